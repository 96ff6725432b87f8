"""Roles: which actors of the cast did it, and to whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.coding.governors import Governor, is_definite
from dragoman.coding.scene import Scene, distinct, share_a_side
from dragoman.coding.slots import SUFFER, SUPPORT, bearing_verb, fillers, prepositions, spread, under_verb
from dragoman.coding.triggers import Hit
from dragoman.model.actor import Actor
from dragoman.text.clauses import is_passive, kids, objects, subjects
from dragoman.text.parsed import Token

MODIFIERS = ("amod", "compound", "nmod", "poss")
PARTS = frozenset({"of", "from", "between", "among"})
PLACING = frozenset("in near at on with inside off around outside to over for against".split())
MEANS = frozenset({"with", "without", "in", "through", "by", "of"})
ANSWERS = frozenset(
    "accept reject dismiss refuse ignore answer rebuff spurn heed get receive consider deny meet defy".split()
)
PUT = frozenset({"REQUEST", "THREATEN", "ACCUSE", "AGREE"})
TAKING = frozenset({"deny", "take", "receive", "attend", "continue", "put", "hold"})  # nobody makes a known charge so
RECEIVING = frozenset({"consider", "examine", "get", "hear", "receive", "review", "study", "weigh"})
HARMING = frozenset("kill wound injure destroy damage hit leave displace maim hurt level flatten strike".split())
HAVING_DONE = frozenset({"responsibility", "role", "part", "hand", "involvement", "complicity"})
LOOSE = frozenset({"of", "from"})  # may name the doer or the one done to; whoever bears the noun comes first
TOGETHER = frozenset({"AGREE", "CONSULT", "COOPERATE"})  # several who do it with nobody named beside do it together
THIRD_PERSON = frozenset({"it", "he", "she", "they"})
ABROAD = frozenset({"SANCTION", "THREATEN", "REJECT", "CONSULT"})  # a state does not do these to its own ambassadors
SENDING = frozenset({"send", "dispatch", "despatch"})  # "sent two envoys" meets no envoys
ADDRESSED = frozenset({"THREATEN", "ACCUSE", "REQUEST", "SANCTION", "REJECT"})
AIMED = frozenset({"SANCTION", "ASSAULT", "COERCE", "THREATEN", "ACCUSE", "REQUEST", "REJECT"})
PLEDGING = frozenset({"REJECT", "THREATEN", "AGREE"})
TALKING = frozenset({"CONSULT", "AGREE"})  # "arrived for talks" is a purpose, "retaliated for the attack" a reason
BESIDES = frozenset("ally partner neighbour neighbor rival enemy foe opponent adversary friend backer patron".split())
NAMED = frozenset({"state", "government_body", "organisation", "armed_group"})
MISSIONS = frozenset({"embassy", "consulate", "mission", "legation"})
MOVING = frozenset({"MOBILIZE", "RETREAT", "PROTEST"})
TOWNS = frozenset({"capital", "seat"})


def actors_of(token: Token, scene: Scene, depth: int = 0) -> list[str]:
    """Return the actors a noun phrase stands for: its own reference, else those its modifiers and parts lead to."""
    own = scene.names(token)
    if token.lower_ == "whose" and not own:
        return _of_relative(token, scene, depth)  # "a captain whose arrest ..."
    if own and any(kid.lower_ == "whose" for kid in kids(token, "poss")) and token.pos_ == "NOUN":
        return _of_relative(token, scene, depth) or list(own)
    if own:
        return [*own, *_beside_demonym(token, own, scene)]
    if token.lower_ in THIRD_PERSON and depth == 0:
        return _of_first(token, scene) or _of_sayer(token, scene)
    if depth > 2 or token.pos_ not in {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"}:
        return []
    if any(kid.lower_ == "whose" for kid in kids(token, "poss")):
        return _of_relative(token, scene, depth)
    named = [name for kid in _appositions(token) for name in scene.names(kid)]
    if named:
        return distinct(named)
    if token.lemma_.lower() in BESIDES:
        return []  # "its partners" are others than it
    for kid in kids(token, *MODIFIERS):
        parts = (kid, *kid.conjuncts, *kids(kid, "amod", "compound", "npadvmod", "nmod"))
        found = [name for part in parts for name in scene.names(part)]
        if found:
            return distinct(found)
    return _through(token, PARTS, scene, depth + 1)


def actors_in(nouns: Iterable[Token], scene: Scene) -> list[str]:
    """Return the actors that some noun phrases stand for, each once, in order."""
    return distinct(name for noun in nouns for name in actors_of(noun, scene))


def _beside_demonym(noun: Token, own: tuple[str, ...], scene: Scene) -> list[str]:
    """The second land of "U.S. and Nicaraguan negotiators", where the phrase stands for the first alone."""
    lands = {actor.country for actor in scene.actors(own)}
    beside = [other for kid in kids(noun, "amod", "nmod", "compound") for other in kid.conjuncts]
    names = [name for other in beside for name in scene.names(other)]
    return [name for name in distinct(names) if scene.cast.actor(name).country not in lands and len(own) == 1]


def _appositions(token: Token) -> list[Token]:
    """The names set beside a title: "Presidents Kabila of Congo and Kagame of Rwanda"."""
    found: list[Token] = []
    for kid in kids(token, "appos"):
        found += [kid, *kid.conjuncts, *_appositions(kid)]
    return found


def _of_first(pronoun: Token, scene: Scene) -> list[str]:
    """The object or subject taken up in a coordination: "would shell it", "Peru has no place here, it must leave"."""
    verb = pronoun.head
    if pronoun.dep_ not in {"dobj", "nsubj"} or verb.dep_ != "conj":
        return []
    return distinct(name for noun in kids(verb.head, pronoun.dep_) for name in actors_of(noun, scene, 1))


def _of_sayer(pronoun: Token, scene: Scene) -> list[str]:
    """An unresolved "it" in what somebody says, denies or plans is taken for that somebody."""
    for verb in pronoun.ancestors:
        above = verb.head
        if verb.dep_ in {"ccomp", "xcomp", "advcl"} and above.pos_ == "VERB":
            found = [name for who in subjects(above) if who.i != pronoun.i for name in scene.names(who)]
            if pronoun.lower_ == "it":
                found = [name for name in found if scene.cast.actor(name).kind != "person"]
            if found:
                return distinct(found)
    return []


def _of_relative(noun: Token, scene: Scene, depth: int) -> list[str]:
    """The owner in "Sudan, whose plant was destroyed": the noun the relative clause hangs on."""
    clause = next((word for word in noun.ancestors if word.dep_ == "relcl"), None)
    return actors_of(clause.head, scene, depth + 1) if clause is not None else []


def _through(token: Token, by: frozenset[str], scene: Scene, depth: int) -> list[str]:
    nouns = [noun for prep in kids(token, "prep") if prep.lower_ in by for noun in spread(kids(prep, "pobj"))]
    return distinct(name for noun in nouns for name in actors_of(noun, scene, depth))


def roles(hit: Hit, scene: Scene) -> tuple[list[str], list[str]]:
    """Return actor ids and recipient ids of a hit; both hold everybody when the act is mutual."""
    if hit.trigger.roles.mutual:
        everybody = _everybody(hit, scene)
        if hit.trigger.pos == "n" and everybody:  # "called up reservists after talks with Chile broke down"
            everybody = distinct([*everybody, *_of_main_clause(hit.token, everybody, scene)])
        hurt = _hurt_in(hit.token, scene)
        return ([name for name in everybody if name not in hurt], hurt) if hurt else (everybody, everybody)
    if _each_other(hit.token):
        both = _slot(hit, hit.trigger.roles.actors, scene)
        return both, both
    slots = hit.trigger.roles.actors
    suffers: list[str] = []
    if hit.trigger.pos == "n":
        borne, suffers = _borne(hit.token, hit.trigger.code, scene)
        first = ["by"] if _owned_up(hit.token) else [slot for slot in slots if slot not in LOOSE]
        actors = _slot(hit, first, scene) or borne or _slot(hit, slots, scene)
        actors = [] if _is_refused(hit, actors, scene) else actors
        suffers = suffers or _answering(hit, scene)
    else:
        actors = _slot(hit, slots, scene)
    if "between" in slots and len(actors) > 1:
        return actors, actors
    recipients = _recipients(hit, set(actors), scene) or [name for name in suffers if name not in actors]
    if (
        not actors
        and hit.trigger.code in MOVING
        and not (hit.trigger.code == "PROTEST" and "obj" in hit.trigger.roles.recipients)
    ):
        actors, recipients = _movers(hit, recipients, scene)
    if not recipients and hit.trigger.code == "PROTEST":
        recipients = _of_missions(hit.token, actors, scene)
    if not recipients and actors and hit.trigger.code in PLEDGING:
        recipients = _of_complement(hit, actors, scene)
    if not recipients and actors and hit.trigger.code in AIMED:
        recipients = _of_main_clause(hit.token, actors, scene)
    if len(actors) > 1 and not recipients and hit.trigger.code in TOGETHER:
        return actors, actors
    return actors, recipients


def _of_missions(token: Token, actors: Sequence[str], scene: Scene) -> list[str]:
    """Whose mission a protest is held at: "marched past the Soviet embassy", "smashed windows at the consulate"."""
    doers = scene.actors(actors)
    for word in token.subtree:
        if word.lemma_.lower() in MISSIONS and word.head.dep_ == "prep":
            return _of_others(actors_of(word, scene), doers, scene)
    return []


def _hurt_in(noun: Token, scene: Scene) -> list[str]:
    """Those who were hurt in it: "twenty soldiers were killed in fighting with rebels"."""
    verb = under_verb(noun)
    if verb is None or verb.lemma_ not in HARMING or not is_passive(verb):
        return []
    return actors_in(objects(verb), scene)


def _of_complement(hit: Hit, actors: list[str], scene: Scene) -> list[str]:
    """Whom the deed refused, promised or threatened would be done to: "refused to give air cover to Chad"."""
    doers = scene.actors(actors)
    for clause in kids(hit.token, "xcomp"):
        for slot in ("iobj", "obj", "to", "for", "against", "on", "with", "from", "after", "into"):
            found = actors_in(fillers(clause, slot), scene)
            others = _of_others(found, doers, scene)
            if others:
                return others
    return []


def _of_others(names: Iterable[str], doers: Sequence[Actor], scene: Scene) -> list[str]:
    """The names that are on no doer's side."""
    return [name for name in names if not share_a_side([scene.cast.actor(name)], doers)]


