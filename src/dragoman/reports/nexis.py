"""Nexis: the downloads of LexisNexis as text (or from Word): many reports, each with its labelled lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BufferedReader

from dragoman.reports.credits import told_names
from dragoman.reports.decode import decode
from dragoman.reports.layout import Known
from dragoman.reports.part import How, Part, titled
from dragoman.reports.published import day_of
from dragoman.reports.stream import whole

FIRST = re.compile(
    r"^[ \t]*(?:Document[ \t]+)?\d{1,6} of \d{1,6}(?: DOCUMENTS?)?[ \t]*\r?$", re.MULTILINE | re.IGNORECASE
)
LAST = re.compile(r"^[ \t]*End of Document[ \t]*\r?$", re.MULTILINE)
LABEL = re.compile(
    r"[ \t]*(HEADLINE|BYLINE|SECTION|LENGTH|DATELINE|BODY|HIGHLIGHT|GRAPHIC|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|NOTES"
    r"|CORRECTION(?:-DATE)?|SUBJECT|JOURNAL-CODE|CLASSIFICATION|TYPE|SERIES|COLUMN|TICKER|PERSON|CITY|STATE|COUNTRY"
    r"|COMPANY|ORGANIZATION|INDUSTRY|GEOGRAPHIC|DISTRIBUTION|EDITION):?[ \t]*(?:(?<=:)[ \t]*|(?<=: ))(\S.*)?$",
    re.IGNORECASE,
)
BODY = re.compile(r"[ \t]*body:?[ \t]*$", re.IGNORECASE)
AFTER = frozenset(
    "load-date language publication-type graphic subject journal-code classification ticker person city state country"
    " company organization industry geographic notes correction-date".split()
)
COPYRIGHT = re.compile(r"[ \t]*(?:copyright|\(c\)|©)[ \t]", re.IGNORECASE)


def is_nexis(text: str) -> bool:
    """Whether the beginning of a text is that of a download: numbered documents, or the lines that each has."""
    labels = len(re.findall(r"^[ \t]*(?:LENGTH|Length|LOAD-DATE|Load-Date):", text, re.MULTILINE))
    first = FIRST.search(text)
    return labels > 0 and ((first is not None and first.start() < 400) or bool(_body_at(text.splitlines()[:60])))


def nexis_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the reports of a download."""
    yield from nexis_text(decode(whole(stream)).text)


def nexis_text(text: str) -> Iterator[Part]:
    """Yield the reports of the text of a download."""
    documents = [each for each in _documents(text) if each.strip()]
    for number, each in enumerate(documents, 1):
        yield _document(each, f"#{number}" if len(documents) > 1 else "")


def _documents(text: str) -> list[str]:
    if LAST.search(text):
        return [FIRST.sub("", each) for each in LAST.split(text)]
    pieces = FIRST.split(text)
    return pieces[1:] if len(pieces) > 1 else pieces


def _document(text: str, key: str) -> Part:
    lines = text.splitlines()
    start = _body_at(lines)
    if start is None:
        return Part(key, reason="a Nexis document without a body")
    said, head = _labels(lines[:start])
    body = _until_labels(lines[start + (BODY.match(lines[start]) is not None) :])
    day = next((index for index, line in enumerate(head) if day_of(line)), None)
    above = head[:day] if day is not None else head[:2]
    title, source = said.get("headline"), above[-1] if above else None
    if title is None:  # it stands above the source, or in the old form below the day
        below = head[day + 1 :] if day is not None else []
        title = " ".join(above[:-1] or below) or None
    known = Known(
        title=title,
        source=source,
        published=day_of(head[day]) if day is not None else day_of(said.get("load-date", "")),
        origin="metadata",
        byline=told_names(said.get("byline")),
        text_differs=True,
        headed=title is not None,
    )
    if said.get("dateline") and not body.startswith(said["dateline"]):
        body = f"{said['dateline'].rstrip(' -–—')} – {body}"
    if not body.strip():
        return Part(key, reason="a Nexis document without a body")
    return Part(key, text=titled(title, body), known=known, language=_language(said))


def _body_at(lines: list[str]) -> int | None:
    """Return the line where a document's news begins, or its line "Body"; None where there is none."""
    for index, line in enumerate(lines):
        if BODY.match(line):
            return index
    last = None
    for index, line in enumerate(lines):
        match = LABEL.match(line)
        if match and match[1].lower() in {"length", "dateline", "byline", "section", "headline"}:
            last = index
        elif last is not None and index > last + 8:
            break
    return None if last is None or not any(lines[last + 1 :]) else last + 1


def _labels(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """Return the labelled lines above the news, and the others but for the copyright."""
    said: dict[str, str] = {}
    head: list[str] = []
    label = None
    for line in lines:
        match = LABEL.match(line)
        words = " ".join(line.split())
        if match and match[2]:
            label = match[1].lower()
            said[label] = match[2].strip()
        elif not words:
            label = None
        elif label in {"headline", "byline"}:
            said[label] += " " + words
        elif not COPYRIGHT.match(line) and "rights reserved" not in words.lower():
            head.append(words)
    return said, head


def _until_labels(lines: list[str]) -> str:
    """Return the news up to the labelled lines below it."""
    for index, line in enumerate(lines):
        match = LABEL.match(line)
        if match and match[1].lower() in AFTER and (match[1].isupper() or "-" in match[1]):
            return "\n".join(lines[:index]).strip()
    return "\n".join(lines).strip()


def _language(said: dict[str, str]) -> str | None:
    return said["language"].split(";")[0].strip() if "language" in said else None
