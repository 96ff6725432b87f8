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
STRANGE = 60  # small words
FEW_WORDS = 6  # a short text in another language has so many words, ...
SURE = 3  # ... so many small ones of that language alone, and none of English alone
WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")


def language_of(text: str) -> str | None:
    """Return the English name of the text's language, or None where there is too little to tell.

    >>> language_of("The ministers met on Friday, and they said that the talks had not failed.")
    'English'
    """
    sample = _sample(text)
    script = _script(sample)
    if script is not None and script != "LATIN":
        return _by_letters(script, sample)
    return _by_words([word.replace("’", "'") for word in WORD.findall(sample)])


def refuse_foreign(text: str, declared: str | None = None) -> None:
    """Raise Refused when the text is in another language than English; too little text counts as English.

    `declared` is what the page or the header says; it decides only where the words do not.
    """
    name = language_of(text)
    if name is None and declared and not declared.lower().startswith("en"):
        raise Refused(f"declared to be in {declared!r}; Dragoman reads English")
    if name not in {None, "English"}:
        raise Refused(f"in {name}; Dragoman reads English")


def _by_words(words: list[str]) -> str | None:
    """Return the language of some words by the small ones among them; the fewer there are, the surer it must be."""
    if len(words) < ENOUGH_WORDS:
        return _of_few(words)
    counts = Counter(word.lower() for word in words)
    hits = {name: sum(counts[word] for word in common) for name, common in COMMON.items()}
    best = max(hits, key=lambda name: (hits[name], name == "English"))
    english, most, count = hits["English"], hits[best], len(words)
    if best == "English" or most < 0.12 * count or most < 1.3 * english:
        return "English" if english >= 0.12 * count else _unknown(words, most)
    return best


def _of_few(words: list[str]) -> str | None:
    """Return the language of a short text that is surely not English; words with a capital may be names."""
    small = {word for word in words if word.islower()}
    marks = {name: len(small & common - COMMON["English"]) for name, common in COMMON.items()}
    best = max(marks, key=lambda name: marks[name])
    own = small & COMMON["English"] - COMMON[best]
    return best if len(words) >= FEW_WORDS and marks[best] >= SURE and not own else None


def _unknown(words: list[str], most: int) -> str | None:
    """Tell a text without the small words of any language; words with a capital may be a list of names."""
    small = [word for word in words if word.islower()]
    strange = len(small) >= STRANGE and len(set(small)) > 3 and most < 0.02 * len(small)
    return "no language that is known" if strange else None


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
