"""What the gates share: every sheet read and scored once a session."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from tests.gold.measuring import Figures, measured

from dragoman.reading import Reader


@pytest.fixture(scope="session")
def figures(reader: Reader) -> Callable[[Path], Figures]:
    """Return the function from a sheet to its figures."""
    return cache(lambda path: measured(path, reader))
