"""Finding the triggers of a paragraph: the sense whose restrictions the words around it meet best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from dragoman.codebook.codebook import Codebook
from dragoman.codebook.triggers import Constraint, Trigger
from dragoman.coding.kindred import LEAST, nearness
from dragoman.coding.scene import Scene
from dragoman.coding.slots import complements, fillers, is_infinitive, prepositions, spread
from dragoman.text.clauses import kids
from dragoman.text.modality import negated
from dragoman.text.parsed import Token

PARTICLES = ("prt", "advmod", "prep", "acomp", "oprd", "intj")
MODIFIERS = ("amod", "compound", "nmod", "npadvmod", "poss", "advmod")
NAMES = frozenset({"PERSON", "GPE", "DATE", "TIME", "WORK_OF_ART"})
ANYBODY = frozenset({"anybody", "anyone", "nobody", "somebody", "someone", "everybody", "everyone"})
CIVIL = frozenset({"fire", "beat", "charge"})  # done to people in firms, games and courts too
WRITTEN = frozenset("answer reply letter message speech statement report text document proposal note list word".split())
TAKEN_UP = frozenset({"it", "them", "this", "that"})
POINTING = frozenset({"it", "them"})
SPEECH = frozenset({"say", "claim", "deny"})
PLAIN = frozenset({"in", "at", "for", "with", "to", "of", "by", "on", "from", "about"})  # any verb may have them
MOST = 0.6
GIVING = frozenset({"AID", "AGREE"})  # known by what is given: "put up a lighthouse" shelters nobody
LISTED = frozenset({"subj", "obj"})
EMPTY = frozenset(
    "be have do make take give get put hold keep bring set go come see find raise".split()
)  # verbs that mean what their objects make of them
BEARING = frozenset({"be", "have"})
WHEN_WHERE = frozenset({"GPE", "DATE", "TIME"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
LETTER = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n", "ADJ": "a"}


@dataclass(frozen=True, slots=True, eq=False)
class Hit:
    """A trigger found at a token; `used` are the tokens its restrictions rest on (no triggers of their own)."""

    trigger: Trigger
    token: Token
    used: tuple[Token, ...]


def find(scene: Scene, codebook: Codebook) -> list[Hit]:
    """Return the hits of a paragraph in order; a token that another hit rests on is left to that hit."""
    doc = scene.paragraph.doc
    telling = [doc[at] for at, pos in enumerate(scene.paragraph.sheet.pos) if pos in LETTER]
    hits = [hit for token in telling if (hit := best_sense(token, scene, codebook)) is not None]
    used = {other.i for hit in hits for other in hit.used if _owns(hit, other)}
    return [hit for hit in hits if hit.token.i not in used]


def _owns(hit: Hit, other: Token) -> bool:
    """A phrase owns its words when the act is not told by them: "lift sanctions", not "announce sanctions"."""
    return hit.trigger.code not in {"REQUEST", "THREATEN", "REJECT", "ACCUSE", "AGREE"} and other.i != hit.token.i


def best_sense(token: Token, scene: Scene, codebook: Codebook) -> Hit | None:
    """Return the trigger whose restrictions all hold, the one with most of them first; None where there is none."""
    if token.pos_ == "PROPN" and scene.names(token):
        return None  # the last word of a name: "Asia-Pacific Economic Cooperation"
    best: Hit | None = None
    readings = _readings(token, codebook)
    if not readings:
        return None
    for lemma, pos in readings:
        for trigger in codebook.senses(lemma, pos):
            used = _met(trigger, token, scene)
            if used is not None and (best is None or trigger.weight > best.trigger.weight):
                best = Hit(trigger, token, used)
    if best is not None:
        return best
    ways = (_between_actors, _by_actor, _by_kin)
    return next(filter(None, (way(token, readings, scene, codebook) for way in ways)), None)


def _between_actors(token: Token, readings: list[tuple[str, str]], scene: Scene, codebook: Codebook) -> Hit | None:
    """Return the sense of a verb that one actor does to another though neither stands in the sense's word lists.

    Only for verbs most of whose senses have one code: "raided" fits ten airfields as it fits a camp.
    """
    verbs = _telling(readings, codebook)
    if CIVIL.intersection(verbs):
        return None
    senses = [trigger for lemma in verbs for trigger in codebook.senses(lemma, "v")]
    senses = [trigger for trigger in senses if not _of_other_doers(trigger, token, scene)]
    if not senses:
        return None
    fitting = [trigger for trigger in senses if _met(trigger, token, scene, LISTED) is not None]
    codes = Counter(trigger.code for trigger in senses)
    fitting = [trigger for trigger in fitting if codes[trigger.code] >= MOST * len(senses)]
    if not fitting:
        return None
    if any(noun.lemma_.lower() in WRITTEN for noun in fillers(token, "obj")):
        return None
    pair = [any(scene.is_actor(noun) for noun in fillers(token, slot)) for slot in ("subj", "obj")]
    return Hit(fitting[0], token, ()) if all(pair) else None


def _telling(readings: list[tuple[str, str]], codebook: Codebook) -> list[str]:
    """Return the verbs that tell what is done by themselves: none of an empty one, none where one is of saying."""
    verbs = [lemma for lemma, pos in readings if pos == "v" and lemma not in EMPTY]
    spoken = any(one.kind in SPEECH for lemma in verbs for one in codebook.operators.of(lemma, "v"))
    return [] if spoken else verbs


def _of_other_doers(trigger: Trigger, token: Token, scene: Scene) -> bool:
    """Whether a sense is of doers told by words alone, none of whom does it here: "shopkeepers shut their shops"."""
    doers = [one for one in trigger.where if one.slot == "subj" and one.words and not one.groups and not one.refuses]
    return any(not _matching(one, token, scene) for one in doers)


def _by_actor(token: Token, readings: list[tuple[str, str]], scene: Scene, codebook: Codebook) -> Hit | None:
    """Return the sense that a power's phrase can only have though no listed thing fills it: "Hanoi would pull back"."""
    verbs = [lemma for lemma, pos in readings if pos == "v" and lemma not in BEARING]
    senses = [trigger for lemma in verbs for trigger in codebook.senses(lemma, "v") if _is_phrase(trigger)]
    senses = [trigger for trigger in senses if trigger.code not in GIVING or not _lists_things(trigger)]
    if not senses or not any(scene.is_power(noun) for noun in fillers(token, "subj")):
        return None
    senses = [trigger for trigger in senses if not _of_other_doers(trigger, token, scene)]
    fitting = [trigger for trigger in senses if _met(trigger, token, scene, LISTED) is not None]
    codes = Counter(trigger.code for trigger in fitting)
    best = max(fitting, key=lambda trigger: (codes[trigger.code], -trigger.weight), default=None)
    return Hit(best, token, ()) if best is not None and codes[best.code] >= MOST * len(fitting) else None


