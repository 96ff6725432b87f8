"""Sources: an input of any kind, recognised by its content, as the stream of its parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BufferedReader
from pathlib import Path

from dragoman.errors import Refused
from dragoman.reports.decode import decode
from dragoman.reports.documents import docx_parts, pdf_parts, rtf_parts
from dragoman.reports.factiva import factiva_parts
from dragoman.reports.feed import feed_parts
from dragoman.reports.gdelt import address_parts, gdelt_parts
from dragoman.reports.html import declared_encoding, is_html
from dragoman.reports.item import Item, made
from dragoman.reports.kind import kind_of
from dragoman.reports.layout import Known
from dragoman.reports.limits import DEEPEST
from dragoman.reports.mail import mail_parts, mbox_parts
from dragoman.reports.newsml import newsml_parts
from dragoman.reports.nexis import nexis_parts
from dragoman.reports.nitf import nitf_parts
from dragoman.reports.objects import json_parts
from dragoman.reports.packed import ENDS, OPENERS, is_word, one_part, opened, zip_parts
from dragoman.reports.part import How, Part
from dragoman.reports.stream import head, of_source, whole
from dragoman.reports.table import csv_parts, parquet_parts
from dragoman.reports.warc import warc_parts
from dragoman.reports.xmltree import xml_tree

Parts = Callable[[BufferedReader, How], Iterator[Part]]

READERS: dict[str, Parts] = {
    "csv": csv_parts,
    "parquet": parquet_parts,
    "json": json_parts,
    "feed": feed_parts,
    "mail": mail_parts,
    "mbox": mbox_parts,
    "warc": warc_parts,
    "newsml": newsml_parts,
    "nitf": nitf_parts,
    "nexis": nexis_parts,
    "factiva": factiva_parts,
    "factiva-html": factiva_parts,
    "gdelt": gdelt_parts,
    "addresses": address_parts,
    "pdf": pdf_parts,
    "rtf": rtf_parts,
}


def items(source: Path | bytes, name: str | None, how: How) -> Iterator[Item]:
    """Yield every report of an input, or why it is none; whatever the input is, this ends without an error."""
    try:
        with of_source(source) as stream:
            for part in every_part(stream, name or "", how):
                yield made(part, name, how)
    except Refused as refused:
        yield Item(name or "", name or "", reason=refused.reason)


def every_part(stream: BufferedReader, name: str, how: How) -> Iterator[Part]:
    """Yield the parts of a stream; where there are none, a refusal, so that no input is passed over in silence."""
    empty = True
    for part in parts(stream, name, how):
        empty = False
        yield part
    if empty:
        yield Part(reason="no report in it")


def parts(stream: BufferedReader, name: str, how: How, depth: int = 0) -> Iterator[Part]:
    """Yield the parts of a stream, and of the files within it, down to the deepest that is allowed."""
    for part in _parts(stream, name, how):
        if part.inside is None:
            yield part
        elif depth >= DEEPEST:
            yield Part(part.key, reason=f"archives within archives, more than {DEEPEST} deep")
        else:
            yield from _inside(part, name, how, depth)


def _inside(part: Part, name: str, how: How, depth: int) -> Iterator[Part]:
    whose = part.key.removeprefix("/") or _without_end(name)
    try:
        with part.inside as stream:  # type: ignore[union-attr]
            for each in parts(stream, whose, how, depth + 1):
                yield _under(part, each)
    except Refused as refused:
        yield Part(part.key, reason=refused.reason)


def _parts(stream: BufferedReader, name: str, how: How) -> Iterator[Part]:
    kind = kind_of(head(stream), name)
    if kind == "zip":
        archive = opened(stream)
        yield from docx_parts(archive) if is_word(archive) else zip_parts(archive)
    elif kind in OPENERS:
        yield from one_part(kind, stream)
    elif kind in READERS:
        yield from READERS[kind](stream, how)
    elif kind == "xml":
        xml_tree(whole(stream))
        raise Refused("XML of no kind that is known")
    elif kind == "program":
        raise Refused("a program, not text or HTML")
    else:
        yield single(whole(stream))


def single(data: bytes) -> Part:
    """Return the part of an input that is one text or one page."""
    decoded = decode(data, declared_encoding(data))
    if is_html(decoded.text):
        return Part(html=decoded.text)
    return Part(text=decoded.text, known=Known(text_differs=decoded.repaired))


def _under(part: Part, inner: Part) -> Part:
    return replace(inner, key=part.key + inner.key)


def _without_end(name: str) -> str:
    end = next((each for each in ENDS if name.lower().endswith(each)), "")
    return name[: len(name) - len(end)]
