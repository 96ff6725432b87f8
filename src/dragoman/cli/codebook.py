"""`dragoman codebook`: what a code means, which words tell of it, and whether a codebook of one's own is sound."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.place import chosen, codebook_option
from dragoman.cli.prose import bold, hanging, styled

if TYPE_CHECKING:
    from dragoman.codebook.folder import Part

FAULTY = 1


@click.command()
@click.argument("code", required=False)
@codebook_option
@click.option("--all", "whole", is_flag=True, help="Show every example and near miss, not only ten.")
@click.option(
    "--check",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Check a codebook of your own: every cell, every example, every near miss.",
)
def codebook(code: str | None, codebook: Path | None, whole: bool, folder: Path | None) -> None:
    """Explain CODE: its definition, quad class, scales, modes, examples, near misses and what it is taken for.

    CODE is one of PLOVER's sixteen types, a CAMEO code, a mode, a context, a status, or a word; without it, all types
    are listed. A near miss is a sentence with the same word that is not coded so. With --check FOLDER the tables of a
    codebook of your own are read, and each example and near miss in them is coded; ends with 1 when something is wrong.
    """
    if folder:
        sys.exit(FAULTY if _check(folder) else 0)
    from dragoman.cli.explain import every_type, explain
    from dragoman.codebook.codebook import Codebook
    from dragoman.codebook.folder import parts

    used = chosen(codebook=codebook).codebook
    book = Codebook(used)
    if used and not code:
        for line in [bold(f"with {used}"), *(f"  {_does(part)}" for part in parts(used)), ""]:
            click.echo(styled(line))
    for line in explain(book, code, whole) if code else every_type(book):
        click.echo(styled(line))


def _check(folder: Path) -> int:
    """Say what a folder does and everything that is wrong with it; return how many things are."""
    from dragoman.codebook.folder import faults, parts

    found = faults(folder)
    for fault in found:
        click.echo(hanging(str(fault)))
    if found:
        click.echo(f"\n{_many(len(found), 'fault')}. The examples were not tried.")
        return len(found)
    click.echo(styled(bold(str(folder))))
    for part in parts(folder):
        click.echo(f"  {_does(part)}")
    return _try(folder)


def _try(folder: Path) -> int:
    import dragoman
    from dragoman.testing.examples import tried

    reader = dragoman.Reader(chosen(codebook=folder))
    own = [trigger for trigger in reader.codebook.triggers if trigger.own]
    asked = len(own) + sum(trigger.near_miss is not None for trigger in own)
    if own and sys.stderr.isatty():
        click.echo(f"  … {_many(asked, 'sentence')} to try", err=True)
    failures = list(tried(reader, own, by_marks=True))
    for failure in failures:
        click.echo(f"\n{hanging(failure.says)}")
    good = asked - len(failures)
    told = f"{_many(asked, 'sentence')} tried: {good} as they should be, {len(failures)} not."
    click.echo("\n" + (told if own else "The tables are sound. They hold no trigger, so there is no sentence to try."))
    return len(failures)


def _does(part: Part) -> str:
    """Return what a file of a folder does, in words."""
    rows = _many(part.rows, "row")
    if not part.extends:
        return f"{part.file} takes the place of our table" + (f", with {rows}" if part.rows else "")
    done = [f"adds {rows} to ours"] if part.rows else []
    done += [f"takes {_many(part.taken_out, 'row')} of ours out"] if part.taken_out else []
    return f"{part.file} {' and '.join(done) or 'holds no row'}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
