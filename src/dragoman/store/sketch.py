"""Sketch: a few hashes of a text by which copies of it are found without comparing texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import blake2b
from heapq import nsmallest

SIZE = 64
RUN = 4
WORD = re.compile(r"\w+")


def sketch(text: str) -> tuple[int, ...]:
    """Return the smallest 64 hashes of the text's runs of four words, in order; () for a text without words."""
    words = WORD.findall(text.casefold())
    runs = {" ".join(words[at : at + RUN]) for at in range(max(len(words) - RUN + 1, min(len(words), 1)))}
    return tuple(nsmallest(SIZE, {_hash(run) for run in runs}))


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """Return the estimated share of word runs two texts have in common (Jaccard), 0 to 1.

    >>> likeness(sketch("the talks ended on Friday"), sketch("The talks ended, on Friday."))
    1.0
    """
    few, many = set(one), set(other)
    shared = few & many
    if not shared:
        return 0.0
    together = sorted(few | many)[:SIZE]
    return sum(number <= together[-1] for number in shared) / len(together)


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
