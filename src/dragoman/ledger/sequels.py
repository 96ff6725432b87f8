"""Sequels: what a sentence says came of an earlier act: "withdrew its threat", "as promised", "broke its word"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.ledger.asked import asked
from dragoman.ledger.draft import Draft
from dragoman.ledger.ground import Ground
from dragoman.ledger.own import harms
from dragoman.ledger.told import Told
from dragoman.ledger.words import TERMS, noun_phrase
from dragoman.model.identity import identity
from dragoman.model.ledger import LedgerEntry
from dragoman.model.span import Span
from dragoman.text.clauses import is_main, is_passive, kids, subjects
from dragoman.text.modality import Mood, mood, negated
from dragoman.text.parsed import Paragraph, Token, Words

NOUNS = {
    **dict.fromkeys("threat warning plan".split(), "threat"),
    **dict.fromkeys("promise pledge vow word commitment undertaking assurance guarantee".split(), "promise"),
    **dict.fromkeys("demand request call appeal ultimatum deadline plea condition".split(), "demand"),
    **dict.fromkeys("offer proposal invitation".split(), "offer"),
}
WITHDRAWING = frozenset("withdraw drop lift retract rescind abandon shelve revoke renounce scrap cancel".split())
BACKING = frozenset({"back", "step", "climb", "retreat"})  # "backed down from", "backed away from"
KEEPING = frozenset("keep honour honor fulfil fulfill redeem implement execute realise realize".split())
CARRYING = {"carry": "out", "make": "good", "follow": "through", "act": "on", "deliver": "on"}
BREAKING = frozenset("break breach violate betray renege".split())
MEETING = frozenset("meet heed grant satisfy accept obey".split())
YIELDING = frozenset("bow yield comply accede cave submit agree give".split())
IGNORING = frozenset("ignore disregard defy flout".split())
LAPSING = frozenset("expire pass lapse elapse end".split())
REPLYING = frozenset("answer reply respond".split())
REPLIES = frozenset("answer reply response".split())
FAILING = frozenset({"fail", "decline", "refuse"})
UTTERING = frozenset("make give issue utter set repeat voice hold".split())  # "a threat it made ten days ago"
HOLLOW = frozenset({"word", "deadline", "ultimatum"})  # what they are about stands elsewhere
KEPT = {
    "demand": "accepted",
    "offer": "accepted",
    "threat": "carried_out",
    "promise": "kept",
    "prediction": "came_true",
}
FAILED = {"demand": "ignored", "promise": "broken", "prediction": "did_not"}
SILENT = frozenset("have get receive meet find draw bring give send make".split())  # "got no answer"
UNHEARD = frozenset({"unanswered", "unheeded", "unmet"})
LASTING = frozenset("stay remain continue go keep persist carry".split())  # "would stay, in answer to the demand"
DEFYING = frozenset({"despite", "notwithstanding"})
TIMES = frozenset("date day time deadline term week month hour".split())
THOUGH = frozenset({"although", "though"})
NOTHING = frozenset({"nothing", "none", "nobody", "no"})
AS = frozenset({"as", "like"})
ANSWERS = frozenset({"accepted", "ignored", "rejected"})
POINTING = frozenset({"it", "so", "this", "that"})
SAYING = frozenset("say tell repeat recall add warn threaten announce insist reject renew discuss mention note".split())
SURE = 0.6


@dataclass(frozen=True, slots=True)
class Sequel:
    """What became of an act of a kind that a noun of the sentence names; `doer` is whose verb tells so."""

    kind: str
    outcome: str
    noun: Token
    verb: Token


def with_sequels(ground: Ground, told: Told, found: Sequence[LedgerEntry]) -> list[LedgerEntry]:
    """Return the entries, those with an `outcome` of which their own sentence tells what came of them."""
    entries = [_by_clause(ground, told, entry) for entry in found]
    for paragraph, sentence in ground.parsed.sentences():
        entries += asked(ground, paragraph, sentence, entries)
        for sequel in _sequels(sentence):
            entries = _entered(ground, told, (paragraph, sequel), entries)
    return entries


def _by_clause(ground: Ground, told: Told, entry: LedgerEntry) -> LedgerEntry:
    """Fill the outcome of an act told in a clause beside what came of it: "shut it, as it had threatened"."""
    word = _word(ground, told, entry)
    if word is None or entry.kind not in KEPT or word.pos_ not in {"VERB", "AUX"}:
        return entry
    above = _fulfilling(word)
    if above is None:
        return entry
    failed = _is_negative(above) or _is_without(word)
    outcome = (FAILED if failed else KEPT).get(entry.kind)
    if not failed and word.head.lemma_ in TIMES and entry.kind != "promise":
        return entry
    if above.lemma_ in FAILING and entry.kind in {"demand", "offer"}:
        outcome = "rejected"
    paragraph = ground.paragraph(entry.evidence)
    if outcome is None or paragraph is None or (_is_open_yet(above) and not _has_lapsed(ground, paragraph, word)):
        return entry
    dated = word.head.lemma_ in TIMES and kids(word, "xcomp", "ccomp")  # "the day by which it had promised to pay"
    about = entry.about if dated else paragraph.span(_around(above, word))
    return _renamed(ground, replace(entry, outcome=outcome, about=about, due=None, condition=None))


def _word(ground: Ground, told: Told, entry: LedgerEntry) -> Token | None:
    """Return the verb of promising, threatening ... itself."""
    mention = told.by_id.get(entry.mention or "")
    quote = told.quotes.get(entry.quote or "")
    span = mention.trigger if mention is not None else quote.cue if quote is not None else None
    words = ground.words(span) if span is not None else None
    return None if words is None else words.root


def _fulfilling(word: Token) -> Token | None:
    """Return the verb or noun that tells what was done as, after or of which somebody had promised it."""
    had = any(aux.lower_ in {"had", "'d"} for aux in kids(word, "aux"))
    beside = _beside(word)
    marks = {kid.lower_ for kid in word.children if kid.dep_ in {"mark", "advmod", "prep"} and kid.i < word.i}
    if word.dep_ == "advcl" and beside.pos_ in {"VERB", "AUX"} and beside.lemma_ not in SAYING:
        pointing = any(kid.lower_ in POINTING for kid in kids(word, "dobj"))
        fits = bool(marks & AS) or (had and pointing and "after" in marks)
        fits = fits or (bool(marks & THOUGH) and _is_negative(_main(beside)))
        above = _main(beside)
        return above if fits and mood(above) is Mood.FACT else None
    if word.dep_ == "relcl" and (had or word.tag_ in {"VBD", "VBN"}):
        noun = word.head
        if noun.dep_ == "pobj" and noun.head.lower_ == "without":
            return noun
        if noun.lemma_ in TIMES or (had and _is_of_clause(word)):
            return _governing(noun)
        verb = noun.head
        agreed = noun.dep_ == "pobj" and verb.lower_ in {"to", "with"} and verb.head.lemma_ in YIELDING
        verb = verb.head if agreed else verb
        bears = agreed or noun.dep_ in {"dobj", "nsubj", "nsubjpass"}
        told = bears and verb.pos_ in {"VERB", "AUX"} and mood(verb) is Mood.FACT
        plain = told and verb.lemma_ not in SAYING and noun.lemma_ not in NOUNS
        return verb if plain and (had or negated(verb)) else None
    return None


def _beside(word: Token) -> Token:
    """Return the verb beside whose clause a word's clause stands, for "he said" the words that were said."""
    over = word.head
    said = [kid for kid in kids(over, "ccomp") if kid.i < over.i] if over.lemma_ in SAYING else []
    return said[0] if said else over


