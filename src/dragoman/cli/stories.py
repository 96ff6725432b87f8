"""`dragoman stories`: one row a piece of news, or the reports of one and how they hang together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import asked
from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

COLUMNS = ("first", "last", "n_reports", "n_origins", "n_copies", "n_paraphrased", "title", "sources", "follows", "id")
STORY = ("published", "source", "agency", "kind", "score", "reasons", "diff", "substitutions", "title", "report", "to")


@click.command()
@desk_option
@filter_options("actor", "code", "since", "until", "source", "origins")
@click.option("--of", metavar="ID", help="The reports of one story, by its id or that of any of its reports.")
@format_options
def stories(desk: Path | None, of: str | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show stories: reports that tell the same news, copies and reports of one wire counted as one origin.

    With --of: whose words each report of a story has, why it is taken to tell the same, what an edited copy has in
    place of what, and which words of a rewritten one stand for which.
    """
    if of:
        write(opened(desk).story(of), STORY, form, output)
    else:
        write(asked(opened(desk), "stories", **wanted), COLUMNS, form, output)
