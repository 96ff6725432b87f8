"""Coding one sentence: what the record says, as short lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.reading import Reader
from dragoman.reports.read import read_text

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
