"""`dragoman code`: what each of many given pairs is: JSON Lines in, JSON Lines out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from dragoman.errors import DragomanError

SOME_REFUSED = 3
NONE_READ = 1


@click.command()
@click.argument("pairs", type=click.Path(path_type=Path, allow_dash=True), default="-", metavar="[FILE]")
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE, not standard output.")
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1),
    metavar="SHARE",
    help="Abstain where the code is less likely than this; without it, as the weights say.",
)
def code(pairs: Path, output: Path | None, threshold: float | None) -> None:
    """Code the pairs of FILE (or of standard input): what an actor does to a recipient, and how real it is.

    Each line is {"text", "actor": [start, end], "recipient": [start, end] or null}, offsets in code points. Each line
    out, in the same order, holds code, probabilities (sixteen codes and NONE), status, deed, confidence and abstain;
    a line that cannot be read yields {"error"} in its place. Ends with 3 when there were such lines, with 1 when
    there were no others.
    """
    done, refused = 0, 0
    with click.open_file(str(output or "-"), "wb", lazy=False) as out:
        for answer in _answers(_lines(pairs), threshold):
            if "error" in answer:
                click.echo(answer["error"], err=True)
                refused += 1
            else:
                done += 1
            out.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
    if refused:
        sys.exit(SOME_REFUSED if done else NONE_READ)


def _lines(path: Path) -> Iterator[bytes]:
    with click.open_file(str(path), "rb") as given:
        yield from given


def _answers(lines: Iterable[bytes], threshold: float | None) -> Iterator[dict[str, Any]]:
    from dragoman.coding.classify import Classifier
    from dragoman.coding.pairs import read_pair

    classifier = Classifier()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            pair = read_pair(line)
        except DragomanError as error:
            yield {"line": number, "error": f"line {number}: {error}"}
            continue
        [judged] = classifier.classify([pair], threshold=threshold)
        yield {
            "code": judged.code,
            "probabilities": judged.probabilities,
            "status": judged.status,
            "deed": judged.deed,
            "confidence": judged.confidence,
            "abstain": judged.abstain,
        }
