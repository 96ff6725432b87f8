"""Feed: RSS, RDF and Atom files, a report an entry; what a tombstone names is killed."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from dragoman.reports.credits import byline_names
from dragoman.reports.fragment import fragment_text, is_marked, paragraphs_of
from dragoman.reports.layout import Known
from dragoman.reports.part import KILLED, Edition, How, Part, titled, version_of
from dragoman.reports.published import day_of
from dragoman.reports.stream import whole
from dragoman.reports.xmltree import LANGUAGE, child, name_of, words, xml_tree

CONTENTS = ("encoded", "content", "description", "summary")
DAYS = ("pubDate", "published", "date", "issued", "created", "updated", "modified")


def feed_parts(stream: BufferedReader, how: How) -> Iterator[Part]:
    """Yield the entries of a feed."""
    root = xml_tree(whole(stream))
    channel = child(root, "channel")
    about = root if channel is None else channel
    source, language = words(child(about, "title")), words(child(about, "language")) or root.get(LANGUAGE) or None
    number = 0
    for node in root.iter():
        if name_of(node) in {"item", "entry"}:
            number += 1
            yield _entry(node, source, language, f"#{number}")
        elif name_of(node) == "deleted-entry" and node.get("ref"):
            yield Part(f"#{node.get('ref')}", edition=Edition(node.get("ref"), standing=KILLED))


def _entry(node: Any, source: str | None, language: str | None, key: str) -> Part:
    title = _plain(child(node, "title"))
    url = _address(node)
    known = Known(
        title=title,
        source=_plain(child(node, "source")) or source,
        url=url,
        published=next((day for each in DAYS if (day := day_of(words(child(node, each)) or ""))), None),
        origin="metadata",
        byline=_authors(node),
        text_differs=True,
        headed=True,
    )
    edition = _edition(node)
    body = next((each for name in CONTENTS if (each := child(node, name)) is not None and _filled(each)), None)
    if body is None:
        return Part(key, address=url, known=known) if url else Part(key, reason="an entry without a text")
    if len(body):  # XHTML written out
        text = "\n\n".join(paragraphs_of(body))
    else:
        text = body.text or ""
        if is_marked(text) or body.get("type") == "html":
            return Part(key, html=text, known=known, language=language, edition=edition)
    known = known.but(headed=title is not None)
    return Part(key, text=titled(title, text), known=known, language=language, edition=edition)


def _edition(node: Any) -> Edition | None:
    """Return the edition of an Atom entry: its id, and when it was updated."""
    mark, moment = words(child(node, "id")), words(child(node, "updated"))
    if not mark or not moment:
        return None
    return Edition(mark, version_of(moment[:19]))


def _filled(node: Any) -> bool:
    return bool("".join(node.itertext()).strip())


def _plain(node: Any) -> str | None:
    """Return a title without the markup some feeds put into it."""
    if node is not None and name_of(node) == "source" and child(node, "title") is not None:
        node = child(node, "title")
    said = words(node)
    return " ".join(fragment_text(said).split()) if said and is_marked(said) else said


def _address(node: Any) -> str | None:
    links = [each for each in node if name_of(each) == "link"]
    links.sort(key=lambda each: each.get("rel") not in {None, "alternate"})
    for link in links:
        address = (link.get("href") or link.text or "").strip()
        if address.startswith(("http://", "https://")) and len(address) <= 2000:
            return str(address)
    return None


def _authors(node: Any) -> tuple[str, ...]:
    found: list[str] = []
    for each in node:
        if name_of(each) in {"author", "creator"}:
            said = words(child(each, "name") if len(each) else each) or ""
            name = said.rpartition("(")[2].rstrip(")") if "@" in said and "(" in said else said
            found += byline_names("By " + name.removeprefix("By ")) or ((name,) if name and "@" not in name else ())
    return tuple(dict.fromkeys(found))
