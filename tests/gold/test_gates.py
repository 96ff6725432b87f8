"""The gates: on every sheet no kind of item falls below its floor, and no span leaves its text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.gold.measuring import SHEETS, Figures, floors

FLOORS = [(name, kind) for name, kinds in floors().items() for kind in kinds]


def _path(name: str) -> Path:
    if not SHEETS[name].is_file():
        pytest.skip(f"the sheet {name!r} is not here: set DRAGOMAN_SHARED")
    return SHEETS[name]


@pytest.mark.gate
@pytest.mark.parametrize(("name", "kind"), FLOORS, ids=["-".join(pair) for pair in FLOORS])
def test_a_sheet_stays_above_its_floor(name: str, kind: str, figures: Callable[[Path], Figures]) -> None:
    found = figures(_path(name))
    assert found.value(kind) >= floors()[name][kind], f"{found.met[kind]} of {found.asked[kind]} met"


@pytest.mark.gate
@pytest.mark.parametrize("name", SHEETS)
def test_no_span_of_a_sheet_leaves_its_text(name: str, figures: Callable[[Path], Figures]) -> None:
    assert figures(_path(name)).broken == 0


@pytest.mark.gate
@pytest.mark.parametrize("name", SHEETS)
def test_every_kind_a_sheet_asks_for_has_a_floor(name: str, figures: Callable[[Path], Figures]) -> None:
    assert set(floors()[name]) == set(figures(_path(name)).asked)
