"""GDELT and lists of addresses: where reports are to be had, not what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BufferedReader

from dragoman.reports.layout import Known
from dragoman.reports.lines import lines
from dragoman.reports.part import How, Part

FORMS = {61: 60, 58: 57, 16: 5, 27: 4}  # columns of events 2, events 1, mentions and the graph: that of the address
FIRST = re.compile(r"\d{1,12}\t(?:19|20)\d{6}\t|\d{1,12}\t(?:19|20)\d{12}\t|(?:19|20)\d{12}-T?\d+\t")
ADDRESS = re.compile(r"https?://[^\s<>\"]{4,2000}", re.IGNORECASE)


def is_gdelt(text: str) -> bool:
    """Whether a text is a table of GDELT's: no names above its columns, but as many as it has, and its numbers."""
    first = text.partition("\n")[0]
    return first.count("\t") + 1 in FORMS and FIRST.match(first) is not None


def gdelt_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the addresses that the rows of a table name, each once."""
    yield from _once(_addresses(lines(stream)))


def address_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the addresses of a list, a line each."""
    yield from _once(line.strip() for line in lines(stream) if line.strip() and not line.startswith("#"))


def _addresses(rows: Iterable[str]) -> Iterator[str]:
    for row in rows:
        cells = row.rstrip("\r\n").split("\t")
        at = FORMS.get(len(cells))
        yield cells[at] if at is not None else row


def _once(addresses: Iterable[str]) -> Iterator[Part]:
    seen: set[int] = set()
    for address in addresses:
        if hash(address) in seen:
            continue
        seen.add(hash(address))
        if ADDRESS.fullmatch(address):
            yield Part(f"#{len(seen)}", address=address, known=Known(url=address))
        else:
            yield Part(f"#{len(seen)}", reason="no address of a page")
