"""RSS and Atom files, a report an entry."""

from __future__ import annotations

from tests.reports.samples import BODY, DAY, TITLE, atom, entry, found, only, reports, rss


def test_rss_gives_a_report_an_item() -> None:
    one, two = (item.report for item in reports(rss((TITLE, BODY), ("Guns &amp; butter", f"<p>{BODY} Again.</p>"))))
    assert one is not None and two is not None
    assert (one.title, one.published, one.source, one.url) == (TITLE, DAY, "Strelsau Herald", "http://news.example/0")
    assert "<p>" not in two.text


def test_markup_and_scripts_in_titles_and_texts_are_left_out() -> None:
    report = only(rss(("Talks <b>end</b> <script>alert(1)</script>", f"<script>steal()</script><p>{BODY}</p>")))
    assert report.title == "Talks end"
    assert "steal" not in report.text


def test_a_link_that_is_no_web_address_is_left_out() -> None:
    report = only(rss((TITLE, BODY)).replace(b"http://news.example/0", b"javascript:alert(1)"))
    assert report.url is None


def test_atom_gives_an_entry_its_author_day_and_version() -> None:
    (item,) = found(atom(entry()))
    assert item.report is not None and item.edition is not None
    assert (item.report.published, item.report.byline, item.report.url) == (
        DAY,
        ("Anna Novak",),
        "http://news.example/a",
    )
    assert (item.edition.item, item.edition.version) == ("tag:1", 20220121090000)


def test_a_deleted_entry_is_killed() -> None:
    (item,) = found(atom('<at:deleted-entry ref="tag:1" when="2022-01-22T00:00:00Z"/>'))
    assert item.edition is not None and item.edition.standing == "killed"


def test_an_entry_without_a_text_is_an_address() -> None:
    (item,) = found(rss((TITLE, "")))
    assert item.address == "http://news.example/0"


def test_an_entity_of_its_own_is_never_expanded() -> None:
    head = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    (item,) = found(rss((TITLE, BODY), head=head))
    assert item.reason == "XML that declares entities of its own; none is ever expanded"


def test_a_damaged_feed_gives_what_can_be_read() -> None:
    report = only(rss((TITLE, BODY)).replace(b"Strelsau Herald", b"Herald & Sons"))
    assert report.title == TITLE
