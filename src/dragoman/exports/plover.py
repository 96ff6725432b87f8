"""PLOVER: events as JSON Lines in the fields of PLOVER's manual, with the status beside them."""

from __future__ import annotations

from typing import Any

from dragoman.codebook.plover import CODES
from dragoman.exports.act import Act, program_of, undated
from dragoman.exports.chosen import Chosen, Row
from dragoman.exports.countries import countries
from dragoman.exports.format import Field, Format, Made, jsonl
from dragoman.exports.party import Party
from dragoman.model.mention import Status

AHEAD = {"CONSULT", "SUPPORT", "COOPERATE", "AID"}  # reported as yet to come, PLOVER calls them AGREE
LEVELS = {"city": 4, "region": 2, "country": 1}
KOSOVO = {"XKX": "KOS"}
SIZE = {"dead": "killed", "injured": "wounded", "arrested": "detained"}

ENTITY = (
    Field("code", "string", "country (ISO 3166 in three letters; KOS for Kosovo) or, without one, the actor's code"),
    Field("sector", "string", "GOV, MIL, REB ...; two of them one after the other"),
    Field("entity_text", "string", "the actor's name", needed=True),
    Field("identifier_id", "string", "the actor's id in the desk", needed=True),
)
FIELDS = (
    Field("id", "string", "id of the event", needed=True),
    Field("date", "string", "first day, YYYY-MM-DD; the day it was reported where none is told", needed=True),
    Field("enddate", "string", "last day, where it is longer than one"),
    Field("date_prefix", "string", "the date as told: 2022, 2022-01 or 2022-01-21; absent where none is told"),
    Field("actor", "array", "those who do it; of an act on each other, all of them", needed=True),
    Field("recipient", "array", "those it is done to; empty for an act on each other", needed=True),
    Field("event", "array", "PLOVER type", needed=True),
    Field("mode", "array", "PLOVER mode", needed=True),
    Field("context", "array", "PLOVER contexts", needed=True),
    Field("quad_code", "integer", "1 to 4", needed=True),
    Field("event_scale", "number", "PLOVER's score, -10 to 10; absent for what is yet to come"),
    Field("event_loc", "object", "resolved_place, country_code, lat, lon, resolution (1 country, 2 province, 4 city)"),
    Field("size", "object", "dead, injured, arrested: the lower figure"),
    Field("text", "string", "the sentence that says so", needed=True),
    Field("cite_info", "object", "url, title, language, publication of its report"),
    Field("coder", "string", "the program", needed=True),
    Field("status", "string", "how real it is; not a field of PLOVER's", needed=True),
    Field("confidence", "number", "0 to 1; not a field of PLOVER's", needed=True),
    Field("n_origins", "integer", "independent origins that tell it; not a field of PLOVER's", needed=True),
)
TYPES: dict[str, dict[str, Any]] = {
    "date": {"type": "string", "format": "date"},
    "enddate": {"type": "string", "format": "date"},
    "event": {"type": "array", "items": {"enum": list(CODES)}, "minItems": 1},
    "mode": {"type": "array", "items": {"type": "string"}},
    "context": {"type": "array", "items": {"type": "string"}},
    "quad_code": {"enum": [1, 2, 3, 4]},
    "status": {"enum": list(map(str, Status))},
    "confidence": {"type": "number", "minimum": 0, "maximum": 1},
    "event_scale": {"type": "number", "minimum": -10, "maximum": 10},
}


def _object(fields: tuple[Field, ...]) -> dict[str, Any]:
    properties = {each.name: {"description": each.says} | TYPES.get(each.name, {"type": each.type}) for each in fields}
    needed = [each.name for each in fields if each.needed]
    return {"type": "object", "properties": properties, "required": needed, "additionalProperties": False}


def _schema() -> dict[str, Any]:
    schema = _object(FIELDS)
    for side in ("actor", "recipient"):
        schema["properties"][side] |= {"items": {"$ref": "#/$defs/entity"}}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A PLOVER event"}
    return head | schema | {"$defs": {"entity": _object(ENTITY)}}


def _entity(party: Party) -> dict[str, Any]:
    country = KOSOVO.get(party.country or "", party.country)
    entity = {
        "code": country or (party.code or "")[:3] or None,
        "sector": "".join(party.sectors if country else party.sectors[1:]) or None,
        "entity_text": party.name,
        "identifier_id": party.id,
    }
    return {key: value for key, value in entity.items() if value is not None}


def _place(row: Row) -> dict[str, Any] | None:
    if row["place"] is None:
        return None
    place = {
        "resolved_place": row["place"],
        "country": countries()[row["country"]].name if row["country"] in countries() else None,
        "country_code": KOSOVO.get(row["country"], row["country"]),
        "lat": row["lat"],
        "lon": row["lon"],
        "resolution": LEVELS.get(row["place_precision"]),
    }
    return {key: value for key, value in place.items() if value is not None}


def _line(act: Act) -> dict[str, Any]:
    row = act.row
    ahead = row["status"] == "planned" and row["code"] in AHEAD
    both = act.both_ways
    size = {name: number["low"] for name, kind in SIZE.items() if (number := act.number(kind))}
    cited = {name: act.report.get(key) for name, key in CITED.items()}
    day, until = act.day, act.until
    line = {
        "id": row["id"],
        "date": day and day.isoformat(),
        "enddate": until.isoformat() if until and until != day else None,
        "date_prefix": row["date"],
        "actor": [_entity(each) for each in act.actors],
        "recipient": [] if both else [_entity(each) for each in act.recipients],
        "event": ["AGREE" if ahead else row["code"]],
        "mode": [] if ahead or not row["mode"] else [row["mode"]],
        "context": list(row["contexts"] or ()),
        "quad_code": 1 if ahead else row["quad"],
        "event_scale": None if ahead else row["plover_score"],
        "event_loc": _place(row),
        "size": size or None,
        "text": row["sentence"],
        "cite_info": {key: value for key, value in cited.items() if value},
        "coder": program_of(act.report),
        "status": row["status"],
        "confidence": row["confidence"],
        "n_origins": row["n_origins"],
    }
    return {key: value for key, value in line.items() if value is not None}


CITED = {"url": "url", "title": "title", "language": "language", "publication": "source"}


def _make(chosen: Chosen) -> Made:
    promised = set() if "status" in chosen.wanted else _promised(chosen.every("mentions"))

    def keep(row: Row) -> str | None:
        if row["status"] == "planned" and "status" not in chosen.wanted:
            if row["code"] not in AHEAD:
                return "planned acts that PLOVER has no type for"
            if promised.intersection(row["mention_ids"]):
                return "what an AGREE promises, which is there"
        return undated(row)

    lines = [_line(act) for act in chosen.acts(keep)]
    return Made({"": jsonl(lines)}, len(lines), chosen.left)


def _promised(mentions: list[Row]) -> set[str]:
    """Return the ids of the mentions that stand within an agreement or a promise."""
    agreed = {row["id"] for row in mentions if row["code"] == "AGREE"}
    return {row["id"] for row in mentions if row["within"] in agreed}


FORMAT = Format(
    "plover",
    "PLOVER's JSON Lines: one event a line, with lists of actors and recipients. An act on each other has all parties "
    "as actors and no recipient. What is announced (a meeting, support, cooperation, aid to come) is AGREE, as "
    "the manual "
    "asks; its `status` is planned. `--schema` prints the JSON Schema.",
    ".jsonl",
    {"": FIELDS, "Each of actor and recipient": ENTITY},
    _make,
    statuses=("happened", "planned"),
    schema=_schema(),
)
