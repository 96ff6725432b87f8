"""`dragoman events`: one row a happening."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import asked
from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import codebook_option, desk_option, opened

COLUMNS = (
    "date",
    "reported",
    "code",
    "status",
    "contested",
    "actors",
    "recipients",
    "place",
    "n_origins",
    "n_copies",
    "sentence",
)


@click.command()
@desk_option
@filter_options("actor", "recipient", "code", "status", "since", "until", "place", "source", "confidence")
@codebook_option
@format_options
def events(desk: Path | None, codebook: Path | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show events: who did what to whom, one row a happening, however many reports tell of it."""
    write(asked(opened(desk, codebook=codebook), "events", **wanted), COLUMNS, form, output)
