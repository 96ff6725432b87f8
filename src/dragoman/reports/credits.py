"""Credits: bylines, editors' lines, photo credits and web furniture: shown with the report, never parsed."""

from __future__ import annotations

import re

from dragoman.model.span import Span
from dragoman.reports import furniture
from dragoman.reports.published import is_date_line

NAME = r"(?:[A-ZÀ-Þ][\w'’.-]*|de|del|della|van|von|der|den|al|el|bin|ben|da|dos|di|la|le)"
PERSON = re.compile(rf"[A-ZÀ-Þ][\w'’.-]*(?:\s+{NAME}){{1,4}}")
BYLINE = re.compile(r"(?:Written |Reported |Story |Text )?(?:[Bb]y|BY)[:\s]\s*(?=[A-ZÀ-Þ])")
UNNAMED = re.compile(
    r"(?:by|from)\s+(?:an?|our|the)\b.{0,50}\b(?:correspondents?|reporters?|staff|writers?|bureau|desk|agencies)", re.I
)
BYLINE_PARTS = re.compile(r"\s*(?:,|;|\||/|&|•|·|\band\b|\bAND\b|\bwith\b|\bWITH\b|\bin\b|\bIN\b|\bfor\b)\s*")
NOT_PERSON = re.compile(rf"(?:{'|'.join(furniture.NOT_PERSON)})\b", re.IGNORECASE)
REPORTERS = re.compile(
    r"(?:^|[(;.]\s*)(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Rr]eported|[Ww]ritten)"
    r"(?: and (?:writing|reporting|editing))? (?:by|from) ([^;()]+)"
)
TRAILING = re.compile(
    r"\s*[(\[](?:(?:additional|with|further) )*(?:reporting|writing|editing|edited|reported|written|compiled"
    r"|translat(?:ed|ion)|graphics?|photos?|production)\b[^()\[\]]*(?:by|from)\b[^()\[\]]*[)\]]\W*$",
    re.IGNORECASE,
)
CREDITED = re.compile(rf"[\W_]*(?:{'|'.join(furniture.CREDITED)})", re.IGNORECASE)
WEAK = re.compile(rf"[\W_]*(?:{'|'.join(furniture.WEAK)})", re.IGNORECASE)
STARTS = re.compile(rf"[\W_]*(?:{'|'.join(furniture.OPENINGS)})", re.IGNORECASE)
WHOLE = re.compile(rf"[\W_]*(?:{'|'.join(furniture.WHOLE)})[\W_]*", re.IGNORECASE)
CONTRIBUTED = re.compile(
    r"[^.]{3,200}\bcontributed(?: reporting)?(?: to this (?:report|story|article))?(?: from [^.]{3,60})?\.?", re.I
)
MOST = 600
SMALL = frozenset(furniture.words_of("and in for with of the de van von al el at by bin la dpa staff writer writers"))


def is_credit(words: str) -> bool:
    """Whether a paragraph is an editors' line, a correction, a photo credit or a link, and no news."""
    if len(words) > MOST:
        return False
    if WHOLE.fullmatch(words) or CONTRIBUTED.fullmatch(words):
        return True
    if CREDITED.match(words):
        return words.lstrip()[0] in "([" or _is_mostly_names(words)
    if WEAK.match(words) and (words.lstrip()[0] in "([*-–—" or not words.rstrip().endswith((".", "”", '"'))):
        return True
    return STARTS.match(words) is not None


def credit_at_end(text: str, span: Span) -> tuple[Span | None, Span | None]:
    """Return the paragraph without an editors' line in brackets at its end, and that line; either may be None."""
    words = span.of(text)
    open_at = max(words.rfind("("), words.rfind("["))
    match = TRAILING.match(words, len(words[:open_at].rstrip())) if open_at >= 0 else None
    if match is None:
        return span, None
    body = words[: match.start()].rstrip()
    line = words[match.start() :]
    left = span.end - len(line.lstrip())
    return (Span(span.start, span.start + len(body)) if body else None), Span(left, span.end)


def byline_names(words: str) -> tuple[str, ...] | None:
    """Return the names of a line "By Jane Doe and John Roe, Associated Press"; None when it is no byline."""
    if UNNAMED.fullmatch(words):
        return ()
    match = BYLINE.match(words)
    if match is None or len(words) > 200 or words.count(" ") > 24 or (words.endswith(".") and "," not in words):
        return None
    names = _names(words[match.end() :])
    rest = words[match.end() :]
    if not names and rest.strip(" .") not in furniture.AGENCIES and not NOT_PERSON.search(rest):
        return None
    return names if _is_mostly_names(rest) else None


def told_names(words: str | None) -> tuple[str, ...]:
    """Return the names in a field that holds a byline, with or without its "By"; its words as they are where none is.

    >>> told_names("By Jane Doe"), told_names("Jane Doe"), told_names("staff"), told_names(None)
    (('Jane Doe',), ('Jane Doe',), ('staff',), ())
    """
    return (byline_names(words) or byline_names("By " + words) or (words,)) if words else ()


def bare_name(words: str) -> tuple[str, ...] | None:
    """Return the name that a line is, and nothing else: "Jane Doe", "JANE DOE, Staff Writer"; None for another line."""
    first = words.split(",", maxsplit=1)[0].strip()
    name = first.title() if first.isupper() else first
    return (name,) if len(words) <= 60 and PERSON.fullmatch(name) and not NOT_PERSON.search(name) else None


def reporters(words: str) -> tuple[str, ...]:
    """Return the names of those who reported or wrote, from "(Reporting by A in Kyiv; Editing by B)"."""
    found: list[str] = []
    for match in REPORTERS.finditer(words):
        found += [name for name in _names(match[1]) if name not in found]
    return tuple(found)


def is_dated(words: str) -> bool:
    """Whether a line near the top is the day of publication and nothing else."""
    return len(words) <= 80 and is_date_line(words)


def _names(words: str) -> tuple[str, ...]:
    names = (piece.strip(" .()\t–—-") for piece in BYLINE_PARTS.split(words))
    shaped = (name.title() if name.isupper() else name for name in names)
    return tuple(
        dict.fromkeys(
            name
            for name in shaped
            if PERSON.fullmatch(name) and name not in furniture.AGENCIES and not NOT_PERSON.search(name)
        )
    )


def _is_mostly_names(words: str) -> bool:
    """Whether the words of a line are capitalised but for the small ones: a byline, not a sentence."""
    plain = re.findall(r"[^\W\d_][\w'’-]*", words)
    odd = [word for word in plain if word[0].islower() and word not in SMALL]
    return len(odd) <= max(1, len(plain) // 6)
