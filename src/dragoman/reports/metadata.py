"""Metadata: what a page says of itself in its meta tags, its JSON-LD and its time elements."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dragoman.reports.credits import byline_names
from dragoman.reports.published import day_of

DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "sailthru.date",
    "parsely-pub-date",
    "article.published",
    "citation_publication_date",
    "og:published_time",
)
TITLES = ("og:title", "twitter:title", "dc.title", "headline")
AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
SITES = ("og:site_name", "application-name", "dc.publisher", "publisher")
LINKED_TYPES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "WebPage",
)
DEEPEST_JSON = 6


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's own words about itself; None where it says nothing."""

    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None
    byline: tuple[str, ...] = ()
    language: str | None = None


def read_metadata(tree: Any) -> Metadata:
    """Return the metadata of a parsed page (lxml): nothing is guessed from its address, and no day is ever today's."""
    meta = dict(_meta(tree))
    linked = next((node for node in _linked(tree) if node.get("headline") or node.get("datePublished")), {})
    source = _first(*(meta.get(key) for key in SITES), _name(linked.get("publisher")))
    title = _first(
        _text(linked.get("headline")), *(meta.get(key) for key in TITLES), _words(tree, "h1"), _words(tree, "title")
    )
    return Metadata(
        title=_without_site(title, source),
        source=source,
        url=_url(tree, meta, linked),
        published=_published(tree, meta, linked),
        byline=_authors(linked, meta),
        language=_first(tree.get("lang"), meta.get("og:locale")),
    )


def _meta(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield the meta tags, last first, so that a dict of them keeps the first of each name."""
    for node in reversed(list(tree.iter("meta"))):
        key = node.get("property") or node.get("name") or node.get("itemprop")
        content = (node.get("content") or "").strip()
        if key and content:
            yield key.strip().lower(), content


def _linked(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the articles of the page's JSON-LD."""
    for node in tree.iter("script"):
        if (node.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            data = json.loads(node.text or "")
        except (ValueError, RecursionError):
            continue
        yield from _articles(data, 0)


def _articles(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST_JSON:
        return
    if isinstance(data, list):
        for part in data:
            yield from _articles(part, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if any(kind in LINKED_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield data
        yield from _articles(data.get("@graph"), depth + 1)


def _published(tree: Any, meta: dict[str, str], linked: dict[str, Any]) -> str | None:
    said = [meta.get(key) for key in DATES] + [_text(linked.get("datePublished")), _text(linked.get("dateCreated"))]
    marked = [node for node in tree.iter("time") if node.get("datetime")]
    marked.sort(key=lambda node: node.get("pubdate") is None and node.get("itemprop") != "datePublished")
    said += [node.get("datetime") for node in marked[:1]]
    return next((day for words in said if words and (day := day_of(words))), None)


def _authors(linked: dict[str, Any], meta: dict[str, str]) -> tuple[str, ...]:
    people = linked.get("author")
    names = [_name(person) for person in (people if isinstance(people, list) else [people])]
    if not any(names):
        names = (
            [meta.get(key) for key in AUTHORS][:1]
            if meta.get(AUTHORS[0])
            else [_first(*(meta.get(key) for key in AUTHORS))]
        )
    found: list[str] = []
    for name in names:
        if name and not name.startswith(("http", "@", "www.")) and len(name) <= 200:
            found += byline_names("By " + name) or (name,)
    return tuple(dict.fromkeys(found))


def _url(tree: Any, meta: dict[str, str], linked: dict[str, Any]) -> str | None:
    canonical = next(
        (node.get("href") for node in tree.iter("link") if (node.get("rel") or "").lower() == "canonical"), None
    )
    found = _first(canonical, meta.get("og:url"), _text(linked.get("url")))
    return found if found is not None and found.startswith(("http://", "https://")) and len(found) <= 2000 else None


def _without_site(title: str | None, source: str | None) -> str | None:
    """Return the title without the name of the site at its end: "Talks end - The Herald"."""
    if title is None or source is None:
        return title
    for mark in (" - ", " | ", " – ", " — ", " :: ", " · "):
        head, _, tail = title.rpartition(mark)
        if head and tail.strip().casefold() == source.casefold():
            return head.strip()
    return title


def _words(tree: Any, tag: str) -> str | None:
    node = next(iter(tree.iter(tag)), None)
    return None if node is None else _text(node.text_content())


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name") if isinstance(value, dict) else value)


def _text(value: Any) -> str | None:
    """Return a value as one line of words, or None where it is no text."""
    words = " ".join(value.split()) if isinstance(value, str) else ""
    return words or None


def _first(*values: str | None) -> str | None:
    found = next((value for value in values if value and value.strip()), None)
    return None if found is None else " ".join(found.split())
