"""Modes: how each act was done and what it is about, once its code and its parties stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.actors.cast import Cast
from dragoman.codebook.codebook import Codebook
from dragoman.coding.slots import fillers
from dragoman.model.actor import Actor
from dragoman.model.mention import Mention
from dragoman.model.span import Span
from dragoman.text.clauses import kids
from dragoman.text.parsed import Parsed, Token

TELLING = frozenset({"cyber", "misinformation"})  # modes that are contexts too
SECTORS = {"MIL": "military", "SPY": "intelligence"}
BODIES = ("IGO", "UNO", "EUR")  # organisations of states


def described(mentions: Sequence[Mention], parsed: Parsed, cast: Cast, codebook: Codebook) -> list[Mention]:
    """Return the mentions with mode, CAMEO code and contexts filled in where their words or the codebook tell them.

    A threat, demand, refusal or promise whose own words leave open what it is about takes it from the deed within it.
    """
    actors = {actor.id: actor for actor in cast.actors}
    deeds: dict[str, Mention] = {}
    for mention in mentions:
        if mention.within and mention.origin != "complement":
            deeds.setdefault(mention.within, mention)
    shown: dict[Span, frozenset[str]] = {}
    found = []
    for mention in mentions:
        if mention.evidence not in shown:
            shown[mention.evidence] = _shown(parsed, mention.evidence, codebook)
        made = _by_means(_with_content(mention, deeds.get(mention.id), codebook), parsed, codebook)
        made = _with_mode(made, actors, codebook)
        told = shown[mention.evidence] | _of_parties(actors[name] for name in _parties(made) if name in actors)
        found.append(replace(made, contexts=_contexts(made, told, codebook)))
    return found


def _with_content(mention: Mention, deed: Mention | None, codebook: Codebook) -> Mention:
    content = codebook.content(mention.code, deed.code, deed.mode) if deed else None
    if content is None:
        return mention
    general = mention.cameo in {None, codebook.type(mention.code).cameo} or content.cameo.startswith(mention.cameo)
    return replace(mention, mode=mention.mode or content.mode, cameo=content.cameo if general else mention.cameo)


def _by_means(mention: Mention, parsed: Parsed, codebook: Codebook) -> Mention:
    """Return the mention with the mode that the means used tell: "killed by a drone", "army artillery fired".

    A mode that the trigger has told gives way only to one whose CAMEO code lies under the mention's own: of bombings,
    those by suicide.
    """
    means = codebook.means(mention.code)
    if not means or mention.origin != "trigger":
        return mention
    pieces = [
        words for paragraph in parsed.over(mention.trigger) if (words := paragraph.words(mention.trigger)) is not None
    ]
    used = {word for words in pieces for word in _used(words.root)}
    told = [mode for mode, words in means if used & words]
    if mention.mode:
        kind = codebook.narrower(mention.cameo, [mode for mode in told if mode != mention.mode])
        return replace(mention, mode=kind.mode, cameo=kind.code) if kind else mention
    return replace(mention, mode=told[-1]) if told else mention


def _used(token: Token) -> Iterator[str]:
    """Yield the words, in dictionary form, for what an act is done with: its subject, agent, tools, the noun's kind."""
    nouns = [noun for slot in ("subj", "by", "with", "using") for noun in fillers(token, slot)]
    for noun in [*nouns, *([token] if token.pos_ == "NOUN" else [])]:
        if noun is not token:
            yield noun.lemma_.lower()
        yield from (kid.lemma_.lower() for kid in kids(noun, "compound", "amod", "nmod"))


def _with_mode(mention: Mention, actors: dict[str, Actor], codebook: Codebook) -> Mention:
    kind = codebook.cameo_of(mention.code, mention.cameo)
    mode = mention.mode or (kind.mode if kind and kind.type == mention.code else None)
    if mode is None and mention.code == "CONSULT":
        mode = _meeting(mention, [actors[name] for name in _parties(mention) if name in actors])
    return mention if mode == mention.mode else replace(mention, mode=mode)


def _parties(mention: Mention) -> tuple[str, ...]:
    return (*mention.actors, *mention.recipients)


def _of_parties(parties: Iterable[Actor]) -> frozenset[str]:
    """Return the contexts that the sectors of the parties are: armed forces, secret services."""
    codes = [party.code or "" for party in parties]
    return frozenset(context for sector, context in SECTORS.items() if any(sector in code[3:6] for code in codes))


def _meeting(mention: Mention, parties: Iterable[Actor]) -> str | None:
    """Return how they met: within an organisation of states, on the ground of a third, or nobody says."""
    every = list(parties)
    if any(party.kind == "organisation" and (party.code or "").startswith(BODIES) for party in every):
        return "multilateral"
    countries = {party.country for party in every}
    host = mention.place.country if mention.place else None
    if host and None not in countries and len(countries) > 1 and host not in countries:
        return "third-party"
    return None


def _contexts(mention: Mention, shown: frozenset[str], codebook: Codebook) -> tuple[str, ...]:
    kind = codebook.cameo_of(mention.code, mention.cameo)
    told = set(kind.contexts) if kind and kind.type == mention.code else set()
    if mention.mode in TELLING:
        told.add(mention.mode)
    return codebook.contexts.ordered(shown | told)


def _shown(parsed: Parsed, evidence: Span, codebook: Codebook) -> frozenset[str]:
    """Return the contexts that the words of a sentence show."""
    pieces = [words for paragraph in parsed.over(evidence) if (words := paragraph.words(evidence)) is not None]
    tokens = [token for words in pieces for token in words]
    return codebook.contexts.shown([token.lower_ for token in tokens], [token.lemma_.lower() for token in tokens])
