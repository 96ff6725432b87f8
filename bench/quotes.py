"""`make bench-quotes`: quotes against PolNeAR's attributions, in one table, and precision by rule.

    python -m bench.quotes [--shared FOLDER] [--rules]

The data is read where it lies and nothing of it is kept; where it is absent, a word on standard error says so.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Line, Score, share, table
from bench.polnear import MARKS, ROLES, Annotated, Attribution, Spans, annotated, is_direct
from dragoman.errors import Refused
from dragoman.model.quote import Quote
from dragoman.model.span import Span
from dragoman.reading import Reader
from dragoman.reports.read import read_text

ROOT = Path(__file__).parents[1]
HALF = 0.5  # of the letters that either content covers
FEW = 10  # quotes of a rule that are too few to tell its precision
EDGES = MARKS + ".,;:?!—–-―( )\n\xa0"


@dataclass(frozen=True, slots=True)
class Answer:
    """A text, its attributions, and the quotes of the reader; `right` pairs each quote found right with its wanted."""

    page: Annotated
    quotes: tuple[Quote, ...]
    right: dict[str, int]


def main() -> None:
    """Measure the quotes and print the tables."""
    parser = argparse.ArgumentParser(prog="bench-quotes", description=(__doc__ or "").splitlines()[0])
    shared = Path(os.environ.get("DRAGOMAN_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=shared, help="folder of the development data")
    parser.add_argument("--rules", action="store_true", help="only the table of precision by rule")
    asked = parser.parse_args()
    folder = asked.shared / "data" / "polnear" / "dev"
    if not folder.exists():
        print("polnear: no data (looked for data/polnear/dev); nothing measured", file=sys.stderr)
        return
    found = list(answers(Reader(), annotated(folder)))
    if not asked.rules:
        print(table(lines(found)) + "\n")
    print("\n".join(rule_lines(found)))


def answers(reader: Reader, pages: Iterable[Annotated]) -> Iterator[Answer]:
    """Yield what the reader finds in each text; a refused text has no quotes."""
    for page in pages:
        try:
            quotes = reader.read(read_text(page.text)).quotes
        except Refused:
            quotes = ()
        yield Answer(page, quotes, paired(page, quotes))


def paired(page: Annotated, quotes: Sequence[Quote]) -> dict[str, int]:
    """Return, for each quote that is right, the attribution it tells (by index), best overlap first, one to one.

    A quote is right when its content shares at least half of the letters that it or the attribution's content covers,
    and its speaker's words overlap the source. A content set apart by its cue is met by any of its parts.
    """
    near: list[tuple[float, str, int]] = []
    for quote in quotes:
        for index, wanted in enumerate(page.attributions):
            overlap = max(_overlap(page.text, quote.content, part) for part in _parts(wanted.content))
            if overlap >= HALF and quote.speaker_words is not None and _meets(wanted.source, quote.speaker_words):
                near.append((overlap, quote.id, index))
    found: dict[str, int] = {}
    for _, name, index in sorted(near, key=lambda one: -one[0]):
        if name not in found and index not in found.values():
            found[name] = index
    return found


def _parts(content: Spans) -> Spans:
    whole = Span(min(span.start for span in content), max(span.end for span in content))
    return (*content, whole)


def _meets(spans: Spans, span: Span) -> bool:
    return any(one.overlaps(span) for one in spans)


def _overlap(text: str, one: Span, other: Span) -> float:
    """Return the share of letters and digits covered by both spans among those covered by either."""
    if not one.overlaps(other):
        return 0.0
    both = _letters(text, max(one.start, other.start), min(one.end, other.end))
    either = _letters(text, min(one.start, other.start), max(one.end, other.end))
    return both / either if either else 0.0


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end]))


def lines(found: Sequence[Answer]) -> list[Line]:
    """Return the lines of the table: attributed F1, exact F1 by role, the share of direct speech found."""
    measured = [Line("PolNeAR", "attributed, F1", attributed(found).shown(), ".620")]
    bars = {"source": ".700", "cue": ".660", "content": ".500"}
    for role in ROLES:
        measured.append(Line("PolNeAR", f"{role}, exact, F1", exact(found, role).shown(), bars[role]))
    wanted, met = direct(found)
    return [*measured, Line("PolNeAR", "direct speech found", f"{met}/{wanted} {share(met / max(wanted, 1))}", ".950")]


def attributed(found: Sequence[Answer]) -> Score:
    """Return the score of whole attributions; those without a source are neither wanted nor held against a quote."""
    right = told = wanted = 0
    for one in found:
        sourceless = [each.content for each in one.page.attributions if not each.source]
        right += len(one.right)
        wanted += len(one.page.attributions) - len(sourceless)
        told += sum(1 for quote in counted(one.quotes) if not _tells(one.page.text, quote, sourceless))
    return Score(right, told, wanted)


def counted(quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes that count: with words for a speaker, and no piece between marks of another quote of theirs.

    PolNeAR annotates each word once, the longest content; "said it was a 'minor incursion'" is one attribution there.
    """
    named = [quote for quote in quotes if quote.speaker_words is not None]
    wholes = [quote for quote in named if not quote.direct]
    return [quote for quote in named if not (quote.direct and any(one.content.covers(quote.content) for one in wholes))]


