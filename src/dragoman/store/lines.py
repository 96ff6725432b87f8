"""Lines: the desk's small JSON Lines files: refused inputs, judgements, a user's offices, reports removed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dragoman.codebook.roster import Held
from dragoman.engines.account import Refusal
from dragoman.errors import DeskError
from dragoman.model.actor import Office
from dragoman.model.judgement import Judgement
from dragoman.store.disk import replace_file

QUARANTINE = "quarantine.jsonl"
JUDGEMENTS = "judgements.jsonl"
OFFICES = "offices.jsonl"
REMOVED = "removed.jsonl"


def refusals(desk: Path) -> list[Refusal]:
    """Return the quarantine of a desk, by input."""
    return [Refusal(**row) for row in _rows(desk / QUARANTINE)]


def save_refusals(desk: Path, every: Iterable[Refusal]) -> None:
    """Write the quarantine anew; the last word on each input counts."""
    last = {refusal.input: refusal for refusal in every}
    _save(desk / QUARANTINE, (asdict(last[name]) for name in sorted(last)))


def judgements(desk: Path) -> list[Judgement]:
    """Return the judgements of a desk in the order they were made."""
    return [_judgement(row, desk / JUDGEMENTS, number) for number, row in enumerate(_rows(desk / JUDGEMENTS), 1)]


def _judgement(row: dict[str, Any], path: Path, number: int) -> Judgement:
    try:
        change = tuple((str(key), value) for key, value in row.get("change", ()))
        return Judgement(**row | {"change": change, "reports": tuple(row.get("reports", ()))})
    except (TypeError, ValueError):
        raise DeskError(f"{path}, line {number} is no judgement. Mend or remove that line.") from None


def save_judgements(desk: Path, every: Iterable[Judgement]) -> None:
    """Write the judgements anew, in the order given."""
    _save(desk / JUDGEMENTS, (asdict(judgement) for judgement in every))


def offices(desk: Path) -> list[Held]:
    """Return the offices a user has imported into a desk, by file and line."""
    return [_held(row, desk / OFFICES, number) for number, row in enumerate(_rows(desk / OFFICES), 1)]


def _held(row: dict[str, Any], path: Path, number: int) -> Held:
    try:
        office = Office(**row["office"])
        return Held(office, tuple(row["aliases"]), row["file"], row["line"])
    except (TypeError, ValueError, KeyError):
        raise DeskError(f"{path}, line {number} is no office. Import the table anew.") from None


def save_offices(desk: Path, every: Iterable[Held]) -> None:
    """Write a user's offices anew, by file and line."""
    _save(desk / OFFICES, (asdict(held) for held in sorted(every, key=lambda held: (held.file, held.line))))


@dataclass(frozen=True, slots=True)
class Removed:
    """A tombstone: a report that somebody removed, and why; its id stays known."""

    report: str
    file: str | None
    title: str | None
    at: str
    by: str
    why: str | None = None
    purged: bool = False


def removed(desk: Path) -> list[Removed]:
    """Return the reports removed from a desk, in that order."""
    return [Removed(**row) for row in _rows(desk / REMOVED)]


def save_removed(desk: Path, every: Iterable[Removed]) -> None:
    """Write the tombstones anew."""
    _save(desk / REMOVED, (asdict(each) for each in every))


def _rows(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        return []
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            rows.append(dict(json.loads(line)))
        except (ValueError, TypeError):
            raise DeskError(f"{path}, line {number} is no JSON object. Mend or remove that line.") from None
    return rows


def _save(path: Path, rows: Iterable[dict[str, object]]) -> None:
    content = "".join(json.dumps(row, sort_keys=True) + "\n" for row in rows)
    if not content and not path.exists():
        return
    replace_file(path, content.encode())
