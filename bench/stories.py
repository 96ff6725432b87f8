"""`make bench-stories`: reports grouped by the news they tell, and what it costs.

    python -m bench.stories [--shared FOLDER] [--reports 2000]

B³ on our own reports and on the development part (left out with a word where it is absent); the CPU time of a synthetic
desk and of 100 reports more.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.arguments import ROOT, arguments
from bench.figures import Line, share, table
from dragoman.model.report import Report
from dragoman.reports.read import read_text
from dragoman.store.flatten import cell
from dragoman.store.sketch import sketch
from dragoman.stories.rarity import Rarity
from dragoman.stories.sheaf import Sheaf
from dragoman.stories.shelf import Shelf
from dragoman.stories.traits import Traits, traits_of
from dragoman.testing import synthetic_records

OWN = ROOT / "tests/gold/stories.jsonl"
DEVELOPMENT = Path("data/stories")
MORE = 100


@dataclass(frozen=True, slots=True)
class B3:
    """B³: of each report, how much of its group is of its story (precision) and the other way round (recall)."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)

    def shown(self) -> str:
        """Return "F1 .930 (P .950 R .910)"."""
        return f"F1 {share(self.f1)} (P {share(self.precision)} R {share(self.recall)})"


def b_cubed(gold: Mapping[str, str], found: Mapping[str, str]) -> B3:
    """Return the score of groups, both given as the name of the group of each report."""
    wanted, told = _members(gold), _members(found)
    shared = {report: len(wanted[gold[report]] & told[found[report]]) for report in gold}
    precision = sum(n / len(told[found[report]]) for report, n in shared.items()) / len(gold)
    recall = sum(n / len(wanted[gold[report]]) for report, n in shared.items()) / len(gold)
    return B3(precision, recall)


def own() -> Iterator[tuple[str, Report]]:
    """Yield the project's own reports, each with the name of its story."""
    for line in filter(None, OWN.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        yield row["story"], read_text(row["text"], published=row["published"], source=row["source"])


def development(folder: Path) -> Iterator[tuple[str, Report]]:
    """Yield the reports of the development part, each with the name of its happening."""
    for path in sorted(folder.rglob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        day = (row.get("date_publish") or "")[:10]
        if story := row.get("category"):
            yield (
                story,
                read_text(
                    row["text"],
                    title=row.get("title"),
                    source=row.get("publisher"),
                    published=day if day[:1].isdigit() else None,
                ),
            )


def grouped(reports: Iterable[Report]) -> dict[str, str]:
    """Return the story of each report by its id."""
    rarity = Rarity()
    traits = [traits_of(_row(report), rarity) for report in reports]
    shelf = shelved(traits)
    return {each.report: shelf.state.ids[shelf.state.story[at]] for at, each in enumerate(traits)}


def shelved(traits: Sequence[Traits]) -> Shelf:
    """Return a shelf of reports, all added at once."""
    shelf = Shelf(lambda places: Sheaf.of([traits[at] for at in places]))
    shelf.change([each.entry for each in traits])
    return shelf


def scored(told: Iterable[tuple[str, Report]]) -> tuple[int, B3]:
    """Return the number of reports and the score of their groups."""
    by_id = {report.id: (story, report) for story, report in told}
    gold = {report: story for report, (story, _) in by_id.items()}
    return len(gold), b_cubed(gold, grouped(report for _, report in by_id.values()))


def _cost(n: int) -> Iterator[Line]:
    rarity = Rarity()
    rows = [_row(record.report) for record in synthetic_records(n + MORE, 1)]
    start = time.process_time()
    traits = [traits_of(row, rarity) for row in rows]
    made = time.process_time() - start
    start = time.process_time()
    shelf = shelved(traits[:n])
    grouping = time.process_time() - start
    more = Shelf(lambda places: Sheaf.of([traits[at] for at in places]), shelf.state)
    start = time.process_time()
    more.change([each.entry for each in traits[n:]])
    yield Line(f"{n} synthetic reports", "CPU-ms a report: traits; stories", f"{_ms(made, n)}; {_ms(grouping, n)}")
    yield Line(f"{MORE} more", "CPU-s", f"{time.process_time() - start:.1f}")


def _ms(seconds: float, n: int) -> str:
    return f"{1000 * seconds / n:.1f}"


def _row(report: Report) -> dict[str, Any]:
    return {
        "id": report.id,
        "published": report.published,
        "title": report.title,
        "text": report.text,
        "headline": cell(report.headline),
        "paragraphs": cell(report.paragraphs),
        "sketch": sketch(report.text),
    }


def _members(groups: Mapping[str, str]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for report, group in groups.items():
        found[group].add(report)
    return found


def main() -> None:
    """Print the table."""
    parser = arguments("python -m bench.stories", __doc__)
    parser.add_argument("--reports", type=int, default=2000, help="synthetic reports to measure the cost with")
    asked = parser.parse_args()
    n, score = scored(own())
    lines = [Line(f"our own {n} reports", "B³", score.shown(), ".930")]
    folder = asked.shared / DEVELOPMENT
    if folder.is_dir():
        n, score = scored(development(folder))
        lines.append(Line(f"development part, {n} reports", "B³", score.shown(), ".930"))
    else:
        print(f"No {folder}: the development part is left out.", file=sys.stderr)
    print(table([*lines, *_cost(asked.reports)]))


if __name__ == "__main__":
    main()
