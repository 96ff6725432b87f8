"""WARC: the pages of a web archive (CC-NEWS and its like), a report a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from dragoman.errors import Refused
from dragoman.reports.decode import decode
from dragoman.reports.html import declared_encoding, is_html
from dragoman.reports.layout import Known
from dragoman.reports.limits import MOST_BYTES
from dragoman.reports.part import How, Part

PAGES = ("text/html", "application/xhtml", "text/plain")
TYPES = ("response", "resource", "conversion")
OTHERS = ("warcinfo", "request", "metadata", "revisit", "continuation")


def warc_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the pages of an archive; records that hold none are counted in a note."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    passed: Counter[str] = Counter()
    number = 0
    try:
        for record in ArchiveIterator(stream):
            number += 1
            if record.rec_type not in TYPES + OTHERS:
                raise ValueError(f"a record of no known type, {str(record.rec_type)[:40]!r}")
            other = _other(record)
            if other is not None:
                passed[other] += 1
                continue
            yield _page(record, f"#{number}")
    except (ArchiveLoadFailed, ValueError, EOFError, AttributeError, IndexError, KeyError, TypeError) as error:
        yield Part(f"#{number + 1}", reason=f"the archive is damaged from here on: {error or type(error).__name__}")
    if passed:
        told = ", ".join(f"{count} {what}" for what, count in sorted(passed.items()))
        yield Part(note=f"records that are no pages, passed over: {told}")


def _other(record: Any) -> str | None:
    """Return what a record is that holds no page; None for one that does."""
    if record.rec_type not in TYPES:
        return str(record.rec_type)[:20]
    if record.rec_type == "response" and record.http_headers is not None:
        status = str(record.http_headers.get_statuscode())
        if status != "200":
            return f"of status {status[:10]}"
        kind = record.http_headers.get_header("Content-Type") or "text/html"
    else:
        kind = record.rec_headers.get_header("Content-Type") or ""
    return None if kind.lower().startswith(PAGES) else kind.partition(";")[0][:40].strip() or "without a type"


def _page(record: Any, key: str) -> Part:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    try:
        data = record.content_stream().read(MOST_BYTES + 1)
    except (OSError, ValueError, EOFError, TypeError) as error:
        return Part(key, reason=f"a damaged record: {error}")
    if len(data) > MOST_BYTES:
        return Part(key, reason=f"more than {MOST_BYTES:,} bytes; a page may have at most that many")
    if getattr(record.raw_stream, "limit", 0) > 0:
        return Part(key, reason="the archive is cut off in this record")
    known = Known(url=url if url.startswith(("http://", "https://")) else None, text_differs=True)
    try:
        text = decode(data, _charset(record) or declared_encoding(data)).text
    except Refused as refused:
        return Part(key, reason=refused.reason)
    if record.rec_type != "conversion" and is_html(text):
        return Part(key, html=text, known=known)
    return Part(key, text=text, known=known)


def _charset(record: Any) -> str | None:
    headers = record.http_headers
    kind = (headers.get_header("Content-Type") or "") if headers is not None else ""
    return kind.partition("charset=")[2].strip(" \"';") or None
