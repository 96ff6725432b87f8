"""GDELT: the sixty-one columns of GDELT 2.0's event table as codings."""

from __future__ import annotations

from functools import cache

from dragoman.codebook.cameo import Cameo, read_cameo
from dragoman.codebook.states import load_states
from dragoman.codings.coding import Coding, Side
from dragoman.codings.form import Cells, CoderForm, Unfit, number_of, text_of
from dragoman.exports.countries import iso3_by
from dragoman.exports.gdelt import NAMES


@cache
def cameo_codes() -> dict[str, Cameo]:
    """Return CAMEO's codes."""
    return read_cameo()


@cache
def _iso3() -> frozenset[str]:
    return frozenset(each.code for each in load_states())


def meaning(code: str) -> Cameo:
    """Return what a CAMEO code says, or the code it belongs to; Unfit where there is neither."""
    known = cameo_codes()
    for each in (code, code[:3], code[:2]):
        if each in known:
            return known[each]
    raise Unfit(f"{code!r} is no CAMEO code")


def _side(cells: Cells, side: str) -> tuple[Side, ...]:
    code, name = text_of(cells, f"{side}Code"), text_of(cells, f"{side}Name")
    letters = text_of(cells, f"{side}CountryCode")
    if not (code or name):
        return ()
    country = iso3_by("cameo").get(letters or "") or (letters if letters in _iso3() else None)
    rest = (code or "").removeprefix(letters or "")
    return (Side(name, country, (country or "") + rest or None),)


def _read(cells: Cells, row: str) -> Coding:
    day = text_of(cells, "Day") or ""
    if len(day) != 8 or not day.isdecimal():
        raise Unfit(f"{day!r} is no day")
    code = text_of(cells, "EventCode") or ""
    said = meaning(code)
    fips = text_of(cells, "ActionGeo_CountryCode") or ""
    return Coding(
        coder="gdelt",
        row=row,
        theirs=text_of(cells, "GlobalEventID") or "",
        code=said.type,
        mode=said.mode,
        contexts=said.contexts,
        cameo=code,
        actors=_side(cells, "Actor1"),
        recipients=_side(cells, "Actor2"),
        date=f"{day[:4]}-{day[4:6]}-{day[6:]}",
        place=text_of(cells, "ActionGeo_FullName"),
        country=iso3_by("fips").get(fips),
        lat=number_of(cells, "ActionGeo_Lat"),
        lon=number_of(cells, "ActionGeo_Long"),
        url=text_of(cells, "SOURCEURL"),
    )


FORM = CoderForm(
    "gdelt", "GDELT 2.0's event table, unzipped: 61 columns without a head", _read, "\t", columns=tuple(NAMES)
)
