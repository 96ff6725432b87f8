"""Times that stand beside an act: lent by a clause, by the words that report it, or by where they stand."""

import pytest

from dragoman.reading import Reader
from dragoman.reports.read import read_text

FRIDAY = "2018-07-06"
LENT = [
    ("Two soldiers were killed when rebels ambushed a convoy near Kidal on Sunday.", "killed", "2018-07-01"),
    ("Georgia lifted the blockade of Batumi when the leaders met on March 18.", "lifted", "2018-03-18"),
    (
        "The African Union, meeting in Lome on Wednesday, endorsed Togo's claim to the islands.",
        "endorsed",
        "2018-07-04",
    ),
    ("Mali has expelled two French diplomats, the foreign ministry said on Thursday.", "expelled", "2018-07-05"),
    ("Chad began a war that broke open on Tuesday, when Niger bombed the port of Cotonou.", "bombed", "2018-07-03"),
    ("Beijing seized Mischief Reef, which the Philippines also claims, in 1995.", "seized", "1995"),
    ("Togo struck Benin on Monday in answer to the mining of a Togolese ship last week.", "mining", "2018-06-25"),
    ("Togo left on Sunday, a day after Paul Kagame, who rules Rwanda, ordered it to leave.", "ordered", "2018-06-30"),
    ("The ministers of Kenya and Uganda, who met on Monday, agreed to reopen the border.", "agreed", "2018-07-02"),
    ("A mob stoned the consulate as the verdict was read on Monday.", "stoned", "2018-07-02"),
    ("Benin cut its ties with Togo on Tuesday, a day after a raid on Cotonou.", "raid", "2018-07-02"),
    ("In a note delivered on Monday, Ghana accused Togo of sheltering rebels.", "accused", "2018-07-02"),
    ("Ghana's demand, made on Monday, was rejected by Togo.", "rejected", None),
]
NOT_LENT = [
    ("Mali has long accused France of spying, the foreign ministry said on Thursday.", "accused"),
    ("Mali has expelled two French diplomats, a minister in Paris said on Thursday.", "expelled"),
    ("Mali banned the party, which Niger praised, after a raid in 1995.", "praised"),
]


def told(reader: Reader, sentence: str, word: str) -> list[str | None]:
    record = reader.read(read_text(sentence, published=FRIDAY))
    return [one.when.date for one in record.mentions if one.trigger.of(sentence) == word]


@pytest.mark.parametrize(("sentence", "word", "day"), LENT)
def test_an_act_without_a_time_has_that_of_what_stands_beside_it(reader: Reader, sentence, word, day):
    assert told(reader, sentence, word) == [day]


@pytest.mark.parametrize(("sentence", "word"), NOT_LENT)
def test_a_time_that_tells_of_something_else_is_not_lent(reader: Reader, sentence, word):
    assert told(reader, sentence, word) == [None]
