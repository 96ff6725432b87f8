"""Sentences: where they begin in plain text that nobody has parsed."""

from __future__ import annotations

import re

BEGIN = re.compile(r"(?<![A-Z]\.)(?<=[.!?])[\"”’')]*\s+(?=[\"“‘'(]*[A-Z0-9])|\n\s*\n")


def starts(text: str, start: int, end: int) -> list[int]:
    """Return where the later sentences of a stretch of text begin, as positions in the text; initials end none."""
    return [match.end() for match in BEGIN.finditer(text, start, end)]
