"""GDELT: events as the sixty-one columns of GDELT 2.0's event table."""

from __future__ import annotations

from datetime import date
from typing import Any

from dragoman.exports.act import Act, undated
from dragoman.exports.chosen import Chosen, Row
from dragoman.exports.countries import countries
from dragoman.exports.format import Field, Format, Made, tsv
from dragoman.exports.party import Party
from dragoman.model.identity import identity
from dragoman.model.when import first_day

TYPES = set(  # the roles GDELT has as types; other parts of a code are known groups
    "COP GOV INS JUD MIL OPP REB SEP SPY UAF AGR BUS CRM CVL EDU ELI ENV HLH HRI LAB LEG MED REF MOD RAD AMN IRC GRP "
    "UNO PKO IGO IMG INT MNC NGM NGO SET PTY REL".split()
)


def _actor(n: int, who: str) -> tuple[Field, ...]:
    head = f"Actor{n}"
    return (
        Field(f"{head}Code", "string", f"CAMEO code of {who}: country and role"),
        Field(f"{head}Name", "string", "its name, in capitals"),
        Field(f"{head}CountryCode", "string", "its country, CAMEO's three letters"),
        Field(f"{head}KnownGroupCode", "string", "part of its code that is no role: NAT, UNO ..."),
        Field(f"{head}EthnicCode", "string", "not filled"),
        Field(f"{head}Religion1Code", "string", "not filled"),
        Field(f"{head}Religion2Code", "string", "not filled"),
        *(Field(f"{head}Type{at}Code", "string", f"role {at} of its code: GOV, MIL ...") for at in (1, 2, 3)),
    )


def _place(head: str, says: str) -> tuple[Field, ...]:
    return (
        Field(f"{head}_Type", "integer", says or "1 country, 4 city, 5 region; 0 where none is told"),
        Field(f"{head}_FullName", "string", says or "name of the place and of its country"),
        Field(f"{head}_CountryCode", "string", says or "its country, FIPS 10-4's two letters"),
        Field(f"{head}_ADM1Code", "string", says or "the country alone"),
        Field(f"{head}_ADM2Code", "string", "not filled"),
        Field(f"{head}_Lat", "number", says or "degrees north"),
        Field(f"{head}_Long", "number", says or "degrees east"),
        Field(f"{head}_FeatureID", "string", "not filled"),
    )


FIELDS = (
    Field("GlobalEventID", "integer", "a number made from the event's id and the pair"),
    Field("Day", "integer", "first day, YYYYMMDD; of a month or year its first day, of none the day it was reported"),
    Field("MonthYear", "integer", "YYYYMM"),
    Field("Year", "integer", "YYYY"),
    Field("FractionDate", "number", "the day as a fraction of the year"),
    *_actor(1, "who does it"),
    *_actor(2, "whom it is done to or with"),
    Field("IsRootEvent", "integer", "1 where a headline or a first paragraph tells it"),
    Field("EventCode", "string", "CAMEO code"),
    Field("EventBaseCode", "string", "its first three figures"),
    Field("EventRootCode", "string", "its first two"),
    Field(
        "QuadClass", "integer", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"
    ),
    Field("GoldsteinScale", "number", "Goldstein's value of the code"),
    Field("NumMentions", "integer", "mentions of the event"),
    Field("NumSources", "integer", "independent origins that tell it: copies count once"),
    Field("NumArticles", "integer", "reports that tell it"),
    Field("AvgTone", "number", "not filled: tone is not measured"),
    *_place("Actor1Geo", "not filled: the place is that of the act"),
    *_place("Actor2Geo", "not filled: the place is that of the act"),
    *_place("ActionGeo", ""),
    Field("DATEADDED", "integer", "publication date of the report shown, YYYYMMDD and 000000"),
    Field("SOURCEURL", "string", "its address; without one, who published it and when"),
)
NAMES = [each.name for each in FIELDS]


