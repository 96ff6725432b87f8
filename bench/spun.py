"""`make bench-spun`: our own reports put through a synonym spinner, told from ordinary ones alone and beside a sibling.

    python -m bench.spun [--shared FOLDER]

The words put in are those of a thesaurus's half that nothing was learned from, and no report spun here was counted for
the weights. Half the words have an entry, so that all of these make about 15 % of a report's words: 30 % of the words
that a whole thesaurus could have replaced. Ordinary are all our own reports that are not spun, and those of the
development data where it is there.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from bench.arguments import ROOT, arguments
from bench.figures import Line, share, table
from dragoman.model.report import Copy, Report
from dragoman.reports.read import read_text
from dragoman.stories.rarity import Rarity
from dragoman.stories.siblings import Siblings
from dragoman.testing.spinner import SpunText, read_thesaurus, spin
from dragoman.text.company import Company
from dragoman.text.paraphrase import judge
from dragoman.text.parser import Parser
from dragoman.text.rewrites import Lexicon

GOLD = ROOT / "tests/gold"
THESAURUS = ROOT / "tests/text/thesaurus.tsv"
SHEETS = ("reports", "held", "probe", "trial", "assay", "sample", "varied")
NEWS, STORIES, OUTBREAKS = "data/meantime", "data/stories", "data/geovirus"
RATES = {0.3: "15 %", 0.6: "30 %", 1.0: "50 %"}  # of the words that have an entry; of those a whole thesaurus has
BARS = {0.3: (".850", ".990"), 0.6: (".950", ""), 1.0: (".990", "")}
ENOUGH = 60  # words of a report
QUOTED = re.compile(r"[“\"][^“”\"\n]+[”\"]")


@dataclass(frozen=True, slots=True)
class Replaced:
    """A word put in: whether it stands in a quotation, and whether its sibling gave the word back."""

    quoted: bool
    restored: bool


@dataclass(frozen=True, slots=True)
class Spun:
    """A spun copy: its score alone, beside its original, and that of the original beside it; the words put in."""

    alone: float
    copy: float
    original: float
    replaced: tuple[Replaced, ...]
    words: int


def own(sheets: Iterable[str] = ()) -> Iterator[tuple[Report, bool]]:
    """Yield our own reports (of all sheets, or of some), each with whether it was written as a spun one."""
    seen: set[str] = set()
    paths = [GOLD / f"{name}.jsonl" for name in sheets] or sorted(GOLD.glob("*.jsonl"))
    for line in (line for path in paths for line in path.read_text("utf-8").splitlines() if line):
        row = json.loads(line)
        text = row.get("text", "")
        if text not in seen and len(text.split()) >= ENOUGH:
            seen.add(text)
            yield read_text(text, published=row.get("published")), row.get("copy_kind") == "paraphrased"


def ordinary(shared: Path) -> Iterator[Report]:
    """Yield real reports of the development data; none where it is absent."""
    for path in sorted((shared / STORIES).rglob("*.json")):
        row = json.loads(path.read_text("utf-8"))
        yield read_text(row["text"], title=row.get("title"))
    for path in sorted((shared / NEWS).rglob("*.xml")):
        yield read_text(" ".join(each.text or "" for each in ElementTree.parse(path).getroot().findall("token")))
    for path in sorted((shared / OUTBREAKS).glob("*.xml")):
        for article in ElementTree.parse(path).getroot().iter("article"):
            if text := article.findtext("text"):
                yield read_text(text)


class Bench:
    """Our own reports parsed once, with all that judges spun copies of them."""

    def __init__(self, parser: Parser, sheets: Iterable[str] = SHEETS) -> None:
        self._thesaurus = read_thesaurus(THESAURUS)
        self._siblings = Siblings(Rarity(), Company())
        self.lexicon = Lexicon()
        reports = [report for report, is_spun in own(sheets) if not is_spun]
        self._docs = [[paragraph.doc for paragraph in parser.parse(report).paragraphs] for report in reports]

    def spun(self, rate: float) -> Iterator[Spun]:
        """Yield the reports spun, `rate` of the words replaced that have an entry."""
        for number, docs in enumerate(self._docs):
            made, plain = (spin(docs, self._thesaurus, rate=each, seed=number) for each in (rate, 0.0))
            copy, original = read_text(made.text), read_text(plain.text)
            beside = self._siblings.judge(copy, original)
            yield Spun(
                judge(copy, self.lexicon).score,
                beside.score,
                self._siblings.judge(original, copy).score,
                tuple(_replaced(made, beside)),
                len(plain.text.split()),
            )


def above(some: Sequence[float], others: Sequence[float]) -> float:
    """Return the share of pairs in which one of `some` is above one of the others (AUC), ties counting half."""
    pairs = [(one > other) + 0.5 * (one == other) for one in some for other in others]
    return sum(pairs) / len(pairs)


def restored(found: Iterable[Spun], wanted: Callable[[Replaced], bool]) -> float:
    """Return the share of the words put in that were restored, of those wanted."""
    told = [each.restored for spun in found for each in spun.replaced if wanted(each)]
    return sum(told) / len(told)


def _replaced(made: SpunText, beside: Copy) -> Iterator[Replaced]:
    signs = {(sign.start, sign.end): sign.reads for sign in beside.signs}
    quotes = [(match.start(), match.end()) for match in QUOTED.finditer(made.text)]
    for each in made.replaced:
        quoted = any(start < each.span.start and each.span.end < end for start, end in quotes)
        yield Replaced(quoted, signs.get((each.span.start, each.span.end)) == each.word)


def _lines(bench: Bench, plain: Sequence[float], rate: float) -> Iterator[Line]:
    found = list(bench.spun(rate))
    words = sum(len(each.replaced) for each in found) / sum(each.words for each in found)
    part = f"{RATES[rate]} of what can be replaced, {100 * words:.0f} % of all words"
    yield Line(part, "AUC alone", share(above([each.alone for each in found], plain)), BARS[rate][0])
    beside = above([each.copy for each in found], [each.original for each in found])
    yield Line(part, "AUC beside a sibling", share(beside), BARS[rate][1])
    yield Line(part, "flagged alone", share(sum(each.alone >= 0.5 for each in found) / len(found)))
    yield Line(part, "flagged beside a sibling", share(sum(each.copy >= 0.5 for each in found) / len(found)))
    yield Line(part, "quoted words restored", share(restored(found, lambda each: each.quoted)), ".900")
    yield Line(part, "all words restored", share(restored(found, lambda each: True)))


def main() -> None:
    """Print the table."""
    asked = arguments("python -m bench.spun", __doc__).parse_args()
    bench = Bench(Parser("en_core_web_md"))
    plain = [judge(report, bench.lexicon) for report, is_spun in own() if not is_spun]
    real = [judge(report, bench.lexicon) for report in ordinary(asked.shared)]
    if not real:
        print(f"No reports in {asked.shared}: ours alone are the ordinary ones.", file=sys.stderr)
    flagged = sum(each.kind != "original" for each in plain + real)
    lines = [Line(f"{len(plain)} own and {len(real)} real ordinary reports", "flagged", str(flagged), "0")]
    scores = [each.score for each in plain + real]
    print(table([*lines, *(line for rate in RATES for line in _lines(bench, scores, rate))]))


if __name__ == "__main__":
    main()
