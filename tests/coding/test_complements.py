"""Complements: what a promise or demand is about, where no trigger tells it."""

import pytest

GOODS = [
    ("France promised Estonia a battery of anti-aircraft missiles.", "AID planned fra>est"),
    ("Obama pledged $100 million for Gaza.", "AID planned"),
]


@pytest.mark.parametrize(("text", "line"), GOODS)
def test_goods_promised_are_aid_to_come(told, text, line):
    assert any(found.startswith(line) for found in told(text))


@pytest.mark.parametrize("text", ["Italy has declared war on the virus.", "Kenya promised Uganda a truce."])
def test_no_goods_no_aid(told, text):
    assert not any(line.startswith("AID") for line in told(text))


def test_who_wants_to_do_something_himself_asks_nobody_for_it(told):
    assert told("France wants to send troops to Mali.") == ["MOBILIZE planned fra>mli"]
    assert any(line.startswith("REQUEST") for line in told("France wants Germany to send troops to Mali."))
