"""Opening: the process that takes inputs apart, within limits; nothing hostile is let near any other."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import Refused
from dragoman.reports.item import Item, made
from dragoman.reports.limits import SECONDS, allow, confine
from dragoman.reports.part import How, Part
from dragoman.reports.sources import every_part
from dragoman.reports.stream import of_source

Order = tuple[Path | bytes, str, How, int]  # a path or the bytes themselves, the name, how, and how many to pass over
OVER = None


def serve(orders: BinaryIO, answers: BinaryIO) -> None:
    """Take orders until there are no more; before each item its name is sent, after the last `OVER`."""
    while True:
        try:
            order: Order = pickle.load(orders)
        except EOFError:
            return
        for answer in _answers(*order):
            pickle.dump(answer, answers)
            answers.flush()
        pickle.dump(OVER, answers)
        answers.flush()


def _answers(source: Path | bytes, name: str, how: How, skip: int) -> Iterator[str | Item]:
    count = 0
    allow(SECONDS)
    try:
        with of_source(source) as stream:
            for part in every_part(stream, name, how):
                count += 1
                if count > skip:
                    yield name + part.key
                    yield _made(part, name, how)
                allow(SECONDS)
    except Refused as refused:
        yield Item(name, name, reason=refused.reason)
    except MemoryError:
        yield Item(name, name, reason="it takes more memory than an input may")
    except RecursionError:
        yield Item(name, name, reason="it is nested too deep")


def _made(part: Part, name: str, how: How) -> Item:
    try:
        return made(part, name, how)
    except MemoryError:
        return Item(name + part.key, name, reason="it takes more memory than a report may")
    except RecursionError:
        return Item(name + part.key, name, reason="it is nested too deep")
    except Refused as refused:  # by the limits, wherever it was
        return Item(name + part.key, name, reason=refused.reason)


def main() -> None:
    """Serve on standard input and output; whatever else writes there writes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    confine()
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
