"""Country and sector of a phrase at a report's date."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from bench import actors
from dragoman.model.actor import Actor
from dragoman.model.span import Span


def _told(code: str, country: str | None, case: actors.Case) -> actors.Told:
    return actors.Told(case, Actor("a", "A", "person", country=country, code=code))


def _case(country: str | None, sector: str | None) -> actors.Case:
    return actors.Case("The envoy", "2020-01-01", Span(4, 9), country, sector)


@pytest.mark.parametrize(
    ("code", "country", "sector"), [("FRAGOVMIL", "FRA", "MIL"), ("FRA", "FRA", "GOV"), ("FRAMED", "FRA", "JRN")]
)
def test_a_sector_is_right_in_our_words_or_theirs(code: str, country: str, sector: str) -> None:
    assert _told(code, country, _case(country, sector)).sector


def test_another_country_is_wrong_and_no_country_only_missing() -> None:
    assert _told("FRAGOV", "FRA", _case("BEL", "GOV")).wrong
    assert not _told("GOV", None, _case("BEL", "GOV")).wrong


def test_an_absent_list_is_left_out_with_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.jsonl"
    row = {"text": "Oslo protested.", "published": "2020-01-01", "phrase": "Oslo", "country": "NOR", "sector": "GOV"}
    own.write_text(json.dumps(row), encoding="utf-8")
    monkeypatch.setattr(actors, "OWN", own)
    monkeypatch.setattr(sys, "argv", ["bench", "--shared", str(tmp_path)])
    actors.main()
    told = capsys.readouterr()
    assert "left out" in told.err and "1.000 of 1" in told.out
