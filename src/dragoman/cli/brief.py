"""`dragoman brief`: the crisis on two pages."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import strangers
from dragoman.cli.filters import filter_options
from dragoman.cli.place import desk_option, opened


@click.command()
@desk_option
@filter_options("actor", "since", "until")
@click.option("--title", help="The brief's title. Default: the desk's name.")
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE, not to standard output."
)
def brief(desk: Path | None, title: str | None, output: Path | None, **wanted: Any) -> None:
    """Write the brief as Markdown.

    Who acts most, the timeline, who said what, demands and threats and what came of them, contradictions, what is
    planned next, and how reliable all this is; each line with its sentence and its source.
    """
    here = opened(desk)
    for line in strangers(here, wanted):
        click.echo(f"dragoman: {line}", err=True)
    text = here.brief(title=title, **wanted)
    content = text.encode("utf-8", "backslashreplace")
    if output:
        output.write_bytes(content)
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
