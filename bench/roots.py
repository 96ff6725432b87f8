"""Roots: what a verb and the nouns made of it have in common, so that "flew" and "flight" can be one happening."""

from __future__ import annotations

import re

SHORTEST = 3  # letters of a root
ENDINGS = "ation ition ment ance ence ings ery ion ing ure cy al ed er or y e".split()
DOUBLED = re.compile(r"(.)\1$")
# nouns that endings alone do not lead back to their verb
IRREGULAR = {
    noun: verb
    for verb, *nouns in map(
        str.split,
        """
        lose loss|die death dead|fly flight|sell sale|grow growth|bear birth|see sight|think thought|believe belief
        prove proof|choose choice|speak speech|give gift|decide decision|invade invasion|divide division|do deed
        collide collision|explode explosion|expand expansion|extend extension|suspend suspension|defend defence defense
        respond response|offend offence|intend intention|permit permission|admit admission|submit submission
        receive reception receipt|perceive perception|produce production|reduce reduction|introduce introduction
        destroy destruction|describe description|acquire acquisition|solve solution|resolve resolution
        evolve evolution|succeed success|proceed procedure|exceed excess|recede recession|concede concession
        marry marriage|bury burial|try trial|deny denial|rely reliance|comply compliance|apply application
        vary variation|advise advice|analyse analysis|complain complaint|restrain restraint|weigh weight
        know knowledge|live life|steal theft|sue suit lawsuit|enter entrance|tell tale|break breach|breathe breath
        feed food|bleed blood|maintain maintenance|explain explanation|proclaim proclamation|reveal revelation
        repeat repetition|compete competition|oppose opposition|propose proposal|compose composition|expel expulsion
        convert conversion|divert diversion|deceive deception|conceive conception|redeem redemption
        assume assumption|consume consumption|presume presumption|resume resumption|absorb absorption
        retain retention|detain detention|contend contention|intervene intervention|conclude conclusion
        exclude exclusion|include inclusion|revise revision|discuss discussion|transmit transmission
        commit commission|rebel rebellion|abduct abduction
        """.strip()
        .replace("\n", "|")
        .split("|"),
    )
    for noun in nouns
}


def root(word: str) -> str:
    """Return the root of a word's dictionary form.

    >>> root("announcement") == root("announce"), root("flight") == root("fly"), root("flight")
    (True, True, 'fly')
    """
    known = IRREGULAR.get(word, word)
    ending = next((each for each in ENDINGS if known.endswith(each) and len(known) - len(each) >= SHORTEST), "")
    stem = DOUBLED.sub(r"\1", known.removesuffix(ending))
    return stem if len(stem) <= SHORTEST else stem.removesuffix("i").removesuffix("e")
