"""ninjs: the news items of the IPTC's JSON, versions 1 to 3, one in a file, a line or a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dragoman.reports.columns import day_in, value_of
from dragoman.reports.layout import Known
from dragoman.reports.part import STANDING, USABLE, Edition, Part, titled, version_of

BODIES = ("xhtml", "html", "text")


def is_ninjs(value: Mapping[str, Any]) -> bool:
    """Whether an object is a ninjs item: it has a uri and a member that only ninjs has."""
    marks = ("pubstatus", "pubStatus", "versioncreated", "versionCreated", "headlines", "bodies", "body_xhtml")
    return "uri" in value and any(mark in value for mark in (*marks, "body_text", "contentcreated"))


def ninjs_parts(value: Mapping[str, Any], key: str) -> Iterator[Part]:
    """Yield the part of an item, and those of the items it carries where it is a package."""
    inside = value.get("associations")
    members = list(inside.values()) if isinstance(inside, Mapping) else inside if isinstance(inside, list) else []
    news = [each for each in members if isinstance(each, Mapping) and is_ninjs(each) and _body(each)[0]]
    if not _body(value)[0] and news:
        for number, each in enumerate(news, 1):
            yield _part(each, f"{key}#{number}")
    else:
        yield _part(value, key)


def _part(value: Mapping[str, Any], key: str) -> Part:
    edition = Edition(
        str(value["uri"]),
        version_of(value.get("version")),
        STANDING.get(str(value.get("pubstatus") or value.get("pubStatus") or "usable").lower(), USABLE),
    )
    title = _headline(value)
    body, marked = _body(value)
    known = Known(
        title=title,
        source=_source(value),
        url=_address(value),
        published=_day(value),
        origin="metadata",
        byline=_byline(value),
        text_differs=True,
        headed=title is not None or marked,
    )
    language = value_of(value.get("language"))
    if edition.standing != USABLE:
        return Part(key, edition=edition)
    if not body:
        return Part(key, reason="a ninjs item without a body")
    if marked:
        return Part(key, html=body, known=known, language=language, edition=edition)
    return Part(key, text=titled(title, body), known=known, language=language, edition=edition)


def _body(value: Mapping[str, Any]) -> tuple[str | None, bool]:
    """Return the best body of an item and whether it is marked up."""
    for name in BODIES:
        words = value_of(value.get(f"body_{name}"))
        if words:
            return words, name != "text"
    bodies = value.get("bodies")
    for each in bodies if isinstance(bodies, list) else []:
        if isinstance(each, Mapping) and (words := value_of(each.get("value"))):
            return words, "html" in str(each.get("contenttype") or each.get("contentType")).lower()
    return value_of(value.get("description_text")), False


def _headline(value: Mapping[str, Any]) -> str | None:
    lines = value.get("headlines")
    first = next((each for each in lines if isinstance(each, Mapping)), {}) if isinstance(lines, list) else {}
    return value_of(value.get("headline")) or value_of(first.get("value")) or value_of(value.get("title"))


def _day(value: Mapping[str, Any]) -> str | None:
    names = ("versioncreated", "versionCreated", "contentcreated", "contentCreated", "firstcreated", "firstCreated")
    return next((day for name in names if (day := day_in(value_of(value.get(name))))), None)


def _source(value: Mapping[str, Any]) -> str | None:
    for name in ("infosources", "infoSources"):
        sources = value.get(name)
        if isinstance(sources, list) and sources and isinstance(sources[0], Mapping):
            return value_of(sources[0].get("name"))
    return value_of(value.get("copyrightholder")) or value_of(value.get("copyrightHolder"))


def _address(value: Mapping[str, Any]) -> str | None:
    uri = str(value["uri"])
    return uri if uri.startswith(("http://", "https://")) else None


def _byline(value: Mapping[str, Any]) -> tuple[str, ...]:
    said = value_of(value.get("byline"))
    if said:
        return (said.removeprefix("By ").removeprefix("by "),)
    people = value.get("people") if isinstance(value.get("people"), list) else []
    return tuple(
        str(each["name"])
        for each in people or []
        if isinstance(each, Mapping) and each.get("rel") == "author" and each.get("name")
    )
