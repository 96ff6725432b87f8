"""Taking: the verbs of a desk by which others' coding comes in and is set beside ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Unpack

import pyarrow as pa

from dragoman.codings import keep
from dragoman.codings.compare import AGREEMENT, DYADS, LEVELS, agreement, compared, covered, ours, theirs
from dragoman.codings.keep import Taken
from dragoman.errors import DragomanError, unknown
from dragoman.exports.act import Act
from dragoman.exports.chosen import Chosen
from dragoman.exports.giving import Gives
from dragoman.store.filters import Wanted
from dragoman.store.rows import Table


class Takes(Gives):
    """Takes in other event data, and says how far it agrees with ours."""

    def import_codings(self, paths: Iterable[Path | str], coder: str) -> Taken:
        """Take files of a coder (gdelt, polecat, plover, acled, ucdp) in; rows known already are not taken twice.

        They stay beside our record: no event and no measure counts them.
        """
        return keep.take(self.path, map(Path, paths), coder)

    def drop_codings(self, coder: str) -> int:
        """Take all rows of a coder out of the desk and return how many there were."""
        return keep.drop(self.path, coder)

    def codings(self, **wanted: Any) -> Table:
        """Return the rows of others chosen, by coder, date and id: each with the row itself as its evidence.

        The filters: coder, actor, recipient, code, since, until, place.
        """
        return Table(keep.codings(self.path, wanted))

    def agreement(self, *, within: int = 0, level: str = "code", **wanted: Unpack[Wanted]) -> Table:
        """Return how far our events and each coder's rows agree: over all codes, then for each.

        Compared are dyad-days: actor and recipient by country, day, code. `within` days apart they are the same;
        `level` is code or quad. Of ours, what happened, unless `status` says otherwise, on the days both cover.
        """
        rows = agreement(self.compared(within=within, level=level, **wanted).rows())
        return Table(pa.Table.from_pylist(rows, schema=AGREEMENT.schema))

    def compared(self, *, within: int = 0, level: str = "code", **wanted: Unpack[Wanted]) -> Table:
        """Return our events and others' rows as one list of dyad-days, each with the ids of both sides."""
        if level not in LEVELS:
            raise unknown("level", level, LEVELS)
        if within < 0:
            raise DragomanError(f"{within} is no number of days. Give 0 or more.")
        shared = {name: value for name, value in wanted.items() if name in keep.FILTERS}
        our = ours(self._acts(wanted), level)
        every, found = ours(self._acts({}), level), []
        for coder in sorted({row["coder"] for row in self.codings().rows()}):
            their = theirs(self.codings(coder=coder, **shared).rows(), level)
            if window := covered(every, theirs(self.codings(coder=coder).rows(), level)):
                found += compared(coder, our, their, window, within)
        return Table(pa.Table.from_pylist(found, schema=DYADS.schema))

    def _acts(self, wanted: Mapping[str, Any]) -> list[Act]:
        return Chosen(self._given, self.path, wanted, ("happened",)).acts()
