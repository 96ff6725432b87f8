"""POLECAT: events as the forty tab-separated columns of the POLECAT data."""

from __future__ import annotations

from typing import Any

from dragoman.codebook.plover import QUADS
from dragoman.exports.act import Act, program_of
from dragoman.exports.chosen import Chosen, Row
from dragoman.exports.countries import countries
from dragoman.exports.format import Field, Format, Made, tsv
from dragoman.exports.party import Party

FEATURES = {"city": "PPL", "region": "ADM1", "country": "PCLI", "sea": "SEA", "area": "AREA"}
NONE = "None"


def _side(side: str, who: str) -> tuple[Field, ...]:
    return (
        Field(f"{side} Name", "string", f"name of {who}"),
        Field(f"{side} Country", "string", "its country, ISO 3166 in three letters"),
        Field(f"{side} COW", "integer", "number of that country in the Correlates of War lists"),
        Field(f"Primary {side} Sector", "string", "GOV, MIL, REB ...: the first part of its code after the country"),
        Field(f"{side} Sectors", "string", "all parts of its code, joined by ;"),
        Field(f"{side} Title", "string", "not filled: offices are in the table `actors`"),
        Field(f"{side} Name Raw", "string", "the same name: the words of each report are in the table `mentions`"),
        Field(f"Wikipedia {side} ID", "string", "not filled: the desk knows no Wikipedia ids"),
    )


FIELDS = (
    Field("Event ID", "string", "id of the event, - and the number of the pair"),
    Field("Event Date", "date", "first day; the day it was reported where none is told"),
    Field("Event Type", "string", "PLOVER type"),
    Field("Event Mode", "string", "PLOVER mode"),
    Field("Intensity", "number", "PLOVER's score of type and mode, -10 to 10"),
    Field("Quad Code", "string", "VERBAL or MATERIAL, COOPERATION or CONFLICT"),
    Field("Contexts", "string", "PLOVER contexts, joined by ;"),
    *_side("Actor", "who does it"),
    *_side("Recipient", "whom it is done to or with"),
    Field("Placename", "string", "name of the place"),
    Field("City", "string", "the place, where it is a city"),
    Field("District", "string", "not filled"),
    Field("Province", "string", "the place, where it is a region"),
    Field("Country", "string", "country of the place, ISO 3166 in three letters"),
    Field("Latitude", "number", "degrees north"),
    Field("Longitude", "number", "degrees east"),
    Field("GeoNames ID", "integer", "not filled"),
    Field("Raw Placename", "string", "the same name"),
    Field("Feature Type", "string", "PPL city, ADM1 region, PCLI country, SEA or AREA"),
    Field("Source", "string", "who published the report whose sentence is shown in the table `events`"),
    Field("Publication Date", "date", "when"),
    Field("Story People", "string", "not filled: the people of the reports are in the table `actors`"),
    Field("Story Organizations", "string", "not filled, as above"),
    Field("Story Locations", "string", "not filled, as above"),
    Field("Language", "string", "language of the report"),
    Field("Version", "string", "the program and its version"),
)
NAMES = [each.name for each in FIELDS]


def _party(side: str, party: Party | None) -> dict[str, Any]:
    if party is None:
        return {}
    country = countries().get(party.country or "")
    sectors = party.sectors
    return {
        f"{side} Name": party.name,
        f"{side} Country": party.country,
        f"{side} COW": country and country.cow,
        f"Primary {side} Sector": sectors[0] if sectors else None,
        f"{side} Sectors": ";".join(sectors) or None,
        f"{side} Name Raw": party.name,
    }


def _lines(act: Act) -> list[Row]:
    row = act.row
    line = {
        "Event Date": act.day and act.day.isoformat(),
        "Event Type": row["code"],
        "Event Mode": row["mode"],
        "Intensity": row["plover_score"],
        "Quad Code": QUADS[row["quad"]].upper() if row["quad"] else None,
        "Contexts": ";".join(row["contexts"] or ()) or None,
        "Placename": row["place"],
        "City": row["place"] if row["place_precision"] == "city" else None,
        "Province": row["place"] if row["place_precision"] == "region" else None,
        "Country": row["country"],
        "Latitude": row["lat"],
        "Longitude": row["lon"],
        "Raw Placename": row["place"],
        "Feature Type": FEATURES.get(row["place_precision"]),
        "Source": row["source"],
        "Publication Date": row["published"],
        "Language": act.report.get("language"),
        "Version": program_of(act.report),
    }
    return [
        line | {"Event ID": f"{row['id']}-{number}"} | _party("Actor", a) | _party("Recipient", b)
        for number, (a, b) in enumerate(act.pairs(), 1)
    ]


def _make(chosen: Chosen) -> Made:
    lines = [line for act in chosen.acts() for line in _lines(act)]
    return Made({"": tsv(NAMES, lines, head=True, none=NONE)}, len(lines), chosen.left)


FORMAT = Format(
    "polecat",
    "POLECAT's forty columns as tab-separated text with a head, a row for each pair of one actor and one recipient; an "
    "act on each other has a row for either direction. What is not known or not filled is the word None, as in "
    "POLECAT.",
    ".tsv",
    {"": FIELDS},
    _make,
    statuses=("happened",),
)
