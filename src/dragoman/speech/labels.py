"""Labels: speakers named by a colon or a dash alone: "PESKOV: No.", "Truce will hold: minister"."""

from __future__ import annotations

from dragoman.codebook.cues import Cue
from dragoman.speech.page import Page
from dragoman.speech.saying import Saying
from dragoman.text.parsed import Token

LABEL = Cue("label", "p", "say", "assert", frozenset({"clause", "quote"}), frozenset())
LONGEST = 5  # tokens of a label
LEAST = 3  # tokens of what it says
NOMINAL = frozenset({"PROPN", "NOUN"})
SOURCES = frozenset(
    "analyst analysts agency army aide court envoy eu expert experts general government governor junta lawyer media "
    "military minister ministry mission monitor monitors navy official officials police poll premier president "
    "rebels report reports source sources spokesman spokeswoman state study survey un watchdog "
    "witness witnesses".split()
)
PEOPLE = frozenset({"person", "unnamed_source", "government_body", "organisation", "armed_group", "state"})


def labelled(page: Page) -> Saying | None:
    """Return the saying of a paragraph that begins or ends with the label of who says it; None where none does."""
    doc = page.doc
    colon = next((token.i for token in doc[: LONGEST + 1] if token.text == ":"), None)
    if colon:
        who = _who(page, 0, colon, first=True)
        content = page.trimmed(colon + 1, len(doc))
        if who is not None and content is not None and _plain(page, 0, colon):
            return _saying(doc[colon], who, content)
    if len(doc) <= LEAST + 1 or doc[len(doc) - 1].is_punct:
        return None
    for token in doc[max(LEAST, len(doc) - LONGEST - 1) : len(doc) - 1]:
        if token.text in {":", "-", "–", "—"} and page.text[page.place(token.i) - 1 :][: len(token.text)] != token.text:
            who = _who(page, token.i + 1, len(doc), first=False)
            content = page.trimmed(0, token.i)
            if who is not None and content is not None and content[1] - content[0] >= LEAST:
                return _saying(token, who, content)
    return None


def _saying(mark: Token, who: Token, content: tuple[int, int]) -> Saying | None:
    if content[1] - content[0] < LEAST:
        return None
    return Saying(LABEL, mark, (mark.i, mark.i + 1), who, content, "label", "label")


def _plain(page: Page, start: int, end: int) -> bool:
    return all(inside < 0 for inside in page.inside[start : end + 1])


def _who(page: Page, start: int, end: int, *, first: bool) -> Token | None:
    """Return the last word of a label, if a label of somebody who may speak is all that stands there."""
    words = page.doc[start:end]
    if not all(token.pos_ in NOMINAL | {"ADJ"} or token.lower_ in {"of", "'s", "’s", "."} for token in words):
        return None
    last = words[-1]
    reference = page.reference(last)
    known = reference is not None and any(page.cast.actor(name).kind in PEOPLE for name in reference.actors)
    if last.lower_ in SOURCES or (known and (not first or last.ent_type_ != "GPE")):
        return last
    return last if first and last.is_upper and _is_name(page, last) else None


def _is_name(page: Page, word: Token) -> bool:
    """Whether a person of the cast bears a name written in capitals."""
    return any(word.lower_ in actor.name.lower().split() for actor in page.cast.actors if actor.kind == "person")