def _is_of_clause(word: Token) -> bool:
    """Whether a relative clause is said of all before it: "agreed to leave the hill, which Chad had demanded"."""
    pronoun = next((kid for kid in kids(word, "dobj") if kid.lower_ == "which"), None)
    noun = word.head
    return pronoun is not None and pronoun.i > 0 and pronoun.nbor(-1).text == "," and noun.dep_ == "pobj"


def _governing(noun: Token) -> Token | None:
    """Return the verb of what took place over a noun: of "agreed to stop work by the date that ..." the agreeing."""
    verb = next((word for word in noun.ancestors if word.pos_ in {"VERB", "AUX"}), None)
    if verb is None:  # a sentence parsed as a noun and what hangs on it
        verb = next((word for word in reversed(noun.doc[noun.sent.start : noun.i]) if word.pos_ == "VERB"), None)
    while verb is not None and verb.dep_ == "xcomp" and mood(verb) is Mood.INFINITIVE:
        verb = verb.head
    return verb if verb is not None and mood(verb) is Mood.FACT and verb.lemma_ not in SAYING else None


def _is_negative(verb: Token) -> bool:
    """Whether something did not take place: "did not come", "received nothing", "none came"."""
    parts = kids(verb, "nsubj", "nsubjpass", "dobj")
    none = any(noun.lower_ in NOTHING or any(kid.lower_ == "no" for kid in kids(noun, "det")) for noun in parts)
    return negated(verb) or none


