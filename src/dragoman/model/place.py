"""Place: a point of the world as the report names it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where: name as the gazetteer has it, ISO-3 country (None for seas), degrees north and east.

    precision: city, region, country, sea, or area. alternatives: other readings as "name, country".
    """

    name: str
    country: str | None
    lat: float | None
    lon: float | None
    precision: str
    span: Span | None = None
    alternatives: tuple[str, ...] = ()
