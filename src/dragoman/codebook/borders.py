"""Borders: which states lie beside which by land, from borders.tsv."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dragoman.codebook.tables import SHIPPED, rows, several

COLUMNS = ("iso3", "beside")


def load_borders(folder: Path = SHIPPED) -> Mapping[str, frozenset[str]]:
    """Return the states beside each state that has a land border; CodebookError where the table is damaged."""
    return {row["iso3"]: frozenset(several(row["beside"])) for row in rows(folder, "borders.tsv", COLUMNS)}
