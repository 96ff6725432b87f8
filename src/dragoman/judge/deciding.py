"""Deciding: the judgements that make what a person says of events and mentions true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dragoman.codebook.plover import event_types
from dragoman.errors import DragomanError, unknown
from dragoman.model.judgement import Judgement, standing
from dragoman.model.mention import Status
from dragoman.model.when import is_prefix
from dragoman.store.judging import found, judgement

FIELDS = ("code", "status", "date", "actors", "recipients", "place", "country")
KINDS = ("events", "mentions")
Row = Mapping[str, Any]


def reviewed(
    row: Row, verdict: str, change: Mapping[str, str], *, of: str, by: str | None, before: Sequence[Judgement]
) -> Judgement:
    """Return the review of an event or a mention; what was corrected in it before stays so."""
    kept = [each for each in standing(before) if each.of == of and each.subject == row["id"] and each.other is None]
    whole = dict(kept[-1].change if kept else ()) | dict(change)
    return judgement(verdict, row["id"], by, of=of, change=tuple(sorted(whole.items())))


def checked(change: Mapping[str, str], actors: Sequence[Row]) -> dict[str, str]:
    """Return corrections with codes, statuses and actors as the desk writes them; "" takes a value away.

    DragomanError for a field that cannot be corrected, or a value that cannot be.
    """
    if not change:
        raise DragomanError(f"Nothing to correct. Give one or more of {', '.join(FIELDS)}, each as FIELD=VALUE.")
    return {name: _checked(name, value.strip(), actors) for name, value in change.items()}


def _checked(name: str, value: str, actors: Sequence[Row]) -> str:
    if name not in FIELDS:
        raise unknown("field", name, FIELDS)
    if name == "code":
        return _listed("code", value.upper(), list(event_types()))
    if name == "status":
        return _listed("status", value.lower(), list(map(str, Status)))
    if name in {"actors", "recipients"}:
        return ",".join(found(actors, each.strip()) for each in value.split(",") if each.strip())
    if name == "date" and value and not is_prefix(value):
        raise DragomanError(f"{value!r} is no date. A date is YYYY, YYYY-MM or YYYY-MM-DD.")
    if name == "country" and not (len(value) == 3 and value.isupper()):
        raise DragomanError(f"{value!r} is no ISO-3 country code like RUS.")
    return value


def _listed(kind: str, value: str, choices: Sequence[str]) -> str:
    if value not in choices:
        raise unknown(kind, value, choices)
    return value


def merged(events: Sequence[Row], *, by: str | None, before: Sequence[Judgement]) -> list[Judgement]:
    """Return the judgements that some events are one; whoever had parted them is overruled."""
    first, *others = events
    if not others:
        raise DragomanError(f"Name at least two events to be made one; found only {first['id']}.")
    members = {each for event in events for each in event["mention_ids"]}
    parted = [
        judgement("unsure", each.subject, by, of="events", other=each.other)
        for each in standing(before)
        if each.of == "events" and each.verdict == "not_the_same" and {each.subject, each.other} <= members
    ]
    return [*parted, *(judgement("same", first["id"], by, of="events", other=other["id"]) for other in others)]


def parted(event: Row, mentions: Iterable[str], *, by: str | None) -> list[Judgement]:
    """Return the judgements that some mentions are of another happening than the rest of their event."""
    out = list(dict.fromkeys(mentions))
    strange = [each for each in out if each not in event["mention_ids"]]
    if strange:
        raise DragomanError(f"{strange[0]!r} is no mention of event {event['id']}. Its mentions are: {_list(event)}.")
    left = [each for each in event["mention_ids"] if each not in out]
    if not left or not out:
        raise DragomanError(f"Some mentions are to stay and some to go; event {event['id']} has {_list(event)}.")
    first, *others = out
    return [
        *(judgement("not_the_same", left[0], by, of="events", other=each) for each in out),
        *(judgement("same", first, by, of="events", other=each) for each in others),
    ]


def _list(event: Row) -> str:
    return ", ".join(event["mention_ids"])
