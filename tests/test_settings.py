"""Settings: environment over default, read once and frozen."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from dragoman.settings import Settings, read_settings


def test_an_empty_environment_gives_the_defaults() -> None:
    assert read_settings({}) == Settings()
    assert Settings() == Settings(desk=None, model="en_core_web_md", codebook=None)


def test_the_environment_overrides_the_defaults() -> None:
    found = read_settings({"DRAGOMAN_DESK": "a.desk", "DRAGOMAN_MODEL": "en_core_web_sm", "DRAGOMAN_CODEBOOK": "mine"})
    assert found == Settings(Path("a.desk"), "en_core_web_sm", Path("mine"))


def test_an_empty_value_is_no_value() -> None:
    assert read_settings({"DRAGOMAN_DESK": "", "DRAGOMAN_MODEL": "", "DRAGOMAN_CODEBOOK": ""}) == Settings()


def test_other_variables_are_nothing_to_it() -> None:
    assert read_settings({"DESK": "b.desk", "DRAGOMAN_OTHER": "x"}) == Settings()


def test_this_processs_environment_is_read_where_none_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_DESK", "here.desk")
    assert read_settings().desk == Path("here.desk")


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings().model = "other"  # type: ignore[misc]
