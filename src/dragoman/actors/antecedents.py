"""Antecedents: whom a pronoun stands for, by the clauses around it and then by what was said before."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from operator import attrgetter

from dragoman.actors.clauses import SUBJECTS, subjects_above, with_conjuncts
from dragoman.actors.scene import PUBLIC, Scene
from dragoman.actors.trail import Seen, Trail
from dragoman.text.sheet import Sheet

PERSONAL = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
BODIES = frozenset({"state", "organisation", "government_body", "armed_group"})
EVENTFUL = frozenset(
    "seem appear happen take rain snow turn emerge remain matter begin start end last occur come follow "
    "erupt continue".split()
)
SAYING = frozenset("say add tell announce report declare state show warn claim note deny accuse call".split())
NATIONAL = frozenset(
    "leader president government parliament capital army people territory ruler soil airspace monarch king prime "
    "navy population independence sovereignty citizens nationals".split()
)
NO_MATTER = frozenset({"deny", "confirm", "know", "believe", "doubt", "admit", "regret", "mind", "mean", "do", "say"})
WISHING = frozenset({"demand", "urge", "want", "insist", "ask", "request", "propose", "suggest", "recommend"})
JUDGING = frozenset(
    "expel bar arrest detain shell bomb storm besiege blockade invade capture destroy "
    "praise condemn criticise criticize denounce welcome salute hail applaud endorse mock question reject "
    "dismiss support back blame oppose commend laud "
    "attack raid strike hit ram sink board seize violate harass intercept kill wound kidnap abduct target pound".split()
)
SHOOTING = frozenset({"fire", "shoot", "shell", "open"})
REACH = {"person": 3, "thing": 1, "land": 1, "several": 1}
THINGS = frozenset({"thing", "land"})
Fits = Callable[[tuple[str, ...], bool], bool]


class Antecedents:
    """Looks back for one report; remembers which persons were "he" and which "she"."""

    def __init__(self, scene: Scene, trail: Trail) -> None:
        self._scene = scene
        self._trail = trail
        self._gender: dict[str, str] = {}
        self._read = -1  # the paragraph whose sayers, the subjects of verbs of saying, are known
        self._sayers: list[int] = []

    def of(self, sheet: Sheet, token: int, sentence: int, inside: list[bool]) -> tuple[str, ...]:
        """Return the actors a pronoun stands for, or nobody where that is unclear."""
        word = sheet.lower[token]
        if word in PERSONAL:
            found = self._find(sheet, token, (sentence, "person"), inside)
            if found:
                self._gender.setdefault(found[0], PERSONAL[word])
            return found
        if word in NEUTER:
            kind = "land" if _is_national(sheet, token) else "thing"
            return () if is_empty(sheet, token) else self._find(sheet, token, (sentence, kind), inside)
        if word in PLURAL and sheet.deps[token] not in {"det", "preconj", "cc"}:
            return self._find(sheet, token, (sentence, "several"), inside)
        return ()

    def speaker(self, sheet: Sheet, token: int, sentence: int, inside: list[bool]) -> tuple[str, ...]:
        """Return who says the words in quotation marks that a token stands in, as far as its paragraph tells."""
        sayers = [at for at in self._sayers_of(sheet) if not inside[at]]
        sayer = min(sayers, key=lambda at: (at < token, abs(at - token)), default=None)
        if sayer is None:
            return ()
        return self._referred(sheet, sayer) or self.of(sheet, sayer, sentence, inside)

    def _fits(self, kind: str, word: str) -> Fits:
        if kind == "several":
            return lambda ids, plural: plural or len(ids) > 1

        def person(ids: tuple[str, ...], plural: bool) -> bool:
            if len(ids) != 1 or plural:
                return False
            actor = self._scene.draft.actor(ids[0])
            gender = PERSONAL[word]
            return actor.kind in {"person", "unnamed_source"} and self._gender.get(actor.id, gender) == gender

        def thing(ids: tuple[str, ...], plural: bool) -> bool:
            return len(ids) == 1 and not plural and self._scene.draft.actor(ids[0]).kind in BODIES

        def land(ids: tuple[str, ...], plural: bool) -> bool:
            return thing(ids, plural) and self._scene.draft.actor(ids[0]).kind != "organisation"

        return person if kind == "person" else thing if kind == "thing" else land

    def _find(self, sheet: Sheet, token: int, search: tuple[int, str], inside: list[bool]) -> tuple[str, ...]:
        sentence, kind = search
        fits = self._fits(kind, sheet.lower[token])
        barred = _is_object(sheet, token) or (_is_judged(sheet, token) and self._has_rival(sheet, token, fits))
        for subject in subjects_above(sheet, token):
            if subject > token and not {":", ";"}.isdisjoint(sheet.words[token:subject]):
                continue
            if inside[subject] != inside[token] or (kind == "thing" and _is_wished(sheet, token, subject)):
                continue
            ids, plural = self._said(sheet, subject)
            if barred:
                barred = False
                fits = _without(fits, ids)
                continue
            if ids and fits(ids, plural):
                article = sheet.lower[sheet.left_edge(subject)]
                if kind != "person" or article not in {"a", "an"} or not self._only_speaks(ids, sentence):
                    return ids
                fits = _without(fits, ids)
            if not ids and _blocks(sheet, subject, kind):
                return ()
        found = self._before(fits, sentence, inside[token], kind)
        return found or (self._outside(sheet, token, fits, (sentence, kind)) if inside[token] else ())

    def _has_rival(self, sheet: Sheet, token: int, fits: Fits) -> bool:
        """Whether somebody else than the subject of its clause fits: "Oman accused Yemen of shelling its port"."""
        around = [self._said(sheet, subject) for subject in subjects_above(sheet, token)]
        fitting = {ids for ids, plural in around if ids and fits(ids, plural)}
        return len(fitting) > 1 or self._has_other(sheet, token, fits)

    def _has_other(self, sheet: Sheet, token: int, fits: Fits) -> bool:
        """Whether the object of a verb before a pronoun, coordinated with its own, fits it."""
        verb = sheet.heads[sheet.heads[token]]
        for other in (sheet.heads[verb], sheet.heads[sheet.heads[verb]]) if sheet.deps[verb] == "conj" else ():
            noun = sheet.child(other, "dobj", "dative")
            owner = sheet.child(noun, "poss") if noun is not None else None
            for said in (noun, owner):
                ids, plural = self._said(sheet, said) if said is not None and said < token else ((), False)
                if ids and fits(ids, plural):
                    return True
        return False

    def _only_speaks(self, ids: tuple[str, ...], sentence: int) -> bool:
        """Whether somebody is but an official spokesman of no name, who speaks of a person named before."""
        actor = self._scene.draft.actor(ids[0])
        code = actor.code or ""
        speaks = actor.kind == "unnamed_source" and (code[3:6] or code) in PUBLIC and not actor.private
        return speaks and any(
            seen.sentence < sentence and self._scene.draft.actor(seen.actors[0]).kind == "person"
            for seen in self._trail.back(lambda seen: len(seen.actors) == 1, sentence - REACH["person"])
        )

    def _outside(self, sheet: Sheet, token: int, fits: Fits, search: tuple[int, str]) -> tuple[str, ...]:
        """Return whom a quoted pronoun stands for among those named outside of quotes before, its speaker left out."""
        sentence, kind = search
        speakers = {ids for at in self._sayers_of(sheet) if (ids := self._referred(sheet, at))}

        def others(ids: tuple[str, ...], plural: bool) -> bool:
            return ids not in speakers and fits(ids, plural)

        return self._before(others, sentence - 1, False, kind)

    def _sayers_of(self, sheet: Sheet) -> list[int]:
        """Return the subjects of verbs of saying in a paragraph."""
        if sheet.index != self._read:
            self._read = sheet.index
            self._sayers = [at for at, dep in enumerate(sheet.deps) if dep == "nsubj" and _is_sayer(sheet, at)]
        return self._sayers

    def _referred(self, sheet: Sheet, subject: int) -> tuple[str, ...]:
        """Return who stands at a token, or nobody."""
        reference = self._scene.draft.at(sheet.index, subject)
        return reference.actors if reference else ()

    def _said(self, sheet: Sheet, subject: int) -> tuple[tuple[str, ...], bool]:
        """Return the actors of a subject and those coordinated with it, and whether it is plural."""
        tokens = with_conjuncts(sheet, subject)
        found = [reference for token in tokens if (reference := self._scene.draft.at(sheet.index, token))]
        ids = tuple(dict.fromkeys(identity for reference in found for identity in reference.actors))
        return ids, len(tokens) > 1 or sheet.tags[subject] in {"NNS", "NNPS"} or sheet.lower[subject] == "they"

    def _joined(self, then: list[Seen]) -> tuple[str, ...]:
        """Return those who together are the subject of a sentence's main clause, or nobody."""
        for seen in then:
            if _is_coordinated(seen):
                return self._said(seen.sheet, seen.head)[0]
        return ()

    def _before(self, fits: Fits, sentence: int, quoted: bool, kind: str) -> tuple[str, ...]:
        """Return who fits in this sentence before the pronoun, else in the last ones, a subject first."""

        def seen_fits(seen: Seen) -> bool:
            if seen.quoted != quoted:
                return False
            return fits(seen.actors, seen.plural) or (kind == "several" and _is_coordinated(seen))

        for said, seen_there in groupby(self._trail.back(seen_fits, sentence - REACH[kind]), attrgetter("sentence")):
            then, here = list(seen_there), said == sentence
            if said > sentence:
                continue
            if kind == "several" and not here and (joined := self._joined(then)):
                return joined
            subjects = [seen for seen in then if seen.subject]
            if subjects:
                return subjects[0 if here else -1].actors
            if here or kind not in THINGS or len({seen.actors for seen in then}) == 1:
                return then[0].actors
        return ()


