"""`dragoman recode`: all reports read again with the present version."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dragoman.cli.place import codebook_option, desk_option, model_option, opened, workers_option
from dragoman.cli.read import SOME_REFUSED


@click.command()
@desk_option
@model_option
@codebook_option
@workers_option
def recode(desk: Path | None, model: str | None, codebook: Path | None, workers: int) -> None:
    """Read all reports of the desk again with the present version, model and codebook.

    The old coding stays in the desk for --as-of; what was judged passes to the mentions of the same words. A report
    that is refused now keeps its coding, is named, and lets it end with 3.
    """
    done = opened(desk, model=model, codebook=codebook).recode(workers=workers)
    for each in done.refused:
        click.echo(f"kept as it was: {each.input}: {each.reason}", err=True)
    click.echo(f"{done.read} read again, {len(done.refused)} kept as they were", err=True)
    if done.refused:
        sys.exit(SOME_REFUSED)
