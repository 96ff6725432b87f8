"""HTML: the news on a page as plain text with its title, day, author and source; the rest of the page is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from dragoman.errors import Refused
from dragoman.reports.fragment import page_tree
from dragoman.reports.guard import check_markup
from dragoman.reports.metadata import Metadata, read_metadata

OPENING = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|p|h1|section|span|table)\b",
    re.IGNORECASE | re.DOTALL,
)
INSIDE = re.compile(r"<(?:html|body|article)\b[^>]{0,2000}>", re.IGNORECASE)
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,30})", re.IGNORECASE)
LEAST = 40


@dataclass(frozen=True, slots=True)
class Page:
    """A page's text (its title, then its paragraphs, blank lines between) and what its metadata says."""

    text: str
    said: Metadata


def is_html(text: str) -> bool:
    """Whether a text is a page or a piece of one, judged by its beginning."""
    return OPENING.match(text) is not None or ("<" in text[:200] and INSIDE.search(text[:4000]) is not None)


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding a page names in its first two thousand bytes, or None."""
    match = CHARSET.search(data[:2048])
    return match[1].decode("ascii") if match else None


def read_page(html: str) -> Page:
    """Return the news of a page; raise Refused where it is hostile or holds no news."""
    check_markup(html)
    tree = page_tree(html)
    said = read_metadata(tree)
    paragraphs = _enough(_main_text(tree)) or _enough(_second_text(html))
    if not paragraphs:
        raise Refused("no news found on the page")
    if said.title is not None and _plain(paragraphs[0]) == _plain(said.title):
        paragraphs = paragraphs[1:]
    lines = ([said.title] if said.title is not None else []) + paragraphs
    return Page("\n\n".join(lines), said)


def _main_text(tree: Any) -> str:
    """Return the page's news, one paragraph a line, without menus, comments and tables."""
    from trafilatura import bare_extraction

    found = bare_extraction(tree, include_comments=False, include_tables=False, favor_recall=True)
    return str(getattr(found, "text", None) or "")


def _second_text(html: str) -> str:
    """Return what another extractor takes for the news of a page, where the first finds none."""
    from justext import get_stoplist, justext
    from justext.core import JustextError

    try:
        found = justext(html, get_stoplist("English"))
    except (JustextError, ValueError) as error:
        raise Refused(f"no news found on the page: {error}"[:200]) from None
    return "\n".join(each.text for each in found if not each.is_boilerplate)


def _enough(text: str) -> list[str]:
    """Return the paragraphs of a text; none where they are too short for news."""
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    return paragraphs if sum(map(len, paragraphs)) >= LEAST else []


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", words).casefold().strip()
