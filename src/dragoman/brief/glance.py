"""At a glance: who acts most, and what matters most."""

from __future__ import annotations

from collections import Counter, defaultdict

from dragoman.brief.facts import Facts, Row
from dragoman.brief.markdown import count, day, names, plain
from dragoman.brief.sources import Sources
from dragoman.brief.weight import Weights

ACTORS = 5
MAIN = 5
REAL = ("happened", "alleged", "negated")


def glance(facts: Facts, sources: Sources, weights: Weights) -> list[str]:
    """Return the section's lines."""
    if not facts.events:
        return ["No event was found."]
    return [*_main(facts, sources, weights), f"- Who acts most, in events that happened: {_actors(facts)}."]


def main_events(facts: Facts, weights: Weights) -> list[Row]:
    """Return the events that matter most: real ones first, of the days the reports are about."""
    real = [row for row in facts.events if row["status"] in REAL and is_news(row)]
    return weights.ranked(real or facts.events)[:MAIN]


def is_news(row: Row) -> bool:
    """Whether an event is of about the time it was reported, and no background from years or months before."""
    if row["date"] is None:
        return True
    if len(row["date"]) < 10 or row["reported"] is None:
        return False
    return bool(row["date"][:4] >= str(int(row["reported"][:4]) - 1))


def deed(row: Row) -> str:
    """Return an event in words: who → whom, code, status unless it simply happened, place."""
    actors, recipients = row["actors"], row["recipients"]
    together = set(actors) == set(recipients)
    who = names(actors) if together or not recipients else f"{names(actors)} → {names(recipients)}"
    status = "" if row["status"] == "happened" else f", {row['status']}"
    place = f", in {plain(row['place'])}" if row["place"] else ""
    contested = ", contested" if row["contested"] else ""
    return f"{who}: {row['code']}{status}{contested}{place}"


def counts(row: Row) -> str:
    """Return how many origins and copies tell of an event, where that is more than one report."""
    if row["n_reports"] == 1:
        return ""
    copies = f", {count(row['n_copies'], 'copy', 'copies')}" if row["n_copies"] else ""
    return f" ({count(row['n_origins'], 'origin')}{copies})"


def when(row: Row) -> str:
    """Return an event's day in words, or the day it was reported."""
    if row["date"]:
        return span(row)
    return f"reported {day(row['reported'])}" if row["reported"] else "undated"


def span(row: Row) -> str:
    """Return an event's first day in words, and its last one where it is longer."""
    return f"{day(row['date'])} to {day(row['date_end'])}" if row["date_end"] else day(row["date"])


def _main(facts: Facts, sources: Sources, weights: Weights) -> list[str]:
    rows = main_events(facts, weights)
    return [f"- **{deed(row)}**, {when(row)}{counts(row)}: {sources.says(row)}" for row in rows]


def _actors(facts: Facts) -> str:
    acts: Counter[str] = Counter()
    codes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in facts.events:
        if row["status"] == "happened":
            acts.update(row["actors"])
            for actor in row["actors"]:
                codes[actor][row["code"]] += 1
    return ", ".join(f"{plain(name)} {n} ({_top(codes[name])})" for name, n in _most(acts, ACTORS)) or "nobody"


def _most(counter: Counter[str], n: int) -> list[tuple[str, int]]:
    return sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))[:n]


def _top(counter: Counter[str]) -> str:
    return ", ".join(name for name, _ in _most(counter, 2))
