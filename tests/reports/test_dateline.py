"""Datelines in the forms agencies write them."""

from __future__ import annotations

import pytest

from dragoman.reports.read import read_text

BELOW = "\n\nThe ministers had not agreed on a text by the evening, a spokesman for the delegation said."

FORMS = [
    ("GENEVA (Reuters) – Two ministers met.", "GENEVA", "Reuters"),
    ("GENEVA, Jan 21 (Reuters) - Two ministers met.", "GENEVA", "Reuters"),
    ("KYIV/MOSCOW (AP) — Two ministers met.", "KYIV/MOSCOW", "AP"),
    ("NAIROBI, Kenya (AP) — Two ministers met.", "NAIROBI, Kenya", "AP"),
    ("BEIJING - Two ministers met.", "BEIJING", None),
    ("BRUSSELS—Two ministers met.", "BRUSSELS", None),
    ("Jakarta, 3 March - Two ministers met.", "Jakarta", None),
    ("WASHINGTON: Two ministers met.", "WASHINGTON", None),
    ("New Delhi: Two ministers met.", "New Delhi", None),
    ("KYIV, Ukraine -- Two ministers met.", "KYIV, Ukraine", None),
    ("UNITED NATIONS, Jan. 21, 2022 (Xinhua) -- Two ministers met.", "UNITED NATIONS", "Xinhua"),
    ("(Reuters) - Two ministers met.", None, "Reuters"),
    ("GENEVA (AP) _ Two ministers met.", "GENEVA", "AP"),
    ("GENEVA (Reuters) Two ministers met.", "GENEVA", "Reuters"),
    ("WASHINGTON, D.C. — Two ministers met.", "WASHINGTON, D.C.", None),
    ("Tehran, IRNA - Two ministers met.", "Tehran", "IRNA"),
    ("MOSCOW, March 5. /TASS/. Two ministers met.", "MOSCOW", "TASS"),
    ("BISHKEK. Two ministers met.", "BISHKEK", None),
    ("PRISTINA / BELGRADE, Saturday – Two ministers met.", "PRISTINA / BELGRADE", None),
    ("PORT-AU-PRINCE, Haiti — Two ministers met.", "PORT-AU-PRINCE, Haiti", None),
]


@pytest.mark.parametrize(("first", "place", "agency"), FORMS)
def test_a_dateline_is_read_and_left_out_of_the_paragraph(first: str, place: str | None, agency: str | None) -> None:
    report = read_text(first + BELOW)
    assert report.dateline is not None
    assert (report.dateline.place, report.dateline.agency) == (place, agency)
    assert report.paragraphs[0].of(report.text) == "Two ministers met."


@pytest.mark.parametrize(
    "first",
    [
        "Moscow — Russia's capital — was quiet on Friday.",
        "The deal — the first of its kind — was signed on Friday.",
        "The U.S. Two ministers met in the capital.",
        "NATO. Two ministers met in the capital.",
        "BREAKING: Two ministers met in the capital.",
        "NATO – the alliance of thirty states – said no.",
        "President Osei – Two ministers met.",
        "Two ministers met (Reuters) - and they parted.",
        "“No,” he said - Two ministers met.",
    ],
)
def test_a_dash_or_a_colon_alone_makes_no_dateline(first: str) -> None:
    report = read_text(first + BELOW)
    assert report.dateline is None
    assert report.paragraphs[0].of(report.text) == first


def test_a_dated_dateline_with_a_year_gives_the_day_of_publication() -> None:
    report = read_text("HANOI, May 4, 2019 (AP) — Two ministers met." + BELOW)
    assert (report.published, report.published_origin) == ("2019-05-04", "dateline")


def test_a_dateline_without_a_year_takes_the_year_before_rather_than_a_day_to_come() -> None:
    report = read_text("HANOI, Dec 30 (AP) — Two ministers met." + BELOW, published="2022-01-02")
    assert report.dateline is not None
    assert report.dateline.day == "2021-12-30"
    assert report.published_origin == "given"


def test_a_dateline_without_a_year_dates_nothing_by_itself() -> None:
    report = read_text("HANOI, Dec 30 (AP) — Two ministers met." + BELOW)
    assert (report.published, report.published_origin) == (None, "unknown")
