"""Compose: the sections of a brief, one after the other, as Markdown."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.brief.ahead import ahead
from dragoman.brief.contradictions import contradictions
from dragoman.brief.demands import demands
from dragoman.brief.facts import Facts
from dragoman.brief.glance import glance
from dragoman.brief.markdown import count, day, plain
from dragoman.brief.reliability import reliability
from dragoman.brief.said import said
from dragoman.brief.sources import Sources
from dragoman.brief.timeline import timeline
from dragoman.brief.weight import Weights

Section = Callable[[Facts, Sources, Weights], list[str]]
SECTIONS: tuple[tuple[str, Section], ...] = (
    ("The crisis at a glance", glance),
    ("Timeline", timeline),
    ("Who said what", said),
    ("Demands, threats and what came of them", demands),
    ("Contradictions", contradictions),
    ("What is planned next", ahead),
    ("How reliable this is", lambda facts, sources, weights: reliability(facts)),
    ("Sources", lambda facts, sources, weights: sources.lines()),
)


def compose(facts: Facts) -> str:
    """Return the brief as Markdown; the same facts give the same text."""
    sources, weights = Sources(), Weights()
    lines = [f"# {plain(facts.name)}", "", _opening(facts)]
    for title, section in SECTIONS:
        lines += ["", f"## {title}", "", *section(facts, sources, weights)]
    return "\n".join(lines).rstrip() + "\n"


def _opening(facts: Facts) -> str:
    if not facts.reports:
        return "No report."
    dates = sorted(row["published"] for row in facts.reports if row["published"])
    period = "undated" if not dates else day(dates[0])
    if dates and dates[0] != dates[-1]:
        period += f" to {day(dates[-1])}"
    replaced = sum(bool(row["is_superseded"]) for row in facts.reports)
    copies = sum(bool(row["is_copy"]) for row in facts.reports) - replaced
    own = len(facts.reports) - copies - replaced
    parts = [f"{own} of their own" if copies or replaced else "", count(copies, "copy", "copies") if copies else ""]
    parts.append(f"{replaced} replaced by a correction or later version" if replaced else "")
    entries = count(len(facts.ledger), "ledger entry", "ledger entries")
    found = f"{count(len(facts.events), 'event')}, {count(len(facts.quotes), 'quote')}, {entries}"
    made = ", ".join(filter(None, parts))
    return f"{count(len(facts.reports), 'report')}, {period}{': ' + made if made else ''}. {found}."
