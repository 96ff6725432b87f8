"""When and where an act is told to be: the time and place expressions that hang on its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.coding.governors import Governor
from dragoman.coding.slots import bearing_verb, under_verb
from dragoman.dates.timed import Timed
from dragoman.model.place import Place
from dragoman.model.when import UNKNOWN, When
from dragoman.places.located import Located
from dragoman.text.parsed import Doc, Token

CARRYING = frozenset({"carry", "try", "cause", "end", "negate"})
TALK = frozenset({"say", "claim", "deny", "accuse", "fact"})
EVENT_WORDS = frozenset("meeting talk summit visit session negotiation conference attack strike raid".split())


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """The time and place expressions of one paragraph."""

    times: Sequence[Timed]
    places: Sequence[Located]


def anchors(token: Token, chain: Iterable[Governor]) -> list[Token]:
    """Return the words on which an expression must hang to be about this act, the act's own word first."""
    found = [token]
    for verb in (bearing_verb(token), under_verb(token)):
        if verb is not None:
            found.append(verb)
    for governor in chain:
        if governor.kind == "given" or governor.kind in TALK:
            break
        found.append(governor.token)
    if token.dep_ == "conj":
        found.append(token.head)
    found += [kid for kid in token.children if kid.dep_ == "conj" and not any(k.dep_ == "nsubj" for k in kid.children)]
    return found


def when(token: Token, chain: Sequence[Governor], times: Sequence[Timed]) -> When:
    """Return the time of an act; UNKNOWN when no resolved expression hangs on its words."""
    doc = token.doc
    wanted = anchors(token, chain)
    ranked: list[tuple[int, int, When]] = []
    for timed in times:
        if timed.when.date is None or not _same_sentence(doc, timed.start, token):
            continue
        rank = _rank(doc, timed.start, timed.end, wanted)
        if rank is not None:
            ranked.append((rank, abs(timed.start - token.i), timed.when))
    return min(ranked, key=lambda one: one[:2])[2] if ranked else UNKNOWN


def where(token: Token, chain: Sequence[Governor], places: Sequence[Located]) -> Place | None:
    """Return the place of an act, None when no place expression hangs on its words."""
    doc = token.doc
    wanted = anchors(token, chain)
    ranked: list[tuple[int, int, int, Place]] = []
    for located in places:
        if not _same_sentence(doc, located.start, token):
            continue
        inside = _is_modifier(doc, located, token)
        if located.role not in {"where", "to"} and not inside:
            continue
        rank = 0 if inside else _rank(doc, located.start, located.end, wanted)
        if rank is not None:
            ranked.append((rank, _coarse(located.place), abs(located.start - token.i), located.place))
    return min(ranked, key=lambda one: one[:3])[3] if ranked else None


def _is_modifier(doc: Doc, located: Located, token: Token) -> bool:
    head = doc[located.head]
    return head.head == token and head.dep_ in {"compound", "nmod", "poss"} and located.place.precision == "city"


def _coarse(place: Place) -> int:
    return 1 if place.precision == "country" else 0


def _same_sentence(doc: Doc, index: int, token: Token) -> bool:
    return doc[index].sent.start == token.sent.start


def _rank(doc: Doc, start: int, end: int, wanted: Sequence[Token]) -> int | None:
    """Return how near the phrase hangs to the act: the position of its anchor among the wanted, or None."""
    root = doc[start:end].root
    order = {word.i: position for position, word in enumerate(wanted)}
    for above in root.ancestors:
        if above.i in order:
            return order[above.i]
        if above.pos_ in {"VERB", "AUX"} and above.dep_ not in {"amod", "aux"}:
            return None
        if above.lemma_ in EVENT_WORDS:
            return None
    return None
