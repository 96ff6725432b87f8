"""Contradictions: deeds that one side says took place or will, and another denies."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dragoman.brief.facts import Facts, Row, Rows
from dragoman.brief.glance import deed
from dragoman.brief.markdown import more, names, plain, shorten
from dragoman.brief.sources import Sources
from dragoman.brief.weight import Weights
from dragoman.events.sentence import sentence
from dragoman.model.when import first_day

MOST = 4
A_SIDE = 1
SHARED = 2  # telling words
CONFLICT = 4  # PLOVER's quad of material conflict
APART = 30  # days between a claim and the denial of it
SAID = ("happened", "alleged", "planned")
TOLD = ("happened", "alleged")
CLAIMS = ("alleged", "happened", "predicted", "threatened")


def contradictions(facts: Facts, sources: Sources, weights: Weights) -> list[str]:
    """Return the section's lines: contested deeds, deeds claimed and denied, and accusations denied."""
    blocks = [*_contested(facts, sources, weights), *_opposed(facts, sources, weights), *_accused(facts, sources)]
    lines = [line for block in blocks[:MOST] for line in block]
    return lines + more(len(blocks) - MOST, "dragoman mentions --status denied") or ["No side contradicts another."]


def _contested(facts: Facts, sources: Sources, weights: Weights) -> list[list[str]]:
    by_id = {row["id"]: row for row in facts.disputed}
    blocks = []
    for event in weights.ranked(row for row in facts.events if row["contested"] and weights.is_material(row)):
        members = [by_id[each] for each in event["mention_ids"] if each in by_id and not by_id[each]["is_copy"]]
        claims = [row for row in members if row["status"] in SAID]
        denials = [row for row in members if row["status"] in {"denied", "negated"}]
        if claims and denials:
            blocks.append([f"- **{deed(event)}**", *_voices(claims, facts, sources), *_voices(denials, facts, sources)])
    return blocks


def _opposed(facts: Facts, sources: Sources, weights: Weights) -> list[list[str]]:
    """Set denials beside the claims of the same deed by the same side that stand apart from them as events."""
    material = [row for row in facts.events if weights.quads[row["code"]] == CONFLICT]
    open_claims = weights.ranked(row for row in material if row["status"] in CLAIMS)
    left = weights.ranked(row for row in material if row["status"] == "denied")
    blocks = []
    while left:
        denial = left[0]
        denials = [row for row in left if row is denial or _same_act(row, denial, facts)]
        left = [row for row in left if row not in denials]
        claims = sorted(
            (row for row in open_claims if any(_same_act(row, each, facts) for each in denials)),
            key=lambda row: CLAIMS.index(row["status"]),
        )
        if claims:
            head = f"- **{names(denial['actors'])}: {denial['code']}**, {claims[0]['status']} and denied"
            blocks.append([head, *_voices(claims, facts, sources), *_voices(denials, facts, sources)])
    return blocks


def _accused(facts: Facts, sources: Sources) -> list[list[str]]:
    """Return accusations with the denial of the accused, each sentence once."""
    blocks: dict[str, list[str]] = {}
    for row in facts.ledger:
        answers = [facts.told[each] for each in row["outcome_by"] if each in facts.told]
        if row["kind"] != "accusation" or row["outcome"] != "denied" or not row["by"] or facts.is_copied(row):
            continue
        answer = next((each for each in answers if _meets(row, each)), None)
        if answer is None:
            continue
        whom = f" → {plain(row['to'])}" if row["to"] else ""
        says = sources.says(facts.told[row["lead"]])
        head = f"- **{plain(row['by'])}{whom}: accusation**, denied by {plain(answer['by'])}: {says}"
        more_words = [] if answer["sentence"] == row["sentence"] else [f"  - denied: {sources.says(answer)}"]
        blocks.setdefault(row["sentence"], [head, *more_words])
    return list(blocks.values())


def _meets(accusation: Row, answer: Row) -> bool:
    """Whether an answer is in the accusation's own sentence, or in like words."""
    if not answer.get("by") or answer["by_id"] == accusation["by_id"]:
        return False
    common = sentence(accusation["about"])[1] & sentence(answer["about"])[1]
    return accusation["sentence"] == answer["sentence"] or len(common) >= SHARED


def _same_act(one: Row, other: Row, facts: Facts) -> bool:
    """Whether `other` may deny `one`: the same kind of act between the same sides, at about the time."""
    if one["code"] != other["code"] or not facts.side(one["actor_ids"]) & facts.side(other["actor_ids"]):
        return False
    if one["status"] in TOLD and (one["reported"] or "") > (other["reported"] or "~"):
        return False  # nobody denies what is not yet told
    whom = facts.side(one["recipient_ids"]), facts.side(other["recipient_ids"])
    return (not all(whom) or bool(whom[0] & whom[1])) and _near(one["reported"], other["reported"])


def _near(one: str | None, other: str | None) -> bool:
    days: list[date] = [first_day(each) for each in (one, other) if each]
    return len(days) < 2 or abs((days[0] - days[1]).days) <= APART


def _voices(rows: Rows, facts: Facts, sources: Sources) -> Iterable[str]:
    """Yield a line for the first two rows of different voices."""
    found: dict[object, Row] = {}
    for row in rows:
        found.setdefault((_who(row, facts), row["report"]), row)
    for row in list(found.values())[:A_SIDE]:
        who = _who(row, facts)
        by = f" by {plain(shorten(who, 60))}" if who else ""
        yield f"  - {row['status']}{by}: {sources.says(row)}"


def _who(row: Row, facts: Facts) -> str | None:
    """Return who says so, of a mention or of the first mention of an event; for a denial with none, its actor."""
    told = [row["said_by"]] if "said_by" in row else [facts.voices.get(each) for each in row["mention_ids"]]
    speaker = next(filter(None, told), None)
    return speaker or (row["actors"][0] if row["status"] == "denied" and row["actors"] else None)
