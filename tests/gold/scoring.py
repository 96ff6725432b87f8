"""Scoring: what a sheet's probes ask of a record, item by item, by the matching rules of the shared scorer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]

SPANS = {
    "mentions": ("trigger", "evidence", "condition"),
    "quotes": ("content", "cue", "speaker_words"),
    "ledger": ("about", "condition", "evidence"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked: its kind (event, none, quote, ledger, place, copy, span or extra), what was wanted, if met."""

    kind: str
    wanted: object
    met: bool


def sheet(path: Path) -> list[Row]:
    """Return the probes of a sheet; a `text_file` is read from beside it."""
    probes = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    for probe in probes:
        if "text_file" in probe:
            probe["text"] = (path.parent / probe["text_file"]).read_text(encoding="utf-8")
    return probes


def score(probe: Row, record: Row) -> Iterator[Item]:
    """Yield every item the probe asks for, then broken spans, then what happened by the record and not by the sheet."""
    page = _Page(record, probe["text"])
    for kind, rows, test in (
        ("event", "mentions", page.is_mention),
        ("quote", "quotes", page.is_quote),
        ("ledger", "ledger", page.is_entry),
    ):
        for want in probe.get({"event": "events", "quote": "quotes"}.get(kind, kind), []):
            yield Item(kind, want, any(test(row, want) for row in record.get(rows, [])))
    for want in probe.get("none", []):
        yield Item("none", want, not any(page.is_mention(row, want) for row in record.get("mentions", [])))
    for want in probe.get("no_actor", []):
        yield Item("none", {"no_actor": want}, not any(_is_actor(actor, want) for actor in page.actors.values()))
    if "place_any" in probe:
        yield Item("place", probe["place_any"], _said(probe["place_any"], page.places()))
    if "copy_kind" in probe:
        copy = record["report"].get("copy") or {}
        yield Item("copy", probe["copy_kind"], copy.get("kind") == probe["copy_kind"])
    yield from page.broken_spans()
    if "happened" in probe:
        yield from page.extras(probe["happened"] + probe.get("events", []))


def is_told(record: Row, mention: Row, want: Row, text: str) -> bool:
    """Whether a mention of a record is what a probe on the text wants."""
    return _Page(record, text).is_mention(mention, want)


class _Page:
    """One record beside its text."""

    def __init__(self, record: Row, text: str) -> None:
        self.record = record
        self.text = text
        self.actors: dict[str, Row] = {actor["id"]: actor for actor in record.get("actors", [])}
        self.ledger: dict[str, Row] = {entry["id"]: entry for entry in record.get("ledger", []) if "id" in entry}

    def is_mention(self, row: Row, want: Row) -> bool:
        place = row.get("place") or {}
        where = [str(place.get(key) or "") for key in ("name", "country")]
        return (
            _one_of(row.get("code"), want, "code")
            and _one_of(row.get("status"), want, "status")
            and self._names(row.get("actors"), want, "actor")
            and self._names(row.get("recipients"), want, "recipient")
            and self._names([row.get("said_by")], want, "said_by")
            and ("date" not in want or _overlaps(row, want["date"]))
            and ("date_not" not in want or not _overlaps(row, want["date_not"]))
            and ("place" not in want or _said(want["place"], where))
        )

    def is_quote(self, row: Row, want: Row) -> bool:
        return (
            self._shows(row["content"], want["contains"])
            and _one_of(row.get("act"), want, "act")
            and self._names([row.get("speaker")], want, "speaker")
        )

    def is_entry(self, row: Row, want: Row) -> bool:
        answers = [self.ledger[each]["kind"] for each in row.get("answered_by") or [] if each in self.ledger]
        return (
            _one_of(row.get("kind"), want, "kind")
            and self._names([row.get("by")], want, "by")
            and self._names([row.get("to")], want, "to")
            and ("condition_contains" not in want or self._shows(row.get("condition"), want["condition_contains"]))
            and ("answered_kind" not in want or want["answered_kind"] in answers)
        )

    def places(self) -> list[str]:
        return [str((row.get("place") or {}).get("name") or "") for row in self.record.get("mentions", [])]

    def broken_spans(self) -> Iterator[Item]:
        """Yield a miss for every span that does not lie in the text."""
        spans = [
            (key, row[key])
            for table, keys in SPANS.items()
            for row in self.record.get(table, [])
            for key in keys
            if row.get(key)
        ]
        spans += [("actor", span) for actor in self.actors.values() for span in actor.get("spans") or []]
        for key, (start, end) in spans:
            if not 0 <= start < end <= len(self.text):
                yield Item("span", {key: [start, end]}, False)

    def extras(self, known: list[Row]) -> Iterator[Item]:
        """Yield one item for every mention that happened: met where the sheet knows of it."""
        for row in self.record.get("mentions", []):
            if row.get("status") == "happened":
                met = any(self.is_mention(row, want) for want in known)
                yield Item("extra", {} if met else {"code": row.get("code"), "trigger": row.get("trigger")}, met)

    def _names(self, ids: Iterable[object] | None, want: Row, key: str) -> bool:
        if key not in want:
            return True
        return any(_is_actor(self.actors[str(each)], want[key]) for each in ids or () if str(each) in self.actors)

    def _shows(self, span: list[int] | None, parts: str | list[str]) -> bool:
        if not span:
            return False
        words = self.text[span[0] : span[1]].lower()
        return any(part.lower() in words for part in _listed(parts))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _one_of(value: object, want: Row, key: str) -> bool:
    return key not in want or value in _listed(want[key])


def _said(want: str | list[str], words: Iterable[str]) -> bool:
    """Whether any fragment wanted stands in any of the words, on word borders, whatever the case."""
    every = list(words)
    return any(
        re.search(rf"(?<!\w){re.escape(part)}(?!\w)", word, re.IGNORECASE) for part in _listed(want) for word in every
    )


def _is_actor(actor: Row, wanted: str | list[str]) -> bool:
    """Whether an actor is meant: three capitals by country or code, these and anything else by any of its names."""
    names = [actor.get("code"), actor.get("name"), actor.get("role"), str(actor.get("id") or "").replace("-", " ")]
    names += actor.get("aliases") or []
    for want in _listed(wanted):
        three = len(want) == 3 and want.isupper()
        if three and (actor.get("country") == want or str(actor.get("code") or "").startswith(want)):
            return True
        if _said(want, [str(name) for name in names if name]):
            return True
    return False


def _overlaps(row: Row, wanted: str | list[str]) -> bool:
    """Whether a mention's date meets a prefix, or a FIRST/LAST that a mention's day or range must touch."""
    start = str(row.get("date") or "")
    end = str(row.get("date_end") or start)
    for want in _listed(wanted):
        first, _, last = want.partition("/")
        if start and not last and (start.startswith(first) or (end != start and start <= first <= end)):
            return True
        if last and len(start) >= 10 and start <= last + "~" and end >= first:
            return True
    return False
