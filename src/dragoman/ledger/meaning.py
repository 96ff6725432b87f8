"""Meaning: what plain statements amount to by their own words: "Kenya wants an inquiry", "there will be no release"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.ledger.ground import Ground
from dragoman.ledger.own import HARMFUL, HELPING, SPEAKING, harms
from dragoman.model.quote import Quote
from dragoman.model.span import Span
from dragoman.text.clauses import is_passive, kids, subjects
from dragoman.text.modality import Mood, mood, negated
from dragoman.text.parsed import Token, Words

PLAIN = frozenset({"assert", "predict", "hope", "reassure", "clarify"})
WANTING = frozenset("want demand require seek await expect".split())
NEEDING = frozenset({"need", "want", "require"})
SEEING = frozenset("see have find".split())
GROUNDS = frozenset("reason need intention plan wish cause ground interest point use".split())
GIVEN = frozenset("get receive have be_given".split())
COUNTING = frozenset({"count", "rely", "depend"})
GRANTED = frozenset(
    "release apology talk negotiation concession withdrawal compensation extradition return handover change retreat "
    "amnesty pardon inquiry investigation payment refund compromise surrender referendum vote visit".split()
)
DENIABLE = frozenset(
    "send hand extradite release free return pay lift withdraw remove dismantle change give open reopen surrender "
    "deliver repatriate admit move vacate evacuate drop".split()
)
GLADLY = frozenset("gladly happily willingly".split())
GLAD = frozenset("glad happy pleased ready willing prepared".split())
INSISTING = frozenset({"insist", "propose", "recommend", "stipulate"})
GUILTY = frozenset("behind blame responsible guilty culprit fault".split())
LIKELY = frozenset("likely unlikely bound sure certain set poised doomed".split())
CHARGING = frozenset("maintain charge allege claim".split())
COMING = frozenset({Mood.FUTURE, Mood.WOULD})
GIFTS = HELPING - {"open"} | {"supply", "train", "repair", "construct", "finance", "ship", "lend", "grant", "set"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """The kind of entry that some words amount to, the words of what it is about, and to whom it goes, if they say."""

    kind: str
    about: Span
    to: str | None = None


def meaning(ground: Ground, quote: Quote, condition: Span | None) -> Meaning | None:
    """Return what a plain statement of an official side amounts to; None where it only states something."""
    words, by = ground.words(quote.content), quote.speaker
    if quote.act not in PLAIN or words is None or by is None or not ground.is_official(by):
        return None
    verb = _main(words)
    if verb is None:
        return None
    if condition is not None and verb.lemma_ not in WANTING:
        return None
    said = _Said(ground, quote, verb)
    return said.demanded() or said.refused() or said.offered() or said.promised() or said.charged()


def is_forecast(ground: Ground, quote: Quote) -> bool:
    """Whether an onlooker, or a power speaking of another, says what will, can or cannot come about."""
    words, by = ground.words(quote.content), quote.speaker
    verb = _main(words) if words is not None else None
    if verb is None or by is None:
        return False
    if mood(verb) not in {*COMING, Mood.POSSIBLE}:
        return _is_likely(verb)
    if ground.cast.actor(by).kind == "person" and not ground.is_official(by):
        return not any(who.lower_ in SPEAKING for who in subjects(verb))
    named = [name for who in subjects(verb) for name in ground.holders(who, quote.content)]
    return any(ground.is_party(by, name) and ground.is_official(name) for name in named)


def _is_likely(verb: Token) -> bool:
    """ "The army was likely to move within days": a forecast by its adjective."""
    return verb.lemma_ == "be" and any(
        kid.lower_ in LIKELY and kids(kid, "xcomp", "ccomp") for kid in kids(verb, "acomp", "attr")
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement by its main verb."""

    ground: Ground
    quote: Quote
    verb: Token

    def demanded(self) -> Meaning | None:
        """ "Kenya wants an inquiry", "there must be an end to the dredging", "insisted that Togo take it down"."""
        verb, cue = self.verb, self._cue()
        bidden = [name for who in subjects(verb) for name in self._others(who)]
        if bidden and cue in INSISTING and mood(verb) is Mood.MUST and verb.lemma_ != "be":
            return Meaning("demand", self.quote.content, bidden[0])
        things = [kid for kid in kids(verb, "dobj", "ccomp", "attr") if kid.i > verb.i]
        if not things or negated(verb):
            return None
        there = bool(kids(verb, "expl")) and mood(verb) is Mood.MUST
        wanted = verb.lemma_ in WANTING and mood(verb) is Mood.FACT and self._own()
        if verb.lemma_ in {"expect", "await"} and things[0].pos_ in {"VERB", "AUX"}:
            wanted = wanted and any(self._others(who) for who in subjects(things[0]))
        if not (there or wanted) or any(kid.lower_ == "no" for kid in kids(things[0], "det")):
            return None
        about = self._span(things[0])
        to = next(iter(self.ground.parties(self.quote.speaker, about)), None)
        return Meaning("demand", about, to)

    def refused(self) -> Meaning | None:
        """ "Sees no reason to free them", "needs no go-between", "there will be no release", "will not be sent"."""
        verb = self.verb
        nothing = [kid for kid in kids(verb, "dobj", "attr") if any(det.lower_ == "no" for det in kids(kid, "det"))]
        if nothing and self._own():
            deeds = [kid for kid in nothing[0].subtree if kid.pos_ == "VERB"][:1]
            grounds = verb.lemma_ in SEEING and nothing[0].lemma_ in GROUNDS and deeds
            if verb.lemma_ in NEEDING or (grounds and not harms(deeds[0])):
                return Meaning("rejection", self._span(verb))
        if nothing and kids(verb, "expl") and mood(verb) in COMING and nothing[0].lemma_ in GRANTED:
            return Meaning("rejection", self._span(verb))
        if negated(verb) and mood(verb) in COMING and is_passive(verb) and verb.lemma_ in HARMFUL and not nothing:
            return Meaning("promise", self.quote.content)  # "its envoy would not be recalled"
        denied = negated(verb) and mood(verb) in COMING and is_passive(verb) and verb.lemma_ in DENIABLE
        if denied and not kids(verb, "agent"):
            return Meaning("rejection", self._span(verb))
        out = [
            kid for kid in kids(verb, "prep") if kid.lower_ == "out" and "question" in {w.lower_ for w in kid.subtree}
        ]
        return Meaning("rejection", self._span(verb)) if out and verb.lemma_ == "be" else None

    def offered(self) -> Meaning | None:
        """ "Would gladly send an envoy", "is ready to host talks"."""
        verb = self.verb
        gladly = any(kid.lower_ in GLADLY for kid in kids(verb, "advmod")) and mood(verb) in COMING
        ready = next((kid for kid in kids(verb, "acomp") if kid.lower_ in GLAD and kids(kid, "xcomp")), None)
        deed = verb if gladly else next(iter(kids(ready, "xcomp")), None) if ready is not None else None
        if deed is None or negated(verb) or harms(deed) or not self._own():
            return None
        to = next(iter(self.ground.parties(self.quote.speaker, self.quote.content)), None)
        return Meaning("offer", self._span(verb), to)

    def promised(self) -> Meaning | None:
        """ "Laos is to get forty buses", "can count on us", "bridges will be built for Laos", "is to build bridges"."""
        verb, deed = self.verb, self._coming()
        counts = verb.lemma_ in COUNTING and mood(verb) is Mood.POSSIBLE
        if (deed is None and not counts) or negated(verb):
            return None
        takers = [name for who in subjects(verb) for name in self._others(who)]
        if counts or (deed is not None and deed.lemma_ in GIVEN and takers):
            return Meaning("promise", self._span(verb), takers[0]) if takers else None
        if deed is None or deed.lemma_ not in GIFTS or (kids(deed, "agent") and not self._own()):
            return None
        given = next(iter(self.ground.parties(self.quote.speaker, self.quote.content)), None)
        ours = is_passive(deed) or (self._own() and deed is not verb)
        return Meaning("promise", self._span(verb), given) if ours and given is not None else None

    def charged(self) -> Meaning | None:
        """ "Maintains that Togo lit the fire"."""
        who = [name for each in subjects(self.verb) for name in self._others(each)]
        guilty = next((name for name in who if self.ground.is_official(name)), None)
        if guilty is not None and self._is_guilty():
            return Meaning("accusation", self.quote.content, guilty)
        if self._cue() not in CHARGING or mood(self.verb) is not Mood.FACT or negated(self.verb):
            return None
        done = self.verb.tag_ in {"VBD", "VBN"} and self.verb.lemma_ != "be"
        return Meaning("accusation", self.quote.content, guilty) if guilty and done else None

    def _is_guilty(self) -> bool:
        """Whether somebody is said to be behind something, to blame, responsible or guilty."""
        verb = self.verb
        below = {word.lower_ for kid in kids(verb, "prep", "acomp", "xcomp", "attr") for word in (kid, *kid.children)}
        return verb.lemma_ == "be" and mood(verb) is Mood.FACT and not negated(verb) and bool(below & GUILTY)

    def _coming(self) -> Token | None:
        """Return the deed that is to come: "will be built", "is to get"."""
        if mood(self.verb) in COMING:
            return self.verb
        arranged = self.verb.lemma_ == "be" and self.verb.tag_ in {"VBZ", "VBP"}
        deeds = [kid for kid in kids(self.verb, "xcomp") if mood(kid) in {Mood.INFINITIVE, Mood.FUTURE}]
        return deeds[0] if arranged and deeds else None

    def _cue(self) -> str:
        words = self.ground.words(self.quote.cue) if self.quote.cue is not None else None
        return "" if words is None else words.root.lemma_

    def _own(self) -> bool:
        return any(
            who.lower_ in SPEAKING or any(self._ours(name) for name in self.ground.holders(who, self.quote.content))
            for who in subjects(self.verb)
        )

    def _ours(self, name: str) -> bool:
        return name == self.quote.speaker or self.ground.ours(name, self.quote.speaker)

    def _others(self, who: Token) -> Iterator[str]:
        for name in self.ground.holders(who, self.quote.content):
            if self.ground.is_party(self.quote.speaker, name):
                yield name

    def _span(self, head: Token) -> Span:
        """Return the words under a head within the statement."""
        content = self.quote.content
        paragraph = self.ground.paragraph(content)
        if paragraph is None:
            return content
        span = paragraph.span(head.doc[head.left_edge.i : head.right_edge.i + 1])
        return span if content.covers(span) else content


def _main(words: Words) -> Token | None:
    """Return the verb of some words under which all the others stand."""
    root = words.root
    if root.pos_ not in {"VERB", "AUX"} or root.dep_ in {"relcl", "acl", "advcl"}:
        return None
    return root
