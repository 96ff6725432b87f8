"""What points back: "the alliance has rejected that" is addressed to whoever demanded it, "Chad condemned the raids" to
whoever made them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dragoman.actors.cast import Cast
from dragoman.codebook.codebook import Codebook
from dragoman.coding.scene import share_a_side
from dragoman.model.mention import Mention, Status
from dragoman.model.span import Span
from dragoman.text.clauses import kids, objects
from dragoman.text.parsed import Parsed, Token

ANSWERED_BY = {
    "REJECT": frozenset({"REQUEST", "ACCUSE", "AGREE", "THREATEN"}),
    "AGREE": frozenset({"REQUEST", "AGREE"}),
}
CLOSE = 120  # characters to a demand made to nobody in particular
REACH = 8  # an answer is looked for among this many acts before it
FAR = 20  # what a noun of its own names is looked for among this many
JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT"})  # said of what somebody did
DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
UNDOING = frozenset("apology end evacuation explanation halt handover lifting pullback pullout release return".split())
UNDOING |= {"surrender", "withdrawal"}
FREEING = frozenset({"handover", "release", "return"})  # of somebody who is not the one asked
HARM = 4  # PLOVER's quad class of material conflict
TOLD = frozenset({Status.HAPPENED, Status.ALLEGED})
RETURNING = frozenset({"retaliate", "respond", "return", "reply", "answer"})
ECHO = "echo"  # the origin of a definite noun for what was told before; no such mention leaves the coder
TAKING_PLACE = frozenset("be begin come follow happen occur start take".split())
DEEDS = frozenset("act action decision deployment measure move operation step".split())
CLAIMED = frozenset({Status.ALLEGED, Status.DENIED, Status.NEGATED})
TAKEN_UP = frozenset({"it", "them", "this", "that", "him", "her"})
PUT = frozenset("appeal call demand idea invitation offer plan proposal request suggestion ultimatum".split())
FORCED = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
NEAR = 4  # a claim is about one of this many acts before it
STEM = 4  # letters that a noun and the verb it comes from share: "seized", "the seizure"


@dataclass(frozen=True, slots=True, eq=False)
class Back:
    """A report whose later acts are read with what was told before them."""

    cast: Cast
    parsed: Parsed
    codebook: Codebook

    def pointed(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Return the mentions; an answer or judgement without recipient gets the doer of what it takes up."""
        done: list[Mention] = []
        for mention in mentions:
            if mention.origin == ECHO:
                self._echoed(mention, done)
                continue
            readings = (self._answer, self._judgement, self._claim, self._demand, self._return)
            done.append(next((read for each in readings if (read := each(mention, done)) is not None), mention))
        return self._arranged(done)

    def _arranged(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Return the mentions; a meeting that the invited agreed to is planned, no longer only asked for."""
        asked = {one.id: one for one in mentions if one.code in ANSWERED_BY["AGREE"]}
        answers = [one for one in mentions if one.code == "AGREE" and one.status is Status.HAPPENED and one.recipients]
        agreed = {
            asking.id
            for asking in asked.values()
            for answer in answers
            if answer.id != asking.id
            and set(answer.recipients) & set(asking.actors)
            and self._shares_a_side(answer.actors, asking.recipients)
        }
        return [
            replace(one, status=Status.PLANNED, reason=f"{one.reason}; agreed to")
            if one.code == "CONSULT" and one.status is Status.DEMANDED and one.within in agreed
            else one
            for one in mentions
        ]

    def _answer(self, mention: Mention, done: Sequence[Mention]) -> Mention | None:
        """Return an answer with the latest act of talk before it that it can be an answer to as its occasion."""
        asked = ANSWERED_BY.get(mention.code)
        if not asked or not _is_open(mention):
            return None
        nouns = self._objects(mention.trigger)
        near = (one for one in _last(done, REACH) if one.code in asked)
        before = next((one for one in near if self._addressed(one, mention, nouns)), None)
        if before is None:
            return None
        return replace(mention, recipients=before.actors, reason=f"{mention.reason}; answers what stands before")

    def _addressed(self, asking: Mention, answer: Mention, nouns: Sequence[Token]) -> bool:
        """Whether an act of talk may be what an answer, of which some nouns are the objects, is an answer to."""
        if not asking.actors or set(asking.actors) & set(answer.actors):
            return False
        if any(takes_up(noun) and noun.lemma_ in PUT for noun in nouns):
            return not self._shares_a_side(answer.actors, asking.actors)  # "Chile accepted the offer"
        if not asking.recipients or not nouns:
            return 0 < answer.trigger.start - asking.trigger.end < CLOSE
        return self._shares_a_side(answer.actors, asking.recipients)

    def _judgement(self, mention: Mention, done: Sequence[Mention]) -> Mention | None:
        """Return a judgement of "the seizure", "the move" with whoever did that as its recipient."""
        if mention.code not in JUDGING or not _is_open(mention):
            return None
        nouns = [noun for noun in self._objects(mention.trigger) if takes_up(noun)]
        answered = ANSWERED_BY.get(mention.code, ())
        told = [one for one in _last(done, FAR) if one.code not in answered and one.status in TOLD]
        named = [noun for noun in nouns if noun.lemma_.lower() not in DEEDS]
        fitting = (
            before
            for place, before in enumerate(told)
            if any(self._names(noun, before) for noun in (nouns if place < REACH else named))
        )
        return self._of_another(mention, fitting)

    def _of_another(self, mention: Mention, before: Iterable[Mention]) -> Mention | None:
        """Return an act with the doers of the first of some before it whom another side did as its recipients."""
        for one in before:
            others = [name for name in one.actors if not self._shares_a_side([name], mention.actors)]
            if others:
                return replace(mention, recipients=tuple(others), reason=f"{mention.reason}; of what stands before")
        return None

    def _demand(self, mention: Mention, done: Sequence[Mention]) -> Mention | None:
        """Return "demanded an immediate withdrawal" with whoever did the last harm before it as its recipient."""
        if mention.code != "REQUEST" or mention.status is not Status.HAPPENED or not mention.actors:
            return None
        nouns = {noun.lemma_.lower() for noun in self._objects(mention.trigger)}
        freed = bool(nouns & FREEING) and all(self.cast.actor(name).kind == "person" for name in mention.recipients)
        if not nouns & UNDOING or not (freed or not mention.recipients):
            return None
        near = _last(done, REACH)
        return self._of_another(mention, (one for one in near if one.quad == HARM and one.status in TOLD))

    def _return(self, mention: Mention, done: Sequence[Mention]) -> Mention | None:
        """Return "fired back", "retaliated" with whoever attacked last before it as its recipient."""
        word = self._word(mention.trigger)
        if mention.quad != HARM or not mention.actors or mention.recipients or word is None:
            return None
        if word.lemma_ not in RETURNING and not any(kid.lower_ == "back" for kid in word.children):
            return None
        return self._of_another(mention, (one for one in _last(done, NEAR) if one.quad == HARM))

    def _claim(self, mention: Mention, done: Sequence[Mention]) -> Mention | None:
        """Return a claim about a deed told before with its time and place: "Tbilisi says a jet shot it down"."""
        if mention.status not in CLAIMED or mention.when.date or not mention.actors:
            return None
        if not any(noun.lower_ in TAKEN_UP for noun in self._objects(mention.trigger)):
            return None
        for before in _last(done, NEAR):
            if before.code == mention.code and before.when.date and self._same(before, mention):
                return replace(mention, when=before.when, place=mention.place or before.place)
        return None

    def _echoed(self, echo: Mention, done: list[Mention]) -> None:
        """Give the latest act of the code that lacks them the time and the place which an echo tells of it."""
        near = range(len(done) - 1, max(-1, len(done) - 1 - REACH), -1)
        at = next((i for i in near if done[i].code == echo.code and not done[i].within), None)
        if at is not None and not (done[at].when.date and echo.when.date):
            when = done[at].when if done[at].when.date else echo.when
            done[at] = replace(done[at], when=when, place=done[at].place or echo.place)

    def _same(self, before: Mention, claim: Mention) -> bool:
        """Whether neither the doers nor those it was done to, where both are told, stand on different sides."""
        parties = ((before.actors, claim.actors), (before.recipients, claim.recipients))
        return all(not some or not others or self._shares_a_side(some, others) for some, others in parties)

    def _names(self, noun: Token, before: Mention) -> bool:
        """Whether a noun can be a name for an act told before: of its verb, of its code, or for any deed."""
        lemma = noun.lemma_.lower()
        if lemma in DEEDS:
            return True
        codes = {trigger.code for trigger in self.codebook.senses(lemma, "n")}
        if before.code in codes or ("ASSAULT" in codes and before.code in FORCED and before.recipients):
            return True  # "condemned the invasion" told as tanks that rolled in
        word = self._word(before.trigger)
        return word is not None and len(lemma) > STEM and word.lemma_.lower()[:STEM] == lemma[:STEM]

    def _objects(self, trigger: Span) -> list[Token]:
        word = self._word(trigger)
        return objects(word) if word is not None and word.pos_ == "VERB" else []

    def _word(self, trigger: Span) -> Token | None:
        at = self.parsed.word(trigger)
        return at[1] if at is not None else None

    def _shares_a_side(self, some: Sequence[str], others: Sequence[str]) -> bool:
        return share_a_side(map(self.cast.actor, some), [self.cast.actor(name) for name in others])


def _last(done: Sequence[Mention], many: int) -> Sequence[Mention]:
    """Return the last of the mentions, the latest first."""
    return done[-many:][::-1]


def _is_open(mention: Mention) -> bool:
    return bool(mention.actors) and not mention.recipients and mention.status is Status.HAPPENED


def occasion(noun: Token) -> list[Token]:
    """Return the clauses that say when and where what a noun takes up took place."""
    own = kids(noun, "acl", "relcl")
    verb = noun.head
    return own + ([verb] if noun.dep_ == "nsubj" and verb.lemma_ in TAKING_PLACE else [])


def takes_up(noun: Token) -> bool:
    """Whether a definite noun says no more of its own than that it was told before."""
    if noun.lower_ in {"this", "that", "it"}:
        return False
    definite = any(kid.lower_ in DEFINITE for kid in noun.children)
    of = any(prep.lower_ in {"of", "by", "on", "against"} for prep in kids(noun, "prep"))
    return noun.pos_ == "NOUN" and definite and not of and not kids(noun, "poss")
