"""Who did it to whom: one deed in many constructions."""

import pytest

ROLES = [
    ("Chad bombed Libya.", "tcd>lby"),
    ("Libya was bombed by Chad.", "tcd>lby"),
    ("Chad, which bombed Libya, denied nothing.", "tcd>lby"),
    ("Libya, which was bombed by Chad, protested.", "tcd>lby"),
    ("Chad's bombing of Libya went on.", "tcd>lby"),
    ("Chad carried out a bombing of Libya.", "tcd>lby"),
    ("Chad sought to bomb Libya.", "tcd>lby"),
    ("Chad continued to bomb Libya.", "tcd>lby"),
    ("Chad and Niger bombed Libya.", "tcd,ner>lby"),
    ("Chad bombed Libya and Niger.", "tcd>lby,ner"),
    ("Chad mobilised its army and bombed Libya.", "tcd>lby"),
    ("After warning Libya, Chad bombed it.", "tcd>lby"),
]


@pytest.mark.parametrize(("sentence", "roles"), ROLES)
def test_roles_hold_through_voice_relatives_control_and_coordination(told, sentence, roles):
    assert roles in [line.split()[2] for line in told(sentence) if line.startswith("ASSAULT ")]


MUTUAL = [
    "Chad met Libya in Geneva.",
    "Chad and Libya held talks in Geneva.",
    "Chad held talks with Libya.",
    "Talks between Chad and Libya began.",
]


@pytest.mark.parametrize("sentence", MUTUAL)
def test_a_mutual_act_is_one_mention_with_everybody_on_both_sides(told, sentence):
    found = [line for line in told(sentence) if line.startswith("CONSULT ")]
    assert len(found) == 1
    left, right = found[0].split()[2].split(">")
    assert sorted(left.split(",")) == sorted(right.split(",")) == ["lby", "tcd"]


def test_a_deed_without_a_doer_invents_none(told):
    assert "SANCTION happened >lby" in told("Sanctions were imposed on Libya.")


def test_a_rejection_that_says_only_that_goes_to_whoever_demanded(told):
    found = told("Chad demanded that Libya withdraw its troops. Libya has rejected that.")
    assert "REJECT happened lby>tcd" in found


def test_a_threat_holds_its_deed_and_a_demand_what_is_demanded(reader):
    from dragoman.reports.read import read_text

    record = reader.read(read_text("Chad threatened to bomb Libya.", published="2015-06-12"))
    by_id = {mention.id: mention for mention in record.mentions}
    inner = next(mention for mention in record.mentions if mention.code == "ASSAULT")
    assert by_id[inner.within].code == "THREATEN"


def test_the_men_of_a_rebel_leader_are_on_his_side(told):
    found = told("UNITA leader Jonas Savimbi said his men would go on ambushing government convoys.")
    assert any(line.startswith("ASSAULT threatened ") for line in found)


def test_an_army_in_a_relative_clause_is_its_owners(told):
    found = told("Iran said it needed money for the war with Iraq, whose army invaded Iran in September.")
    assert any(line.startswith("ASSAULT ") and " irq>" in line for line in found)


def test_a_spokesman_does_not_do_what_he_tells_of(told):
    lines = told("A spokesman for the Kenyan army said that rebels had crossed the border, burned a village and fled.")
    assert not [line for line in lines if "kdf" in line.split(">")[0]]


def test_pressure_to_do_a_thing_is_on_whoever_is_under_it(told):
    lines = told("The president of Togo came under pressure from the opposition to resign.")
    assert [line.split(">")[0] for line in lines if line.startswith("RETREAT")] == ["RETREAT demanded tgo-president"]
