"""Of the threats whose condition came about, which were carried out."""

from __future__ import annotations

from tests.matters.conftest import Keep

TOLD = [
    ("2021-05-03", "Iran threatened to close the strait if Oman attacked the island."),
    ("2021-05-03", "Iran threatened to expel the Danish ambassador if Denmark banned the film."),
    ("2021-05-10", "Oman attacked the island on Monday."),
    ("2021-05-14", "Iran closed the strait on Friday."),
]


def test_only_threats_whose_condition_came_about_are_listed(keep: Keep) -> None:
    rows = keep(TOLD).credibility("IRN").rows()
    assert [(row["followed"], row["days"]) for row in rows] == [(True, 4)]


def test_the_days_asked_for_decide(keep: Keep) -> None:
    assert [row["followed"] for row in keep(TOLD).credibility("IRN", within=2)] == [False]
