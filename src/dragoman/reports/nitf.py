"""NITF: the news items agencies send as XML, alone or within NewsML."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from dragoman.reports.credits import told_names
from dragoman.reports.fragment import paragraphs_of
from dragoman.reports.layout import Known
from dragoman.reports.part import KILLED, STANDING, USABLE, Edition, How, Part, titled, version_of
from dragoman.reports.published import day_of
from dragoman.reports.stream import whole
from dragoman.reports.xmltree import child, under, words, xml_tree

STANDINGS = STANDING | {"killed": KILLED, "kill": KILLED}


def nitf_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the item of a document."""
    yield nitf_part(xml_tree(whole(stream)), "")


def nitf_part(root: Any, key: str) -> Part:
    """Return the part of an item; its dateline stands before its first paragraph, as in print."""
    edition = _edition(root)
    if edition is not None and edition.standing != USABLE:
        return Part(key, edition=edition)
    title = words(under(root, "hl1", "hedline")) or words(under(root, "title"))
    paragraphs = nitf_paragraphs(root)
    if not paragraphs:
        return Part(key, reason="an NITF item without a body")
    known = Known(
        title=title,
        source=words(under(root, "distributor")) or words(under(root, "copyrite.holder", "doc.copyright")),
        published=_day(root),
        origin="metadata",
        byline=_byline(root),
        text_differs=True,
        headed=title is not None,
    )
    return Part(key, text=titled(title, "\n\n".join(paragraphs)), known=known, edition=edition)


def nitf_paragraphs(root: Any) -> list[str]:
    """Return the paragraphs of an item's body, its dateline before the first."""
    content = under(root, "body.content")
    paragraphs = [] if content is None else paragraphs_of(content)
    dateline = words(under(root, "dateline"))
    if dateline and paragraphs and not paragraphs[0].startswith(dateline):
        paragraphs[0] = f"{dateline.rstrip(' -–—')} – {paragraphs[0]}"
    return paragraphs


def _edition(root: Any) -> Edition | None:
    data = under(root, "docdata")
    mark = under(root, "doc-id")
    item = mark.get("id-string") if mark is not None else None
    if data is None or not item:
        return None
    status = (data.get("management-status") or "usable").lower()
    message = under(data, "ed-msg")
    told = (message.get("msg-type") or "").lower() if message is not None else ""
    version = under(data, "du-key")
    number = version_of(version.get("version")) if version is not None else 0
    return Edition(item, number, STANDINGS.get(status) or STANDINGS.get(told) or USABLE)


def _day(root: Any) -> str | None:
    for name in ("date.issue", "date.release", "story.date"):
        node = under(root, name)
        if node is not None and (day := day_of(node.get("norm") or words(node) or "")):
            return day
    return None


def _byline(root: Any) -> tuple[str, ...]:
    node = under(root, "byline")
    person = None if node is None else child(node, "person")
    return told_names(words(person if person is not None else node))