def _tells(text: str, quote: Quote, contents: Sequence[Spans]) -> bool:
    return any(_overlap(text, quote.content, part) >= HALF for content in contents for part in content)


def exact(found: Sequence[Answer], role: str) -> Score:
    """Return the score of a role's spans, without the marks and stops at their ends; each part of a content is one."""
    right = told = wanted = 0
    for one in found:
        text = one.page.text
        gold = {_bare(text, span) for each in one.page.attributions for span in _of(each, role)}
        mine = {_bare(text, span) for quote in counted(one.quotes) if (span := _span(quote, role)) is not None}
        right, told, wanted = right + len(gold & mine), told + len(mine), wanted + len(gold)
    return Score(right, told, wanted)


def _of(one: Attribution, role: str) -> Spans:
    return {"source": one.source, "cue": one.cue, "content": one.content}[role]


def _span(quote: Quote, role: str) -> Span | None:
    return {"source": quote.speaker_words, "cue": quote.cue, "content": quote.content}[role]


def _bare(text: str, span: Span) -> tuple[int, int]:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(EDGES))
    return start, max(start, span.end - (len(words) - len(words.rstrip(EDGES))))


def direct(found: Sequence[Answer]) -> tuple[int, int]:
    """Return how much speech between marks is wanted and how much of it a direct quote tells (half of the letters)."""
    wanted = met = 0
    for one in found:
        text = one.page.text
        for span in (span for each in one.page.attributions for span in each.content if is_direct(text, span)):
            wanted += 1
            met += any(_overlap(text, quote.content, span) >= HALF for quote in one.quotes if quote.direct)
    return wanted, met


def rule_lines(found: Sequence[Answer]) -> list[str]:
    """Return a Markdown table of precision by rule: how many quotes a rule gave, what share of them is right."""
    told, right = Counter[str](), Counter[str]()
    for one in found:
        for quote in counted(one.quotes):
            told[quote.rule] += 1
            right[quote.rule] += quote.id in one.right
    rows = [
        f"| {rule} | {number} | {share(right[rule] / number)} |" for rule, number in told.most_common() if number >= FEW
    ]
    rare = [rule for rule, number in told.items() if number < FEW]
    few = sum(told[rule] for rule in rare)
    if few:
        rows.append(f"| {len(rare)} rarer rules | {few} | {share(sum(right[rule] for rule in rare) / few)} |")
    return ["| rule | quotes | share right |", "| --- | --- | --- |", *rows]


if __name__ == "__main__":
    main()
