"""When and where an act is told to be: the time and place expressions that hang on its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.coding.governors import Governor
from dragoman.coding.quantities import Counted
from dragoman.coding.slots import bearing_verb, under_verb
from dragoman.dates.timed import Timed
from dragoman.model.mention import Status
from dragoman.model.place import Place
from dragoman.model.when import UNKNOWN, When
from dragoman.places.located import Located
from dragoman.text.clauses import kids
from dragoman.text.parsed import Doc, Token

TALK = frozenset({"say", "claim", "deny", "accuse", "fact", "threaten", "promise", "demand", "predict", "hope"})
FORCE = frozenset({"ASSAULT", "COERCE", "RETREAT", "MOBILIZE", "PROTEST"})  # done to a city, not to its government
REACHING = frozenset({"on", "over", "against", "of", "at", "across", "into", "through"})
IN = frozenset({"in", "at", "near", "outside", "inside", "around"})
WHILE = frozenset({"when", "as", "while", "where"})
COMING = frozenset({Status.PLANNED, Status.DEMANDED, Status.THREATENED, Status.PREDICTED})
DONE_TO = frozenset({"dobj", "nsubjpass", "attr"})


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """The time and place expressions and the numbers of one paragraph, and the indexes of its acts' words.

    `dateline` is the dateline's place in the paragraphs that tell the news, where meetings are held unless they say.
    """

    times: Sequence[Timed]
    places: Sequence[Located]
    counted: Sequence[Counted]
    acts: frozenset[int]
    published: str | None
    dateline: Place | None = None


def anchors(token: Token, chain: Iterable[Governor], acts: frozenset[int]) -> list[Token]:
    """Return the words on which an expression must hang to be about this act, the act's own word first."""
    found = [token, *(verb for verb in (bearing_verb(token), under_verb(token)) if verb is not None)]
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ == "NOUN":
        found.append(token.head.head)  # "a flurry of meetings in the last week"
    for governor in chain:
        if governor.kind == "given" or governor.kind in TALK or governor.token.i in acts - {token.i}:
            break
        found.append(governor.token)
    if token.dep_ == "conj":
        found.append(token.head)
    found += [kid for kid in kids(token, "conj") if not kids(kid, "nsubj")]
    found += _beside(token)
    return found


def _beside(token: Token) -> list[Token]:
    """The verb at whose time the act is: of "when it attacked" and of "..., killing five" the main clause's."""
    if token.dep_ != "advcl" or token.head.pos_ not in {"VERB", "AUX"}:
        return []
    marks = kids(token, "mark", "advmod")
    if token.tag_ == "VBG" and not marks:
        return [token.head]
    return [token.head] if any(mark.lower_ in WHILE for mark in marks) else []


def when(token: Token, chain: Sequence[Governor], setting: Setting, status: Status) -> When:
    """Return the time of an act; UNKNOWN when no resolved expression hangs on its words."""
    doc = token.doc
    near = [timed for timed in setting.times if timed.when.date is not None and _same_sentence(doc, timed.start, token)]
    ranked = [
        (rank, abs(timed.start - token.i), index)
        for index, timed in enumerate(near)
        if (rank := _time_rank(doc, timed, token, chain, setting.acts)) is not None
    ]
    if ranked:
        return _ahead(near[min(ranked)[2]], status, setting.published)
    if len(near) == 1 and _free(doc, near[0], token, chain, setting.acts):
        return _ahead(near[0], status, setting.published)
    return UNKNOWN


def _time_rank(doc: Doc, timed: Timed, token: Token, chain: Sequence[Governor], acts: frozenset[int]) -> int | None:
    if token.dep_ == "relcl" and timed.start <= token.head.i < timed.end:
        return 0  # "on February 14, when a bomber killed ..."
    return _rank(doc, timed.start, timed.end, anchors(token, chain, acts), acts)


