"""Judging: what people decide on a desk: made into judgements, kept, told and taken back."""

from __future__ import annotations

import getpass
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from dragoman.actors.draft import slug
from dragoman.errors import DragomanError
from dragoman.model.judgement import Judgement, standing
from dragoman.store.lines import judgements, save_judgements
from dragoman.store.lock import writing
from dragoman.store.manifest import now

CODE = re.compile(r"[A-Z]{3,12}")
CORRECTED = ("name", "country", "code")
Rows = Sequence[Mapping[str, Any]]


def keep(desk: Path, made: Iterable[Judgement]) -> None:
    """Add judgements to those of a desk, in one step."""
    with writing(desk):
        save_judgements(desk, [*judgements(desk), *made])


def found(actors: Rows, word: str) -> str:
    """Return the id of the one actor meant by an id, a name or an alias.

    `actors` are rows of the actors table. DragomanError where nobody or more than one is meant.
    """
    plain = word.casefold()
    for means in (_by_id, _by_name, _by_alias):
        meant = [row["id"] for row in actors if means(row, plain)]
        if len(meant) == 1:
            return _whole(meant[0])
        if meant:
            raise DragomanError(f"{word!r} may be {', '.join(meant[:8])}. Name one of these ids.")
    known = {form.casefold(): row["id"] for row in actors for form in (row["id"], row["name"])}
    close = list(dict.fromkeys(known[each] for each in get_close_matches(plain, known, 3, 0.6)))
    hint = f"Did you mean {' or '.join(close)}?" if close else "`dragoman actors` lists them."
    raise DragomanError(f"No actor {word!r} in this desk. {hint}")


def _by_id(row: Mapping[str, Any], word: str) -> bool:
    return bool(row["id"] == word)


def _by_name(row: Mapping[str, Any], word: str) -> bool:
    return bool(row["name"].casefold() == word)


def _by_alias(row: Mapping[str, Any], word: str) -> bool:
    return any(alias.casefold() == word for alias in row["aliases"])


def _whole(actor: str) -> str:
    if "/" in actor:
        raise DragomanError(
            f"{actor} is a private person or an unnamed source, and these are never joined across reports."
        )
    return actor


def merged(actors: Rows, actor: str, others: Sequence[str], by: str | None) -> list[Judgement]:
    """Return the judgements that some actors are one, known by the id of the first."""
    stays = found(actors, actor)
    goes = [each for other in others if (each := found(actors, other)) != stays]
    if not goes:
        raise DragomanError(f"Name at least two actors to be made one; found only {stays}.")
    return [judgement("same", stays, by, other=each) for each in dict.fromkeys(goes)]


def parted(desk: Path, actors: Rows, actor: str, other: str, by: str | None) -> list[Judgement]:
    """Return the judgement that an actor merged into another one is somebody else after all."""
    stays, out = found(actors, actor), slug(other)
    together = [each for each in standing(judgements(desk)) if each.verdict == "same" and each.of == "actors"]
    for each in together:
        if out == each.other:
            return [judgement("not_the_same", each.subject, by, other=each.other)]
    under = ", ".join(str(each.other) for each in together if each.subject == stays)
    told = f"What was: {under}." if under else "Nothing was; name the reports in which it is another one."
    raise DragomanError(f"{other!r} was not merged into {stays}. {told}")


def another(actors: Rows, actor: str, reports: Sequence[str], name: str, by: str | None) -> list[Judgement]:
    """Return the judgement that an actor of some reports is another one, of a name of its own."""
    stays, out = found(actors, actor), slug(name)
    if out in {"", stays}:
        raise DragomanError(f"{name!r} tells nobody from {stays}. Give the actor of these reports another name.")
    change = () if any(row["id"] == out for row in actors) else (("name", name),)
    return [judgement("not_the_same", stays, by, other=out, reports=tuple(sorted(set(reports))), change=change)]


def renamed(desk: Path, actors: Rows, actor: str, change: Mapping[str, str | None], by: str | None) -> list[Judgement]:
    """Return the judgement that corrects an actor's name, country or code; what was corrected before stays so."""
    stays = found(actors, actor)
    before = [each for each in standing(judgements(desk)) if each.verdict == "corrected" and each.subject == stays]
    whole = dict(before[-1].change if before else ()) | {key: value for key, value in change.items() if value}
    if (code := change.get("code")) and not CODE.fullmatch(code):
        raise DragomanError(f"{code!r} is no actor code. Expected one like RUSGOV, IGOUNO or SYRREB.")
    if not any(change.values()):
        raise DragomanError(f"Nothing to correct. Give a {', '.join(CORRECTED[:-1])} or {CORRECTED[-1]}.")
    return [judgement("corrected", stays, by, change=tuple((key, whole[key]) for key in CORRECTED if key in whole))]