def _is_coordinated(seen: Seen) -> bool:
    """Whether somebody is the first of several subjects of a main clause: "Riyadh, Manama and Cairo cut ties"."""
    main = seen.sheet.deps[seen.head] in SUBJECTS and seen.sheet.deps[seen.sheet.heads[seen.head]] == "ROOT"
    return main and seen.sheet.child(seen.head, "conj") is not None


def _is_sayer(sheet: Sheet, subject: int) -> bool:
    return sheet.lemmas[sheet.heads[subject]] in SAYING


def _without(fits: Fits, ids: tuple[str, ...]) -> Fits:
    return lambda found, plural: found != ids and fits(found, plural)


def _is_wished(sheet: Sheet, token: int, subject: int) -> bool:
    """Whether a subject is only wanted to do something, so that a relative clause in it speaks of who wants it.

    "Ankara demanded that Washington hand over a man whom it blames": Ankara blames him.
    """
    verb = sheet.heads[subject]
    relative = sheet.deps[sheet.heads[token]] == "relcl" and sheet.deps[token] == "nsubj"
    return relative and sheet.deps[verb] == "ccomp" and sheet.lemmas[sheet.heads[verb]] in WISHING


def _is_object(sheet: Sheet, token: int) -> bool:
    """Whether a pronoun is an object, so that the subject of its own clause is somebody else."""
    return sheet.tags[token] == "PRP" and sheet.deps[token] in {"dobj", "dative", "pobj", "obj"}