def _is_open_yet(verb: Token) -> bool:
    """Whether something has only not been done so far: "the money has not arrived"."""
    return negated(verb) and any(aux.lower_ in {"has", "have"} for aux in kids(verb, "aux"))


def _has_lapsed(ground: Ground, paragraph: Paragraph, word: Token) -> bool:
    """Whether the day for which it was promised is named and over."""
    last = max(token.i for token in word.subtree) + 1
    days = [timed.when.date for timed in ground.times_in(paragraph.index, word.left_edge.i, last) if timed.when.date]
    before = [word.doc[timed.start - 1].lower_ for timed in ground.times_in(paragraph.index, word.left_edge.i, last)]
    published = ground.report.published
    return bool(published and days and days[-1] < published and {"by", "for", "before", "until"} & set(before))


def _main(verb: Token) -> Token:
    """Return the verb of what was done: that over a clause of time or cause ("expelled him after they had stayed")."""
    while verb.dep_ == "advcl" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return verb


def _is_without(word: Token) -> bool:
    return word.dep_ == "relcl" and word.head.dep_ == "pobj" and word.head.head.lower_ == "without"


def _around(above: Token, word: Token) -> Words:
    """Return the clause of what was done without the words that tell of the promise, or the noun with them."""
    if above.pos_ not in {"VERB", "AUX"}:
        return noun_phrase(above)
    inside = {token.i for token in word.subtree}
    if word.dep_ == "relcl":
        inside = set()
    left = [token for token in above.subtree if token.i not in inside and not token.is_punct]
    first = left[0].i
    last = next((at for at, token in enumerate(left) if token.i - first != at), len(left)) - 1
    return above.doc[first : left[last].i + 1]


def _sequels(sentence: Words) -> Iterator[Sequel]:
    for noun in sentence:
        kind = NOUNS.get(noun.lemma_.lower()) if noun.pos_ == "NOUN" else None
        verb = _over(noun)
        lasting = verb is not None and verb.lemma_ in LASTING and mood(verb) in {Mood.WOULD, Mood.FUTURE}
        if kind is None or verb is None or not (lasting or mood(verb) in {Mood.FACT, Mood.INFINITIVE}):
            continue
        outcome = _outcome(kind, noun, verb)
        if outcome is not None:
            yield Sequel(kind, outcome, noun, verb)


def _over(noun: Token) -> Token | None:
    """Return the verb whose object or subject a noun is, also behind its preposition."""
    above = noun.head
    if noun.dep_ == "ROOT":
        return next((kid for kid in kids(noun, "acl") if is_main(kid)), None)
    if noun.dep_ == "pobj" and above.dep_ in {"prep", "prt", "dative"}:
        above = above.head
        while above.dep_ in {"prep", "pobj", "advmod", "dobj"} and above.pos_ not in {"VERB", "AUX"}:
            above = above.head
    if noun.dep_ == "nsubj" and above.lower_ == "good" and above.head.lemma_ == "make":
        return above.head  # "making good a threat"
    return above if above.pos_ == "VERB" else None


