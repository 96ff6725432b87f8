"""Acts: the deed done by saying some words, from the reporting word and from the words themselves."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.actors.cast import Cast
from dragoman.codebook.acts import ActRule
from dragoman.speech.page import Page
from dragoman.speech.saying import Saying

SELVES = frozenset({"i", "we"})
OWNS = frozenset({"me", "us", "my", "our", "ours", "mine", "myself", "ourselves"})
LONGEST = 120  # tokens of a content that are read for its act
PLAIN = frozenset({"assert"})
STRONGER = {"warn": frozenset({"threaten"}), "accept": frozenset({"promise"})}


def act(
    page: Page, content: tuple[int, int], saying: Saying | None, speaker: str | None, rules: Sequence[ActRule]
) -> str:
    """Return the act of a content: that of a telling reporting word, else what the words amount to."""
    named = saying.cue.act if saying is not None else "assert"
    if named not in PLAIN and named not in STRONGER:
        return _negated(named, saying)
    words = normalised(page, content, speaker)
    shown = next(
        (rule.act for rule in rules if rule.pattern.search(words) and not (rule.unless and rule.unless.search(words))),
        None,
    )
    if named in STRONGER:
        return shown if shown in STRONGER[named] else named
    return shown or named


def _negated(named: str, saying: Saying | None) -> str:
    """Return the act of a reporting word that may be negated: not to believe is to doubt, not to accept to reject."""
    if saying is None or not any(kid.dep_ == "neg" for kid in saying.token.children):
        return named
    return {"accept": "reject", "deny": "assert", "hope": "doubt", "predict": "doubt", "promise": "reject"}.get(
        named, named
    )


def normalised(page: Page, content: tuple[int, int], speaker: str | None) -> str:
    """Return a content in lower case with the speaker's own side as <self> and what is theirs as <own>.

    Commas and marks are left out, so that patterns meet words only.
    """
    words: list[str] = []
    start, end = content[0], min(content[1], content[0] + LONGEST)
    at = start
    selves = _selves(page, start, end, speaker)
    while at < end:
        token = page.doc[at]
        if at in selves:
            words.append("<self>")
            at = max(selves[at], at + 1)
            continue
        lower = token.lower_
        if lower in SELVES:
            words.append("<self>")
        elif lower in OWNS:
            words.append("<own>")
        elif not token.is_punct or token.text in ".?!;":
            words.append(lower)
        at += 1
    return " ".join(words).removeprefix("that ").strip(" .;").replace(" n't", " not").replace("wo not", "will not")


def _selves(page: Page, start: int, end: int, speaker: str | None) -> dict[int, int]:
    """Return the phrases (start to end) within a content that stand for the speaker or the speaker's government."""
    if speaker is None:
        return {}
    found: dict[int, int] = {}
    for token in page.doc[start:end]:
        if token.dep_ in {"nsubj", "nsubjpass"}:
            reference = page.reference(token)
            if reference is not None and any(own_side(page.cast, speaker, name) for name in reference.actors):
                found[max(reference.start, start)] = min(reference.end, end)
    return found


def own_side(cast: Cast, speaker: str, name: str) -> bool:
    """Whether an actor is the speaker, or the government the speaker speaks for."""
    if speaker == name:
        return True
    one, other = cast.actor(speaker), cast.actor(name)
    if one.country is None or one.country != other.country:
        return False
    stands = {(actor.code or "")[3:6] for actor in (one, other)}
    return not stands & {"REB", "OPP", "CVL", "CRM", "MED", "EDU"} and other.kind in {"state", "government_body"}
