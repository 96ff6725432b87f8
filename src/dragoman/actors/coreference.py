"""Coreference: pronouns and bare nouns that stand for actors named before. What stays unclear gets no reference."""

from __future__ import annotations

from bisect import bisect_right

from dragoman.actors.antecedents import Antecedents
from dragoman.actors.described import Pending, enter
from dragoman.actors.marks import Marked
from dragoman.actors.nouns import ALONE, TELLING, bare_noun
from dragoman.actors.people import inherit
from dragoman.actors.phrases import Phrase
from dragoman.actors.profiles import Naming
from dragoman.actors.scene import Scene
from dragoman.actors.trail import Seen, Trail, quoted
from dragoman.text.sheet import Sheet

PRONOUNS = frozenset({"PRP", "PRP$"})
STANDING = frozenset({"NN", "NNS"})
PLURALS = frozenset({"aircraft", "police", "personnel", "crew"})


def refer_back(scene: Scene, pending: Pending, owned: list[Naming]) -> None:
    """Enter what pronouns and bare nouns stand for, the phrases that waited for them, and whose deputy somebody is."""
    walk = Walk(scene, pending, owned)
    for page in scene.pages:
        walk.page(page)


def standing_for(sheet: Sheet) -> set[int]:
    """Return the pronouns and the nouns that may stand for somebody at all."""
    tags = sheet.tags
    lower = sheet.lower
    pronouns = {at for at, tag in enumerate(tags) if tag in PRONOUNS or (tag in STANDING and lower[at] in TELLING)}
    return pronouns if ALONE.isdisjoint(lower) else pronouns.union(sheet.among(ALONE))


class Walk:
    """One walk through the report, token by token; sentences are counted over all its paragraphs."""

    def __init__(self, scene: Scene, pending: Pending, owned: list[Naming]) -> None:
        self._scene = scene
        self._pending = pending
        self._owned = {(naming.page.sheet.index, naming.run[1] - 1): naming for naming in owned}
        self._waiting: dict[int, set[int]] = {}
        for paragraph, token in (*pending, *self._owned):
            self._waiting.setdefault(paragraph, set()).add(token)
        self._trail = Trail()
        self._antecedents = Antecedents(scene, self._trail)
        self._sentence = 0

    def page(self, page: Marked) -> None:
        """Resolve the pronouns and bare nouns of one page, in order."""
        sheet = page.sheet
        inside = quoted(sheet)
        references = [r for r in self._scene.draft.on(sheet.index) if r.rule != "demonym"]
        firsts = sorted(set(sheet.sentences))
        before = self._sentence
        waiting = self._waiting.get(sheet.index, set())
        pronouns = standing_for(sheet)
        at = 0
        for token in sorted({*waiting, *pronouns, *(reference.start for reference in references)}):
            self._sentence = before + bisect_right(firsts, token)
            waited = self._await(page, token, inside) if token in waiting else False
            if not waited and token in pronouns and self._scene.draft.at(sheet.index, token) is None:
                self._resolve(page, token, inside)
            while at < len(references) and references[at].start <= token:
                self._pass(sheet, references[at].head, inside[references[at].head])
                at += 1
        self._sentence = before + len(firsts)
        for (paragraph, _), phrase in self._pending.items() if waiting else ():
            if paragraph == sheet.index and phrase.sides is not None:
                self._complete(page, phrase, phrase.sides, inside)

    def _await(self, page: Marked, token: int, inside: list[bool]) -> bool:
        """Complete what waited for a token: the deputy of somebody, a phrase; return whether there was a phrase."""
        key = (page.sheet.index, token)
        naming = self._owned.get(key)
        if naming is not None:
            inherit(self._scene, naming)
        phrase = self._pending.get(key)
        if phrase is None or phrase.sides is not None:
            return False
        self._complete(page, phrase, phrase.possessor, inside)
        return True

    def _pass(self, sheet: Sheet, head: int, inside: bool) -> None:
        reference = self._scene.draft.at(sheet.index, head)
        if reference is None:
            return
        several, first = len(reference.actors) > 1, self._scene.draft.actor(reference.actors[0]).kind
        plural = several or sheet.tags[head] in {"NNS", "NNPS"} or sheet.lower[head] in PLURALS
        plural = plural and first != "state" and (several or first != "person")
        self._trail.add(Seen(reference, self._sentence, sheet, head, inside, plural))

    def _complete(self, page: Marked, phrase: Phrase, at: int | None, inside: list[bool]) -> None:
        """Enter a phrase that waited for its owner: "its troops", "Putin's aides", "ministers of both countries"."""
        owner = self._scene.draft.at(page.sheet.index, at) if at is not None else None
        owners = owner.actors if owner else ()
        if at is not None and inside[at] and page.sheet.lower[at] in {"our", "my"}:
            owners = self._antecedents.speaker(page.sheet, at, self._sentence, inside)
        enter(self._scene, page, phrase, owners)
        self._pass(page.sheet, phrase.head, inside[phrase.head])

    def _resolve(self, page: Marked, token: int, inside: list[bool]) -> None:
        sheet = page.sheet
        if sheet.tags[token] in PRONOUNS:
            ids, rule = self._antecedents.of(sheet, token, self._sentence, inside), "pronoun"
        else:
            ids, rule = bare_noun(self._scene, page, token, self._trail), "noun"
        if ids:
            self._scene.draft.refer(sheet, (token, token + 1, token), ids, rule)
            self._pass(sheet, token, inside[token])
