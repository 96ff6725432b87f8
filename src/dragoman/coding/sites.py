"""Sites: where an act is told to be."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.coding.circumstances import Setting, anchors, lies_under, rank, same_sentence
from dragoman.coding.governors import Governor
from dragoman.model.place import Place
from dragoman.places.located import Located
from dragoman.text.clauses import kids, objects
from dragoman.text.parsed import Doc, Token

FORCE = frozenset({"ASSAULT", "COERCE", "RETREAT", "MOBILIZE", "PROTEST"})  # done to a city, not to its government
SETTLEMENTS = frozenset("town city village island islet port airport airfield camp district enclave".split())
ENVOYS = frozenset({"CONSULT", "SANCTION"})
LEAVING = frozenset({"RETREAT", "SANCTION"})  # "withdrew its ambassador from Rabat" was done there
REACHING = frozenset({"on", "over", "against", "of", "at", "across", "into", "through"})
IN = frozenset({"in", "at", "near", "outside", "inside", "around", "from", "through", "along"})
CLEARING = frozenset("chase clear dislodge drive eject evict expel flush force oust push remove seize uproot".split())
DONE_TO = frozenset({"dobj", "nsubjpass", "attr"})


def where(token: Token, code: str, chain: Sequence[Governor], setting: Setting) -> Place | None:
    """Return the place of an act, None when no place expression hangs on its words."""
    doc = token.doc
    wanted = anchors(token, chain, setting.acts)
    ranked = []
    for index, located in enumerate(setting.places):
        if not same_sentence(located.start, token):
            continue
        by_force = code in FORCE and not _is_next(doc[located.head], token)
        if located.role == "metonym" and not by_force and not _is_way(doc, located, code):
            continue
        near = _place_rank(doc, located, token, wanted, setting.acts)
        if near is not None and located.role == "from" and code not in LEAVING and token.lemma_ not in CLEARING:
            continue
        if near is not None:
            ranked.append((_coarse(located.place), near, abs(located.start - token.i), index))
    if ranked:
        return setting.places[min(ranked)[3]].place
    if any(kid.lower_ == "there" and kid.i > token.i for kid in kids(token, "advmod")) or _takes_up(token, code):
        return next((one.place for one in reversed(setting.places) if one.start < token.i), None)
    below = [
        located.place
        for located in setting.places
        if located.role == "where"
        and same_sentence(located.start, token)
        and lies_under(doc, located.start, located.end, token)
    ]
    if len(below) == 1 and token.pos_ == "VERB":
        return below[0]
    return setting.dateline if code == "CONSULT" else None


def _place_rank(doc: Doc, located: Located, token: Token, wanted: Sequence[Token], acts: frozenset[int]) -> int | None:
    """An act at a place comes first, then one that a place stands before ("Geneva talks"), then one done to a place."""
    head = doc[located.head]
    if (
        token.dep_ == "relcl"
        and kids(token, "advmod")
        and (located.start <= token.head.i < located.end or _names(head, token.head))
    ):
        return 0  # "in Brussels, where he met", "at the Camp David lodge, where they met"
    if head.head == token and head.dep_ in {"compound", "nmod", "poss"}:
        return 1 if located.place.precision == "city" else None
    near = rank(doc, located.start, located.end, wanted, acts)
    if near is None:
        return None
    if located.role in {"where", "to", "from"} or _in_a_thing(head):
        return near
    return near + 10 if _done_to(head) else None


def _takes_up(token: Token, code: str) -> bool:
    """Whether force is used on "the town" that was named before: "seized Sake and retook the town on Friday"."""
    if code not in FORCE or token.pos_ != "VERB":
        return False
    return any(
        noun.lemma_ in SETTLEMENTS and any(kid.lower_ == "the" for kid in noun.children) and not kids(noun, "prep")
        for noun in objects(token)
    )


def _is_way(doc: Doc, located: Located, code: str) -> bool:
    """Whether envoys go to or leave a capital that else stands for its state: "sent an envoy to Asmara"."""
    return code in ENVOYS and located.start > 0 and doc[located.start - 1].lower_ in {"to", "from"}


def _is_next(head: Token, token: Token) -> bool:
    """Whether a word belongs to the next thing done: "closed its airspace and asked Turkey to shut the straits"."""
    verb = next((word for word in head.ancestors if word.pos_ == "VERB"), token)
    return token.pos_ == "VERB" and verb.i > token.i and verb.dep_ == "conj"


def _names(head: Token, thing: Token) -> bool:
    return head.dep_ in {"compound", "nmod"} and head.head == thing


def _in_a_thing(head: Token) -> bool:
    """Whether the place names a thing that is stood in: "at the Minsk tractor plant"."""
    thing = head.head
    return head.dep_ in {"compound", "nmod", "poss"} and thing.dep_ == "pobj" and thing.head.lower_ in IN


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
    """How wide a place is: "burned the village of Tawila in North Darfur" was done in Tawila."""
    return {"country": 2, "region": 1}.get(place.precision, 0)
