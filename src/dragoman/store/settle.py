"""Settle: the SQL by which a desk's tables show every actor as judgements have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dragoman.store.decided import Decided

# table: the columns that hold an actor's id, and those that hold several
ONE = {
    "mentions": ("said_by",),
    "quotes": ("speaker", "addressee"),
    "ledger": ("by", "to"),
    "stances": ("holder", "toward"),
}
SEVERAL = {"mentions": ("actors", "recipients")}
ACTORS = """
WITH shown AS (
    SELECT
        a.* REPLACE (
            who(a.report, a.id) AS id,
            coalesce(x.name, f.name, a.name) AS name,
            coalesce(x.kind, f.kind, a.kind) AS kind,
            coalesce(x.country, f.country, a.country) AS country,
            coalesce(x.code, f.code, a.code) AS code,
            list_distinct(list_append(a.aliases, a.name)) AS aliases
        )
    FROM {rows} AS a
    LEFT JOIN faces AS f ON f.id = who(a.report, a.id) AND f.id <> a.id
    LEFT JOIN fixed AS x ON x.id = who(a.report, a.id)
)
SELECT
    report,
    min(position) AS position,
    id,
    arg_min(name, position) AS name,
    arg_min(kind, position) AS kind,
    list_sort(list_filter(list_distinct(flatten(list(aliases))), lambda form: form <> min(name))) AS aliases,
    arg_min(country, position) AS country,
    arg_min(code, position) AS code,
    arg_min(role, position) AS role,
    list_sort(list_distinct(flatten(list(spans)))) AS spans,
    arg_min(origin, position) AS origin,
    bool_or(private) AS private
FROM shown
GROUP BY report, id
"""


def macros(decided: Decided) -> list[str]:
    """Return the statements that make `who(report, id)`, the id an actor has by all judgements."""
    parts = {f"{report} {actor}": other for (report, actor), other in decided.parts.items()}
    return [
        f"CREATE MACRO there(report, actor) AS {_mapped(parts, 'report || chr(32) || actor', 'actor')}",
        f"CREATE MACRO who(report, actor) AS {_mapped(decided.into, 'there(report, actor)', 'there(report, actor)')}",
    ]


def settled(table: str, rows: str) -> str:
    """Return the query that gives the rows of a table (`rows` is SQL) with the actors' ids as judged."""
    if table == "actors":
        return ACTORS.format(rows=rows)
    changed = [*(f'who(report, "{name}") AS "{name}"' for name in ONE.get(table, ()))]
    changed += [f"{_each(name)} AS {name}" for name in SEVERAL.get(table, ())]
    return f"SELECT * REPLACE ({', '.join(changed)}) FROM {rows}" if changed else f"SELECT * FROM {rows}"


def _each(column: str) -> str:
    """Return the SQL for the ids of a list as judged, each once."""
    now = f"[who(report, actor) FOR actor IN {column}]"
    return f"[actor FOR actor, turn IN {now} IF list_position({now}, actor) = turn]"


def _mapped(pairs: Mapping[str, str], key: str, otherwise: str) -> str:
    if not pairs:
        return otherwise
    keys, values = (", ".join(map(quoted, side)) for side in zip(*sorted(pairs.items()), strict=True))
    return f"coalesce(map_extract(MAP([{keys}], [{values}]), {key})[1], {otherwise})"


def quoted(words: str) -> str:
    """Return words as a string of SQL.

    >>> quoted("Quai d'Orsay")
    "'Quai d''Orsay'"
    """
    return "'" + words.replace("'", "''") + "'"


def listed(paths: Iterable[str]) -> str:
    """Return the SQL that reads some Parquet files as one table."""
    return f"read_parquet([{', '.join(map(quoted, paths))}])"
