"""The floors of quotes on PolNeAR's development part, where that is at hand."""

from __future__ import annotations

import pytest
from bench.polnear import annotated
from bench.quotes import answers, attributed, direct, exact
from tests.gold.measuring import SHARED

from dragoman.reading import Reader

PARTS = SHARED / "data" / "polnear" / "dev"
FLOORS = {"source": 0.73, "cue": 0.68, "content": 0.575}


@pytest.mark.gate
def test_quotes_stay_above_their_floors(reader: Reader) -> None:
    if not PARTS.exists():
        pytest.skip("no PolNeAR beside the project")
    found = list(answers(reader, annotated(PARTS)))
    wanted, met = direct(found)
    assert attributed(found).f1 >= 0.685
    assert {role: exact(found, role).f1 >= floor for role, floor in FLOORS.items()} == dict.fromkeys(FLOORS, True)
    assert met >= 0.98 * wanted