def _by_kin(token: Token, readings: list[tuple[str, str]], scene: Scene, codebook: Codebook) -> Hit | None:
    """Return the sense of an actor's verb for whose listed thing something near in meaning stands."""
    senses = [trigger for lemma in _telling(readings, codebook) for trigger in codebook.senses(lemma, "v")]
    if not senses or not any(map(scene.is_public, fillers(token, "subj"))):
        return None
    best, nearest = None, LEAST
    for trigger in senses:
        lacking = unmet(trigger, token, scene)
        if only_refused(lacking):
            return None
        if len(lacking) != 1 or not _lists(lacking[0]) or _of_other_doers(trigger, token, scene):
            continue
        near = nearness(lacking[0], [noun for noun in _filling(lacking[0], token, scene) if not _is_next(noun, token)])
        if near >= nearest:
            best, nearest = trigger, near
    return Hit(best, token, ()) if best is not None else None


def _is_next(noun: Token, token: Token) -> bool:
    """Whether a noun is the object of the next verb, or hangs beside its own: "marched out and stripped gardens"."""
    verb = next((word for word in noun.ancestors if word.pos_ == "VERB"), token)
    return noun.dep_ == "npadvmod" or verb.i > token.i


def _lists(constraint: Constraint) -> bool:
    """Whether a restriction lists the things an act is done to or about."""
    named = constraint.slot == "obj" or (constraint.slot == "prep" and constraint.prep is not None)
    return named and bool(constraint.words) and not constraint.refuses


