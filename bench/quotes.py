"""`make bench-quotes`: quotes against PolNeAR's attributions, in one table, and precision by rule.

    python -m bench.quotes [--shared FOLDER] [--rules]

The data is read where it lies and nothing of it is kept; where it is absent, a word on standard error says so.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bench.arguments import arguments
from bench.figures import Line, Score, share, table
from bench.polnear import MARKS, ROLES, Annotated, Attribution, Spans, annotated, is_direct
from dragoman.errors import Refused
from dragoman.model.quote import Quote
from dragoman.model.span import Span
from dragoman.reading import Reader
from dragoman.reports.read import read_text

HALF = 0.5  # of the letters that either content covers
FEW = 10  # quotes of a rule that are too few to tell its precision
EDGES = MARKS + ".,;:?!—–-―( )\n\xa0"


Turn = tuple[Quote, ...]  # the quotes that one cue reports: "X," he said. "Y."


@dataclass(frozen=True, slots=True)
class Answer:
    """A text with its attributions, the turns the reader found in it, and which turn tells which (by index)."""

    page: Annotated
    quotes: tuple[Quote, ...]
    turns: tuple[Turn, ...]
    right: dict[int, int]


def main() -> None:
    """Measure the quotes and print the tables."""
    parser = arguments("bench-quotes", __doc__)
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
        told = turns(quotes)
        yield Answer(page, quotes, told, paired(page, told))


def turns(quotes: Sequence[Quote]) -> tuple[Turn, ...]:
    """Return the quotes that count, together where one cue reports them.

    A quote counts when it has words for a speaker and is no piece between marks of another quote: PolNeAR annotates
    each word once, with the longest content, so "said it was a 'minor incursion'" is one attribution there.
    """
    named = [quote for quote in quotes if quote.speaker_words is not None]
    wholes = [quote for quote in named if not quote.direct]
    found: dict[tuple[object, ...], list[Quote]] = {}
    for quote in named:
        if not (quote.direct and any(one.content.covers(quote.content) for one in wholes)):
            found.setdefault((quote.speaker_words, quote.cue), []).append(quote)
    return tuple(map(tuple, found.values()))


def paired(page: Annotated, told: Sequence[Turn]) -> dict[int, int]:
    """Return, for each turn that is right, the attribution it tells, best overlap first, one to one.

    A turn is right when its speaker's words overlap the source and one of its contents shares at least half of the
    letters that it or the attribution's content covers; a content set apart by its cue is met by any of its parts.
    """
    near: list[tuple[float, int, int]] = []
    for at, turn in enumerate(told):
        for index, wanted in enumerate(page.attributions):
            words = turn[0].speaker_words
            if words is None or not any(one.overlaps(words) for one in wanted.source):
                continue
            overlap = max(_overlap(page.text, quote.content, part) for quote in turn for part in _parts(wanted.content))
            if overlap >= HALF:
                near.append((overlap, at, index))
    found: dict[int, int] = {}
    for _, at, index in sorted(near, key=lambda one: -one[0]):
        if at not in found and index not in found.values():
            found[at] = index
    return found


def _parts(content: Spans) -> Spans:
    whole = Span(min(span.start for span in content), max(span.end for span in content))
    return (*content, whole)


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
    """Return the score of whole attributions; those without a source are neither wanted nor held against a turn."""
    right = told = wanted = 0
    for one in found:
        sourceless = [part for each in one.page.attributions if not each.source for part in each.content]
        right += len(one.right)
        wanted += sum(1 for each in one.page.attributions if each.source)
        told += sum(not _tells(one.page.text, turn, sourceless) for turn in one.turns)
    return Score(right, told, wanted)


def _tells(text: str, turn: Turn, parts: Sequence[Span]) -> bool:
    return any(_overlap(text, quote.content, part) >= HALF for quote in turn for part in parts)


def exact(found: Sequence[Answer], role: str) -> Score:
    """Return the score of a role's spans, without the marks and stops at their ends; each part of a content is one."""
    right = told = wanted = 0
    for one in found:
        text = one.page.text
        gold = {_bare(text, span) for each in one.page.attributions for span in _of(each, role)}
        told_here = (_span(quote, role) for turn in one.turns for quote in turn)
        mine = {_bare(text, span) for span in told_here if span is not None}
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
    """Return a Markdown table of precision by rule: how many turns a rule gave, what share of them is right."""
    told, right = Counter[str](), Counter[str]()
    for one in found:
        for at, turn in enumerate(one.turns):
            told[turn[0].rule] += 1
            right[turn[0].rule] += at in one.right
    rows = [
        f"| {rule} | {times} | {share(right[rule] / times)} |" for rule, times in told.most_common() if times >= FEW
    ]
    rare = [rule for rule, times in told.items() if times < FEW]
    few = sum(told[rule] for rule in rare)
    if few:
        rows.append(f"| {len(rare)} rarer rules | {few} | {share(sum(right[rule] for rule in rare) / few)} |")
    return ["| rule | turns | share right |", "| --- | --- | --- |", *rows]


if __name__ == "__main__":
    main()
