"""Table: matters as rows, with the names and words of their entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from dragoman.matters.load import Told
from dragoman.matters.telling import Telling
from dragoman.model.actor import Actor
from dragoman.model.matter import Matter
from dragoman.store.flatten import Row


def rows(matters: Iterable[Matter], told: Told) -> list[Row]:
    """Return a row for each matter, in order."""
    tellings = {one.id: one for one in told.tellings}
    reports = {one.id: one.report for one in told.tellings} | {deed.id: deed.report for deed in told.deeds}
    reports |= {fact.id: fact.report for fact in told.facts}
    return [_row(matter, tellings, reports) for matter in matters]


def _row(matter: Matter, tellings: Mapping[str, Telling], reports: Mapping[str, str]) -> Row:
    lead = tellings[matter.lead]
    members = [tellings[each] for each in matter.entry_ids]
    by, to = matter.by, matter.to
    hanging = tellings[matter.condition_entry] if matter.condition_entry else None
    return {
        "id": matter.id,
        "kind": matter.kind,
        "by": _name(by),
        "to": _name(to),
        "about": _words(lead.about),
        "condition": _words(hanging.condition) if hanging else None,
        "outcome": matter.outcome,
        "outcome_day": matter.outcome_day,
        "reason": matter.reason,
        "answers": matter.answers,
        "due": matter.due,
        "overdue": matter.overdue,
        "made": matter.made,
        "last": matter.last,
        "met": matter.met,
        "met_day": matter.met_day,
        "met_by": list(matter.met_by),
        "parts": [
            {
                "about": part.about,
                "outcome": part.outcome,
                "outcome_by": list(part.outcome_by),
                "outcome_reports": _reports(part.outcome_by, reports),
            }
            for part in matter.parts
        ],
        "outcome_by": list(matter.outcome_by),
        "outcome_reports": _reports(matter.outcome_by, reports),
        "history": [asdict(step) for step in matter.history],
        "tellings": [_telling(one) for one in members],
        "entry_ids": list(matter.entry_ids),
        "perhaps": list(matter.perhaps),
        "n_reports": matter.n_reports,
        "n_origins": matter.n_origins,
        "confidence": matter.confidence,
        "by_id": by.id if by else None,
        "to_id": to.id if to else None,
        "by_country": by.country if by else None,
        "to_country": to.country if to else None,
        "by_code": by.code if by else None,
        "to_code": to.code if to else None,
        "lead": matter.lead,
    }


def _telling(one: Telling) -> Row:
    return {
        "id": one.id,
        "report": one.report,
        "published": one.source.published,
        "kind": one.kind,
        "about": _words(one.about),
        "condition": _words(one.condition),
        "outcome": one.outcome,
    }


def _reports(ids: Iterable[str], reports: Mapping[str, str]) -> list[str]:
    return sorted({reports[each] for each in ids})


def _name(actor: Actor | None) -> str | None:
    return actor.name if actor else None


def _words(words: str | None) -> str | None:
    return " ".join(words.split()) if words else None
