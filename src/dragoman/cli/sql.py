"""`dragoman sql`: one SELECT over the desk's tables, on an engine that can only read them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import as_of_option
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import codebook_option, desk_option, opened


@click.command()
@click.argument("query", required=False)
@desk_option
@click.option("--tables", is_flag=True, help="Show the tables and their columns, and end.")
@click.option(
    "--seconds", type=click.FloatRange(0.1, 3600), default=30, show_default=True, metavar="N", help="The most time."
)
@click.option(
    "--memory", type=click.IntRange(64, 65536), default=1024, show_default=True, metavar="MB", help="The most memory."
)
@as_of_option
@codebook_option
@format_options
def sql(query: str | None, desk: Path | None, tables: bool, form: str, output: Path | None, **flags: Any) -> None:
    """Answer QUERY, one SELECT (DuckDB's SQL) over the tables that the other verbs show; - reads it from the input.

    The engine has the tables and nothing else: no file, no network, no extension, no setting can be changed. Besides
    events, mentions, quotes, ledger, actors, stances, reports and stories there are texts (report, text) and codings.
    """
    place = opened(desk, codebook=flags["codebook"])
    place = place.as_of(flags["then"]) if flags["then"] else place
    if tables:
        write(place.sql_tables(), ("table", "column", "type", "says"), form, output)
        return
    if query is None:
        raise click.UsageError("Give a query, or --tables.")
    text = sys.stdin.read() if query == "-" else query
    found = place.sql(text, seconds=flags["seconds"], memory=flags["memory"])
    write(found, tuple(found.columns), form, output)
