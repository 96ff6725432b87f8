"""What an event shows where its mentions disagree, and that nothing of it is hidden."""

from __future__ import annotations

import pytest
from tests.events.test_assemble import RUS, UKR, USA, told

from dragoman.cli.events import RULES as CHOICES
from dragoman.events.rules import RULES
from dragoman.events.summary import summarise
from dragoman.model.event import Disagreement, Event
from dragoman.model.mention import Quantity
from dragoman.model.place import Place
from dragoman.model.span import Span
from dragoman.model.when import When

CITY = Place("Kyiv", "UKR", 50.45, 30.52, "city")
COUNTRY = Place("Ukraine", "UKR", 49.0, 32.0, "country")


def killed(number: float) -> tuple[Quantity, ...]:
    return (Quantity("killed", number, number, Span(0, 1)),)


def by(rule: str) -> Event:
    return summarise(
        [
            told("r1", quantities=killed(3), place=CITY),
            told("r2", quantities=killed(5), place=COUNTRY, actors=(RUS, USA)),
            told("r3", quantities=killed(5), day="2022-03-02", published="2022-03-03", status="alleged"),
        ],
        rule,
    )


@pytest.mark.parametrize(
    ("rule", "figures", "when", "place", "actors", "status"),
    [
        ("conservative", (3, 3), ("2022-03-01", "2022-03-02"), "Kyiv", ("russia",), "alleged"),
        ("representative", (5, 5), ("2022-03-01", None), "Kyiv", ("russia", "united-states"), "happened"),
        ("informative", (3, 5), ("2022-03-01", None), "Kyiv", ("russia", "united-states"), "happened"),
    ],
)
def test_a_rule_says_what_is_shown(rule, figures, when, place, actors, status) -> None:
    event = by(rule)
    assert [(each.low, each.high) for each in event.quantities] == [figures]
    assert event.status == status
    assert event.actors == actors
    if rule == "conservative":
        assert (event.date, event.date_end, event.place) == ("2022-03-02", None, None)
    else:
        assert ((event.date, event.date_end), event.place and event.place.name) == (when, place)


def test_every_rule_counts_the_same_and_shows_the_same_disagreements() -> None:
    events = [by(rule) for rule in RULES]
    assert len({(each.id, each.n_reports, each.n_origins, each.disagreements) for each in events}) == 1
    assert events[0].disagreements == (
        Disagreement("status", (("happened", 2), ("alleged", 1))),
        Disagreement("date", (("2022-03-01", 2), ("2022-03-02", 1))),
        Disagreement("actors", (("RUS", 2), ("RUS, USA", 1))),
        Disagreement("killed", (("5", 2), ("3", 1))),
    )


def test_what_only_says_less_is_no_disagreement() -> None:
    event = summarise([told("r1", place=CITY), told("r2", when=When("2022-03", precision="month"), place=COUNTRY)])
    assert event.disagreements == ()


def test_copies_agree_and_disagree_with_nobody() -> None:
    event = summarise([told("r1", quantities=killed(3)), told("r2", origin="r1", quantities=killed(9))])
    assert event.disagreements == ()
    assert event.quantities == killed(3)


def test_most_origins_not_most_reports_decide() -> None:
    rows = [told("r1", quantities=killed(3)), told("r2", quantities=killed(3)), told("r3", quantities=killed(8))]
    assert summarise(rows).quantities == killed(3)


def test_the_rules_of_the_command_line_are_all_there_are() -> None:
    assert tuple(RULES) == CHOICES
    assert all(rule.says for rule in RULES.values())


def test_sides_that_only_one_telling_names_are_no_disagreement() -> None:
    event = summarise([told("r1"), told("r2", recipients=())])
    assert event.recipients == (UKR.id,)
    assert event.disagreements == ()
