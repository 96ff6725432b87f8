"""Acts of talk that nobody names: the threat, demand, promise or refusal in telling what is to come."""

import pytest

SPOKEN = [
    ("Ethiopia will attack Eritrea, the Ethiopian president warned.", "THREATEN happened"),
    ("Ethiopia must pull its troops out of Eritrea, Kenya said.", "REQUEST happened"),
    ("Kenya said it would send food to Somalia.", "AGREE happened ken>som"),
    ("Kenya will release 40 Ethiopian prisoners.", "AGREE happened ken>"),
    ("Kenya will not release the Ethiopian prisoners.", "REJECT happened ken>"),
]


@pytest.mark.parametrize(("sentence", "act"), SPOKEN)
def test_what_is_announced_is_an_act_of_talk_too(told, sentence, act):
    assert any(line.startswith(act) for line in told(sentence))


SILENT = [
    "Kenya sent food to Somalia.",
    "Kenya sent trucks to help Somalia.",
    "Kenya may send food to Somalia, Ethiopia said.",
    "Kenya said its soldiers would defend themselves.",
]


@pytest.mark.parametrize("sentence", SILENT)
def test_deeds_purposes_and_guesses_promise_nothing(told, sentence):
    assert not [line for line in told(sentence) if line.startswith(("AGREE", "REJECT"))]


PRESSING = [
    ("Kenya will withdraw its troops from Somalia unless Ethiopia pays.", "THREATEN happened ken>som"),
    ("Chilean miners said they would go on strike on Monday.", "THREATEN happened chl"),
    ("The Kenyan opposition said it would boycott the election.", "THREATEN happened ken"),
]


@pytest.mark.parametrize(("sentence", "act"), PRESSING)
def test_what_will_be_done_unless_and_announced_strikes_are_threats(told, sentence, act):
    assert any(line.startswith(act) for line in told(sentence))
    assert not [line for line in told(sentence) if line.startswith("AGREE")]
