"""Of the threats whose condition came about, which were carried out."""

from __future__ import annotations

import pytest
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


def test_it_is_not_known_whether_the_act_follows_while_the_days_are_not_over(keep: Keep) -> None:
    desk = keep([TOLD[0], TOLD[2], ("2021-05-20", "Oman closed a school on Thursday.")])
    assert [row["followed"] for row in desk.credibility("IRN").rows()] == [None]
    assert [row["followed"] for row in desk.credibility("IRN", within=5).rows()] == [False]
    assert [row["followed"] for row in desk.credibility("IRN", as_of="2021-05-12").rows()] == [None]


def test_the_days_asked_for_decide(keep: Keep) -> None:
    assert [row["followed"] for row in keep(TOLD).credibility("IRN", within=2)] == [False]


@pytest.mark.parametrize(
    ("deed", "came"),
    [
        ("Some 100,000 Russian soldiers are stationed within reach of Ukraine's border.", 0),
        ("Tens of thousands of Russian troops stand ready near the border.", 0),
        ("Russian troops crossed the border.", 1),
    ],
)
def test_troops_near_a_border_are_not_across_it(keep: Keep, deed: str, came: int) -> None:
    threat = "Washington threatened to cut Russian banks off from the dollar if Putin sends his army across the border."
    assert len(keep([("2021-05-03", threat), ("2021-05-10", deed)]).credibility("USA").rows()) == came
