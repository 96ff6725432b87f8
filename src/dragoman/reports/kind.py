"""Kind: what an input is, told by its first bytes; its name is only asked where they leave it open."""

from __future__ import annotations

import re

from dragoman.errors import Refused
from dragoman.reports.decode import MARKS
from dragoman.reports.factiva import is_factiva
from dragoman.reports.gdelt import is_gdelt
from dragoman.reports.html import is_html
from dragoman.reports.lines import line_text
from dragoman.reports.mail import is_mail, is_mbox
from dragoman.reports.nexis import is_nexis
from dragoman.reports.table import is_table

PACKED = ((b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"))
BINARY = (
    *((b"\xfd7zXZ\x00", "xz"), (b"%PDF-", "pdf"), (b"{\\rtf", "rtf"), (b"PAR1", "parquet"), (b"WARC/", "warc")),
    *PACKED,
)
ROOT = re.compile(
    r"\s*(?:<\?[^>]{0,300}\?>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,20000}\])?\s*>\s*){0,8}"
    r"<(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_][\w.-]{0,60})",
    re.DOTALL | re.IGNORECASE,
)
ROOTS = {"rss": "feed", "feed": "feed", "rdf": "feed", "nitf": "nitf"} | dict.fromkeys(
    ("newsml", "newsitem", "newsmessage", "packageitem", "knowledgeitem", "conceptitem", "planningitem"), "newsml"
)
PAGES = frozenset("html head body meta title article main div p h1 h2 section span table center font".split())
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}://\S{4,2000}", re.IGNORECASE)
JSON = re.compile(r"\s*(?:\{\s*(?:\"|\}|$)|\[\s*(?:\{|\[|\]|\"|$))")
GIVEN_AS_TEXT = {
    **{"json": "JSON", "feed": "a feed", "nitf": "NITF", "newsml": "NewsML", "xml": "XML", "warc": "a WARC file"},
    **{"program": "a program"},
}


def kind_of(start: bytes, name: str) -> str:
    """Return the kind of an input by its first bytes: text, html, csv, json, feed, warc ..."""
    for magic, kind in BINARY:
        if start.startswith(magic):
            return kind
    return kind_of_text(_text(start), name)


def kind_of_text(text: str, name: str = "") -> str:
    """Return the kind of an input by the beginning of its text."""
    if is_mbox(text):
        return "mbox"
    if text.lstrip().startswith("<"):
        return _marked(text)
    if JSON.match(text):
        return "json"
    if re.match(r"#!\s*/", text):
        return "program"
    for kind, belongs in (("mail", is_mail), ("factiva", is_factiva), ("nexis", is_nexis), ("gdelt", is_gdelt)):
        if belongs(text):
            return kind
    if _are_addresses(text):
        return "addresses"
    if is_html(text):
        return "html"
    return "csv" if is_table(text, name) else "text"


def refuse_other(text: str) -> None:
    """Raise Refused for a text at hand that is no report's: JSON, a feed, XML, a web archive, a program."""
    kind = "warc" if text.startswith("WARC/") else kind_of_text(text[:4000])
    if kind in GIVEN_AS_TEXT:
        raise Refused(f"{GIVEN_AS_TEXT[kind]}; only plain text and HTML can be read as the text of a report")


def _marked(text: str) -> str:
    match = ROOT.match(text)
    root = match[1].lower() if match else ""
    if root in ROOTS:
        return ROOTS[root]
    if is_html(text) or root in PAGES:
        return "factiva-html" if is_factiva(text) else "html"
    return "xml" if re.match(r"\s*<(?:\?xml\b|!DOCTYPE\b)", text, re.IGNORECASE) else "text"


def _are_addresses(text: str) -> bool:
    """Whether every line is the address of a page; the last line may be cut off."""
    lines = text.rstrip("\r\n").splitlines()
    if len(lines) > 20:
        lines.pop()
    found = [line for line in lines if line.strip() and not line.startswith("#")]
    return bool(found) and all(ADDRESS.fullmatch(line.strip()) for line in found)


def _text(start: bytes) -> str:
    for mark, encoding in MARKS:
        if start.startswith(mark):
            return start[len(mark) :].decode(encoding, "replace")
    return line_text(start)