def undone(desk: Path, number: int | None, by: str | None) -> list[Judgement]:
    """Return the judgement that takes back another one, by its number in the desk (None: the last that stands).

    What was judged on the same question before stands again.
    """
    every = judgements(desk)
    numbers = {
        at: _source(every, at) for at, each in enumerate(every, 1) if any(each is one for one in standing(every))
    }
    if not numbers:
        raise DragomanError("No judgement stands, so there is none to take back.")
    sources = set(numbers.values())
    last = max(sources)
    if (given := last if number is None else number) not in {*numbers, *sources}:
        raise DragomanError(f"No judgement {given} stands. Choose from: {', '.join(map(str, sorted(sources)))}.")
    at = numbers.get(given, given)
    gone = every[at - 1]
    before = [
        each
        for number, each in enumerate(every[: at - 1], 1)
        if each.question == gone.question and each.undoes is None and number not in _undone(every)
    ]
    told = before[-1] if before else replace(gone, verdict="unsure")
    return [replace(told, by=by or user(), at=now(), undoes=at)]


def _undone(every: Sequence[Judgement]) -> set[int]:
    """Return the numbers of the judgements that were taken back."""
    return {each.undoes for each in every if each.undoes is not None}


def _source(every: Sequence[Judgement], at: int) -> int:
    """Return the number of the judgement that stands again by one that took another back; its own for any other."""
    each = every[at - 1]
    if each.undoes is None:
        return at
    gone = _undone(every)
    earlier = [
        number
        for number, one in enumerate(every[: each.undoes - 1], 1)
        if one.question == each.question and one.undoes is None and number not in gone
    ]
    return earlier[-1] if earlier else at


def report(known: Iterable[str], given: str) -> str:
    """Return the id of the one report meant by an id or the beginning of one; DragomanError where none is."""
    if not given:
        raise DragomanError("No report is named: an id is expected, or its beginning.")
    meant = [each for each in known if each.startswith(given)]
    if len(meant) != 1:
        what = "may be " + ", ".join(sorted(meant)[:8]) if meant else "is no report of this desk"
        raise DragomanError(f"{given!r} {what}. `dragoman reports --format csv` lists their ids.")
    return meant[0]


def rows(every: Sequence[Judgement]) -> list[dict[str, Any]]:
    """Return judgements as rows of the judgements table, numbered in the order they were made."""
    stand = standing(every)
    return [
        {
            "number": number,
            "at": each.at,
            "by": each.by,
            "of": each.of,
            "says": told(each),
            "stands": any(each is one for one in stand),
            "verdict": each.verdict,
            "subject": each.subject,
            "other": each.other,
            "reports": list(each.reports),
            "change": list(each.change),
        }
        for number, each in enumerate(every, 1)
    ]


def told(each: Judgement) -> str:
    """Return a judgement as a sentence."""
    if each.of != "actors":
        return _told_of_events(each)
    where = f" in {len(each.reports)} report{'s' * (len(each.reports) > 1)}" if each.reports else ""
    if each.verdict == "same":
        return f"{each.other} is {each.subject}"
    if each.verdict == "not_the_same":
        return f"{each.subject}{where} is {each.other}" if each.reports else f"{each.other} is not {each.subject}"
    if each.verdict == "corrected":
        return f"{each.subject} has the " + ", ".join(f"{key} {value}" for key, value in each.change)
    about = f"{each.subject} and {each.other}" if each.other else each.subject
    return f"nothing is decided on {about}{where}"


def _told_of_events(each: Judgement) -> str:
    kind, other = each.of.removesuffix("s"), each.other
    if other and each.verdict == "same":
        return f"events {each.subject} and {other} are one"
    if other and each.verdict == "not_the_same":
        return f"mention {other} is not of event {each.subject}"
    if each.verdict == "unsure":
        return f"nothing is decided on {kind} {each.subject}{f' and {other}' if other else ''}"
    change = ", ".join(f"{key} {value or 'none'}" for key, value in each.change)
    return f"{kind} {each.subject} is {each.verdict}{f': {change}' if change else ''}"


def judgement(verdict: str, subject: str, by: str | None, **more: Any) -> Judgement:
    """Return a judgement made now; `by` is the user of this machine where nobody is named."""
    return Judgement(verdict, subject, by or user(), now(), **more)


def user() -> str:
    """Return the name of the user of this machine."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a user without a name on this machine
        return "unknown"
