"""Codebook: event types, triggers and operators of one folder, loaded once and asked often."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dragoman.codebook.aims import read_aims
from dragoman.codebook.cameo import Cameo, read_cameo
from dragoman.codebook.classes import read_classes, words_of
from dragoman.codebook.contents import Content, read_contents
from dragoman.codebook.contexts import Contexts
from dragoman.codebook.deeds import read_deeds
from dragoman.codebook.folder import check_folder, version_of
from dragoman.codebook.operators import Operators
from dragoman.codebook.plover import EventType, event_types
from dragoman.codebook.quantities import load_quantities
from dragoman.codebook.tables import SHIPPED
from dragoman.codebook.topics import Topics
from dragoman.codebook.triggers import Known, Trigger, read_lemmas, read_triggers
from dragoman.errors import unknown


class Codebook:
    """What the codes mean and which words tell of them.

    `folder` is a user's own, whose tables add to ours or take their place. Raises CodebookError with file, line and
    column where a table of it cannot be read.
    """

    def __init__(self, folder: Path | None = None) -> None:
        if folder is not None:
            check_folder(folder)
        self.folder = folder or SHIPPED
        self.version = version_of(self.folder)
        self.types = event_types(self.folder)
        self.cameo = read_cameo(self.folder)
        self.contexts = Contexts(self.folder)
        self._contents = read_contents(self.folder)
        self.aims = read_aims(self.folder)
        self.deeds = read_deeds(self.folder)
        self.operators = Operators(self.folder)
        self.topics = Topics(self.folder)
        self.quantities = load_quantities(self.folder)
        classes = read_classes(self.folder)
        self._means = {
            kind.code: [(mode.name, words) for mode in kind.modes.values() if (words := words_of(mode.means, classes))]
            for kind in self.types.values()
        }
        self.goods = words_of("@aidstuff @arms", classes)
        self.triggers = read_triggers(self.folder, Known(self.types, self.cameo, classes))
        self.lemmas = read_lemmas(self.folder)
        self._by_word: dict[tuple[str, str], list[Trigger]] = {}
        for trigger in self.triggers:
            self._by_word.setdefault((trigger.lemma, trigger.pos), []).append(trigger)

    def senses(self, lemma: str, pos: str) -> list[Trigger]:
        """Return the triggers of a word (pos v, n or a), none for most words."""
        return self._by_word.get((lemma, pos), [])

    def type(self, code: str) -> EventType:
        """Return the type of a code; an unknown code raises with the list of codes."""
        if code not in self.types:
            raise unknown("code", code, self.types)
        return self.types[code]

    def cameo_of(self, code: str, cameo: str | None) -> Cameo | None:
        """Return the CAMEO code that an act of a type is: the one given, else the type's general one."""
        return self.cameo.get(cameo or self.type(code).cameo)

    def content(self, code: str, deed: str, mode: str | None) -> Content | None:
        """Return what an act of talk is when a deed stands within it, None where the codebook says nothing of it."""
        return self._contents.get((code, deed, mode)) or self._contents.get((code, deed, None))

    def deed(self, code: str, cameo: str) -> str | None:
        """Return the code of the deed that an act of talk of this CAMEO class is about, None where it may be any."""
        wanted = code, cameo
        return next((deed for (act, deed, _), told in self._contents.items() if (act, told.cameo) == wanted), None)

    def means(self, code: str) -> Sequence[tuple[str, frozenset[str]]]:
        """Return the modes of a type that are told by the means used, each with its words; none for most types."""
        return self._means[code]

    def narrower(self, cameo: str | None, modes: Sequence[str]) -> Cameo | None:
        """Return the first CAMEO code that lies under one and tells one of the modes, None where there is none."""
        return next((kind for kind in self.cameo.values() if kind.code[:-1] == cameo and kind.mode in modes), None)

    def goldstein(self, code: str, cameo: str | None = None) -> float:
        """Return Goldstein's value of an act, -10 to 10, by its CAMEO code or else by its type's general one."""
        found = self.cameo_of(code, cameo)
        return found.goldstein if found else self.type(code).scale

    def scale(self, code: str, mode: str | None = None) -> float:
        """Return PLOVER's score of a type, in a mode where it has one: -10 to 10."""
        kind = self.type(code)
        return kind.modes[mode].scale if mode is not None and mode in kind.modes else kind.scale
