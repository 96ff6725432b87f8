"""ACLED: political violence, protest and the moves around them in the columns of ACLED's files."""

from __future__ import annotations

from dragoman.exports.act import Act, undated
from dragoman.exports.cells import csv_bytes
from dragoman.exports.chosen import Chosen, Row
from dragoman.exports.countries import countries
from dragoman.exports.format import Field, Format, Made
from dragoman.exports.party import Party

BATTLES, REMOTE = "Battles", "Explosions/Remote violence"
CIVILIANS, MOVES = "Violence against civilians", "Strategic developments"
# (type, mode) -> event type, sub-event type; the mode "" where no other fits
KINDS = {
    ("ASSAULT", ""): (BATTLES, "Armed clash"),
    ("ASSAULT", "aerial"): (REMOTE, "Air/drone strike"),
    ("ASSAULT", "drone"): (REMOTE, "Air/drone strike"),
    ("ASSAULT", "heavy-weapons"): (REMOTE, "Shelling/artillery/missile attack"),
    ("ASSAULT", "explosives"): (REMOTE, "Remote explosive/landmine/IED"),
    ("ASSAULT", "suicide-attack"): (REMOTE, "Suicide bomb"),
    ("ASSAULT", "unconventional"): (REMOTE, "Chemical weapon"),
    ("ASSAULT", "abduct"): (CIVILIANS, "Abduction/forced disappearance"),
    ("ASSAULT", "sexual"): (CIVILIANS, "Sexual violence"),
    ("ASSAULT", "torture"): (CIVILIANS, "Attack"),
    ("ASSAULT", "beat"): (CIVILIANS, "Attack"),
    ("ASSAULT", "targeted"): (CIVILIANS, "Attack"),
    ("ASSAULT", "crowd-control"): ("Protests", "Excessive force against protesters"),
    ("ASSAULT", "destroy"): (MOVES, "Looting/property destruction"),
    ("PROTEST", ""): ("Protests", "Peaceful protest"),
    ("PROTEST", "riot"): ("Riots", "Violent demonstration"),
    ("PROTEST", "vandalize"): ("Riots", "Mob violence"),
    ("COERCE", "arrest"): (MOVES, "Arrests"),
    ("COERCE", "seize"): (MOVES, "Looting/property destruction"),
    ("AGREE", ""): (MOVES, "Agreement"),
    ("RETREAT", "ceasefire"): (MOVES, "Agreement"),
    ("RETREAT", "withdraw"): (MOVES, "Other"),
    ("MOBILIZE", ""): (MOVES, "Other"),
}
ROLES = {"GOV": 1, "MIL": 1, "COP": 1, "SPY": 1, "REB": 2, "INS": 2, "SEP": 2, "CVL": 7, "MED": 7, "REF": 7, "BUS": 7}
INTER = {
    1: "State forces",
    2: "Rebel group",
    7: "Civilians",
    8: "External/Other forces",
}
FIELDS = (
    Field("event_id_cnty", "string", "id of the event"),
    Field("event_date", "date", "first day; of a month its first day, of none the day it was reported"),
    Field("year", "integer", "its year"),
    Field("time_precision", "integer", "1 day, 2 part of a month, 3 month or less"),
    Field("disorder_type", "string", "Political violence, Demonstrations or Strategic developments"),
    Field("event_type", "string", "ACLED's type, from PLOVER's type and mode"),
    Field("sub_event_type", "string", "ACLED's sub-event type, the same way"),
    Field("actor1", "string", "the first of those who do it"),
    Field("assoc_actor_1", "string", "the others, joined by ;"),
    Field("inter1", "string", "State forces, Rebel group, Civilians or External/Other forces, by its code"),
    Field("actor2", "string", "the first of those it is done to"),
    Field("assoc_actor_2", "string", "the others"),
    Field("inter2", "string", "as inter1"),
    Field("interaction", "string", "both, joined by -"),
    Field("civilian_targeting", "string", "Civilian targeting, where civilians are attacked"),
    Field("iso", "integer", "the place's country in figures (ISO 3166)"),
    Field("region", "string", "not filled"),
    Field("country", "string", "the place's country"),
    Field("admin1", "string", "the place, where it is a region"),
    Field("admin2", "string", "not filled"),
    Field("admin3", "string", "not filled"),
    Field("location", "string", "name of the place"),
    Field("latitude", "number", "degrees north"),
    Field("longitude", "number", "degrees east"),
    Field("geo_precision", "integer", "1 city, 2 region, 3 country or less"),
    Field("source", "string", "who published the report shown"),
    Field("source_scale", "string", "not filled"),
    Field("notes", "string", "the sentence that says so"),
    Field("fatalities", "integer", "the lower figure of those killed; 0 where none is told"),
    Field("tags", "string", "PLOVER type and mode, status, id of the report"),
    Field("timestamp", "string", "publication date of the report shown"),
)
NAMES = [each.name for each in FIELDS]


