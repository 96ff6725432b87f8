"""Who did what names nobody of its own, and on whom a threat on a condition falls."""

import pytest

TOLD = [
    ("The Pentagon had drawn up plans for a strike on Yongbyon.", "ASSAULT planned pentagon>yongbyon"),
    ("Moscow condemned plans for a strike on Syria.", "ASSAULT planned >syr"),
    (
        "Three Israeli soldiers were killed when Hezbollah fired a missile at their jeep.",
        "ASSAULT happened hezbollah>idf",
    ),
    ("Two Israeli soldiers were killed in a Hezbollah attack on Sunday.", "ASSAULT happened hezbollah>idf"),
    ("The Greek navy would open fire if Turkish troops landed, Athens said.", "ASSAULT threatened grc-navy>tur-troops"),
    ("It is up to Tehran to release the sailors, the British minister said.", "REQUEST happened gbr-minister>irn"),
    ("The onus is on Hamas to free the hostages, Washington said.", "REQUEST happened usa>hamas"),
    ("Tehran denied any role in the drone attack on the refinery.", "ASSAULT denied irn>refinery"),
    ("Argentina, Chile put forces on alert.", "MOBILIZE happened arg,chl>"),
    ("Lisbon asked the Security Council to send observers. India rejected the proposal.", "REJECT happened ind>prt"),
]


@pytest.mark.parametrize(("sentence", "line"), TOLD)
def test_whoever_the_sentence_tells_did_it(told, sentence, line):
    code, status, parties = line.split()
    lines = told(sentence)
    assert any(one.split()[:2] == [code, status] and one.split()[2].startswith(parties) for one in lines), lines


STANDING = [
    ("Lavrov complained that the West talked of nothing except an attack on Ukraine.", "ASSAULT negated"),
    ("Some of them were taking part in the planning of an attack on Kyiv.", "ASSAULT planned"),
    ("Any Russian force crossing the border would amount to an invasion.", "MOBILIZE hypothetical"),
    ("The deadline for the withdrawal of Rwandan soldiers from North Kivu expired on Thursday.", "RETREAT demanded"),
    ("Washington has means short of military action against Iran.", "ASSAULT negated"),
    ("Not everyone in Ankara was angry with Washington.", "ACCUSE negated"),
    ("Botswana no longer recognised the president of Gambia.", "SUPPORT negated"),
    ("The Security Council voted to send 17,000 troops to Congo.", "MOBILIZE planned"),
    ("Ecuador charged that Peruvian soldiers had fired on a boat, killing a fisherman.", "ASSAULT alleged"),
    ("Two days before he is to sit down with Lavrov in Geneva, Blinken visited Kyiv.", "CONSULT planned"),
    ("London said its frigate would stay in Guyana, dismissing a Venezuelan demand that it go.", "REJECT happened"),
]


@pytest.mark.parametrize(("sentence", "standing"), STANDING)
def test_hedged_arranged_and_resulting_deeds_keep_their_standing(told, sentence, standing):
    assert any(line.startswith(standing) for line in told(sentence)), told(sentence)


TAKEN = ["Kyiv took the allegation seriously.", "Rwanda denied the accusation."]


@pytest.mark.parametrize("sentence", TAKEN)
def test_whoever_takes_up_a_charge_does_not_make_it(told, sentence):
    assert not any(line.startswith("ACCUSE happened") for line in told(sentence))


MORE = [
    ("Nabih Berri said on Tuesday he would not surrender the Israeli hostages.", "REJECT happened"),
    ("Israel said it would let the prisoners go as its army left Lebanon.", "RETREAT planned"),
    ("Washington negotiated with Tripoli instead of bombing Libya.", "ASSAULT negated"),
    ("Washington ceased to recognise the government of Panama.", "SUPPORT negated"),
    ("Vietnam denied stories that it was moving troops into Laos.", "MOBILIZE denied"),
    ("The junta in Niger warned France of consequences.", "COERCE threatened"),
    ("President Filipe Nyusi has so far spurned offers of talks.", "REJECT happened filipe-nyusi"),
    ("Ukraine is considering a request from Skopje to sell it gunships.", "REQUEST happened mkd>ukr"),
]


@pytest.mark.parametrize(("sentence", "standing"), MORE)
def test_refusals_ends_and_what_threats_hold_out(told, sentence, standing):
    assert any(line.startswith(standing) for line in told(sentence)), told(sentence)


def test_a_phrase_of_giving_without_its_gift_gives_nothing(told):
    assert not any(line.startswith("AID") for line in told("Britain put up a lighthouse on the island in 1832."))


def test_whoever_says_that_any_comer_would_be_harmed_would_do_it(told):
    lines = told("The Kenyan army warned that anyone crossing the line would be shot.")
    assert [line.split(">")[0] for line in lines if line.startswith("ASSAULT")] == ["ASSAULT threatened kdf"]
    assert not [line for line in told("Norway warned that civilians would be killed.") if "threatened" in line]