def number_of(*parts: str) -> int:
    """Return the number that stands for an event and a pair: sixty bits of a hash."""
    return int(identity(*parts)[:15], 16)


def compact(day: date) -> str:
    """Return a day as YYYYMMDD."""
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def code_of(party: Party) -> str | None:
    """Return the CAMEO code of a party, with CAMEO's letters for its country."""
    country = countries().get(party.country or "")
    return (country.cameo if country else "") + "".join(party.sectors) or party.code or None


def pair_id(event: str, pair: tuple[Party | None, Party | None]) -> int:
    """Return the number of an event and one of its pairs."""
    return number_of(event, *(each.id if each else "" for each in pair))


def _party(n: int, party: Party | None) -> Row:
    if party is None:
        return {}
    head, country = f"Actor{n}", countries().get(party.country or "")
    types = [each for each in party.sectors if each in TYPES]
    others = [each for each in party.sectors if each not in TYPES]
    return {
        f"{head}Code": code_of(party),
        f"{head}Name": party.name.upper(),
        f"{head}CountryCode": country.cameo if country else None,
        f"{head}KnownGroupCode": others[0] if others else None,
        **{f"{head}Type{at}Code": kind for at, kind in enumerate(types[:3], 1)},
    }


def _where(row: Row) -> Row:
    country = countries().get(row["country"] or "")
    names = [row["place"]] if row["place"] else []
    if country and country.name not in names:
        names.append(country.name)
    kind = {"city": 4, "region": 5, "country": 1}.get(row["place_precision"] or "", 0)
    fips = country.fips or None if country else None
    values: tuple[Any, ...] = (kind, ", ".join(names) or None, fips, fips, None, row["lat"], row["lon"], None)
    return dict(zip((each.name for each in _place("ActionGeo", "")), values, strict=True))


def _lines(act: Act) -> list[Row]:
    row, day = act.row, act.day
    cameo = row["cameo"] or ""
    line = {
        "Day": day and compact(day),
        "MonthYear": day and compact(day)[:6],
        "Year": day and compact(day)[:4],
        "FractionDate": day and f"{day.year + (day.month * 30 + day.day) / 365 - 30 / 365:.4f}",
        "IsRootEvent": int(bool(row["prominent"])),
        "EventCode": cameo,
        "EventBaseCode": cameo[:3],
        "EventRootCode": cameo[:2],
        "QuadClass": row["quad"],
        "GoldsteinScale": row["goldstein"],
        "NumMentions": len(row["mention_ids"]),
        "NumSources": row["n_origins"],
        "NumArticles": row["n_reports"],
        **dict.fromkeys(("Actor1Geo_Type", "Actor2Geo_Type"), 0),
        **_where(row),
        "DATEADDED": stamp(row["published"]),
        "SOURCEURL": act.address,
    }
    return [
        line | {"GlobalEventID": pair_id(row["id"], pair)} | _party(1, pair[0]) | _party(2, pair[1])
        for pair in act.pairs()
    ]


def stamp(prefix: str | None) -> str | None:
    """Return a date prefix as YYYYMMDD and 000000."""
    return f"{compact(first_day(prefix))}000000" if prefix else None


def dated(row: Row) -> str | None:
    """Return why an event cannot be in a table of days and CAMEO codes, or None."""
    return undated(row) or (None if row["cameo"] else "no CAMEO code")


def _make(chosen: Chosen) -> Made:
    lines = [line for act in chosen.acts(dated) for line in _lines(act)]
    return Made({"": tsv(NAMES, lines, head=False)}, len(lines), chosen.left)


FORMAT = Format(
    "gdelt",
    "GDELT 2.0's event table: sixty-one tab-separated columns without a head, a row for each pair of one actor and one "
    "recipient; an act on each other has a row for either direction. Unlike GDELT's, a row is one happening, "
    "however many "
    "reports tell of it.",
    ".tsv",
    {"": FIELDS},
    _make,
    statuses=("happened",),
)
