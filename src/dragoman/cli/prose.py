"""Prose: words for a terminal: wrapped to its width, heads in bold where somebody looks."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable

WIDEST, NARROWEST = 100, 40
STYLES = {"\x01": "\x1b[1m", "\x02": "\x1b[22m", "\x03": "\x1b[4m", "\x04": "\x1b[24m"}


def bold(words: str) -> str:
    """Return words marked as bold; `styled` makes the marks what a terminal understands."""
    return f"\x01{words}\x02"


def underlined(words: str) -> str:
    """Return words marked as underlined."""
    return f"\x03{words}\x04"


def styled(line: str) -> str:
    """Return a line as a terminal shows it; `click.echo` takes the styles out where there is none."""
    return "".join(STYLES.get(char, char) for char in line)


def width() -> int:
    """Return the width of lines: the terminal's, at most 100."""
    return max(min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST), NARROWEST)


def wrapped(words: str, indent: int = 0, first: str | None = None) -> list[str]:
    """Return words as lines of that width; `first` stands in the place of the first line's indent."""
    pad = " " * indent
    start = pad if first is None else first + " " * (indent - sum(char not in STYLES for char in first))
    lines = textwrap.wrap(
        words, width(), initial_indent=start, subsequent_indent=pad, break_on_hyphens=False, break_long_words=False
    )
    return lines or [start.rstrip()]


def hanging(words: str) -> str:
    """Return a message with all lines but the first indented; on one line where nobody looks, for other programs."""
    if not sys.stdout.isatty():
        return words
    return "\n".join(textwrap.wrap(words, width(), subsequent_indent="    ", break_on_hyphens=False))


def entries(pairs: Iterable[tuple[str, str]], indent: int = 2) -> list[str]:
    """Return terms with their explanations, the explanations in a column of their own."""
    every = list(pairs)
    column = indent + max((len(term) for term, _ in every), default=0) + 2
    return [line for term, words in every for line in wrapped(words, column, " " * indent + term)]
