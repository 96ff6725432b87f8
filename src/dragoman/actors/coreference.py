"""Coreference: pronouns and bare nouns that stand for actors named before. What stays unclear gets no reference."""

from __future__ import annotations

from dragoman.actors.described import Pending, enter
from dragoman.actors.marks import Marked
from dragoman.actors.nouns import bare_noun
from dragoman.actors.phrases import Phrase
from dragoman.actors.scene import Scene
from dragoman.actors.sheet import Sheet
from dragoman.actors.trail import Seen, Trail, is_subject, quoted

PERSONAL = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
SEEMING = frozenset(
    "seem appear happen take rain snow turn emerge remain matter begin start end last occur come follow erupt continue".split()
)
ORGANS = frozenset({"state", "organisation", "government_body", "armed_group"})
REACH = 3


class Reader:
    """One walk through the report; `sentence` counts sentences over all its paragraphs."""

    def __init__(self, scene: Scene, pending: Pending) -> None:
        self.scene = scene
        self.pending = pending
        self.trail = Trail()
        self.gender: dict[str, str] = {}
        self.sentence = 0

    def page(self, page: Marked) -> None:
        """Resolve the pronouns and bare nouns of one page, in order."""
        sheet = page.sheet
        inside = quoted(sheet)
        references = [r for r in self.scene.draft.references() if r.paragraph == sheet.index]
        at = 0
        for token in range(len(sheet)):
            if sheet.sentences[token] == token:
                self.sentence += 1
            phrase = self.pending.get((sheet.index, token))
            if phrase is not None:
                self._complete(page, phrase, inside[token])
            elif not _is_taken(self.scene, sheet, token):
                self._resolve(page, token, inside)
            while at < len(references) and references[at].start <= token:
                reference = references[at]
                at += 1
                if reference.rule != "demonym":
                    self._pass(sheet, reference.head, inside[reference.head])

    def _pass(self, sheet: Sheet, head: int, inside: bool) -> None:
        reference = self.scene.draft.at(sheet.index, head)
        if reference is None:
            return
        plural = len(reference.actors) > 1 or sheet.tags[head] in {"NNS", "NNPS"}
        self.trail.add(Seen(reference, self.sentence, is_subject(sheet, head), inside, plural))

    def _complete(self, page: Marked, phrase: Phrase, inside: bool) -> None:
        """Enter a phrase that waited for its owner: "its troops", "Putin's aides"."""
        owner = self.scene.draft.at(page.sheet.index, phrase.possessor) if phrase.possessor is not None else None
        enter(self.scene, page, phrase, owner.actors if owner else ())
        if self.scene.draft.at(page.sheet.index, phrase.head):
            self._pass(page.sheet, phrase.head, inside)

    def _resolve(self, page: Marked, token: int, inside: list[bool]) -> None:
        sheet = page.sheet
        word = sheet.lower[token]
        ids: tuple[str, ...] = ()
        rule = "pronoun"
        if word in PERSONAL:
            ids = self._person(sheet, token, PERSONAL[word], inside[token])
        elif word in NEUTER:
            ids = () if _is_empty(sheet, token) else self._thing(sheet, token, inside[token])
        elif word in PLURAL and sheet.deps[token] not in {"det", "preconj", "cc"}:
            ids = self._several(sheet, token, inside[token])
        elif sheet.tags[token].startswith("NN"):
            ids, rule = bare_noun(self.scene, page, token, self.trail), "noun"
        if ids:
            self.scene.draft.refer(sheet, (token, token + 1, token), ids, rule)
            self._pass(sheet, token, inside[token])

    def _person(self, sheet: Sheet, token: int, gender: str, inside: bool) -> tuple[str, ...]:
        def fits(seen: Seen) -> bool:
            if len(seen.actors) != 1 or seen.quoted != inside:
                return False
            actor = self.scene.draft.actor(seen.actors[0])
            if actor.kind not in {"person", "unnamed_source"}:
                return False
            return self.gender.get(actor.id, gender) == gender

        found = self._nearest(sheet, token, fits)
        if found:
            self.gender.setdefault(found[0], gender)
        return found

    def _thing(self, sheet: Sheet, token: int, inside: bool) -> tuple[str, ...]:
        def fits(seen: Seen) -> bool:
            return (
                len(seen.actors) == 1
                and seen.quoted == inside
                and not seen.plural
                and self.scene.draft.actor(seen.actors[0]).kind in ORGANS
            )

        return self._nearest(sheet, token, fits, reach=1)

    def _several(self, sheet: Sheet, token: int, inside: bool) -> tuple[str, ...]:
        def fits(seen: Seen) -> bool:
            return seen.plural and seen.quoted == inside

        return self._together(sheet, token) or self._nearest(sheet, token, fits, reach=1)

    def _together(self, sheet: Sheet, token: int) -> tuple[str, ...]:
        """Return the actors coordinated as the last subject before a plural pronoun."""
        for seen in self.trail.back(lambda seen: seen.subject, self.sentence - 1):
            same = [
                other
                for other in self.trail
                if other.sentence == seen.sentence
                and other.subject
                and other.reference.paragraph == seen.reference.paragraph
            ]
            ids = tuple(dict.fromkeys(identity for other in same for identity in other.actors))
            return ids if len(ids) > 1 and len(same) > 1 else ()
        return ()

    def _nearest(self, sheet: Sheet, token: int, fits: object, reach: int = REACH) -> tuple[str, ...]:
        """Return the actors of the likeliest antecedent: a subject of this sentence, of the last ones, then anyone."""
        oblique = sheet.lower[token] in {"him", "them", "her", "it"} and sheet.deps[token] not in {
            "nsubj",
            "nsubjpass",
            "poss",
        }
        barred = self._own_subject(sheet, token) if oblique else None
        here = [s for s in self.trail.back(fits, self.sentence) if s.actors != barred]  # type: ignore[arg-type]
        subjects = [s for s in here if s.subject]
        if subjects or here:
            return (subjects or here)[0].actors
        for back in range(1, reach + 1):
            then = [s for s in self.trail.back(fits, self.sentence - back) if s.sentence == self.sentence - back]  # type: ignore[arg-type]
            chosen = [s for s in then if s.subject] or then
            if chosen:
                return chosen[-1].actors if chosen[-1].subject else chosen[0].actors
        return ()

    def _own_subject(self, sheet: Sheet, token: int) -> tuple[str, ...] | None:
        """Return who is the subject of the clause an object pronoun stands in: it cannot be them."""
        verb = sheet.heads[token]
        while sheet.deps[verb] in {"prep", "pobj", "conj", "dative"} and sheet.heads[verb] != verb:
            verb = sheet.heads[verb]
        subject = sheet.child(verb, "nsubj", "nsubjpass")
        reference = self.scene.draft.at(sheet.index, subject) if subject is not None else None
        return reference.actors if reference else None


def refer_back(scene: Scene, pending: Pending) -> None:
    """Enter what pronouns and bare nouns stand for, and the phrases that waited for them."""
    reader = Reader(scene, pending)
    for page in scene.pages:
        reader.page(page)


def _is_taken(scene: Scene, sheet: Sheet, token: int) -> bool:
    reference = scene.draft.at(sheet.index, token)
    return reference is not None and reference.rule != "description"


def _is_empty(sheet: Sheet, token: int) -> bool:
    """Whether "it" stands for nothing: it is clear that, it seems, it will take time."""
    if sheet.lower[token] != "it" or sheet.deps[token] not in {"nsubj", "nsubjpass", "expl"}:
        return sheet.deps[token] == "expl"
    verb = sheet.heads[token]
    if sheet.paragraph.doc[verb].lemma_ in SEEMING:
        return True
    copula = sheet.paragraph.doc[verb].lemma_ == "be"
    clause = sheet.child(verb, "ccomp", "xcomp", "advcl", "csubj", "relcl") is not None
    return copula and (clause or sheet.child(verb, "acomp", "attr") is not None and clause)
