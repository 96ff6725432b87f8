"""Stance: trust, hope, doubt, fear, irritation or a wish for reassurance of one side toward another."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.span import Span

FEELINGS = ("trust", "hope", "doubt", "fear", "irritation", "reassurance")


@dataclass(frozen=True, slots=True)
class Stance:
    """`holder` feels `polarity` (positive or negative) toward `toward`; both are actor ids.

    feeling: one of FEELINGS. Negative trust is trust lost; negative reassurance is reassurance wanted.
    """

    holder: str
    toward: str | None
    polarity: str
    span: Span
    feeling: str = "irritation"
