"""Forms: every table a user's codebook may hold, by its name: its columns, and what a row must be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from dragoman.codebook import (
    acts,
    aims,
    borders,
    cameo,
    classes,
    contents,
    contexts,
    cues,
    deeds,
    gazetteer,
    groups,
    kin,
    members,
    offices,
    operators,
    organisations,
    plover,
    quantities,
    rejoinders,
    sectors,
    stances,
    states,
    titles,
    topics,
    triggers,
)
from dragoman.codebook.tables import Row
from dragoman.codebook.triggers import Known, table_of
from dragoman.model.when import is_prefix

LEXICON = ("spun", "reads", "context", "kind", "weight")


@dataclass(frozen=True, slots=True)
class Form:
    """One table: `check` raises CodebookError for a row that cannot be read."""

    columns: tuple[str, ...]
    check: Callable[[Row], object]


def _named(needed: tuple[str, ...], row: Row) -> None:
    """A row of names: what tells it from others, and dates that exist."""
    row.filled(*needed)
    for column in ("since", "until"):
        if row.cells.get(column) and not is_prefix(row[column]):
            raise row.wrong(column, "Expected a date as YYYY, YYYY-MM or YYYY-MM-DD.")


def _organisation(row: Row) -> None:
    _named(("id", "name", "kind"), row)
    organisations.organisation_of(row)


def _rewritten(row: Row) -> None:
    row.filled("spun", "reads")
    row.number("weight", 0, 1)


def _deed(row: Row) -> None:
    row.filled("verbs", "cameo")
    row.one_of("code", "one of the sixteen codes", plover.CODES)


WORDS: dict[str, Form] = {
    "plover.tsv": Form(plover.COLUMNS, lambda row: plover.type_of(row, {}, {})),
    "modes.tsv": Form(plover.MODE_COLUMNS, plover.mode_of),
    "neighbours.tsv": Form(plover.NEIGHBOUR_COLUMNS, plover.neighbour_of),
    "contexts.tsv": Form(contexts.COLUMNS, contexts.context_of),
    "cameo.tsv": Form(cameo.COLUMNS, cameo.cameo_of),
    "operators.tsv": Form(operators.COLUMNS, operators.operator_of),
    "topics.tsv": Form(topics.COLUMNS, topics.weight_of),
    "quantities.tsv": Form(quantities.COLUMNS, lambda row: quantities.add_words(quantities.no_words(), row)),
    "cues.tsv": Form(cues.COLUMNS, cues.cue_of),
    "acts.tsv": Form(acts.COLUMNS, acts.act_of),
    "stances.tsv": Form(stances.COLUMNS, stances.stance_of),
    "deeds.tsv": Form(deeds.COLUMNS, _deed),
    "kin.tsv": Form(kin.COLUMNS, kin.check_kin),
    "rejoinders.tsv": Form(rejoinders.COLUMNS, rejoinders.rejoinder_of),
    "contents.tsv": Form(contents.COLUMNS, contents.content_of),
    "aims.tsv": Form(aims.COLUMNS, aims.aim_of),
}
NAMES: dict[str, Form] = {
    "countries.tsv": Form(states.COLUMNS, partial(_named, ("iso3", "name"))),
    "borders.tsv": Form(borders.COLUMNS, partial(_named, borders.COLUMNS)),
    "organisations.tsv": Form(organisations.COLUMNS, _organisation),
    "members.tsv": Form(members.COLUMNS, partial(_named, ("organisation", "members"))),
    "groups.tsv": Form(groups.COLUMNS, partial(_named, ("id", "name", "kind"))),
    "offices.tsv": Form(offices.COLUMNS, partial(_named, ("person", "office"))),
    "titles.tsv": Form(titles.COLUMNS, partial(_named, ("title",))),
    "sectors.tsv": Form(sectors.COLUMNS, partial(_named, ("word", "sector", "kind"))),
    "nouns.tsv": Form(sectors.COLUMNS, partial(_named, ("word", "sector", "kind"))),
    "regions.tsv": Form(gazetteer.COLUMNS, gazetteer.region_of),
    "provinces.tsv": Form(gazetteer.COLUMNS, gazetteer.region_of),
    "landmarks.tsv": Form(gazetteer.COLUMNS, gazetteer.region_of),
    "divisions.tsv": Form(gazetteer.DIVISION_COLUMNS, gazetteer.division_of),
    "points.tsv": Form(gazetteer.POINT_COLUMNS, gazetteer.point_of),
    "substitutions.tsv": Form(LEXICON, _rewritten),
    "fingerprints.tsv": Form(LEXICON, _rewritten),
}


def trigger_forms(known: Known) -> dict[str, Form]:
    """Return the forms of the triggers' tables: one of each type."""
    return {
        table_of(code): Form(triggers.COLUMNS, partial(triggers.trigger_of, code=code, known=known))
        for code in plover.CODES
    }


def class_forms(ours: dict[str, tuple[str, ...]]) -> dict[str, Form]:
    """Return the forms of the tables that triggers rest on, given the classes of ours."""
    return {
        classes.CLASSES: Form(classes.COLUMNS, partial(classes.class_of, known=ours)),
        triggers.LEMMAS: Form(triggers.LEMMA_COLUMNS, lambda row: row.filled("form", "pos", "lemma")),
    }


def table_names() -> tuple[str, ...]:
    """Return the names of all tables a folder may hold."""
    codes = tuple(table_of(code) for code in plover.CODES)
    return (*codes, classes.CLASSES, triggers.LEMMAS, *WORDS, *NAMES, gazetteer.CITIES)
