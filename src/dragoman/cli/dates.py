"""`dragoman dates`: the time expressions of a report and what each means, as JSON Lines."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from dragoman.cli.place import chosen, model_option
from dragoman.errors import Refused


@click.command()
@click.argument("report", type=click.Path(path_type=Path, allow_dash=True), metavar="FILE")
@click.option("--published", metavar="DATE", help="The day the report is from: 2022-01-21, 2022-01 or 2022.")
@model_option
def dates(report: Path, published: str | None, model: str | None) -> None:
    """Print the time expressions of FILE (or of standard input), in order: one JSON object a line.

    Each holds start and end (code points of the decoded text), text, type (DATE, TIME, DURATION or SET) and value as
    TIMEX3 writes it, null where it cannot be told. Without a date of publication what needs it stays unresolved.
    """
    from dragoman.dates.whole import all_dates
    from dragoman.reports.read import read_bytes
    from dragoman.text.parser import Parser

    with click.open_file(str(report), "rb") as given:
        content = given.read()
    try:
        read = read_bytes(content, file=str(report), published=published)
    except Refused as refused:
        raise Refused(f"{report}: {refused}") from None
    for timed in all_dates(read, Parser(chosen(model=model).model)):
        span = timed.span
        line = {"start": span.start, "end": span.end, "text": span.of(read.text), "type": timed.type}
        shown = json.dumps(line | {"value": timed.value}, ensure_ascii=False)
        sys.stdout.buffer.write(shown.encode("utf-8", "backslashreplace") + b"\n")
