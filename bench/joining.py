"""Joining: which gold mentions tell of one event, by reasons that add up.

The reasons are those of a desk where MEANTIME annotates what they ask for: word for code, participants, day, headline,
words of the sentences. What a desk takes from its coding (who did what to whom in which sentence) is stood in for by
how the words stand: near or far, telling on or coming back to what was told, narrowed to the same thing or to another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from bench.annotated import Gold
from dragoman.events.sentence import share
from dragoman.model.when import first_day

# words that tell of so many things that alike ones are no reason
BARE = frozenset(
    "say state tell announce report add claim note describe explain comment think believe see have be make take go "
    "come get do include give use fall lose gain rise drop close receive reach pass set show continue remain become "
    "expect".split()
)
BACK = frozenset("this that it those these such which".split())  # words that come back to what was told just before
NEAR = 2  # sentences
ALIKE, UNLIKE = 0.6, 0.2  # of the telling words of the shorter sentence
TOLD_AGAIN = 0.6  # of the longer sentence, across reports
LEAST = 3  # telling words
DAYS = 14


def joined(every: Iterable[Gold]) -> list[list[str]]:
    """Return the mentions in groups: any two of one event hang together by pairs for which more speaks than against."""
    mentions = sorted(every, key=lambda each: (each.report, each.at))
    by_root: defaultdict[str, list[Gold]] = defaultdict(list)
    for each in mentions:
        by_root[each.root].append(each)
    pairs = [pair for some in by_root.values() for pair in combinations(some, 2) if same(*pair)]
    return _hanging_together([each.id for each in mentions], [*_backward(mentions), *pairs])


def same(one: Gold, other: Gold) -> bool:
    """Whether two mentions of like words, in order of the text, tell of one event."""
    if {one.word, other.word} & BACK:
        return False
    return weighed(one, other) > 0 if one.report == other.report else _told_again(one, other)


def weighed(one: Gold, other: Gold) -> int:
    """Return what speaks for two mentions of one report being one event, less what speaks against it."""
    shared, named = one.participants & other.participants, one.participants and other.participants
    bare = bool({one.word, other.word} & BARE)
    apart = other.sentence - one.sentence
    alike = share(one.content, other.content)
    points = {
        "the same word": one.word == other.word,
        "near each other": 2 * (0 < apart <= NEAR),
        "one in the headline": one.sentence == 0,
        "the same participants": 1 if shared else -1 if named else 0,
        "sentences alike, or wholly other ones": 0 if not apart else 1 if alike >= ALIKE else -(alike < UNLIKE),
        "a noun that comes back to a verb": one.tag[:2] == "VB" and other.tag[:2] == "NN",
        "one sentence tells of two": -(apart == 0),
        "narrowed to other things": -2 * _narrowed_apart(one, other),
        "a word that tells of much": -3 * bare + 2 * (bare and bool(shared)),
        "the report tells on": -3 * (one.tag == other.tag == "VBD"),
    }
    return sum(points.values())


def _narrowed_apart(one: Gold, other: Gold) -> bool:
    return bool(one.narrowed and other.narrowed) and not one.narrowed & other.narrowed


def _told_again(one: Gold, other: Gold) -> bool:
    """Whether another report of about the same days tells it in the same sentence, or nearly so."""
    if one.word != other.word or one.when is None or other.when is None:
        return False
    words = one.content & other.content
    near = abs((first_day(one.when) - first_day(other.when)).days) <= DAYS
    return near and len(words) >= max(LEAST, TOLD_AGAIN * max(len(one.content), len(other.content)))


def _backward(mentions: Sequence[Gold]) -> Iterator[tuple[Gold, Gold]]:
    """Yield each word that only comes back to something, with what its report told last before it."""
    for before, each in pairwise(mentions):
        if each.word in BACK and before.report == each.report:
            yield before, each


def _hanging_together(ids: Sequence[str], pairs: Iterable[tuple[Gold, Gold]]) -> list[list[str]]:
    groups = {each: [each] for each in ids}
    for one, other in pairs:
        some, others = groups[one.id], groups[other.id]
        if some is not others:
            some += others
            groups |= dict.fromkeys(others, some)
    return list({id(group): group for group in groups.values()}.values())
