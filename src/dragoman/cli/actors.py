"""`dragoman actors`: who acts and speaks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

COLUMNS = ("id", "name", "kind", "country", "code", "n_reports", "n_acts", "n_received", "n_quotes", "roles")


@click.command()
@desk_option
@filter_options("actor", "source")
@format_options
def actors(desk: Path | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show actors: who acts, is acted on and speaks, the most active first."""
    write(opened(desk).actors(**wanted), COLUMNS, form, output)
