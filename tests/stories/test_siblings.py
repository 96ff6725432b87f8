"""A report beside its sibling: whether a machine rewrote it, and which words stood there before."""

from __future__ import annotations

import pytest

from dragoman.reports.read import read_text
from dragoman.stories.align import beside, paired, sentences
from dragoman.stories.differences import Difference, differences
from dragoman.stories.rarity import Rarity
from dragoman.stories.siblings import Siblings
from dragoman.text.company import Company
from dragoman.text.rewrites import pieces

PLAIN = """Greece recalls envoy from Ankara

ATHENS - Greece called its ambassador in Ankara home on Wednesday and demanded an apology for the death of a pilot.

"Relations with Turkey cannot go on as if nobody had died," Foreign Minister Petros Gavras told lawmakers in Athens.

Officials in Ankara said the step was emotional. Turkey has rejected a similar demand before, and its troops on the
coast were put on alert last week. Gavras said he expected an answer by Friday."""
SPUN = """Greece remembers emissary from Ankara

ATHENS - Greece named its diplomat in Ankara house on Wednesday and commanded an excuse for the demise of a pilot.

"Relationships with Turkey cannot go on as if no one had perished," Foreign Minister Petros Gavras advised
congressmen in Athens.

Officers in Ankara mentioned the move was emotive. Turkey has spurned a comparable call for earlier than, and its navy
on the seashore were put on alert final week. Gavras mentioned he anticipated a reply by Friday."""
EDITED = """Greece recalls envoy from Ankara

Greece called its ambassador in Ankara home on Wednesday and demanded an apology for the death of a pilot, the second
such step in a month.

"Relations with Turkey cannot go on as if nobody had died," Foreign Minister Petros Gavras told lawmakers in Athens.

Turkey has rejected a similar demand before. Gavras said he expected an answer by Friday."""
OWN = """Athens calls its man home

Ambassador Christos Vellidis left Turkey on the orders of Petros Gavras, the foreign minister, over Monday's collision.

The opposition said the recall came too late. It is the first in forty years, and Ankara called it emotional."""


@pytest.fixture(scope="module")
def siblings(rarity: Rarity) -> Siblings:
    return Siblings(rarity, Company())


def test_a_rewritten_report_is_told_from_its_sibling_and_not_the_other_way_round(siblings: Siblings) -> None:
    copy, plain = read_text(SPUN), read_text(PLAIN)
    assert siblings.judge(copy, plain).kind == "paraphrased"
    assert siblings.judge(copy, plain).of == plain.id
    assert siblings.judge(plain, copy).kind == "original"


@pytest.mark.parametrize("text", [EDITED, OWN, PLAIN])
def test_edited_copies_own_reports_and_plain_copies_are_no_rewriting(siblings: Siblings, text: str) -> None:
    report, plain = read_text(text), read_text(PLAIN)
    assert [siblings.judge(*pair).kind for pair in ((report, plain), (plain, report))] == ["original"] * 2


def test_the_words_of_a_quote_are_restored_each_in_its_place(siblings: Siblings) -> None:
    copy, plain = read_text(SPUN), read_text(PLAIN)
    reads = {sign.text: sign.reads for sign in siblings.judge(copy, plain).signs}
    for text, read in {
        "Relationships": "Relations",
        "no one": "nobody",
        "perished": "died",
        "Officers": "Officials",
        "final": "last",
    }.items():
        assert reads[text] == read
    for sign in siblings.judge(copy, plain).signs:
        assert copy.text[sign.start : sign.end] == sign.text


def test_where_the_sibling_has_the_words_is_told(siblings: Siblings) -> None:
    copy, plain = read_text(SPUN), read_text(PLAIN)
    found = siblings.beside(copy.text, pieces(copy), plain.text, pieces(plain))
    assert all(each.sibling.of(plain.text) == each.reads for each in found.substitutions)
    assert len(found.pairs) == 6


def test_names_and_figures_never_stand_for_others(siblings: Siblings) -> None:
    one, other = (
        read_text("On 4 May 31 men were held in the town."),
        read_text("On 5 May 32 men were held in the town."),
    )
    found = siblings.beside(one.text, pieces(one), other.text, pieces(other))
    assert found.substitutions == ()


def test_equal_words_stand_beside_equal_words(rarity: Rarity) -> None:
    one, other = read_text("The navy mentioned it would fire."), read_text("The army said that it would fire.")
    (pair,) = paired(sentences(one.text, pieces(one)), sentences(other.text, pieces(other)), rarity)
    blocks = [(list(each.one), list(each.other), each.equal) for each in beside(*pair)]
    assert [block for block in blocks if block[2]] == [
        ([at], [there], True) for at, there in ((0, 0), (3, 4), (4, 5), (5, 6))
    ]
    assert [(block[0], block[1]) for block in blocks if not block[2]] == [([1, 2], [1, 2, 3])]


def test_differences_are_told_sentence_by_sentence() -> None:
    one, other = (
        read_text("Talks ended. They resume on Friday."),
        read_text("Talks ended. They resume on Monday. All came."),
    )
    found = differences(one.text, pieces(one), other.text, pieces(other))
    assert found == [Difference("They resume on Friday.", "They resume on Monday. All came.")]
