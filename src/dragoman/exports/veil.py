"""Veil: what takes the names of private persons out of rows, wherever they stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from dragoman.store.manifest import load
from dragoman.store.segments import read_rows

Row = dict[str, Any]
COLUMNS = ["report", "position", "id", "name", "aliases", "private"]
PLACES = {"url", "file"}  # where a name may stand in other letters; they are left out whole
REPORTS = ("report", "id")  # columns that may hold the id of a row's report
LEAST = 3  # letters of a part of a name that is hidden too


class Veil:
    """Puts "private person 1" for the name of each private person, in every row of the reports that name them.

    Not only the whole name is hidden but each part of it that begins with a capital. It hides too much rather than
    too little: of a namesake in the same report the name is hidden too.
    """

    def __init__(self, path: Path, actors: Iterable[Mapping[str, Any]], report_of: Mapping[str, str]) -> None:
        self._report_of = report_of
        self._ids: dict[str, dict[str, str]] = {}
        self._names: dict[str, dict[str, str]] = {}
        shown = {row["id"]: row for row in actors if row["private"]}
        for segment in load(path).segments:
            for row in read_rows(path, segment, "actors", COLUMNS):
                judged = shown.get(f"{row['report']}/{row['id']}")
                if row["private"] or judged:
                    self._note(row, judged or {})

    def _note(self, row: Row, judged: Mapping[str, Any]) -> None:
        ids = self._ids.setdefault(row["report"], {})
        number = len(ids) + 1
        ids[row["id"]] = f"private-{number}"
        names = self._names.setdefault(row["report"], {})
        for name in filter(None, (row["name"], *row["aliases"], judged.get("name"), *(judged.get("aliases") or ()))):
            if any(char.isupper() for char in name):
                names.setdefault(name, f"private person {number}")
                for part in re.findall(r"[\w'’-]+", name):
                    if len(part) >= LEAST and part[0].isupper():
                        names.setdefault(part, f"private person {number}")

    def row(self, row: Row) -> Row:
        """Return a row without the names of private persons of its reports."""
        reports = self._reports(row)
        if not reports:
            return row
        ids = {old: new for each in reversed(reports) for old, new in self._ids[each].items()}
        names = {old: new for each in reversed(reports) for old, new in self._names[each].items()}
        return {key: self._value(key, value, ids, names) for key, value in row.items()}

    def _reports(self, row: Row) -> list[str]:
        mentions = [self._report_of.get(each) for each in (row.get("mention_ids") or ())]
        told = [each["report"] for each in row.get("tellings") or ()]
        own = [str(row.get(column) or "").split("/")[0] for column in REPORTS]
        every = (*own, *mentions, *told, *(row.get("report_ids") or ()))
        return list(dict.fromkeys(each for each in every if each in self._ids))

    def _value(self, key: str, value: Any, ids: Mapping[str, str], names: Mapping[str, str]) -> Any:
        if isinstance(value, str):
            if key in PLACES:
                return None if _named(value, tuple(names)) else value
            head, slash, last = value.rpartition("/")
            if last in ids and (not slash or head in self._ids):
                return head + slash + ids[last]
            return _pattern(tuple(names)).sub(lambda match: names[match[0]], value) if names else value
        if isinstance(value, list):
            return [self._value(key, each, ids, names) for each in value]
        if isinstance(value, dict):
            return {name: self._value(name, each, ids, names) for name, each in value.items()}
        return value


@lru_cache(maxsize=4096)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    every = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{every})(?!\w)")


def _named(place: str, names: tuple[str, ...]) -> bool:
    """Whether an address or a path holds a name, or a part of one."""
    words = set(re.findall(r"\w+", place.lower().replace("_", " ")))
    return any(words.issuperset(re.findall(r"\w+", name.lower())) for name in names)
