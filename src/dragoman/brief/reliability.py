"""How reliable: what is unknown, copied, contested or was refused."""

from __future__ import annotations

from dragoman.brief.facts import Facts
from dragoman.brief.markdown import plain

REFUSED = 5


def reliability(facts: Facts) -> list[str]:
    """Return the section's lines."""
    undated = sum(row["published"] is None for row in facts.reports)
    rewritten = sum(row["copy_kind"] == "paraphrased" for row in facts.reports)
    single = sum(row["n_origins"] == 1 for row in facts.events)
    dateless = sum(row["date"] is None for row in facts.events)
    contested = sum(row["contested"] for row in facts.events)
    lines = [
        f"- {undated} of {len(facts.reports)} reports have no known publication date: "
        "weekdays in them are left unresolved.",
        f"- {rewritten} were rewritten by a machine: what they quote is marked as not verbatim.",
        f"- {single} of {len(facts.events)} events rest on one origin; {dateless} have no date; "
        f"{contested} are contested.",
        f"- {len(facts.refused)} inputs were refused.",
    ]
    lines += [f"  - {plain(each.input)}: {plain(each.reason)}" for each in facts.refused[:REFUSED]]
    if len(facts.refused) > REFUSED:
        lines.append(f"  - and {len(facts.refused) - REFUSED} more (`dragoman check`)")
    return [*lines, f"- {_made_by(facts)}"]


def _made_by(facts: Facts) -> str:
    versions = sorted({", ".join(f"{key} {value}" for key, value in row["made_by"]) for row in facts.reports})
    return f"Read by {plain('; '.join(versions))}. A line is only as good as its sentence: read it."
