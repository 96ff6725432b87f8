"""Fragment: a piece of a page as plain text, paragraph by paragraph; nothing of it is taken for a menu."""

from __future__ import annotations

import re
from typing import Any

from dragoman.errors import Refused
from dragoman.reports.guard import check_depth, check_markup

BREAKING = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 tr table blockquote section article header footer figure hr pre dd dt dl td"
    " th hl1 hl2 hedline body.head body.content block byline dateline".split()
)
SILENT = frozenset(("script", "style", "noscript", "template", "svg", "iframe", "object", "head", "figcaption"))
MARKUP = re.compile(r"</?(?:p|br|div|span|b|i|em|strong|a|ul|h[1-6])(?=[\s/>])|&(?:[a-z]{2,8}|#\d{2,5});", re.I)


def fragment_text(html: str, title: str | None = None) -> str:
    """Return the words of a piece of a page, blank lines between its paragraphs, `title` above them."""
    check_markup(html)
    paragraphs = paragraphs_of(page_tree(f"<div>{html}</div>"))
    if title and (not paragraphs or paragraphs[0] != title):
        paragraphs.insert(0, title)
    return "\n\n".join(paragraphs)


def is_marked(text: str) -> bool:
    """Whether a text from a table or a feed is a piece of a page."""
    return MARKUP.search(text[:5000]) is not None


def paragraphs_of(tree: Any) -> list[str]:
    """Return the paragraphs under an element (lxml), each on one line."""
    words: list[str] = []
    for event, node in _events(tree):
        name = _name(node)
        if event == "start":
            words.append("\n" if name in BREAKING else "")
            words.append("" if name in SILENT else node.text or "")
        else:
            words.append("\n" if name in BREAKING else "")
            words.append(node.tail or "" if node is not tree else "")
    lines = (" ".join(line.split()) for line in "".join(words).split("\n"))
    return [line for line in lines if line]


def _events(tree: Any) -> Any:
    """Yield starts and ends of the elements under one, but for those inside a silent one."""
    from lxml import etree

    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, node in walk:
        if event == "start" and _name(node) in SILENT:
            walk.skip_subtree()
        yield event, node


def _name(node: Any) -> str:
    return str(node.tag).rpartition("}")[2].lower()


def page_tree(html: str) -> Any:
    """Return a page as a tree (lxml); Refused where it cannot be parsed or is nested too deep."""
    from lxml import etree
    from lxml import html as parser

    reader = parser.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = parser.document_fromstring(html.encode("utf-8", "replace"), parser=reader)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise Refused(f"HTML that cannot be parsed: {str(error).splitlines()[0]}") from None
    check_depth(depth_of(tree))
    return tree


def depth_of(tree: Any) -> int:
    """Return how deep the elements of a tree (lxml) are nested."""
    from lxml import etree

    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
