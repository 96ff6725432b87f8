"""Versions: which of two copies is the corrected or later version of the other and stands in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable

TITLE = re.compile(
    r"^\W*(?:(?:correct(?:ed|s|ion)|clarif(?:ied|ies|ication)|update[ds]?|refile[ds]?|rpt|repeat)(?:\s*\d+)?\s*[-:–—]\W*)+",
    re.IGNORECASE,
)
CORRECTED = re.compile(r"^\W*(?:correct(?:ed|s|ion)|clarif(?:ied|ies|ication)|refile[ds]?)\b", re.IGNORECASE)


def corrects(title: str | None, credits: Iterable[str]) -> bool:
    """Whether a report says of itself, in its title or an editors' line, that it corrects an earlier version.

    >>> corrects("CORRECTED: Talks end", ()), corrects("Talks end", ["(Corrects the date in paragraph 3)"])
    (True, True)
    """
    return any(CORRECTED.match(words) for words in (title or "", *credits))


def plain_title(title: str | None) -> str:
    """Return a title without the desk's words before it, in small letters and single spaces; "" for none.

    >>> plain_title("UPDATE 2-Talks  end")
    'talks end'
    """
    return " ".join(TITLE.sub("", title or "").casefold().split())
