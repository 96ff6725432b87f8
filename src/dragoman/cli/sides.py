"""`dragoman sides`: who stands with whom."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import asked
from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import codebook_option, desk_option, opened

COLUMNS = ("a", "b", "stand", "n_with", "n_against", "first", "last", "alliances", "sentence")


@click.command()
@desk_option
@filter_options("actor", "since", "until", "place", "source", "confidence")
@codebook_option
@format_options
def sides(desk: Path | None, codebook: Path | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show sides: who stands with whom and who against, by alliances and by the record, the most told of first.

    --actor chooses one of the two by name or ISO-3 code. The mentions that say so are in the other formats.
    """
    write(asked(opened(desk, codebook=codebook), "sides", **wanted), COLUMNS, form, output)
