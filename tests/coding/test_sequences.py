"""Deeds told one after another, and headlines: the day that the sentences beside them tell."""

import pytest

from dragoman.reading import Reader
from dragoman.reports.read import read_text

FRIDAY = "2018-07-06"
GOING_ON = [
    ("Gunmen seized the Kenyan envoy on Monday. They killed his driver before dawn.", "killed", "2018-07-02"),
    ("Gunmen seized the Kenyan envoy on Monday. They killed a guard who had fled on Sunday.", "killed", "2018-07-02"),
    ("Peru shut its embassy in Quito on Monday. Peru expelled the Ecuadorean consul.", "expelled", "2018-07-02"),
    ("Gunmen seized the Kenyan envoy on Monday. They had killed his driver.", "killed", None),
    ("Gunmen seized the Kenyan envoy on Monday. Earlier they killed his driver.", "killed", None),
    ("Gunmen held the Kenyan envoy from May to June. They killed his driver.", "killed", None),
    ("Peru shut its embassy in Quito on Monday. Chile expelled the Ecuadorean consul.", "expelled", None),
]


def told(reader: Reader, text: str, word: str) -> list[str | None]:
    record = reader.read(read_text(text, published=FRIDAY))
    return [one.when.date for one in record.mentions if one.trigger.of(text) == word]


@pytest.mark.parametrize(("text", "word", "day"), GOING_ON)
def test_the_next_deed_of_a_tale_is_of_the_same_day(reader: Reader, text, word, day):
    assert told(reader, text, word) == [day]


def test_a_headline_has_the_day_that_the_text_tells(reader: Reader):
    text = """Peru expels Chilean consul

LIMA, July 6 (Agency) - Peru expelled the Chilean consul in Tacna on Thursday.

Peru expelled a Chilean consul in 1995 too.
"""
    assert told(reader, text, "expels") == ["2018-07-05"]


def test_a_headline_has_no_day_of_old_happenings(reader: Reader):
    text = """Peru expels Chilean consul

LIMA, July 6 (Agency) - The two states have quarrelled for a century.

Peru expelled a Chilean consul in May 1995.
"""
    assert told(reader, text, "expels") == [None]
