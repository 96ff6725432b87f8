"""Acts: the deed done by saying some words, from the reporting word and from the words themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.actors.cast import Cast
from dragoman.codebook.acts import ActRule
from dragoman.speech.page import Page
from dragoman.speech.saying import Saying
from dragoman.speech.turn import Turn
from dragoman.text.clauses import kids
from dragoman.text.parsed import Token

GOING = re.compile(r"(<self>) (?:am|are|is|'m|'re|was|were) (not )?going to ")
LEAD_IN = re.compile(
    r"^<self> (?:\w+ ){0,3}?(?:emphasi[sz]e|stress|repeat|underline|add|note|say|remind \w+) (?:\w+ )?that (?=\S+ \S+)"
)
SELVES = frozenset({"i", "we"})
OWNS = frozenset({"me", "us", "my", "our", "ours", "mine", "myself", "ourselves"})
PRONOUNS = frozenset({"he", "she", "they", "it"})
ASKING = frozenset({"whether", "if", "how", "why", "what", "who", "whom", "when", "where", "which"})
LONGEST = 120  # tokens of a content that are read for its act
WISHING = frozenset({"want", "seek"})
BIDDING = frozenset({"tell", "warn", "remind", "inform"})
OBLIGING = frozenset({"must", "should", "ought"})
PLAIN = frozenset({"assert"})
STRONGER = {
    "warn": frozenset({"threaten"}),
    "accept": frozenset({"promise"}),
    "promise": frozenset({"threaten"}),
}
MANNER = frozenset("retort snap scoff fume complain counter".split())  # what they report may be another act
CLAUSES = frozenset({"clause", "fronted", "parenthetical", "according"})
BEFORE_COMMAND = frozenset({"please", "now", "so", "just", "then", "and", "but", "first"})
CHOSEN = frozenset("choice decision exit failure move refusal rejection step vote withdrawal".split())
GIVEN = frozenset({"promise", "reassure", "offer"})
WANTING = frozenset("ask await demand insist need request require seek want".split())
TAKING_BACK = frozenset("abandon drop lift retract rescind withdraw".split())
NO_COMMANDS = frozenset("let look see thank suppose imagine say think believe forget mind god bless long".split())


def act(page: Page, content: tuple[int, int], whose: Turn, rules: Sequence[ActRule]) -> str:
    """Return the act of a content: that of a telling reporting word, else what the words amount to."""
    saying = whose.saying
    named = saying.cue.act if saying is not None else "assert"
    if saying is not None and saying.frame == "infinitive":
        named = _of_infinitive(named, saying)
    if saying is not None and saying.token.lemma_ == "regret" and _is_anothers(page, content, saying):
        return "rebuke"
    if saying is not None and saying.cue.pos == "n" and _is_unsaid(saying.token):
        return "assert"
    if saying is not None and saying.cue.pos == "n" and named in GIVEN and _is_wanted(saying.token):
        return "demand"
    if named == "question" and saying is not None and saying.frame == "object":
        return "doubt"  # "questioned the fairness of the roll"
    asks = named == "request" and saying is not None and _asks(page, content, saying)
    soft = named in PLAIN or (saying is not None and saying.token.lemma_.lower() in MANNER)
    if not asks and not soft and named not in STRONGER:
        return _negated(named, saying)
    direct = page.inside[content[0]] >= 0 and page.inside[content[0]] == page.inside[content[1] - 1]
    bids = _bids(saying)
    wide = _whole(page, content, saying)
    words = normalised(page, wide, None if bids else whose.actor, direct=(direct and wide == content) or bids)
    if named == "promise" and words.startswith("to "):
        words = f"<self> will {words[3:]}"  # "vowed to crush them"
    shown = next((rule.act for rule in rules if _fits(rule, words)), None)
    if shown in {None, "predict"} and ((direct and _commands(page, content)) or _is_bidden(saying)):
        shown = "demand"
    if asks:
        return "request" if direct and shown == "request" else "question"
    if named in STRONGER:
        return shown if shown in STRONGER[named] else _negated(named, saying)
    return shown or named


def _whole(page: Page, content: tuple[int, int], saying: Saying | None) -> tuple[int, int]:
    """Return the words by which a content is judged: of a fragment between marks the whole clause that holds it."""
    if saying is None or saying.content is None or saying.frame not in CLAUSES:
        return content
    start, end = saying.content
    fragment = start < content[0] and content[1] <= end + 1 and page.inside[start] < 0
    return (start, max(end, content[1])) if fragment else content


def _commands(page: Page, content: tuple[int, int]) -> bool:
    """Whether words spoken bid somebody do something: they begin with a verb that has no subject."""
    words = [token for token in page.doc[slice(*content)] if not (token.is_punct or token.lower_ in BEFORE_COMMAND)]
    if not words or words[0].tag_ != "VB" or words[0].lemma_.lower() in NO_COMMANDS:
        return False
    return words[0].dep_ in {"ROOT", "ccomp"} and not kids(words[0], "nsubj", "nsubjpass", "aux")


def _is_bidden(saying: Saying | None) -> bool:
    """Whether a clause tells what one shall do by its mood alone: "insisted that Namibia take down the fence"."""
    clauses = kids(saying.token, "ccomp") if saying is not None and saying.frame == "clause" else []
    for clause in clauses:
        own = kids(clause, "nsubj", "nsubjpass")
        plain = clause.tag_ in {"VB", "VBP"} and not kids(clause, "aux") and any(kids(clause, "mark"))
        if plain and own and own[0].tag_ in {"NN", "NNP"} and not list(own[0].conjuncts):
            return True
    return False


def _is_anothers(page: Page, content: tuple[int, int], saying: Saying) -> bool:
    """Whether what is regretted is what another chose to do, which is a reproach: "regretted the decision"."""
    return saying.frame == "object" and any(token.lemma_.lower() in CHOSEN for token in page.doc[slice(*content)])


def _is_unsaid(noun: Token) -> bool:
    """Whether a reporting noun tells that the words were taken back or not given: "withdrew its threat"."""
    taken_back = noun.dep_ == "dobj" and noun.head.lemma_.lower() in TAKING_BACK
    return taken_back or any(kid.lower_ == "no" for kid in kids(noun, "det"))


def _is_wanted(noun: Token) -> bool:
    """Whether a promise is asked for rather than given: "wants a binding pledge that"."""
    over = noun.head.head if noun.dep_ == "pobj" else noun.head
    return noun.dep_ in {"dobj", "pobj"} and over.lemma_.lower() in WANTING


def _of_infinitive(named: str, saying: Saying) -> str:
    """Return the act of "told them to go", and of "wants to go", which demands nothing of anybody."""
    verb = saying.token
    if verb.lemma_ == "tell":
        return "demand"
    own = all(kid.tag_ == "VB" and not kids(kid, "nsubj", "nsubjpass") for kid in kids(verb, "xcomp"))
    wished = verb.lemma_ in WISHING and kids(verb, "xcomp") and own and not kids(verb, "dobj", "ccomp")
    return "hope" if wished else named


def _bids(saying: Saying | None) -> bool:
    """Whether "it must ..." speaks of whoever is told: "told Morocco it must withdraw"."""
    if saying is None or saying.token.lemma_ not in BIDDING or not kids(saying.token, "dobj", "dative"):
        return False
    return any(aux.lower_ in OBLIGING for kid in kids(saying.token, "ccomp") for aux in kids(kid, "aux"))


def _fits(rule: ActRule, words: str) -> bool:
    return bool(rule.pattern.search(words)) and not (rule.unless and rule.unless.search(words))


def _asks(page: Page, content: tuple[int, int], saying: Saying) -> bool:
    """Whether asking is a question here: it ends with a question mark, or begins with whether, how, why ..."""
    if saying.token.lemma_ != "ask":
        return False
    last = page.doc[content[1]] if content[1] < len(page.doc) else page.doc[content[1] - 1]
    return page.doc[content[0]].lower_ in ASKING or "?" in {page.doc[content[1] - 1].text, last.text}


def _negated(named: str, saying: Saying | None) -> str:
    """Return the act of a reporting word that may be negated: not to believe is to doubt, not to accept to reject."""
    if saying is None or not any(kid.dep_ == "neg" for kid in saying.token.children):
        return named
    return {"accept": "reject", "deny": "assert", "hope": "doubt", "predict": "doubt", "promise": "reject"}.get(
        named, named
    )


def normalised(page: Page, content: tuple[int, int], speaker: str | None, *, direct: bool) -> str:
    """Return a content in lower case with the speaker's own side as <self> and what is theirs as <own>.

    In indirect speech "they would hold their fire" has the speaker for its subject too. Commas and marks
    are left out, so that patterns meet words only.
    """
    words: list[str] = []
    start, end = content[0], min(content[1], content[0] + LONGEST)
    at = start
    selves = _selves(page, (start, end), speaker, direct=direct)
    while at < end:
        token = page.doc[at]
        if at in selves:
            words.append("<self>")
            at = max(selves[at], at + 1)
            continue
        lower = token.lower_
        if lower in SELVES:
            words.append("<self>")
        elif lower in OWNS:
            words.append("<own>")
        elif not token.is_punct or token.text in ".?!;":
            words.append(lower)
        at += 1
    found = " ".join(words).removeprefix("that ").strip(" .;").replace(" n't", " not").replace("wo not", "will not")
    return LEAD_IN.sub("", GOING.sub(r"\1 will \2", found))


def _selves(page: Page, content: tuple[int, int], speaker: str | None, *, direct: bool) -> dict[int, int]:
    """Return the phrases (start to end) within a content that stand for the speaker or the speaker's government."""
    start, end = content
    found: dict[int, int] = {}
    for token in page.doc[start:end]:
        if token.dep_ in {"nsubj", "nsubjpass"}:
            reference = page.reference(token)
            if not direct and token.lower_ in PRONOUNS and (reference is None or token.lower_ == "they"):
                found[token.i] = token.i + 1
            elif reference is None or speaker is None:
                continue
            elif any(own_side(page.cast, speaker, name) for name in reference.actors):
                found[max(reference.start, start)] = min(reference.end, end)
    whole = found.get(start) == end  # "“Nonsense,” the minister said": no subject, whatever the parse takes it for
    return {} if whole else found


def own_side(cast: Cast, speaker: str, name: str) -> bool:
    """Whether an actor is the speaker, or the government the speaker speaks for."""
    if speaker == name:
        return True
    one, other = cast.actor(speaker), cast.actor(name)
    if one.country is None or one.country != other.country:
        return False
    stands = {(actor.code or "")[3:6] for actor in (one, other)}
    return not stands & {"REB", "OPP", "CVL", "CRM", "MED", "EDU"} and other.kind in {"state", "government_body"}
