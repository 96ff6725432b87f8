"""ACLED: its CSV as codings."""

from __future__ import annotations

from datetime import datetime

from dragoman.codings.coding import Coding, Side
from dragoman.codings.form import Cells, CoderForm, Unfit, count_of, listed, number_of, text_of
from dragoman.codings.names import country_in, country_of
from dragoman.exports.acled import BATTLES, CIVILIANS, KINDS, REMOTE
from dragoman.exports.cells import unsafe
from dragoman.exports.countries import iso3_by

TYPES = {
    BATTLES: "ASSAULT",
    REMOTE: "ASSAULT",
    CIVILIANS: "ASSAULT",
    "Protests": "PROTEST",
    "Riots": "PROTEST",
}
MODES = {}
for (_code, _mode), (_kind, _detail) in reversed(KINDS.items()):
    MODES[_kind, _detail] = (_code, _mode or None)
WRITTEN = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%d-%B-%Y", "%d-%b-%Y", "%d/%m/%Y")
SECTORS = {"State forces": "MIL", "Rebel group": "REB", "Rebel forces": "REB", "Civilians": "CVL", "Protesters": "CVL"}


def day_of(text: str | None) -> str:
    """Return a day as ACLED and others write it; Unfit for what is none."""
    text = text[:10] if text and text[4:5] == "-" else text  # the time of day after it
    for form in WRITTEN:
        try:
            return datetime.strptime(text or "", form).date().isoformat()
        except ValueError:
            continue
    raise Unfit(f"{text!r} is no day")


def _sides(cells: Cells, number: int, country: str | None) -> tuple[Side, ...]:
    names = [text_of(cells, f"actor{number}"), *listed(text_of(cells, f"assoc_actor_{number}"))]
    sector = SECTORS.get(text_of(cells, f"inter{number}") or "", "")
    found = []
    for name in filter(None, map(_plain, names)):
        home = country_in(name) or (country if sector == "CVL" else None)
        found.append(Side(name, home, (home or "") + sector or None))
    return tuple(found)


def _plain(name: str | None) -> str | None:
    return unsafe(name) if name else None


def _read(cells: Cells, row: str) -> Coding:
    kind, detail = text_of(cells, "event_type") or "", text_of(cells, "sub_event_type") or ""
    code, mode = MODES.get((kind, detail), (TYPES.get(kind), None))
    figures = text_of(cells, "iso") or ""
    country = iso3_by("numeric").get(figures.zfill(3)) or country_of(text_of(cells, "country"))
    return Coding(
        coder="acled",
        row=row,
        theirs=text_of(cells, "event_id_cnty") or "",
        code=code,
        mode=mode,
        actors=_sides(cells, 1, country),
        recipients=_sides(cells, 2, country),
        date=day_of(text_of(cells, "event_date")),
        place=_plain(text_of(cells, "location")),
        country=country,
        lat=number_of(cells, "latitude"),
        lon=number_of(cells, "longitude"),
        killed=count_of(cells, "fatalities"),
        source=_plain(text_of(cells, "source")),
    )


NEEDED = ("event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1", "actor2")
FORM = CoderForm("acled", "ACLED's CSV with its head", _read, ",", needed=NEEDED)
