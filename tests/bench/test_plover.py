"""Whole records against gold records."""

from __future__ import annotations

from dataclasses import replace

from bench.plover import Answer, Gold, Sides, answers, confusions, lines, reason

from dragoman.reading import Reader

GOLD = Gold("g1", "Norway sent food to Mali.", "2014-05-02", "AID", frozenset({"NOR"}), frozenset({"MLI"}), False)


def side(code: str, actors: str, recipients: str, mutual: bool = False) -> Sides:
    return Sides(code, frozenset(actors.split("+")), frozenset(recipients.split("+")), mutual)


def told(*sides: Sides, cast: str = "NOR+MLI", gold: Gold = GOLD) -> Answer:
    return Answer(gold, sides, frozenset(cast.split("+")))


def test_a_record_is_right_when_one_mention_has_root_and_both_sides() -> None:
    assert told(side("AGREE", "NOR", "MLI"), side("AID", "NOR+SWE", "MLI")).is_right
    assert not told(side("AID", "NOR", "none"), side("AGREE", "NOR", "MLI")).is_right


def test_several_sources_without_a_target_are_met_by_a_mutual_mention() -> None:
    gold = replace(GOLD, code="CONSULT", sources=frozenset({"NOR", "MLI"}), targets=frozenset({"none"}), mutual=True)
    assert told(side("CONSULT", "NOR+MLI", "NOR+MLI", mutual=True), gold=gold).is_right


def test_a_miss_is_put_down_to_what_its_nearest_mention_lacks() -> None:
    assert reason(told()) == "no mention"
    assert reason(told(side("AGREE", "NOR", "MLI"))) == "wrong root, sides right"
    assert reason(told(side("AID", "NOR", "none"))) == "recipient missing, though in the cast"
    assert reason(told(side("AID", "SWE", "MLI"))) == "actor another of the cast"
    assert reason(told(side("AID", "none", "MLI"), cast="MLI")) == "actor unknown to the cast"
    assert reason(told(side("AID", "NOR", "MLI"))) == "right"


def test_a_confusion_names_every_root_told() -> None:
    assert confusions([told(side("AGREE", "NOR", "MLI")), told()]) == {
        "AID told as AGREE": 1,
        "AID told as nothing": 1,
    }


def test_the_reader_answers_gold_records(reader: Reader) -> None:
    [found] = answers(reader, [GOLD])
    assert found.is_right
    assert lines([found])[0].figure == "1.000"
