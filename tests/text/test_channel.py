"""Words of a spun report read as those they stood for, by the words beside them."""

from __future__ import annotations

import pytest

from dragoman.model.span import Span
from dragoman.text.channel import Channel
from dragoman.text.company import Company, words_of


@pytest.fixture(scope="module")
def company() -> Company:
    return Company()


@pytest.fixture(scope="module")
def channel(company: Company) -> Channel:
    return Channel(company)


def read(channel: Channel, text: str) -> str:
    for reading in reversed(channel.readings(text, Span(0, len(text)))):
        text = text[: reading.span.start] + reading.reads + text[reading.span.end :]
    return text


SPUN = [
    ("Neither Oslo nor Lima took up the provide.", "Neither Oslo nor Lima took up the offer."),
    ("The Chadian abroad minister spoke on Monday.", "The Chadian foreign minister spoke on Monday."),
    ("The troopers withdrew from the town.", "The soldiers withdrew from the town."),
    (
        "Ten people were killed in heavy preventing in the north.",
        "Ten people were killed in heavy fighting in the north.",
    ),
    ("The envoys are to fulfill in Nairobi.", "The envoys are to meet in Nairobi."),
    ("Peru and Chile fought a warfare over the desert.", "Peru and Chile fought a war over the desert."),
    ("The ministry issued an assertion on Friday.", "The ministry issued an statement on Friday."),
    ("He instructed reporters that the talks had failed.", "He told reporters that the talks had failed."),
]


@pytest.mark.parametrize(("spun", "plain"), SPUN)
def test_a_word_is_read_as_the_one_that_keeps_such_company(channel: Channel, spun: str, plain: str) -> None:
    assert read(channel, spun) == plain


@pytest.mark.parametrize(
    "plain",
    [
        "The aid agency delivers food and water.",
        "The police arrested ten people at the airport.",
        "The president said on Monday that the talks would resume next week.",
        "Rebels seized the town after two days of fighting.",
        "The navy sent two ships to the gulf.",
    ],
)
def test_words_that_keep_their_usual_company_stay(channel: Channel, plain: str) -> None:
    assert read(channel, plain) == plain


def test_names_are_never_read_as_others(channel: Channel) -> None:
    assert read(channel, "He met Governor Abroad and Mr. Provide in Trooper.").count("Abroad and Mr. Provide") == 1


def test_words_lead_back_to_where_they_stand() -> None:
    text = "“No,” said Mr. Lund’s 3 envoys."
    words = words_of(text, Span(0, len(text)))
    assert [span.of(text) for span in words.spans] == [
        "“",
        "No",
        ",",
        "”",
        "said",
        "Mr",
        ".",
        "Lund’s",
        "3",
        "envoys",
        ".",
    ]
    assert words.kinds == (",", "no", ",", ",", "said", "<n>", ".", "lund's", "<d>", "envoys", ".")


def test_a_pair_never_counted_is_rarer_than_a_known_one(company: Company) -> None:
    assert company.after("foreign", "minister") > company.after("abroad", "minister")


def test_each_odd_word_counts_once(company: Company) -> None:
    once, twice = "a functionary averred it", "a functionary averred it, a functionary averred it"
    one, other = (company.oddness(text, [Span(0, len(text))]) for text in (once, twice))
    assert one.total > 0
    assert (one.total, one.words) == (other.total, other.words)
