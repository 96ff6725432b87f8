"""Located: one place name of a report with the point of the world it means."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.model.place import Place


class Located(NamedTuple):
    """Tokens `start` to `end` (head `head`) of a paragraph name `place`.

    role: "where" (after in, at, near, off, outside ...: something is there), "to" / "from" (movement),
    "metonym" (stands for a government: no place of anything) or "named" (anything else).
    """

    paragraph: int
    start: int
    end: int
    head: int
    place: Place
    role: str
