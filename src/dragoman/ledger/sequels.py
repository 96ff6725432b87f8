"""Sequels: what a sentence says came of an earlier act: "withdrew its threat", "as promised", "broke its word"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.ledger.asked import asked
from dragoman.ledger.draft import Draft
from dragoman.ledger.fulfilled import (
    FAILED,
    FAILING,
    KEPT,
    SAYING,
    YIELDING,
    around_verb,
    by_clause,
    main_verb,
    renamed,
)
from dragoman.ledger.ground import Ground
from dragoman.ledger.own import EVIL, harms
from dragoman.ledger.told import Told
from dragoman.ledger.words import NOUNS, TERMS, noun_phrase
from dragoman.model.ledger import LedgerEntry
from dragoman.model.span import Span
from dragoman.text.clauses import is_main, is_passive, kids, subjects
from dragoman.text.modality import Mood, mood, negated
from dragoman.text.parsed import Paragraph, Token, Words

WITHDRAWING = frozenset("withdraw drop lift retract rescind abandon shelve revoke renounce scrap cancel".split())
BACKING = frozenset({"back", "step", "climb", "retreat"})  # "backed down from", "backed away from"
KEEPING = frozenset("keep honour honor fulfil fulfill redeem implement execute realise realize".split())
CARRYING = {"carry": "out", "make": "good", "follow": "through", "act": "on", "deliver": "on"}
BREAKING = frozenset("break breach violate betray renege".split())
MEETING = frozenset("meet heed grant satisfy accept obey".split())
IGNORING = frozenset("ignore disregard defy flout".split())
LAPSING = frozenset("expire pass lapse elapse end".split())
REPLYING = frozenset("answer reply respond".split())
REPLIES = frozenset("answer reply response".split())
UTTERING = frozenset("make give issue utter set repeat voice hold".split())  # "a threat it made ten days ago"
HOLLOW = frozenset({"word", "deadline", "ultimatum"})  # what they are about stands elsewhere
SILENT = frozenset("have get receive meet find draw bring give send make".split())  # "got no answer"
UNHEARD = frozenset({"unanswered", "unheeded", "unmet"})
LASTING = frozenset("stay remain continue go keep persist carry".split())  # "would stay, in answer to the demand"
WAITING = frozenset({"wait", "await", "expect"})
DEFYING = frozenset({"despite", "notwithstanding"})
MEANT = {"planned": "threat", "threatened": "threat", "promised": "promise", "pledged": "promise"}
DOING = frozenset(
    "begin start launch stage impose carry deliver send hand pay open hold publish release call give introduce".split()
)
ANSWERS = frozenset({"accepted", "ignored", "rejected"})
SURE = 0.6


@dataclass(frozen=True, slots=True)
class Sequel:
    """What became of an act of a kind that a noun of the sentence names; `doer` is whose verb tells so."""

    kind: str
    outcome: str
    noun: Token
    verb: Token


def with_sequels(ground: Ground, told: Told, found: Sequence[LedgerEntry]) -> list[LedgerEntry]:
    """Return the entries, those with an `outcome` of which their own sentence tells what came of them."""
    entries = [by_clause(ground, told, entry) for entry in found]
    for paragraph, sentence in ground.parsed.sentences():
        entries += asked(ground, paragraph, sentence, entries)
        for sequel in _sequels(sentence):
            entries = _entered(ground, told, (paragraph, sequel), entries)
    return entries


def _sequels(sentence: Words) -> Iterator[Sequel]:
    for noun in sentence:
        kind = (NOUNS.get(noun.lemma_.lower()) or _meant(noun)) if noun.pos_ == "NOUN" else None
        verb = _over(noun)
        lasting = verb is not None and verb.lemma_ in LASTING and mood(verb) in {Mood.WOULD, Mood.FUTURE}
        if kind is None or verb is None or not (lasting or mood(verb) in {Mood.FACT, Mood.INFINITIVE}):
            continue
        outcome = _outcome(kind, noun, verb)
        if outcome is not None:
            yield Sequel(kind, outcome, noun, verb)


def _meant(noun: Token) -> str | None:
    """Return the kind of what an adjective says was to come: "the threatened strike", "its promised aid"."""
    harm = noun.lemma_.lower() in EVIL
    words = [kid.lower_ for kid in kids(noun, "amod")]
    return next((MEANT[word] for word in words if word in MEANT and (harm or word != "planned")), None)


def _over(noun: Token) -> Token | None:
    """Return the verb whose object or subject a noun is, also behind its preposition."""
    above = noun.head
    if noun.dep_ == "ROOT":
        return next((kid for kid in kids(noun, "acl") if is_main(kid)), None)
    if noun.dep_ == "pobj" and above.dep_ in {"prep", "prt", "dative"}:
        above = above.head
        while above.dep_ in {"prep", "pobj", "advmod", "dobj"} and above.pos_ not in {"VERB", "AUX"}:
            above = above.head
    if noun.dep_ == "nsubj" and above.lower_ == "good" and above.head.lemma_ == "make":
        return above.head  # "making good a threat"
    return above if above.pos_ == "VERB" else None


def _outcome(kind: str, noun: Token, verb: Token) -> str | None:
    lemma = verb.lemma_
    failing = verb.dep_ == "xcomp" and verb.head.lemma_ in FAILING
    denied = negated(verb) or failing
    if mood(verb) is Mood.INFINITIVE and not failing:
        return None
    if lemma == "make" and noun.head.lower_ == "good":
        return None if denied else KEPT.get(kind)
    parts = {kid.lower_ for kid in verb.children} | {kid.lower_ for kid in noun.head.children} | {noun.head.lower_}
    replying = noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lemma_ in REPLIES
    if kind == "demand" and replying and lemma in WAITING:
        return None if denied else "ignored"
    if kind == "demand" and replying and noun.head.head.dep_ == "pobj":
        return "rejected" if denied or lemma in LASTING else "accepted"
    if kind == "demand" and noun.head.lower_ in DEFYING:
        return None if denied else "ignored"
    if _is_silence(verb) and kind in {"demand", "offer"}:
        return "ignored"
    if noun.lemma_.lower() not in NOUNS:
        return _of_thing(kind, verb, lemma in WITHDRAWING or (lemma == "call" and "off" in parts), denied)
    if noun.lemma_ == "plan":
        dropped = (lemma in WITHDRAWING or (lemma == "call" and "off" in parts)) and not denied
        return "withdrawn" if dropped and any(harms(kid) for kid in kids(noun, "acl", "xcomp")) else None
    if noun.dep_ == "ROOT" or (noun.dep_ in {"nsubj", "nsubjpass"} and not is_passive(verb)):
        lapsed = lemma in LAPSING or (lemma == "run" and "out" in parts)
        return "ignored" if noun.lemma_ in TERMS and lapsed and not denied else None
    backing = lemma in BACKING and parts & {"down", "away", "from"}
    if lemma in WITHDRAWING or (lemma == "call" and "off" in parts) or backing:
        outcome = {"promise": "broken"}.get(kind, "withdrawn")
        return None if denied else outcome
    if lemma in KEEPING or CARRYING.get(lemma) in parts:
        return (FAILED if denied else KEPT).get(kind)
    if lemma in BREAKING or (lemma == "go" and "back" in parts):
        return "broken" if kind == "promise" and not denied else None
    yielding = lemma in YIELDING and noun.head.lower_ in {"to", "with"}
    taking = lemma in {"accept", "embrace"} or (lemma == "take" and "up" in parts)
    if ((lemma in MEETING or yielding) and kind == "demand") or (taking and kind == "offer"):
        return "rejected" if denied else "accepted"
    if lemma in IGNORING:
        return None if denied or kind not in {"demand", "offer"} else "ignored"
    silent = lemma in REPLYING or any(kid.lemma_ in REPLIES for kid in kids(verb, "dobj"))
    return "ignored" if silent and denied and kind in {"demand", "offer"} else None


def _of_thing(kind: str, verb: Token, dropped: bool, denied: bool) -> str | None:
    """Return what came of what was to come: "called off the planned march", "imposed the threatened ban"."""
    if dropped:
        return None if denied else {"promise": "broken"}.get(kind, "withdrawn")
    return KEPT.get(kind) if verb.lemma_ in DOING and not denied else None


def _is_silence(verb: Token) -> bool:
    """Whether no answer came: "had no response", "went unheeded", "has not answered"."""
    if any(kid.lower_ in UNHEARD for kid in kids(verb, "acomp", "oprd", "xcomp", "advmod", "attr")):
        return True
    replies = [noun for noun in kids(verb, "dobj") if noun.lemma_ in REPLIES]
    return verb.lemma_ in SILENT and any(kid.lower_ == "no" for noun in replies for kid in kids(noun, "det"))


def _entered(ground: Ground, told: Told, at: tuple[Paragraph, Sequel], entries: list[LedgerEntry]) -> list[LedgerEntry]:
    """Enter a sequel: on the entry of its own words, else on the last one by that side, else as one of its own."""
    paragraph, sequel = at
    evidence = paragraph.span(sequel.noun.sent)
    about = _about(paragraph, sequel)
    by, to = _parties(ground, told, at)
    own = [entry for entry in entries if entry.evidence == evidence and _is_it(ground, entry, sequel, about, by)]
    if own:
        return [_told(ground, sequel, entry, about) if entry in own else entry for entry in entries]
    if about is None:
        before = [entry for entry in entries if entry.evidence.start < evidence.start]
        last = max(
            (entry for entry in before if _is_meant(ground, at, entry, by)),
            key=lambda entry: entry.evidence.start,
            default=None,
        )
        if last is not None:
            return [replace(entry, outcome=sequel.outcome) if entry is last else entry for entry in entries]
        about = _bare(paragraph, sequel)
    if by is None or about is None:
        return entries
    broken = sequel.outcome == "broken"
    rest = [entry for entry in entries if not (broken and entry.evidence == evidence and _is_breach(entry, about))]
    outcome = _said_so(sequel, evidence, entries)
    draft = Draft(sequel.kind, by, about, evidence, confidence=SURE, outcome=outcome)
    return [*rest, draft.entry(ground, to)]


def _said_so(sequel: Sequel, evidence: Span, entries: Sequence[LedgerEntry]) -> str | None:
    """Return what came of an act; of one to which somebody only spoke in reply, what the words said amount to."""
    if sequel.verb.lemma_ not in SAYING:
        return sequel.outcome
    said = {entry.kind for entry in entries if entry.evidence == evidence}
    return "rejected" if "rejection" in said else "accepted" if said & {"acceptance", "promise"} else None


def _told(ground: Ground, sequel: Sequel, entry: LedgerEntry, about: Span | None) -> LedgerEntry:
    """Return an entry with its outcome; where its words only say that it was made, with those of what was done."""
    words = ground.words(entry.about)
    empty = words is not None and (words.root.i == sequel.noun.i or words.root.lemma_ in UTTERING)
    filled = replace(entry, outcome=sequel.outcome)
    return renamed(ground, replace(filled, about=about)) if empty and about is not None else filled


def _is_meant(ground: Ground, at: tuple[Paragraph, Sequel], entry: LedgerEntry, by: str | None) -> bool:
    """Whether "broke its word" speaks of an entry before, by that side; "accepted the call" of one to who answers."""
    paragraph, sequel = at
    if entry.kind != sequel.kind or (by is not None and not ground.ours(entry.by, by)):
        return False
    if sequel.outcome not in ANSWERS:
        return by is not None
    answering = [name for who in subjects(sequel.verb) for name in ground.holders(who, paragraph.span(sequel.noun))]
    return any(ground.ours(entry.to, name) for name in answering)


def _bare(paragraph: Paragraph, sequel: Sequel) -> Span | None:
    """Return the noun with what narrows it ("the aid threat"), else the whole clause of what was done."""
    noun = sequel.noun
    if any(kid.dep_ == "compound" for kid in noun.children):
        return paragraph.span(noun.doc[noun.left_edge.i : noun.i + 1])
    return None if noun.lemma_ in HOLLOW else paragraph.span(_whole(sequel.verb))


def _about(paragraph: Paragraph, sequel: Sequel) -> Span | None:
    """Return the words of what was promised or demanded: behind the noun, else what was done in keeping it."""
    noun, verb = sequel.noun, sequel.verb
    if noun.lemma_.lower() not in NOUNS:
        return paragraph.span(noun_phrase(noun))
    below = [kid for kid in kids(noun, "acl", "relcl", "ccomp", "prep", "xcomp") if kid.i > noun.i]
    below = [kid for kid in below if kid.lemma_ not in UTTERING and kid.lower_ not in {"by", "from"}]
    if not below:
        below = [kid for kid in kids(verb, "xcomp", "ccomp") if kid.i > noun.i]
    if below:
        return paragraph.span(noun.doc[below[0].left_edge.i : below[-1].right_edge.i + 1])
    if verb.dep_ in {"advcl", "conj", "acl"} and verb.tag_ == "VBG" and verb.head.pos_ == "VERB":
        above = main_verb(verb.head)
        while above.dep_ == "conj" and above.head.pos_ == "VERB":
            above = above.head  # "boarded and towed it, making good a threat"
        return paragraph.span(around_verb(above, verb))
    return None


def _whole(verb: Token) -> Words:
    """Return a verb with all under it."""
    return verb.doc[verb.left_edge.i : verb.right_edge.i + 1]


def _parties(ground: Ground, told: Told, at: tuple[Paragraph, Sequel]) -> tuple[str | None, str | None]:
    """Return who made the promise, the threat or the demand, and to whom it went."""
    paragraph, sequel = at
    noun, span = sequel.noun, paragraph.span(sequel.noun)
    doers = [name for who in subjects(sequel.verb) for name in ground.holders(who, span)]
    mention = next((one for one in told.within(span) if one.actors), None)
    if mention is not None:
        return mention.actors[0], next(iter(mention.recipients), None)
    owned = [name for kid in kids(noun, "poss", "amod", "compound", "nmod") for name in ground.holders(kid, span)]
    owned += [
        name for kid in kids(noun, "prep") if kid.lower_ in {"by", "from", "of"} for name in _below(ground, kid, span)
    ]
    answering = sequel.outcome in ANSWERS
    by = next(iter(owned), None if answering else next(iter(doers), None))
    to = next((name for name in doers if by is not None and ground.is_party(by, name)), None)
    return by, to


def _below(ground: Ground, prep: Token, span: Span) -> list[str]:
    return [name for noun in kids(prep, "pobj") for name in ground.holders(noun, span)]


def _is_it(ground: Ground, entry: LedgerEntry, sequel: Sequel, about: Span | None, by: str | None) -> bool:
    """Whether an entry of the same sentence is the act the noun names."""
    if entry.kind != sequel.kind:
        return False
    return (about is not None and entry.about.overlaps(about)) or entry.by == by or ground.ours(entry.by, by)


def _is_breach(entry: LedgerEntry, about: Span) -> bool:
    """Whether an entry takes the breaking of a promise for a refusal of what was promised."""
    return entry.kind == "rejection" and entry.about.overlaps(about)
