"""What every test may ask for: parser and reader, loaded once, and the development data where it is present."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dragoman.reading import Reader
from dragoman.text.parser import Parser


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()


@pytest.fixture(scope="session")
def parser(reader: Reader) -> Parser:
    return reader.parser


@pytest.fixture(scope="session")
def shared() -> Path:
    """The development data (`DRAGOMAN_SHARED`, by default ../shared); the test is skipped where it is absent."""
    folder = Path(os.environ.get("DRAGOMAN_SHARED", Path(__file__).parents[2] / "shared"))
    if not folder.is_dir():
        pytest.skip(f"no development data: set DRAGOMAN_SHARED (looked in {folder.name})")
    return folder
