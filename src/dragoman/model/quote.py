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
    when: When = UNKNOWN
    place: str | None = None
    medium: str | None = None
    confidence: float = 0.5
