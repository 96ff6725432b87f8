"""Actors: the verbs of a desk by which people decide who is who."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Unpack

import pyarrow as pa

from dragoman.codebook.roster import Roster
from dragoman.codebook.tables import SHIPPED
from dragoman.model.judgement import Judgement
from dragoman.settings import Settings
from dragoman.store import judging
from dragoman.store.answers import JUDGEMENTS
from dragoman.store.filters import Wanted
from dragoman.store.lines import judgements
from dragoman.store.rows import Table


class JudgesActors(ABC):
    """Merges, splits and renames actors, takes judgements back and lists them."""

    path: Path
    _settings: Settings

    @abstractmethod
    def actors(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the actors chosen."""

    @abstractmethod
    def reports(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the reports chosen."""

    def merge_actors(self, actor: str, *others: str, by: str | None = None) -> list[str]:
        """Judge that some actors (ids or names) are one, shown as the first; return the judgements as sentences.

        `by` is who says so; by default the user of this machine.
        """
        return self._judge(judging.merged(self.actors().rows(), actor, others, by))

    def split_actor(self, actor: str, other: str, *, reports: Sequence[str] = (), by: str | None = None) -> list[str]:
        """Judge that `other`, merged into an actor before, is not that actor; return the judgement as a sentence.

        With `reports` (ids): that the actor of these reports is another one, named `other`.
        """
        rows = self.actors().rows()
        if not reports:
            return self._judge(judging.parted(self.path, rows, actor, other, by))
        known = {row["id"] for row in self.reports()}
        return self._judge(judging.another(rows, actor, [judging.report(known, each) for each in reports], other, by))

    def rename_actor(
        self,
        actor: str,
        name: str | None = None,
        *,
        country: str | None = None,
        code: str | None = None,
        by: str | None = None,
    ) -> list[str]:
        """Judge that an actor has another name, country or code; return the judgement as a sentence."""
        served = Roster(self._settings.codebook or SHIPPED).country(country) if country else None
        change = {"name": name, "country": served, "code": code}
        return self._judge(judging.renamed(self.path, self.actors().rows(), actor, change, by))

    def undo_judgement(self, number: int | None = None, *, by: str | None = None) -> list[str]:
        """Take back a judgement by its number, or the last that stands; return what is judged now as a sentence."""
        return self._judge(judging.undone(self.path, number, by))

    def judgements(self) -> Table:
        """Return all judgements in the order they were made; `stands` tells which of them count."""
        return Table(pa.Table.from_pylist(judging.rows(judgements(self.path)), schema=JUDGEMENTS.schema))

    def _judge(self, made: list[Judgement]) -> list[str]:
        judging.keep(self.path, made)
        return [judging.told(each) for each in made]
