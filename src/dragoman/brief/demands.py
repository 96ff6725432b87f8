"""Demands and threats: the ledger with its conditions and its answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.brief.facts import Facts, Row
from dragoman.brief.markdown import count, day, more, plain, shorten
from dragoman.brief.said import once
from dragoman.brief.sources import Sources
from dragoman.brief.weight import Weights
from dragoman.events.sentence import sentence, share

KINDS = (("Demands", ("demand",), 4), ("Threats", ("threat",), 4), ("Offers and promises", ("offer", "promise"), 2))
ANSWERS = ("rejection", "acceptance", "denial", "promise")
ALIKE = 0.6  # of the shorter entry's telling words
CONDITION = 90  # characters


@dataclass(slots=True)
class Standing:
    """One demand, threat, offer or promise, however often it is told; `first` is its fullest telling."""

    first: Row
    words: frozenset[str]
    rows: list[Row] = field(default_factory=list)

    @property
    def n_reports(self) -> int:
        """How many reports tell it."""
        return len({row["report"] for row in self.rows})


def demands(facts: Facts, sources: Sources, weights: Weights) -> list[str]:
    """Return the section's lines: entries by kind, each once, with what it hangs on and what answered it."""
    by_id = {row["id"]: row for row in facts.ledger}
    lines: list[str] = []
    shown: set[str] = set()
    for title, kinds, room in KINDS:
        found = standing((row for row in once(facts.ledger) if row["kind"] in kinds and row["by"]), facts)
        ranked = sorted(found, key=lambda each: _turn(each, by_id, facts))
        ranked = [each for each in ranked if each.first["sentence"] not in shown]
        shown |= {each.first["sentence"] for each in ranked[:room]}
        if ranked:
            lines += ["", f"**{title}**", ""]
            lines += [_entry(each, by_id, (facts, sources)) for each in ranked[:room]]
            lines += more(len(ranked) - room, f"dragoman ledger {' '.join(f'--kind {kind}' for kind in kinds)}")
    return lines[1:] or ["Nothing is demanded, threatened, offered or promised."]


def standing(rows: Iterable[Row], facts: Facts) -> list[Standing]:
    """Return ledger entries of one kind, those of one side and of like words as one."""
    found: list[Standing] = []
    for row in sorted(rows, key=_fullness):
        words = sentence(row["about"])[1]
        side = facts.side([row["by_id"]])
        for each in found:
            like = len(words & each.words) > 1 and share(words, each.words) >= ALIKE
            if row["sentence"] == each.first["sentence"] or (like and side == facts.side([each.first["by_id"]])):
                each.rows.append(row)
                break
        else:
            found.append(Standing(row, words, [row]))
    return found


def _fullness(row: Row) -> tuple[object, ...]:
    """Return the order in which tellings lead: with a side it is said to, a condition, an answer; early ones first."""
    return (not row["to"], not row["condition"], not row["answered_by"], row["published"] or "~", row["id"])


def _turn(each: Standing, by_id: dict[str, Row], facts: Facts) -> tuple[object, ...]:
    """Return the order of entries: by somebody named and to another side first, then by how often they are told."""
    first = each.first
    told = bool(_answer(each, by_id, facts)) + bool(first["condition"]) + bool(_other_side(first, facts))
    clear = (
        first["by_id"] in facts.officials
        and not first["by"][:1].islower()
        and len(each.words) > 1
        and (told or not first["to"])
    )
    return (not clear, -(2 * each.n_reports + told), -first["confidence"], first["published"] or "~", first["id"])


def _other_side(row: Row, facts: Facts) -> str | None:
    """Return who an entry is said to, if that is another side than the one that says it."""
    to: str | None = row["to"]
    return None if not to or facts.side([row["to_id"]]) == facts.side([row["by_id"]]) else to


def _entry(each: Standing, by_id: dict[str, Row], known: tuple[Facts, Sources]) -> str:
    facts, sources = known
    row, other, answer = each.first, _other_side(each.first, facts), _answer(each, by_id, facts)
    to = f" → {plain(other)}" if other else ""
    often = f" ({count(each.n_reports, 'report')})" if each.n_reports > 1 else ""
    condition = f", {_condition(row)}" if row["condition"] else ""
    due = f", due {day(row['due'])}" if row["due"] else ""
    answered = ""
    if answer:
        says = "in the same sentence" if answer["sentence"] == row["sentence"] else sources.says(answer)
        answered = f". **{answer['kind'].capitalize()}** by {plain(answer['by'])}: {says}"
    return f"- {plain(row['by'])}{to}{often}{condition}{due}: {sources.says(row)}{answered}"


def _condition(row: Row) -> str:
    """Return what an entry hangs on; "on a condition" where its sentence shows the words anyhow."""
    words = " ".join(row["condition"].split())
    return "on a condition" if words in shorten(row["sentence"]) else f"*{plain(shorten(words, CONDITION))}*"


def _answer(each: Standing, by_id: dict[str, Row], facts: Facts) -> Row | None:
    """Return the fullest answer by another side to any of the tellings; a promise only in a sentence of its own."""
    side = facts.side([each.first["by_id"]])
    found = [
        answer
        for row in each.rows
        for answer in (by_id[one] for one in row["answered_by"] if one in by_id)
        if answer["by"] and facts.side([answer["by_id"]]) != side and answer["kind"] in ANSWERS
        if answer["kind"] != "promise" or answer["sentence"] != row["sentence"]
    ]
    return min(found, key=lambda row: (ANSWERS.index(row["kind"]), row["published"] or "~", row["id"]), default=None)
