"""Realms: words that only some states can be meant by: the emirate, the sultan, the chancellor."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.actors.before import marks_before
from dragoman.actors.marks import Marked
from dragoman.actors.scene import COUNTRY_KINDS, Scene

EMIRATES = frozenset({"QAT", "KWT", "ARE", "BHR"})
SULTANATES = frozenset({"OMN", "BRN"})
KINGDOMS = frozenset("SAU JOR MAR BHR GBR ESP BEL NLD DNK SWE NOR THA KHM BTN LSO SWZ TON NPL MYS".split())
CHANCELLERIES = frozenset({"DEU", "AUT", "DDR"})
ISLANDS = frozenset(
    "JPN TWN GBR IRL CUB HTI LKA CYP MLT ISL MDG PHL IDN NZL FJI GRD JAM BHR SGP TLS PNG COM MDV SLB".split()
)
CONGRESSES = frozenset("USA MEX PHL PER COL CHL ARG BRA ECU BOL VEN GTM HND PRY DOM CUB LBR".split())
REALMS: Mapping[str, frozenset[str]] = {
    "emirate": EMIRATES,
    "emir": EMIRATES,
    "sultanate": SULTANATES,
    "sultan": SULTANATES,
    "kingdom": KINGDOMS,
    "king": KINGDOMS,
    "queen": KINGDOMS,
    "crown prince": KINGDOMS,
    "chancellor": CHANCELLERIES,
    "island": ISLANDS,
    "congress": CONGRESSES,
    "members of congress": CONGRESSES,
    "member of congress": CONGRESSES,
    "congressman": CONGRESSES,
    "congressmen": CONGRESSES,
    "foreign secretary": frozenset({"GBR", "IND", "PAK", "PHL", "MEX", "BGD", "LKA", "NPL"}),
    "ayatollah": frozenset({"IRN", "IRQ"}),
    "shah": frozenset({"IRN"}),
    "taoiseach": frozenset({"IRL"}),
    "emperor": frozenset({"JPN", "ETH"}),
}


PARTS = (  # a federation, its parts, and the day they had left it
    ("YUG", "SVN HRV BIH MKD", "1992-05-22"),
    ("YUG", "YUG SRB MNE XKX", "2003-02-04"),
    ("SUN", "SUN RUS UKR BLR EST LVA LTU MDA GEO ARM AZE KAZ UZB TKM KGZ TJK", "1991-12-26"),
    ("CSK", "CSK CZE SVK", "1993-01-01"),
)


def whole(scene: Scene, country: str | None) -> str | None:
    """Return the federation that a country was still part of on the report's day, or None.

    Its army and government are "federal": those of Yugoslavia in a report on Slovenia in June 1991.
    """
    if not scene.day or not country:
        return None
    return next((code for code, parts, left in PARTS if country in parts and scene.day < left), None)


def republic(scene: Scene, country: str | None) -> str | None:
    """Return the part of a federation that a report names most, where it speaks of the whole: Lithuania; or None."""
    for code, parts, left in PARTS:
        if scene.day and country == code and scene.day < left:
            named = {part: scene.countries[part] + (part == scene.home) for part in parts.split() if part != code}
            best = max(named, key=lambda part: (named[part], part))
            return best if named[best] else None
    return None


def realm(scene: Scene, page: Marked, word: str, head: int) -> str | None:
    """Return the state that such a word can mean: the one named most before a token, else the dateline's, or None."""
    fitting = REALMS.get(word.lower())
    if not fitting:
        return None
    named = [m.key for m in marks_before(scene, page, head) if m.kind in COUNTRY_KINDS and m.key in fitting]
    if named:
        return max(reversed(named), key=named.count)
    if scene.home in fitting:
        return scene.home
    told = [code for code in fitting if scene.countries[code]]
    return told[0] if len(told) == 1 else None