def _of_main_clause(token: Token, actors: list[str], scene: Scene) -> list[str]:
    """Whom the main clause is about: in "Mali closed its borders after the bloc imposed sanctions" they are on Mali."""
    doers = scene.actors(actors)
    current, aside = token, False
    while current.head != current and current.dep_ not in {"ccomp", "xcomp", "parataxis"}:
        aside = aside or current.dep_ in {"advcl", "relcl"}
        current = current.head
        if aside and current.pos_ == "VERB":
            main = actors_in(subjects(current), scene)
            others = _of_others(main, doers, scene)
            if others:
                return others
    return []


def only_other(token: Token, actors: list[str], chain: Iterable[Governor], scene: Scene) -> list[str]:
    """Return the one other state or body that the sentence names, when nobody else can be meant; else nobody."""
    doers = scene.actors(actors)
    verb = bearing_verb(token) or token
    aside = {word.i for governor in chain for holder in governor.holders for word in holder.subtree}
    aside |= {word.i for doer in subjects(verb) for word in doer.subtree}
    others: dict[str, str] = {}
    for word in token.sent:
        if word.i in aside:
            continue
        for actor in scene.actors(scene.names(word)):
            if actor.kind in NAMED and not share_a_side([actor], doers):
                others.setdefault(actor.country or actor.id, actor.id)
    return list(others.values()) if len(others) == 1 else []


