"""N-grams: the words around a pair, weighed for each code by a linear model that remembers turns of phrase.

Beside the n-grams stand hints: which codes the words around the pair are triggers of, whatever the words are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from dragoman.coding.pairs import Pair

if TYPE_CHECKING:
    import numpy as np

ACTOR, RECIPIENT = "ACTOR", "RECIPIENT"
ENDINGS = ("ation", "ment", "ings", "ing", "ied", "ies", "ed", "es", "s", "e")
WORD = re.compile(r"[a-z]+|\d")
REACH = 8  # words after the actor that count as told of it

Hints = Mapping[int, tuple[int, ...]]  # the key of a word's stem to the places of the codes it is a trigger of


class NGrams:
    """Weights of n-grams by their hash: `keys` sorted, `idf` and `weights` (a row a key, a column a code) beside it.

    `hints` are keys of stems, `hinted` beside it the codes as bits.
    """

    def __init__(self, path: Path) -> None:
        """Read the arrays of an .npz file; nothing in it is executed."""
        import numpy as np

        with np.load(path, allow_pickle=False) as arrays:
            self._keys = arrays["keys"]
            self._idf = arrays["idf"].astype(np.float64)
            self._weights = arrays["weights"].astype(np.float64)
            self._base = arrays["base"].astype(np.float64)
            self._hints = unpacked(arrays["hints"].tolist(), arrays["hinted"].tolist())

    def scores(self, pair: Pair) -> np.ndarray[Any, Any]:
        """Return how far each code is on its side of the linear model's border, in the order of the weights."""
        import numpy as np

        counts = Counter(key(feature) for feature in features(pair, self._hints))
        found = np.fromiter(counts, dtype=self._keys.dtype, count=len(counts))
        many = np.fromiter(counts.values(), dtype=np.float64, count=len(counts))
        places = np.minimum(np.searchsorted(self._keys, found), len(self._keys) - 1)
        known = self._keys[places] == found
        places, values = places[known], (1 + np.log(many[known])) * self._idf[places[known]]
        length = float(np.sqrt((values * values).sum())) or 1.0
        scores: np.ndarray[Any, Any] = self._base + (values / length) @ self._weights[places]
        return scores


def key(feature: str) -> int:
    """Return the 32-bit number a feature is stored under."""
    return crc32(feature.encode("utf-8", "surrogatepass"))


def unpacked(keys: Iterable[int], bits: Iterable[int]) -> Hints:
    """Return the hints of stems' keys and of the codes beside them, a bit a code."""
    return {
        stem: tuple(place for place in range(many.bit_length()) if many >> place & 1)
        for stem, many in zip(keys, bits, strict=True)
    }


def features(pair: Pair, hints: Hints) -> list[str]:
    """Return the features of a pair: n-grams of the sentence, of what follows the actor and of what lies between.

    Words that are triggers of a code count as such too, by where they stand.
    """
    words = _sequence(pair)
    at = words.index(ACTOR)
    out = [f"w{gram}" for gram in _grams(words, 3)]
    after = words[at + 1 : at + 1 + REACH]
    out += [f"a{gram}" for gram in _grams(after, 2)]
    out += [f"a{place}{word}" for place, word in enumerate(after[:3])]
    reach = (at, at + REACH)
    if pair.recipient:
        to = words.index(RECIPIENT)
        reach = (min(at, to), max(at, to))
        out += list(_between(words, at, to))
    out += list(_hinted(words, at, reach, hints))
    for role, span in pair.parts:
        out += [f"n{role}{word}" for word in _stems(span.of(pair.text))]
    return out


def _between(words: list[str], actor: int, recipient: int) -> Iterator[str]:
    order = ">" if actor < recipient else "<"
    middle = words[min(actor, recipient) + 1 : max(actor, recipient)]
    for gram in _grams(middle, 3):
        yield f"m{order}{gram}"
    for gram in _grams(middle, 2):
        yield f"m{gram}"
    yield f"b{order}{words[recipient - 1] if recipient else '^'}"
    yield f"c{'_'.join(words[max(0, recipient - 2) : recipient])}"
    yield f"d{'_'.join(words[recipient + 1 : recipient + 3])}"
    yield f"e{words[recipient + 1] if recipient + 1 < len(words) else '$'}"


def _hinted(words: list[str], actor: int, reach: tuple[int, int], hints: Hints) -> Iterator[str]:
    first = True
    for place, word in enumerate(words):
        codes = hints.get(key(word), ())
        inside = reach[0] < place < reach[1]
        where = "m" if inside else "a" if actor < place <= actor + REACH else "o"
        for code in codes:
            yield f"t{where}{code}"
            if inside and first:
                yield f"tf{code}"
        first = first and not (inside and codes)


def _sequence(pair: Pair) -> list[str]:
    names = {"actor": ACTOR, "recipient": RECIPIENT}
    words: list[str] = []
    place = 0
    for role, span in sorted(pair.parts, key=lambda part: part[1].start):
        words += [*_stems(pair.text[place : max(place, span.start)]), names[role]]
        place = max(place, span.end)
    return words + _stems(pair.text[place:])


def _grams(words: list[str], longest: int) -> Iterator[str]:
    for length in range(1, longest + 1):
        for start in range(len(words) - length + 1):
            yield "_".join(words[start : start + length])


def _stems(text: str) -> list[str]:
    return [stem(word) for word in WORD.findall(text.lower().replace("n't", " not").replace("n’t", " not"))]


def stem(word: str) -> str:
    """Return a lower-case word without its commonest endings."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + ("y" if ending in ("ied", "ies") else "")
    return word
