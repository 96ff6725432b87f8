"""Coding one sentence: what the record says, as short lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.coding.scene import Scene
from dragoman.reading import Reader
from dragoman.reports.read import read_text
from dragoman.step import run

Told = Callable[[str], list[str]]


@pytest.fixture(scope="session")
def told(reader: Reader) -> Told:
    """Return the mentions of a sentence as "CODE status actor,actor>recipient,recipient"."""

    def tell(sentence: str) -> list[str]:
        record = reader.read(read_text(sentence, published="2015-06-12"))
        return [
            f"{mention.code} {mention.status} {','.join(mention.actors)}>{','.join(mention.recipients)}"
            for mention in record.mentions
        ]

    return tell


@pytest.fixture(scope="session")
def scene(reader: Reader) -> Callable[[str], Scene]:
    """Return a function: a one-paragraph text to the scene of its first paragraph."""

    def made(text: str) -> Scene:
        state = run(reader.steps, {"report": read_text(text, published="2015-06-12")})
        return Scene(state["parsed"].paragraphs[0], state["cast"])

    return made
