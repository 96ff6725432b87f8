"""Contradictions: what one side says took place or will, and another denies."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.brief.facts import Facts, Row, Rows
from dragoman.brief.glance import counts, deed
from dragoman.brief.markdown import more, names, plain, quoted, source

MOST = 6
CLAIMS = ("happened", "alleged", "predicted", "planned")


def contradictions(facts: Facts) -> list[str]:
    """Return the section's lines: contested events, and claims and denials of one act by one actor."""
    blocks = [*_contested(facts), *_opposed(facts)]
    lines = [line for block in blocks[:MOST] for line in block]
    return lines + more(len(blocks) - MOST, "dragoman mentions --status denied") or ["No side contradicts another."]


def _contested(facts: Facts) -> list[list[str]]:
    by_id = {row["id"]: row for row in facts.disputed}
    blocks = []
    for event in facts.events:
        if event["contested"]:
            members = [by_id[each] for each in event["mention_ids"] if each in by_id]
            voices = [
                _claim(event),
                *(_voice(row) for row in _originals(members) if row["sentence"] != event["sentence"]),
            ]
            blocks.append([f"- {event['date'] or 'undated'}: {deed(event)} {counts(event)}", *voices])
    return blocks


def _opposed(facts: Facts) -> list[list[str]]:
    """Pair denials with the claims of the same code about the same actor that stand apart from them as events."""
    blocks = []
    for denial in facts.events:
        if denial["status"] == "denied":
            claims = [row for row in facts.events if row["status"] in CLAIMS and _same_act(row, denial)]
            if claims:
                best = sorted(claims, key=lambda row: (-row["n_origins"], row["published"] or "~", row["id"]))[0]
                head = f"- {names(denial['actors'])}: **{denial['code']}**, {best['status']} and denied"
                blocks.append([head, _claim(best), _claim(denial)])
    return blocks


def _same_act(claim: Row, denial: Row) -> bool:
    shared = set(claim["actor_ids"]) & set(denial["actor_ids"])
    whom = set(claim["recipient_ids"]), set(denial["recipient_ids"])
    return claim["code"] == denial["code"] and bool(shared) and (not all(whom) or bool(whom[0] & whom[1]))


def _claim(row: Row) -> str:
    return f"  - {row['status']}: {quoted(row['sentence'])} — {source(row)}"


def _voice(row: Row) -> str:
    who = row["said_by"] or (row["actors"][0] if row["status"] == "denied" and row["actors"] else None)
    by = f" by {plain(who)}" if who else ""
    return f"  - {row['status']}{by}: {quoted(row['sentence'])} — {source(row)}"


def _originals(rows: Iterable[Row]) -> Rows:
    every = list(rows)
    return [row for row in every if not row["is_copy"]] or every
