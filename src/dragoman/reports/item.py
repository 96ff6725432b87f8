"""Item: what came of one report of an input, before anybody reads it: the report, or why there is none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.errors import Refused
from dragoman.model.report import Report
from dragoman.reports.fragment import fragment_text
from dragoman.reports.html import read_page
from dragoman.reports.language import refuse_foreign
from dragoman.reports.layout import Known, lay_out
from dragoman.reports.limits import MOST_CHARACTERS
from dragoman.reports.part import USABLE, Edition, How, Part
from dragoman.reports.published import month_day, undated_words
from dragoman.reports.repair import cleaned

LONGEST_LINE = 200_000
LONGEST_REASON = 500
KILL = re.compile(
    r"\A\W*(?:[A-Z]+ )?KILL(?:ED)?\s*[:–—-]"
    r"|\b(?:EDITORS|CLIENTS|SUBSCRIBERS|ADVISORY)\b(?s:.{0,200})\b[Kk]ill (?:the |this |our |its )?"
    r"(?:\w+ )?(?:story|item|report|dispatch|article)\b"
)


@dataclass(frozen=True, slots=True)
class Item:
    """A `report`, the `reason` of a refusal, or an `address` where the report is to be had.

    name: what the account calls it; input: the file or address it came from. An item without any of these has only a
    `note` for the account, or an `edition` that withholds or kills another.
    """

    name: str
    input: str
    report: Report | None = None
    reason: str | None = None
    address: str | None = None
    edition: Edition | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        if self.reason is not None:
            object.__setattr__(self, "reason", " ".join(self.reason.split())[:LONGEST_REASON])

    @property
    def counts(self) -> bool:
        """Whether it stands for a report: read, refused or yet to be had."""
        return self.report is not None or self.reason is not None or self.address is not None


def made(part: Part, name: str | None, how: How) -> Item:
    """Return the item of a part of the input of that name."""
    file = None if name is None else name + part.key
    name = name or ""
    whole = name + part.key
    if part.reason is not None or part.address is not None or part.note is not None:
        return Item(whole, name, reason=part.reason, address=part.address, note=part.note)
    if part.edition is not None and part.edition.standing != USABLE:
        return Item(whole, name, edition=part.edition)
    try:
        report = laid_out(part, file, how.published)
        return Item(whole, name, report, edition=part.edition, note=_why_undated(report))
    except Refused as refused:
        return Item(whole, name, reason=refused.reason)


def _why_undated(report: Report) -> str | None:
    """Return what a report says of its day that is no date, for the account."""
    if report.published is not None:
        return None
    said = undated_words(report.text)
    if said is not None:
        return f"{said!r} is no day of publication"
    dateline = report.dateline.span.of(report.text) if report.dateline else ""
    return f"its dateline, {dateline!r}, tells no year" if month_day(dateline) else None


def laid_out(part: Part, name: str | None, published: str | None) -> Report:
    """Return the report of a part that holds a text or a page; Refused where it is none."""
    known = _cleaned(part.known).but(file=name)
    if published:
        known = known.but(published=published, origin="given")
    if part.html is not None:
        return _page(part.html, known, part.language)
    text = cleaned(part.text or "")
    _check_size(text)
    if KILL.search(text[:600]):
        raise Refused("an agency's notice to kill a report; `dragoman remove` takes out the one it means")
    refuse_foreign(text, part.language)
    return lay_out(text, known)


def _cleaned(known: Known) -> Known:
    """Return what is known without the characters that no text may hold."""
    return known.but(
        title=cleaned(known.title) if known.title else None,
        source=cleaned(known.source) if known.source else None,
        url=cleaned(known.url) if known.url else None,
        byline=tuple(map(cleaned, known.byline)),
    )


def _page(html: str, known: Known, language: str | None) -> Report:
    if known.headed:  # a piece of a page that came with its title beside it
        text = cleaned(fragment_text(html, known.title))
        _check_size(text)
        refuse_foreign(text, language)
        return lay_out(text, known)
    page = read_page(html)
    text = cleaned(page.text)
    _check_size(text)
    refuse_foreign(text, page.said.language or language)
    said = page.said
    given = known.published if known.origin == "given" else None
    return lay_out(
        text,
        known.but(
            title=known.title or said.title,
            source=known.source or said.source,
            url=known.url or said.url,
            published=given or said.published or known.published,
            origin="given" if given else "metadata",
            byline=known.byline or said.byline,
            text_differs=True,
            headed=said.title is not None,
        ),
    )


def _check_size(text: str) -> None:
    if not text.strip():
        raise Refused("no text: only white space")
    if len(text) > MOST_CHARACTERS:
        raise Refused(f"{len(text):,} characters of text; a report may have at most {MOST_CHARACTERS:,}")
    longest = max(map(len, text.splitlines()))
    if longest > LONGEST_LINE:
        raise Refused(f"a line of {longest:,} characters; a report's line may have at most {LONGEST_LINE:,}")
