"""Who answered whose remark."""

from __future__ import annotations

from tests.matters.conftest import Keep

QUARREL = [
    (
        "2016-05-02",
        "LA PAZ - Chilean Foreign Minister Ignacio Rojas said on Monday that Bolivia's navy was a fleet without water.",
    ),
    (
        "2016-05-03",
        "SUCRE - Bolivian President Elena Quispe rebuked Rojas on Tuesday. A fleet without water, she said, was what "
        "Chile had left her people with.",
    ),
    (
        "2016-05-04",
        "SANTIAGO - Quispe's words were unworthy of a president, Ignacio Rojas said on Wednesday.",
    ),
]
CHARGE = (
    "2016-06-01",
    "Eritrea accused Djibouti of arming rebels. Djibouti's foreign minister, Omar Farah, dismissed the charge.",
)


def _links(rows: list[dict[str, object]]) -> list[tuple[object, ...]]:
    return [(row["step"], row["by"], row["to"]) for row in rows]


def test_a_remark_its_rebuke_and_the_answer_are_a_chain(keep: Keep) -> None:
    rows = keep(QUARREL).rebukes().rows()
    assert _links(rows) == [
        (1, "Ignacio Rojas", None),
        (2, "Elena Quispe", "Ignacio Rojas"),
        (3, "Ignacio Rojas", "Elena Quispe"),
    ]


def test_every_link_has_its_reasons_and_its_sentence(keep: Keep) -> None:
    head, *links = keep(QUARREL).rebukes().rows()
    assert head["reasons"] == [] and head["reason"] is None
    assert all(row["reason"] == row["reasons"][0] and row["words"] in row["sentence"] for row in links)
    assert all(0.5 <= row["confidence"] <= 1 for row in links)


def test_a_chain_as_of_a_day_ends_with_what_was_said_by_then(keep: Keep) -> None:
    desk = keep(QUARREL)
    assert len(desk.rebukes(as_of="2016-05-03").rows()) == 2
    assert desk.rebukes(as_of="2016-05-02").rows() == []


def test_a_charge_in_a_report_is_answered_in_it(keep: Keep) -> None:
    assert _links(keep([CHARGE]).rebukes().rows()) == [(1, "Eritrea", None), (2, "Omar Farah", "Eritrea")]


def test_filters_choose_whole_chains(keep: Keep) -> None:
    desk = keep([*QUARREL, CHARGE])
    assert len(desk.rebukes().rows()) == 5
    assert len(desk.rebukes(actor="Quispe").rows()) == 3
    assert len(desk.rebukes(actor="ERI").rows()) == 2
    assert desk.rebukes(actor="GHA").rows() == []


def test_a_slip_is_mended_by_its_own_side(keep: Keep) -> None:
    desk = keep(
        [
            ("2013-04-01", "Kenyan President Peter Odera said a small raid into Somalia would trouble nobody."),
            (
                "2013-04-02",
                "The presidency in Nairobi moved to clear up the remark. Any raid into Somalia, small or large, would "
                "be a crime, Kenyan spokesman Amos Kiptoo said.",
            ),
        ]
    )
    assert _links(desk.rebukes().rows()) == [(1, "Peter Odera", None), (2, "Amos Kiptoo", "Peter Odera")]


def test_two_who_speak_of_other_things_answer_nobody(keep: Keep) -> None:
    told = [
        ("2016-05-02", "Peru's foreign minister, Ana Salas, said the harvest of anchovies had been good."),
        ("2016-05-03", "Ecuador's president, Luis Paz, said that roads to the coast would be mended by June."),
    ]
    assert keep(told).rebukes().rows() == []


def test_order_of_reading_changes_no_chain(keep: Keep) -> None:
    assert keep(QUARREL).rebukes().rows() == keep(QUARREL[::-1]).rebukes().rows()
