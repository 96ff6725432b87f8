"""`dragoman ledger`: demands, threats, promises, accusations, predictions, and what came of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import asked
from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

COLUMNS = ("made", "kind", "outcome", "due", "by", "to", "n_reports", "condition", "about")
TELLINGS = ("published", "kind", "by", "to", "condition", "about")


@click.command()
@desk_option
@filter_options("by", "to", "actor", "recipient", "kind", "outcome", "since", "until", "source", "confidence")
@click.option("--open", "only_open", is_flag=True, help="Only what is open: no report tells what came of it.")
@click.option("--as-of", metavar="DATE", help="The ledger as it was known by the end of a day (a date prefix).")
@click.option("--tellings", is_flag=True, help="Each report's own entries, one row for each report that tells it.")
@format_options
def ledger(
    desk: Path | None,
    form: str,
    output: Path | None,
    only_open: bool,
    as_of: str | None,
    tellings: bool,
    **wanted: Any,
) -> None:
    """Show the ledger: what was demanded, offered, promised, threatened, foreseen, of whom, and what came of it."""
    if tellings and (only_open or as_of or wanted["outcome"]):
        raise click.UsageError(
            "--tellings shows what each report says; --open, --outcome and --as-of are of the whole."
        )
    if tellings:
        wanted.pop("outcome")
        return write(asked(opened(desk), "tellings", **wanted), TELLINGS, form, output)
    if only_open and wanted["outcome"]:
        raise click.UsageError("--open is --outcome open; leave one of the two out.")
    if only_open:
        wanted["outcome"] = ("open",)
    return write(asked(opened(desk), "ledger", as_of=as_of, **wanted), COLUMNS, form, output)
