"""`dragoman rebukes`: who answered whose remark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import asked
from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

COLUMNS = ("chain", "step", "day", "by", "act", "words", "to", "reason")


@click.command()
@desk_option
@filter_options("actor", "recipient", "act", "since", "until", "source")
@click.option("--as-of", metavar="DATE", help="What was known by the end of a day (a date prefix).")
@format_options
def rebukes(desk: Path | None, as_of: str | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show who answered whose remark: a remark, the rebuke, the answer to that, each with why it is one.

    The filters choose the chains in which such a remark stands: --actor is one who speaks in it.
    """
    write(asked(opened(desk), "rebukes", as_of=as_of, **wanted), COLUMNS, form, output)
