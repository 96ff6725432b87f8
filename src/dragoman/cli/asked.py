"""Asked: the table a verb shows, and why it is empty when it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from dragoman.errors import DragomanError

if TYPE_CHECKING:
    from dragoman.desk import Desk
    from dragoman.store.rows import Table

NAMING = ("actor", "recipient", "by", "to")


def as_of_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flag `--as-of`, by which `asked` asks the desk as it was."""
    says = "The desk as it was at the end of DAY (UTC): reports read by then, coded and judged as they were then."
    return click.option("--as-of", "then", metavar="DAY", help=says)(command)


def asked(desk: Desk, table: str, *, then: str | None = None, **wanted: Any) -> Table:
    """Return a table of the desk; when it is empty, say on standard error who of those asked for is not in the desk.

    `then` is the day at whose end the desk is to be seen.
    """
    desk = desk.as_of(then) if then else desk
    found: Table = getattr(desk, table)(**wanted)
    if not len(found):
        for line in strangers(desk, wanted):
            click.echo(f"dragoman: {line}", err=True)
    return found


def strangers(desk: Desk, wanted: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each actor asked for whom no report names, with the names it is like."""
    from dragoman.store.filters import words
    from dragoman.store.judging import found
    from dragoman.store.reviewed import REVIEWS

    for word in words(wanted.get("id") or ()):
        if not len(desk.events(id=word, reviewed=list(REVIEWS))):
            yield f"No event {word!r} in this desk, and no mention or earlier event of that id."
    for word in (each for name in NAMING for each in words(wanted.get(name) or ())):
        if not len(desk.actors(actor=word)):
            try:
                found(desk.actors().rows(), word)
            except DragomanError as unknown:
                yield str(unknown)
