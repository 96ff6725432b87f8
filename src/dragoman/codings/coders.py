"""Coders: the other event data that can be taken in, by name."""

from __future__ import annotations

from dragoman.codings import acled, gdelt, plover, polecat, ucdp
from dragoman.codings.form import CoderForm
from dragoman.errors import unknown

CODERS = {each.name: each for each in (gdelt.FORM, polecat.FORM, plover.FORM, acled.FORM, ucdp.FORM)}


def coder_of(name: str) -> CoderForm:
    """Return the form of a coder's files; DragomanError for a name that is none."""
    if name not in CODERS:
        raise unknown("coder", name, CODERS)
    return CODERS[name]
