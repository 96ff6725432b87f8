"""Names of countries and parties in other event data, led back to ISO-3 countries."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from dragoman.codebook.states import load_states

YEARS = re.compile(r"\(\d{4}-(?:\d{4})?\)")
AFTER_OF = re.compile(r"\b(?:of|in)\s+(?:the\s+)?([^()]+)", re.IGNORECASE)
BRACKETS = re.compile(r"\(([^()]*)\)")
BYNAMES = {  # names that other data has for countries
    "dr congo (zaire)": "COD",
    "democratic republic of congo": "COD",
    "congo, democratic republic of": "COD",
    "republic of congo": "COG",
    "russia (soviet union)": "RUS",
    "yemen (north yemen)": "YEM",
    "serbia (yugoslavia)": "SRB",
    "cambodia (kampuchea)": "KHM",
    "myanmar (burma)": "MMR",
    "zimbabwe (rhodesia)": "ZWE",
    "madagascar (malagasy)": "MDG",
    "bosnia-herzegovina": "BIH",
    "macedonia, fyr": "MKD",
    "ivory coast": "CIV",
    "united states of america": "USA",
}


@cache
def _names() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for each in reversed(load_states()):
        found |= {name.casefold(): each.code for name in (*each.aliases, each.name)}
    return found | BYNAMES


def country_of(name: str | None) -> str | None:
    """Return the ISO-3 country of a country's name, or None."""
    return _names().get(" ".join((name or "").split()).casefold())


def country_in(party: str) -> str | None:
    """Return the country a party's name has after "of" or in brackets: "Government of Chad", "Rioters (Peru)".

    >>> country_in("Military Forces of Mali (2021-)"), country_in("Rioters (Peru)"), country_in("JNIM")
    ('MLI', 'PER', None)
    """
    whole = YEARS.sub("", party).strip()
    tries = [
        whole,
        *(match[1] for match in AFTER_OF.finditer(whole)),
        *(match[1] for match in BRACKETS.finditer(whole)),
    ]
    if " of " in whole:
        tries.insert(1, whole.split(" of ", 1)[1])
    return next((code for each in tries if (code := country_of(each))), None)
