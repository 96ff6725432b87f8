"""Assemble: mentions of all reports to events; the same events whatever order the mentions come in."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.events.placing import place_all
from dragoman.events.shelf import Shelf
from dragoman.events.summary import summarise
from dragoman.events.told import Told, is_echo
from dragoman.model.event import Event

VERSION = "11"


def assemble(rows: Iterable[Told]) -> list[Event]:
    """Return the events the mentions tell of, by date (those without one by the day they were reported), then id.

    Mentions of original reports are placed first, the most definite ones leading; copies join what is there and so
    never change an event's parties, date or status. What only a rewriting tells of a report that is there is no event.
    """
    shelf = Shelf()
    place_all(shelf, rows)
    groups = [[shelf.told(mention) for mention in shelf.followers(leader)] for leader in shelf.every_leader()]
    events = [summarise(group) for group in groups if not is_echo(group)]
    return sorted(events, key=lambda event: (event.date or event.reported or "~", event.id))
