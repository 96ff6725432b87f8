"""Pages: the news with its metadata, and hostile pages refused in time."""

from __future__ import annotations

import time

import pytest

from dragoman.errors import Refused
from dragoman.reports.guard import MOST_ATTRIBUTES, check_markup
from dragoman.reports.html import declared_encoding, is_html
from dragoman.reports.read import read_bytes, read_text

BODY = "".join(
    f"<p>The ministers of Ruritania and Graustark met for the {word} time on Friday, and they said that the talks had "
    f"been frank and that no date was set for the next round of them.</p>"
    for word in ("first", "second", "third")
)
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Ministers meet - The Courier</title>
<meta property="og:title" content="Ministers meet over the border"><meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2022-01-21T08:30:00+01:00"><meta name="author" content="Jane Doe">
<link rel="canonical" href="https://courier.example/1"></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>Ministers meet over the border</h1>
<p>STRELSAU (Reuters) - It was cold in the town, and the ministers of both the countries stayed in the old hotel.</p>
{BODY}</article><footer>Copyright 2022</footer></body></html>"""


def test_a_page_gives_its_news_and_its_metadata() -> None:
    report = read_bytes(PAGE.encode())
    assert report.title == "Ministers meet over the border"
    assert report.headline is not None
    assert report.headline.of(report.text) == report.title
    assert (report.published, report.published_origin) == ("2022-01-21", "metadata")
    assert (report.source, report.url) == ("The Courier", "https://courier.example/1")
    assert report.byline == ("Jane Doe",)
    assert report.dateline is not None
    assert report.dateline.place == "STRELSAU"
    assert len(report.paragraphs) == 4
    assert report.text_differs
    assert "Home" not in report.text


def test_json_ld_is_read_for_title_day_and_authors() -> None:
    page = (
        '<html><head><script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", '
        '"headline": "Envoys return", "datePublished": "2021-05-04T10:00:00Z", '
        '"author": [{"name": "Jane Doe"}, {"name": "John Roe"}], "publisher": {"name": "The Courier"}}]}</script>'
        f"</head><body><article>{BODY}</article></body></html>"
    )
    report = read_text(page)
    assert (report.title, report.published, report.source) == ("Envoys return", "2021-05-04", "The Courier")
    assert report.byline == ("Jane Doe", "John Roe")


def test_a_page_without_a_date_stays_undated() -> None:
    report = read_text(f"<html><head><title>Envoys</title></head><body><article>{BODY}</article></body></html>")
    assert (report.published, report.published_origin) == (None, "unknown")


def test_a_date_given_goes_before_the_page() -> None:
    assert read_bytes(PAGE.encode(), published="2022-01-22").published_origin == "given"


def test_a_cp1252_paragraph_in_a_utf8_page_spoils_no_other() -> None:
    data = (
        PAGE.replace("It was cold", "Zürich’s envoy said")
        .encode()
        .replace(b"that no date", "that “no” date".encode("cp1252"))
    )
    text = read_bytes(data).text
    assert "Zürich’s envoy said" in text
    assert "that “no” date" in text


def test_html_is_known_by_its_content() -> None:
    assert is_html(PAGE)
    assert is_html("<p>News</p>")
    assert not is_html("The <p> tag was not closed, the ministry said.")
    assert (
        declared_encoding(b'<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-2">') == "ISO-8859-2"
    )


def test_a_page_in_french_is_refused() -> None:
    page = (
        "<html lang='fr'><body><article><p>Les ministres des deux pays se sont réunis vendredi à Genève pour "
        "discuter de la situation à la frontière.</p><p>Ils n'ont pas trouvé d'accord sur le retrait des troupes qui "
        "sont dans la région depuis un an, mais ils ne sont pas partis.</p></article></body></html>"
    )
    with pytest.raises(Refused, match="in French"):
        read_text(page)


def test_a_page_with_no_news_is_refused() -> None:
    with pytest.raises(Refused, match="no news found"):
        read_text("<html><body><nav>Home</nav></body></html>")


@pytest.mark.parametrize("depth", [300, 5_000, 90_000])
def test_deep_nesting_is_refused_and_not_read_as_empty(depth: int) -> None:
    page = "<html><body>" + "<div>" * depth + BODY + "</div>" * depth + "</body></html>"
    with pytest.raises(Refused, match="deep"):
        read_text(page)


def test_a_tag_with_too_many_attributes_is_refused_before_it_is_parsed() -> None:
    start = time.process_time()
    for tag in (
        "<p " + " ".join(f"a{n}=1" for n in range(80_000)) + ">",
        "<p " + "/".join(f"a{n}" for n in range(80_000)) + ">",
        '<p x=y"z ' + " ".join(f"a{n}" for n in range(80_000)) + ' "w>',
        "<p " + " ".join(f"a{n}='>'" for n in range(80_000)) + ">",
    ):
        with pytest.raises(Refused, match="attributes"):
            read_text(f"<html><body>{tag}{BODY}</body></html>")
    assert time.process_time() - start < 2


def test_long_scripts_and_data_addresses_are_no_attributes() -> None:
    script = "<script>" + "for (i = 0; i<n; i++) { a b c d e f } " * 2000 + "</script>"
    image = f'<img src="data:image/png;base64,{"A" * 50_000}" alt="a > b">'
    check_markup(f"<html><body>{script}{image}<p title='{'x ' * MOST_ATTRIBUTES}'>{BODY}</body></html>")


def test_one_huge_piece_of_text_is_refused() -> None:
    with pytest.raises(Refused, match="one piece of text"):
        read_text("<html><body><p>" + "war " * 2_500_000 + "</p></body></html>")


@pytest.mark.parametrize(
    "page", ["<html>", "<html><body><p", "<!doctype html><!--", "<html><script>", "<p><![CDATA[x", "<p a='"]
)
def test_broken_pages_are_refused_or_read_but_never_raise_otherwise(page: str) -> None:
    with pytest.raises(Refused):
        read_text(page)
