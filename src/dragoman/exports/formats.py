"""Formats: all the forms the record is written in, by name."""

from __future__ import annotations

from dragoman.errors import unknown
from dragoman.exports import (
    acled,
    annotation,
    cameo,
    ftm,
    gdelt,
    gdelt_mentions,
    graph,
    ical,
    maps,
    plover,
    polecat,
    prov,
    sqlite,
    tables,
    xlsx,
)
from dragoman.exports.format import Format

ALL = (
    *(tables.PARQUET, tables.CSV, tables.JSONL, sqlite.FORMAT, xlsx.FORMAT),
    *(plover.FORMAT, polecat.FORMAT, gdelt.FORMAT, gdelt_mentions.FORMAT, cameo.FORMAT, acled.FORMAT),
    *(graph.GEXF_FORMAT, graph.GRAPHML_FORMAT, maps.GEOJSON_FORMAT, maps.KML_FORMAT, ical.FORMAT),
    *(annotation.FORMAT, prov.FORMAT, ftm.FORMAT),
)
FORMATS: dict[str, Format] = {each.name: each for each in ALL}


def format_of(name: str) -> Format:
    """Return a format by its name; DragomanError for a name that is none."""
    if name not in FORMATS:
        raise unknown("format", name, FORMATS)
    return FORMATS[name]
