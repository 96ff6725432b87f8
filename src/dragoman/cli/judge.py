"""`dragoman judge`: what people decide on events and mentions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from dragoman.cli.formats import format_options, write
from dragoman.cli.place import desk_option, opened

COLUMNS = ("number", "at", "by", "stands", "says")


@click.group()
def judge() -> None:
    """Judge events and mentions: accept, correct or reject them, make events one, take mentions out of one.

    An event is meant by its id, by one it had before, or by that of one of its mentions; the first letters are enough.
    What is judged is kept with who and when, stands when reports are read again, and is taken back by undo.
    """


def _judging(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flags `--desk` and `--by`."""
    by = click.option("--by", metavar="NAME", help="Who judges so. Default: the user of this machine.")
    return desk_option(by(command))


def _of(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flag `--mention`."""
    return click.option("--mention", "of", flag_value="mentions", help="The id is that of a single mention.")(command)


def _say(desk: Path | None, verb: str, *arguments: Any, **more: Any) -> None:
    for line in getattr(opened(desk), verb)(*arguments, **more):
        click.echo(line)


@judge.command()
@click.argument("ids", nargs=-1, required=True)
@_of
@_judging
def accept(ids: tuple[str, ...], of: str | None, desk: Path | None, by: str | None) -> None:
    """Judge that the events IDS are right."""
    for each in ids:
        _say(desk, "accept", each, of=of or "events", by=by)


@judge.command()
@click.argument("ids", nargs=-1, required=True)
@_of
@_judging
def reject(ids: tuple[str, ...], of: str | None, desk: Path | None, by: str | None) -> None:
    """Judge that the events IDS are none; tables leave them out unless asked with --reviewed rejected."""
    for each in ids:
        _say(desk, "reject", each, of=of or "events", by=by)


@judge.command()
@click.argument("row", metavar="ID")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE...")
@_of
@_judging
def correct(row: str, changes: tuple[str, ...], *, of: str | None, desk: Path | None, by: str | None) -> None:
    """Judge that the event ID has another code, status, date, place, country, actors or recipients.

    FIELD= with nothing after it takes the value away; several actors have commas between them.
    """
    parts = [each.partition("=") for each in changes]
    if wrong := [name for name, mark, _ in parts if not mark]:
        raise click.UsageError(f"{wrong[0]!r} is no FIELD=VALUE, like status=denied.")
    _say(desk, "correct", row, {name: value for name, _, value in parts}, of=of or "events", by=by)


@judge.command()
@click.argument("event")
@click.argument("others", nargs=-1, required=True)
@_judging
def merge(event: str, others: tuple[str, ...], desk: Path | None, by: str | None) -> None:
    """Judge that EVENT and OTHERS are one happening."""
    _say(desk, "merge_events", event, *others, by=by)


@judge.command()
@click.argument("event")
@click.argument("mentions", nargs=-1, required=True)
@_judging
def split(event: str, mentions: tuple[str, ...], desk: Path | None, by: str | None) -> None:
    """Judge that MENTIONS (ids) of EVENT tell of another happening, all of the same one."""
    _say(desk, "split_event", event, *mentions, by=by)


@judge.command()
@click.argument("number", type=int, required=False)
@_judging
def undo(number: int | None, desk: Path | None, by: str | None) -> None:
    """Take back judgement NUMBER, or the last one; `dragoman judge list` shows them."""
    _say(desk, "undo_judgement", number, by=by)


@judge.command("list")
@desk_option
@format_options
def list_(desk: Path | None, form: str, output: Path | None) -> None:
    """Show all that was judged, on actors too: by whom, when, and whether it stands."""
    write(opened(desk).judgements(), COLUMNS, form, output)
