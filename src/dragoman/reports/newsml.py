"""NewsML: the items of the IPTC's G2 and of NewsML 1, alone, in a package or in a message of many."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from dragoman.reports.credits import told_names
from dragoman.reports.fragment import paragraphs_of
from dragoman.reports.layout import Known
from dragoman.reports.nitf import nitf_paragraphs
from dragoman.reports.part import STANDING, USABLE, Edition, How, Part, version_of
from dragoman.reports.published import day_of
from dragoman.reports.stream import whole
from dragoman.reports.xmltree import LANGUAGE, child, name_of, under, words, xml_tree

INLINE = ("inlineXML", "inlineData", "DataContent")


def newsml_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the news items of a document; items without words, such as pictures, are counted in a note."""
    root = xml_tree(whole(stream))
    nodes = [node for node in root.iter() if name_of(node) in {"newsItem", "NewsItem"}]
    silent = 0
    for number, node in enumerate(nodes, 1):
        part = _item(node, f"#{number}" if len(nodes) > 1 else "")
        if part is None:
            silent += 1
        else:
            yield part
    if not nodes:
        yield Part(reason="NewsML without a news item")
    if silent:
        yield Part(note=f"items without words, passed over: {silent}")


def _item(node: Any, key: str) -> Part | None:
    edition = _edition(node)
    if edition is not None and edition.standing != USABLE:
        return Part(key, edition=edition)
    title = words(under(node, "headline", "HeadLine", "title", "hl1"))
    paragraphs = _paragraphs(node)
    if not paragraphs:
        return None if _is_silent(node) else Part(key, reason="a news item without a body")
    if title and paragraphs[0] == title:
        paragraphs = paragraphs[1:]
    language = under(node, "language", "Language")
    known = Known(
        title=title,
        source=_source(node),
        published=_day(node),
        origin="metadata",
        byline=told_names(words(under(node, "by", "ByLine", "byline"))),
        text_differs=True,
        headed=title is not None,
    )
    said = (language.get("tag") or language.get("FormalName")) if language is not None else node.get(LANGUAGE)
    text = "\n\n".join([*([title] if title else []), *paragraphs])
    return Part(key, text=text, known=known, language=said, edition=edition)


def _paragraphs(node: Any) -> list[str]:
    """Return the paragraphs of an item's first body that has any: NITF, XHTML or plain text."""
    for inline in (each for each in node.iter() if name_of(each) in INLINE):
        if under(inline, "body.content") is not None:
            return nitf_paragraphs(inline)
        body = under(inline, "body")
        if len(inline) or body is not None:
            return paragraphs_of(inline if body is None else body)
        lines = [" ".join(line.split()) for line in (inline.text or "").split("\n")]
        return [line for line in lines if line]
    return []


def _is_silent(node: Any) -> bool:
    """Whether an item says of itself that it is a picture, a film or a sound."""
    kind = under(node, "itemClass", "NewsItemType")
    said = "" if kind is None else str(kind.get("qcode") or kind.get("FormalName") or "")
    return said.rpartition(":")[2].lower() in {"picture", "photo", "video", "audio", "graphic", "animation"}


def _edition(node: Any) -> Edition | None:
    status = under(node, "pubStatus", "Status")
    said = "" if status is None else str(status.get("qcode") or status.get("FormalName") or "")
    standing = STANDING.get(said.rpartition(":")[2].lower(), USABLE)
    mark = node.get("guid") or words(under(node, "NewsItemId"))
    if not mark:
        return None
    provider = None if node.get("guid") else words(under(node, "ProviderId"))
    version = node.get("version") or words(under(node, "RevisionId")) or ""
    return Edition(f"{provider}:{mark}" if provider else mark, version_of(version), standing)


def _day(node: Any) -> str | None:
    for name in ("versionCreated", "contentCreated", "ThisRevisionCreated", "FirstCreated", "firstCreated"):
        if day := day_of(words(under(node, name)) or ""):
            return day
    return None


def _source(node: Any) -> str | None:
    for name in ("infoSource", "provider", "Provider", "creator"):
        found = under(node, name)
        if found is not None:
            said = words(child(found, "name")) or found.get("literal") or words(found)
            if said is None and len(found):
                party = under(found, "Party")
                said = party.get("FormalName") if party is not None else None
            if said:
                return str(said)
    return None
