"""Giving: the verbs of a desk by which its record goes out to other programs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Unpack

import pyarrow as pa

from dragoman.errors import unknown
from dragoman.exports.chosen import Chosen
from dragoman.exports.format import Made
from dragoman.exports.formats import format_of
from dragoman.store.filters import APPLY, Wanted
from dragoman.store.rows import Table

PRIVATE = ("show", "hide")


class Gives:
    """Writes the record in the forms of other programs."""

    path: Path

    def export(self, form: str, /, *, private: str = "show", **wanted: Unpack[Wanted]) -> Made:
        """Return what is chosen of the desk in a format, as the bytes of its file or files.

        `private="hide"` leaves out the names of private persons. A format that does not carry how real an act is has
        only those that happened, unless `status` says otherwise. The filters are those of events; `save` in
        `exports.save` writes the files.
        """
        if private not in PRIVATE:
            raise unknown("way with private persons", private, PRIVATE)
        made_as = format_of(form)
        for name in wanted:
            if not any(name in filters for filters in APPLY.values()):
                raise unknown("filter", name, sorted({each for filters in APPLY.values() for each in filters}))
        return made_as.make(Chosen(self._given, self.path, wanted, made_as.statuses, private == "hide"))

    def _given(self, table: str, wanted: Mapping[str, Any]) -> pa.Table:
        found: Table = getattr(self, table)(**wanted)
        return found.arrow
