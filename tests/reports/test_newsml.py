"""NewsML and NITF: the items of agencies, with their versions and kills."""

from __future__ import annotations

import pytest
from tests.reports.samples import BODY, DAY, TITLE, found, newsml, nitf, only


def test_an_item_of_newsml_is_read() -> None:
    (item,) = found(newsml())
    report, edition = item.report, item.edition
    assert report is not None and edition is not None
    assert (report.title, report.published, report.source, report.byline) == (
        TITLE,
        DAY,
        "Strelsau Wire",
        ("Anna Novak",),
    )
    assert (edition.item, edition.version, edition.standing) == ("tag:wire:7", 1, "usable")
    assert report.dateline is not None and report.dateline.agency == "Reuters"


def test_nitf_is_read_alone_and_within_newsml() -> None:
    for data in (nitf().encode(), newsml(inner=f"<inlineXML>{nitf()}</inlineXML>")):
        report = only(data)
        assert (report.title, report.published, report.byline) == (TITLE, DAY, ("Anna Novak",))
        assert report.text.endswith(BODY.rpartition("\n")[2])


def test_plain_text_within_newsml_keeps_its_paragraphs() -> None:
    report = only(newsml(inner=f'<inlineData contenttype="text/plain">{BODY}</inlineData>'))
    assert len(report.paragraphs) == 2


@pytest.mark.parametrize(("status", "standing"), [("canceled", "killed"), ("withheld", "withheld")])
def test_an_item_killed_or_withheld_is_a_notice(status: str, standing: str) -> None:
    for data in (newsml(status=status, version=2), nitf(status=status, version=2).encode()):
        (item,) = found(data)
        assert item.report is None and not item.counts
        assert item.edition is not None
        assert (item.edition.version, item.edition.standing) == (2, standing)


def test_the_dateline_of_nitf_stands_before_its_first_paragraph() -> None:
    plain = BODY.partition(" - ")[2]
    body = nitf(plain).replace("<distributor>", "<dateline>STRELSAU, Jan. 21 (Strelsau Wire)</dateline><distributor>")
    report = only(body.encode())
    assert report.dateline is not None
    assert (report.dateline.place, report.dateline.day) == ("STRELSAU", DAY)


def test_pictures_are_counted_and_other_xml_is_refused() -> None:
    silent = newsml(inner='<remoteContent href="a.jpg"/>').replace(b"ninat:text", b"ninat:picture")
    assert [item.note for item in found(silent)] == ["items without words, passed over: 1"]
    (item,) = found(b'<?xml version="1.0"?><table><row/></table>')
    assert item.report is None
    (item,) = found(b'<?xml version="1.0"?><invoice/>')
    assert item.reason == "XML of no kind that is known"


def test_a_newsml_item_of_version_one_is_read() -> None:
    data = (
        "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>wire.example</ProviderId>"
        "<NewsItemId>7</NewsItemId><RevisionId>2</RevisionId></NewsIdentifier></Identification><NewsManagement>"
        "<ThisRevisionCreated>20220121T093000Z</ThisRevisionCreated><Status FormalName='Usable'/></NewsManagement>"
        f"<NewsComponent><NewsLines><HeadLine>{TITLE}</HeadLine><ByLine>By Anna Novak</ByLine></NewsLines>"
        f"<ContentItem><DataContent><p>{BODY}</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
    )
    (item,) = found(b'<?xml version="1.0"?>' + data.encode())
    assert item.report is not None and item.edition is not None
    assert (item.report.published, item.report.byline) == (DAY, ("Anna Novak",))
    assert (item.edition.item, item.edition.version) == ("wire.example:7", 2)


def test_a_version_that_is_none_counts_as_none() -> None:
    for version, number in (("\u00b2", 0), ("x", 0), ("9" * 400, 10**18 - 1), ("3\u00b2", 3)):
        (item,) = found(newsml(version=version))  # type: ignore[arg-type]
        assert item.edition is not None and item.edition.version == number