def _outcome(kind: str, noun: Token, verb: Token) -> str | None:
    lemma = verb.lemma_
    failing = verb.dep_ == "xcomp" and verb.head.lemma_ in FAILING
    denied = negated(verb) or failing
    if mood(verb) is Mood.INFINITIVE and not failing:
        return None
    if lemma == "make" and noun.head.lower_ == "good":
        return None if denied else KEPT.get(kind)
    parts = {kid.lower_ for kid in verb.children} | {kid.lower_ for kid in noun.head.children} | {noun.head.lower_}
    replying = noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lemma_ in REPLIES
    if kind == "demand" and replying and noun.head.head.dep_ == "pobj":
        return "rejected" if denied or lemma in LASTING else "accepted"
    if kind == "demand" and noun.head.lower_ in DEFYING:
        return None if denied else "ignored"
    if _is_silence(verb) and kind in {"demand", "offer"}:
        return "ignored"
    if noun.lemma_ == "plan":
        dropped = (lemma in WITHDRAWING or (lemma == "call" and "off" in parts)) and not denied
        return "withdrawn" if dropped and any(harms(kid) for kid in kids(noun, "acl", "xcomp")) else None
    if noun.dep_ == "ROOT" or (noun.dep_ in {"nsubj", "nsubjpass"} and not is_passive(verb)):
        lapsed = lemma in LAPSING or (lemma == "run" and "out" in parts)
        return "ignored" if noun.lemma_ in TERMS and lapsed and not denied else None
    backing = lemma in BACKING and parts & {"down", "away", "from"}
    if lemma in WITHDRAWING or (lemma == "call" and "off" in parts) or backing:
        outcome = {"promise": "broken"}.get(kind, "withdrawn")
        return None if denied else outcome
    if lemma in KEEPING or CARRYING.get(lemma) in parts:
        return (FAILED if denied else KEPT).get(kind)
    if lemma in BREAKING or (lemma == "go" and "back" in parts):
        return "broken" if kind == "promise" and not denied else None
    yielding = lemma in YIELDING and noun.head.lower_ in {"to", "with"}
    if (lemma in MEETING or yielding) and kind == "demand":
        return "rejected" if denied else "accepted"
    if lemma in IGNORING:
        return None if denied or kind not in {"demand", "offer"} else "ignored"
    silent = lemma in REPLYING or any(kid.lemma_ in REPLIES for kid in kids(verb, "dobj"))
    return "ignored" if silent and denied and kind in {"demand", "offer"} else None


def _is_silence(verb: Token) -> bool:
    """Whether no answer came: "had no response", "went unheeded", "has not answered"."""
    if any(kid.lower_ in UNHEARD for kid in kids(verb, "acomp", "oprd", "xcomp", "advmod", "attr")):
        return True
    replies = [noun for noun in kids(verb, "dobj") if noun.lemma_ in REPLIES]
    return verb.lemma_ in SILENT and any(kid.lower_ == "no" for noun in replies for kid in kids(noun, "det"))


def _entered(ground: Ground, told: Told, at: tuple[Paragraph, Sequel], entries: list[LedgerEntry]) -> list[LedgerEntry]:
    """Enter a sequel: on the entry of its own words, else on the last one by that side, else as one of its own."""
    paragraph, sequel = at
    evidence = paragraph.span(sequel.noun.sent)
    about = _about(paragraph, sequel)
    by, to = _parties(ground, told, at)
    own = [entry for entry in entries if entry.evidence == evidence and _is_it(ground, entry, sequel, about, by)]
    if own:
        return [_told(ground, sequel, entry, about) if entry in own else entry for entry in entries]
    if about is None:
        before = [entry for entry in entries if entry.evidence.start < evidence.start]
        last = max(
            (entry for entry in before if _is_meant(ground, at, entry, by)),
            key=lambda entry: entry.evidence.start,
            default=None,
        )
        if last is not None:
            return [replace(entry, outcome=sequel.outcome) if entry is last else entry for entry in entries]
        about = _bare(paragraph, sequel)
    if by is None or about is None:
        return entries
    rest = [entry for entry in entries if not (entry.evidence == evidence and _is_breach(entry, about))]
    draft = Draft(sequel.kind, by, about, evidence, confidence=SURE, outcome=sequel.outcome)
    return [*rest, draft.entry(ground, to)]


def _told(ground: Ground, sequel: Sequel, entry: LedgerEntry, about: Span | None) -> LedgerEntry:
    """Return an entry with its outcome; where its words only say that it was made, with those of what was done."""
    words = ground.words(entry.about)
    empty = words is not None and (words.root.i == sequel.noun.i or words.root.lemma_ in UTTERING)
    filled = replace(entry, outcome=sequel.outcome)
    return _renamed(ground, replace(filled, about=about)) if empty and about is not None else filled


