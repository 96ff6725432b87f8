"""Codebook: event types, triggers and operators of one folder, loaded once and asked often."""

from __future__ import annotations

from pathlib import Path

from dragoman.codebook.operators import Operators
from dragoman.codebook.plover import EventType, event_types
from dragoman.codebook.quantities import load_quantities
from dragoman.codebook.tables import SHIPPED
from dragoman.codebook.topics import Topics
from dragoman.codebook.triggers import Trigger, read_lemmas, read_triggers
from dragoman.errors import unknown
from dragoman.model.identity import identity


class Codebook:
    """What the codes mean and which words tell of them."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        self.types = event_types(folder)
        self.operators = Operators(folder)
        self.topics = Topics(folder)
        self.quantities = load_quantities(folder)
        self.triggers = read_triggers(folder / "triggers", tuple(self.types))
        self.lemmas = read_lemmas(folder / "triggers")
        self._by_word: dict[tuple[str, str], list[Trigger]] = {}
        for trigger in self.triggers:
            self._by_word.setdefault((trigger.lemma, trigger.pos), []).append(trigger)

    @property
    def version(self) -> str:
        """A hash of the triggers and types: another codebook has another one."""
        return identity(*(trigger.line for trigger in self.triggers), *self.types)

    def senses(self, lemma: str, pos: str) -> list[Trigger]:
        """Return the triggers of a word (pos v, n or a), none for most words."""
        return self._by_word.get((lemma, pos), [])

    def type(self, code: str) -> EventType:
        """Return the type of a code; an unknown code raises with the list of codes."""
        if code not in self.types:
            raise unknown("code", code, self.types)
        return self.types[code]
