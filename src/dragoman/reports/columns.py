"""Columns: which column of a table, or key of an object, holds what of a report: guessed, or named by the user."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from math import isnan
from typing import Any

from dragoman.errors import DragomanError, Refused, unknown
from dragoman.reports.credits import byline_names
from dragoman.reports.fragment import is_marked
from dragoman.reports.layout import Known
from dragoman.reports.part import Part
from dragoman.reports.published import day_of

GUESSES = {
    "text": "text body content full_text fulltext body_text article_text maintext main_text article story paragraphs"
    " transcript document content_text content_html description summary abstract snippet lead",
    "title": "title headline heading head hd subject",
    "published": "published published_at publishedat publication_date pub_date pubdate date_published publish_date date"
    " datetime date_time seendate timestamp created_at created day time pd",
    "source": "source source_name outlet publisher publication newspaper site sitename site_name domain media sn",
    "url": "url link href web_url source_url sourceurl article_url permalink document_identifier uri address",
    "author": "author authors byline creator by",
    "language": "language lang",
}


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column is: pairs of a field and the column's name."""

    by_field: Mapping[str, str]

    def told(self) -> str:
        """Return the mapping in words: "text=body, title=headline"."""
        return ", ".join(f"{field}={name}" for field, name in self.by_field.items())


def columns_of(names: Iterable[str], wanted: Iterable[tuple[str, str]] = ()) -> Columns:
    """Return what the columns of a table hold; Refused where no column is a text or an address.

    `wanted` are the user's own pairs, which go before any guess.
    """
    every = list(names)
    plain = {_plain(name): name for name in reversed(every)}
    found: dict[str, str] = {}
    for field, name in wanted:
        if name not in every:
            raise Refused(f"no column {name!r}; its columns are {', '.join(every)[:200]}")
        found[field] = name
    for field, guesses in GUESSES.items():
        if field not in found:
            guess = next((plain[each] for each in guesses.split() if each in plain), None)
            if guess is not None and guess not in found.values():
                found[field] = guess
    if "text" not in found and "url" not in found:
        raise Refused(
            f"a table without a text; its columns are {', '.join(every)[:200]}; name one with --column text=NAME"
        )
    return Columns({field: found[field] for field in GUESSES if field in found})


def pairs(given: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of "text=body" and their like; DragomanError for one that is none."""
    found = []
    for each in given:
        field, mark, name = each.partition("=")
        if not mark or not name:
            raise DragomanError(f"{each!r} is no column. Write what it is and its name: text=body.")
        if field not in GUESSES:
            raise unknown("part of a report", field, GUESSES)
        found.append((field, name))
    return tuple(found)


def row_part(row: Mapping[str, Any], columns: Columns, key: str) -> Part:
    """Return the part of a row: its text, or its address where it has no text."""
    said = {field: value_of(row.get(name)) for field, name in columns.by_field.items()}
    text, url = said.get("text"), said.get("url")
    known = Known(
        title=said.get("title"),
        source=said.get("source"),
        url=url if url and url.startswith(("http://", "https://")) else None,
        published=day_in(said.get("published")),
        origin="metadata",
        byline=_authors(said.get("author")),
        text_differs=True,
        headed=said.get("title") is not None,
    )
    if not text:
        if known.url:
            return Part(key, address=known.url, known=known)
        return Part(key, reason=f"no {columns.by_field.get('text', 'text')} in it")
    if is_marked(text):
        return Part(key, html=text, known=known.but(headed=True), language=said.get("language"))
    body = text if known.title is None or text.lstrip().startswith(known.title) else f"{known.title}\n\n{text}"
    return Part(key, text=body, known=known, language=said.get("language"))


def value_of(value: Any) -> str | None:
    """Return a cell as words: a moment in ISO, the name of an object, a list with commas; None for an empty one."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title") or value.get("value")
    if isinstance(value, list | tuple):
        value = ", ".join(filter(None, map(value_of, value[:50])))
    if isinstance(value, datetime | date):
        return value.isoformat()
    if value is None or (isinstance(value, float) and isnan(value)):
        return None
    return str(value).strip() or None


def day_in(words: str | None) -> str | None:
    """Return the day a cell tells, seconds since 1970 and 20220121 included; None for none."""
    if words is None:
        return None
    if re.fullmatch(r"\d{10}(?:\.\d+)?|\d{13}", words):
        seconds = float(words) / (1000 if len(words) == 13 else 1)
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    return day_of(words)


def _authors(words: str | None) -> tuple[str, ...]:
    if not words:
        return ()
    return byline_names("By " + re.sub(r"^[Bb]y\s+", "", words)) or (words[:200],)


def _plain(name: str) -> str:
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name.strip().removeprefix("\ufeff"))
    return re.sub(r"\W+", "_", spaced).lower().strip("_")
