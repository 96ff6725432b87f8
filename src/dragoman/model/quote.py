"""Quote: words attributed to a speaker, direct or indirect, with the act done by saying them."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.span import Span
from dragoman.model.when import UNKNOWN, When

ACTS = (
    "assert accuse deny demand request offer promise threaten warn predict reject accept praise rebuke reassure "
    "apologise question clarify hope fear doubt"
).split()


@dataclass(frozen=True, slots=True)
class Quote:
    """Who said what: `content` and `cue` are spans, `rule` names the rule that found the speaker.

    verbatim: direct, and from a report whose words were not rewritten. medium: tweet, interview, statement ... or None.
    content: as it stands, with the marks around direct speech. The words that tell of addressee, date, place and
    medium are spans beside them.
    """

    id: str
    speaker: str | None
    content: Span
    direct: bool
    verbatim: bool
    act: str
    evidence: Span
    rule: str
    speaker_words: Span | None = None
    cue: Span | None = None
    addressee: str | None = None
    addressee_words: Span | None = None
    when: When = UNKNOWN
    date_words: Span | None = None
    place: str | None = None
    place_words: Span | None = None
    medium: str | None = None
    medium_words: Span | None = None
    confidence: float = 0.5
