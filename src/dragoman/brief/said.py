"""Who said what: the telling words of those who are quoted most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable

from dragoman.brief.facts import Facts, Row, Rows
from dragoman.brief.markdown import day, more, plain, quoted
from dragoman.brief.sources import Sources
from dragoman.brief.weight import Weights

SPEAKERS = 6
EACH = 2
FEW = 4  # words: shorter quotes are shown in their sentence
LONG = 200  # characters
OFFICE = 1.0  # reports that an office is worth
WORDS = 1.5  # reports that words in quotation marks are worth
TELLING = ("threaten", "warn", "demand", "deny", "accuse", "reject", "promise", "offer", "accept", "request", "predict")


def said(facts: Facts, sources: Sources, weights: Weights) -> list[str]:
    """Return the section's lines: words in quotation marks first, acts that bind or contradict before assertions."""
    speakers: defaultdict[str, list[Row]] = defaultdict(list)
    for row in once(facts.quotes):
        if row["speaker"] and not row["speaker"].islower():
            speakers[row["speaker"]].append(row)
    ordered = sorted(speakers, key=lambda name: (-_heard(speakers[name], facts), -len(speakers[name]), name))
    lines: list[str] = []
    for name in ordered[:SPEAKERS]:
        rows = sorted(speakers[name], key=_turn)
        shown = rows[:1] + [row for row in rows[1:EACH] if row["verbatim"] and row["act"] in TELLING]
        lines += [f"- **{plain(name)}** {_quote(row, sources)}" for row in shown]
    left = len(facts.quotes) - len(lines)
    return lines + more(left, "dragoman quotes") if lines else ["Nobody is quoted by name."]


def once(rows: Rows) -> list[Row]:
    """Return each sentence once, and of copies only the words of those whom no original lets speak."""
    heard = {row["speaker"] for row in rows if not row["is_copy"]}
    seen: set[Hashable] = set()
    kept = []
    for row in sorted(rows, key=lambda row: (row["is_copy"], row["published"] or "~", row["id"])):
        key = (row["act"], row["speaker"], " ".join(str(row["sentence"]).casefold().split()))
        if key not in seen and not (row["is_copy"] and row["speaker"] in heard):
            seen.add(key)
            kept.append(row)
    return kept


def _heard(rows: Rows, facts: Facts) -> float:
    """Return how much a speaker is heard: in how many reports; more with words to quote, and with an office."""
    words = WORDS * any(row["verbatim"] and _is_readable(row) for row in rows)
    return len({row["report"] for row in rows}) + words + OFFICE * (rows[0]["speaker_id"] in facts.officials)


def _is_readable(row: Row) -> bool:
    return len(row["content"].split()) > FEW and len(row["content"]) <= LONG


def _turn(row: Row) -> tuple[object, ...]:
    """Return how telling a quote is, the most first: word for word, of a readable length, an act that binds, late."""
    readable = _is_readable(row)
    act = TELLING.index(row["act"]) if row["act"] in TELLING else len(TELLING)
    latest = "".join(chr(255 - ord(char)) for char in row["published"] or "")
    return (not (row["verbatim"] and readable), not readable, act, latest, row["id"])


def _quote(row: Row, sources: Sources) -> str:
    to = f" to {plain(row['addressee'])}" if row["addressee"] else ""
    when = row["date"] or row["published"]
    head = f"({row['act']}{to}, {day(when, year=False) if when else 'undated'}):"
    whole = row["direct"] and len(row["content"].split()) > FEW
    if not whole:
        return f"{head} {sources.says(row)}"
    exact = "" if row["verbatim"] else " (not verbatim)"
    words = row["content"].strip().strip("“”\"'‘’").rstrip(",")
    return f"{head} {quoted(words)}{exact} — {sources.cite(row)}"
