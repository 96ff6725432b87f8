"""When an act is: by the time that hangs on it, on its occasion, or by its distance from another."""

import pytest

from dragoman.reading import Reader
from dragoman.reports.read import read_text

TOLD = [
    ("Venezuela expelled the envoy on Monday, two days after Colombian jets bombed a camp.", "ASSAULT", "2015-06-06"),
    ("Mali closed its borders on Tuesday, hours after Niger imposed sanctions on it.", "SANCTION", "2015-06-09"),
    ("Chad bombed Sudan on Tuesday, the day after Sudan shelled Abeche.", "ASSAULT", "2015-06-09 2015-06-08"),
    ("Togo gave Benin until June 20 to withdraw its soldiers.", "RETREAT", "2015-06-20"),
    ("The African Union warned that it would cease to recognise Jammeh from June 20.", "SANCTION", "2015-06-20"),
    ("Three weeks after Chad bombed Sudan, envoys of the two met on Friday.", "ASSAULT", "2015-05-18"),
    ("At a summit in Lome in May, Togo promised Benin that it would lift the embargo.", "AGREE", "2015-05"),
    ("Russia and Norway signed a treaty to cut their arsenals in Oslo on Thursday.", "SUPPORT", "2015-06-11"),
    ("Kenya announced on Tuesday that it was expelling the Somali ambassador.", "SANCTION", "2015-06-09"),
    ("Togo said in a speech on Monday that it was calm. It demanded that Benin withdraw.", "REQUEST", "2015-06-08"),
]


@pytest.mark.parametrize(("sentence", "code", "day"), TOLD)
def test_an_act_has_the_day_that_its_words_give_it(reader: Reader, sentence, code, day):
    record = reader.read(read_text(sentence, published="2015-06-12"))
    assert [mention.when.date for mention in record.mentions if mention.code == code] == day.split()


def test_a_bare_denial_has_the_day_of_what_it_denies(reader: Reader):
    text = "Chad said Sudan shelled Abeche on Monday. Sudan denied it."
    record = reader.read(read_text(text, published="2015-06-12"))
    assert [one.when.date for one in record.mentions if one.status == "denied"] == ["2015-06-08"]


def test_a_place_below_the_act_is_the_place_of_the_act(reader: Reader):
    text = "A Belarusian fighter forced an Irish airliner to land in Minsk on Sunday."
    record = reader.read(read_text(text, published="2015-06-12"))
    assert {one.place.name for one in record.mentions if one.code == "COERCE" and one.place} == {"Minsk"}
