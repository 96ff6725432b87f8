"""Rebuttals: "Kyiv denied it" denies what the sentences before alleged, predicted or reported of Kyiv."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.codebook.operators import Operators
from dragoman.coding.roles import actors_in
from dragoman.coding.scene import Scene, distinct, share_a_side
from dragoman.model.identity import identity
from dragoman.model.mention import Mention, Status
from dragoman.text.clauses import kids, subjects
from dragoman.text.modality import Mood, mood, negated
from dragoman.text.parsed import Token

POINTING = frozenset({"it", "this", "that", "involvement", "responsibility", "part", "role"})
INVOLVED = frozenset({"part", "hand", "role"})
CHARGES = frozenset("charge claim accusation allegation report suggestion account rumour rumor version".split())
OPEN = frozenset({Status.ALLEGED, Status.PREDICTED, Status.HAPPENED})
HARMFUL = 4  # PLOVER's quad class of material conflict
REACH = 400  # characters between what is told and its denial


def rebuttals(scene: Scene, told: Sequence[Mention], operators: Operators) -> list[Mention]:
    """Return the denied mentions that the paragraph's bare denials make of mentions told before them."""
    found: list[Mention] = []
    paragraph = scene.paragraph
    for token in (paragraph.doc[at] for at, pos in enumerate(paragraph.sheet.pos) if pos == "VERB"):
        if not _denies(token, operators):
            continue
        speakers = actors_in(subjects(token), scene)
        before = _before(scene, token, speakers, told)
        if before is not None:
            found.append(_denied(scene, token, speakers[0], before))
    return found


def _denies(verb: Token, operators: Operators) -> bool:
    if _did_no_such_thing(verb, operators):
        return True
    if not any(one.kind == "deny" for one in operators.of(verb.lemma_.lower(), "v")):
        return False
    if mood(verb) is not Mood.FACT or negated(verb):
        return False
    clauses = kids(verb, "ccomp", "xcomp")
    if clauses:
        return any(_takes_part(clause) for clause in clauses)
    objects = kids(verb, "dobj")
    if verb.dep_ in {"relcl", "acl"} and verb.head.lemma_.lower() in CHARGES:
        return True  # "accused Chad of arming rebels, a claim that it denies"
    return any(noun.lower_ in POINTING or noun.lemma_.lower() in CHARGES for noun in objects)


def _takes_part(clause: Token) -> bool:
    """Whether a clause is that somebody took part or was involved: "denied that its members had taken part"."""
    if clause.lemma_ == "involve":
        return True
    things = {noun.lower_ for noun in kids(clause, "dobj")}
    return (clause.lemma_ in {"take", "play", "have"} and bool(things & INVOLVED)) or (
        clause.lemma_ == "do" and bool(things & {"so", "it", "that"})
    )


def _did_no_such_thing(verb: Token, operators: Operators) -> bool:
    """Whether somebody says of himself that he did no such thing or had nothing to do with it."""
    if not any(one.kind in {"say", "claim"} for one in operators.of(verb.lemma_.lower(), "v")):
        return False
    for clause in kids(verb, "ccomp"):
        no_such = any(
            noun.lower_ == "thing" and {"no", "such"} <= {kid.lower_ for kid in noun.children}
            for noun in kids(clause, "dobj")
        )
        nothing = any(noun.lower_ in {"nothing", "part", "hand", "role"} for noun in kids(clause, "dobj"))
        if (no_such and clause.lemma_ == "do") or (nothing and clause.lemma_ == "have" and _no(clause)):
            return True
    return False


def _no(clause: Token) -> bool:
    """Whether what a clause has is nothing, or no part in it."""
    return any(
        noun.lower_ == "nothing" or any(kid.lower_ == "no" for kid in noun.children) for noun in kids(clause, "dobj")
    )


def _before(scene: Scene, verb: Token, speakers: Sequence[str], told: Sequence[Mention]) -> Mention | None:
    """Return the nearest harmful deed before the denial that is told of the side which denies it."""
    at = scene.span(verb).start
    owners = _accusers(verb, scene)
    for mention in reversed(told):
        if mention.trigger.start >= at or mention.status not in OPEN:
            continue
        if mention.quad != HARMFUL and mention.status is not Status.ALLEGED and not _of_others(mention, scene):
            continue
        if at - mention.trigger.end > REACH:
            continue
        if share_a_side(scene.actors(speakers), scene.actors(mention.actors)) and _is_charged(mention, owners, scene):
            return mention
    return None


def _accusers(verb: Token, scene: Scene) -> list[str]:
    """Whose the charges are that a verb denies, where they say so: "rejected the Iraqi claims"."""
    charges = [noun for noun in kids(verb, "dobj") if noun.lemma_.lower() in CHARGES]
    return distinct(
        name for noun in charges for kid in kids(noun, "amod", "poss", "compound") for name in scene.names(kid)
    )


def _is_charged(mention: Mention, owners: Sequence[str], scene: Scene) -> bool:
    """Whether whoever makes the charges that are denied, where they say whose they are, tells of the deed."""
    if not owners or mention.said_by is None:
        return not owners or mention.status is Status.ALLEGED
    return share_a_side([scene.cast.actor(mention.said_by)], scene.actors(owners))


def _of_others(mention: Mention, scene: Scene) -> bool:
    """Whether another side says that they did it: "the army said the rebels had surrendered"."""
    if mention.said_by is None or mention.within:
        return False
    holder = scene.cast.actor(mention.said_by)
    return bool(mention.actors) and not share_a_side([holder], scene.actors(mention.actors))


def _denied(scene: Scene, verb: Token, speaker: str, before: Mention) -> Mention:
    trigger = scene.span(verb)
    return replace(
        before,
        id=identity(before.id, "denied", trigger.start, trigger.end),
        status=Status.DENIED,
        reason=f"deny: {verb.text}",
        trigger=trigger,
        evidence=scene.paragraph.span(verb.sent),
        said_by=speaker,
        condition=None,
        within=None,
        quantities=(),
        origin="rebuttal",
    )
