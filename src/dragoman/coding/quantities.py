"""Quantities: the killed, wounded, detained, displaced, troops, weapons and money that a paragraph counts.

The conventions, which the gold sentences share:

- An exact number is its own low and high. So is one with a bound or a guess before it ("more than 200", "at least 12",
  "up to 500", "nearly 900"): the number said stands for both. "Between 20 and 30" is 20 to 30.
- Vague numbers are ranges: several and a handful 3 to 9, dozens 24 to 99, scores 40 to 99, hundreds 200 to 999,
  thousands 2,000 to 9,999, tens of thousands 20,000 to 99,999, and so on; "a couple" is 2, "half a million" 500,000.
- "A soldier was killed" counts one; "a missile" and "a force" count nothing, and no more do "no one", "the soldiers".
- A number within another ("twelve people, including three children"; "15, four of them seriously") is not counted.
- What was done to people comes before what they are: 20 soldiers killed are killed, not troops. Hostages and prisoners
  are detained, freed or not; refugees are displaced.
- A share of a number said ("a third of its 120 planes") is worked out; a share of nothing said is no number.
- Money is that of states and of law (aid, loans, fines, ransoms, debts), not of markets; its currency is in the span.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.codebook.quantities import QuantityWords
from dragoman.coding.numbers import Amount, find_amounts
from dragoman.coding.scene import Scene
from dragoman.coding.tallies import CLAUSAL, Kinds, Tally, tally
from dragoman.model.mention import Quantity
from dragoman.model.span import Span
from dragoman.text.clauses import kids
from dragoman.text.parsed import Doc, Token

PASSED = frozenset(
    "nsubj nsubjpass dobj attr oprd dative conj prep pobj agent nmod compound amod appos dep nummod npadvmod".split()
)
BEARING = frozenset("in of for by with from during on at to worth".split())
BORNE = frozenset("pobj prep compound conj nsubj dobj nsubjpass attr agent amod".split())
LOOSE = frozenset({"advcl", "xcomp", "acl", "pcomp", "amod"})
STEPS = 12
WINDOW = 200  # tokens on either side of a trigger that are asked
NEAR = 3  # tokens between a number and the one that lends it its kind


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """A quantity and the token that heads the words of what is counted."""

    token: Token
    quantity: Quantity


def find_quantities(scene: Scene, words: QuantityWords) -> list[Counted]:
    """Return the quantities of a paragraph in order."""
    doc, kinds = scene.paragraph.doc, Kinds(words)
    tallies = _tallies(doc, find_amounts(doc, words))
    named = [_kind(one, kinds, words) for one in tallies]
    named = _lent(tallies, named)
    found = [
        Counted(one.top, Quantity(kind, one.amount.low, one.amount.high, _span(scene, doc, one.amount)))
        for one, kind in zip(tallies, named, strict=True)
        if kind is not None
    ]
    return sorted(found, key=_place)


def _tallies(doc: Doc, amounts: Sequence[Amount]) -> list[Tally]:
    """Return the amounts with what they count, each with the words of its sentence (gathered once a sentence)."""
    found: list[Tally] = []
    at = 0
    for sentence in doc.sents:
        first = at
        while at < len(amounts) and amounts[at].end <= sentence.end:
            at += 1
        if at > first:
            near = frozenset(token.lower_ for token in sentence)
            found += [tally(doc, amount, near) for amount in amounts[first:at]]
    return found


def quantities_of(token: Token, counted: Sequence[Counted]) -> tuple[Quantity, ...]:
    """Return the quantities (of `find_quantities`) that hang on a trigger's words, in order.

    They are those of its objects and its subject, of participles on it ("killing 12", "leaving 20 dead"), of the verb
    that bears a noun ("the blast killed 12"), and of what it is part of ("$2 billion in aid"). A verb coordinated with
    the trigger keeps its own.
    """
    first = bisect_left(counted, token.i - WINDOW, key=_place)
    last = bisect_left(counted, token.i + WINDOW, key=_place)
    anchors = _anchors(token)
    return tuple(one.quantity for one in counted[first:last] if _hangs(one.token, anchors))


def _place(counted: Counted) -> int:
    return counted.token.i


def _anchors(trigger: Token) -> frozenset[int]:
    """Return the trigger and the words that bear it, up to the verb of its clause."""
    found, current = [trigger], trigger
    if trigger.pos_ in CLAUSAL or trigger.tag_.startswith("VB"):
        return frozenset({trigger.i})
    for _ in range(STEPS):
        if current.dep_ == "prep" and current.lower_ not in BEARING:
            break
        if current.dep_ not in BORNE:
            break
        current = current.head
        found.append(current)
        if current.pos_ in CLAUSAL:
            break
    return frozenset(one.i for one in found)


def _hangs(token: Token, anchors: frozenset[int]) -> bool:
    current = token
    for _ in range(STEPS):
        if current.i in anchors:
            return True
        if not _passes(current):
            return False
        current = current.head
    return False


def _passes(token: Token) -> bool:
    """Whether what hangs on a word hangs on its head too."""
    if token.head == token:
        return False
    if token.pos_ in CLAUSAL:
        if token.dep_ == "relcl":
            return any(who.lower_ in {"that", "which", "who"} for who in kids(token, "nsubj"))
        return token.dep_ in LOOSE and not kids(token, "nsubj", "nsubjpass", "mark")
    return token.dep_ in PASSED


def _span(scene: Scene, doc: Doc, amount: Amount) -> Span:
    return scene.paragraph.span(doc[amount.start : amount.end])


def _kind(told: Tally, kinds: Kinds, words: QuantityWords) -> str | None:
    if not told.amount.money:
        return kinds.of(told)
    after = [token.lower_ for token in told.top.doc[told.amount.end : told.amount.end + 2]]
    if told.near & words.of("market") or after[:1] == ["a"] or "per" in after or after == ["to", "the"]:
        return None
    return "money"


def _lent(tallies: Sequence[Tally], named: Sequence[str | None]) -> list[str | None]:
    """Lend a number without a noun the kind of its neighbour: "from 15,000 to 10,000 soldiers"."""
    lent = list(named)
    for at, one in enumerate(tallies):
        doc, start = one.top.doc, one.amount.start
        if lent[at] is not None or not one.bare or start == 0 or doc[start - 1].lower_ not in {"from", "to"}:
            continue
        for other in (at + 1, at - 1):
            if 0 <= other < len(tallies) and named[other] and _near(one.amount, tallies[other].amount):
                lent[at] = named[other]
                break
    return lent


def _near(one: Amount, other: Amount) -> bool:
    return max(one.start, other.start) - min(one.end, other.end) <= NEAR
