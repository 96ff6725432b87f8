"""Compose: the sections of a brief, one after the other, as Markdown."""

from __future__ import annotations

from dragoman.brief.contradictions import contradictions
from dragoman.brief.demands import demands
from dragoman.brief.facts import Facts
from dragoman.brief.glance import glance
from dragoman.brief.markdown import plain
from dragoman.brief.reliability import reliability
from dragoman.brief.said import said
from dragoman.brief.timeline import ahead, timeline

SECTIONS = (
    ("The crisis at a glance", glance),
    ("Timeline", timeline),
    ("Who said what", said),
    ("Demands, threats and their answers", demands),
    ("Contradictions", contradictions),
    ("What is planned next", ahead),
    ("How reliable this is", reliability),
)


def compose(facts: Facts) -> str:
    """Return the brief as Markdown; the same facts give the same text."""
    lines = [f"# {plain(facts.name)}", "", _opening(facts)]
    for title, section in SECTIONS:
        lines += ["", f"## {title}", "", *section(facts)]
    return "\n".join(lines).rstrip() + "\n"


def _opening(facts: Facts) -> str:
    dates = sorted(row["published"] for row in facts.reports if row["published"])
    period = "undated" if not dates else dates[0] if dates[0] == dates[-1] else f"{dates[0]} to {dates[-1]}"
    copies = sum(row["is_copy"] for row in facts.reports)
    origins = len(facts.reports) - copies
    said = f"{len(facts.events)} events, {len(facts.quotes)} quotes, {len(facts.ledger)} entries in the ledger"
    return f"{len(facts.reports)} reports, {period}: {origins} of their own, {copies} copies. {said}."
