"""Terms: what a demand or a threat is about, as a set of word stems in which kindred words are one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from math import fsum, log

WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*\d|\d")
DAY = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}\b"
    r"|\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen twenty".split(),
        3,
    )
}
LONGEST = 6  # letters of a stem
LEAST = 3
FEWEST = 60  # entries from which what is rare can be told
SINGLE = 0.8  # weight against which what is shared is set
ENDINGS = ("ings", "ing", "ies", "ied", "ed", "es", "s", "e", "y")
EMPTY = frozenset(
    """
    about after again against all along also although amid among and another any are because been before being both
    but can could did does doing done down during each earlier early else ever every for from further get give given
    had has have having her here him his how if its into just last late later let like made make may might more most
    much must nor not now off once one only onto other otherwise our out over own part per put said same say says
    saying set shall she should since some soon still such take taken than that the their them then there these they
    this those though through thus till too toward towards under unless until upon use very was way well were what when
    where whether which while who whom whose why will with within without would yet you your
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december today tomorrow yesterday week weeks month months year years day days hour hours
    president minister ministry spokesman spokeswoman foreign government official officials leader state country
    demand demanded demands threat threaten threatened promise promised offer offered call called appeal ultimatum
    stop stops stopped stopping halt halted end ended ending cease refrain ago run runs running
    new turn turned turning made take takes taking took bring brings put come comes came going gone went
    deadline warning warned accused accuse accusation charge denied deny predicted rejected asked urged
    neighbour neighbours neighbor neighbors side sides own anything anybody else both two pledge pledged word stand
    ahead back bound get gets got work works worked working action actions measure measures step steps
    admit admits admitted admitting acknowledge acknowledged few
    complaint request requests requested asks wants want wanted urge urges seeks earlier way
    """.split()
)


class Weights(dict[str, float]):
    """How much each term tells; `rare` is what one tells that nobody counted."""

    def __init__(self, counted: Mapping[str, float]) -> None:
        super().__init__(counted)
        self.rare = max(counted.values(), default=1.0)

    def __missing__(self, term: str) -> float:
        return self.rare


class Kinship:
    """Makes terms of words; `kin` gives the first of its family by word, phrases with a "_" ("give_back")."""

    def __init__(self, kin: Mapping[str, str]) -> None:
        self._kin = kin
        self._phrase = _phrases(kin)
        self._known: dict[str, str] = {}

    def terms(self, words: str) -> frozenset[str]:
        """Return the terms of some words: stems of what tells something, numbers as they are."""
        return frozenset(self._term(word) for word in WORD.findall(self._joined(words)) if word not in EMPTY)

    def _joined(self, words: str) -> str:
        """Return words in small letters, days left out, a verb and its particle as one: "give the boats back"."""
        plain = DAY.sub(" ", words.casefold())
        return self._phrase.sub(self._one, plain)

    def _one(self, match: re.Match[str]) -> str:
        known = self._kin.get(f"{match[1]}_{match[3]}")
        return match[0] if known is None else known + match[2]

    def _term(self, word: str) -> str:
        known = self._known.get(word)
        if known is None:
            kin = next((self._kin[form] for form in _forms(word) if form in self._kin), None)
            known = self._known[word] = NUMBERS.get(word) or stem(kin or word)
        return known


def _phrases(kin: Mapping[str, str]) -> re.Pattern[str]:
    """Return what finds the verbs and particles of families in words, up to three words apart."""
    pairs = [word.split("_") for word in kin if "_" in word]
    verbs, particles = ("|".join(sorted(set(side))) for side in zip(*pairs, strict=True)) if pairs else ("(?!)", "")
    return re.compile(rf"\b({verbs})((?:\s+\w+){{0,3}}?)\s+({particles})\b")


def _forms(word: str) -> Iterator[str]:
    """Yield a word and what it may be a form of: "closed", "close", "clos"."""
    yield word
    for ending in ("d", "s", "es", "ed", "ing"):
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            bare = word.removesuffix(ending)
            yield bare
            yield bare + "e"
            if bare[-2:-1] == bare[-1:]:
                yield bare[:-1]


def stem(word: str) -> str:
    """Return a word without its ending, cut to a few letters.

    >>> stem("reopening"), stem("releases"), stem("12.5")
    ('reopen', 'releas', '12.5')
    """
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            return word[: -len(ending)][:LONGEST]
    return word[:LONGEST] if word.isalpha() else word


def weights(every: Iterable[frozenset[str]]) -> Weights:
    """Return how much each term tells: rare ones more than those of every second entry."""
    counts: Counter[str] = Counter()
    n = 0
    for terms in every:
        counts.update(terms)
        n += 1
    return Weights({term: log(1 + max(n, FEWEST) / count) for term, count in counts.items()})


def overlap(one: frozenset[str], other: frozenset[str], weigh: Weights) -> float:
    """Return the weight of the terms shared over that of the lighter side, 0 to 1; a single common term tells less."""
    shared = weight(one & other, weigh)
    lighter = min(weight(one, weigh), weight(other, weigh))
    return shared / lighter * shared / (shared + SINGLE) if shared else 0.0


def best(ours: Iterable[frozenset[str]], theirs: frozenset[str], weigh: Weights) -> tuple[float, float]:
    """Return the largest overlap of one of several with another, and the largest weight shared."""
    every = list(ours)
    like = max((overlap(one, theirs, weigh) for one in every), default=0.0)
    return like, max((weight(one & theirs, weigh) for one in every), default=0.0)


def weight(terms: Iterable[str], weigh: Weights) -> float:
    """Return the weight of some terms together; those nobody counted weigh what a rare one does."""
    return fsum(weigh[term] for term in terms)
