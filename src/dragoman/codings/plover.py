"""PLOVER: its JSON, of the manual and of the older gold records, as codings."""

from __future__ import annotations

from typing import Any

from dragoman.codings.coding import Coding, Side
from dragoman.codings.form import Cells, CoderForm, Unfit
from dragoman.codings.polecat import iso3, type_of
from dragoman.model.mention import Status

STATUSES = set(map(str, Status))


def _listed(value: Any) -> list[Any]:
    every = value if isinstance(value, list) else [value]
    return [each for each in every if each not in (None, "", {})]


def _sides(value: Any) -> tuple[Side, ...]:
    found = []
    for each in _listed(value):
        if not isinstance(each, dict):
            raise Unfit(f"{each!r} is no entity")
        letters = str(each.get("code") or each.get("country_name") or "").strip() or None
        country = iso3(letters)
        name = each.get("entity_text") or each.get("entity_name") or each.get("actorText") or each.get("raw_text")
        sector = str(each.get("sector") or each.get("sector_code") or "")
        found.append(Side(str(name) if name else None, country, (country or letters or "") + sector or None))
    return tuple(found)


def _read(cells: Cells, row: str) -> Coding:
    kinds = _listed(cells.get("event"))
    if not kinds:
        raise Unfit("it has no event")
    actors = _sides(cells.get("actor", cells.get("source")))
    recipients = _sides(cells.get("recipient", cells.get("target")))
    place = cells.get("event_loc") or {}
    cited = cells.get("cite_info") or {}
    size = cells.get("size") or {}
    modes, contexts = _listed(cells.get("mode")), _listed(cells.get("context"))
    status = str(cells.get("status") or "happened")
    return Coding(
        coder="plover",
        row=row,
        theirs=str(cells.get("id") or ""),
        code=type_of(str(kinds[0])),
        mode=str(modes[0]) if modes else None,
        contexts=tuple(map(str, contexts)),
        actors=actors,
        recipients=recipients or (actors if len(actors) > 1 else ()),  # an act of all of them on each other
        date=str(cells.get("date_prefix") or cells.get("date") or "")[:10],
        date_end=str(cells["enddate"])[:10] if cells.get("enddate") else None,
        status=status if status in STATUSES else "happened",
        place=place.get("resolved_place"),
        country=iso3(place.get("country_code")),
        lat=place.get("lat"),
        lon=place.get("lon"),
        killed=int(size["dead"]) if "dead" in size else None,
        source=cited.get("publication"),
        url=cited.get("url"),
    )


FORM = CoderForm("plover", "PLOVER's JSON Lines, or a JSON array of them", _read, None)
