"""Demands and threats: the ledger over the desk, what is open of it, and what came of the rest."""

from __future__ import annotations

from dragoman.brief.facts import Facts, Row
from dragoman.brief.markdown import count, day, more, plain, shorten
from dragoman.brief.sources import Sources
from dragoman.brief.weight import Weights
from dragoman.events.sentence import sentence

KINDS = (("Demands", ("demand",), 4), ("Threats", ("threat",), 4), ("Offers and promises", ("offer", "promise"), 3))
CONDITION = 90  # characters


def demands(facts: Facts, sources: Sources, weights: Weights) -> list[str]:
    """Return the section's lines: each demand, threat, offer or promise once, what it hangs on and what came of it."""
    lines: list[str] = []
    shown: set[str] = set()
    for title, kinds, room in KINDS:
        rows = [row for row in facts.ledger if row["kind"] in kinds and row["by"] and not facts.is_copied(row)]
        n_open = sum(row["outcome"] == "open" for row in rows)
        ranked = []
        for row in sorted(rows, key=lambda row: _turn(row, facts)):
            if row["sentence"] not in shown:
                ranked.append(row)
                shown.add(row["sentence"])
        if ranked:
            lines += ["", f"**{title}**: {len(rows)}, of which {n_open} open", ""]
            lines += [_entry(row, facts, sources) for row in ranked[:room]]
            lines += more(
                len(rows) - len(ranked[:room]), f"dragoman ledger {' '.join(f'--kind {kind}' for kind in kinds)}"
            )
    return lines[1:] or ["Nothing is demanded, threatened, offered or promised."]


def _turn(row: Row, facts: Facts) -> tuple[object, ...]:
    """Return the order of entries: by somebody named and to another side first, then by how often they are told."""
    other = _other_side(row, facts)
    told = (row["outcome"] != "open") + bool(row["condition"]) + bool(row["due"]) + bool(other)
    clear = (
        row["by_id"] in facts.officials
        and not row["by"][:1].islower()
        and len(sentence(row["about"])[1]) > 1
        and bool(told or not row["to"])
    )
    return (not clear, -(2 * row["n_origins"] + told), -row["confidence"], row["made"] or "~", row["id"])


def _other_side(row: Row, facts: Facts) -> str | None:
    """Return who an entry is said to, if that is another side than the one that says it."""
    to: str | None = row["to"]
    return None if not to or facts.side([row["to_id"]]) == facts.side([row["by_id"]]) else to


def _entry(row: Row, facts: Facts, sources: Sources) -> str:
    other = _other_side(row, facts)
    to = f" → {plain(other)}" if other else ""
    often = f" ({count(row['n_reports'], 'report')})" if row["n_reports"] > 1 else ""
    says = sources.says(facts.told[row["lead"]])
    return f"- {plain(row['by'])}{to}{often}{_terms(row)}: {says}. {_outcome(row, facts, sources)}"


def _terms(row: Row) -> str:
    """Return what an entry hangs on, and by when; "on a condition" where its sentence shows the words anyhow."""
    terms = ""
    if row["condition"]:
        words = " ".join(row["condition"].split())
        known = words in shorten(row["sentence"])
        came = {True: "came about", False: "did not come about", None: ""}[row["met"]]
        terms = f", on a condition{' that ' + came if came else ''}"
        if not known:
            terms = f", on the condition “{plain(shorten(words, CONDITION))}”{', which ' + came if came else ''}"
    return terms + (f", due {day(row['due'])}" if row["due"] else "")


def _outcome(row: Row, facts: Facts, sources: Sources) -> str:
    """Return what came of an entry, on which day, and the sentence that says so, or else the reason."""
    if row["outcome"] == "open":
        return "**Open**, and past its day" if row["overdue"] else "**Open**"
    when = f" {day(row['outcome_day'])}" if row["outcome_day"] else ""
    head = f"**{row['outcome'].replace('_', ' ').capitalize()}**{when}"
    told = [facts.told[each] for each in row["outcome_by"] if each in facts.told]
    if not told:
        return f"{head}: {row['reason']}".rstrip(".")
    last = max(told, key=lambda each: (each["published"] or "", each["id"]))
    if last["sentence"] == row["sentence"]:
        return f"{head}, in the same sentence"
    return f"{head}: {sources.says(last)}"
