"""`dragoman stances`: trust, hope, doubt, fear and irritation of one side toward another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import asked
from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

COLUMNS = ("published", "holder", "feeling", "polarity", "toward", "words", "sentence")
POSITIONS = ("holder", "toward", "feeling", "period", "positive", "negative", "balance", "shift")


@click.command()
@desk_option
@filter_options("actor", "recipient", "since", "until", "source")
@click.option(
    "--each",
    type=click.Choice(("year", "month", "day")),
    help="By side over time: how many reports of each year, month or day tell it for good and for ill.",
)
@format_options
def stances(desk: Path | None, each: str | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show stances: who trusts, hopes, doubts, fears, is irritated or wants to be reassured, and by whom.

    --actor is the one who feels so, --recipient the one it is felt toward.
    """
    if each:
        write(asked(opened(desk), "positions", each=each, **wanted), POSITIONS, form, output)
    else:
        write(asked(opened(desk), "stances", **wanted), COLUMNS, form, output)
