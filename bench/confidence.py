"""Confidence: fitted on the project's own gold, and how often mentions were right beside what was promised of them.

    python -m bench.confidence        fits the weights that ship, writes the reliability table into docs/accuracy.md

A mention is right when the sheet asks for its code, status and parties (a recipient it does not name is not held
against it), wrong when the sheet says that this must not be told or, for what happened, does not know of it. What no
sheet asks of is judged one by one in tests/gold/mentions.jsonl; a mention judged nowhere is left out.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from tests.gold.measuring import HERE
from tests.gold.scoring import Row, is_told, sheet

from bench.figures import Line, share
from dragoman.coding.confidence import LEAST, MOST, TABLE, weights_of, with_traits
from dragoman.errors import Refused
from dragoman.model.mention import Mention
from dragoman.model.record import Record
from dragoman.reading import Reader
from dragoman.reports.read import read_bytes
from dragoman.step import run

SHEETS = ("sentences", "reports", "fresh", "held", "unpolitical")
JUDGED = HERE / "mentions.jsonl"
PAGE = Path(__file__).parents[1] / "docs" / "accuracy.md"
FOLDS = 10
SEEN = 10  # mentions a trait must be seen in
PENALTY = 10.0
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)
Floats = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Sample:
    """A mention of the gold: the report it stands in, its traits, and whether it is right."""

    report: str
    traits: tuple[str, ...]
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Mentions of like confidence: how many, the confidence they had on average, the share that was right."""

    low: float
    high: float
    many: int
    confidence: float
    right: float


def samples(reader: Reader, folder: Path = HERE) -> Iterator[Sample]:
    """Yield the mentions of the sheets that gold decides on."""
    judged = {_key(row["id"], row): bool(row["right"]) for row in sheet(JUDGED)}
    for name in SHEETS:
        for probe in sheet(folder / f"{name}.jsonl"):
            try:
                report = read_bytes(probe["text"].encode("utf-8"), published=probe["published"])
            except Refused:
                continue
            state = run(reader.steps, {"report": report})
            rows: Any = _record(state).to_dict()
            for (_, traits), row in zip(_traits(state), rows["mentions"], strict=True):
                right = verdict(probe, rows, row, judged)
                if right is not None:
                    yield Sample(probe["id"], tuple(traits), right)


def _record(state: Mapping[str, Any]) -> Record:
    record: Record = state["record"]
    return record


def _traits(state: Mapping[str, Any]) -> Iterator[tuple[Mention, list[str]]]:
    """The traits are those the coder saw, before recipients were looked for in the whole report."""
    return with_traits(state["told"], state["parsed"], state["cast"])


def verdict(probe: Row, record: Row, mention: Row, judged: Mapping[tuple[object, ...], bool]) -> bool | None:
    """Return whether a mention of a probe's record is right, None where nothing decides."""
    if any(is_told(record, mention, want, probe["text"]) for want in probe.get("none", [])):
        return False
    happened = mention["status"] == "happened"
    known = probe.get("events", []) + (probe.get("happened", []) if happened else [])
    if any(is_told(record, mention, _asked(want, mention), probe["text"]) for want in known):
        return True
    return judged.get(_key(probe["id"], mention), False if happened and "happened" in probe else None)


def _asked(want: Row, mention: Row) -> Row:
    kept = ("code", "status", "actor", "recipient") if mention["recipients"] else ("code", "status", "actor")
    return {key: want[key] for key in kept if key in want}


def _key(name: str, row: Row) -> tuple[object, ...]:
    return name, row["code"], row["status"], *row["trigger"], *row["actors"], None, *row["recipients"]


def fitted(found: Sequence[Sample]) -> tuple[float, dict[str, float]]:
    """Return the base and the weights of a logistic regression with a quadratic penalty."""
    seen = Counter(trait for sample in found for trait in set(sample.traits))
    names = sorted(trait for trait, many in seen.items() if many >= SEEN)
    column = {trait: place + 1 for place, trait in enumerate(names)}
    matrix = np.zeros((len(found), len(names) + 1))
    matrix[:, 0] = 1.0
    for place, sample in enumerate(found):
        for trait in sample.traits:
            if trait in column:
                matrix[place, column[trait]] = 1.0
    weights = _solved(matrix, np.array([sample.right for sample in found], dtype=float))
    return float(weights[0]), {name: float(weights[column[name]]) for name in names}


