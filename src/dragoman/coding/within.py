"""Within: what is told inside an act of talk; both lend each other the parties that only one of them names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.coding.scene import Scene
from dragoman.coding.slots import bearing_verb, is_infinitive
from dragoman.model.mention import Mention
from dragoman.text.clauses import kids
from dragoman.text.parsed import Token

ALONE = frozenset({"ASSAULT", "COERCE", "PROTEST"})  # told even where nobody is known to have done or suffered it
OWN = frozenset({"THREATEN", "AGREE"})  # the deed is the speaker's own
OTHERS = frozenset({"REQUEST", "ACCUSE"})  # the deed is the addressee's
TELLING = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})  # other deeds are told inside them
ASIDE = frozenset("after since during following amid despite before until by when while as ahead".split())
BESIDE = frozenset({"conj", "nsubj", "nsubjpass", "csubj", "parataxis", "dep"})  # who talks, and what else he does
SAYING = frozenset({"say", "call", "claim", "argue", "cite", "accuse"})


def shared(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with missing actors and recipients filled between outer and inner ones."""
    by_id = {mention.id: mention for mention in mentions}
    for mention in mentions:
        if mention.within not in by_id or mention.within == mention.id:
            by_id[mention.id] = replace(mention, within=None)
    for mention in mentions:
        outer = by_id.get(mention.within or "")
        if outer is None:
            continue
        inner = by_id[mention.id]
        by_id[inner.id] = inner = _inner(inner, outer)
        by_id[outer.id] = _outer(outer, inner)
    return _standing([by_id[mention.id] for mention in mentions])


def _standing(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that stand by their parties, their code or an outer act that stands itself."""
    kept = [one for one in mentions if one.within or one.actors or one.recipients or one.code in ALONE]
    ids = {one.id for one in kept}
    if all(one.within is None or one.within in ids for one in kept):
        return kept
    return _standing([one if one.within in ids else replace(one, within=None) for one in kept])


def _inner(inner: Mention, outer: Mention) -> Mention:
    actors, recipients = inner.actors, inner.recipients
    if not actors and outer.code in OWN:
        actors = outer.actors
    if not actors and outer.code in OTHERS:
        actors = _without(outer.recipients, recipients)
    if not recipients and outer.code in OWN:
        recipients = _without(outer.recipients, actors)
    return replace(inner, actors=actors, recipients=recipients)


def _outer(outer: Mention, inner: Mention) -> Mention:
    if outer.recipients:
        return outer
    if outer.code in OWN:
        return replace(outer, recipients=_without(inner.recipients, outer.actors))
    if outer.code in OTHERS | {"REJECT"}:
        parties = _without(inner.actors, outer.actors) or _without(inner.recipients, outer.actors)
        return replace(outer, recipients=parties)
    return outer


def _without(names: Iterable[str], taken: Iterable[str]) -> tuple[str, ...]:
    left_out = set(taken)
    return tuple(name for name in names if name not in left_out)


def nested(mentions: Sequence[Mention], scene: Scene) -> list[Mention]:
    """Return the mentions, those that an act of talk only presupposes put within it: "condemned the raid on the camp".

    Neither what its speaker does besides nor what is told of time and circumstance stands in an act of talk.
    """
    tokens: dict[str, Token] = {}
    acts: dict[int, Mention] = {}
    for one in mentions:
        words = scene.paragraph.words(one.trigger) if one.within is None else None
        if words is None:
            continue
        tokens[one.id] = words.root
        if one.code in TELLING:
            acts.setdefault(words.root.i, one)
            if (verb := bearing_verb(words.root)) is not None:
                acts.setdefault(verb.i, one)
    outer = {one.id: _over(tokens[one.id], one, acts) for one in mentions if one.id in tokens}
    return [replace(one, within=over) if (over := outer.get(one.id)) else one for one in mentions]


def _over(token: Token, mention: Mention, acts: Mapping[int, Mention]) -> str | None:
    """Return the id of the nearest act of talk above a deed, or above a noun that is itself an act of talk."""
    if token.i in acts and token.pos_ != "NOUN":
        return None
    for above in token.ancestors:
        if _is_aside(token, above.i in acts):
            return None
        if above.i in acts and acts[above.i].id != mention.id:
            return acts[above.i].id
        token = above
    return None


def _is_aside(token: Token, is_act: bool) -> bool:
    """Whether a word leads out of what the word above it tells (`is_act`: of what this act of talk says)."""
    if token.lower_ in ASIDE and token.dep_ in {"prep", "mark", "advmod"}:
        return True
    if token.dep_ in {"advcl", "relcl"} and any(kid.lower_ in ASIDE for kid in kids(token, "mark", "advmod")):
        return True
    if is_act and token.dep_ in BESIDE:
        return True
    if token.dep_ == "advcl":
        return is_act and not is_infinitive(token) and token.lemma_ not in SAYING
    first = token.left_edge.i
    return token.dep_ == "relcl" and first > 0 and token.doc[first - 1].text == ","
