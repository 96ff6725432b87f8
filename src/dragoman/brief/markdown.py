"""Markdown: words of reports as text that cannot be mistaken for mark-up."""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST = 130
SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
QUOTES = str.maketrans("“”", "‘’")
OPENING = re.compile(r'(^|(?<=[\s(—–-]))"')
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


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


def quoted(words: str, most: int = LONGEST) -> str:
    """Return words in quotation marks, shortened; those within become single ones."""
    inner = OPENING.sub("‘", words.strip()).replace('"', "’").translate(QUOTES)
    return f"“{plain(shorten(inner, most))}”"


def names(some: Sequence[str]) -> str:
    """Return names as a list in words, at most three."""
    shown = [plain(name) for name in some[:3]]
    more = f" and {len(some) - 3} more" if len(some) > 3 else ""
    return ", ".join(shown) + more if shown else "unnamed"


def day(prefix: str, *, year: bool = True) -> str:
    """Return a date prefix in words.

    >>> day("2022-01-21"), day("2022-01"), day("2022-01-21", year=False)
    ('21 Jan 2022', 'Jan 2022', '21 Jan')
    """
    parts = prefix.split("-")
    words = [str(int(part)) for part in parts[2:]] + [MONTHS[int(part) - 1] for part in parts[1:2]]
    return " ".join([*words, parts[0]] if year or len(parts) < 3 else words)


def count(number: int, one: str, several: str = "") -> str:
    """Return a number with its noun.

    >>> count(1, "copy", "copies"), count(2, "origin")
    ('1 copy', '2 origins')
    """
    return f"{number} {one if number == 1 else several or one + 's'}"


def more(number: int, command: str) -> list[str]:
    """Return the line that says how many rows are left out and what shows them; [] when none are."""
    return [f"- and {number} more (`{command}`)"] if number > 0 else []


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    """Return a table; numbers and plain words only."""
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return [*lines, *("| " + " | ".join(str(cell) for cell in row) + " |" for row in rows)]
