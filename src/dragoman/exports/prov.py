"""PROV: what each event rests on, as W3C PROV-JSON: report, reading, mention, assembling, event; and judgements."""

from __future__ import annotations

import json
from typing import Any

from dragoman import __version__
from dragoman.exports.chosen import Chosen, Row
from dragoman.exports.format import Field, Format, Made
from dragoman.model.identity import identity

PREFIXES = {"dg": "urn:dragoman:", "prov": "http://www.w3.org/ns/prov#", "xsd": "http://www.w3.org/2001/XMLSchema#"}
FIELDS = (
    Field("entity", "object", "reports (dg:report-), mentions (dg:mention-) and events (dg:event-) with what they say"),
    Field("activity", "object", "one reading for each set of versions (dg:reading-), and the assembling of events"),
    Field("agent", "object", "the program (dg:dragoman), and who published each report (dg:source-)"),
    Field("wasGeneratedBy", "object", "mentions by their reading, events by the assembling"),
    Field("wasDerivedFrom", "object", "events from mentions, mentions from reports, copies from their originals"),
    Field("wasAttributedTo", "object", "reports to who published them"),
    Field("wasAssociatedWith", "object", "readings and the assembling with the program"),
    Field("used", "object", "readings used reports"),
)
EVENT = ("code", "status", "date", "place", "confidence", "review", "sentence")
MENTION = ("code", "status", "date", "confidence", "origin", "sentence")
ASSEMBLING = "dg:assembling"
PROGRAM = "dg:dragoman"


class _Document:
    """PROV-JSON under way: records by kind; relations have ids of their own."""

    def __init__(self) -> None:
        self.parts: dict[str, dict[str, Any]] = {each.name: {} for each in FIELDS}

    def add(self, part: str, id_: str, **values: Any) -> str:
        """Add a record and return its id."""
        self.parts[part][id_] = {f"dg:{name}": value for name, value in values.items() if value is not None}
        return id_

    def relate(self, part: str, **roles: str) -> None:
        """Add a relation between records."""
        named = {f"prov:{role}": id_ for role, id_ in roles.items()}
        self.parts[part][f"_:{identity(part, *named.values())}"] = named


def _report(doc: _Document, row: Row) -> str:
    told = {name: row[name] for name in ("title", "url", "published", "language", "copy_kind")}
    report = doc.add("entity", f"dg:report-{row['id']}", **told)
    if row["source"]:
        source = doc.add("agent", f"dg:source-{identity(row['source'])}", name=row["source"])
        doc.relate("wasAttributedTo", entity=report, agent=source)
    made_by = dict(row["made_by"] or {})
    reading = doc.add("activity", f"dg:reading-{identity(*sorted(made_by.items()))}", **made_by)
    doc.relate("wasAssociatedWith", activity=reading, agent=PROGRAM)
    doc.relate("used", activity=reading, entity=report)
    if row["origin"] and row["origin"] != row["id"]:
        doc.relate("wasDerivedFrom", generatedEntity=report, usedEntity=f"dg:report-{row['origin']}")
    return reading


def _make(chosen: Chosen) -> Made:
    doc = _Document()
    doc.add("agent", PROGRAM, version=__version__)
    doc.parts["agent"][PROGRAM]["prov:type"] = {"$": "prov:SoftwareAgent", "type": "prov:QUALIFIED_NAME"}
    doc.add("activity", ASSEMBLING)
    doc.relate("wasAssociatedWith", activity=ASSEMBLING, agent=PROGRAM)
    events = chosen.rows("events")
    told = {row["id"]: row for row in chosen.every("mentions")}
    readings: dict[str, str] = {}
    for event in events:
        made = doc.add("entity", f"dg:event-{event['id']}", **{name: event[name] for name in EVENT})
        doc.relate("wasGeneratedBy", entity=made, activity=ASSEMBLING)
        for row in (told[each] for each in event["mention_ids"] if each in told):
            if row["report"] not in readings:
                for report in dict.fromkeys((row["report"], chosen.reports[row["report"]]["origin"])):
                    if report in chosen.reports and report not in readings:
                        readings[report] = _report(doc, chosen.reports[report])
            mention = doc.add("entity", f"dg:mention-{row['id']}", **{name: row[name] for name in MENTION})
            doc.relate("wasGeneratedBy", entity=mention, activity=readings[row["report"]])
            doc.relate("wasDerivedFrom", generatedEntity=mention, usedEntity=f"dg:report-{row['report']}")
            doc.relate("wasDerivedFrom", generatedEntity=made, usedEntity=mention)
    text = json.dumps({"prefix": PREFIXES} | doc.parts, ensure_ascii=False, indent=1) + "\n"
    return Made({"": text.encode("utf-8", "backslashreplace")}, len(events), chosen.left)


FORMAT = Format(
    "prov",
    "What every event rests on, as W3C PROV-JSON: which mentions of which reports, read by which versions, "
    "published by "
    "whom, copied from what.",
    ".json",
    {"": FIELDS},
    _make,
)
