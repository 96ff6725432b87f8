"""Fulfilled: what came of an act told in a clause beside it: "shut it, as it had threatened", "broke what it swore"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.ledger.ground import Ground
from dragoman.ledger.told import Told
from dragoman.ledger.words import NOUNS, noun_phrase
from dragoman.model.identity import identity
from dragoman.model.ledger import LedgerEntry
from dragoman.text.clauses import kids
from dragoman.text.modality import Mood, mood, negated
from dragoman.text.parsed import Paragraph, Token, Words

KEPT = {
    "demand": "accepted",
    "offer": "accepted",
    "threat": "carried_out",
    "promise": "kept",
    "prediction": "came_true",
}
FAILED = {"demand": "ignored", "promise": "broken", "prediction": "did_not"}
TIMES = frozenset("date day time deadline term week month hour".split())
THOUGH = frozenset({"although", "though"})
NOTHING = frozenset({"nothing", "none", "nobody", "no"})
AS = frozenset({"as", "like"})
POINTING = frozenset({"it", "so", "this", "that"})
SAYING = frozenset("say tell repeat recall add warn threaten announce insist reject renew discuss mention note".split())
FAILING = frozenset({"fail", "decline", "refuse"})
YIELDING = frozenset("bow yield comply accede cave submit agree give".split())


def by_clause(ground: Ground, told: Told, entry: LedgerEntry) -> LedgerEntry:
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
    about = entry.about if dated else paragraph.span(around_verb(above, word))
    return renamed(ground, replace(entry, outcome=outcome, about=about, due=None, condition=None))


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
        fits = fits or (bool(marks & THOUGH) and _is_negative(main_verb(beside)))
        above = main_verb(beside)
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


def main_verb(verb: Token) -> Token:
    """Return the verb of what was done: that over a clause of time or cause ("expelled him after they had stayed")."""
    while verb.dep_ == "advcl" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return verb


def _is_without(word: Token) -> bool:
    return word.dep_ == "relcl" and word.head.dep_ == "pobj" and word.head.head.lower_ == "without"


def around_verb(above: Token, word: Token) -> Words:
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


def renamed(ground: Ground, entry: LedgerEntry) -> LedgerEntry:
    """Return an entry whose words have changed under the id they make."""
    about = entry.about
    name = identity(ground.report.id, "ledger", entry.kind, entry.by, entry.to, about.start, about.end)
    return replace(entry, id=name)
