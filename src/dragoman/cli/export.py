"""`dragoman export`: the record in the form another program reads."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import as_of_option
from dragoman.cli.filters import filter_options
from dragoman.cli.place import codebook_option, desk_option, opened

FORMATS = (
    *("parquet", "csv", "jsonl", "sqlite", "xlsx", "plover", "polecat", "gdelt", "gdelt-mentions", "cameo", "acled"),
    *("gexf", "graphml", "geojson", "kml", "ical", "annotation", "prov", "ftm"),
)
FILTERS = ("actor", "recipient", "code", "status", "since", "until", "place", "source", "confidence", "id", "origins")


@click.command()
@desk_option
@click.option("--to", "form", type=click.Choice(FORMATS), required=True, help="The format.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="The file or folder to write. Default: the screen.",
)
@click.option(
    "--private",
    type=click.Choice(("show", "hide")),
    default="show",
    show_default=True,
    help="hide leaves out the names of private persons, wherever they stand.",
)
@click.option("--dictionary", is_flag=True, help="Say what each field of the format holds, and end.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the format, where it has one, and end.")
@filter_options(*FILTERS, "reviewed")
@as_of_option
@codebook_option
def export(desk: Path | None, form: str, output: Path | None, codebook: Path | None, **flags: Any) -> None:
    """Write the record as another program reads it: for R and pandas, Gephi, QGIS, a calendar, other event data.

    Formats of event data have a row for each pair of one actor and one recipient. Those that cannot say how real an
    act is have only what happened, unless --status says otherwise. What was left out is told on standard error.
    """
    from dragoman.exports.formats import format_of
    from dragoman.exports.save import save

    shape = format_of(form)
    dictionary, schema, then = flags.pop("dictionary"), flags.pop("schema"), flags.pop("then")
    if dictionary or schema:
        click.echo(shape.dictionary() if dictionary else shape.json_schema(), nl=False)
        return
    if output is None and (not shape.suffix or (shape.binary and sys.stdout.isatty())):
        what = "a folder of files" if not shape.suffix else "no text"
        raise click.UsageError(f"{form} is {what}; say where with --output.")
    place = opened(desk, codebook=codebook)
    made = (place.as_of(then) if then else place).export(form, **flags)
    if output is None:
        sys.stdout.buffer.write(made.files[""])
        sys.stdout.buffer.flush()
    else:
        save(made, output)
    left = "".join(f"; {n} left out: {why}" for why, n in made.left.items() if n)
    click.echo(f"dragoman: {made.rows} rows as {form}{f' in {output}' if output else ''}{left}", err=True)
