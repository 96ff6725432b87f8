"""Own: what somebody says the own side will do is no forecast but a threat where it harms, else a promise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.ledger.ground import Ground
from dragoman.ledger.words import noun_phrase
from dragoman.model.span import Span
from dragoman.text.clauses import is_passive, kids, objects, subjects, surface_subject
from dragoman.text.modality import Mood, conditional_mark, mood, negated
from dragoman.text.parsed import Token

HARMFUL = frozenset(
    "shut close cut suspend freeze expel recall block blockade seize attack strike bomb invade retaliate punish sever "
    "cancel scrap ban bar halt boycott arrest annex occupy destroy shell sink withhold cancel retake capture storm "
    "impose respond react confiscate detain deport raid target hit shoot fire terminate sue prosecute strip abandon "
    "evict revoke nationalise nationalize barricade downgrade".split()
)
ENDING = frozenset({"end", "stop", "leave", "quit", "withdraw", "halt", "suspend", "cancel", "shut", "close", "resume"})
EVIL = frozenset(
    "attack strike offensive operation blockade sanction fire fighting war bombing shelling raid hostility tariff ban "
    "embargo programme program enrichment reactor drill exercise siege occupation execution test march walkout boycott "
    "protest invasion".split()
)
GOOD = frozenset(
    "agreement accord treaty pact deal truce ceasefire cooperation talk negotiation delivery supply aid flight export "
    "import gas oil grain electricity border crossing tie relation visa summit alliance union council organisation "
    "organization contract payment licence license participation".split()
)
WARLIKE = frozenset({"war", "weapon", "rifle", "arm"})  # "return to war", "take up arms"
LOSING = frozenset("lose forfeit face suffer risk regret pay find miss".split())  # what another side is told it will do
RISKING = frozenset({"risk", "face"})
REACHING = frozenset("flow reach go come pass cross leave get enter".split())
CEASING = frozenset("cease stop end halt expire lapse dry".split())
STOPPING = frozenset("stop hold exclude refuse".split())
TURNING = frozenset("keep turn send pull tear knock drive throw".split())
AWAY = frozenset("out back away off down up".split())
LEADING = re.compile(
    r"\b(?:its|their|(?:movement|group|rebels|party|front|militia|alliance|union|army|organi[sz]ation)(?:'s|s'|’s)) "
    r"(?:[\w-]+ ){0,2}(?:leader|commander|chief|head|spokes\w+|official|chairman|secretary|deputy|general)\b",
    re.IGNORECASE,
)
HELPING = frozenset("send give provide deliver build open host help pay release free lend donate fund rebuild".split())
SENDING = frozenset("send deploy move dispatch mass station".split())
ARMED = frozenset(
    "troop army navy tank force warship soldier jet missile bomber fleet frigate gunboat marine artillery".split()
)
UNLESS = re.compile(r"\W*(?:unless|until|till|as long as|so long as)\b", re.IGNORECASE)
FAILING = frozenset({"fail", "refuse", "decline", "neglect"})
RESTORING = frozenset(
    "restore resume reopen reinstate normalise normalize recognise recognize lift sign ratify".split()
)
ANSWERING = frozenset("reply answer hit strike fight".split())  # "will reply with a blow"
STEPS = frozenset("measure step action countermeasure reprisal revenge retaliation".split())
COMING = frozenset({Mood.FUTURE, Mood.WOULD, Mood.POSSIBLE})
SPEAKING = frozenset({"i", "we", "us"})


def own_kind(ground: Ground, by: str | None, about: Span, condition: Span | None = None) -> str | None:
    """Return threat or promise where the words tell what the speaker's own side will do, else None.

    Only where it hangs on a condition, or where it is war, is a harmful deed a threat; what is done unless another
    gives way harms, if it is no help.
    """
    conditional = condition is not None
    verb = next(_coming(ground, about), None) or (_risked(ground, about) if conditional else None)
    if verb is None or by is None:
        return None
    if conditional and _is_cut_off(ground, by, verb, about):
        return "threat"
    doers = subjects(verb)
    if not any(_is_own(ground, by, who, about) for who in doers):
        named = [name for who in doers for name in _owners(ground, by, who, about)]
        if is_passive(verb) and (harms(verb) or (conditional and _turns_away(verb))) and not doers:
            struck = [name for who in objects(verb) for name in _owners(ground, by, who, about)]
        else:
            struck = named if verb.lemma_ in LOSING else []
        lost = conditional and any(ground.is_party(by, name) for name in struck)
        restored = conditional and is_passive(verb) and verb.lemma_ in RESTORING and not doers and not negated(verb)
        return "threat" if lost and ground.is_official(by) else "promise" if restored else None
    pressed = condition is not None and _is_pressing(ground, condition)
    harm = any(harms(each) for each in (verb, *kids(verb, "conj"))) or (pressed and verb.lemma_ not in HELPING)
    harm = harm or (conditional and _answers(verb))
    return "threat" if harm and (conditional or is_warlike(verb)) else None if harm else "promise"


def _is_pressing(ground: Ground, condition: Span) -> bool:
    """Whether something is done unless another gives way: "unless they leave", "if they do not leave"."""
    words = ground.words(condition)
    if UNLESS.match(condition.of(ground.report.text)) or words is None:
        return words is not None
    verb = words[0].head if words[0].dep_ == "mark" else words.root
    none = any(kid.lower_ == "no" or kid.lemma_ == "nobody" for who in subjects(verb) for kid in (who, *who.children))
    return negated(verb) or none or verb.lemma_ in FAILING


def _answers(verb: Token) -> bool:
    """Whether somebody is to be paid back: "will reply with a blow", "will take further measures"."""
    back = verb.lemma_ in ANSWERING and any(kid.lower_ in {"with", "by", "back"} for kid in verb.children)
    taken = verb.lemma_ == "take" and any(noun.lemma_ in STEPS for noun in kids(verb, "dobj"))
    return not negated(verb) and (back or taken)


def _owners(ground: Ground, by: str, noun: Token, about: Span) -> list[str]:
    """Return whom a noun phrase stands for, else the other sides it names: "Swedish ferries"."""
    paragraph = ground.paragraph(about)
    named = ground.holders(noun, about)
    if named or paragraph is None:
        return named
    return ground.parties(by, paragraph.span(noun_phrase(noun)))


def _risked(ground: Ground, about: Span) -> Token | None:
    """Return what is told to be at stake: "risk losing their gas", "face closure"."""
    for token in ground.words(about) or ():
        if token.lemma_ in RISKING and token.pos_ == "VERB" and mood(token) is Mood.FACT and not negated(token):
            return token
    return None


def _is_cut_off(ground: Ground, by: str, verb: Token, about: Span) -> bool:
    """Whether something is no longer to reach another side: "no power will flow to Togo", "supplies would cease"."""
    things = surface_subject(verb)
    if things is None or not ground.is_official(by) or _is_own(ground, by, things, about):
        return False
    none = any(kid.lower_ in {"no", "not"} for kid in things.children) and verb.lemma_ in REACHING
    ceases = verb.lemma_ in CEASING and not kids(verb, "dobj", "agent") and not negated(verb)
    evil = any(word.lemma_.lower() in EVIL for word in (things, *kids(things, "compound")))
    return (none or ceases) and not evil and bool(ground.parties(by, about))


def _turns_away(verb: Token) -> bool:
    """Whether somebody is kept out, sent back or stopped."""
    away = {kid.lower_ for kid in verb.children} & AWAY
    return not negated(verb) and (verb.lemma_ in STOPPING or (verb.lemma_ in TURNING and bool(away)))


def harms(verb: Token) -> bool:
    """Whether a verb tells of harm to another: "shut the pipeline", "end the accord", but not "end the siege"."""
    things = {noun.lemma_.lower() for noun in objects(verb)}
    if negated(verb) or things & EVIL:
        return verb.lemma_ == "resume" and bool(things & EVIL) and not negated(verb)
    if verb.lemma_ in ENDING and things & GOOD and verb.lemma_ != "resume":
        return True
    armed = verb.lemma_ in SENDING and bool(things & ARMED)
    return verb.lemma_ in HARMFUL or armed or _goes_to_law(verb) or is_warlike(verb)


def _goes_to_law(verb: Token) -> bool:
    """Whether somebody is taken to court."""
    before = [noun for prep in kids(verb, "prep") for noun in kids(prep, "pobj")]
    court = any(noun.lemma_.lower() in {"court", "tribunal"} for noun in before)
    return court and verb.lemma_ in {"take", "drag", "haul"}


def is_warlike(verb: Token) -> bool:
    """Whether somebody goes to war: "return to war", "take up arms"."""
    things = [*kids(verb, "dobj"), *(noun for prep in kids(verb, "prep") for noun in kids(prep, "pobj"))]
    going = verb.lemma_ in {"return", "go", "resume", "take", "declare"}
    return going and not negated(verb) and any(noun.lemma_.lower() in WARLIKE for noun in things)


def _coming(ground: Ground, about: Span) -> Iterator[Token]:
    """Yield the verbs of what is to come in some words, those of conditions left out."""
    for token in ground.words(about) or ():
        if token.pos_ in {"VERB", "AUX"} and mood(token) in COMING and _is_free(token):
            yield token


def _is_free(verb: Token) -> bool:
    return conditional_mark(verb) is None and verb.dep_ not in {"relcl", "acl"}


def _is_own(ground: Ground, by: str, who: Token, about: Span) -> bool:
    if who.lower_ in SPEAKING:
        return True
    named = ground.holders(who, about)
    if any(name == by or ground.ours(name, by) for name in named):
        return True
    led = any(ground.cast.actor(name).kind in {"armed_group", "organisation"} for name in named)
    words = ground.words(about)
    return led and words is not None and LEADING.search(words[0].sent.text) is not None
