"""`make bench-stories`: reports grouped by the news they tell, copies told from their siblings, and what it costs.

    python -m bench.stories [--shared FOLDER] [--reports 2000]

B³ on our own reports and on the development part (left out with a word where it is absent); spun copies of our
own reports beside their originals; the CPU time of a synthetic desk and of 100 reports more.
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
from dragoman.stories.siblings import Siblings
from dragoman.stories.traits import Traits, traits_of
from dragoman.testing import synthetic_records
from dragoman.testing.spinner import read_thesaurus, spin
from dragoman.text.company import Company
from dragoman.text.parser import Parser

OWN = ROOT / "tests/gold/stories.jsonl"
GOLD = ROOT / "tests/gold/reports.jsonl"
THESAURUS = ROOT / "tests/text/thesaurus.tsv"
DEVELOPMENT = Path("data/stories")
RATES = (0.3, 0.5, 0.8, 1.0)
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


@dataclass(frozen=True, slots=True)
class Spun:
    """A spun copy of a report beside it: the scores of both, and how many of the words put in were restored."""

    copy: float
    original: float
    restored: int
    replaced: int
    words: int


def spun(rate: float, parser: Parser) -> Iterator[Spun]:
    """Yield our own reports, spun by a thesaurus nobody has seen, beside their originals."""
    thesaurus, judge = read_thesaurus(THESAURUS), Siblings(Rarity(), Company())
    for number, line in enumerate(filter(None, GOLD.read_text(encoding="utf-8").splitlines())):
        parsed = parser.parse(read_text(json.loads(line)["text"]))
        docs = [paragraph.doc for paragraph in parsed.paragraphs]
        made, plain = (spin(docs, thesaurus, rate=each, seed=number) for each in (rate, 0.0))
        copy, original = read_text(made.text), read_text(plain.text)
        found = judge.judge(copy, original)
        signs = {(sign.start, sign.end): sign.reads for sign in found.signs}
        restored = sum(signs.get((each.span.start, each.span.end)) == each.word for each in made.replaced)
        other = judge.judge(original, copy).score
        yield Spun(found.score, other, restored, len(made.replaced), len(plain.text.split()))


def above(some: Sequence[float], others: Sequence[float]) -> float:
    """Return the share of pairs in which one of `some` is above one of the others (AUC), ties counting half."""
    pairs = [(one > other) + 0.5 * (one == other) for one in some for other in others]
    return sum(pairs) / len(pairs)


def _spinning() -> Iterator[Line]:
    parser, judge = Parser("en_core_web_md"), Siblings(Rarity(), Company())
    by_story: defaultdict[str, list[Report]] = defaultdict(list)
    for story, report in own():
        by_story[story].append(report)
    ordinary = [
        judge.judge(one, other).score
        for some in by_story.values()
        for one in some
        for other in some
        if one is not other
    ]
    for rate in RATES:
        found = list(spun(rate, parser))
        words = sum(each.replaced for each in found) / sum(each.words for each in found)
        score = above([each.copy for each in found], ordinary + [each.original for each in found])
        flagged = sum(each.copy >= 0.5 for each in found) / len(found)
        restored = sum(each.restored for each in found) / sum(each.replaced for each in found)
        part = f"spun copies, {100 * words:.0f} % of words"
        yield Line(part, "AUC beside a sibling", share(score), ".990 at 15 %")
        yield Line(part, "flagged; words restored", f"{share(flagged)}; {share(restored)}", "; .900")
    yield Line(f"{len(ordinary)} ordinary pairs", "flagged", str(sum(score >= 0.5 for score in ordinary)), "0")


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
    print(table([*lines, *_spinning(), *_cost(asked.reports)]))


if __name__ == "__main__":
    main()
