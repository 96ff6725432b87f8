"""The program `dragoman`: its verbs, and the one place where every error becomes a line."""

from __future__ import annotations

import os
import sys

import click

from dragoman import __version__
from dragoman.cli.actors import actors
from dragoman.cli.brief import brief
from dragoman.cli.check import check
from dragoman.cli.claims import claims
from dragoman.cli.code import code
from dragoman.cli.codebook import codebook
from dragoman.cli.contradictions import contradictions
from dragoman.cli.credibility import credibility
from dragoman.cli.dates import dates
from dragoman.cli.events import events
from dragoman.cli.export import export
from dragoman.cli.import_ import codings, compare, import_
from dragoman.cli.judge import judge
from dragoman.cli.ledger import ledger
from dragoman.cli.mentions import mentions
from dragoman.cli.quotes import quotes
from dragoman.cli.read import read
from dragoman.cli.rebukes import rebukes
from dragoman.cli.recode import recode
from dragoman.cli.remove import remove
from dragoman.cli.reports import reports
from dragoman.cli.retry import retry
from dragoman.cli.sides import sides
from dragoman.cli.sql import sql
from dragoman.cli.stances import stances
from dragoman.cli.stories import stories
from dragoman.errors import DragomanError

VERBS = (
    *(read, retry, remove, recode, brief, events, mentions, quotes, ledger, contradictions, claims, rebukes),
    *(credibility, actors, sides, stances, reports, stories, judge),
    *(export, sql, import_, codings, compare, check, code, dates, codebook),
)


class Program(click.Group):
    """The verbs in the order a person meets them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the verbs in that order."""
        return list(self.commands)


def program() -> Program:
    """Return the command-line program with all its verbs."""
    return Program(
        "dragoman",
        commands={str(verb.name): verb for verb in VERBS},
        params=[click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version)],
        help="Read news of diplomacy and conflict and keep the record: who did what to whom, when and where; "
        "who said it; what was demanded, threatened, promised, denied, and what came of it.",
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )


def main() -> None:
    """Run the program and end the process: 0 done, 1 nothing read, 2 an error in words, 3 some inputs refused."""
    try:
        program().main(standalone_mode=False, prog_name="dragoman")
        sys.stdout.flush()
    except click.exceptions.Abort:
        _end("stopped", 130)
    except KeyboardInterrupt:
        _end("stopped; what was read is in the desk, and the same command goes on from there", 130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except DragomanError as error:
        _end(str(error), 2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except OSError as error:
        _end(f"{error.filename or 'the disk'}: {error.strerror or error}", 2)
    except Exception as error:
        if os.environ.get("DRAGOMAN_DEBUG"):
            raise
        _end(f"{type(error).__name__}: {error} (a fault of Dragoman's; DRAGOMAN_DEBUG=1 shows where)", 2)


def _end(words: str, code: int) -> None:
    print(f"dragoman: {' '.join(words.split())}", file=sys.stderr)
    sys.exit(code)


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"dragoman {__version__}")
        ctx.exit()
