"""Repair: where a stretch ends whose closing mark is missing: before "..., he said", if that stands in it."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.codebook.cues import Cue
from dragoman.speech.page import Page
from dragoman.text.clauses import kids
from dragoman.text.parsed import Token

SPEAKING = frozenset({"i", "we", "you"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
WRONG = frozenset({"'", "’", "''", "”", '"'})
STOPS = frozenset({",", "?", "!", "—", "–", "-"})


def mend(page: Page, cues: Mapping[tuple[str, str], Cue], *, goes_on: bool) -> None:
    """Cut each stretch without a closing mark before the first reporting clause in it.

    goes_on: the next paragraph begins with a mark, so the last stretch may well be open on purpose.
    """
    for index, stretch in enumerate(page.stretches):
        if stretch.closed or stretch.depth or (goes_on and index + 1 == len(page.stretches)):
            continue
        at = _reported(page, index, cues)
        if at is not None:
            page.cut(index, at)


def _reported(page: Page, index: int, cues: Mapping[tuple[str, str], Cue]) -> int | None:
    """Return the token of the comma before the first reporting clause in a stretch."""
    start, end = page.ranges[index]
    for token in page.doc[start:end]:
        if token.tag_ not in FINITE or token.pos_ != "VERB":
            continue
        cue = cues.get((token.lemma_.lower(), "v"))
        at = _clause_start(token) if cue is not None and "quote" in cue.frames else None
        if at is not None and at - 1 > start:
            return at - 1
    return None


def _clause_start(verb: Token) -> int | None:
    """Return where "he said" or "said the minister" begins, if a comma or the like stands before it."""
    who = kids(verb, "nsubj")
    if who and who[-1].lower_ in SPEAKING:
        return None
    start = min(verb.i, who[-1].left_edge.i) if who else verb.i
    if start > 2 and verb.doc[start - 1].text in WRONG:
        start -= 1  # closed by a mark of another kind
    if start < 2 or verb.doc[start - 1].text not in STOPS:
        return None
    if not who and not kids(verb, "dobj"):
        return None
    told = verb.dep_ in {"parataxis", "ROOT"} and any(kid.i < start for kid in kids(verb, "ccomp"))
    return start if told or verb.dep_ == "parataxis" else None
