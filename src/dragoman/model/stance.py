"""Stance: trust, hope, doubt or irritation of one side toward another."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.span import Span


@dataclass(frozen=True, slots=True)
class Stance:
    """`holder` feels `polarity` (positive or negative) toward `toward`; both are actor ids."""

    holder: str
    toward: str | None
    polarity: str
    span: Span
