"""Confidence: how often mentions that were found in the same way were right on the project's own gold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.resources import files
from math import exp
from pathlib import Path

from dragoman.actors.cast import Cast, Reference
from dragoman.errors import DragomanError
from dragoman.model.mention import Mention
from dragoman.text.parsed import Parsed, Token

TABLE = Path(str(files("dragoman.coding"))) / "confidence.json"
LEAST, MOST = 0.05, 0.98  # nothing is certain
STEP = 4  # words; gaps are counted in steps
FARTHEST = 4  # steps, and words above a trigger, that are told apart


class Confidence:
    """The weight of each trait, fitted by `make confidence`; what it rates depends on the mention and its report only.

    A mention's confidence is the logistic function of the sum of its traits' weights; a trait the gold showed too
    seldom weighs nothing.
    """

    def __init__(self, path: Path = TABLE) -> None:
        """Read the table; raises DragomanError when it is missing or holds no weights."""
        try:
            found = json.loads(path.read_text("utf-8"))
            self._base, self._weights = float(found["base"]), dict[str, float](found["weights"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DragomanError(f"{path} holds no weights of traits ({error}): install Dragoman afresh.") from None

    def rated(self, mentions: Iterable[Mention], parsed: Parsed, cast: Cast) -> list[Mention]:
        """Return the mentions with their confidence, from 0.05 to 0.98 in three decimals."""
        found = list(with_traits(mentions, parsed, cast))
        return [replace(mention, confidence=self.of(traits)) for mention, traits in found]

    def of(self, traits: Iterable[str]) -> float:
        """Return the confidence of a mention with these traits."""
        total = self._base + sum(self._weights.get(trait, 0.0) for trait in traits)
        return round(min(MOST, max(LEAST, 1 / (1 + exp(-total)))), 3)


def with_traits(mentions: Iterable[Mention], parsed: Parsed, cast: Cast) -> Iterator[tuple[Mention, list[str]]]:
    """Yield each mention with its traits, what its words say of how well it was read."""
    for mention in mentions:
        traits = [*_told(mention), *_parties(mention, cast)]
        if (at := parsed.word(mention.trigger)) is not None:
            paragraph, word = at
            traits += _placed(word)
            traits += _reached(mention, word, cast.on(paragraph.index))
        yield mention, traits


def _told(mention: Mention) -> list[str]:
    first = mention.reason.split(";")[0]
    reason = first if first.startswith("mood") else first.split(":")[0]
    return [f"origin {mention.origin}", f"code {mention.code}", f"status {mention.status}", f"reason {reason}"]


def _parties(mention: Mention, cast: Cast) -> list[str]:
    found = [f"actors {min(2, len(mention.actors))}", f"recipients {min(2, len(mention.recipients))}"]
    for role, ids in (("actor", mention.actors), ("recipient", mention.recipients)):
        found += sorted({f"{role} {cast.actor(name).kind}" for name in ids})
    return found


def _placed(token: Token) -> list[str]:
    """Where the trigger stands in its sentence: the deeper, the more had to be read rightly."""
    above = sum(1 for _ in token.ancestors)
    return [f"word {token.pos_}", f"hangs {token.dep_}", f"depth {min(FARTHEST, above)}"]


def _reached(mention: Mention, trigger: Token, references: Sequence[Reference]) -> list[str]:
    """By which rule, and how far from the trigger, the nearest phrase for the actor was found."""
    doers = set(mention.actors)
    near = [one for one in references if not doers.isdisjoint(one.actors)]
    if not near:
        return ["doer elsewhere"] if doers else []
    nearest = min(near, key=lambda one: (abs(one.head - trigger.i), one.start))
    return [f"doer by {nearest.rule}", f"doer at {min(FARTHEST, abs(nearest.head - trigger.i) // STEP)}"]


def weights_of(base: float, weights: Mapping[str, float]) -> str:
    """Return the text of a table of weights, traits in order."""
    rounded = {trait: round(weights[trait], 3) for trait in sorted(weights)}
    return json.dumps({"base": round(base, 3), "weights": rounded}, indent=1) + "\n"
