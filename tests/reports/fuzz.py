"""Changes made at random to good inputs, the same for the same seed."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator

from tests.reports import samples as s

WORDS = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3\x28", b"\xed\xa0\x80", b"\\ud800", b"&#0;", b"&#x110000;"),
    *(b"<", b">", b"</", b"<!--", b"<![CDATA[", b"]]>", b"<?xml", b"<!DOCTYPE x [", b"&amp;", b'"', b"'", b"\\"),
    *(b"{", b"}", b"[", b"\r\n", b"\n\n", b"\r", b"\t", b",", b";", b"|", b"=", b"- ", b"--", b"From ", b"From: "),
    *(b"9" * 20, b"-1", b"0", b"1e999", b"NaN", b"null", b"true", b"9999-99-99", b"0000-00-00", b"1/1/1", b"\x1b"),
    *(b"January 99, 0000", b"By ", b"Published: ", b"HD", b"AN", b"TD", b"End of Document", b"1 of 2 DOCUMENTS"),
    *(b"BODY:", b"WARC/1.0", b"Content-Length: 99999999", b"PK\x03\x04", b"\x1f\x8b", b"PAR1", b"%PDF-", b"endobj"),
    *(b"stream", b"\\par", b"\\u-10179?", b"\\'", b"{\\*", b"charset=utf-7", b"=?utf-8?b?", b"?=", b"base64"),
    *(b"boundary=", b"--x", b"Subject:"),
)
OWN: dict[str, Callable[[], list[bytes]]] = {
    "text": lambda: [f"{s.TITLE}\nBy Anna Novak\nPublished {s.DAY}\n\n{s.BODY}".encode(), s.BODY.encode("utf-16")],
    "html": lambda: [s.page().encode(), s.page().encode("cp1252")],
    "fragment": lambda: [s.rss((s.TITLE, f"<p>{s.FIRST}</p><ul><li>{s.SECOND}</ul>"))],
    "feed": lambda: [s.rss((s.TITLE, s.BODY), ("x", s.BODY)), s.atom(s.entry() + s.entry("tag:2"))],
    "newsml": lambda: [s.newsml(), s.newsml(inner=f"<inlineXML>{s.nitf()}</inlineXML>")],
    "nitf": lambda: [s.nitf().encode()],
    "ninjs": lambda: [
        json.dumps(s.ninjs()).encode(),
        json.dumps({"associations": {"a": s.ninjs()}} | s.ninjs()).encode(),
    ],
    "objects": lambda: [s.jsonl({"title": s.TITLE, "text": s.BODY, "date": s.DAY}, {"text": s.SECOND})],
    "table": lambda: [s.table([s.row(1), s.row(2)]), s.table([s.row(1), s.row(2)], "\t")],
    "nexis": lambda: [s.NEXIS.encode() * 2, s.NEXIS_OLD.encode()],
    "factiva": lambda: [s.FACTIVA.encode() * 2],
    "gdelt": lambda: ["".join(f"{n}\t20220121\t" + "\t" * 58 + f"http://a.example/{n}\n" for n in range(3)).encode()],
}
WRAPPED: dict[str, Callable[[], list[bytes]]] = {
    "mail": lambda: [s.eml(html=s.page()).as_bytes(), s.mbox(s.eml(), s.eml())],
    "warc": lambda: [s.warc({"http://a.example/1": s.page().encode(), "http://a.example/2": s.page().encode()})],
    "zip": lambda: [s.zipped({"a.txt": s.BODY.encode(), "b.html": s.page().encode()}), s.gzipped(s.BODY.encode())],
    "parquet": lambda: [s.parquet([{"title": s.TITLE, "text": s.BODY, "published": s.DAY}])],
    "docx": lambda: [s.docx(s.BODY), s.docx(s.NEXIS)],
    "rtf": lambda: [s.rtf(s.BODY), s.rtf(s.FACTIVA)],
    "pdf": lambda: [s.pdf([s.TITLE, s.FIRST])],
}


def changed(seeds: list[bytes], start: int) -> Iterator[bytes]:
    """Yield inputs without end, each made of good ones by a few changes."""
    number = start
    while True:
        chance = random.Random(number)
        data = bytearray(chance.choice(seeds))
        for _ in range(chance.randint(1, 6)):
            _change(data, seeds, chance)
        yield bytes(data)
        number += 1


def _change(data: bytearray, seeds: list[bytes], chance: random.Random) -> None:
    at = chance.randrange(len(data) + 1)
    end = min(len(data), at + chance.choice((1, 2, 8, 40, 200)))
    match chance.randrange(6):
        case 0:
            data[at:end] = b""
        case 1:
            data[at:at] = chance.choice(WORDS)
        case 2:
            data[at:end] = bytes(chance.randrange(256) for _ in range(end - at))
        case 3:
            data[at:at] = data[at:end] * chance.choice((2, 10, 300))
        case 4:
            other = chance.choice(seeds)
            data[at:] = other[chance.randrange(len(other) + 1) :]
        case _:
            data[at:end] = chance.choice(WORDS) * chance.choice((1, 3, 50))
