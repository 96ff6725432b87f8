"""Cuts: where what is reported ends because the speaker goes on: "..., adding that", "... and said", "but he said"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.speech.page import Page
from dragoman.speech.saying import Saying
from dragoman.text.clauses import kids

NEAR = 12  # reporting words after one that are looked at
JOINING = frozenset({"and", "but", "yet"})
CONTRASTING = frozenset({"and", "but", "yet", "though", "although", "while"})
FINITE = frozenset({"VBD", "VBZ"})
SAME = frozenset({"he", "she", "they", "it"})


def cut(page: Page, sayings: Sequence[Saying]) -> list[Saying]:
    """Return the sayings, each content ending before the next reporting word that goes on for the same speaker."""
    found = list(sayings)
    for at, outer in enumerate(found):
        if outer.content is None or outer.source is None or outer.cue.pos != "v":
            continue
        for later in range(at + 1, min(at + NEAR, len(found))):
            inner = found[later]
            if inner.token.i >= outer.content[1]:
                break
            end = _end(page, outer, inner)
            if end is None or end <= outer.content[0]:
                continue
            kept = page.trimmed(outer.content[0], end)
            if kept is not None:
                found[at] = replace(outer, content=kept)
                found[later] = inner if kids(inner.token, "nsubj") else _taken_over(inner, outer)
                break
    return found


def _end(page: Page, outer: Saying, inner: Saying) -> int | None:
    """Return where the outer content ends, None where the inner saying belongs to what is said."""
    verb, start = inner.token, inner.words[0]
    if inner.cue.pos != "v" or start <= outer.token.i + 1:
        return None
    if "attitude" in {inner.cue.kind, outer.cue.kind} and (verb.dep_ != "conj" or verb.head.tag_ == verb.tag_):
        return None  # a mind is told of as a new thing only where it cannot belong to what is said
    before = page.doc[start - 1]
    own = kids(verb, "nsubj")
    if verb.tag_ == "VBG" and not own:
        return start - 1 if before.text == "," else None
    if verb.tag_ not in FINITE:
        return None
    if not own:
        goes_on = before.lower_ in JOINING and verb.tag_ == outer.token.tag_ and verb.dep_ == "conj"
        return start - 1 if goes_on else None
    who = own[-1]
    joined = page.doc[who.i - 1] if who.i else None
    if who.lower_ not in SAME or joined is None or joined.lower_ not in CONTRASTING or not _same(page, outer, inner):
        return None
    return joined.i if page.doc[joined.i - 1].text == "," else None


def _same(page: Page, outer: Saying, inner: Saying) -> bool:
    """Whether the pronoun before the inner word may be whoever speaks; where nobody is known for it, it is."""
    if outer.source is None or inner.source is None:
        return False
    speaker, pronoun = page.reference(outer.source), page.reference(inner.source)
    return speaker is None or pronoun is None or bool(set(speaker.actors) & set(pronoun.actors))


def _taken_over(inner: Saying, outer: Saying) -> Saying:
    return replace(inner, source=outer.source, rule="shared")