def _free(doc: Doc, timed: Timed, token: Token, chain: Sequence[Governor], acts: frozenset[int]) -> bool:
    """Whether the sentence's only time hangs above the act, on no saying and on no other act."""
    saying = {governor.token.i for governor in chain if governor.kind in TALK}
    above = [word.i for word in doc[timed.start : timed.end].root.ancestors]
    verb = next((i for i in above if doc[i].pos_ in {"VERB", "AUX"}), None)
    over = {token.i, *(word.i for word in token.ancestors)}
    return verb is not None and verb in over and verb not in saying and verb not in acts


def _ahead(timed: Timed, status: Status, published: str | None) -> When:
    """A bare weekday of what is still to come lies after the report: "called for a strike on Friday"."""
    told = timed.when.date
    if status not in COMING or timed.rule != "weekday" or not told or not published or len(published) < 10:
        return timed.when
    day = date.fromisoformat(told) if len(told) == 10 else None
    if day is None or day >= date.fromisoformat(published) or timed.when.date_end:
        return timed.when
    return replace(timed.when, date=(day + timedelta(days=7)).isoformat())


def where(token: Token, code: str, chain: Sequence[Governor], setting: Setting) -> Place | None:
    """Return the place of an act, None when no place expression hangs on its words."""
    doc = token.doc
    wanted = anchors(token, chain, setting.acts)
    ranked = []
    for index, located in enumerate(setting.places):
        if (located.role == "metonym" and code not in FORCE) or not _same_sentence(doc, located.start, token):
            continue
        rank = _place_rank(doc, located, token, wanted, setting.acts)
        if rank is not None and located.role == "from" and code != "RETREAT":
            continue
        if rank is not None:
            ranked.append((rank, _coarse(located.place), abs(located.start - token.i), index))
    if ranked:
        return setting.places[min(ranked)[3]].place
    return setting.dateline if code == "CONSULT" else None


def _place_rank(doc: Doc, located: Located, token: Token, wanted: Sequence[Token], acts: frozenset[int]) -> int | None:
    """An act at a place comes first, then one that a place stands before ("Geneva talks"), then one done to a place."""
    head = doc[located.head]
    if token.dep_ == "relcl" and located.start <= token.head.i < located.end and kids(token, "advmod"):
        return 0  # "in Brussels, where he met"
    if head.head == token and head.dep_ in {"compound", "nmod", "poss"}:
        return 1 if located.place.precision == "city" else None
    rank = _rank(doc, located.start, located.end, wanted, acts)
    if rank is None:
        return None
    if located.role in {"where", "to", "from"} or _in_a_thing(head):
        return rank
    return rank + 10 if _done_to(head) else None


def _in_a_thing(head: Token) -> bool:
    """Whether the place names a thing that is stood in: "at the Minsk tractor plant"."""
    thing = head.head
    return head.dep_ in {"compound", "nmod"} and thing.dep_ == "pobj" and thing.head.lower_ in IN


def _done_to(head: Token) -> bool:
    """Whether the place, or what it is the place of, is what the act is done to."""
    for word in (head, *head.ancestors):
        if word.dep_ in DONE_TO:
            return True
        if word.pos_ in {"VERB", "AUX"}:
            return False
        if word.dep_ == "pobj" and word.head.lower_ in REACHING:
            return True
    return False


def _coarse(place: Place) -> int:
    return 1 if place.precision == "country" else 0


def _same_sentence(doc: Doc, index: int, token: Token) -> bool:
    return doc[index].sent.start == token.sent.start


def _rank(doc: Doc, start: int, end: int, wanted: Sequence[Token], acts: frozenset[int]) -> int | None:
    """Return how near the phrase hangs to the act: the position of its anchor among the wanted, or None.

    The way up leads through participles on a noun ("hostages held at the airport") but through no other act.
    """
    root = doc[start:end].root
    order = {word.i: position for position, word in reversed(list(enumerate(wanted)))}
    for above in root.ancestors:
        if above.i in order:
            return order[above.i]
        if above.i in acts or (above.pos_ in {"VERB", "AUX"} and above.dep_ not in {"amod", "aux", "acl"}):
            return None
    return None
