"""`dragoman import`, `codings`, `compare`: others' coding taken in, shown, and set beside ours."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

CODERS = ("gdelt", "polecat", "plover", "acled", "ucdp")
SHARED = ("actor", "recipient", "code", "since", "until", "place")
SHOWN = 10  # faulty lines told in words
REFUSED = 3
CODINGS = ("coder", "date", "code", "mode", "actors", "recipients", "place", "country", "killed", "theirs")
AGREEMENT = ("coder", "code", "n_ours", "n_theirs", "n_both", "of_ours", "of_theirs", "f1", "dyads", "same_code")
COMPARED = ("coder", "date", "actor", "recipient", "code", "found", "apart", "events", "codings")


@click.command("import")
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@desk_option
@click.option("--as", "coder", type=click.Choice(CODERS), required=True, help="Whose coding it is.")
@click.option("--remove", is_flag=True, help="Take all rows of that coder out of the desk instead.")
@click.option("--json", "as_json", is_flag=True, help="The account as JSON.")
def import_(files: tuple[Path, ...], desk: Path | None, coder: str, remove: bool, as_json: bool) -> None:
    """Take FILES of other event data into the desk, to be compared with ours and shown beside it.

    No event and no measure counts them. A row that is in the desk already is not taken twice. Exit code 3: some
    lines were no rows.
    """
    place = opened(desk)
    if remove:
        click.echo(f"dragoman: {place.drop_codings(coder)} rows of {coder} removed", err=True)
        return
    if not files:
        raise click.UsageError("Name a file to take in, or --remove.")
    taken = place.import_codings(files, coder)
    if as_json:
        faults = [{"file": file, "line": line, "reason": reason} for file, line, reason in taken.faults]
        click.echo(json.dumps({"new": taken.new, "known": taken.known, "refused": faults}, ensure_ascii=False))
    for file, line, reason in () if as_json else taken.faults[:SHOWN]:
        click.echo(f"{file}:{line}: {reason}", err=True)
    more = len(taken.faults) - SHOWN
    if more > 0 and not as_json:
        click.echo(f"and {more} lines more (--json names them all)", err=True)
    click.echo(f"dragoman: {taken.new} rows of {coder} new, {taken.known} known, {len(taken.faults)} refused", err=True)
    if taken.faults:
        sys.exit(REFUSED)


@click.command()
@desk_option
@click.option("--coder", multiple=True, type=click.Choice(CODERS), help="Whose.")
@filter_options(*SHARED)
@format_options
def codings(desk: Path | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show others' coding that was imported: a row each, with the row itself as its evidence."""
    write(opened(desk).codings(**wanted), CODINGS, form, output)


@click.command()
@desk_option
@click.option(
    "--within",
    type=click.IntRange(0),
    default=0,
    show_default=True,
    metavar="DAYS",
    help="So far apart, it is the same.",
)
@click.option(
    "--level", type=click.Choice(("code", "quad")), default="code", show_default=True, help="What must be the same."
)
@click.option("--rows", is_flag=True, help="Both lists as one: each dyad-day with the ids of either side.")
@filter_options(*SHARED, "status", "confidence", "origins")
@format_options
def compare(desk: Path | None, rows: bool, form: str, output: Path | None, **wanted: Any) -> None:
    """Show how far others' coding and ours agree, by actor, recipient, day and code.

    Actors are compared by country (IGO, NGO ... where they have none), on the days both cover. Agreement says nothing
    of who is right: `codings` and `explain` show what each rests on.
    """
    place = opened(desk)
    table = place.compared(**wanted) if rows else place.agreement(**wanted)
    if not len(table):
        click.echo("dragoman: nothing to compare: import others' coding of the same days first", err=True)
    write(table, COMPARED if rows else AGREEMENT, form, output)
