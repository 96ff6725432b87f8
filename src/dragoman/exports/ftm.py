"""FollowTheMoney: actors, events and reports as entities for Aleph, OpenSanctions and their tools."""

from __future__ import annotations

from typing import Any

from dragoman.exports.act import Act
from dragoman.exports.chosen import Chosen, Row
from dragoman.exports.countries import countries
from dragoman.exports.format import Field, Format, Made, jsonl
from dragoman.exports.maps import title_of
from dragoman.exports.party import Party
from dragoman.model.identity import identity

SCHEMAS = {"person": "Person", "state": "PublicBody", "government_body": "PublicBody", "unnamed_source": "LegalEntity"}
GROUP = "Organization"
ENTITY = (
    Field("id", "string", "drg-, the kind and a hash of the id in the desk", needed=True),
    Field("schema", "string", "Person, PublicBody, Organization or LegalEntity; Event; Article", needed=True),
    Field("properties", "object", "lists of texts, as FollowTheMoney has them", needed=True),
)
PROPERTIES = (
    Field("name", "name", "of an actor its name, of an event actors, code and recipients; of a report `title`"),
    Field("alias", "name", "other names of an actor"),
    Field("country", "country", "of an actor, or of the place of an event: ISO 3166 in two letters"),
    Field("date", "date", "first day of an event as told; publication date of a report is `publishedAt`"),
    Field("endDate", "date", "last day, where it is longer"),
    Field("location", "text", "name of the place"),
    Field("organizer", "entity", "those who did it"),
    Field("involved", "entity", "those it was done to or with"),
    Field("summary", "text", "the sentence that says so"),
    Field("keywords", "text", "PLOVER type, mode and status"),
    Field("proof", "entity", "the report whose sentence it is"),
    Field("sourceUrl", "url", "its address"),
    Field("publisher", "text", "of a report: who published it"),
)


def _id(kind: str, id_: str) -> str:
    return f"drg-{kind}-{identity(kind, id_)}"


def _entity(id_: str, schema: str, **properties: Any) -> dict[str, Any]:
    listed = {name: _texts(value) for name, value in properties.items()}
    return {"id": id_, "schema": schema, "properties": {name: values for name, values in listed.items() if values}}


def _texts(value: Any) -> list[str]:
    every = value if isinstance(value, list | tuple) else [value]
    return list(dict.fromkeys(str(each).strip() for each in every if each is not None and str(each).strip()))


def _country(iso3: str | None) -> str | None:
    found = countries().get(iso3 or "")
    return found.iso2.lower() or None if found else None


def _party(party: Party, row: Row | None) -> dict[str, Any]:
    return _entity(
        _id("actor", party.id),
        SCHEMAS.get(party.kind or "", GROUP),
        name=party.name,
        alias=[each for each in (row or {}).get("aliases") or () if each != party.name],
        country=_country(party.country),
    )


def _event(act: Act) -> dict[str, Any]:
    row = act.row
    return _entity(
        _id("event", row["id"]),
        "Event",
        name=title_of(act),
        date=row["date"] or row["reported"],
        endDate=row["date_end"],
        location=row["place"],
        country=_country(row["country"]),
        organizer=[_id("actor", each.id) for each in act.actors],
        involved=[_id("actor", each.id) for each in act.recipients],
        summary=row["sentence"],
        keywords=[row["code"], row["mode"], row["status"]],
        proof=_id("report", row["report"]) if act.report else None,
        sourceUrl=act.report.get("url"),
    )


def _report(row: Row) -> dict[str, Any]:
    return _entity(
        _id("report", row["id"]),
        "Article",
        title=row["title"] or row["id"],
        publishedAt=row["published"],
        publisher=row["source"],
        sourceUrl=row["url"],
        author=row["byline"],
    )


def _make(chosen: Chosen) -> Made:
    rows = {row["id"]: row for row in chosen.every("actors")}
    actors: dict[str, dict[str, Any]] = {}
    reports: dict[str, dict[str, Any]] = {}
    events = []
    for act in chosen.acts():
        for party in (*act.actors, *act.recipients):
            actors.setdefault(party.id, _party(party, rows.get(party.id)))
        if act.report:
            reports.setdefault(act.report["id"], _report(act.report))
        events.append(_event(act))
    lines = [*actors.values(), *reports.values(), *events]
    return Made({"": jsonl(lines)}, len(lines), chosen.left)


FORMAT = Format(
    "ftm",
    "FollowTheMoney entities as JSON Lines: actors, the events they are in, and the reports that prove them. Its "
    "schema "
    "has no field for how real an event is: the status is among the keywords.",
    ".ftm.json",
    {"": ENTITY, "Properties": PROPERTIES},
    _make,
    statuses=("happened",),
)
