"""Saying: a reporting word of a sentence with whose words it reports and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.codebook.cues import Cue
from dragoman.text.parsed import Token


@dataclass(frozen=True, slots=True, eq=False)
class Saying:
    """`token` is the reporting word, `words` the token range of the whole cue, `source` the head of who says it.

    content: the token range of what is reported, None where the parse shows none (it may stand between marks).
    frame: how the content hangs: clause, fronted, parenthetical, infinitive, gerund, object, preposition, noun,
    adjective, according, or bare. rule: how the source was found.
    """

    cue: Cue
    token: Token
    words: tuple[int, int]
    source: Token | None
    content: tuple[int, int] | None
    frame: str
    rule: str
