"""Inputs: the items of all that is to be read, in order, whatever each of them is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypedDict, Unpack

from dragoman.engines.opener import Opener
from dragoman.errors import Refused
from dragoman.reports.columns import pairs
from dragoman.reports.item import Item
from dragoman.reports.part import How
from dragoman.reports.published import checked
from dragoman.reports.read import inputs

STANDARD_INPUT = "-"
Fetch = Callable[[str], bytes]


class Given(TypedDict, total=False):
    """How inputs are to be read: `published`, a date for all of them, and `columns` of tables ("text=body")."""

    published: str | None
    columns: Iterable[str]


def opened(paths: Iterable[Path | str], **given: Unpack[Given]) -> Iterator[Item]:
    """Return the items of some paths: "-" is standard input, a folder all the files in it.

    Inputs that hold addresses only are refused with their number.
    """
    how = How(checked(given.get("published")), pairs(given.get("columns", ())))
    return items_of(paths, how)


def items_of(paths: Iterable[Path | str], how: How, fetch: Fetch | None = None) -> Iterator[Item]:
    """Yield the items of some paths, with those behind the addresses in them where `fetch` returns what is there."""
    with Opener() as opener:
        for path in paths:
            for name, found in _named(path, opener, how):
                yield from _with_pages(name, found, opener, how, fetch)


def is_address(name: str) -> bool:
    """Whether an input is the address of a page or feed."""
    return name.lower().startswith(("http://", "https://"))


def _named(path: Path | str, opener: Opener, how: How) -> Iterator[tuple[str, Iterable[Item]]]:
    """Yield the inputs meant by a path, each with its items."""
    name = str(path)
    if name == STANDARD_INPUT:
        yield name, opener.piped(sys.stdin.buffer, name, how)
    elif is_address(name):
        yield name, [Item(name, name, address=name)]
    else:
        empty = True
        for file in inputs([path]):
            empty = False
            yield str(file), opener.items(file, str(file), how)
        if empty:
            yield name, [Item(name, name, note="a folder without a file to read")]


def _with_pages(name: str, found: Iterable[Item], opener: Opener, how: How, fetch: Fetch | None) -> Iterator[Item]:
    """Yield the items of an input, with those of the pages behind its addresses."""
    addresses = 0
    for item in found:
        if item.address is None:
            yield item
        elif fetch is None:
            addresses += 1
        else:
            yield from _fetched(item, opener, how, fetch)
    if addresses:
        what = "an address" if addresses == 1 else f"{addresses:,} addresses"
        yield Item(name, name, reason=f"{what} where reports are to be had; --fetch reads them")


def _fetched(item: Item, opener: Opener, how: How, fetch: Fetch) -> Iterator[Item]:
    address = item.address or ""
    try:
        data = fetch(address)
    except Refused as refused:
        yield Item(item.name, item.input, reason=f"{address}: {refused.reason}"[:500])
        return
    for each in opener.items(data, address, how):
        if each.address is None:
            yield each
        else:
            yield Item(each.name, item.input, reason=f"{each.address}: a page behind a page is not fetched")
