"""How real: the same deed under every kind of saying."""

import pytest

HOW_REAL = [
    ("Ethiopia attacked Eritrea on Monday.", "happened"),
    ("Ethiopia has not attacked Eritrea.", "negated"),
    ("Ethiopia never attacked Eritrea.", "negated"),
    ("Ethiopia denied that it had attacked Eritrea.", "denied"),
    ("Ethiopia said it had not attacked Eritrea.", "denied"),
    ("Ethiopia denies planning to attack Eritrea.", "denied"),
    ("Ethiopia has no plans to attack Eritrea, its president said.", "denied"),
    ("Eritrea said Ethiopia had attacked it.", "alleged"),
    ("Eritrea accused Ethiopia of attacking Eritrea.", "alleged"),
    ("Ethiopia reportedly attacked Eritrea.", "alleged"),
    ("Ethiopia is said to have attacked Eritrea.", "alleged"),
    ("Ethiopia threatened to attack Eritrea.", "threatened"),
    ("Ethiopia will attack Eritrea, the Ethiopian president warned.", "threatened"),
    ("Ethiopia said it may attack Eritrea if its demands are not met.", "threatened"),
    ("Kenya said Ethiopia would attack Eritrea.", "predicted"),
    ("Kenya fears Ethiopia may attack Eritrea.", "predicted"),
    ("Kenya fears that Ethiopia is planning to attack Eritrea.", "predicted"),
    ("Kenya warned that Ethiopia would attack Eritrea.", "predicted"),
    ("Ethiopia is likely to attack Eritrea, Kenya said.", "predicted"),
    ("Sudan urged Ethiopia to attack Eritrea.", "demanded"),
    ("Sudan called on Ethiopia to attack Eritrea.", "demanded"),
    ("Ethiopia must attack Eritrea, Sudan said.", "demanded"),
    ("If Ethiopia attacks Eritrea, Kenya will close its border.", "hypothetical"),
    ("If Ethiopia were to attack Eritrea, Kenya would protest.", "hypothetical"),
    ("Should Ethiopia attack Eritrea, Kenya will protest.", "hypothetical"),
    ("Sudan asked whether Ethiopia had attacked Eritrea.", "hypothetical"),
    ("Ethiopia failed to attack Eritrea.", "negated"),
    ("Ethiopia plans to attack Eritrea.", "planned"),
    ("Ethiopia may have attacked Eritrea, a Kenyan minister said.", "alleged"),
    ("Ethiopia should attack Eritrea, the crown prince of Bahrain believes.", "demanded"),
    ("It would be a mistake for Ethiopia to attack Eritrea, Kenya said.", "predicted"),
    ("An Ethiopian official denied a report that soldiers had attacked Eritrea.", "denied"),
    ("If Eritrea closes the port, the Ethiopian president said, Ethiopia will attack Eritrea.", "threatened"),
    ("Ethiopia became the first state to attack Eritrea.", "happened"),
    ("Ethiopia has yet to attack Eritrea.", "negated"),
    ("Kenya does not expect Ethiopia to attack Eritrea.", "negated"),
    ("It is only a matter of time before Ethiopia attacks Eritrea, Kenya said.", "predicted"),
    ("Were Ethiopia to attack Eritrea, Kenya would protest.", "hypothetical"),
    ("It is a lie that Ethiopia attacked Eritrea, the Ethiopian president said.", "denied"),
    ("Ethiopia wants to attack Eritrea.", "planned"),
]


@pytest.mark.parametrize(("sentence", "status"), HOW_REAL)
def test_the_same_deed_stands_as_the_words_above_it_say(told, sentence, status):
    found = [line.split()[1] for line in told(sentence) if line.startswith("ASSAULT ")]
    assert found == [status]


NOMINAL = [
    ("Ethiopia launched an attack on Eritrea.", "happened"),
    ("Ethiopia denied launching an attack on Eritrea.", "denied"),
    ("Kenya spoke of its fears of an Ethiopian attack on Eritrea.", "predicted"),
    ("An Ethiopian attack on Eritrea was averted.", "negated"),
    ("Ethiopia may launch an attack on Eritrea, Kenya said.", "predicted"),
    ("Sudan condemned the Ethiopian attack on Eritrea.", "happened"),
    ("Ethiopia ruled out an attack on Eritrea.", "negated"),
    ("Eritrea reported an alleged Ethiopian attack on Assab.", "alleged"),
]


@pytest.mark.parametrize(("sentence", "status"), NOMINAL)
def test_a_deed_told_by_a_noun_takes_the_standing_of_the_words_it_hangs_on(told, sentence, status):
    found = [line.split()[1] for line in told(sentence) if line.startswith("ASSAULT ")]
    assert found == [status]


COOPERATIVE = [
    ("Peru will send food to Haiti, its president said.", "AID planned"),
    ("Peru promised to send food to Haiti.", "AID planned"),
    ("Peru sent food to Haiti.", "AID happened"),
    ("The ministers of Peru and Chile will meet on Friday.", "CONSULT planned"),
    ("The talks between Peru and Chile produced no agreement.", "AGREE negated"),
]


@pytest.mark.parametrize(("sentence", "line"), COOPERATIVE)
def test_what_is_promised_or_arranged_is_planned(told, sentence, line):
    assert any(found.startswith(line) for found in told(sentence))


def test_a_demand_that_was_refused_was_made(told):
    assert "REQUEST happened" in " ".join(told("Chad's request for troops was refused by France."))


def test_not_is_part_of_a_phrase_that_needs_it(told):
    refused = told("Sudan would not hear of an envoy from Egypt.")
    assert any(line.startswith("REJECT happened sdn>egy") for line in refused)
    assert not any(line.startswith("REJECT") for line in told("Sudan heard of an envoy from Egypt."))
