"""Silent clauses: what an actor does in no trigger's words, typed by the learned judge where it is sure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from dragoman.codebook.codebook import Codebook
from dragoman.coding.complements import NOTHING, deed_trigger, own_words
from dragoman.coding.pairs import Pair
from dragoman.coding.roles import actors_of
from dragoman.coding.scene import Scene
from dragoman.coding.standing import speaks_for_one
from dragoman.coding.triggers import EMPTY, Hit, only_refused, unmet
from dragoman.model.span import Span
from dragoman.text.clauses import kids, objects, subjects
from dragoman.text.modality import Mood, own_mood
from dragoman.text.parsed import Token

SURE = 0.5  # least probability of the deed for the judge to be believed
SURER = 0.8  # the same where the clause states a fact
PLAIN = (Mood.FACT, False)
DEEDS = frozenset({"CONSULT", "AID", "RETREAT", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "PROTEST"})
OTHERWISE = frozenset(
    "say claim deny predict accuse threaten promise demand hope plan try cause order fact suppose negate".split()
)
SAYS_LITTLE = NOTHING | EMPTY
DONE_TO = frozenset({"dobj", "pobj", "dative", "poss", "amod", "compound"})
BESIDE = frozenset({"relcl", "acl", "appos", "advcl"})
Judge = Callable[[Pair], tuple[str, float]]


def silent(scene: Scene, hits: Sequence[Hit], codebook: Codebook, judge: Judge) -> list[Hit]:
    """Return hits for the clauses in which somebody public acts and no hit tells what he does.

    judge: gives the deed done in a clause by the one to the other of a pair, with its probability.
    """
    told = {hit.token.i for hit in hits}
    found: list[Hit] = []
    for verb in scene.paragraph.doc:
        if verb.pos_ != "VERB" or verb.i in told or not _is_open(verb, codebook):
            continue
        doer = _doer(verb, scene)
        words = own_words(verb) if doer is not None else []
        if doer is None or any(word.i in told for word in words):
            continue
        pair = _pair(verb, doer, words, scene) if not _is_refused(verb, scene, codebook) else None
        if pair is None or codebook.topics.left_out(word.lower_ for word in verb.sent):
            continue
        code, sure = judge(pair)
        if code in DEEDS and sure >= (SURER if own_mood(verb) == PLAIN else SURE):
            found.append(Hit(deed_trigger(code, verb, codebook.type(code).cameo, "silent"), verb, ()))
    return found


def _is_open(verb: Token, codebook: Codebook) -> bool:
    """Whether a verb of its own clause tells of something done, not of what somebody says, plans or tries."""
    undergone = verb.dep_ == "acl" and verb.tag_ == "VBN" and not kids(verb, "dobj")  # "the king killed in battle"
    if verb.dep_ in {"amod", "compound"} or verb.lemma_ in SAYS_LITTLE or undergone:
        return False
    return not any(one.kind in OTHERWISE for one in codebook.operators.of(verb.lemma_.lower(), "v"))


def _is_refused(verb: Token, scene: Scene, codebook: Codebook) -> bool:
    return any(only_refused(unmet(sense, verb, scene)) for sense in codebook.senses(verb.lemma_.lower(), "v"))


def _doer(verb: Token, scene: Scene) -> Token | None:
    """Return the first subject of a verb that is, or acts for, somebody public."""
    public = (who for who in subjects(verb) if any(map(speaks_for_one, scene.actors(actors_of(who, scene)))))
    return next(public, None)


def _pair(verb: Token, doer: Token, words: Sequence[Token], scene: Scene) -> Pair | None:
    """Return the clause with its doer and the first other party in it."""
    names, inside = set(actors_of(doer, scene)), {word.i for word in doer.subtree}
    below = (word for word in verb.subtree if word.i not in inside and word.dep_ in DONE_TO)
    target = next((word for word in chain(objects(verb), below) if _is_other(word, names, scene)), None)
    start, end = words[0].idx, words[-1].idx + len(words[-1].text)
    text, actor = scene.paragraph.doc.text[start:end], _phrase(doer)
    shift = -start
    if doer.i not in {word.i for word in words}:
        said = scene.paragraph.doc.text[actor.start : actor.end]
        text = f"{said} will {text.removeprefix('to ')}"
        shift, actor = len(text) - end, Span(0, len(said))
    else:
        actor = Span(max(0, actor.start - start), actor.end - start)
    recipient = _phrase(target) if target is not None else None
    if recipient is not None:
        first, last = recipient.start + shift, recipient.end + shift
        apart = first >= actor.end or last <= actor.start
        recipient = Span(first, last) if first >= 0 and last <= len(text) and apart else None
    return Pair(text, actor, recipient) if actor.end <= len(text) else None


def _is_other(word: Token, names: set[str], scene: Scene) -> bool:
    found = actors_of(word, scene)
    return bool(found) and names.isdisjoint(found)


def _phrase(head: Token) -> Span:
    """Return the characters of a noun phrase in its paragraph, without the clauses set beside it."""
    aside = {word.i for kid in head.children if kid.dep_ in BESIDE for word in kid.subtree}
    words = [word for word in head.subtree if word.i not in aside]
    return Span(words[0].idx, words[-1].idx + len(words[-1].text))
