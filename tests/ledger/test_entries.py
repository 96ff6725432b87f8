"""Entries: their kind, their parties, and each act once."""

from __future__ import annotations

import pytest

from .conftest import Keep


@pytest.mark.parametrize(
    ("text", "kind", "by", "to"),
    [
        ("Nigeria demanded that Cameroon hand back the village.", "demand", "NGA", "CMR"),
        ("Hanoi must withdraw its ships, Philippine President Rodrigo Duterte said.", "demand", "PHL", "VNM"),
        ('"Stop the bombing at once," Vietnamese minister Nguyen Co Thach urged Washington.', "demand", "VNM", "USA"),
        (
            "Kinshasa will expel the envoy if Kigali does not yield, the Congolese minister said.",
            "threat",
            "COD",
            "RWA",
        ),
        ("Beijing threatened reprisals against Canberra after Marise Payne spoke on Friday.", "threat", "CHN", "AUS"),
        (
            "Uganda said it would take Rwanda to the International Court of Justice unless it freed two pilots.",
            "threat",
            "UGA",
            "RWA",
        ),
        (
            "Uganda will send its army to the river if Rwanda does not free the pilots, Ugandan minister Ali said.",
            "threat",
            "UGA",
            "RWA",
        ),
        (
            "Rwanda will be barred from the games unless it frees two pilots, Ugandan minister Moses Ali said.",
            "threat",
            "UGA",
            "RWA",
        ),
        ("Bolivia accused Chile of diverting a river.", "accusation", "BOL", "CHL"),
        (
            "Mexico will not pay for the wall, President Enrique Pena Nieto told Donald Trump.",
            "rejection",
            "MEX",
            "USA",
        ),
        ("Hamas said it would free ten hostages if Israel let fuel into Gaza.", "promise", "PSE", "ISR"),
    ],
)
def test_an_entry_has_its_kind_and_its_parties(keep: Keep, text: str, kind: str, by: str, to: str) -> None:
    assert keep(text).parties(kind) == (by, to)


@pytest.mark.parametrize(
    "text",
    [
        "Jordan said Egypt had broken the truce, a claim Cairo denied.",
        "Moscow says Latvia helped the saboteurs; Riga says it did no such thing.",
        "Peru's foreign minister called Ecuador's version of the clash a lie.",
        '"We had no hand in this explosion," Syrian minister Walid al-Moualem said.',
        "It is not true, a Kenyan spokesman said, that the army shelled villages.",
    ],
)
def test_denials_need_no_coded_deed(keep: Keep, text: str) -> None:
    assert "denial" in keep(text).kinds()


def test_what_one_must_do_unless_another_thing_is_done_is_a_threat(keep: Keep) -> None:
    text = "Peru said that the Chilean consul must leave the country unless he paid by Sunday."
    assert "demand" not in keep(text).kinds()
    assert "threat" in keep(text).kinds()


def test_whom_a_threat_would_meet_is_its_condition(keep: Keep) -> None:
    text = "Djibouti warned Eritrea that it would fire on any boat that came within a mile of Doumeira."
    entry = keep(text).of("threat")
    assert entry.condition is not None
    assert entry.condition.of(text) == "any boat that came within a mile of Doumeira"


def test_who_admits_the_own_deed_accepts_the_charge(keep: Keep) -> None:
    book = keep("Chad accused Sudan of shelling Adre. Sudan acknowledged on Friday that its guns had shelled the town.")
    assert book.of("accusation").answered_by == (book.of("acceptance").id,)


def test_what_is_withheld_is_not_denied(keep: Keep) -> None:
    assert "denial" not in keep("Turkey denied entry to two Dutch ministers.").kinds()


def test_trivial_forecasts_hopes_and_orders_to_the_own_army_are_no_entries(keep: Keep) -> None:
    assert keep("Prime Minister Narendra Modi said the talks would be long.").entries == ()
    assert "prediction" not in keep("The Kremlin said it hoped that the talks would bring results.").kinds()
    assert "demand" not in keep("Vladimir Putin ordered his army to leave Syria.").kinds()


def test_a_promise_not_to_do_harm_is_a_promise(keep: Keep) -> None:
    book = keep('"We will never be the first to shoot," South Korean President Moon Jae-in said.')
    assert book.kinds() == ["promise"]


def test_what_headline_and_body_tell_is_entered_once(keep: Keep) -> None:
    book = keep(
        "Rebels refuse to leave Goma",
        "GOMA, Congo (Reuters) - Rebels refused on Friday to leave the town of Goma.",
    )
    assert book.kinds() == ["rejection"]


def test_who_listens_is_not_who_is_meant(keep: Keep) -> None:
    book = keep('"If you attack us, we will hit back," Iranian minister Mohammad Javad Zarif told reporters.')
    assert book.of("threat").to is None
