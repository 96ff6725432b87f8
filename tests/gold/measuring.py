"""Measuring: a sheet read in this process and counted by kind, beside the floors pinned for it."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path
from typing import Any

from tests.gold.scoring import Item, score, sheet

from dragoman.errors import Refused
from dragoman.reading import Reader
from dragoman.reports.read import read_bytes

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("DRAGOMAN_SHARED", HERE.parents[2] / "shared"))
FLOORS = HERE / "floors.json"
OURS = ("sentences", "unpolitical", "reports", "fresh", "held", "varied", "probe", "trial", "assay", "sample", "novel")
SHEETS = {
    **{name: HERE / f"{name}.jsonl" for name in OURS},
    "seed": SHARED / "gold" / "seed.jsonl",
}
KINDS = ("event", "none", "quote", "ledger", "place", "copy", "extra")
FEW = 2
SHARES = ("extra",)  # how many are asked depends on the record, so the floor is a share and not a number


@dataclass(frozen=True, slots=True)
class Figures:
    """What one sheet asked and got, by kind; `broken` counts spans outside their text."""

    met: dict[str, int]
    asked: dict[str, int]
    broken: int

    def value(self, kind: str) -> float:
        """Return what a floor of this kind is compared with: items met, or their share to three decimals."""
        if kind in SHARES:
            return floor(1000 * self.met[kind] / self.asked[kind]) / 1000
        return self.met[kind]

    def less_one(self, kind: str) -> float:
        """Return where a new floor is pinned: the value with one item fewer met, or the value where few are asked."""
        fewer = self.met[kind] - (self.asked[kind] > FEW and self.met[kind] > 0)
        return floor(1000 * fewer / self.asked[kind]) / 1000 if kind in SHARES else fewer


def items(path: Path, reader: Reader) -> Iterator[tuple[str, Item]]:
    """Yield the id of each probe of a sheet with each item asked of its record; a refused text has an empty record."""
    for probe in sheet(path):
        for item in score(probe, _record(probe, reader)):
            yield probe["id"], item


def measured(path: Path, reader: Reader) -> Figures:
    """Return the figures of a sheet."""
    met: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for _, item in items(path, reader):
        asked[item.kind] += 1
        met[item.kind] += item.met
    broken = asked.pop("span", 0)
    return Figures({kind: met[kind] for kind in asked}, dict(asked), broken)


def floors() -> dict[str, dict[str, float]]:
    """Return the floors by sheet and kind."""
    pinned: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return pinned


def table(figures: dict[str, Figures], pinned: dict[str, dict[str, float]]) -> str:
    """Return the figures with their floors as lines of text, a sheet a line."""
    lines = [f"{'sheet':<12}" + "".join(f"{kind:>20}" for kind in KINDS)]
    for name, one in figures.items():
        cells = [_cell(one, kind, pinned.get(name, {}).get(kind)) for kind in KINDS]
        lines.append(f"{name:<12}" + "".join(f"{cell:>20}" for cell in cells))
    return "\n".join(lines)


def _cell(figures: Figures, kind: str, pinned: float | None) -> str:
    if kind not in figures.asked:
        return "-"
    least = ceil(pinned * figures.asked[kind] - 1e-9) if pinned is not None and kind in SHARES else pinned
    return f"{figures.met[kind]}/{figures.asked[kind]} (≥ {'-' if least is None else int(least)})"


def _record(probe: dict[str, Any], reader: Reader) -> dict[str, Any]:
    try:
        report = read_bytes(probe["text"].encode("utf-8"), published=probe["published"])
    except Refused:
        return {"report": {}}
    return reader.read(report).to_dict()
