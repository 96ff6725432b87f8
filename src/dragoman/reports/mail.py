"""Mail: a message (EML) or a box of them (mbox): the subject is the title, the plain text the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from io import BufferedReader

from dragoman.errors import Refused
from dragoman.reports.decode import decode
from dragoman.reports.html import declared_encoding
from dragoman.reports.layout import Known
from dragoman.reports.limits import MOST_BYTES, check_size
from dragoman.reports.lines import raw_lines
from dragoman.reports.part import How, Part, titled
from dragoman.reports.repair import cleaned
from dragoman.reports.stream import of_bytes, whole

FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):(?:[ \t][^\r\n]*)?(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|$)")
SURE = frozenset(("message-id", "mime-version", "received", "return-path", "content-type", "delivered-to"))
PLAIN = frozenset(("from", "to", "subject", "date"))
ENVELOPE = re.compile(r"From \S+[^\n]{0,60}\d{4}[^\n]{0,30}\r?\n[A-Za-z][A-Za-z0-9-]{1,60}:")
MOST_PARTS = 200


def is_mbox(text: str) -> bool:
    """Whether a text begins with the envelope of a message in a box."""
    return ENVELOPE.match(text) is not None


def is_mail(text: str) -> bool:
    """Whether a text begins with the fields of a message."""
    names: set[str] = set()
    at = 0
    while len(names) < 40 and (match := FIELD.match(text, at)):
        names.add(match[1].lower())
        at = match.end()
    return len(names & SURE) >= 2 or (len(names & PLAIN) >= 3 and "from" in names)


def mail_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the report of a message, and the files it carries."""
    yield from _message(whole(stream), "")


def mbox_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the reports of all messages in a box."""
    for number, data in enumerate(_messages(stream), 1):
        key = f"#{number}"
        try:
            check_size(len(data))
            yield from _message(data, key)
        except Refused as refused:
            yield Part(key, reason=refused.reason)


def _messages(stream: BufferedReader) -> Iterator[bytes]:
    held: list[bytes] = []
    size, blank = 0, True
    for line in raw_lines(stream):
        if blank and line.startswith(b"From ") and held:
            yield b"".join(held)
            held, size = [], 0
        elif size <= MOST_BYTES:
            held.append(line[1:] if line.startswith(b">From ") else line)
            size += len(line)
        if line.startswith(b"From ") and not held:
            held = [b""]
        blank = not line.strip()
    yield b"".join(held)


def _message(data: bytes, key: str) -> Iterator[Part]:
    try:
        message = message_from_bytes(data.lstrip(b"\r\n"))
        leaves = [each for each in message.walk() if not each.is_multipart()]
    except (RecursionError, MessageError, ValueError, TypeError, AttributeError, LookupError) as error:
        raise Refused(f"a damaged message: {type(error).__name__}") from None
    if len(leaves) > MOST_PARTS:
        raise Refused(f"a message of {len(leaves):,} parts; it may have at most {MOST_PARTS}")
    body = _body(leaves)
    title = _field(message, "subject")
    sender, address = parseaddr(_field(message, "from") or "")
    known = Known(
        title=title,
        source=sender or address or None,
        published=_day(message),
        origin="metadata",
        text_differs=True,
        headed=title is not None,
    )
    yield _report(body, known, key)
    for number, leaf in enumerate(each for each in leaves if each is not body and _is_file(each)):
        name = cleaned(leaf.get_filename() or f"file {number + 1}").replace("/", "_")
        yield Part(f"{key}/{name}", inside=of_bytes(_payload(leaf)))


def _report(body: Message | None, known: Known, key: str) -> Part:
    if body is None:
        return Part(key, reason="a message without a text")
    data = _payload(body)
    charset = _charset(body) or declared_encoding(data)
    try:
        text = decode(data, charset).text
    except Refused as refused:
        return Part(key, reason=refused.reason)
    if body.get_content_subtype() == "html":
        return Part(key, html=text, known=known.but(headed=True))
    return Part(key, text=titled(known.title, text), known=known)


def _body(leaves: list[Message]) -> Message | None:
    for kind in ("text/plain", "text/html"):
        for leaf in leaves:
            if leaf.get_content_type() == kind and not _is_file(leaf) and _payload(leaf).strip():
                return leaf
    return None


def _is_file(leaf: Message) -> bool:
    return leaf.get_content_disposition() == "attachment" and leaf.get_content_maintype() in {"text", "application"}


def _payload(leaf: Message) -> bytes:
    try:
        data = leaf.get_payload(decode=True)
    except (ValueError, LookupError, AttributeError, TypeError):
        return b""
    return data if isinstance(data, bytes) else b""


def _charset(leaf: Message) -> str | None:
    try:
        return leaf.get_content_charset()
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


def _field(message: Message, name: str) -> str | None:
    """Return a field on one line, its encoded words decoded."""
    value = str(message.get(name) or "")
    with suppress(HeaderParseError, LookupError, ValueError):
        value = str(make_header(decode_header(value)))
    return " ".join(cleaned(value).split())[:1000] or None


def _day(message: Message) -> str | None:
    try:
        return parsedate_to_datetime(str(message.get("date") or "")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
