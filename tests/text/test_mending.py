"""Mending: who a word hangs on after the parser's commonest slips are put right."""

import pytest

from dragoman.reports.read import read_text

HANGS = [
    ("Foreign Minister Pavel Gruzin said the blockade was not legal and accused Moldova of piracy.", "accused", "said"),
    ("A Chadian official denied a report in a newspaper that soldiers had crossed into Darfur.", "crossed", "report"),
    ("Iran was angry when Baghdad sent the gunboats, escorted by two frigates, into the gulf.", "into", "sent"),
    (
        "Oslo said on Monday its envoy was safe, a day after guards beat him, and it demanded an inquiry.",
        "demanded",
        "said",
    ),
    ("Residents accused the police of shooting unarmed young men.", "of", "accused"),
    ("Algeria was accused on Monday; Mali said it had accused Algeria of training rebels.", "rebels", "training"),
    ("Colonel Abdul Ghazi, said Pakistan's interior minister, had turned down the offer.", "Ghazi", "turned"),
    ("Colonel Abdul Ghazi, said Pakistan's interior minister, had turned down the offer.", "minister", "said"),
    ("After talks in Beijing, Iran and Saudi Arabia agreed on Friday to restore relations.", "Iran", "agreed"),
    ("The students demanded that Washington hand over the Shah.", "Shah", "hand"),
    ("The Kremlin dismissed claims that Russia would attack Ukraine as hysteria.", "as", "dismissed"),
    ("Soldiers shot dead 60 demonstrators at El Alto and President Carlos Mesa resigned.", "Mesa", "resigned"),
    (
        "Helicopters fired rockets on rebel columns on Sunday as President Idriss Deby Itno, holed up in his palace, "
        "vowed to fight on, military sources said.",
        "Itno",
        "vowed",
    ),
    ("Niger broke off relations with Benin on Monday and Togo expelled the Beninese ambassador.", "Togo", "expelled"),
    ("Niger sent its guards to the border on Monday and Mali called up reservists.", "Mali", "called"),
    ("The envoy urged both sides to stop shooting and offered to send observers.", "offered", "urged"),
    ("China accused India of trampling on law and again called on New Delhi to withdraw.", "called", "accused"),
    (
        "The Organization of American States, meeting in Washington on Wednesday, endorsed Argentina's claim to the "
        "islands but urged both sides to observe a truce.",
        "claim",
        "endorsed",
    ),
    ("The front, founded in 1984, kidnapped two engineers and bombed American restaurants.", "engineers", "kidnapped"),
    ("Hanoi gave Phnom Penh until the morning to withdraw its soldiers from the island.", "withdraw", "gave"),
    ("Moscow called reports that its jets had bombed the hospital a fabrication.", "fabrication", "called"),
    ("Myanmar's air force strafed and bombed rebels near Loikaw.", "force", "strafed"),
    ("Libya broke off a drill with Chad, Niger recalled its envoy and Benin severed relations.", "Benin", "severed"),
    ("Iraq, which has 12,000 soldiers in Jordan, threatened last week to side with Syria.", "Iraq", "threatened"),
    ("The Mexican minister Bernardo Sepulveda and his three colleagues conferred in Panama.", "in", "conferred"),
    ("Thabo Mbeki is to chair talks between Mugabe and Tsvangirai in Harare on Monday.", "talks", "chair"),
    ("The rebels gave him a day to go, failing which they would storm the palace.", "failing", "storm"),
    ("Mali pushed back Afghan migrants at the border.", "back", "pushed"),
    ("Students shouted down the American ambassador in Manila.", "ambassador", "shouted"),
    ("The junta took 40 Tamil fighters prisoner.", "fighters", "took"),
]


@pytest.mark.parametrize(("sentence", "word", "head"), HANGS)
def test_a_word_hangs_on_what_it_belongs_to(parser, sentence, word, head):
    doc = parser.parse(read_text(sentence)).paragraphs[0].doc
    token = next(token for token in doc if token.text == word)
    assert token.head.text == head


def test_a_verb_of_the_clause_that_is_told_stays_there(parser):
    doc = parser.parse(read_text("The army said its planes bombed the port and sank a ship.")).paragraphs[0].doc
    assert next(token for token in doc if token.text == "sank").head.text == "bombed"


def test_a_clause_before_a_semicolon_is_not_what_is_said_after_it(parser):
    text = "The radio accused the raiders of bombing a clinic; Washington said it knew nothing of the matter."
    doc = parser.parse(read_text(text)).paragraphs[0].doc
    assert next(token for token in doc if token.text == "accused").dep_ == "parataxis"


def test_a_bare_form_after_an_auxiliary_is_no_past(parser):
    text = "A military spokesman said tanks would encircle Mekelle and shell it unless the leaders gave themselves up."
    doc = parser.parse(read_text(text)).paragraphs[0].doc
    assert next(token for token in doc if token.text == "shell").tag_ != "VBD"