def _is_judged(sheet: Sheet, token: int) -> bool:
    """Whether a pronoun owns what somebody praises or condemns, which is rather another's than his own."""
    noun = sheet.heads[token]
    if sheet.tags[token] != "PRP$" or sheet.lower[token + 1] == "own":
        return False
    above = sheet.heads[noun]
    if sheet.deps[noun] == "pobj" and sheet.lower[above] in {"on", "at", "upon"}:
        return sheet.lemmas[sheet.heads[above]] in SHOOTING
    return sheet.deps[noun] == "dobj" and sheet.lemmas[above] in JUDGING


def _blocks(sheet: Sheet, subject: int, kind: str) -> bool:
    """Whether an unnamed subject may itself be what "it" or "they" stands for."""
    verb = sheet.heads[subject]
    if sheet.lemmas[verb] in SAYING:
        return False
    return sheet.tags[subject] == {"thing": "NN", "land": "NN", "several": "NNS"}.get(kind)


def _is_national(sheet: Sheet, token: int) -> bool:
    """Whether "its" owns what states have and organisations hardly do: its president, its army."""
    return sheet.lower[token] == "its" and sheet.lower[sheet.heads[token]] in NATIONAL


def is_empty(sheet: Sheet, token: int) -> bool:
    """Whether "it" stands for nothing or for a happening: it is clear that, it seems, it began."""
    if sheet.lower[token] == "it" and sheet.deps[token] == "dobj":
        return sheet.lemmas[sheet.heads[token]] in NO_MATTER
    if sheet.lower[token] != "it" or sheet.deps[token] not in {"nsubj", "nsubjpass", "expl"}:
        return sheet.deps[token] == "expl"
    verb = sheet.heads[token]
    lemma = sheet.lemmas[verb]
    clause = any(sheet.child(verb, dep) is not None for dep in ("ccomp", "xcomp", "advcl", "csubj"))
    return lemma in EVENTFUL or (lemma == "be" and (clause or sheet.child(verb, "attr") is not None))
