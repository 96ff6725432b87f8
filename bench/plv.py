"""PLV: the roots of whole sentences, and the learned judge on its marked pairs."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Line, by_class, macro_f1, micro, share
from dragoman.coding.classify import NONE, Classifier, Judged
from dragoman.coding.pairs import Pair
from dragoman.errors import Refused
from dragoman.model.mention import Mention, Status
from dragoman.model.span import Span
from dragoman.reading import Reader
from dragoman.reports.read import read_text

YIELD = frozenset({"CONCEDE", "RETREAT"})
UNREAL = frozenset({Status.NEGATED, Status.HYPOTHETICAL})
QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), 1),
    **dict.fromkeys(("YIELD", "COOPERATE", "AID"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}


@dataclass(frozen=True, slots=True)
class Marked:
    """One row: a sentence, its pair (None without an actor) and the root; `id` is its line in the file."""

    id: str
    text: str
    pair: Pair | None
    root: str
    quad: int


@dataclass(frozen=True, slots=True)
class Told:
    """What the reader made of one sentence: the roots wanted and told, and its mentions (empty when refused)."""

    id: str
    wanted: frozenset[str]
    told: frozenset[str]
    mentions: tuple[Mention, ...]
    refused: bool = False


def rows(path: Path) -> list[Marked]:
    """Return the rows of the development part."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [_row(f"plv{number}", json.loads(line)) for number, line in enumerate(lines, 1) if line.strip()]


def _row(name: str, row: dict[str, str]) -> Marked:
    return Marked(name, *unmarked(row["marked_sentence"]), row["gold_root"], int(row["gold_penta"]))


def unmarked(text: str) -> tuple[str, Pair | None]:
    """Return a sentence without its marks, and its pair: the first spans marked <s> (actor) and <t> (recipient).

    The pair is None where no actor is marked; its recipient is None where no recipient is.
    """
    plain, places = "", dict[str, list[int]]()
    for piece in re.split(r"(</?[st]>)", text):
        if re.fullmatch(r"</?[st]>", piece):
            places.setdefault(piece[-2], []).append(len(plain))
        else:
            plain += piece
    spans = {name: Span(*found[:2]) for name, found in places.items()}
    return plain, Pair(plain, spans["s"], spans.get("t")) if "s" in spans else None


def root(code: str) -> str:
    """Return the root of a code: YIELD for CONCEDE and RETREAT."""
    return "YIELD" if code in YIELD else code


def roots(mentions: Sequence[Mention]) -> frozenset[str]:
    """Return the roots of the mentions that stand in no other and are neither negated nor hypothetical."""
    return frozenset(root(one.code) for one in mentions if one.within is None and one.status not in UNREAL)


def read_all(reader: Reader, marked: Sequence[Marked]) -> Iterator[Told]:
    """Yield what the reader makes of each sentence, once for all the pairs marked in it."""
    wanted: dict[str, set[str]] = {}
    first: dict[str, str] = {}
    for row in marked:
        wanted.setdefault(row.text, set()).add(row.root)
        first.setdefault(row.text, row.id)
    for text, names in wanted.items():
        try:
            mentions = reader.read(read_text(text)).mentions
        except Refused:
            yield Told(first[text], frozenset(names), frozenset(), (), refused=True)
        else:
            yield Told(first[text], frozenset(names), roots(mentions), mentions)


def sentence_lines(told: Sequence[Told]) -> list[Line]:
    """Return the lines on whole sentences: the roots together, then each."""
    pairs = [(one.wanted, one.told) for one in told]
    part = f"PLV, {len(told)} sentences"
    lines = [
        Line(part, "roots of the sentence, micro", micro(pairs).shown(), "F1 .700"),
        Line(part, "refused", str(sum(one.refused for one in told))),
        Line(part, "nothing told", str(sum(not one.told for one in told))),
    ]
    return lines + [Line(part, f"  {name}", micro(pairs, name).shown()) for name in QUADS]


def pair_lines(marked: Sequence[Marked], classifier: Classifier) -> list[Line]:
    """Return the lines on marked pairs: the code as given, the likeliest root when it must choose, and the time.

    A row without an actor cannot be asked and counts as told NONE.
    """
    given_pairs = [row.pair for row in marked if row.pair is not None]
    start = time.process_time()
    judged = iter(classifier.classify(given_pairs, threshold=0.0))
    each = (time.process_time() - start) * 1000 / max(len(given_pairs), 1)
    answers = [(row, next(judged) if row.pair is not None else None) for row in marked]
    given = [(row.root, root(one.code) if one else NONE) for row, one in answers]
    forced = [(row.root, likeliest(one) if one else NONE) for row, one in answers]
    part = f"PLV, {len(marked)} pairs"
    quads = sum(QUADS.get(told) == row.quad for row, (_, told) in zip(marked, given, strict=True))
    lines = [
        Line(part, "15 roots, macro-F1", share(macro_f1(given)), ".800"),
        Line(part, "15 roots, macro-F1, never NONE", share(macro_f1(forced))),
        Line(part, "quad class, accuracy", share(quads / len(marked)), ".900"),
        Line(part, "CPU time a pair, ms", f"{each:.1f}", "< 15"),
    ]
    return lines + [Line(part, f"  {name}", score.shown()) for name, score in by_class(given, QUADS).items()]


def likeliest(judged: Judged) -> str:
    """Return the likeliest of the fifteen roots, YIELD having the probabilities of both its codes."""
    shares: dict[str, float] = {}
    for code, probability in judged.probabilities.items():
        if code != NONE:
            shares[root(code)] = shares.get(root(code), 0.0) + probability
    return max(shares, key=lambda name: shares[name])