def _lists_things(trigger: Trigger) -> bool:
    return any(one.slot == "obj" and _lists(one) for one in trigger.where)


def _is_phrase(trigger: Trigger) -> bool:
    """Whether a sense asks for a particle or a telling preposition by its words."""
    asked = [one for one in trigger.where if one.slot in {"prt", "prep"} and one.words and not one.refuses]
    return any(one.slot == "prt" or (not one.words & PLAIN and one.prep not in PLAIN) for one in asked)


def _readings(token: Token, codebook: Codebook) -> list[tuple[str, str]]:
    pos = LETTER.get(token.pos_)
    if pos is None:
        return []
    lemma = codebook.lemmas.get((token.lower_, pos), token.lemma_.lower())
    if pos == "v":
        return [] if token.dep_ in {"prep", "aux", "auxpass"} else [(lemma, "v")]
    if pos == "n":
        if token.ent_type_ in NAMES or _is_modifier(token, codebook):
            return []
        singular = token.lower_.removesuffix("s")
        return [(lemma, "n")] if lemma != token.lower_ or singular == lemma else [(lemma, "n"), (singular, "n")]
    return [(lemma, "a")] + ([(lemma, "v")] if token.tag_ in {"VBN", "VBD", "VBG"} else [])


def _is_modifier(noun: Token, codebook: Codebook) -> bool:
    """Whether a noun only says what kind another is: "riot police", "attack helicopters", not "invasion fears"."""
    if noun.dep_ != "compound" or noun.head.pos_ not in {"NOUN", "PROPN"}:
        return False
    over = noun.head.lemma_.lower()
    return not codebook.operators.of(over, "n") and not codebook.senses(over, "n")


def _met(
    trigger: Trigger, token: Token, scene: Scene, passed: frozenset[str] = frozenset()
) -> tuple[Token, ...] | None:
    """Return the words the restrictions rest on, None when one (of a slot that is not passed over) does not hold."""
    used: list[Token] = []
    for constraint in trigger.where:
        if constraint.slot in passed and not constraint.refuses:
            continue
        found = _matching(constraint, token, scene)
        if constraint.refuses == bool(found):
            return None
        if constraint.slot in {"obj", "prep", "of"} and constraint.words:
            used += found
    return tuple(used)


def unmet(trigger: Trigger, token: Token, scene: Scene) -> list[Constraint]:
    """Return the restrictions of a trigger that the words around a token do not meet."""
    return [one for one in trigger.where if one.refuses == bool(_matching(one, token, scene))]


def only_refused(lacking: list[Constraint]) -> bool:
    """Whether a sense would fit but for what it refuses: the arrest of a dentist is no news of a crisis."""
    return bool(lacking) and all(one.refuses for one in lacking)


def _matching(constraint: Constraint, token: Token, scene: Scene) -> list[Token]:
    candidates = _filling(constraint, token, scene)
    if constraint.slot == "prep" and constraint.prep is None:
        return [
            kid for kid in candidates if (not constraint.words or kid.lower_ in constraint.words) and not _timely(kid)
        ]
    if not constraint.words and not constraint.groups:
        return candidates
    return [kid for kid in candidates if _is_one(constraint, kid, scene)]


def _filling(constraint: Constraint, token: Token, scene: Scene) -> list[Token]:
    """Return the words in the slot of a restriction."""
    place = token.i, constraint.slot, constraint.prep
    if place not in scene.filled:
        scene.filled[place] = SLOTS[constraint.slot](constraint, token)
    return scene.filled[place]


