"""Filters: the same words everywhere, turned into SQL conditions over a table of the desk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypedDict

from dragoman.codebook.folding import fold
from dragoman.codebook.plover import event_types
from dragoman.errors import DragomanError, unknown
from dragoman.model.ledger import KINDS, OUTCOMES
from dragoman.model.mention import Status
from dragoman.model.quote import ACTS
from dragoman.model.when import is_prefix
from dragoman.store.reviewed import REVIEWS

Words = str | Sequence[str]
Condition = tuple[str, list[object]]


class Wanted(TypedDict, total=False):
    """What rows to choose; each filter takes one value, or several of which any will do."""

    actor: Words
    recipient: Words
    code: Words
    status: Words
    since: str
    until: str
    place: Words
    source: Words
    confidence: float
    act: Words
    kind: Words
    by: Words
    to: Words
    outcome: Words
    id: Words
    origins: int
    reviewed: Words


SAYS = {
    "actor": "who does or says it: an ISO-3 country, an actor code (RUSGOV), an id or a name",
    "recipient": "who it is done or said to; values as for actor",
    "code": "PLOVER type: ASSAULT, CONSULT ...",
    "status": "happened, planned, threatened, demanded, predicted, alleged, denied, negated or hypothetical",
    "since": "first day, as a date prefix; a row without a date counts on the day of its report",
    "until": "last day, as a date prefix; a row without a date counts on the day of its report",
    "place": "where: an ISO-3 country or the name of a place",
    "source": "who published it: source, agency or part of the address",
    "confidence": "least confidence, 0 to 1",
    "act": "what is done by saying it: assert, accuse, deny ...",
    "kind": "kind of ledger entry: demand, threat, denial ...",
    "by": "who demands, threatens or promises; values as for actor",
    "to": "whom it is demanded of, threatened or promised; values as for actor",
    "outcome": "what came of it: open, accepted, rejected, ignored, carried_out, withdrawn, kept, broken ...",
    "id": "an event's id, one it had before, or the id of one of its mentions",
    "origins": "least number of independent origins",
    "reviewed": "machine, accepted, corrected or rejected; by default all but rejected",
}
APPLY = {
    "events": (
        *("actor", "recipient", "code", "status", "since", "until", "place", "source", "confidence"),
        *("id", "origins", "reviewed"),
    ),
    "mentions": ("actor", "recipient", "code", "status", "since", "until", "place", "source", "confidence", "reviewed"),
    "quotes": ("actor", "recipient", "act", "since", "until", "source", "confidence"),
    "ledger": ("by", "to", "actor", "recipient", "kind", "outcome", "since", "until", "source", "confidence"),
    "tellings": ("by", "to", "actor", "recipient", "kind", "since", "until", "source", "confidence"),
    "actors": ("actor", "source"),
    "offices": ("actor", "since", "until", "source"),
    "stances": ("actor", "recipient", "since", "until", "source"),
    "sides": ("actor", "since", "until", "place", "source", "confidence"),
    "reports": ("actor", "code", "since", "until", "source"),
    "stories": ("actor", "code", "since", "until", "source", "origins"),
}
SIDES = {
    "mentions": ("list_contains(t.actors, a.id)", "list_contains(t.recipients, a.id)"),
    "quotes": ("a.id = t.speaker", "a.id = t.addressee"),
    "tellings": ('a.id = t."by"', 'a.id = t."to"'),
    "stances": ("a.id = t.holder", "a.id = t.toward"),
    "reports": ("true", "true"),
}

# as the codebook folds what is asked for
FOLDED = "translate(strip_accents(lower({})), 'øłđıə’‘', 'oldia''''')"
NAME = "t.place['name']"
REPORTED = "(SELECT r.published FROM reports AS r WHERE r.id = t.report)"


def conditions(table: str, wanted: Wanted) -> tuple[list[str], list[object]]:
    """Return the SQL conditions on rows `t` of a table, and their values.

    Raises DragomanError for a filter the table has not, or a value outside its list.
    """
    parts, values = [], []
    for name, value in wanted.items():
        if value is None or value in ((), []):
            continue
        if name not in APPLY[table]:
            raise DragomanError(f"No filter {name!r} on {table}. Choose from: {', '.join(APPLY[table])}.")
        sql, more = _condition(table, name, value)
        parts.append(sql)
        values += more
    if table == "events" and not wanted.get("reviewed"):
        parts.append("t.review <> 'rejected'")
    return parts, values


def _condition(table: str, name: str, value: object) -> Condition:
    if table == "events" and name in {"actor", "recipient", "place", "source"}:
        inner, values = _condition("mentions", name, value)
        members = "(SELECT e.id AS event, unnest(e.mention_ids) AS mention FROM events AS e) AS x"
        chosen = f"(SELECT * FROM mentions AS t WHERE {inner}) AS c"
        return f"t.id IN (SELECT x.event FROM {members} JOIN {chosen} ON c.id = x.mention)", values
    if table == "stories" and name in {"actor", "code", "source"}:
        inner, values = _condition("reports", name, value)
        chosen = f"(SELECT t.id FROM reports AS t WHERE {inner})"
        return f"list_has_any(t.report_ids, (SELECT list(c.id) FROM {chosen} AS c))", values
    if table == "ledger" and name in {"by", "to", "actor", "recipient", "source"}:
        inner, values = _condition("tellings", name, value)
        chosen = f"(SELECT t.id FROM ledger AS t WHERE {inner})"
        return f"list_has_any(t.entry_ids, (SELECT list(c.id) FROM {chosen} AS c))", values
    return BUILDERS[name](table, value)


def _side(table: str, side: int, value: object) -> Condition:
    if table in {"actors", "offices"}:
        return any_of(_is_actor("t", word) for word in words(value))
    report = "t.id" if table == "reports" else "t.report"
    match, values = any_of(_is_actor("a", word) for word in words(value))
    return (
        f"EXISTS (SELECT 1 FROM actors AS a WHERE a.report = {report} AND {SIDES[table][side]} AND {match})",
        values,
    )


def _is_actor(row: str, word: str) -> Condition:
    """Match a country, an actor code, an id, or words of a name or alias on word borders, with accents or without.

    Whoever has the name in one report of the desk is meant in all of them.
    """
    border = rf"(^|\W){re.escape(fold(word))}($|\W)"
    names = FOLDED.format("array_to_string(list_append(n.aliases, n.name), chr(10))")
    sql = [f"{row}.id = ?", f"{row}.id IN (SELECT n.id FROM actors AS n WHERE regexp_matches({names}, ?))"]
    values: list[object] = [word.lower(), border]
    if re.fullmatch(r"[A-Z]{3,}", word):
        sql = [f"{row}.country = ?", f"starts_with({row}.code, ?)", f"list_contains({row}.aliases, ?)", *sql[:1]]
        values = [word, word, word, word.lower()]
    return f"({' OR '.join(sql)})", values


def _listed(
    column: str, kind: str, choices: Callable[[], Iterable[str]], upper: bool = False
) -> Callable[..., Condition]:
    def build(table: str, value: object) -> Condition:
        asked = [word.upper() if upper else word.lower() for word in words(value)]
        for word in asked:
            if word not in (known := list(choices())):
                raise unknown(kind, word, known)
        marks = ", ".join("?" for _ in asked)
        if table == "reports":
            return f"t.id IN (SELECT m.report FROM mentions AS m WHERE m.{column} IN ({marks}))", list(asked)
        return f"t.{column} IN ({marks})", list(asked)

    return build


def _since(table: str, value: object) -> Condition:
    date, end = _dates(table)
    return f"coalesce({', '.join([end, date, *_reported(table)])}) || '~' >= ?", [_day(value)]


def _until(table: str, value: object) -> Condition:
    return f"coalesce({', '.join([_dates(table)[0], *_reported(table)])}) <= ? || '~'", [_day(value)]


def _dates(table: str) -> tuple[str, str]:
    if table == "reports":
        return "t.published", "t.published"
    if table in {"offices", "stances"}:
        return REPORTED, REPORTED
    if table in {"ledger", "stories"}:
        return ("t.made" if table == "ledger" else "t.first"), "t.last"
    return "t.date", "t.date" if table == "tellings" else "t.date_end"


def _reported(table: str) -> list[str]:
    """Return what stands for a missing date: the day of the report."""
    if table == "events":
        return ["t.reported"]
    return [] if table in {"reports", "offices", "stances", "ledger", "stories"} else [REPORTED]


def _day(value: object) -> str:
    if not is_prefix(str(value)):
        raise DragomanError(f"{str(value)!r} is no date. A date is YYYY, YYYY-MM or YYYY-MM-DD.")
    return str(value)


def _place(table: str, value: object) -> Condition:
    def one(word: str) -> Condition:
        if re.fullmatch(r"[A-Z]{3}", word):
            return "t.place['country'] = ?", [word]
        return f"{FOLDED.format(NAME)} = ?", [fold(word)]

    return any_of(one(word) for word in words(value))


def _source(table: str, value: object) -> Condition:
    def one(word: str) -> Condition:
        low = word.lower()
        return (
            "(lower(r.source) = ? OR lower(r.dateline['agency']) = ? OR contains(lower(r.url), ?))",
            [low, low, low],
        )

    match, values = any_of(one(word) for word in words(value))
    report = "t.id" if table == "reports" else "t.report"
    return f"{report} IN (SELECT r.id FROM reports AS r WHERE {match})", values


def _confidence(table: str, value: object) -> Condition:
    if not isinstance(value, int | float) or not 0 <= value <= 1:
        raise DragomanError(f"{value!r} is no confidence. A confidence is a number from 0 to 1.")
    return "t.confidence >= ?", [float(value)]


def _id(table: str, value: object) -> Condition:
    asked = words(value)
    return "list_has_any(list_concat(t.former_ids, t.mention_ids), ?)", [asked]


def _origins(table: str, value: object) -> Condition:
    if not isinstance(value, int) or value < 1:
        raise DragomanError(f"{value!r} is no number of origins. Give 1 or more.")
    return "t.n_origins >= ?", [value]


def _reviewed(table: str, value: object) -> Condition:
    asked = words(value)
    for word in asked:
        if word not in REVIEWS:
            raise unknown("review", word, REVIEWS)
    review = (
        "t.review"
        if table == "events"
        else "coalesce((SELECT v.review FROM reviews AS v WHERE v.id = t.id), 'machine')"
    )
    return f"{review} IN ({', '.join('?' for _ in asked)})", list(asked)


def any_of(parts: Iterable[Condition]) -> Condition:
    """Return the condition that one of some conditions holds."""
    every = list(parts)
    return f"({' OR '.join(sql for sql, _ in every)})", [value for _, values in every for value in values]


def words(value: object) -> list[str]:
    """Return the values of a filter given as one or several."""
    return [value] if isinstance(value, str) else [str(each) for each in value]  # type: ignore[attr-defined]


BUILDERS: dict[str, Callable[[str, object], Condition]] = {
    "actor": lambda table, value: _side(table, 0, value),
    "by": lambda table, value: _side(table, 0, value),
    "to": lambda table, value: _side(table, 1, value),
    "recipient": lambda table, value: _side(table, 1, value),
    "code": _listed("code", "code", event_types, upper=True),
    "status": _listed("status", "status", lambda: map(str, Status)),
    "act": _listed("act", "act", lambda: ACTS),
    "kind": _listed("kind", "kind", lambda: KINDS),
    "outcome": _listed("outcome", "outcome", lambda: OUTCOMES),
    "since": _since,
    "until": _until,
    "place": _place,
    "source": _source,
    "confidence": _confidence,
    "id": _id,
    "origins": _origins,
    "reviewed": _reviewed,
}