def _each_other(token: Token) -> bool:
    """Whether the act is done to "each other" or "one another"."""
    reached = [*kids(token, "dobj", "pobj"), *(noun for prep in kids(token, "prep") for noun in kids(prep, "pobj"))]
    if any(word.lower_ == "each" for word in token.doc[max(token.i - 3, token.sent.start) : token.i]) and any(
        word.lower_ == "other" and word.nbor(-1).lower_ == "the"
        for clause in kids(token, "ccomp", "xcomp")
        for word in clause.subtree
    ):
        return True  # "the two each demanded that the other leave"
    return any(
        noun.lower_ in {"other", "another"} and noun.nbor(-1).lower_ in {"each", "one"} for noun in reached if noun.i
    )


def _movers(hit: Hit, recipients: list[str], scene: Scene) -> tuple[list[str], list[str]]:
    """Where nobody is said to have moved them, the forces moved are the doers: "soldiers were deployed"."""
    told = distinct(
        name for slot in ("obj", "of", "amod") for noun in fillers(hit.token, slot) for name in actors_of(noun, scene)
    )
    moved = [name for name in told if _moves(scene.cast.actor(name)) or hit.trigger.code == "PROTEST"]
    return moved, [name for name in recipients if name not in moved]


def _moves(actor: Actor) -> bool:
    return actor.kind in {"armed_group", "state"} or (actor.code or "")[3:6] in {"MIL", "REB", "COP"}


