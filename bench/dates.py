"""`make bench-dates`: time expressions, their extent and their TIMEX3 value, on annotated reports.

    python -m bench.dates [--shared FOLDER] [--misses FILE]

MEANTIME's annotated sentences (left out with a word where they are absent) and the project's own paragraphs.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from bench.arguments import arguments
from bench.figures import Line, Score, table
from dragoman.dates.find import find_dates
from dragoman.dates.timed import Timed
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.model.when import is_prefix
from dragoman.text.parsed import Parsed
from dragoman.text.parser import Parser

MEANTIME = Path("data/meantime")
OWN = Path(__file__).parents[1] / "tests/gold/dates.jsonl"
ANNOTATED = 6  # sentences from the top of each report of MEANTIME
MARKED = re.compile(r"\{([^|{}]+)\|([A-Z]+)\|([^|{}]*)\}")
REPEATS = 20


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated expression."""

    span: Span
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A report with what is annotated in it and what was found."""

    report: Report
    gold: tuple[Gold, ...]
    found: tuple[Timed, ...] = ()

    def pairs(self) -> Iterator[tuple[Gold | None, Timed | None]]:
        """Yield each annotated expression with the one found that shares most with it, and what is left of both."""
        free = list(self.found)
        for one in self.gold:
            shared = [
                (min(one.span.end, t.span.end) - max(one.span.start, t.span.start), -i) for i, t in enumerate(free)
            ]
            best = max(shared, default=(0, 0))
            yield one, free.pop(-best[1]) if best[0] > 0 else None
        yield from ((None, timed) for timed in free)


def meantime(folder: Path) -> Iterator[Asked]:
    """Yield the annotated sentences of each report of MEANTIME, each a paragraph."""
    for path in sorted(folder.rglob("*.xml")):
        yield _annotated(ElementTree.parse(path).getroot())


def _annotated(root: ElementTree.Element) -> Asked:
    text, sentence = "", None
    spans: list[tuple[int, int]] = []
    places: dict[str | None, tuple[int, int]] = {}
    for token in root.findall("token"):
        number, word = int(token.get("sentence") or 0), token.text or ""
        if number >= ANNOTATED:
            break
        text += "" if sentence is None else " " if number == sentence else "\n\n"
        if number == sentence:
            spans[-1] = (spans[-1][0], len(text) + len(word))
        else:
            spans.append((len(text), len(text) + len(word)))
        places[token.get("t_id")] = (len(text), len(text) + len(word))
        text, sentence = text + word, number
    gold, published = [], None
    for mark in root.iter("TIMEX3"):
        words = sorted(places[anchor.get("t_id")] for anchor in mark if anchor.get("t_id") in places)
        value = mark.get("value") or ""
        if mark.get("functionInDocument") == "CREATION_TIME" and is_prefix(value):
            published = value
        if words:
            gold.append(Gold(Span(words[0][0], words[-1][1]), mark.get("type") or "", value))
    gold.sort(key=lambda one: one.span.start)
    return Asked(Report(text, tuple(Span(*span) for span in spans), published=published), tuple(gold))


def own(path: Path) -> Iterator[Asked]:
    """Yield the project's own paragraphs: {"published", "text"}, each expression as {words|TYPE|value} in the text."""
    for line in filter(None, path.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        text, at, gold = "", 0, []
        for match in MARKED.finditer(row["text"]):
            text += row["text"][at : match.start()]
            gold.append(Gold(Span(len(text), len(text) + len(match[1])), match[2], match[3]))
            text, at = text + match[1], match.end()
        text += row["text"][at:]
        yield Asked(Report(text, (Span(0, len(text)),), published=row["published"]), tuple(gold))


def answered(parser: Parser, asked: Iterable[Asked]) -> tuple[list[Asked], float]:
    """Return the reports with what is found in them, and how many parsed reports are read a CPU-second."""
    reports = list(asked)
    parsed: list[Parsed] = [parser.parse(one.report) for one in reports]
    begun = time.process_time()
    for _ in range(REPEATS):
        found = [find_dates(one.report, each) for one, each in zip(reports, parsed, strict=True)]
    spent = time.process_time() - begun
    done = [Asked(one.report, one.gold, tuple(each)) for one, each in zip(reports, found, strict=True)]
    return done, REPEATS * len(reports) / spent


def scores(reports: Sequence[Asked]) -> dict[str, Score]:
    """Return the scores of found, strict extent, type and value."""
    pairs = [pair for one in reports for pair in one.pairs()]
    both = [(gold, timed) for gold, timed in pairs if gold and timed]
    wanted = sum(gold is not None for gold, _ in pairs)
    told = sum(timed is not None for _, timed in pairs)
    right = {
        "found": len(both),
        "extent": sum(gold.span == timed.span for gold, timed in both),
        "type": sum(gold.type == timed.type for gold, timed in both),
        "value": sum(gold.value == timed.value for gold, timed in both),
    }
    return {name: Score(count, told, wanted) for name, count in right.items()}


def misses(reports: Sequence[Asked]) -> Iterator[str]:
    """Yield a line for each expression that is missed, too many, cut otherwise or of another value."""
    for one in reports:
        text = one.report.text
        for gold, timed in one.pairs():
            if gold and timed and (gold.span, gold.value) == (timed.span, timed.value):
                continue
            span = (gold or timed).span  # type: ignore[union-attr]
            around = " ".join(text[max(0, span.start - 60) : span.end + 50].split())
            wanted = f"{gold.span.of(text)} {gold.value}" if gold else "-"
            told = f"{timed.span.of(text)} {timed.value} ({timed.rule})" if timed else "-"
            yield f"{wanted} | {told} | {one.report.published} | {around}"


def lines(part: str, reports: Sequence[Asked], speed: float) -> list[Line]:
    """Return the lines of the table for one set."""
    found = scores(reports)
    bars = {"extent": ".80", "value": ".80"}
    shown = [Line(part, name, score.shown(), bars.get(name, "")) for name, score in found.items()]
    return [*shown, Line(part, "parsed reports a CPU-second", f"{speed:.0f}", "200")]


def main() -> None:
    """Print the table, and write what was missed where asked."""
    parser = arguments("bench-dates", __doc__)
    parser.add_argument("--misses", type=Path, metavar="FILE", help="write each miss as a line to FILE")
    options = parser.parse_args()
    sets = {"MEANTIME": meantime(options.shared / MEANTIME), "own paragraphs": own(OWN)}
    if not (options.shared / MEANTIME).is_dir():
        print(f"MEANTIME: no data (looked for {MEANTIME}); left out", file=sys.stderr)
        sets.pop("MEANTIME")
    model, missed, every = Parser(), [], []
    for name, asked in sets.items():
        reports, speed = answered(model, asked)
        every += lines(f"{name}, {sum(len(one.gold) for one in reports)} expressions", reports, speed)
        missed += [f"{name}: {line}" for line in misses(reports)]
    print(table(every))
    if options.misses:
        options.misses.write_text("\n".join(missed) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
