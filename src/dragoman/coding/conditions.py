"""Conditions: the if, unless or until clause on which an act hangs."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.coding.governors import Governor
from dragoman.model.span import Span
from dragoman.text.clauses import kids
from dragoman.text.modality import conditional_mark
from dragoman.text.parsed import Paragraph, Token

CASE = frozenset({"case", "event", "condition", "return", "exchange"})


def condition(token: Token, chain: Iterable[Governor], paragraph: Paragraph) -> Span | None:
    """Return the span of the condition attached to the act or to a word above it, outside which the act stands."""
    own = [token, *token.ancestors]
    limit = {governor.token.i for governor in chain if governor.kind == "given"}
    for word in own:
        for clause in _conditional(word):
            subtree = _without_aside(clause)
            if token in subtree:
                continue
            first, last = subtree[0], subtree[-1]
            words = paragraph.doc[first.i : last.i + 1]
            while len(words) > 1 and words[-1].is_punct:
                words = words[:-1]
            return paragraph.span(words)
        if word.i in limit:
            break
    return None


def _without_aside(clause: Token) -> list[Token]:
    """The clause's words up to a participle set beside it: "if it attacks, drawing a sharp reply"."""
    words = list(clause.subtree)
    asides = [kid for kid in kids(clause, "advcl") if kid.tag_ == "VBG" and kid.i > clause.i]
    commas = [kid.left_edge.i for kid in asides if kid.left_edge.i and kid.doc[kid.left_edge.i - 1].text == ","]
    return [word for word in words if not commas or word.i < min(commas)]


def _conditional(word: Token) -> list[Token]:
    clauses = kids(word, "advcl", "ccomp", "dep")
    found = [
        clause for clause in clauses if (mark := conditional_mark(clause)) is not None and mark.lower_ != "whether"
    ]
    for prep in kids(word, "prep"):
        found += [prep for noun in kids(prep, "pobj") if noun.lower_ in CASE]
    return found
