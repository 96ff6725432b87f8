"""`dragoman contradictions`: what one side says and another denies, side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import asked
from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

COLUMNS = ("kind", "code", "actors", "claim_day", "claim_by", "claim", "denial_day", "denial_by", "denial")


@click.command()
@desk_option
@filter_options("by", "to", "since", "until", "source")
@click.option("--as-of", metavar="DATE", help="What was known by the end of a day (a date prefix).")
@format_options
def contradictions(desk: Path | None, as_of: str | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show what one side says and another denies, or the same one at another time, side by side.

    They are the happenings of `claims` that somebody denies; --to is who is said to have done it.
    """
    write(asked(opened(desk), "contradictions", as_of=as_of, **wanted), COLUMNS, form, output)
