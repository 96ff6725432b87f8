"""`dragoman retry`: the quarantine, once more."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.place import codebook_option, desk_option, opened
from dragoman.cli.read import FETCH, tell


@click.command()
@desk_option
@codebook_option
@click.option("--fetch", is_flag=True, help=FETCH)
def retry(desk: Path | None, codebook: Path | None, fetch: bool) -> None:
    """Read the refused inputs of the desk again, each with the publication date it was given with.

    What can be read now leaves the quarantine; the account goes to standard error. Ends with 3 when some inputs were
    refused again, with 1 when all were.
    """
    tell(opened(desk, codebook=codebook).retry(fetch=fetch))
