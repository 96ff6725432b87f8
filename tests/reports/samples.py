"""Inputs of every kind, built around the same few reports of our own."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from email.message import EmailMessage
from html import escape

import pyarrow as pa
import pyarrow.parquet as pq
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from dragoman.reports.item import Item
from dragoman.reports.part import How
from dragoman.reports.sources import items

TITLE = "Ruritania and Graustark agree on a truce"
FIRST = (
    "STRELSAU, Jan 21 (Reuters) - The foreign ministers of Ruritania and Graustark said on Friday that they had agreed "
    "on a truce along the river, and that the guns would be silent by Sunday."
)
SECOND = "Both sides will meet again next week, a spokesman for the minister told reporters in the capital."
BODY = f"{FIRST}\n\n{SECOND}"
DAY = "2022-01-21"
FRENCH = (
    "Les ministres des deux pays ont dit vendredi que la trêve le long du fleuve était dans l'intérêt de tous, et que "
    "les combats ne devaient pas reprendre avant la fin de la semaine, selon le porte-parole du gouvernement."
)


def found(data: bytes, name: str = "input", **how: object) -> list[Item]:
    """Return the items of an input, in this process."""
    return list(items(data, name, How(**how)))  # type: ignore[arg-type]


def reports(data: bytes, name: str = "input", **how: object) -> list[Item]:
    """Return the items that are reports; any refusal is an error."""
    every = [item for item in found(data, name, **how) if item.counts]
    assert not [item.reason for item in every if item.reason]
    return [item for item in every if item.report]


def only(data: bytes, name: str = "input", **how: object):
    """Return the one report of an input."""
    (item,) = reports(data, name, **how)
    return item.report


def page(title: str = TITLE, body: str = BODY, day: str = DAY) -> str:
    paragraphs = "".join(f"<p>{escape(each)}</p>" for each in body.split("\n\n"))
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{escape(title)}</title>'
        f'<meta property="article:published_time" content="{day}T09:00:00Z"></head>'
        f"<body><article><h1>{escape(title)}</h1>{paragraphs}</article></body></html>"
    )


def rss(*entries: tuple[str, str], head: str = "") -> bytes:
    inside = "".join(
        f"<item><title>{escape(title)}</title><link>http://news.example/{number}</link>"
        f"<pubDate>Fri, 21 Jan 2022 09:30:00 GMT</pubDate><description>{escape(body)}</description></item>"
        for number, (title, body) in enumerate(entries)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<rss version="2.0"><channel><title>Strelsau Herald</title>'
        f"<language>en</language>{inside}</channel></rss>"
    ).encode()


def atom(inside: str) -> bytes:
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" '
        'xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Strelsau Herald</title>' + inside + "</feed>"
    ).encode()


def entry(mark: str = "tag:1", moment: str = "2022-01-21T09:00:00Z", body: str = BODY) -> str:
    paragraphs = escape("".join(f"<p>{each}</p>" for each in body.split("\n\n")))
    return (
        f"<entry><id>{mark}</id><title>{TITLE}</title><updated>{moment}</updated>"
        f"<published>{DAY}T08:00:00Z</published>"
        f'<author><name>Anna Novak</name></author><link href="http://news.example/a"/>'
        f'<content type="html">{paragraphs}</content></entry>'
    )


def eml(body: str = BODY, html: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Strelsau Wire <wire@news.example>"
    message["Subject"] = TITLE
    message["Date"] = "Fri, 21 Jan 2022 10:00:00 +0100"
    message["Message-ID"] = "<1@news.example>"
    message.set_content(body)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def mbox(*messages: EmailMessage) -> bytes:
    return b"".join(
        b"From wire@news.example Fri Jan 21 10:00:00 2022\n"
        + each.as_bytes().replace(b"\nFrom ", b"\n>From ")
        + b"\n\n"
        for each in messages
    )


def table(rows: list[dict[str, str]], mark: str = ",") -> bytes:
    def cell(value: str) -> str:
        return '"' + value.replace('"', '""') + '"'

    lines = [mark.join(rows[0])] + [mark.join(map(cell, row.values())) for row in rows]
    return ("\n".join(lines) + "\n").encode()


def row(number: int = 0) -> dict[str, str]:
    return {"headline": f"{TITLE} ({number})", "body": BODY, "date": DAY, "outlet": "Strelsau Herald"}


def parquet(rows: list[dict[str, object]]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out)
    return out.getvalue()


def warc(pages: dict[str, bytes], kind: str = "text/html", gzipped: bool = False) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=gzipped)
    for url, data in pages.items():
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.0")
        writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(data), http_headers=headers))
    return out.getvalue()


def nitf(body: str = BODY, status: str = "usable", version: int = 1) -> str:
    paragraphs = "".join(f"<p>{escape(each)}</p>" for each in body.split("\n\n"))
    return (
        f'<nitf><head><title>{TITLE}</title><docdata management-status="{status}"><doc-id id-string="item-7"/>'
        f'<du-key key="truce" version="{version}"/><date.issue norm="20220121T093000Z"/></docdata></head><body>'
        f"<body.head><hedline><hl1>{TITLE}</hl1></hedline><byline><person>Anna Novak</person></byline>"
        f"<distributor>Strelsau Wire</distributor></body.head><body.content>{paragraphs}</body.content></body></nitf>"
    )


def newsml(body: str = BODY, status: str = "usable", version: int = 1, inner: str | None = None) -> bytes:
    paragraphs = "".join(f"<p>{escape(each)}</p>" for each in body.split("\n\n"))
    content = inner or (
        f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>{paragraphs}'
        "</body></html></inlineXML>"
    )
    return (
        '<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'
        f'<newsItem guid="tag:wire:7" version="{version}"><itemMeta><itemClass qcode="ninat:text"/>'
        f"<versionCreated>2022-01-21T09:30:00Z</versionCreated><provider><name>Strelsau Wire</name></provider>"
        f'<pubStatus qcode="stat:{status}"/></itemMeta><contentMeta><headline>{TITLE}</headline><by>Anna Novak</by>'
        f'<language tag="en"/></contentMeta><contentSet>{content}</contentSet></newsItem></itemSet></newsMessage>'
    ).encode()


def ninjs(version: int = 1, status: str = "usable", body: str = BODY) -> dict[str, object]:
    return {
        "uri": "tag:wire:9",
        "version": str(version),
        "pubstatus": status,
        "versioncreated": "2022-01-21T09:30:00Z",
        "headline": TITLE,
        "byline": "By Anna Novak",
        "body_text": body,
        "language": "en",
    }


NEXIS = f"""{TITLE}
Strelsau Herald
January 21, 2022 Friday
Copyright 2022 Strelsau Herald All Rights Reserved

