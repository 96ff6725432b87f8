"""Markdown: words of reports as text that cannot be mistaken for mark-up, and lines that carry their evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.brief.facts import Row

LONGEST = 240
SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
QUOTES = str.maketrans("“”", "‘’")
OPENING = re.compile(r'(^|(?<=[\s(—–-]))"')


def plain(words: str) -> str:
    """Return words on one line, without control characters and with every mark-up character made plain.

    >>> plain("a  *bold* [link]")
    'a \\\\*bold\\\\* \\\\[link\\\\]'
    """
    line = " ".join(words.split())
    return SPECIAL.sub(r"\\\1", "".join(char for char in line if char.isprintable()))


def shorten(words: str, most: int = LONGEST) -> str:
    """Return words cut at a word border to at most `most` characters, with "…" where something is left out."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    return line[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def quoted(words: str) -> str:
    """Return words in quotation marks, shortened; those within become single ones."""
    inner = OPENING.sub("‘", words.strip()).replace('"', "’").translate(QUOTES)
    return f"“{plain(shorten(inner))}”"


def source(row: Row) -> str:
    """Return where a row comes from: agency or source, file, publication date."""
    parts = (row["agency"] or row["source"], row["file"], row["published"] or "undated")
    return plain(", ".join(part for part in parts if part))


def item(head: str, row: Row) -> list[str]:
    """Return a list item with the sentence that says so and its source."""
    return [f"- {head}", f"  {quoted(row['sentence'])} — {source(row)}"]


def names(some: Sequence[str]) -> str:
    """Return names as a list in words, at most four."""
    shown = [plain(name) for name in some[:4]]
    more = f" and {len(some) - 4} more" if len(some) > 4 else ""
    return ", ".join(shown) + more if shown else "someone unnamed"


def more(count: int, command: str) -> list[str]:
    """Return the line that says how many rows are left out and what shows them; [] when none are."""
    return [f"- and {count} more (`{command}`)"] if count > 0 else []


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    """Return a table; numbers and plain words only."""
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return [*lines, *("| " + " | ".join(str(cell) for cell in row) + " |" for row in rows)]