def _slot(hit: Hit, slots: Iterable[str], scene: Scene) -> list[str]:
    for slot in slots:
        found = actors_in(fillers(hit.token, slot), scene)
        if found:
            return found
    return []


def _recipients(hit: Hit, taken: set[str], scene: Scene) -> list[str]:
    for slot in hit.trigger.roles.recipients:
        kept = [name for noun in fillers(hit.token, slot) for name in _others(noun, taken, scene)]
        if kept:
            return distinct(kept)
    things = [noun for noun in fillers(hit.token, "obj") if hit.trigger.pos == "v" and hit.trigger.code not in MOVING]
    doers = scene.actors(taken)
    found = distinct(name for noun in things for name in actors_of(noun, scene) if name not in taken)
    if hit.trigger.code in ABROAD:
        others = _of_others(found, doers, scene)
        sent = hit.trigger.code == "CONSULT" and hit.token.lemma_ in SENDING
        return [name for name in others if not sent or scene.cast.actor(name).country is not None]
    return found


def _others(noun: Token, taken: set[str], scene: Scene) -> list[str]:
    """Whom a phrase leads to apart from the doers: "its borders with Ukraine" leads past Russia to Ukraine."""
    found = [name for name in actors_of(noun, scene) if name not in taken]
    return found or [name for name in _through(noun, PLACING, scene, 1) if name not in taken]


