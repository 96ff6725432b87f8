"""Editions: which report holds which version of an agency's item, and which items were withheld or killed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from dragoman.errors import DeskError
from dragoman.reports.part import USABLE, Edition
from dragoman.store.disk import replace_file

NAME = "editions.jsonl"


@dataclass(frozen=True, slots=True)
class Held:
    """One version of an item as it came in: the report it became, None for a notice that kills or withholds it."""

    item: str
    version: int
    standing: str
    report: str | None = None


class Editions:
    """All versions a desk has seen of its agencies' items; the order in which they came changes nothing."""

    def __init__(self, desk: Path) -> None:
        self._path = desk / NAME
        self._held: dict[str, set[Held]] = {}
        self._changed = False
        for held in _read(self._path):
            self._held.setdefault(held.item, set()).add(held)

    def add(self, edition: Edition, report: str | None = None) -> None:
        """Note a version and its report."""
        held = Held(edition.item, edition.version, edition.standing, report)
        if held not in self._held.setdefault(edition.item, set()):
            self._held[edition.item].add(held)
            self._changed = True

    def fate(self, edition: Edition) -> str | None:
        """Return why a version does not count, as words to show; None where it does."""
        for held in sorted(self._held.get(edition.item, ()), key=lambda each: each.version):
            if held.standing != USABLE and (held.version == 0 or held.version >= edition.version):
                return f"{held.standing} by its agency"
            if held.standing == USABLE and held.version > edition.version:
                return f"replaced by version {held.version}"
        return None

    def withdrawn(self) -> dict[str, str]:
        """Return the reports that do not count any more, with the reason."""
        found = {}
        for every in self._held.values():
            for held in every:
                fate = self.fate(Edition(held.item, held.version, held.standing)) if held.report else None
                if held.report and fate:
                    found[held.report] = fate
        kept = {held.report for every in self._held.values() for held in every if held.report not in found}
        return {report: fate for report, fate in found.items() if report not in kept}

    def save(self) -> None:
        """Write what is new."""
        if self._changed:
            every = sorted(
                (held for group in self._held.values() for held in group),
                key=lambda held: (held.item, held.version, held.standing, held.report or ""),
            )
            lines = (json.dumps(asdict(held), sort_keys=True, ensure_ascii=True) + "\n" for held in every)
            replace_file(self._path, "".join(lines).encode())
            self._changed = False


def _read(path: Path) -> Iterator[Held]:
    if not path.is_file():
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row: Mapping[str, object] = json.loads(line)
            yield Held(**row)  # type: ignore[arg-type]
        except (ValueError, TypeError):
            raise DeskError(f"{path}, line {number} is no version of an item. Mend or remove that line.") from None
