"""A desk of its own for each test, so that what is taken in stays in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exports.conftest import TELLINGS
from tests.exports.tellings import desk_of, record

from dragoman.desk import Desk


@pytest.fixture
def crafted(tmp_path: Path) -> Desk:
    return desk_of(tmp_path / "a.desk", [record(*TELLINGS)])
