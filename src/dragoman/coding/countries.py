"""Countries: whom an act is done to where its words name nobody, derived from its purpose, its place or the doer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.actors.cast import Cast
from dragoman.codebook.aims import Aim
from dragoman.codebook.states import State
from dragoman.coding.coder import Findings
from dragoman.model.actor import Actor
from dragoman.model.mention import Mention, Status

LENDING = frozenset({"THREATEN", "AGREE", "REJECT"})  # directed at whomever the deed within them is done to
VOICED = frozenset({"REQUEST", "ACCUSE", "REJECT", "PROTEST"})  # what a protest says, to whom
UNDONE = frozenset({Status.DENIED, Status.NEGATED})
WHY = {"there": "where it was done", "here": "the doer's own country", "own": "the doer's own country"}
Heard = list[tuple[int, str]]
Aims = Mapping[str, Sequence[Aim]]


@dataclass(frozen=True, slots=True)
class Sided:
    """The findings, their cast with the states that acts are done to though nobody names them, and the mentions."""

    findings: Findings
    mentions: tuple[Mention, ...]


def sided(aims: Aims, states: Mapping[str, State], *, findings: Findings, told: tuple[Mention, ...]) -> Sided:
    """Return findings and mentions, a mention without recipient given the one that what is told of it leads to.

    Its reason says by which way; a state that the report names nowhere has no spans.
    """
    told = tuple(_addressed(mention, told) for mention in told)
    heard = _heard(findings.cast)
    given = {
        one.id: aim for one in told if (aim := _aim(one, aims.get(one.code, ()), heard, findings.cast)) is not None
    }
    lent = {one.within: given[one.id] for one in reversed(told) if one.within and one.id in given}
    given = {one.id: lent[one.id] for one in told if one.id in lent and _lends(one)} | given
    if not given:
        return Sided(findings, told)
    cast = _peopled(findings.cast, {country for country, _ in given.values()}, states)
    ids = {actor.country: actor.id for actor in reversed(cast.actors) if actor.kind == "state"}
    mentions = tuple(_directed(one, *given[one.id], ids) if one.id in given else one for one in told)
    return Sided(replace(findings, cast=cast), mentions)


def _lends(mention: Mention) -> bool:
    return mention.code in LENDING and not mention.recipients


def _heard(cast: Cast) -> Heard:
    """Return where the report speaks of whom, in order."""
    return sorted((span.start, actor.id) for actor in cast.actors for span in actor.spans)


def _addressed(protest: Mention, told: Iterable[Mention]) -> Mention:
    """A protest is directed at whoever its own demand or charge is: "marched to demand reforms by the cabinet"."""
    if protest.code != "PROTEST" or protest.recipients or not protest.actors:
        return protest
    for one in told:
        if one.code not in VOICED or one.evidence != protest.evidence:
            continue
        own = set(one.actors) & set(protest.actors) or (one.code == "PROTEST" and not one.actors)
        aimed = tuple(name for name in one.recipients if name not in protest.actors)
        if own and aimed:
            return replace(protest, recipients=aimed, reason=f"{protest.reason}; recipient: of what it says")
    return protest


def _aim(mention: Mention, aims: Iterable[Aim], heard: Heard, cast: Cast) -> tuple[str, str] | None:
    """Return the country a mention without recipient is directed at, and by which way it was found."""
    if mention.recipients or not mention.actors:
        return None
    doers = [cast.actor(name) for name in mention.actors]
    sectors = {(doer.code or "")[3:6] for doer in doers}
    for aim in aims:
        if (aim.modes and mention.mode not in aim.modes) or (aim.sectors and not aim.sectors & sectors):
            continue
        country = _there(mention, doers) if aim.whom == "there" else _home(mention, doers, aim.whom)
        if country is not None and (aim.whom == "there" or not _is_abroad(mention, country, heard, cast)):
            return country, WHY[aim.whom]
    return None


def _there(mention: Mention, doers: Iterable[Actor]) -> str | None:
    """Return the country an act was done in; one that was not done has no place of its own."""
    if mention.status in UNDONE:
        return None
    place = mention.place.country if mention.place else None
    return None if place in {doer.country for doer in doers} else place


def _home(mention: Mention, doers: Sequence[Actor], whom: str) -> str | None:
    """Return the doers' one country, unless the act is done abroad or yields to a speaker's demand."""
    home = doers[0].country
    if home is None or any(doer.country != home for doer in doers):
        return None
    place = mention.place.country if mention.place else None
    if place != home and (place is not None or whom == "here"):
        return None
    yielding = mention.code == "CONCEDE" and mention.within is not None
    return None if yielding else home


def _is_abroad(mention: Mention, home: str, heard: Heard, cast: Cast) -> bool:
    """Whether the sentence names a party of another country or a body of several, apart from who tells it."""
    first, last = (bisect_left(heard, (at, "")) for at in (mention.evidence.start, mention.evidence.end))
    named = [cast.actor(name) for name in {name for _, name in heard[first:last]} - {mention.said_by}]
    return any((one.country or ("IGO" if (one.code or "").startswith("IGO") else home)) != home for one in named)


def _peopled(cast: Cast, countries: Iterable[str], states: Mapping[str, State]) -> Cast:
    """Return the cast with the states of the countries; those it had not are of the origin "aim"."""
    known = {actor.country for actor in cast.actors if actor.kind == "state"} | {one.id for one in cast.actors}
    added = [
        Actor(code.lower(), states[code].name, "state", states[code].aliases[:2], code, code, origin="aim")
        for code in sorted(countries)
        if code in states and not {code, code.lower()} & known
    ]
    return Cast((*cast.actors, *added), cast.references) if added else cast


def _directed(mention: Mention, country: str, way: str, ids: Mapping[str | None, str]) -> Mention:
    state = ids.get(country)
    if state is None or state in mention.actors:
        return mention
    return replace(mention, recipients=(state,), reason=f"{mention.reason}; recipient: {way}")
