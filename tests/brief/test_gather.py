"""What a brief takes from a desk: the ledger with what tells its outcomes, and parties that bear a country."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.brief.gather import gather
from dragoman.store.views import Views
from dragoman.testing import synthetic_desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> dragoman.desk.Desk:
    return dragoman.open(synthetic_desk(80, 3, tmp_path_factory.mktemp("brief") / "a.desk"))


def _facts(desk: dragoman.desk.Desk, **wanted: object):
    def ask(table: str, chosen: dict[str, object]) -> list[dict[str, object]]:
        return getattr(desk, table)(**chosen).rows()

    views: Views = desk._views_now()
    return gather(ask, views, "a", (), wanted)


def test_what_tells_an_outcome_is_there_with_its_sentence(desk) -> None:
    facts = _facts(desk)
    ids = {each for row in facts.ledger for each in (row["lead"], *row["outcome_by"])}
    assert ids
    assert ids <= facts.told.keys()
    assert all(facts.told[each]["sentence"] for each in ids)


def test_the_ledger_is_that_known_by_the_last_day_asked_for(desk) -> None:
    day = sorted(row["published"] for row in desk.reports())[20]
    facts = _facts(desk, until=day)
    assert {row["id"] for row in facts.ledger} == {row["id"] for row in desk.ledger(as_of=day, until=day)}


def test_small_words_bear_their_country(desk) -> None:
    facts = _facts(desk)
    named = [each for row in facts.events for each in zip(row["actors"], row["actor_ids"], strict=True)]
    small = [name for name, one in named if name[:1].islower() and one in facts.countries]
    assert all(name.endswith(")") for name in small)
