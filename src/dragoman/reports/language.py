"""Language: which one a text is written in, by its script and its small words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from dragoman.errors import Refused
from dragoman.reports.profiles import COMMON, LETTERS, SCRIPTS

SAMPLE = 12_000
ENOUGH_LETTERS = 40
ENOUGH_WORDS = 25
WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")


def language_of(text: str) -> str | None:
    """Return the English name of the text's language, or None where there is too little to tell.

    >>> language_of("The ministers met on Friday, and they said that the talks had not failed.")
    """
    sample = _sample(text)
    script = _script(sample)
    if script is not None and script != "LATIN":
        return _by_letters(script, sample)
    words = [word.lower().replace("’", "'") for word in WORD.findall(sample)]
    if len(words) < ENOUGH_WORDS:
        return None
    counts = Counter(words)
    shares = {name: sum(counts[word] for word in common) / len(words) for name, common in COMMON.items()}
    best = max(shares, key=lambda name: (shares[name], name == "English"))
    english = shares["English"]
    if best == "English" or shares[best] < 0.12 or shares[best] < 1.3 * english:
        return "English" if english >= 0.12 else None
    return best


def refuse_foreign(text: str, declared: str | None = None) -> None:
    """Raise Refused when the text is in another language than English; too little text counts as English.

    `declared` is what the page or the header says; it decides only where the words do not.
    """
    name = language_of(text)
    if name is None and declared and not declared.lower().startswith("en"):
        raise Refused(f"declared to be in {declared!r}; Dragoman reads English")
    if name not in {None, "English"}:
        raise Refused(f"in {name}; Dragoman reads English")


def _sample(text: str) -> str:
    """Return the beginning, middle and end of a long text."""
    if len(text) <= 3 * SAMPLE:
        return text
    middle = len(text) // 2
    return " ".join((text[:SAMPLE], text[middle : middle + SAMPLE], text[-SAMPLE:]))


def _script(sample: str) -> str | None:
    """Return the script of most letters as Unicode names it, or None for too few letters."""
    letters = [char for char in sample if char.isalpha()]
    if len(letters) < ENOUGH_LETTERS:
        return None
    latin = sum(char < "ɐ" for char in letters)
    if latin * 2 >= len(letters):
        return "LATIN"
    counts = Counter(unicodedata.name(char, "?").split(" ")[0] for char in letters[:: max(1, len(letters) // 2000)])
    return counts.most_common(1)[0][0]


def _by_letters(script: str, sample: str) -> str:
    for other, mark, name in LETTERS:
        if script == other and any(letter in sample for letter in mark):
            return name
    return SCRIPTS.get(script, f"{script.title()} script")
