"""`dragoman quotes`: who said what."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import as_of_option, asked
from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

COLUMNS = ("published", "speaker", "act", "verbatim", "content", "spoken")


@click.command()
@desk_option
@filter_options("actor", "recipient", "act", "since", "until", "source", "confidence")
@as_of_option
@format_options
def quotes(desk: Path | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show quotes: who said what, and what was done by saying it."""
    write(asked(opened(desk), "quotes", **wanted), COLUMNS, form, output)
