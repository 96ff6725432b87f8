"""Asked: the table a verb shows, and why it is empty when it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from dragoman.errors import DragomanError

if TYPE_CHECKING:
    from dragoman.desk import Desk
    from dragoman.store.rows import Table

NAMING = ("actor", "recipient", "by", "to")


def asked(desk: Desk, table: str, **wanted: Any) -> Table:
    """Return a table of the desk; when it is empty, say on standard error who of those asked for is not in the desk."""
    found: Table = getattr(desk, table)(**wanted)
    if not len(found):
        for line in strangers(desk, wanted):
            click.echo(f"dragoman: {line}", err=True)
    return found


def strangers(desk: Desk, wanted: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each actor asked for whom no report names, with the names it is like."""
    from dragoman.store.filters import words
    from dragoman.store.judging import found

    for word in (each for name in NAMING for each in words(wanted.get(name) or ())):
        if not len(desk.actors(actor=word)):
            try:
                found(desk.actors().rows(), word)
            except DragomanError as unknown:
                yield str(unknown)
