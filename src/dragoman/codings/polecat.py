"""POLECAT: its forty columns as codings."""

from __future__ import annotations

from itertools import zip_longest

from dragoman.codebook.plover import CODES
from dragoman.codings.coding import Coding, Side
from dragoman.codings.form import Cells, CoderForm, Unfit, listed, number_of, text_of
from dragoman.codings.names import country_of
from dragoman.exports.countries import countries

OLD = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT", "YIELD": "CONCEDE"}
KOSOVO = {"KOS": "XKX"}


def iso3(code: str | None) -> str | None:
    """Return the ISO-3 country of PLOVER's letters or name for one, or None."""
    letters = KOSOVO.get(code or "", code or "")
    return letters if letters in countries() else country_of(letters)


def type_of(word: str | None) -> str:
    """Return a PLOVER type, old names led to the new; Unfit for a word that is none."""
    code = (word or "").strip().upper()
    code = OLD.get(code, code)
    if code not in CODES:
        raise Unfit(f"{word!r} is no PLOVER type")
    return code


def _sides(cells: Cells, side: str) -> tuple[Side, ...]:
    names = listed(text_of(cells, f"{side} Name"))
    letters = listed(text_of(cells, f"{side} Country"))
    sectors = "".join(listed(text_of(cells, f"{side} Sectors"))) if len(letters) < 2 else ""
    found = []
    for name, code in zip_longest(names, letters):
        country = iso3(code)
        found.append(Side(name, country, (country or code or "") + sectors or None))
    return tuple(found)


def _read(cells: Cells, row: str) -> Coding:
    return Coding(
        coder="polecat",
        row=row,
        theirs=text_of(cells, "Event ID") or "",
        code=type_of(text_of(cells, "Event Type")),
        mode=text_of(cells, "Event Mode"),
        contexts=tuple(listed(text_of(cells, "Contexts"))),
        actors=_sides(cells, "Actor"),
        recipients=_sides(cells, "Recipient"),
        date=(text_of(cells, "Event Date") or "")[:10],
        place=text_of(cells, "Placename"),
        country=iso3(text_of(cells, "Country")),
        lat=number_of(cells, "Latitude"),
        lon=number_of(cells, "Longitude"),
        source=text_of(cells, "Source"),
    )


NEEDED = ("Event ID", "Event Date", "Event Type", "Actor Name", "Actor Country", "Recipient Name", "Recipient Country")
FORM = CoderForm("polecat", "POLECAT's tab-separated columns with their head", _read, "\t", needed=NEEDED)
