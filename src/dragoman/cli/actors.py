"""`dragoman actors`: who acts and speaks, the offices they hold, and what people decided on who is who."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from dragoman.cli.asked import asked
from dragoman.cli.filters import filter_options
from dragoman.cli.formats import format_options, write
from dragoman.cli.place import codebook_option, desk_option, opened
from dragoman.cli.read import NONE_READ, SOME_REFUSED

COLUMNS = ("id", "name", "kind", "country", "code", "n_reports", "n_acts", "n_received", "n_quotes", "roles")
OTHERS = {
    "offices": ("name", "office", "country", "first", "last", "n_reports", "known", "sentence"),
    "imported": ("person", "office", "country", "code", "since", "until", "file", "line"),
    "judgements": ("number", "at", "by", "stands", "says"),
}


@click.group(invoke_without_command=True)
@desk_option
@filter_options("actor", "since", "until", "source")
@click.option("--offices", "which", flag_value="offices", help="Show the offices that the reports say persons hold.")
@click.option("--imported", "which", flag_value="imported", help="Show the offices imported into the desk.")
@click.option("--judgements", "which", flag_value="judgements", help="Show what was judged on who is who.")
@codebook_option
@format_options
@click.pass_context
def actors(
    ctx: click.Context, /, desk: Path | None, codebook: Path | None, which: str | None, form: str, **more: Any
) -> None:
    """Show actors: who acts, is acted on and speaks, the most active first.

    With --offices: the offices the reports say persons hold, those no table knows first, each with its sentence.
    """
    ctx.obj = desk
    if ctx.invoked_subcommand:
        return
    output: Path | None = more.pop("output")
    wanted = {name: value for name, value in more.items() if value}
    if which in {"imported", "judgements"} and wanted:
        raise click.UsageError(f"--{which} shows all there is; leave out --{', --'.join(wanted)}.")
    table = asked(opened(desk, codebook=codebook), which or "actors", **wanted)
    write(table, OTHERS[which] if which else COLUMNS, form, output)


def _judging(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flags `--desk` and `--by`."""
    by = click.option("--by", metavar="NAME", help="Who judges so. Default: the user of this machine.")
    return desk_option(by(command))


def _say(ctx: click.Context, desk: Path | None, verb: str, *arguments: Any, **more: Any) -> None:
    for line in getattr(opened(desk or ctx.obj), verb)(*arguments, **more):
        click.echo(line)


@actors.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@desk_option
@codebook_option
@click.option("--country", metavar="COUNTRY", help="Whom all in the table serve: an ISO-3 code or a name.")
@click.option("--remove", is_flag=True, help="Take out what was imported from a file of this name.")
@click.pass_context
def import_(ctx: click.Context, /, file: Path, desk: Path | None, codebook: Path | None, **how: Any) -> None:
    """Take FILE, a table of who held which office when, into the desk for every later reading.

    FILE is CSV with the columns position, person, start and end; country, code and aliases may follow. What it says of
    a person's office stands in the place of what our table says; imported again, a file takes its own place. Lines
    that cannot be read are named and left out: it ends with 3 when there are some, with 1 when there is nothing else.
    """
    done = opened(desk or ctx.obj, create=True, codebook=codebook).import_actors(file, **how)
    for line in done.refused:
        click.echo(line, err=True)
    click.echo(f"{done.taken} offices imported, {len(done.refused)} lines refused", err=True)
    if done.refused:
        sys.exit(SOME_REFUSED if done.taken else NONE_READ)


@actors.command()
@click.argument("actor")
@click.argument("others", nargs=-1, required=True)
@_judging
@click.pass_context
def merge(ctx: click.Context, actor: str, others: tuple[str, ...], desk: Path | None, by: str | None) -> None:
    """Judge that OTHERS are ACTOR (ids or names): all tables show them as ACTOR from now on."""
    _say(ctx, desk, "merge_actors", actor, *others, by=by)


@actors.command()
@click.argument("actor")
@click.argument("other")
@click.option("--report", "reports", multiple=True, metavar="ID", help="Only in this report: there ACTOR is OTHER.")
@_judging
@click.pass_context
def split(
    ctx: click.Context, actor: str, other: str, *, reports: tuple[str, ...], desk: Path | None, by: str | None
) -> None:
    """Judge that OTHER, merged into ACTOR before, is somebody else.

    With --report: that the ACTOR of these reports is another one of that name, and is to be called OTHER.
    """
    _say(ctx, desk, "split_actor", actor, other, reports=reports, by=by)


@actors.command()
@click.argument("actor")
@click.argument("name", required=False)
@click.option("--country", metavar="COUNTRY", help="The country it serves: an ISO-3 code or a name.")
@click.option("--code", metavar="CODE", help="Its actor code: RUSGOV, IGOUNO, SYRREB ...")
@_judging
@click.pass_context
def rename(ctx: click.Context, /, actor: str, name: str | None, desk: Path | None, **more: Any) -> None:
    """Judge that ACTOR is called NAME, or serves another country, or has another code."""
    _say(ctx, desk, "rename_actor", actor, name, **more)


@actors.command()
@click.argument("number", type=int, required=False)
@_judging
@click.pass_context
def undo(ctx: click.Context, number: int | None, desk: Path | None, by: str | None) -> None:
    """Take back judgement NUMBER, or the last one; `dragoman actors --judgements` lists them."""
    _say(ctx, desk, "undo_judgement", number, by=by)
