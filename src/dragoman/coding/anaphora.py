"""Answers that point back: "the alliance has rejected that" is addressed to whoever demanded it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.actors.cast import Cast
from dragoman.coding.scene import same_side
from dragoman.model.mention import Mention, Status

ANSWERED_BY = {
    "REJECT": frozenset({"REQUEST", "ACCUSE", "AGREE", "THREATEN"}),
    "AGREE": frozenset({"REQUEST", "AGREE"}),
}
CLOSE = 120  # characters to a demand made to nobody in particular
REACH = 8  # an answer is looked for among this many acts of talk before it


def pointed_back(mentions: Sequence[Mention], cast: Cast) -> list[Mention]:
    """Return the mentions, a rejection or acceptance without recipient given that of the demand it answers."""
    done: list[Mention] = []
    for mention in mentions:
        before = _asked(mention, done, cast)
        if before is None:
            done.append(mention)
        else:
            reason = f"{mention.reason}; answers what stands before"
            done.append(replace(mention, recipients=before.actors, reason=reason))
    return done


def _asked(answer: Mention, done: Sequence[Mention], cast: Cast) -> Mention | None:
    """Return the latest act of talk before that such an answer without recipient can be an answer to."""
    asked = ANSWERED_BY.get(answer.code)
    if not asked or not answer.actors or answer.recipients or answer.status is not Status.HAPPENED:
        return None
    near = done[::-1][:REACH]
    return next((one for one in near if one.code in asked and _addressed(one, answer, cast)), None)


def _addressed(asking: Mention, answer: Mention, cast: Cast) -> bool:
    if not asking.actors or set(asking.actors) & set(answer.actors):
        return False
    if not asking.recipients:
        return 0 < answer.trigger.start - asking.trigger.end < CLOSE
    asked = [cast.actor(name) for name in asking.recipients]
    return any(same_side(cast.actor(name), one) for name in answer.actors for one in asked)
