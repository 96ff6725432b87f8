"""How reliable: what is unknown, copied, contested or was refused."""

from __future__ import annotations

from dragoman.brief.facts import Facts
from dragoman.brief.markdown import count, plain, shorten

REFUSED = 3


def reliability(facts: Facts) -> list[str]:
    """Return the section's lines."""
    undated = sum(row["published"] is None for row in facts.reports)
    rewritten = sum(row["copy_kind"] == "paraphrased" for row in facts.reports)
    replaced = sum(bool(row["is_superseded"]) for row in facts.reports)
    single = sum(row["n_origins"] == 1 for row in facts.events)
    dateless = sum(row["date"] is None for row in facts.events)
    contested = sum(bool(row["contested"]) for row in facts.events)
    lines = [
        f"- {count(len(facts.events), 'event')}: {single} rest on one origin, {dateless} stand on the day they were "
        f"reported for want of their own, {contested} are contested.",
        f"- {count(len(facts.reports), 'report')}: {undated} without a date, {rewritten} rewritten by a machine (never "
        f"verbatim), {replaced} replaced by a corrected or later version.",
    ]
    if facts.refused:
        first = "; ".join(plain(shorten(f"{each.input}: {each.reason}")) for each in facts.refused[:REFUSED])
        lines.append(f"- {count(len(facts.refused), 'input')} refused (`dragoman check` lists them): {first}.")
    return [*lines, f"- {_made_by(facts)}"] if facts.reports else lines


def _made_by(facts: Facts) -> str:
    versions = sorted({", ".join(f"{key} {value}" for key, value in row["made_by"]) for row in facts.reports})
    return f"Read by {plain('; '.join(versions))}. A line is only as good as its sentence: read it."
