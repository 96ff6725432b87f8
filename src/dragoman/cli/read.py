"""`dragoman read`: reports into a desk, or records to standard output."""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import dragoman
from dragoman.cli.place import chosen, codebook_option, desk_option, model_option, opened, workers_option
from dragoman.cli.progress import Progress

if TYPE_CHECKING:
    from dragoman.engines.account import Account
    from dragoman.model.record import Record

SOME_REFUSED = 3
NONE_READ = 1
COLUMN = "What a column of a table holds: text=body. WHAT is text, title, published, source, url, author or language."
FETCH = "Open addresses too: pages, feeds, lists of them, as robots.txt allows. Without it nothing is ever fetched."


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="REPORTS...")
@desk_option
@click.option(
    "--json", "as_json", is_flag=True, help="Print records as JSON Lines, in the order of the inputs; no desk."
)
@click.option("--published", metavar="DATE", help="The publication date of all of them: 2022-01-21, 2022-01 or 2022.")
@model_option
@click.option("--removed", is_flag=True, help="Read reports again that were removed from the desk.")
@codebook_option
@click.option("--account", type=click.Path(path_type=Path), metavar="FILE", help="Write the account to FILE as JSON.")
@click.option("--column", "columns", multiple=True, metavar="WHAT=NAME", help=COLUMN)
@click.option("--fetch", is_flag=True, help=FETCH)
@workers_option
def read(inputs: tuple[str, ...], desk: Path | None, as_json: bool, account: Path | None, **how: Any) -> None:
    """Read REPORTS: files, folders, - for standard input, or addresses with --fetch.

    The kind is told by the content: text, pages, feeds, mail, PDF, Word, RTF, tables, JSON, web archives, NewsML, NITF,
    ninjs, Nexis, Factiva, and ZIP and gzip of these. Progress and the account go to standard error. Ends with 3 when
    some were refused, with 1 when none could be read.
    """
    if as_json and (desk or how["removed"]):
        raise click.UsageError("--json prints records and uses no desk; leave out --json, --desk or --removed.")
    done = _print(inputs, **how) if as_json else _keep(inputs, desk, **how)
    if account:
        account.write_text(json.dumps(done.to_dict(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    tell(done)


def tell(done: Account) -> None:
    """Write an account to standard error; end with its exit code where anything was refused."""
    for line in done.lines():
        click.echo(line, err=True)
    if done.refused:
        sys.exit(SOME_REFUSED if done.read or done.known else NONE_READ)


def _keep(
    inputs: tuple[str, ...], desk: Path | None, *, model: str | None, codebook: Path | None, **how: Any
) -> Account:
    with Progress() as progress:
        return opened(desk, create=True, model=model, codebook=codebook).read(inputs, on_outcome=progress, **how)


def _print(inputs: tuple[str, ...], *, workers: int, removed: bool, model: Any, codebook: Any, **how: Any) -> Account:
    from dragoman.engines.engine import read_items
    from dragoman.engines.inputs import opened
    from dragoman.engines.outcomes import Tally

    make = partial(dragoman.Reader, chosen(model=model, codebook=codebook))
    tally = Tally()
    with Progress() as progress:
        for outcome in read_items(opened(inputs, **how), make, workers=workers, published=how["published"]):
            if outcome.record:
                _line(outcome.record)
            tally.add(outcome)
            progress(outcome)
    sys.stdout.buffer.flush()
    return tally.account()


def _line(record: Record) -> None:
    line = json.dumps(record.to_dict(), ensure_ascii=False)
    sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