def _is_meant(ground: Ground, at: tuple[Paragraph, Sequel], entry: LedgerEntry, by: str | None) -> bool:
    """Whether "broke its word" speaks of an entry before, by that side; "accepted the call" of one to who answers."""
    paragraph, sequel = at
    if entry.kind != sequel.kind or (by is not None and not ground.ours(entry.by, by)):
        return False
    if sequel.outcome not in ANSWERS:
        return by is not None
    answering = [name for who in subjects(sequel.verb) for name in ground.holders(who, paragraph.span(sequel.noun))]
    return any(ground.ours(entry.to, name) for name in answering)


def _bare(paragraph: Paragraph, sequel: Sequel) -> Span | None:
    """Return the noun with what narrows it ("the aid threat"), else the whole clause of what was done."""
    noun = sequel.noun
    if any(kid.dep_ == "compound" for kid in noun.children):
        return paragraph.span(noun.doc[noun.left_edge.i : noun.i + 1])
    return None if noun.lemma_ in HOLLOW else paragraph.span(_whole(sequel.verb))


def _about(paragraph: Paragraph, sequel: Sequel) -> Span | None:
    """Return the words of what was promised or demanded: behind the noun, else what was done in keeping it."""
    noun, verb = sequel.noun, sequel.verb
    below = [kid for kid in kids(noun, "acl", "relcl", "ccomp", "prep", "xcomp") if kid.i > noun.i]
    below = [kid for kid in below if kid.lemma_ not in UTTERING and kid.lower_ not in {"by", "from"}]
    if not below:
        below = [kid for kid in kids(verb, "xcomp", "ccomp") if kid.i > noun.i]
    if below:
        return paragraph.span(noun.doc[below[0].left_edge.i : below[-1].right_edge.i + 1])
    if verb.dep_ in {"advcl", "conj", "acl"} and verb.tag_ == "VBG" and verb.head.pos_ == "VERB":
        above = _main(verb.head)
        while above.dep_ == "conj" and above.head.pos_ == "VERB":
            above = above.head  # "boarded and towed it, making good a threat"
        return paragraph.span(_around(above, verb))
    return None


def _whole(verb: Token) -> Words:
    """Return a verb with all under it."""
    return verb.doc[verb.left_edge.i : verb.right_edge.i + 1]


def _parties(ground: Ground, told: Told, at: tuple[Paragraph, Sequel]) -> tuple[str | None, str | None]:
    """Return who made the promise, the threat or the demand, and to whom it went."""
    paragraph, sequel = at
    noun, span = sequel.noun, paragraph.span(sequel.noun)
    doers = [name for who in subjects(sequel.verb) for name in ground.holders(who, span)]
    mention = next((one for one in told.within(span) if one.actors), None)
    if mention is not None:
        return mention.actors[0], next(iter(mention.recipients), None)
    owned = [name for kid in kids(noun, "poss", "amod", "compound", "nmod") for name in ground.holders(kid, span)]
    owned += [
        name for kid in kids(noun, "prep") if kid.lower_ in {"by", "from", "of"} for name in _below(ground, kid, span)
    ]
    answering = sequel.outcome in ANSWERS
    by = next(iter(owned), None if answering else next(iter(doers), None))
    to = next((name for name in doers if by is not None and ground.is_party(by, name)), None)
    return by, to


def _below(ground: Ground, prep: Token, span: Span) -> list[str]:
    return [name for noun in kids(prep, "pobj") for name in ground.holders(noun, span)]


def _is_it(ground: Ground, entry: LedgerEntry, sequel: Sequel, about: Span | None, by: str | None) -> bool:
    """Whether an entry of the same sentence is the act the noun names."""
    if entry.kind != sequel.kind:
        return False
    return (about is not None and entry.about.overlaps(about)) or entry.by == by or ground.ours(entry.by, by)


def _is_breach(entry: LedgerEntry, about: Span) -> bool:
    """Whether an entry takes the breaking of a promise for a refusal of what was promised."""
    return entry.kind == "rejection" and entry.about.overlaps(about)


def _renamed(ground: Ground, entry: LedgerEntry) -> LedgerEntry:
    about = entry.about
    name = identity(ground.report.id, "ledger", entry.kind, entry.by, entry.to, about.start, about.end)
    return replace(entry, id=name)
