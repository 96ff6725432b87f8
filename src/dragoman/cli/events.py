"""`dragoman events`: one row a happening."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import as_of_option, asked
from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import codebook_option, desk_option, opened

RULES = ("conservative", "representative", "informative")
COLUMNS = (
    "date",
    "reported",
    "code",
    "status",
    "contested",
    "disagree",
    "actors",
    "recipients",
    "place",
    "n_origins",
    "n_copies",
    "id",
    "sentence",
)


@click.command()
@desk_option
@filter_options("actor", "recipient", "code", "status", "since", "until", "place", "source", "confidence")
@filter_options("id", "origins", "reviewed")
@click.option(
    "--rule",
    type=click.Choice(RULES),
    default=RULES[1],
    show_default=True,
    help="What is shown where reports disagree: what none gainsays, what most origins tell, or the most that is told.",
)
@as_of_option
@codebook_option
@format_options
def events(desk: Path | None, codebook: Path | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show events: who did what to whom, one row a happening, however many reports tell of it.

    `disagree` names what its reports tell differently; all formats but the table for eyes hold every value told, and
    how many independent origins tell it. Ids an event had before still find it.
    """
    write(asked(opened(desk, codebook=codebook), "events", **wanted), COLUMNS, form, output)
