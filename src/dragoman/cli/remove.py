"""`dragoman remove`: reports out of the desk, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

COLUMNS = ("report", "at", "by", "why", "purged", "file", "title")


@click.command()
@click.argument("reports", nargs=-1)
@desk_option
@click.option("--by", metavar="NAME", help="Who removes them. Default: the user of this machine.")
@click.option("--why", metavar="REASON", help="Why, for whoever asks later.")
@click.option("--purge", is_flag=True, help="Take their text out of the past of the desk, too; nothing brings it back.")
@click.option("--undo", is_flag=True, help="Put removed reports back as they were.")
@click.option("--list", "listed", is_flag=True, help="Show the reports that were removed.")
@format_options
def remove(
    reports: tuple[str, ...],
    *,
    desk: Path | None,
    undo: bool,
    listed: bool,
    form: str,
    output: Path | None,
    **how: Any,
) -> None:
    """Remove REPORTS (ids, or their first letters): what they tell is in no table any more.

    A tombstone stays: the id is known, so that `read` does not bring the report back, unless with --removed. The desk
    as it was (--as-of) still has it, unless it was purged.
    """
    if listed == bool(reports):
        raise click.UsageError("Name the reports to remove, or ask for those removed with --list.")
    there = opened(desk)
    if listed:
        write(there.removed(), COLUMNS, form, output)
        return
    for line in there.restore(*reports) if undo else there.remove(*reports, **how):
        click.echo(line)
