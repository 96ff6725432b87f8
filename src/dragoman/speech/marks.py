"""Stretches: the words between quotation marks, found on the text as published, one pass over each paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.span import Span

MARK = re.compile(r"[“”„‟«»\"‘’‚'`]+")
OPENING = frozenset("“„‟«")
SINGLE = frozenset("‘’‚'`")
FIRST = re.compile(r"\s*(?:“|„|«|\"|‘|``|'')\s*\S")
DOUBLED = frozenset({"''", "``", "‘‘", "’’"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between marks: `content` without the marks, `outer` with them.

    closed: the closing mark was there; else the stretch runs to the end of its paragraph. first: the paragraph
    begins with it. depth: 0, or 1 for a stretch within another.
    """

    content: Span
    outer: Span
    closed: bool
    first: bool
    depth: int


def find_stretches(text: str, source: Span) -> list[Stretch]:
    """Return the stretches of a paragraph in order of their opening marks; apostrophes are no marks."""
    return _Scanner(text, source).run()


class _Scanner:
    """One pass: a stack of open marks (at most two deep) and the stretches found so far."""

    def __init__(self, text: str, source: Span) -> None:
        self.text = text
        self.source = source
        self.marks = list(_marks(text, source))
        self.stack: list[tuple[str, int, int]] = []  # family, opening mark, first character after it
        self.found: list[Stretch] = []
        self.good = _good_closers(text, source, self.marks)
        self.at = 0

    def run(self) -> list[Stretch]:
        for index, (start, end) in enumerate(self.marks):
            self.at = index
            mark = self.text[start:end]
            if mark[0] in SINGLE and mark not in DOUBLED:
                self._single(start, end)
            else:
                self._double(mark, start, end)
        while self.stack:
            family, opened, begin = self.stack.pop()
            if family == "double" or self._begins(opened):
                self._keep(opened, begin, self.source.end)
        return sorted(self.found, key=lambda one: (one.outer.start, one.depth))

    def _double(self, mark: str, start: int, end: int) -> None:
        is_open = any(family == "double" for family, _, _ in self.stack)
        before, after = self._around(start, end)
        if not is_open:
            if self._opens(mark, before, after):
                self.stack.append(("double", start, end))
            return
        starts_words = (not before or before in " \n\t([—–-") and (after.isalnum() or after in "‘'…[")
        if starts_words and (mark in OPENING or (mark == '"' and before)):
            self._close(start)
            self.stack.append(("double", start, end))
        else:
            self._close(start, end)

    def _opens(self, mark: str, before: str, after: str) -> bool:
        if not after:
            return False
        if mark in OPENING or mark == "``":
            return True
        if mark == '"':
            return not before.isdigit() and not (after.isspace() and before and not before.isspace())
        return (not before or before.isspace()) and not after.isspace()

    def _single(self, start: int, end: int) -> None:
        before, after = self._around(start, end)
        if self.stack and self.stack[-1][0] == "single":
            if self.good[self.at] == self.at:
                self._close(start, end)
            return
        opens = self.text[start] in "‘‚'" and not before.isalnum() and before not in set(".,;:!?)")
        closes = self.good[self.at] >= 0 or self._begins(start)
        if opens and closes and (after.isalpha() or after in "…[") and len(self.stack) < 2:
            self.stack.append(("single", start, end))

    def _close(self, start: int, after: int | None = None) -> None:
        """Close the innermost stretch before the mark at `start`; without `after`, the mark's end, it had none."""
        while self.stack:
            family, opened, begin = self.stack.pop()
            if family == "single" and self.stack and after is not None and self.text[start] not in SINGLE:
                continue
            self._keep(opened, begin, start, after)
            return

    def _keep(self, opened: int, begin: int, end: int, after: int | None = None) -> None:
        words = self.text[begin:end]
        if not any(char.isalnum() for char in words):
            return
        content = Span(begin + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip())))
        outer = Span(opened, content.end if after is None else after)
        self.found.append(Stretch(content, outer, after is not None, self._begins(opened), len(self.stack)))

    def _begins(self, opened: int) -> bool:
        return not self.text[self.source.start : opened].strip() if opened - self.source.start < 8 else False

    def _around(self, start: int, end: int) -> tuple[str, str]:
        before = self.text[start - 1] if start > self.source.start else ""
        return before, self.text[end] if end < self.source.end else ""


def _marks(text: str, source: Span) -> list[tuple[int, int]]:
    """Return every mark as (start, end); a doubled single mark is one, other runs are taken apart."""
    found: list[tuple[int, int]] = []
    for match in MARK.finditer(text, source.start, source.end):
        at = match.start()
        while at < match.end():
            wide = 2 if text[at : at + 2] in DOUBLED and at + 2 <= match.end() else 1
            found.append((at, at + wide))
            at += wide
    return found


def _good_closers(text: str, source: Span, marks: Sequence[tuple[int, int]]) -> list[int]:
    """Return for each mark the index of the first one at or after it that may close a single, -1 where none may.

    "allies' commitments" closes nothing while another mark may: so plural possessives only count where no better
    one follows before the next opening mark.
    """
    best, found = -1, [-1] * len(marks)
    for index in range(len(marks) - 1, -1, -1):
        start, end = marks[index]
        before = text[start - 1] if start > source.start else " "
        after = text[end] if end < source.end else " "
        if text[start] in "’'" and end - start == 1 and not before.isspace() and not after.isalnum():
            possessive = before in "sS" and after == " " and text[end + 1 : end + 2].islower()
            if not possessive or best < 0:
                best = index
        found[index] = best
        if text[start] in "‘‚'" and not before.isalnum() and after.isalpha():
            best = -1
    return found


def begins_with_mark(text: str, source: Span) -> bool:
    """Whether a paragraph begins with an opening mark."""
    return FIRST.match(text, source.start, source.end) is not None
