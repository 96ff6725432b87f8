"""Timed: one time expression of a report with its value."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.model.span import Span
from dragoman.model.when import When


class Timed(NamedTuple):
    """Tokens `start` to `end` of a paragraph say when; `span` is their span in the report.

    type: DATE, TIME, DURATION or SET (TIMEX3). value: the TIMEX3 value ("2022-W03", "P2D", "PAST_REF"), or None.
    when: the same as date prefixes (UNKNOWN for durations, sets and what cannot be resolved). rule: the rule's name.
    """

    paragraph: int
    start: int
    end: int
    span: Span
    type: str
    value: str | None
    when: When
    rule: str
