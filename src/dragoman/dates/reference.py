"""Reference: words that point at the present, past or future and at no day."""

from __future__ import annotations

from dragoman.dates.found import Found, Reading
from dragoman.dates.vocabulary import REFERENCES

BESIDE = frozenset({"before", "after", "afterwards", "afterward", "-"})


def reference(found: Found) -> Reading | None:
    """A word that points: "now", "recently", "soon"."""
    word = found.word("r")
    if not word or (word == "now" and found.after in {"that", "-"}) or found.after in BESIDE:
        return None
    return Reading("DATE", REFERENCES[word])


def the_past(found: Found) -> Reading | None:
    """Such words with nothing named after them: "in the past", "in the future", "at the moment"."""
    word = found.word("w")
    if found.follows({"NOUN", "NUM", "ADJ", "PROPN"}) or found.after == "-":
        return None
    if word == "past" and found.before in {"in", "of", "from"}:
        return Reading("DATE", "PAST_REF")
    if word == "future" and found.before in {"in", "for", "of"}:
        return Reading("DATE", "FUTURE_REF")
    if word in {"moment", "present"} and found.before in {"at", "for"}:
        return Reading("DATE", "PRESENT_REF")
    return None


def time_being(_: Found) -> Reading:
    """The present for so long as it lasts: "the time being"."""
    return Reading("DATE", "PRESENT_REF")


def to_come(_: Found) -> Reading:
    """The future near or far: "the long term", "the foreseeable future"."""
    return Reading("DATE", "FUTURE_REF")
