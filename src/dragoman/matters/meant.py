"""Meant: whose deed a matter is about, what it is about, and by when it is to be met."""

from __future__ import annotations

from dragoman.matters.gather import Group
from dragoman.matters.telling import one_side
from dragoman.model.actor import Actor
from dragoman.model.when import last_day

GRACE = 3  # days after which a demand with a due date is not met any more
REACH = 270  # days after which nothing is an answer any more


def makers(group: Group) -> list[Actor]:
    """Return those who make it, as its tellings name them."""
    return [one.by for one in group.tellings if one.by is not None]


def obliged(group: Group) -> list[Actor]:
    """Return those whose deed it is about: the addressees of a demand, the accused, the makers of a promise."""
    if group.kind in {"threat", "promise"}:
        return makers(group)
    doers = [doer for one in group.tellings for deed in one.deeds for doer in deed.doers]
    if group.kind == "prediction":
        return doers or [one.to for one in group.tellings if one.to is not None]
    heard = [one.to for one in group.tellings if one.to is not None]
    own = makers(group)
    return [each for each in (heard or doers) if not any(one_side(each, maker) for maker in own)]


def others(group: Group) -> list[Actor]:
    """Return those for or against whom it is done: the makers of a demand, the addressees of a threat or a promise."""
    if group.kind in {"threat", "promise"}:
        return [one.to for one in group.tellings if one.to is not None]
    return makers(group)


def terms_of(group: Group) -> frozenset[str]:
    """Return all terms of what a matter is about."""
    return frozenset(term for one in group.tellings for term in one.terms)


def due_of(group: Group) -> str | None:
    """Return the day by which it is to be met: the one most tellings give, the earliest told among equals."""
    given = [one.due for one in group.tellings if one.due is not None]
    return max(given, key=lambda due: (given.count(due), -given.index(due)), default=None)


def is_late(group: Group, day: int | None) -> bool:
    """Whether a day is too late for what was demanded by a day, or foreseen for one."""
    due = due_of(group) if group.kind in {"demand", "prediction"} else None
    return due is not None and day is not None and day > last_day(due).toordinal() + GRACE


def is_negative(group: Group) -> bool:
    """Whether something is not to be done."""
    statuses = [deed.status for one in group.tellings for deed in one.deeds]
    if statuses and all(status in {"negated", "denied"} for status in statuses):
        return True
    return any(one.ends for one in group.tellings)


def is_after(group: Group, day: int | None) -> bool:
    """Whether a day lies after the first report of a matter, and not too long."""
    first = min((one.day for one in group.tellings if one.day is not None), default=None)
    return first is None or day is None or first <= day <= first + REACH
