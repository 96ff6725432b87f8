"""Who said what: quotes by speaker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from dragoman.brief.facts import Facts, Row, Rows
from dragoman.brief.markdown import item, more, plain, quoted, source

SPEAKERS = 6
EACH = 2
TELLING = ("demand", "threaten", "warn", "deny", "accuse", "reject", "promise", "offer", "accept", "request", "predict")


def said(facts: Facts) -> list[str]:
    """Return the section's lines; acts that bind or contradict come before mere assertions."""
    speakers: defaultdict[str, list[Row]] = defaultdict(list)
    for row in once(facts.quotes):
        if row["speaker"]:
            speakers[row["speaker"]].append(row)
    if not speakers:
        return ["Nobody is quoted by name."]
    ordered = sorted(speakers, key=lambda name: (-len(speakers[name]), name))
    lines: list[str] = []
    for name in ordered[:SPEAKERS]:
        rows = latest(speakers[name], lambda row: (row["act"] not in TELLING, not row["verbatim"]))
        lines += ["", f"**{plain(name)}**", ""]
        lines += [line for row in rows[:EACH] for line in _quote(row)]
        lines += more(len(rows) - EACH, f"dragoman quotes --actor {rows[0]['speaker_id']}")
    return [*lines, "", *more(len(ordered) - SPEAKERS, "dragoman quotes")][1:]


def once(rows: Rows) -> list[Row]:
    """Return each sentence once, and of copies only the words of those whom no original lets speak."""
    heard = {(row.get("kind"), _speaker(row)) for row in rows if not row["is_copy"]}
    seen: set[tuple[object, ...]] = set()
    kept = []
    for row in sorted(rows, key=lambda row: (row["is_copy"], row["published"] or "~", row["id"])):
        words = " ".join(str(row["sentence"]).casefold().split())
        key = (row.get("kind") or row.get("act"), _speaker(row), words)
        repeated = row["is_copy"] and (row.get("kind"), _speaker(row)) in heard
        if key not in seen and not repeated:
            seen.add(key)
            kept.append(row)
    return kept


def _speaker(row: Row) -> object:
    return row.get("speaker") or row.get("by")


def latest(rows: Rows, first: Callable[[Row], Any]) -> list[Row]:
    """Return the rows by what comes first, and of equals the latest first."""
    newest = sorted(sorted(rows, key=lambda row: str(row["id"])), key=lambda row: row["published"] or "", reverse=True)
    return sorted(newest, key=first)


def _quote(row: Row) -> list[str]:
    to = f" to {plain(row['addressee'])}" if row["addressee"] else ""
    when = row["date"] or row["published"] or "undated"
    if not row["direct"]:
        return item(f"{when}, {row['act']}{to}:", row)
    exact = "" if row["verbatim"] else " (not verbatim)"
    return [f"- {when}, {row['act']}{to}:", f"  {quoted(row['content'])}{exact} — {source(row)}"]
