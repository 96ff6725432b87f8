"""`dragoman claims`: one happening as each side tells it, side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import asked
from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

COLUMNS = ("claim", "code", "actors", "side", "by", "says", "day", "n_reports", "sentence")


@click.command()
@desk_option
@filter_options("by", "actor", "recipient", "code", "since", "until", "source")
@click.option("--as-of", metavar="DATE", help="What was known by the end of a day (a date prefix).")
@format_options
def claims(desk: Path | None, as_of: str | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show happenings of which two sides tell, or which one denies: what each says of it, with the sentence.

    --by is a side that speaks of it, --actor the one who is said to have done it. `contradictions` sets only the claim
    and its denial against each other.
    """
    write(asked(opened(desk), "claims", as_of=as_of, **wanted), COLUMNS, form, output)
