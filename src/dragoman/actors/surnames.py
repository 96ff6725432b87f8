"""Surnames: which single words of a full name may stand for it later on."""

from __future__ import annotations

from functools import lru_cache

from dragoman.codebook.folding import fold

FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "HKG", "KHM"})
GIVEN_USED = frozenset({"VNM", "ETH", "ERI", "ISL", "MMR", "MNG", "THA"})
REMEMBERED = 4096  # names
PARTICLES = frozenset(
    "al el ul as ash ad de da do dos das del della di du des la le van von der den ten bin bint ibn abu "
    "ben san st".split()
)
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def name_words(name: str) -> list[str]:
    """Return the folded words of a name, split at spaces and hyphens after an article, without Jr. and the like.

    >>> name_words("Bashar al-Assad"), name_words("Moon Jae-in")
    (['bashar', 'al', 'assad'], ['moon', 'jae-in'])
    """
    return list(_words(name))


@lru_cache(REMEMBERED)
def _words(name: str) -> tuple[str, ...]:
    words: list[str] = []
    for word in fold(name).replace(",", " ").split():
        article, hyphen, rest = word.partition("-")
        words += [article, rest] if hyphen and rest and article in PARTICLES else [word]
    words = [word for word in words if word not in SUFFIXES] or words
    return tuple(words[-1:] if all(word in PARTICLES for word in words[:-1]) else words)


def surname_keys(name: str, country: str | None = None) -> tuple[str, ...]:
    """Return the folded words that may stand alone for a person, likeliest first.

    >>> surname_keys("Sergei Lavrov"), surname_keys("Xi Jinping", "CHN")
    (('lavrov',), ('xi',))
    """
    words = name_words(name)
    if len(words) < 2:
        return tuple(words)
    if country in FAMILY_FIRST and (len(words) <= 3):
        return (words[0],)
    if country in GIVEN_USED:
        return tuple(dict.fromkeys((words[-1], words[0])))
    return (words[-1],)
