"""Marks: annotated text as the expectation of a test."""

from __future__ import annotations

import re

from dragoman.errors import DragomanError
from dragoman.model.span import Span

MARK = re.compile(r"\[([^\[\]]+)\]\{([^{}]+)\}")


def marked(annotated: str) -> tuple[str, list[tuple[str, Span]]]:
    """Return the plain text of an annotated one, and its labels with their spans, in order.

    >>> marked("Moscow [massed]{MOBILIZE} troops")
    ('Moscow massed troops', [('MOBILIZE', Span(start=7, end=13))])

    Raises DragomanError for a bracket or brace left over: marks do not nest.
    """
    pieces: list[str] = []
    labels: list[tuple[str, Span]] = []
    at = length = 0
    for mark in MARK.finditer(annotated):
        before = annotated[at : mark.start()]
        length += len(before)
        labels.append((mark[2], Span(length, length + len(mark[1]))))
        length += len(mark[1])
        pieces += [before, mark[1]]
        at = mark.end()
    text = "".join([*pieces, annotated[at:]])
    left = next((char for char in text if char in "[]{}"), None)
    if left:
        raise DragomanError(
            f"A {left!r} is left over in {text!r}. A mark is written [words]{{LABEL}} and does not nest."
        )
    return text, labels
