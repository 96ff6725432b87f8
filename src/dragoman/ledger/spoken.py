"""Spoken: the entries that coded acts of talk, and deeds that somebody announces, denies or foresees, amount to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.coding.scene import distinct
from dragoman.ledger.draft import Draft, demanding, hung
from dragoman.ledger.ground import Ground
from dragoman.ledger.own import HELPING, harms, own_kind
from dragoman.ledger.parties import addressed, captor, hearer, obliged
from dragoman.ledger.told import Told
from dragoman.ledger.words import GRANTS, ORDERING, kind_of, objects_of, sort_of, told
from dragoman.model.ledger import LedgerEntry
from dragoman.model.mention import Mention, Status
from dragoman.model.span import Span
from dragoman.text.clauses import is_passive, kids
from dragoman.text.conditions import in_condition
from dragoman.text.modality import Mood, mood
from dragoman.text.parsed import Token

KEPT = frozenset({"AID", "RETREAT", "CONCEDE", "COOPERATE", "SUPPORT", "AGREE"})
HARSH = (3, 4)  # PLOVER's quad classes of conflict
HARMFUL = 4  # PLOVER's quad class of material conflict
BARGAIN = ("in return", "in exchange")  # what is done for a price is promised, whatever it is
DERIVED = "; recipient: the doer's own country"
OF_HARM = "a promise of harm"
UPTAKE = "answers what stands before"
MAKERS = 3  # a joint demand is entered for at most so many of those who make it, and of those who get it
REFUSING = frozenset({"deny", "reject", "accuse", "hope"})
NEVER = frozenset({Status.NEGATED, Status.DENIED})
AHEAD = frozenset({Mood.FUTURE, Mood.WOULD})


def of_act(ground: Ground, told_here: Told, mention: Mention) -> list[LedgerEntry]:
    """Return the entries of an act of talk, one for each of those who do it and each it is addressed to."""
    if mention.status not in {Status.HAPPENED, Status.ALLEGED}:
        return []
    inner = told_here.inner.get(mention.id, [])
    verb = _token(ground, mention)
    sort = sort_of(objects_of(verb)) if verb is not None else None
    kind = kind_of(mention, ground.report.text, inner, sort)
    if kind == "denial" and verb is not None and any(noun.lemma_.lower() in GRANTS for noun in objects_of(verb)):
        kind = "rejection"
    if kind is None or _is_own_order(ground, mention, inner) or (kind == "accusation" and not mention.actors):
        return []
    relative = verb is not None and verb.dep_ == "relcl" and mention.origin != "quote"
    quote = told_here.quote(mention) if (not inner or mention.origin == "quote") and not relative else None
    about = quote.content if quote is not None else told(ground.paragraph, mention, inner)
    known = next((one.condition for one in (*inner, mention) if one.condition), None)
    condition = hung(ground, kind, about, known)
    if kind == "threat" and condition is not None and condition.of(ground.report.text).lower().startswith(BARGAIN):
        kind = "promise"
    elif kind == "demand" and condition is not None and condition.of(ground.report.text).lower().startswith("unless"):
        kind = "threat"  # "must leave unless he apologises": what is demanded is what it hangs on
    elif kind in {"promise", "offer"} and condition is not None and _is_harm(ground, about):
        kind = "threat"
    elif kind == "threat" and condition is None and inner and all(one.status in NEVER for one in inner):
        kind = "promise"  # "said its envoy would not be recalled"
    elif kind == "threat" and mention.reason.endswith(OF_HARM) and _is_help(ground, about):
        kind = "promise"
    coming = (one for one in inner if one.status not in {Status.HAPPENED, Status.HYPOTHETICAL})
    due = next((one.when.date_end or one.when.date for one in coming if one.when.date), None)
    found: list[LedgerEntry] = []
    for by in (mention.actors or (None,))[:MAKERS]:
        draft = Draft(
            kind,
            by,
            about,
            mention.evidence,
            condition=condition,
            due=due,
            date=mention.when.date,
            said=Span(mention.trigger.start, max(mention.evidence.end, mention.trigger.end)),
            mention=mention.id,
            confidence=mention.confidence,
        )
        found += [draft.entry(ground, to) for to in _addressees(ground, told_here, mention, draft)]
    return found


def _addressees(ground: Ground, told_here: Told, mention: Mention, draft: Draft) -> list[str | None]:
    inner = told_here.inner.get(mention.id, [])
    if draft.kind in {"rejection", "denial"} and UPTAKE in mention.reason:
        verb = _token(ground, mention)
        bare = verb is None or not (objects_of(verb) or kids(verb, "xcomp", "prep", "prt"))
        sort = sort_of(objects_of(verb)) if verb is not None else None  # whom "X refused", "turned it down" answers
        return [None if bare or sort else next(iter(mention.recipients), None)]  # is found later
    heard = [] if DERIVED in mention.reason else list(mention.recipients)
    outside = draft.about != mention.evidence and ground.parties(draft.by, draft.about)
    if draft.kind == "threat" and outside and not set(heard) & set(outside) and not inner:
        heard = []  # "threatened punishment for X after Y came" is addressed to X
    doers = [name for one in inner for name in one.actors] if draft.kind in {"demand", "accusation"} else []
    if draft.kind == "accusation" and any(ground.is_party(draft.by, name) for name in doers):
        heard = []
    if draft.kind == "demand" and any(one.code == "CONSULT" for one in inner):
        who = obliged(ground, draft.by, draft.about)
        heard, doers = ([who], []) if who is not None else (heard, doers)
    named = [name for name in distinct([*heard, *doers]) if ground.is_party(draft.by, name)]
    if draft.kind == "offer" and named and " between " in draft.about.of(ground.report.text):
        named = distinct([*named, *ground.parties(draft.by, draft.about)])  # "to mediate between Chile and Bolivia"
    if draft.kind in {"demand", "offer"} and named:
        return [*named[:MAKERS]]
    given = _given(ground, mention, draft.by) if draft.kind in {"offer", "promise"} else None
    if given is not None:
        return [given]
    if named:
        return [demanding(ground, draft, named[0])]
    if mention.origin == "implied" and draft.kind in {"promise", "offer"} and draft.condition is not None:
        asked = ground.parties(draft.by, draft.condition)  # whoever must meet the condition, not whom the deed reaches
        if asked:
            return [asked[0]]
    others = [name for name in heard if not ground.ours(name, draft.by)]
    if others and draft.kind in {"promise", "offer"}:
        return [others[0]]
    taker = captor(ground, draft.by, draft.about, told_here) if draft.kind == "demand" else None
    if taker is not None:
        return [taker]
    struck = [one for one in inner if DERIVED not in one.reason] if draft.kind == "threat" else []
    suffering = [name for one in struck for name in one.recipients]
    about = None if draft.about.covers(mention.trigger) else draft.about
    if draft.kind == "offer" and about is not None and (both := ground.parties(draft.by, about)):
        return [*both[:MAKERS]]
    to = addressed(ground, draft.by, draft.kind, (about, draft.condition), suffering)
    if to is None and draft.kind in {"threat", "demand"}:
        to = ground.sole(draft.by, draft.evidence, (*mention.actors, mention.said_by))
    if to is None and draft.kind != "rejection":
        to = next((name for name in heard if name != draft.by), None)
    return [demanding(ground, draft, to)]


def _given(ground: Ground, mention: Mention, by: str | None) -> str | None:
    """Return to whom a verb gives something: "offered Zambia a share"."""
    verb = _token(ground, mention)
    nouns = kids(verb, "dative") if verb is not None else []
    named = [name for noun in nouns for name in ground.holders(noun, mention.trigger) if ground.is_party(by, name)]
    return next(iter(named), None)


def _is_own_order(ground: Ground, mention: Mention, inner: Sequence[Mention]) -> bool:
    """Whether somebody only commands the own side or speaks of the own deed: that is no demand."""
    if mention.code != "REQUEST" or not mention.actors:
        return False
    if not mention.recipients:
        word = mention.trigger.of(ground.report.text).lower()
        own = bool(inner) and all(one.actors and set(one.actors) <= set(mention.actors) for one in inner)
        return own or word.startswith("order")
    if any(ground.is_party(mention.actors[0], name) for name in mention.recipients):
        return False
    word = mention.trigger.of(ground.report.text).lower()
    armed = all((ground.cast.actor(name).code or "")[3:6] == "MIL" for name in mention.recipients)
    bidden = any(set(one.actors) & set(mention.recipients) for one in inner)
    return word.startswith(ORDERING) or (armed and bidden)


def of_status(ground: Ground, told_here: Told, mention: Mention) -> list[LedgerEntry]:
    """Return the entry of a deed that somebody denies, foresees, alleges or announces."""
    kind = _by_status(ground, told_here, mention)
    by = mention.said_by or (next(iter(mention.actors), None) if mention.status is Status.DENIED else None)
    if kind is None or by is None:
        return []
    about = told(ground.paragraph, mention, ())
    quote = told_here.around(mention) if kind == "promise" and mention.condition is not None else None
    if quote is not None and own_kind(ground, by, quote.content, mention.condition) == "threat":
        kind, about = "threat", quote.content
    draft = Draft(
        kind,
        by,
        about,
        mention.evidence,
        condition=hung(ground, kind, about, mention.condition),
        date=mention.when.date if kind != "denial" else None,
        mention=mention.id,
        confidence=mention.confidence,
    )
    if kind in {"prediction", "accusation"}:
        to = next((name for name in mention.actors if ground.is_party(by, name)), None)
        if kind == "accusation" and to is None:
            return []
    elif kind == "threat":
        around = told_here.around(mention)
        heard = hearer(ground, around) if around is not None else None
        to = addressed(ground, by, kind, (draft.condition, about), [heard])
    elif kind == "promise":
        to = next((name for name in mention.recipients if not ground.ours(by, name)), None)
        to = to or addressed(ground, by, kind, (about, draft.condition))
    else:
        to = None
    if kind in {"promise", "threat"}:
        draft = replace(draft, due=mention.when.date, date=None)
    return [draft.entry(ground, demanding(ground, draft, to))]


def _by_status(ground: Ground, told_here: Told, mention: Mention) -> str | None:
    if mention.status is Status.DENIED:
        return _denied(ground, told_here, mention)
    if mention.reason.startswith("hope") or told(ground.paragraph, mention, ()).of(ground.report.text)[:7] == "whether":
        return None
    if mention.status is Status.PREDICTED:
        if mention.code == "REQUEST":
            return None  # "would stay, in answer to a demand": a demand is no forecast
        quote = told_here.around(mention)
        if mention.within or (quote is not None and quote.act in REFUSING):
            return None
        own = quote is not None and quote.act == "threaten"
        if own or _is_told_off(ground, told_here, mention):
            return "threat"
        return _own(ground, told_here, mention) or "prediction"
    if mention.status is Status.ALLEGED:
        paragraph = ground.paragraph(mention.trigger)
        supposed = paragraph is not None and in_condition(paragraph, mention.trigger)
        return None if mention.within or supposed else "accusation"
    if mention.status is not Status.PLANNED or mention.within:
        return None
    if mention.code not in KEPT or mention.said_by is None:
        return None
    ours = any(ground.ours(mention.said_by, name) for name in mention.actors)
    verb = _token(ground, mention)
    passive = verb is not None and verb.pos_ == "VERB" and is_passive(verb)
    unnamed = not mention.actors and passive and ground.is_official(mention.said_by)
    return "promise" if ours or unnamed else None


def _own(ground: Ground, told_here: Told, mention: Mention) -> str | None:
    """A harmful deed of the own side that hangs on what the other does is threatened, not foreseen."""
    if mention.said_by is None or mention.condition is None or mention.quad not in HARSH:
        return None
    if any(ground.ours(mention.said_by, name) for name in mention.actors):
        return "threat"
    quote = told_here.around(mention)
    return own_kind(ground, mention.said_by, quote.content, mention.condition) if quote is not None else None


def _is_harm(ground: Ground, about: Span) -> bool:
    words = ground.words(about)
    return words is not None and words.root.pos_ == "VERB" and harms(words.root)


def _is_help(ground: Ground, about: Span) -> bool:
    words = ground.words(about)
    return words is not None and words.root.lemma_ in HELPING


def _denied(ground: Ground, told_here: Told, mention: Mention) -> str:
    """Not to do harm in time to come is a promise, to refuse another deed a rejection, not to have done it a denial."""
    verb = _token(ground, mention)
    if verb is not None and verb.pos_ != "VERB":
        verb = next((one for one in verb.ancestors if one.pos_ in {"VERB", "AUX"}), verb)
    if mention.origin == "rebuttal" or verb is None or mood(verb) not in AHEAD:
        return "denial"
    quote = told_here.around(mention)
    if quote is not None and quote.act == "reject":
        return "rejection"
    if quote is not None and quote.act == "deny":
        return "denial"
    return "promise" if mention.quad == HARMFUL else "rejection"


def _is_told_off(ground: Ground, told_here: Told, mention: Mention) -> bool:
    """Whether harm by an ally is told to whom it would strike, unless he gives way: a threat in all but name."""
    quote = told_here.around(mention)
    if mention.quad != HARMFUL or quote is None or quote.speaker is None:
        return False
    heard = hearer(ground, quote)
    if heard is None or not ground.is_official(quote.speaker) or not ground.is_party(quote.speaker, heard):
        return False
    return any(ground.ours(heard, name) for name in mention.recipients)


def _token(ground: Ground, mention: Mention) -> Token | None:
    words = ground.words(mention.trigger)
    return None if words is None else words.root
