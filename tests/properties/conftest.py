"""What the properties are tried on: the example reports, and some of the gold sheets' reports."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.model.report import Report
from dragoman.reports.read import read_bytes, read_path

ROOT = Path(__file__).parents[2]


def example_paths() -> list[Path]:
    """Return the example reports, text and HTML."""
    return sorted((ROOT / "examples" / "geneva").glob("20*"))


def gold_texts() -> list[tuple[str, str]]:
    """Return (text, publication date) of the gold reports of some length."""
    lines = [
        line
        for name in ("reports", "fresh")
        for line in (ROOT / "tests" / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
        if line
    ]
    probes = [json.loads(line) for line in lines]
    return [(probe["text"], probe["published"]) for probe in probes if len(probe["text"]) > 600]


@pytest.fixture(scope="session")
def reports() -> list[Report]:
    """The reports every property is tried on: all examples and every third of the gold reports."""
    gold = [read_bytes(text.encode(), published=day) for text, day in gold_texts()[::3]]
    return [*(read_path(path, published=path.name[:10]) for path in example_paths()), *gold]
