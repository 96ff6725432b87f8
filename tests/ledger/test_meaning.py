"""Meaning: plain statements of a side that demand, threaten, promise or refuse by their own words."""

from __future__ import annotations

import pytest

from .conftest import Keep


@pytest.mark.parametrize(
    ("text", "kind", "by", "to"),
    [
        (
            "Bolivia wants an inquiry into the shooting, Foreign Minister Rosa Quispe said of the clash with Chile.",
            "demand",
            "BOL",
            "CHL",
        ),
        ("Two bridges will be built for Laos with South Korean money, Seoul said.", "promise", "KOR", "LAO"),
        ("Laos is to get 40 buses from South Korea by June, Seoul announced.", "promise", "KOR", "LAO"),
        ("Ghana maintains that Togo lit the fire at Aflao.", "accusation", "GHA", "TGO"),
        ("There will be no release of the fishermen, Togo told Ghana.", "rejection", "TGO", "GHA"),
        (
            "Power deliveries to Togo would cease if the fishermen were not freed, Ghana's energy minister said.",
            "threat",
            "GHA",
            "TGO",
        ),
        (
            "No electricity will flow to Togo so long as the fishermen are held, Ghanaian minister Kofi Adu said.",
            "threat",
            "GHA",
            "TGO",
        ),
        (
            "Togolese lorries risk being turned back at Aflao if the fishermen are tried, Ghana's customs chief said.",
            "threat",
            "GHA",
            "TGO",
        ),
        (
            "Swedish ferries could be kept out of Turku if the dredger stays, a Finnish minister said.",
            "threat",
            "FIN",
            "SWE",
        ),
        ("Finland is prepared to take Sweden to the World Court unless the dredging ends.", "threat", "FIN", "SWE"),
        (
            "Sweden will reply with a heavy blow if Finland crosses the line again, the Swedish minister said.",
            "threat",
            "SWE",
            "FIN",
        ),
        (
            "Ties would be restored only if Finland left the islands, the Swedish foreign minister said.",
            "promise",
            "SWE",
            "FIN",
        ),
        ("Ghana is still waiting for Togo to hand back four canoes.", "demand", "GHA", "TGO"),
    ],
)
def test_a_plain_statement_is_entered_by_what_it_means(keep: Keep, text: str, kind: str, by: str, to: str) -> None:
    assert keep(text).parties(kind) == (by, to)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana wants to talk to Togo, its foreign minister said.",
        "Ghana has a border with Togo, its foreign minister said.",
        "The bridges will be built by the company, Seoul said.",
        "Ghana maintains that Togo is a neighbour.",
        "Ghana waited for the rain to stop.",
    ],
)
def test_a_statement_that_asks_and_promises_nothing_is_not_entered(keep: Keep, text: str) -> None:
    assert keep(text).kinds() == []


def test_a_threat_of_one_more_deed_hangs_on_that_deed(keep: Keep) -> None:
    book = keep("One more incursion and Finland would recall its ambassador, the Finnish president told Sweden.")
    assert book.words(book.of("threat").condition) == "One more incursion"


def test_a_term_set_makes_a_demand_that_falls_due(keep: Keep) -> None:
    entry = keep("Ghana has set Togo until July 1 to take down a customs post.").of("demand")
    assert entry.due == "2020-07-01"


def test_what_is_said_in_reply_to_a_request_decides_what_came_of_it(keep: Keep) -> None:
    book = keep("Togo sees no reason to free the fishermen, its foreign ministry said in reply to a Ghanaian request.")
    assert book.of("demand").outcome == "rejected"
    assert keep("Togo is large, its foreign ministry said in reply to a Ghanaian request.").of("demand").outcome is None


def test_yes_and_no_are_answers(keep: Keep) -> None:
    assert keep("Togo has said yes to a joint inquiry with Ghana.").kinds() == ["acceptance"]


@pytest.mark.parametrize(
    "text",
    [
        '"The generals may leave if the money is right," said Ama Boateng, a political scientist in Accra.',
        "Togo cannot hold out for long, said the historian Ama Boateng.",
        "The Togolese army was likely to move within days, a diplomat in Lome said.",
    ],
)
def test_what_an_onlooker_says_will_or_may_come_is_a_prediction(keep: Keep, text: str) -> None:
    assert keep(text).kinds() == ["prediction"]


def test_an_offer_to_leave_once_something_is_promised_is_no_threat(keep: Keep) -> None:
    text = "Togo would withdraw if Ghana promised never again to shelter rebels, the Togolese president said."
    assert "threat" not in keep(text).kinds()


def test_a_threat_may_hang_on_a_moment(keep: Keep) -> None:
    book = keep("Ghana warned Togo that its army would march the moment a soldier set foot in Aflao.")
    assert book.words(book.of("threat").condition) == "the moment a soldier set foot in Aflao"


def test_whoever_says_that_he_will_not_step_down_refuses(keep: Keep) -> None:
    assert keep("President Faure Gnassingbe said he wouldn't step down.").kinds() == ["rejection"]


def test_whoever_has_until_a_day_or_else_is_threatened_on_that_condition(keep: Keep) -> None:
    book = keep(
        "Togo has until July 1 to apologise, or Ghana will stop selling it electricity, the Ghanaian president said."
    )
    threat = book.of("threat")
    assert (book.words(threat.condition), threat.due) == ("Togo has until July 1 to apologise", "2020-07-01")


@pytest.mark.parametrize(("words", "due"), [("the month is out", "2020-06-30"), ("the year is over", "2020-12-31")])
def test_before_the_month_is_out_ends_with_the_month(keep: Keep, words: str, due: str) -> None:
    assert keep(f"Togo promised to reopen the Aflao bridge before {words}.").of("promise").due == due


def test_what_one_is_pressed_for_is_what_is_demanded(keep: Keep) -> None:
    book = keep("Zambia is pressing Malawi for the return of 300 stolen cattle.")
    assert book.words(book.of("demand").about) == "the return of 300 stolen cattle"


def test_whoever_is_said_to_be_behind_something_is_accused(keep: Keep) -> None:
    assert keep("Uganda says Rwanda is behind a grenade attack in Kabale.").kinds() == ["accusation"]


def test_a_deed_that_is_called_off_is_promised_not_to_come(keep: Keep) -> None:
    assert keep("Botswana said its high commissioner in Namibia would not be recalled.").kinds() == ["promise"]