def _borne(noun: Token, code: str, scene: Scene) -> tuple[list[str], list[str]]:
    """Who does and who suffers the act of a noun, by the verb that bears it: "launched an attack", "face sanctions"."""
    verb = bearing_verb(noun)
    if verb is not None and code in PUT and is_definite(noun) and verb.lemma_ in TAKING:
        return [], []  # "denied the accusation", "took the threat seriously"
    if verb is not None and code in PUT and verb.lemma_ in RECEIVING:
        return [], actors_in(subjects(verb), scene)
    if verb is not None and (verb.lemma_ in SUPPORT or _calls_off(verb)):
        return actors_in(subjects(verb), scene), []
    if verb is not None and verb.lemma_ in SUFFER:
        by = [who for prep in prepositions(verb) if prep.lower_ in {"from", "by"} for who in spread(kids(prep, "pobj"))]
        doers = actors_in(by, scene)
        return doers, actors_in(subjects(verb), scene)
    by = [kid for kid in kids(noun, "acl") if kid.tag_ == "VBN" and kid.lemma_ in SUPPORT]
    if by:
        return actors_in(subjects(by[0]), scene), []  # "a truce declared by"
    if noun.dep_ == "nsubj" and noun.head.lemma_ in HARMING:
        return [], actors_in(objects(noun.head), scene)
    if _owned_up(noun):
        verb = bearing_verb(noun.head.head)
        return actors_in(subjects(verb) if verb else [], scene), []
    verb = under_verb(noun)
    if verb is None:
        return [], []
    if noun.head.lower_ == "under":
        return [], actors_in(subjects(verb) + objects(verb), scene)
    if noun.head.lower_ == "in" and verb.lemma_ in HARMING and is_passive(verb):
        return [], actors_in(objects(verb), scene)  # "killed in an attack"
    if noun.head.lower_ in MEANS or (noun.head.lower_ == "for" and code in TALKING):
        hit = objects(verb) if noun.head.lower_ == "with" else []
        charged = objects(verb) if noun.head.lower_ == "of" else []  # "accused them of bombing"
        doers = actors_in(charged or subjects(verb), scene)
        return doers, actors_in(hit, scene)
    return [], []


def _calls_off(verb: Token) -> bool:
    return verb.lemma_ == "call" and any(kid.lower_ == "off" for kid in kids(verb, "prt"))


def _owned_up(noun: Token) -> bool:
    """Whether the noun is what somebody claims or denies responsibility for, or a hand in."""
    return noun.dep_ == "pobj" and noun.head.lower_ in {"for", "in", "of"} and noun.head.head.lemma_ in HAVING_DONE


def _is_refused(hit: Hit, actors: Sequence[str], scene: Scene) -> bool:
    """Whether a pronoun makes the one who answers a demand its maker too: "London turned down its demand"."""
    verb = bearing_verb(hit.token)
    if verb is None or verb.lemma_ not in ANSWERS | {"turn"} or hit.trigger.code not in PUT:
        return False
    owner = [kid for kid in kids(hit.token, "poss") if kid.pos_ == "PRON"]
    return bool(owner) and bool(set(actors) & {name for who in subjects(verb) for name in actors_of(who, scene)})


def _answering(hit: Hit, scene: Scene) -> list[str]:
    """Whoever accepts, rejects or gets a demand, offer or charge is the one it was put to."""
    verb = bearing_verb(hit.token)
    if verb is None or verb.lemma_ not in ANSWERS or hit.trigger.code not in PUT:
        return []
    return actors_in(subjects(verb), scene)


def _everybody(hit: Hit, scene: Scene) -> list[str]:
    wanted = hit.trigger.roles
    found: list[str] = []
    for slot in (*wanted.actors, *wanted.recipients):
        nouns = fillers(hit.token, slot)
        if slot == "amod":
            nouns = [noun for noun in nouns if scene.rule(noun) not in TOWNS]
        found += [name for noun in nouns for name in actors_of(noun, scene)]
    if hit.trigger.pos == "n":
        verb = bearing_verb(hit.token) or under_verb(hit.token)
        if verb is not None:
            taking = is_passive(verb) or (hit.token.dep_ == "pobj" and hit.token.head.lower_ == "for")
            borne = subjects(verb) + (objects(verb) if taking else [])  # "invited him for talks"
            found += [name for who in borne for name in actors_of(who, scene)]
            found += [
                name
                for prep in prepositions(verb)
                if prep.lower_ in {"with", "between"}
                for who in spread(kids(prep, "pobj"))
                for name in actors_of(who, scene)
            ]
    return distinct(found)