def _timely(prep: Token) -> bool:
    """Whether a preposition says when: "agreed on Monday" is no agreeing on something."""
    nouns = kids(prep, "pobj")
    return bool(nouns) and all(noun.ent_type_ in {"DATE", "TIME"} for noun in nouns)


def _is_one(constraint: Constraint, token: Token, scene: Scene) -> bool:
    if token.lemma_.lower() in constraint.words or token.lower_ in constraint.words:
        return True
    if token.pos_ == "PROPN" and token.is_sent_start and _singular(token.lower_) in constraint.words:
        return True  # "Gunmen", "Railwaymen": a name to the parser at the head of a sentence
    if constraint.slot == "obj" and token.lower_ in ANYBODY and not constraint.refuses:
        return True
    if constraint.slot == "obj" and token.lower_ in POINTING and not constraint.refuses:
        return any(kid.dep_ == "prt" for kid in token.head.children)  # "shot it down"
    taken_up = constraint.slot == "obj" and token.lower_ in TAKEN_UP and not constraint.refuses
    if taken_up and any(noun.lemma_.lower() in constraint.words for noun in _told_before(token)):
        return True  # "imposed an embargo, and the council tightened it"
    if "actor" in constraint.groups and scene.is_actor(token):
        return True
    if "state" in constraint.groups and scene.is_state(token):
        return True
    return "place" in constraint.groups and token.ent_type_ in PLACES


def _singular(word: str) -> str:
    return f"{word[:-2]}an" if word.endswith("men") else word.removesuffix("s")


def _told_before(pronoun: Token) -> list[Token]:
    """The objects and subjects of passives told before a pronoun in its sentence."""
    return [word for word in pronoun.doc[pronoun.sent.start : pronoun.i] if word.dep_ in {"dobj", "nsubjpass", "pobj"}]


def _with_parts(nouns: list[Token]) -> list[Token]:
    """Nouns, and what they are parts or numbers of: "dozens of soldiers" is about soldiers too."""
    deeper = [spread(kids(prep, "pobj")) for noun in nouns for prep in kids(noun, "prep") if prep.lower_ == "of"]
    kinds = [
        kind for noun in nouns if noun.text[:1].isupper() for kind in kids(noun, "compound") if kind.pos_ == "NOUN"
    ]
    return nouns + [noun for some in deeper for noun in some] + kinds  # "the supertanker Grace 1" is a supertanker


def _leads_somewhere(word: Token) -> bool:
    """Whether a preposition has a place or time of its own: "took the palace in Kabul" takes nothing in."""
    return word.dep_ == "prep" and any(noun.ent_type_ in WHEN_WHERE for noun in kids(word, "pobj"))


def _adverbial(token: Token) -> list[Token]:
    """Nouns that the parser hung beside a verb, but for those of time: "meet next week" has no object."""
    return [noun for noun in kids(token, "npadvmod") if noun.ent_type_ not in {"DATE", "TIME"}]


def _prep(constraint: Constraint, token: Token) -> list[Token]:
    if constraint.prep is None:
        return prepositions(token)
    return _with_parts(fillers(token, constraint.prep))


SLOTS: dict[str, Callable[[Constraint, Token], list[Token]]] = {
    "prt": lambda constraint, token: [kid for kid in kids(token, *PARTICLES) if not _leads_somewhere(kid)],
    "prep": _prep,
    "obj": lambda constraint, token: _with_parts(fillers(token, "obj") + _adverbial(token)),
    "subj": lambda constraint, token: _with_parts(fillers(token, "subj")),
    "comp": lambda constraint, token: complements(token),
    "inf": lambda constraint, token: [kid for kid in complements(token) if is_infinitive(kid)],
    "of": lambda constraint, token: _with_parts(fillers(token, "of")),
    "mod": lambda constraint, token: kids(token, *MODIFIERS),
    "neg": lambda constraint, token: [token] if negated(token) else [],
}
