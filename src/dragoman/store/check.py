"""Check: whether a desk still is what was written: files, rows, ids, spans and references."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import DeskError
from dragoman.model.identity import identity
from dragoman.store.editions import Editions
from dragoman.store.fetched import Fetched
from dragoman.store.lines import judgements, offices, refusals, removed
from dragoman.store.manifest import Manifest, Segment, load
from dragoman.store.segments import file_hash, read_rows, read_table, strays, table_file
from dragoman.store.tables import SPAN, SPANS, TABLES

Rows = dict[str, list[dict[str, Any]]]

# table: column holding ids -> table of the same report they must be found in
REFERENCES = {
    "mentions": {"actors": "actors", "recipients": "actors", "said_by": "actors", "within": "mentions"},
    "quotes": {"speaker": "actors", "addressee": "actors"},
    "ledger": {
        "by": "actors",
        "to": "actors",
        "mention": "mentions",
        "quote": "quotes",
        "answers": "ledger",
        "answered_by": "ledger",
    },
    "stances": {"holder": "actors", "toward": "actors"},
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found: `problems` make the desk wrong, `notes` do not; `reports` counts what it holds."""

    reports: int
    problems: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether there is no problem."""
        return not self.problems


def check(desk: Path) -> Verdict:
    """Check a desk wholly; DeskError when there is none at all."""
    manifest = load(desk)
    problems: list[str] = []
    seen: Counter[tuple[str, str]] = Counter()
    for segment in manifest.segments:
        damage = list(_files(desk, segment))
        problems += damage
        if not damage:
            problems += _segment(desk, segment, seen)
    problems += [told for segment in manifest.past for told in _files(desk, segment)]
    problems += [f"{table}: the id {row!r} is there {n} times" for (table, row), n in sorted(seen.items()) if n > 1]
    problems += _small_files(desk)
    return Verdict(manifest.n_reports, tuple(problems), tuple(_notes(desk, manifest)))


def _notes(desk: Path, manifest: Manifest) -> Iterator[str]:
    for path in strays(desk, manifest):
        yield f"{path.relative_to(desk)} no longer belongs to the desk; the next read removes it"
    for refusal in _quiet(desk):
        yield f"refused: {refusal}"


def _quiet(desk: Path) -> list[str]:
    try:
        return [f"{each.input}: {each.reason}" for each in refusals(desk)]
    except DeskError:
        return []  # told as a problem by _small_files


def _small_files(desk: Path) -> Iterator[str]:
    for read in (refusals, judgements, offices, removed, Editions, Fetched):
        try:
            read(desk)
        except DeskError as error:
            yield str(error)


def _files(desk: Path, segment: Segment) -> Iterator[str]:
    for name, form in TABLES.items():
        path = table_file(desk, segment, name)
        if not path.is_file():
            yield f"{path.relative_to(desk)} is missing"
        elif file_hash(path) != segment.hashes.get(name):
            yield f"{path.relative_to(desk)} is not what was written"
        elif not read_table(desk, segment, name).schema.equals(form.schema):
            yield f"{path.relative_to(desk)} has other columns than this version expects"


def _segment(desk: Path, segment: Segment, seen: Counter[tuple[str, str]]) -> Iterator[str]:
    rows = {name: read_rows(desk, segment, name) for name in TABLES}
    for name, form in TABLES.items():
        if len(rows[name]) != segment.rows[name]:
            yield f"{segment.name}: {len(rows[name])} {name}, but the manifest says {segment.rows[name]}"
        seen.update((name, " ".join(str(row[column]) for column in form.key)) for row in rows[name])
    yield from _reports(rows["reports"])
    yield from _spans(rows)
    yield from _references(rows)


def _reports(reports: Iterable[dict[str, Any]]) -> Iterator[str]:
    for row in reports:
        if row["id"] != identity(row["text"], row["source"], row["url"]):
            yield f"reports {row['id']}: the id is not that of its text, source and url"
        if row["characters"] != len(row["text"]):
            yield f"reports {row['id']}: {len(row['text'])} characters, but the row says {row['characters']}"


def _spans(rows: Rows) -> Iterator[str]:
    lengths = {row["id"]: len(row["text"]) for row in rows["reports"]}
    for name, form in TABLES.items():
        single = [column.name for column in form.columns if column.type == SPAN]
        several = [column.name for column in form.columns if column.type == SPANS]
        for row in rows[name]:
            report = row["id"] if name == "reports" else row["report"]
            if report not in lengths:
                yield f"{name} {row.get('id', report)}: its report {report} is not in the segment"
                continue
            spans = [row[column] for column in single] + [span for column in several for span in row[column]]
            spans += _nested(name, row)
            if any(span and not 0 <= span["start"] < span["end"] <= lengths[report] for span in spans):
                yield f"{name} {row.get('id', report)}: a span lies outside its report's text"


def _nested(name: str, row: dict[str, Any]) -> list[dict[str, int] | None]:
    if name == "signs":
        return [{"start": row["start"], "end": row["end"]}]
    if name == "reports":
        return [row["dateline"]["span"]] if row["dateline"] else []
    if name == "mentions":
        return [(row["place"] or {}).get("span"), *(quantity["span"] for quantity in row["quantities"])]
    return []


def _references(rows: Rows) -> Iterator[str]:
    there = {
        (name, row["report"], row["id"]) for name in ("actors", "mentions", "quotes", "ledger") for row in rows[name]
    }
    for name, columns in REFERENCES.items():
        for row in rows[name]:
            for column, target in columns.items():
                value = row[column]
                for wanted in value if isinstance(value, list) else [value] if value else []:
                    if (target, row["report"], wanted) not in there:
                        which = row.get("id", row["report"])
                        yield f"{name} {which}: {column} {wanted!r} is not among its report's {target}"