def kind_of(code: str, mode: str | None) -> tuple[str, str] | None:
    """Return ACLED's event type and sub-event type of a PLOVER type and mode, or None where it has none."""
    return KINDS.get((code, mode or ""), KINDS.get((code, "")))


def _inter(party: Party | None) -> str | None:
    if party is None:
        return None
    if party.kind == "armed_group":
        return INTER[2]
    if party.kind == "population" or party.private:
        return INTER[7]
    return INTER[next((ROLES[each] for each in party.sectors if each in ROLES), 1 if party.kind == "state" else 8)]


def _precision(row: Row) -> int:
    told = row["date"] or ""
    if row["date_end"] and row["date_end"] != told:
        return 2
    return 1 if len(told) == 10 else 3


def _disorder(kind: str) -> str:
    if kind in {"Protests", "Riots"}:
        return "Demonstrations"
    return MOVES if kind == MOVES else "Political violence"


def _line(act: Act) -> Row:
    row, day = act.row, act.day
    kind, detail = kind_of(row["code"], row["mode"]) or ("", "")
    both = act.actors if act.both_ways else ()
    first = both[:1] or act.actors
    second = both[1:] or act.recipients
    a, b = (first[0] if first else None), (second[0] if second else None)
    inter = (_inter(a), _inter(b))
    hurt = kind == CIVILIANS or (_disorder(kind) == "Political violence" and inter[1] == INTER[7])
    country = countries().get(row["country"] or "")
    killed = act.number("killed")
    return {
        **dict.fromkeys(NAMES),
        "event_id_cnty": row["id"],
        "event_date": day and day.isoformat(),
        "year": day and day.year,
        "time_precision": _precision(row),
        "disorder_type": _disorder(kind),
        "event_type": kind,
        "sub_event_type": detail,
        "actor1": a and a.name,
        "assoc_actor_1": "; ".join(each.name for each in first[1:]) or None,
        "inter1": inter[0],
        "actor2": b and b.name,
        "assoc_actor_2": "; ".join(each.name for each in second[1:]) or None,
        "inter2": inter[1],
        "interaction": "-".join(filter(None, inter)) or None,
        "civilian_targeting": "Civilian targeting" if hurt else None,
        **_where(row),
        "iso": int(country.numeric) if country and country.numeric else None,
        "country": country.name if country else None,
        "source": row["source"],
        "notes": row["sentence"],
        "fatalities": int(killed["low"]) if killed else 0,
        "tags": ";".join((row["code"], row["mode"] or "", row["status"], row["report"])),
        "timestamp": row["published"],
    }


def _where(row: Row) -> Row:
    return {
        "admin1": row["place"] if row["place_precision"] == "region" else None,
        "location": row["place"],
        "latitude": row["lat"],
        "longitude": row["lon"],
        "geo_precision": {"city": 1, "region": 2}.get(row["place_precision"] or "", 3),
    }


def _keep(row: Row) -> str | None:
    return undated(row) or (None if kind_of(row["code"], row["mode"]) else "of a kind that ACLED has not")


def _make(chosen: Chosen) -> Made:
    lines = [_line(act) for act in chosen.acts(_keep)]
    return Made({"": csv_bytes(NAMES, lines)}, len(lines), chosen.left)


FORMAT = Format(
    "acled",
    "The columns of ACLED's files as CSV, one row an event: battles, explosions, violence against civilians, protests, "
    "riots, and of other acts arrests, agreements, withdrawals and moves of troops. It is ACLED's form, not its "
    "coding: no "
    "person has read the sources. Texts that a spreadsheet would take for formulas bear an apostrophe.",
    ".csv",
    {"": FIELDS},
    _make,
    statuses=("happened",),
)
