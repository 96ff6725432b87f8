"""Replies: what speaks for one remark being the answer to another.

Each is a small function that gives points; its docstring is what the user reads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dragoman.codebook.rejoinders import Rejoinders
from dragoman.matters.said import SOMEBODY, Said
from dragoman.matters.telling import one_side, token
from dragoman.matters.terms import Weights, overlap

SHARP = frozenset({"rebuke", "reject", "deny", "accuse", "doubt"})  # acts that stand against somebody
MENDING = frozenset({"clarify", "apologise"})
FEWEST = 2  # words that two remarks must share to be about one thing
SOON = 3  # days in which a slip is mended
NEXT = 1  # paragraphs
CLEAR = 0.35  # points for words by which alone it is clear what "the claim" is


@dataclass(frozen=True, slots=True)
class Ground:
    """What replies are judged by: the pairs of entries (answer, answered) that the ledger ties, words, weights."""

    tied: frozenset[tuple[str, str]]
    words: Rejoinders
    weigh: Weights


Reason = Callable[[Said, Said, Ground], float]


def answers_it(reply: Said, remark: Said, ground: Ground) -> float:
    """The ledger has it as the answer."""
    return 0.7 if any((one, other) in ground.tied for one in reply.entries for other in remark.entries) else 0.0


def speaks_of_it(reply: Said, remark: Said, ground: Ground) -> float:
    """It speaks of what the other said."""
    if any(remark.act in reply.owners.get(name, ()) for name in (remark.speaker.id, token(remark.speaker))):
        return 0.5
    near = stands_next(reply, remark, ground) or takes_up_words(reply, remark, ground) >= CLEAR
    bare = remark.act in reply.owners.get(SOMEBODY, ()) and reply.act in SHARP | MENDING | {"accept"}
    return 0.3 if bare and near else 0.0


def strikes(reply: Said, remark: Said, ground: Ground) -> float:
    """Its speaker rebukes or turns down the other there."""
    return 0.3 if _is_one_of(remark, reply.struck) else 0.0


def is_said_to_answer(reply: Said, remark: Said, ground: Ground) -> float:
    """Its report says that it answers."""
    said = ground.words.has("answer", reply.cue) or ground.words.has("rebuke", reply.cue)
    near = _is_one_of(remark, reply.named) or stands_next(reply, remark, ground)
    return 0.3 if said and near else 0.0


def takes_up_words(reply: Said, remark: Said, ground: Ground) -> float:
    """It takes up the other's words."""
    ours = reply.terms | reply.told
    if len(remark.terms & ours) < FEWEST or not remark.terms & reply.terms:
        return 0.0
    return round(0.5 * overlap(remark.terms, ours, ground.weigh), 3)


def stands_against(reply: Said, remark: Said, ground: Ground) -> float:
    """It rebukes, denies, rejects or accepts."""
    return 0.15 if reply.act in SHARP | {"accept"} else 0.0


def is_spoken_to(reply: Said, remark: Said, ground: Ground) -> float:
    """It is spoken to the other, or names him."""
    return 0.15 if one_side(reply.addressee, remark.speaker) else 0.1 if _is_one_of(remark, reply.named) else 0.0


def stands_next(reply: Said, remark: Said, ground: Ground) -> float:
    """It follows in the same report."""
    after = reply.report == remark.report and reply.position > remark.position
    return 0.15 if after and 0 <= reply.paragraph - remark.paragraph <= NEXT else 0.0


def mends_it(reply: Said, remark: Said, ground: Ground) -> float:
    """It softens, explains or takes back what its own side said."""
    mending = reply.act in MENDING or ground.words.has("mend", reply.frame)
    soon = reply.day is None or remark.day is None or reply.day - remark.day <= SOON
    return 0.35 if mending and soon and one_side(reply.speaker, remark.speaker) else 0.0


def _is_one_of(remark: Said, some: frozenset[str]) -> bool:
    return remark.speaker.id in some or token(remark.speaker) in some


REASONS: tuple[Reason, ...] = (
    answers_it,
    speaks_of_it,
    strikes,
    is_said_to_answer,
    takes_up_words,
    stands_against,
    is_spoken_to,
    stands_next,
    mends_it,
)
TELLING = frozenset({answers_it, speaks_of_it, strikes, is_said_to_answer})  # one of these must speak for it


def _is_meant(reply: Said, remark: Said, found: Mapping[Reason, float]) -> bool:
    """Whether a reply is told to answer, and shows by words, place or name that it answers this very remark."""
    by_name = remark.speaker.kind == "person" and remark.speaker.id in reply.owners
    told = {reason for reason in TELLING if found[reason]}
    shown = by_name or found[takes_up_words] or (found[stands_next] and told != {strikes})
    return bool(shown and told)  # who strikes somebody need not strike at what stands next


def points(reply: Said, remark: Said, ground: Ground) -> tuple[float, tuple[str, ...]]:
    """Return how much speaks for a quote being the answer to another, and the reasons, the weightiest first."""
    own = one_side(reply.speaker, remark.speaker)
    found = {reason: reason(reply, remark, ground) for reason in REASONS}
    told = found[mends_it] and (found[takes_up_words] or found[speaks_of_it]) if own else 0.0
    if own and not told:
        return 0.0, ()
    if not own and not (found[answers_it] or _is_meant(reply, remark, found)):
        return 0.0, ()
    held = sorted((reason for reason in REASONS if found[reason]), key=lambda reason: -found[reason])
    return round(min(sum(found.values()), 1.0), 3), tuple(str(reason.__doc__) for reason in held)
