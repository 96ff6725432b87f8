"""Figures: precision, recall and F1 over sets and classes, and the lines of a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Label = TypeVar("Label", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: the part, the measure, its figure as shown and the bar it has to reach ("" if none)."""

    part: str
    measure: str
    figure: str
    bar: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """Right, told and wanted, with what follows from them (each 0 to 1; 0 where nothing was told or wanted)."""

    right: int
    told: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of what was told that is right."""
        return self.right / self.told if self.told else 0.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was told."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.told + self.wanted) if self.told + self.wanted else 0.0

    def shown(self) -> str:
        """Return "F1 .71 (P .80 R .64)"."""
        return f"F1 {share(self.f1)} (P {share(self.precision)} R {share(self.recall)})"


def micro(pairs: Sequence[tuple[frozenset[str], frozenset[str]]], only: str | None = None) -> Score:
    """Return the score over (wanted, told) sets, of all labels or of one."""
    kept = [(w, t) if only is None else (w & {only}, t & {only}) for w, t in pairs]
    return Score(sum(len(w & t) for w, t in kept), sum(len(t) for _, t in kept), sum(len(w) for w, _ in kept))


def by_class(pairs: Iterable[tuple[Label, Label]], classes: Iterable[Label]) -> dict[Label, Score]:
    """Return the score of each class over (wanted, told) labels."""
    counts = Counter(pairs)
    return {
        each: Score(
            counts[each, each],
            sum(n for (_, told), n in counts.items() if told == each),
            sum(n for (wanted, _), n in counts.items() if wanted == each),
        )
        for each in classes
    }


def macro_f1(pairs: Sequence[tuple[Label, Label]]) -> float:
    """Return the mean F1 over the classes that are wanted at least once; 0 without pairs."""
    scores = by_class(pairs, dict.fromkeys(wanted for wanted, _ in pairs))
    return sum(score.f1 for score in scores.values()) / len(scores) if scores else 0.0


def best_constant(pairs: Sequence[tuple[Label, Label]]) -> float:
    """Return the macro-F1 of whoever always gives the commonest class."""
    if not pairs:
        return 0.0
    commonest = Counter(wanted for wanted, _ in pairs).most_common(1)[0][0]
    return macro_f1([(wanted, commonest) for wanted, _ in pairs])


def share(value: float) -> str:
    """Return a figure from 0 to 1 in three decimals without the nought: ".714"."""
    return f"{value:.3f}".removeprefix("0")


def table(lines: Sequence[Line]) -> str:
    """Return the lines as one Markdown table, its columns aligned."""
    cells = [("part", "measure", "figure", "bar"), *((one.part, one.measure, one.figure, one.bar) for one in lines)]
    widths = [max(len(row[column]) for row in cells) for column in range(4)]
    rows = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in cells
    ]
    rows.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(rows)
