"""JSON Feed: the items of a feed in JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dragoman.reports.columns import day_in, value_of
from dragoman.reports.layout import Known
from dragoman.reports.part import Part, titled


def is_feed(value: Mapping[str, Any]) -> bool:
    """Whether an object is a JSON Feed."""
    return "jsonfeed.org/version" in str(value.get("version")) and isinstance(value.get("items"), list)


def feed_part(item: Any, feed: Mapping[str, Any], key: str) -> Part:
    """Return the part of one item of a feed."""
    if not isinstance(item, Mapping):
        return Part(key, reason="an item that is no object")
    people = item.get("authors") or [item.get("author")]
    title = value_of(item.get("title"))
    known = Known(
        title=title,
        source=value_of(feed.get("title")),
        url=value_of(item.get("url")),
        published=day_in(value_of(item.get("date_published"))),
        origin="metadata",
        byline=tuple(name for name in map(value_of, people if isinstance(people, list) else []) if name),
        text_differs=True,
        headed=True,
    )
    language = value_of(item.get("language") or feed.get("language"))
    html = value_of(item.get("content_html"))
    text = value_of(item.get("content_text") or item.get("summary"))
    if html:
        return Part(key, html=html, known=known, language=language)
    if text:
        return Part(key, text=titled(title, text), known=known.but(headed=title is not None), language=language)
    return Part(key, address=known.url, known=known) if known.url else Part(key, reason="an item without a text")
