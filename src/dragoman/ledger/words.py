"""Which kind of entry an act of talk makes, and the words that tell what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.model.mention import Mention, Status
from dragoman.model.span import Span, around
from dragoman.text.parsed import Parsed

PROMISING = ("promis", "pledg", "vow", "guarante", "assur", "commit", "undert", "sw", "will", "would")
OFFERING = ("offer", "propos")
ACCEPTING = ("accept", "agree", "approv", "consent", "endors", "back", "concede", "welcom")
ACCUSING = ("112", "116")


def kind_of(mention: Mention, text: str, inner: Sequence[Mention]) -> str | None:
    """Return the ledger kind of an act of talk, None for acts that demand, threaten or answer nothing."""
    word = mention.trigger.of(text).lower()
    if mention.code == "REQUEST":
        return "offer" if word.startswith(OFFERING) else "demand"
    if mention.code == "THREATEN":
        return "threat"
    if mention.code == "REJECT":
        return "rejection"
    if mention.code == "ACCUSE":
        accuses = any(one.status is Status.ALLEGED for one in inner)
        return "accusation" if accuses or (mention.cameo or "").startswith(ACCUSING) else None
    if mention.code == "AGREE":
        if any(
            one.status in {Status.PLANNED, Status.THREATENED} and set(one.actors) & set(mention.actors) for one in inner
        ):
            return "offer" if word.startswith(OFFERING) else "promise"
        if word.startswith(OFFERING):
            return "offer"
        if word.startswith(PROMISING):
            return "promise"
        return "acceptance" if word.startswith(ACCEPTING) else None
    return None


def told(parsed: Parsed, mention: Mention, inner: Sequence[Mention]) -> Span:
    """Return the words of what is demanded, threatened or denied: the clause of the inner act, or what follows."""
    spans = [span for one in inner if (span := _clause(parsed, one)) is not None]
    if spans:
        return around(spans)
    return _clause(parsed, mention) or mention.evidence


def _clause(parsed: Parsed, mention: Mention) -> Span | None:
    for paragraph in parsed.paragraphs:
        words = paragraph.words(mention.trigger)
        if words is None:
            continue
        subtree = [token for token in words.root.subtree if token.sent.start == words.root.sent.start]
        piece = paragraph.doc[subtree[0].i : subtree[-1].i + 1]
        while len(piece) > 1 and piece[-1].is_punct:
            piece = piece[:-1]
        return paragraph.span(piece)
    return None
