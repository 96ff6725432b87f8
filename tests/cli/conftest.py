"""The program as a person calls it, without a parser behind it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import dragoman
from dragoman.cli.main import main
from dragoman.testing import BlankReader, synthetic_desk

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run the program with some arguments; give its exit code, standard output and standard error."""
    monkeypatch.setitem(vars(dragoman), "Reader", lambda *_: BlankReader())
    monkeypatch.delenv("DRAGOMAN_DESK", raising=False)

    def call(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["dragoman", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return call


@pytest.fixture(scope="session")
def synthetic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk of 120 synthetic reports."""
    return synthetic_desk(120, 7, tmp_path_factory.mktemp("desks") / "synthetic.desk")
