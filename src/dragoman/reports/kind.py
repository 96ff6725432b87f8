"""Kind: what a text is when it is not the text of a report: feeds, tables, code."""

from __future__ import annotations

import re

from dragoman.errors import Refused

OTHERS = (
    (re.compile(r"\s*[\[{]\s*\{?\s*\"[^\"\n]{0,200}\"\s*:"), "JSON"),
    (re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF)\b", re.DOTALL), "a feed"),
    (re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!DOCTYPE\s+)?<?nitf\b", re.IGNORECASE), "NITF"),
    (re.compile(r"\s*<\?xml\b"), "XML"),
    (re.compile(r"WARC/\d"), "a WARC file"),
    (re.compile(r"#!\s*/"), "a program"),
)


def refuse_other(text: str) -> None:
    """Raise Refused for a text that is recognised as no report's: JSON, a feed, XML, a web archive, a program."""
    start = text[:2000]
    for pattern, name in OTHERS:
        if pattern.match(start):
            raise Refused(f"{name}; only plain text and HTML can be read as a report")
