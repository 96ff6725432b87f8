"""Whom an act is done to where its words name nobody."""

from __future__ import annotations

import pytest

from dragoman.codebook.aims import Aim, read_aims
from dragoman.model.mention import Mention
from dragoman.model.record import Record
from dragoman.reading import Reader
from dragoman.reports.read import read_text


def _read(reader: Reader, text: str) -> Record:
    return reader.read(read_text(text, published="2015-06-12"))


def _derived(record: Record) -> list[Mention]:
    return [one for one in record.mentions if "; recipient: " in one.reason]


@pytest.mark.parametrize("aim", [aim for rows in read_aims().values() for aim in rows], ids=lambda aim: aim.example)
def test_every_row_finds_the_state_of_its_example(reader: Reader, aim: Aim) -> None:
    record = _read(reader, aim.example)
    countries = {actor.id: actor.country for actor in record.actors}
    found = [(one.code, countries[name]) for one in _derived(record) for name in one.recipients]
    assert (aim.code, aim.country) in found


SILENT = [
    "Chilean miners marched against President Bachelet.",
    "Iranian students marched through Paris.",
    "Kenya seized a ship on Friday.",
    "Turkish police, backed by Iraq, made arrests on Friday.",
    "Sudan's army walked out of talks in Jeddah.",
    "A bomb exploded in Lagos on Monday.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_derived_where_somebody_is_named_or_nothing_leads_to_anybody(reader: Reader, text: str) -> None:
    assert not _derived(_read(reader, text))


def test_a_protest_is_directed_at_whom_its_demand_is(reader: Reader) -> None:
    record = _read(reader, "Chilean miners marched to demand reforms from President Bachelet.")
    [protest] = [one for one in record.mentions if one.code == "PROTEST"]
    assert protest.recipients == ("michelle-bachelet",)


def test_a_threat_is_directed_at_whom_its_deed_is(reader: Reader) -> None:
    record = _read(reader, "President Bouteflika threatened to impose a curfew in Algiers.")
    assert [one.recipients for one in record.mentions if one.code == "THREATEN"] == [("dza",)]


def test_a_state_that_the_report_does_not_name_enters_the_cast_without_words(reader: Reader) -> None:
    record = _read(reader, "Ethiopian jets fired rockets at targets in Baidoa.")
    [state] = [actor for actor in record.actors if actor.id == "som"]
    assert (state.kind, state.origin, state.spans) == ("state", "aim", ())


def test_a_protest_is_directed_at_whom_its_other_words_name(reader: Reader) -> None:
    record = _read(reader, "Chilean miners began a hunger strike to protest against the government's decision.")
    protests = [one for one in record.mentions if one.code == "PROTEST" and one.actors]
    assert protests
    assert all(one.recipients for one in protests)