Section: WORLD; Pg. 4
Length: 523 words
Byline: Anna Novak

Body

{BODY}

Load-Date: January 22, 2022

End of Document
"""
NEXIS_OLD = f"""
                               1 of 2 DOCUMENTS

                               Strelsau Herald

                            January 21, 2022 Friday

{TITLE}

BYLINE: Anna Novak

LENGTH: 523 words

DATELINE: STRELSAU

BODY:
The foreign ministers of Ruritania and Graustark said on Friday that they had agreed on a truce along the river.

{SECOND}

LOAD-DATE: January 22, 2022

LANGUAGE: ENGLISH

                               2 of 2 DOCUMENTS

                               Strelsau Herald

                            January 22, 2022 Saturday

Guns fall silent along the river

LENGTH: 100 words

BODY:
{SECOND}

LOAD-DATE: January 23, 2022
"""
FACTIVA = f"""HD
{TITLE}
BY
By Anna Novak
WC
523 words
PD
21 January 2022
SN
Strelsau Herald
SC
STRH
LA
English
LP
{FIRST}

TD
{SECOND}

CO
graus : Graustark
AN
Document STRH000020220121ei1l0001
"""


def docx(text: str) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraphs = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.split("\n"))
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": (
        f'<?xml version="1.0"?><w:document {space}><w:body>{paragraphs}</w:body></w:document>'
    ).encode()})  # fmt: skip


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def rtf(text: str) -> bytes:
    escaped = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}").replace("\n", "\\par\n")
    return ("{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Times New Roman;}}\n" + escaped + "}").encode("cp1252")


def pdf(lines: list[str]) -> bytes:
    """Return a PDF of one page, written by hand: a line of text after the other."""
    shown = " ".join(f"({line.translate({40: None, 41: None})}) Tj T*" for line in lines)
    stream = f"BT /F1 10 Tf 14 TL 40 780 Td {shown} ET".encode("latin-1", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length " + str(len(stream)).encode() + b" >>\nstream\n" + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()


def gzipped(data: bytes) -> bytes:
    return gzip.compress(data)


def jsonl(*values: object) -> bytes:
    return b"".join(json.dumps(each).encode() + b"\n" for each in values)
