"""Part: one report of an input on its way: what the input holds of it, before it is laid out."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BufferedReader

from dragoman.reports.layout import Known

USABLE, WITHHELD, KILLED = "usable", "withheld", "killed"
STANDING = {"withheld": WITHHELD, "canceled": KILLED, "cancelled": KILLED}  # as the standards of the IPTC say it


@dataclass(frozen=True, slots=True)
class Edition:
    """What an agency says of its item: its name among all items, a version that only grows, and its standing.

    An item whose standing is not `usable` holds no news: it withholds or kills what was sent under its name before.
    """

    item: str
    version: int = 0
    standing: str = USABLE


@dataclass(frozen=True, slots=True)
class How:
    """How inputs are to be read: the date given for all, and the columns of tables that the user names.

    columns: pairs of what a column is (text, title, published ...) and its name in the table.
    """

    published: str | None = None
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One of these: a `text`, a page or piece of one in `html`, a file `inside`, an `address`, or a `reason` why not.

    key: what stands after the input's name in the account: "" for its only report, "#3" for a row, "/a.txt" for a file.
    note: a line for the account; a part with nothing but a note is no report.
    """

    key: str = ""
    text: str | None = None
    html: str | None = None
    inside: BufferedReader | None = None
    address: str | None = None
    reason: str | None = None
    known: Known = field(default_factory=Known)
    language: str | None = None
    edition: Edition | None = None
    note: str | None = None


def titled(title: str | None, text: str) -> str:
    """Return a report's text with its title above it, as print has it."""
    return f"{title}\n\n{text}" if title else text


def version_of(words: object) -> int:
    """Return the number that the figures of a version or moment make: 3 of "3", 20220121 of "2022-01-21"; else 0.

    >>> version_of("v12"), version_of(None)
    (12, 0)
    """
    figures = "".join(char for char in str(words or "") if char in "0123456789")
    return int(figures[:18] or 0)
