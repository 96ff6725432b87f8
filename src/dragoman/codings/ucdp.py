"""UCDP GED: the CSV of UCDP's georeferenced event dataset as codings."""

from __future__ import annotations

from dragoman.codings.acled import day_of
from dragoman.codings.coding import Coding, Side
from dragoman.codings.form import Cells, CoderForm, Unfit, count_of, number_of, text_of
from dragoman.codings.names import country_in, country_of

KINDS = {"1": ("MIL", "REB"), "2": ("REB", "REB"), "3": ("REB", "CVL")}  # state-based, non-state, one-sided


def _side(name: str | None, sector: str, country: str | None) -> tuple[Side, ...]:
    if name is None:
        return ()
    home = country_in(name) or (country if name == "Civilians" else None)
    sector = "MIL" if name.startswith("Government of") else sector
    return (Side(name, home, (home or "") + sector),)


def _read(cells: Cells, row: str) -> Coding:
    kind = text_of(cells, "type_of_violence") or ""
    if kind not in KINDS:
        raise Unfit(f"{kind!r} is no type of violence")
    country = country_of(text_of(cells, "country"))
    first, last = (
        day_of(text_of(cells, "date_start")),
        day_of(text_of(cells, "date_end") or text_of(cells, "date_start")),
    )
    return Coding(
        coder="ucdp",
        row=row,
        theirs=text_of(cells, "id") or "",
        code="ASSAULT",
        actors=_side(text_of(cells, "side_a"), KINDS[kind][0], country),
        recipients=_side(text_of(cells, "side_b"), KINDS[kind][1], country),
        date=first,
        date_end=last if last != first else None,
        place=text_of(cells, "where_coordinates"),
        country=country,
        lat=number_of(cells, "latitude"),
        lon=number_of(cells, "longitude"),
        killed=count_of(cells, "best"),
        source=text_of(cells, "source_article"),
    )


NEEDED = ("id", "type_of_violence", "side_a", "side_b", "country", "date_start", "best")
FORM = CoderForm("ucdp", "the CSV of UCDP's georeferenced event dataset (GED)", _read, ",", needed=NEEDED)
