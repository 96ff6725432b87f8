"""`dragoman credibility`: of a side's conditional threats whose condition came about, which were carried out."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.asked import asked
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

COLUMNS = ("made", "met_day", "followed", "days", "to", "condition", "about")


@click.command()
@click.argument("side")
@desk_option
@click.option(
    "--within",
    type=click.IntRange(min=1),
    default=30,
    show_default=True,
    metavar="DAYS",
    help="Days in which the act must follow.",
)
@click.option("--as-of", metavar="DATE", help="What was known by the end of a day (a date prefix).")
@format_options
def credibility(side: str, desk: Path | None, within: int, as_of: str | None, form: str, output: Path | None) -> None:
    """List the conditional threats of SIDE (RUS, an actor code, an id, a name) whose condition came about.

    The count stands above the list; it is no score.
    """
    table = asked(opened(desk), "credibility", by=side, within=within, as_of=as_of)
    if form == "table" and output is None:
        over = [row["followed"] for row in table if row["followed"] is not None]
        count = f"{sum(over)} of {len(over)} followed by the act within {within} days of the condition."
        count += f" Of {len(table) - len(over)} these days are not over." if len(over) < len(table) else ""
        none = f"No report tells that the condition of a threat of {side}'s came about."
        click.echo(count if len(table) else none, err=True)
    write(table, COLUMNS, form, output)
