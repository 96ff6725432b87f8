"""Filters: the same flags on every verb that shows a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

HELP = {
    "actor": "Who does or says it: an ISO-3 country (RUS), an actor code (RUSGOV), an id or a name.",
    "recipient": "Who it is done or said to; values as for --actor.",
    "code": "PLOVER type: ASSAULT, CONSULT ...",
    "status": "happened, planned, threatened, demanded, predicted, alleged, denied, negated or hypothetical.",
    "since": "First day, as a date prefix (2022-01-21, 2022-01, 2022); rows without one count on their report's day.",
    "until": "Last day, as a date prefix; rows without one count on their report's day.",
    "place": "Where: an ISO-3 country or the name of a place.",
    "source": "Who published it: source, agency or part of the address.",
    "confidence": "Least confidence, 0 to 1.",
    "act": "What is done by saying it: assert, accuse, deny ...",
    "kind": "Kind of ledger entry: demand, threat, denial ...",
    "by": "Who makes it: an ISO-3 country (RUS), an actor code (RUSGOV), an id or a name.",
    "to": "To whom it is made; values as for --by.",
    "outcome": "What came of it: open, accepted, rejected, ignored, carried_out, withdrawn, kept, broken ...",
    "id": "An event's id, one it had before, or the id of one of its mentions.",
    "origins": "Least number of independent origins.",
    "reviewed": "machine, accepted, corrected or rejected. Default: all but rejected.",
}
SINGLE = {"since": str, "until": str, "confidence": float, "origins": int}


def filter_options(*names: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the flags of the filters named."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        for name in reversed(names):
            single = SINGLE.get(name)
            command = click.option(
                f"--{name}", type=single or str, multiple=single is None, metavar="VALUE", help=HELP[name]
            )(command)
        return command

    return decorate
