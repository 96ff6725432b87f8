"""Draft: an entry in the making, and how it becomes one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.ledger.due import ahead, due, granted
from dragoman.ledger.ground import Ground
from dragoman.model.identity import identity
from dragoman.model.ledger import LedgerEntry
from dragoman.model.span import Span
from dragoman.text.conditions import hanging

DUE = frozenset({"demand", "offer", "promise", "threat", "prediction"})
BARE = frozenset({"denial", "accusation", "acceptance"})  # what is said of deeds done hangs on nothing
CONCEDING = (" even", " as")
CONCEDED = ("even if", "even though", "as if", "whether")
AGAIN = re.compile(
    r"\W*((?:one more|(?:just |only )?one|another|any (?:more|further|other)|the next) [^,;.]{3,80}?),? and\b",
    re.IGNORECASE,
)
AT_ONCE = re.compile(
    r"\b(?:will|would|shall|['’]ll)\b[^.;]*?\b"
    r"((?:the (?:moment|minute|instant|day)|as soon as|at the first) [^.;,]{3,120})",
    re.IGNORECASE,
)
OR_ELSE = re.compile(
    r"((?:[\w'’-]+ ){1,8}?(?:has|have|had|must|(?:was|were|is) given|should) [^.;]*?),? (?:or|otherwise)(?: else)? *$",
    re.IGNORECASE,
)
CONDITIONAL = frozenset({"acceptance"})


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of an entry before its parties and its condition are settled."""

    kind: str
    by: str | None
    about: Span
    evidence: Span
    condition: Span | None = None
    due: str | None = None
    date: str | None = None
    mention: str | None = None
    quote: str | None = None
    confidence: float = 0.5
    outcome: str | None = None
    said: Span | None = None  # from the word of demanding, promising ... to the end of its sentence

    def entry(self, ground: Ground, to: str | None) -> LedgerEntry:
        """Return the entry as it goes to somebody."""
        return LedgerEntry(
            id=identity(ground.report.id, "ledger", self.kind, self.by, to, self.about.start, self.about.end),
            kind=self.kind,
            by=self.by,
            to=to,
            about=self.about,
            evidence=self.evidence,
            condition=self.condition,
            due=self._due(ground),
            date=self.date,
            mention=self.mention,
            quote=self.quote,
            confidence=self.confidence,
            outcome=self.outcome,
        )

    def _due(self, ground: Ground) -> str | None:
        """Return the day it falls due: the term its words set, else the day of the deed where that is yet to come."""
        if self.kind not in DUE or self.outcome is not None:
            return None
        named = due(ground, self.about, self.condition, self.said) or ahead(ground, self.due or self.date)
        return named or (granted(ground, self.evidence) if self.kind == "demand" else None)


def demanding(ground: Ground, draft: Draft, to: str | None) -> str | None:
    """Return to whom a threat or promise goes: whoever must meet its condition, rather than ships or hostages."""
    if draft.condition is None or draft.kind not in {"threat", "promise", "offer"}:
        return to
    if to is not None and ground.is_official(to):
        return to
    return next((name for name in ground.parties(draft.by, draft.condition) if ground.is_official(name)), to)


def hung(ground: Ground, kind: str, about: Span, known: Span | None = None) -> Span | None:
    """Return the condition of an entry: the one already known, else the one its words hang on."""
    if kind in BARE - CONDITIONAL:
        return None
    paragraph = ground.paragraph(about)
    if known is not None:
        before, words = ground.report.text[: known.start].rstrip().lower(), known.of(ground.report.text).lower()
        return None if before.endswith(CONCEDING) or words.startswith(CONCEDED) else known
    found = None if paragraph is None else hanging(paragraph, about, kind=kind)
    return found or _again(ground, kind, about) or (_or_else(ground, about) if kind == "threat" else None)


def _or_else(ground: Ground, about: Span) -> Span | None:
    """Return what a threat behind "or" hangs on: "Togo has until May 20 to apologise, or Ghana will cut the power"."""
    paragraph = ground.paragraph(about)
    words = ground.words(about)
    if paragraph is None or words is None:
        return None
    start = paragraph.span(words[0].sent).start
    match = OR_ELSE.search(ground.report.text, start, about.start)
    return None if match is None else Span(match.start(1), match.end(1))


def _again(ground: Ground, kind: str, about: Span) -> Span | None:
    """Return what is hung on in other forms: "one more shell and ...", "will march the moment they come"."""
    words = about.of(ground.report.text)
    match = AGAIN.match(words) if kind in {"threat", "prediction"} else None
    match = match or (AT_ONCE.search(words) if kind in DUE - {"demand"} else None)
    return None if match is None else Span(about.start + match.start(1), about.start + match.end(1))
