"""Inputs that are hostile or damaged, each with a word of the reason it must be refused with."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from collections.abc import Iterator
from email.message import EmailMessage

from tests.reports import samples as s

CANARY = "canary-of-a-local-file"
ZEROS = 60_000_000
OTHERS = {
    "French": s.FRENCH,
    "German": "Die Minister der beiden Staaten haben am Freitag erklärt, dass die Waffen an dem Fluss bis zum Sonntag "
    "schweigen werden und dass sie sich in der nächsten Woche wieder treffen, wie ein Sprecher mit Blick auf die "
    "Gespräche sagte.",
    "Spanish": "Los ministros de los dos países dijeron el viernes que la tregua a lo largo del río es de interés para "
    "todos y que los combates no han de volver antes del fin de la semana, según un portavoz del gobierno.",
    "Russian": "Министры двух стран заявили в пятницу, что они договорились о перемирии вдоль реки, и что бои "
    "прекратятся к воскресенью.",
    "Arabic": "قال وزيرا خارجية البلدين يوم الجمعة إنهما اتفقا على هدنة على طول النهر وإن المدافع ستصمت بحلول الأحد",
    "Chinese": "两国外长星期五表示双方已就沿河停火达成协议枪声将在星期日之前停止发言人说双方将于下周再次会面继续谈判",
    "Japanese": "両国の外相は金曜日に、川沿いの停戦に合意し、日曜日までに銃声がやむと述べた。来週また会談するという。",
    "Turkish": "İki ülkenin bakanları cuma günü nehir boyunca ateşkes için anlaştıklarını ve silahların pazar gününe "
    "kadar susacağını söyledi; sözcü, bu görüşmelerin çok önemli olduğunu ve daha sonra da devam edeceğini söyledi.",
    "Ukrainian": "Міністри двох країн заявили у п'ятницю, що вони домовилися про перемир'я вздовж річки, її "
    "дотримуватимуться.",
    "Polish": "Ministrowie obu krajów powiedzieli w piątek, że zgodzili się na rozejm wzdłuż rzeki i że do niedzieli "
    "nie będzie już walk, ale jak to jest przy takich rozmowach, po tym czasie może się to zmienić.",
}


def hostile(server: str, local: str) -> Iterator[tuple[str, bytes, str]]:
    """Yield name, bytes and reason; `server` is an address nobody may call, `local` a file nobody may open."""
    yield from _markup()
    yield from _entities(server, local)
    yield from _packed()
    yield from _cut()
    yield from _tables()
    yield from _binary()
    yield from _mail()
    yield from _empty()
    for language, text in OTHERS.items():
        yield f"lang-{language}.txt", text.encode(), f"in {language}"
        yield f"lang-{language}.html", s.page("x", text).encode(), f"in {language}"
    for language in ("French", "Spanish", "German"):
        yield f"lang-{language}.csv", s.table([s.row() | {"headline": "", "body": OTHERS[language]}]), f"in {language}"
        yield f"lang-{language}.json", s.jsonl({"text": OTHERS[language]}), f"in {language}"


def _markup() -> Iterator[tuple[str, bytes, str]]:
    many = " ".join(f'a{n}="{n}"' for n in range(80_000))
    for depth in (300, 5_000, 60_000):
        yield f"deep-{depth}.html", ("<html><body>" + "<div>" * depth + s.FIRST).encode(), "deep"
        yield f"deep-{depth}.xml", s.newsml(inner=f"<inlineXML>{'<p>' * depth}{s.FIRST}</inlineXML>"), ""
        yield f"deep-{depth}.rss", s.rss((s.TITLE, "<p>" + "<b>" * depth + s.FIRST)), "deep"
    yield "attributes.html", f"<html><body><p {many}>{s.BODY}</p></body></html>".encode(), "attributes"
    yield "attributes.nitf", s.nitf().replace("<body.content", f"<body.content {many}").encode(), "attributes"
    yield "attributes.rss", s.rss((s.TITLE, f"<p {many}>{s.BODY}</p>")), "attributes"
    yield "attributes.eml", s.eml("", f"<html><body><p {many}>{s.BODY}</p></body></html>").as_bytes(), ""
    yield "node.html", b"<html><body><p>" + b"war " * 2_600_000 + b"</p></body></html>", "characters"
    yield "node.xml", s.nitf("war " * 2_600_000).encode(), "characters"
    yield "tags.html", b"<html><body>" + b"<br>" * 250_000 + s.BODY.encode(), "tags"
    yield "no-news.html", b"<html><head><title>Sign in</title></head><body><p>Sign in</p></body></html>", "no news"
    yield "open.html", b"<html><body><p " + b"a" * 300_000, ""
    yield "less.html", b"<html><body>" + b"<" * 300_000, ""
    yield "comment.html", b"<html><body><!--" + b"-" * 300_000, ""
    yield "script.html", b"<html><body><script>" + b"x" * 300_000, ""
    yield "frames.html", b"<html><frameset><frame src='a.html'></frameset></html>", "no news"


def _entities(server: str, local: str) -> Iterator[tuple[str, bytes, str]]:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    kinds = {
        "laughs": f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>',
        "file": f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{local}">]>',
        "http": f'<!DOCTYPE x [<!ENTITY e SYSTEM "{server}/e">]>',
        "parameter": f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{server}/p"> %p;]>',
        "quadratic": f'<!DOCTYPE x [<!ENTITY q "{"a" * 100_000}">]>',
    }
    for kind, head in kinds.items():
        yield f"{kind}.rss", s.rss((s.TITLE, "&e;"), head=head).replace(b"&amp;e;", b"&e;"), "entities of its own"
        yield f"{kind}.nitf", f'<?xml version="1.0"?>{head}{s.nitf()}'.encode(), "entities of its own"
        yield f"{kind}.newsml", s.newsml().replace(b"?>", b"?>" + head.encode(), 1), "entities of its own"
        yield f"{kind}.atom", s.atom(s.entry()).replace(b"?>", b"?>" + head.encode(), 1), "entities of its own"
    wide = f'<?xml version="1.0" encoding="UTF-16"?>{kinds["file"]}{s.nitf()}'
    yield "wide.nitf", wide.encode("utf-16"), "entities of its own"
    word = s.zipped({"word/document.xml": f'<?xml version="1.0"?>{kinds["file"]}<w:p xmlns:w="w">&e;</w:p>'.encode()})
    yield "entity.docx", word, "entities of its own"
    include = f'<inlineXML><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://{local}"/></inlineXML>'
    yield "include.newsml", s.newsml(inner=include), "without a body"
    yield "addresses.txt", f"{server}/1\nhttp://127.1/2\nhttp://2130706433/3\nhttp://0x7f000001/4\n".encode(), "--fetch"
    yield "files.txt", f"file://{local}\n".encode(), "no address of a page"
    yield "unknown.xml", b'<?xml version="1.0"?><invoice><total>3</total></invoice>', "XML of no kind"


def _packed() -> Iterator[tuple[str, bytes, str]]:
    zeros = b"0" * ZEROS
    for name, pack in (("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)):
        yield f"bomb.{name}", pack(zeros), "inflate"
        yield f"twice.{name}", pack(pack(zeros)), "inflate"
        yield f"cut.{name}", pack(s.BODY.encode() * 50)[:-20], ""
    yield "bomb.zip", s.zipped({"a.txt": zeros}), "inflate"
    yield "bomb.docx", s.zipped({"word/document.xml": zeros}), "inflate"
    yield "bomb.warc.gz", gzip.compress(s.warc({"http://news.example/1": b"<html>" + zeros})), "inflate"
    inner = s.zipped({"a.txt": s.BODY.encode()})
    for _ in range(6):
        inner = s.zipped({"in.zip": inner})
    yield "nested.zip", inner, "archives within archives"
    yield "empty.zip", s.zipped({}), "empty ZIP"
    yield "cut.zip", s.zipped({"a.txt": s.BODY.encode()})[:-30], "damaged ZIP"
    yield "cut.docx", s.docx(s.BODY)[:-30], "damaged ZIP"
    yield "book.xlsx", s.zipped({"xl/workbook.xml": b"<workbook/>"}), "Excel"
    yield "slides.pptx", s.zipped({"ppt/presentation.xml": b"<p/>"}), "PowerPoint"
    yield "open.odt", s.zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "OpenDocument"
    yield "random.zip", b"PK\x03\x04" + bytes(range(256)) * 20, "damaged ZIP"
    yield "random.gz", b"\x1f\x8b" + bytes(range(256)) * 20, "damaged"


def _cut() -> Iterator[tuple[str, bytes, str]]:
    archive = s.warc({"http://news.example/1": s.page().encode()})
    yield "cut.warc", archive[: len(archive) // 2], "cut off"
    yield "random.warc", b"WARC/1.0\r\n" + bytes(range(1, 256)) * 30, ""
    yield "cut.parquet", s.parquet([{"text": s.BODY}])[:-9], "damaged Parquet"
    yield "random.parquet", b"PAR1" + bytes(range(256)) * 8 + b"PAR1", "damaged Parquet"
    yield "cut.pdf", s.pdf([s.TITLE])[:80], ""
    yield "random.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 20, ""
    yield "blank.pdf", s.pdf([]), "without words"
    yield "loop.pdf", s.pdf([s.TITLE]).replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"), ""
    yield "cut.rtf", b"{\\rtf1\\ansi {\\*\\bin99999 ", ""
    yield "groups.rtf", b"{\\rtf1 " + b"{" * 200_000, ""
    yield "cut.json", json.dumps({"text": s.BODY}).encode()[:-30], "damaged JSON"
    yield "deep.json", b'{"a":' * 100_000, "JSON"
    yield "deep-list.json", b"[" * 200_000, "JSON"
    yield "number.json", b'{"text": ' + b"9" * 10_000 + b"}", ""
    yield "none.json", b'{"colour": "red"}', "without a text"
    yield "long.json", json.dumps({"text": "war " * 2_000_000}).encode(), "characters"
    yield "silent.ninjs", json.dumps(s.ninjs(body="")).encode(), "without a body"
    yield "silent.nitf", s.nitf("").encode(), "without a body"
    yield "silent.newsml", s.newsml(""), "without a body"
    yield "silent.nexis", s.NEXIS.replace(s.BODY, "").encode(), "without a body"
    yield "silent.factiva", s.FACTIVA.replace("LP\n", "PG\n").replace("TD\n", "ED\n").encode(), "without a text"
    yield "cut.rss", s.rss((s.TITLE, "x"))[:120], ""


def _tables() -> Iterator[tuple[str, bytes, str]]:
    yield "nothing.csv", b"a,b\n1,2\n", "without a text"
    yield "columns.csv", b",".join(b"c%d" % n for n in range(5_000)) + b"\n1,2\n", "columns"
    yield "ragged.csv", b"title,text,date\nx,y\n", "2 cells"
    yield "quote.csv", b'title,text,date\n"never closed,and so on,2022\n', "damaged row"
    yield "cell.csv", b"title,text\nx," + b"war " * 700_000, "damaged row"
    yield "empty.csv", b"title,text,date\nx,,2022\n", "no text in it"
    yield "nul.csv", b"title,text,date\nx,\x00\x00,2022\n", ""
    yield "line.csv", b"title,text\n" + b"x" * 17_000_000, ""


def _binary() -> Iterator[tuple[str, bytes, str]]:
    magic = {
        "png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "gif": b"GIF89a", "elf": b"\x7fELF",
        "sqlite": b"SQLite format 3\x00", "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "rar": b"Rar!\x1a\x07",
        "7z": b"7z\xbc\xaf\x27\x1c", "zst": b"(\xb5/\xfd",
    }  # fmt: skip
    for kind, start in magic.items():
        yield f"file.{kind}", start + bytes(range(256)) * 4, ""
    yield "nul.txt", s.BODY.encode() + b"\x00", "NUL"
    yield "noise.txt", bytes(range(128, 256)) * 40, "no language"
    yield "half.txt", "\ufeff".encode("utf-16-le") + s.BODY.encode("utf-16-le")[:-1], "damaged UTF-16"
    yield "surrogate.txt", b"\xff\xfe" + b"\x00\xd8" * 40, ""
    yield "control.txt", bytes(range(1, 32)) * 30, ""
    yield "program.txt", b"#!/bin/sh\nrm -rf /\n", "a program"
    yield "big.txt", b"The war went on.\n" * 1_400_000, "bytes"
    yield "long.txt", b"The war went on.\n" * 70_000, "characters"
    yield "line.txt", b"the war went on and on " * 20_000, "a line of"


def _mail() -> Iterator[tuple[str, bytes, str]]:
    many = EmailMessage()
    many["From"], many["Subject"], many["Date"] = "a@news.example", s.TITLE, "Fri, 21 Jan 2022 10:00:00 +0000"
    for _ in range(300):
        many.add_attachment(b"x", maintype="image", subtype="png")
    yield "parts.eml", many.as_bytes(), "parts"
    deep = b"From: a@b.c\nSubject: x\nDate: Fri, 21 Jan 2022 10:00:00 +0000\nMIME-Version: 1.0\n"
    layers = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(3_000))
    yield "deep.eml", deep + layers, ""
    yield "silent.eml", s.eml("").as_bytes(), "without a text"
    yield "french.eml", s.eml(s.FRENCH).as_bytes().replace(s.TITLE.encode(), b"x"), "French"
    yield "silent.mbox", s.mbox(s.eml("")), "without a text"


def _empty() -> Iterator[tuple[str, bytes, str]]:
    yield "empty.txt", b"", "empty"
    yield "spaces.txt", b" \n\t \n", "white space"
    yield "mark.txt", b"\xef\xbb\xbf", ""
    yield "numbers.txt", b"12345\n\n67890\n", "no news"
    yield "empty.html", b"<html></html>", "no news"
    yield "only-credit.txt", b"(Reporting by Anna Novak; Editing by John Doe)\n", "no news"


def good(number: int) -> tuple[str, bytes]:
    """Return name and bytes of one of any number of good reports, of every kind in turn."""
    body = f"{s.BODY} It was meeting number {number} of the year."
    title = f"{s.TITLE} for the {number}th time"
    makers = (
        ("txt", f"{title}\n\n{body}\n".encode),
        ("html", lambda: s.page(title, body).encode()),
        ("csv", lambda: s.table([s.row() | {"headline": title, "body": body}])),
        ("jsonl", lambda: s.jsonl({"title": title, "text": body, "date": s.DAY})),
        ("rss", lambda: s.rss((title, body))),
        ("eml", lambda: s.eml(body).as_bytes()),
        ("warc", lambda: s.warc({f"http://news.example/{number}": s.page(title, body).encode()})),
        ("nitf", lambda: s.nitf(body).replace("item-7", f"item-{number}").encode()),
        ("newsml", lambda: s.newsml(body).replace(b"tag:wire:7", b"tag:wire:%d" % number)),
        ("ninjs", lambda: json.dumps(s.ninjs(body=body) | {"uri": f"tag:ninjs:{number}"}).encode()),
        ("docx", lambda: s.docx(f"{title}\n\n{body}")),
        ("rtf", lambda: s.rtf(f"{title}\n\n{body}")),
        ("pdf", lambda: s.pdf([title, "", *body.split("\n\n")])),
        ("gz", lambda: s.gzipped(body.encode())),
        ("zip", lambda: s.zipped({"../../etc/a.txt": body.encode()})),
        ("parquet", lambda: s.parquet([{"title": title, "text": body, "published": s.DAY}])),
        ("nexis", lambda: s.NEXIS.replace(s.BODY, body).encode()),
        ("factiva", lambda: s.FACTIVA.replace(s.FIRST, body).encode()),
        ("mixed.txt", lambda: f"{title}\n\n{body}\n\n".encode() + "The \u201ctruce\u201d held.\n".encode("cp1252")),
        ("utf16.txt", lambda: f"{title}\n\n{body}\n".encode("utf-16")),
    )
    end, make = makers[number % len(makers)]
    return f"good-{number:03}.{end}", make()
