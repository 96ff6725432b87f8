"""Events: the verbs of a desk by which people decide what happened, and what is one happening."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Unpack

from dragoman.errors import DragomanError, unknown
from dragoman.judge.actors import JudgesActors
from dragoman.judge.deciding import KINDS, checked, merged, parted, reviewed
from dragoman.store.filters import Wanted
from dragoman.store.lines import judgements
from dragoman.store.reviewed import REVIEWS
from dragoman.store.rows import Table

LEAST = 4  # characters of an id that may stand for it


class JudgesEvents(JudgesActors):
    """Accepts, corrects and rejects events and mentions, makes events one and takes mentions out of them.

    An event is meant by its id, by one it had before, by that of one of its mentions, or by the beginning of one of
    these. Whatever is decided holds for the event that has these mentions, whatever joins it later.
    """

    @abstractmethod
    def events(self, *, rule: str = ..., **wanted: Unpack[Wanted]) -> Table:
        """Return the events chosen."""

    @abstractmethod
    def mentions(self, **wanted: Unpack[Wanted]) -> Table:
        """Return the mentions chosen."""

    def accept(self, row: str, *, of: str = "events", by: str | None = None) -> list[str]:
        """Judge that an event (or a mention, by `of`) is right; return the judgement as a sentence."""
        return self._review(row, "accepted", {}, of, by)

    def reject(self, row: str, *, of: str = "events", by: str | None = None) -> list[str]:
        """Judge that an event (or a mention) is none: tables leave it out unless asked for what was rejected."""
        return self._review(row, "rejected", {}, of, by)

    def correct(self, row: str, change: Mapping[str, str], *, of: str = "events", by: str | None = None) -> list[str]:
        """Judge that an event (or a mention) has another code, status, date, place, country, actors or recipients.

        Actors are named as in `merge_actors`, several with commas between them; "" takes a value away.
        """
        return self._review(row, "corrected", checked(change, self.actors().rows()), of, by)

    def merge_events(self, event: str, *others: str, by: str | None = None) -> list[str]:
        """Judge that some events are one; return the judgements as sentences."""
        rows = {row["id"]: row for row in (self._row(each, "events") for each in (event, *others))}
        return self._judge(merged(list(rows.values()), by=by, before=judgements(self.path)))

    def split_event(self, event: str, *mentions: str, by: str | None = None) -> list[str]:
        """Judge that some mentions (ids) of an event tell of another happening, all of the same one."""
        row = self._row(event, "events")
        meant = [_like(each, row["mention_ids"]) or {each} for each in mentions]
        return self._judge(parted(row, [each for some in meant for each in sorted(some)], by=by))

    def _review(self, row: str, verdict: str, change: Mapping[str, str], of: str, by: str | None) -> list[str]:
        if of not in KINDS:
            raise unknown("table", of, KINDS)
        meant = self._row(row, of)
        return self._judge([reviewed(meant, verdict, change, of=of, by=by, before=judgements(self.path))])

    def _row(self, word: str, of: str) -> dict[str, Any]:
        every = list(REVIEWS)
        if of == "events":
            found = self.events(id=word, reviewed=every).rows()
            if len(found) == 1:
                return found[0]
        rows: list[dict[str, Any]] = getattr(self, of)(reviewed=every).rows()
        names = {each: row["id"] for row in rows for each in _ids(row, of)}
        meant = {names[each] for each in _like(word, names)}
        if len(meant) != 1:
            raise _nobody(word, meant, of.removesuffix("s"))
        return next(row for row in rows if row["id"] in meant)


def _ids(row: Mapping[str, Any], of: str) -> list[str]:
    """Return all ids by which a row may be meant."""
    return [*row["former_ids"], *row["mention_ids"]] if of == "events" else [row["id"]]


def _like(word: str, ids: Iterable[str]) -> set[str]:
    """Return the id that is the word, else those that begin with it."""
    every = set(ids)
    return {word} & every or {each for each in every if len(word) >= LEAST and each.startswith(word)}


def _nobody(word: str, meant: Collection[str], kind: str) -> DragomanError:
    what = "may be " + ", ".join(sorted(meant)[:8]) if meant else f"is no {kind} of this desk"
    return DragomanError(f"{word!r} {what}. `dragoman {kind}s` shows their ids.")
