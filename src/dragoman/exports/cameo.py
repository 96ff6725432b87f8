"""CAMEO: events as the plain dyads that coders from KEDS to PETRARCH wrote."""

from __future__ import annotations

from dragoman.exports.act import Act
from dragoman.exports.chosen import Chosen, Row
from dragoman.exports.format import Field, Format, Made, tsv
from dragoman.exports.gdelt import code_of, compact, dated

FIELDS = (
    Field("date", "date", "first day, YYYYMMDD; the day it was reported where none is told"),
    Field("source", "string", "CAMEO code of who does it; --- where none is told or known"),
    Field("target", "string", "CAMEO code of whom it is done to or with"),
    Field("cameo", "string", "CAMEO code of the act"),
    Field("goldstein", "number", "Goldstein's value of it"),
    Field("source_name", "string", "name of who does it"),
    Field("target_name", "string", "name of whom it is done to or with"),
    Field("event", "string", "id of the event"),
    Field("n_origins", "integer", "independent origins that tell it"),
    Field("url", "string", "address of the report shown, else who published it and when"),
)
NAMES = [each.name for each in FIELDS]
UNKNOWN = "---"


def _lines(act: Act) -> list[Row]:
    row = act.row
    line = {
        "date": act.day and compact(act.day),
        "cameo": row["cameo"],
        "goldstein": row["goldstein"],
        "event": row["id"],
        "n_origins": row["n_origins"],
        "url": act.address,
    }
    return [
        line
        | {"source": (a and code_of(a)) or UNKNOWN, "target": (b and code_of(b)) or UNKNOWN}
        | {"source_name": a and a.name, "target_name": b and b.name}
        for a, b in act.pairs()
    ]


def _make(chosen: Chosen) -> Made:
    lines = [line for act in chosen.acts(dated) for line in _lines(act)]
    return Made({"": tsv(NAMES, lines, head=True)}, len(lines), chosen.left)


FORMAT = Format(
    "cameo",
    "Plain CAMEO dyads as tab-separated text with a head: date, source, target, code, a row for each pair.",
    ".tsv",
    {"": FIELDS},
    _make,
    statuses=("happened",),
)
