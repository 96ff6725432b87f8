"""`dragoman reports`: what was read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import as_of_option, asked
from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

COLUMNS = ("published", "source", "agency", "copy_kind", "n_mentions", "n_quotes", "n_ledger", "file", "title")


@click.command()
@desk_option
@filter_options("actor", "code", "since", "until", "source")
@as_of_option
@format_options
def reports(desk: Path | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show reports: what was read, and how much each tells."""
    write(asked(opened(desk), "reports", **wanted), COLUMNS, form, output)
