"""`dragoman mentions`: one row a sentence that tells of a happening."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import as_of_option, asked
from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import codebook_option, desk_option, opened

COLUMNS = ("date", "code", "mode", "status", "actors", "recipients", "place", "said_by", "sentence")


@click.command()
@desk_option
@filter_options("actor", "recipient", "code", "status", "since", "until", "place", "source", "confidence", "reviewed")
@as_of_option
@codebook_option
@format_options
def mentions(desk: Path | None, codebook: Path | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show mentions: one row a sentence that tells of a happening."""
    write(asked(opened(desk, codebook=codebook), "mentions", **wanted), COLUMNS, form, output)
