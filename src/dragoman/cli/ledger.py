"""`dragoman ledger`: demands, threats, promises, denials and their answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

COLUMNS = ("published", "kind", "by", "to", "about", "condition")


@click.command()
@desk_option
@filter_options("actor", "recipient", "kind", "since", "until", "source", "confidence")
@format_options
def ledger(desk: Path | None, form: str, output: Path | None, **wanted: Any) -> None:
    """Show the ledger: what was demanded, offered, promised, threatened, denied, predicted, and to whom."""
    write(opened(desk).ledger(**wanted), COLUMNS, form, output)
