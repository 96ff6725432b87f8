"""`dragoman check`: is the desk what was written?"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dragoman.cli.place import desk_option, opened


@click.command()
@desk_option
def check(desk: Path | None) -> None:
    """Check the desk: files, rows, ids, spans and references.

    Prints a line for each problem on standard output and ends with 1 when there is one; what is only worth knowing
    goes to standard error.
    """
    verdict = opened(desk).check()
    for note in verdict.notes:
        click.echo(f"note: {note}", err=True)
    for problem in verdict.problems:
        click.echo(problem)
    reports, problems = verdict.reports, len(verdict.problems)
    words = f"{reports} report{'s' * (reports != 1)}, {problems} problem{'s' * (problems != 1)}"
    click.echo(words, err=True)
    sys.exit(0 if verdict.sound else 1)
