"""At a glance: who acts most, which codes, and the happenings most origins tell of."""

from __future__ import annotations

from collections import Counter, defaultdict

from dragoman.brief.facts import Facts, Row
from dragoman.brief.markdown import item, names, plain, table

ACTORS = 6
MAIN = 5


def glance(facts: Facts) -> list[str]:
    """Return the section's lines."""
    if not facts.events:
        return ["No event was found."]
    return [*_actors(facts), "", *_codes(facts), "", "**Told by most independent origins**", "", *_main(facts)]


def deed(row: Row) -> str:
    """Return an event in words: who → whom, code, status, place."""
    actors, recipients = row["actors"], row["recipients"]
    together = set(actors) == set(recipients) and len(actors) > 1
    who = names(actors) if together or not recipients else f"{names(actors)} → {names(recipients)}"
    place = f", in {plain(row['place'])}" if row["place"] else ""
    contested = ", contested" if row["contested"] else ""
    return f"{who}: **{row['code']}**, {row['status']}{contested}{place}"


def counts(row: Row) -> str:
    """Return how many origins and copies tell of an event."""
    copies = f", {row['n_copies']} {'copy' if row['n_copies'] == 1 else 'copies'}" if row["n_copies"] else ""
    return f"({row['n_origins']} {'origin' if row['n_origins'] == 1 else 'origins'}{copies})"


def _actors(facts: Facts) -> list[str]:
    acts: Counter[str] = Counter()
    toward: defaultdict[str, Counter[str]] = defaultdict(Counter)
    codes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    received: Counter[str] = Counter()
    for row in facts.events:
        if row["status"] == "happened":
            acts.update(row["actors"])
            received.update(row["recipients"])
            for actor in row["actors"]:
                codes[actor][row["code"]] += 1
                toward[actor].update(name for name in row["recipients"] if name != actor)
    quotes = Counter(row["speaker"] for row in facts.quotes if row["speaker"])
    rows = [
        (plain(name), n, received[name], quotes[name], _top(codes[name]), plain(_top(toward[name])) or "–")
        for name, n in _most(acts, ACTORS)
    ]
    return table(("who acts most", "acts", "received", "quotes", "mostly", "toward"), rows)


def _codes(facts: Facts) -> list[str]:
    by_code = Counter(row["code"] for row in facts.events)
    statuses = Counter((row["code"], row["status"]) for row in facts.events)
    rows = []
    for code, n in _most(by_code, 16):
        happened, planned = statuses[code, "happened"], statuses[code, "planned"]
        rows.append((code, happened, planned, n - happened - planned))
    return table(("events", "happened", "planned", "threatened, demanded, alleged, denied …"), rows)


def _main(facts: Facts) -> list[str]:
    told = [row for row in facts.events if row["status"] == "happened"] or list(facts.events)
    ordered = sorted(told, key=lambda row: (-row["n_origins"], -row["n_reports"], row["date"] or "~", row["id"]))
    return [
        line for row in ordered[:MAIN] for line in item(f"{row['date'] or 'undated'}: {deed(row)} {counts(row)}", row)
    ]


def _most(counter: Counter[str], n: int) -> list[tuple[str, int]]:
    return sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))[:n]


def _top(counter: Counter[str]) -> str:
    return ", ".join(name for name, _ in _most(counter, 2))
