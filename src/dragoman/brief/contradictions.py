"""Contradictions: what one side says took place or will, and another denies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dragoman.brief.facts import Facts, Row, Rows
from dragoman.brief.glance import counts, deed
from dragoman.brief.markdown import more, names, plain, quoted, source

MOST = 5
A_STATUS = 2
VOICES = ("happened", "alleged", "planned", "denied", "negated")
CLAIMS = ("happened", "alleged", "predicted", "planned")


def contradictions(facts: Facts) -> list[str]:
    """Return the section's lines: contested events, and claims and denials of one act by one actor."""
    blocks = [*_contested(facts), *_opposed(facts)]
    lines = [line for block in blocks[:MOST] for line in block]
    return lines + more(len(blocks) - MOST, "dragoman mentions --status denied") or ["No side contradicts another."]


def _contested(facts: Facts) -> list[list[str]]:
    by_id = {row["id"]: row for row in facts.disputed}
    contested = [event for event in facts.events if event["contested"]]
    blocks = []
    for event in sorted(contested, key=lambda row: (-row["n_origins"], row["date"] or "~", row["id"])):
        members = _originals(by_id[each] for each in event["mention_ids"] if each in by_id)
        voices = [_voice(row) for status in VOICES for row in _first(members, status)]
        blocks.append([f"- {event['date'] or 'undated'}: {deed(event)} {counts(event)}", *voices])
    return blocks


def _first(members: Rows, status: str) -> list[Row]:
    """Return the first mentions of a status, one of each voice, two at most."""
    found: dict[object, Row] = {}
    for row in members:
        if row["status"] == status:
            found.setdefault(_who(row), row)
    return list(found.values())[:A_STATUS]


def _opposed(facts: Facts) -> list[list[str]]:
    """Set denials beside the claims of the same code about the same actor that stand apart from them as events."""
    denials: defaultdict[str, list[Row]] = defaultdict(list)
    claims: dict[str, Row] = {}
    for denial in facts.events:
        if denial["status"] == "denied":
            found = [row for row in facts.events if row["status"] in CLAIMS and _same_act(row, denial)]
            if found:
                best = min(found, key=lambda row: (-row["n_origins"], row["published"] or "~", row["id"]))
                claims[best["id"]] = best
                denials[best["id"]].append(denial)
    return [
        _block(claims[each], denials[each]) for each in sorted(claims, key=lambda each: (-len(denials[each]), each))
    ]


def _block(claim: Row, denials: Rows) -> list[str]:
    whom = f" → {names(claim['recipients'])}" if claim["recipients"] else ""
    head = f"- {names(claim['actors'])}{whom}: **{claim['code']}**, {claim['status']} and denied"
    return [head, _claim(claim), *(_claim(denial) for denial in denials[:A_STATUS])]


def _same_act(claim: Row, denial: Row) -> bool:
    shared = set(claim["actor_ids"]) & set(denial["actor_ids"])
    whom = set(claim["recipient_ids"]), set(denial["recipient_ids"])
    return claim["code"] == denial["code"] and bool(shared) and (not all(whom) or bool(whom[0] & whom[1]))


def _claim(row: Row) -> str:
    return f"  - {row['status']}: {quoted(row['sentence'])} — {source(row)}"


def _voice(row: Row) -> str:
    who = _who(row)
    by = f" by {plain(who)}" if who else ""
    return f"  - {row['status']}{by}: {quoted(row['sentence'])} — {source(row)}"


def _who(row: Row) -> str | None:
    """Return who says so: the speaker; for a denial with none, its actor."""
    speaker: str | None = row["said_by"]
    return speaker or (row["actors"][0] if row["status"] == "denied" and row["actors"] else None)


def _originals(rows: Iterable[Row]) -> Rows:
    every = list(rows)
    return [row for row in every if not row["is_copy"]] or every
