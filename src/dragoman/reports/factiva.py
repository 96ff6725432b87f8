"""Factiva: downloads with two-letter tags (HD, PD, SN, LP, TD ...), as text, from RTF, or on a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BufferedReader

from dragoman.reports.credits import told_names
from dragoman.reports.decode import decode
from dragoman.reports.fragment import fragment_text
from dragoman.reports.html import declared_encoding
from dragoman.reports.layout import Known
from dragoman.reports.part import How, Part, titled
from dragoman.reports.published import day_of
from dragoman.reports.stream import whole

TAGS = "SE HD BY CR WC PD ET SN SC ED PG VOL LA CY CLM LP TD CT RF CO IN NS RE IPC IPD PUB AN"
TAG = re.compile(rf"[\s|]*({'|'.join(TAGS.split())})(?:[ \t|\xa0]+(\S.*)?|\s*)$")
MARKS = re.compile(r"(?:^|[\n>|])[ \t]*(?:<(?:b|strong)>)?(HD|PD|SN|LP|TD|AN|WC)(?:</|[ \t|\xa0\r\n<])")
NEWS = ("LP", "TD")
OVER = "AN"


def is_factiva(text: str) -> bool:
    """Whether the beginning of a text or page shows at least four of the usual tags, headline and day among them."""
    found = set(MARKS.findall(text))
    return {"HD", "PD"} <= found and len(found) >= 4


def factiva_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the reports of a download, a text or a page."""
    data = whole(stream)
    text = decode(data, declared_encoding(data)).text
    yield from factiva_text(fragment_text(text) if text.lstrip().startswith("<") else text)


def factiva_text(text: str) -> Iterator[Part]:
    """Yield the reports of the text of a download."""
    records = list(_records(text.splitlines()))
    for number, record in enumerate(records, 1):
        yield _report(record, f"#{number}" if len(records) > 1 else "")


def _records(lines: Iterable[str]) -> Iterator[dict[str, list[str]]]:
    """Yield the tagged lines of each report: its number ends it, and so does a second headline."""
    record: dict[str, list[str]] = {}
    tag = None
    for line in lines:
        match = TAG.match(line)
        if match and (match[1] not in record or match[1] in {"HD", "SE"}):
            if record.get("HD") and match[1] in {"HD", "SE"} and match[1] in record:
                yield record
                record = {}
            tag = match[1]
            record[tag] = [match[2].strip(" |\t")] if match[2] else []
        elif tag is not None:
            record[tag].append(line.strip(" |\t"))
            if tag == OVER and any(record[OVER]):
                tag = None
        if tag == OVER and any(record[OVER]):
            yield record
            record, tag = {}, None
    if record.get("HD"):
        yield record


def _report(record: dict[str, list[str]], key: str) -> Part:
    paragraphs = [line for tag in NEWS for line in record.get(tag, ()) if line]
    title = _words(record, "HD")
    if not paragraphs:
        return Part(key, reason="a Factiva document without a text (LP, TD)")
    known = Known(
        title=title,
        source=_words(record, "SN"),
        published=day_of(_words(record, "PD") or ""),
        origin="metadata",
        byline=told_names(_words(record, "BY")),
        text_differs=True,
        headed=title is not None,
    )
    return Part(key, text=titled(title, "\n\n".join(paragraphs)), known=known, language=_words(record, "LA"))


def _words(record: dict[str, list[str]], tag: str) -> str | None:
    return " ".join(" ".join(record.get(tag, ())).split()) or None