def _solved(matrix: Floats, right: Floats) -> Floats:
    """Newton's steps; the first column, the base, is not penalised."""
    weights: Floats = np.zeros(matrix.shape[1])
    penalty: Floats = np.full(matrix.shape[1], PENALTY)
    penalty[0] = 1e-6
    for _ in range(30):
        told = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (told - right) + penalty * weights
        bend = (matrix.T * (told * (1 - told))) @ matrix + np.diag(penalty)
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def crossed(found: Sequence[Sample]) -> list[float]:
    """Return each sample's confidence by weights fitted on other reports only, a tenth of the reports at a time."""
    out = [0.0] * len(found)
    folds = [crc32(sample.report.encode()) % FOLDS for sample in found]
    for fold in set(folds):
        base, weights = fitted([one for one, its in zip(found, folds, strict=True) if its != fold])
        for place, sample in enumerate(found):
            if folds[place] == fold:
                total = base + sum(weights.get(trait, 0.0) for trait in sample.traits)
                out[place] = min(MOST, max(LEAST, float(1 / (1 + np.exp(-total)))))
    return out


def bins(confidences: Sequence[float], right: Sequence[bool]) -> list[Bin]:
    """Return the bins that hold anything, least sure first."""
    out = []
    for low, high in pairwise(BINS):
        inside = [(value, good) for value, good in zip(confidences, right, strict=True) if low <= value < high]
        if inside:
            mean = sum(value for value, _ in inside) / len(inside)
            out.append(Bin(low, high, len(inside), mean, sum(good for _, good in inside) / len(inside)))
    return out


def error(found: Sequence[Bin]) -> float:
    """Return the expected calibration error: how far confidence and share lie apart, a bin weighed by its mentions."""
    return sum(one.many * abs(one.confidence - one.right) for one in found) / sum(one.many for one in found)


def lines(reader: Reader, folder: Path) -> list[Line]:
    """Return the reliability table, cross-validated by report, as lines of the benchmark."""
    found = list(samples(reader, folder))
    table = bins(crossed(found), [sample.right for sample in found])
    part = f"confidence, {len(found)} mentions"
    told = [
        Line(part, f"  {one.low:.2f} to {one.high:.2f}, {one.many} mentions", _figure(one), share(one.confidence))
        for one in table
    ]
    return [Line(part, "expected calibration error", share(error(table)), ".050"), *told]


def _figure(one: Bin) -> str:
    return f"{share(one.right)} right"


def page(table: Sequence[Bin]) -> str:
    """Return the reliability table as it stands in the docs."""
    head = "| confidence | mentions | mean confidence | share right |\n| --- | --- | --- | --- |\n"
    body = "".join(
        f"| {one.low:.2f} to {one.high:.2f} | {one.many} | {share(one.confidence)} | {share(one.right)} |\n"
        for one in table
    )
    many = sum(one.many for one in table)
    right = sum(one.many * one.right for one in table) / many
    return f"{head}{body}| all | {many} | expected calibration error {share(error(table))} | {share(right)} |\n"


def main() -> None:
    """Fit, write the weights and the table."""
    found = list(samples(Reader()))
    TABLE.write_text(weights_of(*fitted(found)), encoding="utf-8")
    table = page(bins(crossed(found), [sample.right for sample in found]))
    text = PAGE.read_text(encoding="utf-8")
    marked = re.compile(r"(<!-- confidence -->\n).*?(<!-- end of confidence -->)", re.DOTALL)
    PAGE.write_text(marked.sub(lambda match: match[1] + table + match[2], text), encoding="utf-8")
    print(table, end="")
    print(json.dumps({"traits": len(json.loads(TABLE.read_text("utf-8"))["weights"])}))


if __name__ == "__main__":
    main()
