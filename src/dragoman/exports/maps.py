"""Maps: events with a place as GeoJSON and as KML."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree as ET

from dragoman.exports.act import Act
from dragoman.exports.chosen import Chosen, Row
from dragoman.exports.format import Field, Format, Made
from dragoman.exports.xml import document, element

KML = "http://www.opengis.net/kml/2.2"
NOWHERE = "without a point on the map"
FIELDS = (
    Field("title", "string", "actors, code and recipients in a line"),
    Field("date", "date", "first day; where none is told, the day it was reported"),
    Field("until", "date", "last day"),
    Field("date_prefix", "string", "the date as told"),
    Field("code", "string", "PLOVER type"),
    Field("mode", "string", "PLOVER mode"),
    Field("status", "string", "how real it is"),
    Field("actors", "array", "names of those who do it"),
    Field("recipients", "array", "names of those it is done to or with"),
    Field("place", "string", "name of the place"),
    Field("country", "string", "its ISO-3 country"),
    Field("place_precision", "string", "city, region, country, sea or area: a country is shown at one point of it"),
    Field("killed", "number", "the lower figure of those killed"),
    Field("plover_score", "number", "PLOVER's score, -10 to 10"),
    Field("n_origins", "integer", "independent origins that tell it"),
    Field("confidence", "number", "0 to 1"),
    Field("sentence", "string", "the sentence that says so"),
    Field("source", "string", "who published it"),
    Field("url", "string", "where"),
)


def title_of(act: Act) -> str:
    """Return an act in a line."""
    actors = ", ".join(each.name for each in act.actors) or "?"
    others = ", ".join(each.name for each in act.recipients) if not act.both_ways else ""
    return " ".join(filter(None, (actors, act.row["code"], others)))


def _properties(act: Act) -> Row:
    row = act.row
    killed = act.number("killed")
    own = {
        "title": title_of(act),
        "date": act.day and act.day.isoformat(),
        "until": act.until and act.until.isoformat(),
        "date_prefix": row["date"],
        "killed": killed and killed["low"],
        "url": act.report.get("url"),
    }
    return {each.name: own[each.name] if each.name in own else row[each.name] for each in FIELDS}


def _keep(row: Row) -> str | None:
    return NOWHERE if row["lat"] is None or row["lon"] is None else None


def _feature(act: Act) -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [act.row["lon"], act.row["lat"]]}
    return {"type": "Feature", "id": act.row["id"], "geometry": point, "properties": _properties(act)}


def _geojson(chosen: Chosen) -> Made:
    features = [_feature(act) for act in chosen.acts(_keep)]
    lines = ",\n".join(json.dumps(each, ensure_ascii=False, allow_nan=False) for each in features)
    text = f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'
    return Made({"": text.encode("utf-8", "backslashreplace")}, len(features), chosen.left)


def _kml(chosen: Chosen) -> Made:
    root = ET.Element("kml", {"xmlns": KML})
    folder = element(root, "Document")
    element(folder, "name", "Events")
    acts = chosen.acts(_keep)
    for act in acts:
        _placemark(folder, act)
    return Made({"": document(root)}, len(acts), chosen.left)


def _placemark(folder: ET.Element, act: Act) -> None:
    row = _properties(act)
    mark = element(folder, "Placemark", id=f"e{act.row['id']}")
    element(mark, "name", row["title"])
    element(mark, "description", row["sentence"])
    if row["date"]:
        span = element(mark, "TimeSpan")
        element(span, "begin", row["date"])
        element(span, "end", row["until"])
    data = element(mark, "ExtendedData")
    for name, value in row.items():
        if value is not None:
            shown = "; ".join(value) if isinstance(value, list) else str(value)
            element(element(data, "Data", name=name), "value", shown)
    element(element(mark, "Point"), "coordinates", f"{act.row['lon']},{act.row['lat']}")


GEOJSON_FORMAT = Format(
    "geojson",
    "Events as points (RFC 7946) for QGIS, Leaflet and R's sf. Those without a point are left out and counted. A "
    "point is "
    "that of the place named: nothing is said of borders.",
    ".geojson",
    {"Properties": FIELDS},
    _geojson,
)
KML_FORMAT = Format(
    "kml",
    "Events as placemarks with a time span, for Google Earth and QGIS.",
    ".kml",
    {"Extended data": FIELDS},
    _kml,
    statuses=("happened",),
)
