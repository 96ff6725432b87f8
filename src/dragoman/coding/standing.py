"""Standing: whether an act is one of public life, told of in a sentence about public life."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.codebook.topics import Topics
from dragoman.coding.triggers import Hit
from dragoman.model.actor import Actor

PRIVATE = frozenset({"CVL", "BUS", "EDU", "HLH", "MED", "LAB", "REL", "CRM", "SET", "AGR", "MNC", "ELI", "ENV", "UNS"})
OPEN = frozenset({"PROTEST"})  # what anybody may do in public


def on_topic(hits: Iterable[Hit], topics: Topics) -> list[Hit]:
    """Return the hits of sentences whose other words do not show them to be about sport, weather, markets ..."""
    kept: list[Hit] = []
    left_out: dict[int, frozenset[str]] = {}
    for hit in hits:
        sentence = hit.token.sent
        if sentence.start not in left_out:
            left_out[sentence.start] = topics.left_out(token.lower_ for token in sentence)
        codes = left_out[sentence.start]
        if "*" not in codes and hit.trigger.code not in codes:
            kept.append(hit)
    return kept


def is_public(code: str, parties: Sequence[Actor]) -> bool:
    """Whether one of the parties is a state, body, organisation or group, or somebody who acts for one."""
    return code in OPEN or not parties or any(_public(actor) for actor in parties)


def _public(actor: Actor) -> bool:
    if actor.kind in {"state", "government_body", "armed_group"} or actor.country is not None:
        return True
    code = actor.code or ""
    sector = code[3:6] or code[:3]
    return bool(code) and sector not in PRIVATE and code[:3] not in {"MNC"}
