"""Deeds: what a verb that is no trigger of its own comes to when it is demanded, threatened or promised."""

from __future__ import annotations

from pathlib import Path

from dragoman.codebook.tables import SHIPPED, rows

COLUMNS = ("verbs", "code", "cameo")


def read_deeds(folder: Path = SHIPPED) -> dict[str, tuple[str, str]]:
    """Return the code and CAMEO code of the deed by verb lemma: "leave" in a demand is a RETREAT."""
    return {
        verb: (row["code"], row["cameo"]) for row in rows(folder, "deeds.tsv", COLUMNS) for verb in row["verbs"].split()
    }
