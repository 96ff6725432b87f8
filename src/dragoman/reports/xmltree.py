"""XML: a document as a tree, with no entity of its own, no file and no address ever opened for it."""

from __future__ import annotations

import re
from typing import Any

from dragoman.errors import Refused
from dragoman.reports.decode import decode
from dragoman.reports.fragment import depth_of
from dragoman.reports.guard import check_depth, check_markup
from dragoman.reports.repair import cleaned

DECLARED = re.compile(r"\s*<\?xml[^>]{0,300}\?>")
ENCODING = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([A-Za-z0-9_:-]{2,30})")
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
ENTITY = re.compile(r"<!ENTITY|<!ELEMENT|<!ATTLIST|<!NOTATION|<!\[", re.IGNORECASE)
DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]{0,500}>", re.IGNORECASE)


def xml_tree(data: bytes) -> Any:
    """Return the root element (lxml) of a document; Refused where it is damaged or hostile."""
    from lxml import etree

    match = ENCODING.search(data[:300])
    text = decode(data, match[1].decode("ascii") if match else None).text
    text = DECLARED.sub("", cleaned(text), count=1)
    start = text.find("<!DOCTYPE", 0, 5000)
    if start >= 0:
        text = DOCTYPE.sub("", text, count=1)
    if "<!DOCTYPE" in text[:5000] or ENTITY.search(text.split("<![CDATA[", 1)[0]):
        raise Refused("XML that declares entities of its own; none is ever expanded")
    check_markup(text)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, recover=True
    )
    try:
        tree = etree.fromstring(text.strip().encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise Refused(f"XML that cannot be parsed: {str(error).splitlines()[0]}") from None
    if tree is None:
        raise Refused("XML that cannot be parsed: no element")
    check_depth(depth_of(tree))
    return tree


def name_of(node: Any) -> str:
    """Return an element's name without its namespace."""
    return str(node.tag).rpartition("}")[2] if isinstance(node.tag, str) else ""


def child(node: Any, *names: str) -> Any:
    """Return the first child of one of these names, the first name first; None where there is none."""
    for name in names:
        for each in node:
            if name_of(each) == name:
                return each
    return None


def under(node: Any, *names: str) -> Any:
    """Return the first element under another, at any depth, of one of these names; None where there is none."""
    for name in names:
        for each in node.iter():
            if name_of(each) == name:
                return each
    return None


def words(node: Any) -> str | None:
    """Return all words under an element on one line; None for no element or no words."""
    if node is None:
        return None
    return " ".join("".join(node.itertext()).split()) or None
