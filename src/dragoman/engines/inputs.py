"""Inputs: the items of all that is to be read, in order, whatever each of them is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypedDict, Unpack

from dragoman.engines.opener import Opener
from dragoman.errors import Refused
from dragoman.fetch.fetcher import Fetcher, Memory
from dragoman.reports.columns import pairs
from dragoman.reports.item import Item
from dragoman.reports.part import How
from dragoman.reports.published import checked
from dragoman.reports.read import inputs

STANDARD_INPUT = "-"
Fetch = Callable[[str], bytes | None]
DEEPEST = 1  # pages behind a page: what a feed links to


class Given(TypedDict, total=False):
    """How inputs are to be read: `published`, `columns` of tables ("text=body"), and whether to `fetch` addresses."""

    published: str | None
    columns: Iterable[str]
    fetch: bool


def opened(paths: Iterable[Path | str], memory: Memory | None = None, **given: Unpack[Given]) -> Iterator[Item]:
    """Return the items of some paths: "-" is standard input, a folder all the files in it.

    Without `fetch` no address is ever opened, and inputs that hold addresses only are refused with their number; with
    it, `memory` knows what servers said of their pages before.
    """
    how = How(checked(given.get("published")), pairs(given.get("columns", ())))
    return items_of(paths, how, Fetcher(memory) if given.get("fetch") else None)


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


def _fetched(item: Item, opener: Opener, how: How, fetch: Fetch, depth: int = DEEPEST) -> Iterator[Item]:
    """Yield what is behind an address: a page, or a feed with the pages it links to."""
    address = item.address or ""
    try:
        data = fetch(address)
    except Refused as refused:
        yield Item(address, address, reason=refused.reason)
        return
    if data is None:
        yield Item(address, address, note="unchanged since it was read")
        return
    for each in opener.items(data, address, how):
        if each.address is None:
            yield each
        elif depth:
            yield from _fetched(each, opener, how, fetch, depth - 1)
        else:
            yield Item(each.name, each.input, reason="a page behind a page behind a page is not fetched")
