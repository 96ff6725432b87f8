"""Sayings: every reporting word of a page, with source and content."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.codebook.cues import Cue
from dragoman.speech import contents, sources
from dragoman.speech.cuts import cut
from dragoman.speech.labels import VERDICTS, before_marks, labelled
from dragoman.speech.page import Page
from dragoman.speech.saying import Saying
from dragoman.text.clauses import kids
from dragoman.text.parsed import Token

Cues = Mapping[tuple[str, str], Cue]
ACCORDING = Cue("according", "p", "say", "assert", frozenset({"clause", "quote"}), frozenset())
PUTTING = Cue("put", "v", "say", "assert", frozenset({"clause", "quote"}), frozenset())
VERDICT = Cue("verdict", "p", "say", "assert", frozenset({"clause", "quote"}), frozenset())
MANNER = Cue("manner", "v", "say", "assert", frozenset({"clause", "quote"}), frozenset())
WORDING = frozenset("words view opinion account telling estimation".split())
LINKING = frozenset({"so", "then", "thus", "therefore", "however", "meanwhile", "instead"})
BORNE = 5  # tokens between a verb and the reporting noun it bears: "expressed deep concern"
BACK = frozenset({"back", "out", "off"})
PHRASE = 12  # tokens of the phrase after a verb in which its head is sought
LEAD = 2  # tokens between a verb and the phrase that is its speaker: "said [their] leader"
APART = 3  # tokens a verb may stand before its adjective
HANGING = frozenset({"preposition", "noun", "adjective"})
SPOKEN_STOPS = frozenset(",?!…—–-")
LETTER = {"VERB": "v", "AUX": "v", "NOUN": "n", "ADJ": "a"}


def find_sayings(page: Page, cues: Cues) -> list[Saying]:
    """Return the sayings of a page in order; words within quotation marks report nothing here."""
    label = labelled(page)
    found = [*before_marks(page)] if label is None else [label]
    inside = page.inside
    for token in page.doc:
        if inside[token.i] >= 0:
            continue
        letter = LETTER.get(token.pos_)
        if letter is None:
            if token.lower_ == "according" and (saying := _according(page, token)) is not None:
                found.append(saying)
            continue
        if letter == "n" and token.lower_ in WORDING and (saying := _in_the_words(page, token)) is not None:
            found.append(saying)
            continue
        lemma = token.lemma_.lower()
        if letter == "v" and (saying := _phrasal(page, token, lemma, cues)) is not None:
            found.append(saying)
            continue
        cue = cues.get((lemma, letter))
        if cue is None and (token.tag_ == "JJ" or (token.tag_ == "VBN" and kids(token, "auxpass", "nsubjpass"))):
            cue = cues.get((token.lower_, "a"))
        if token.lower_ == "according":
            if (saying := _according(page, token)) is not None:
                found.append(saying)
        elif (saying := _saying(page, token, cue) if cue is not None else _unlisted(page, token)) is not None:
            found.append(saying)
    return cut(page, sorted(found, key=lambda saying: saying.token.i))


def _saying(page: Page, token: Token, cue: Cue) -> Saying | None:
    if cue.pos == "v":
        who = sources.of_verb(page, token, cue)
        what = contents.of_verb(token, cue)
    elif cue.pos == "n":
        who = sources.of_noun(page, token)
        what = contents.of_noun(token, cue)
    else:
        who = sources.of_adjective(token)
        what = contents.of_adjective(token, cue)
    if what is None and (cue.pos != "v" or "quote" not in cue.frames):
        return None
    who = who or _after_the_verb(page, token, cue)
    frame, content = what if what is not None else ("bare", None)
    if content is not None:
        content = page.trimmed(*content)
    inverted = who is not None and who[1] == "inverted" and frame != "parenthetical"
    if content is not None and who is not None and inverted and content[0] <= who[0].i < content[1]:
        content, frame = None, "bare"
    source, rule = who if who is not None else (None, "none")
    if frame == "infinitive" and token.lemma_.lower() in contents.HEARD and not contents.hearers(token):
        source, rule = None, "none"  # "Serbia told to pull back": it was told
    words = _words(token) if cue.pos != "a" else _with_copula(token)
    if rule == "bearer" and 0 < token.i - token.head.i <= BORNE:
        words = (_words(token.head)[0], words[1])
    if content is not None and content[0] == words[1] and page.doc[content[0]].lower_ in cue.preps and frame in HANGING:
        words, content = (words[0], words[1] + 1), page.trimmed(content[0] + 1, content[1])
    return Saying(cue, token, words, source, content, frame, rule)


def _unlisted(page: Page, token: Token) -> Saying | None:
    """Return the saying of a phrase without a word of the table: "as he put it", "was the verdict of", "he wept"."""
    if token.tag_ in sources.FINITE and token.pos_ == "VERB" and (saying := _manner(page, token)) is not None:
        return saying
    if token.lemma_ == "put" and any(kid.lower_ == "it" for kid in kids(token, "dobj")):
        who = sources.of_verb(page, token)
        return Saying(PUTTING, token, _words(token), who[0], None, "bare", who[1]) if who is not None else None
    if token.lemma_ not in VERDICTS or token.dep_ not in {"nsubj", "attr"} or token.head.lemma_ != "be":
        return None
    whose = [who for prep in kids(token, "prep") if prep.lower_ in {"of", "from", "by"} for who in kids(prep, "pobj")]
    named = next((who for who in (*whose, *kids(token, "poss")) if page.reference(who) is not None), None)
    return Saying(VERDICT, token, (token.i, token.i + 1), named, None, "bare", "author") if named is not None else None


def _after_the_verb(page: Page, token: Token, cue: Cue) -> tuple[Token, str] | None:
    """Return who stands right after a verb of saying that the parse gives no subject: "said their leader, Ali"."""
    if cue.pos != "v" or "quote" not in cue.frames or token.tag_ not in sources.FINITE:
        return None
    for head in page.doc[token.i + 1 : token.i + 1 + PHRASE]:
        reference = page.reference(head)
        if reference is None or head.dep_ == "poss" or not token.i < reference.start <= token.i + LEAD:
            continue
        if all(word.dep_ in {"det", "poss"} for word in page.doc[token.i + 1 : reference.start]):
            return head, "inverted"
    return None


def _phrasal(page: Page, token: Token, lemma: str, cues: Cues) -> Saying | None:
    """Return the saying of a verb with its particle or preposition: "called for a truce", "ruled out talks"."""
    for kid in (*kids(token, "prep", "prt"), *(back for back in kids(token, "advmod") if back.lower_ in BACK)):
        cue = cues.get((f"{lemma} {kid.lower_}", "v"))
        if cue is None or kid.i < token.i:
            continue
        who = sources.of_verb(page, token)
        what = contents.of_phrasal(token, kid, cue)
        if what is None and "quote" not in cue.frames:
            return None
        frame, content = what if what is not None else ("bare", None)
        start, end = _words(token)
        words = (start, kid.i + 1 if kid.i <= end else end)
        source, rule = who if who is not None else (None, "none")
        return Saying(cue, token, words, source, page.trimmed(*content) if content else None, frame, rule)
    return _asking_for(page, token, lemma, cues)


def _asking_for(page: Page, token: Token, lemma: str, cues: Cues) -> Saying | None:
    """Return the saying of "called for [both sides to stop]", whose "for" only marks the clause."""
    cue = cues.get((f"{lemma} for", "v"))
    who = sources.of_verb(page, token) if cue is not None else None
    for clause in kids(token, "advcl", "xcomp", "ccomp"):
        for mark in kids(clause, "mark"):
            if cue is not None and who is not None and mark.lower_ == "for" and mark.i == token.i + 1:
                content = page.trimmed(mark.i + 1, clause.right_edge.i + 1)
                return Saying(cue, token, (_words(token)[0], mark.i + 1), who[0], content, "infinitive", who[1])
    return None


def _words(token: Token) -> tuple[int, int]:
    """Return the range of the cue with the auxiliaries, negation and particle that touch it."""
    start, end = token.i, token.i + 1
    joined = {kid.i for kid in kids(token, "aux", "auxpass", "neg", "prt")}
    before = joined | {kid.i for kid in kids(token, "advmod") if kid.tag_ == "RB" and kid.lower_ not in LINKING}
    while start - 1 in before:
        start -= 1
    while end in joined:
        end += 1
    return start, end


def _with_copula(word: Token) -> tuple[int, int]:
    """Return the range of an adjective with its verb, where that stands before it: "is also determined"."""
    start, end = _words(word)
    verb = word.head
    if verb.pos_ not in {"AUX", "VERB"} or not 0 < start - verb.i <= APART:
        return start, end
    plain = all(token.dep_ in {"advmod", "neg", "aux"} for token in word.doc[verb.i + 1 : start])
    return (_words(verb)[0] if plain else start), end


def _manner(page: Page, token: Token) -> Saying | None:
    """Return the saying of a verb that tells only how words were spoken: "“Help us,” wept a mother"."""
    own = [who.left_edge.i for who in kids(token, "nsubj") if who.i < token.i]
    start = min([token.i, *own])
    spoken = max(page.inside[max(0, start - 3) : start], default=-1)
    if spoken < 0 or not page.doc[start - 1].is_quote:
        return None
    stops = page.stretches[spoken].content.of(page.text)[-1] in SPOKEN_STOPS
    who = sources.of_verb(page, token) if stops or page.doc[start - 2].text == "," else None
    if who is None or (who[0].pos_ != "PRON" and not page.is_speaker(who[0]) and who[1] != "inverted"):
        return None
    if any(noun != who[0] for noun in kids(token, "dobj")):
        return None  # "“No,” he shook his head" does, and says nothing
    return Saying(MANNER, token, _words(token), who[0], None, "bare", who[1])


def _in_the_words(page: Page, token: Token) -> Saying | None:
    """Return the saying of "in the words of a doctor, ...", "in his view", "by its own account"."""
    prep = token.head
    if prep.dep_ != "prep" or prep.lower_ not in {"in", "by"}:
        return None
    whose = [who for of in kids(token, "prep") if of.lower_ == "of" for who in kids(of, "pobj")]
    who = next((one for one in (*whose, *kids(token, "poss")) if one.pos_ in sources.NOMINAL), None)
    if who is None:
        return None
    end = max(token.i, *(kid.i for kid in (who, *who.children) if page.inside[kid.i] < 0 and kid.dep_ != "appos")) + 1
    return _around(page, (prep, who), (prep.i, token.i + (2 if whose else 1)), (prep.i, end))


def _according(page: Page, token: Token) -> Saying | None:
    doc = page.doc
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return None
    to = doc[token.i + 1]
    who = next(iter(kids(to, "pobj")), None)
    if who is None:
        return None
    return _around(page, (token, who), (token.i, token.i + 2), (token.i, to.right_edge.i + 1))


def _around(page: Page, told: tuple[Token, Token], words: tuple[int, int], phrase: tuple[int, int]) -> Saying:
    """Return the saying of a phrase that names who says the clause around it: its first word, and who it is."""
    top, who = told
    while top.head != top and top.head.pos_ not in {"VERB", "AUX"}:
        top = top.head
    start, end = phrase
    left, right = contents.subtree(top.head)
    if left >= start:
        left = end
    elif all(word.is_punct for word in page.doc[end:right]):
        right = start
    content = page.trimmed(left, right) if left < right else None
    return Saying(ACCORDING, told[0], words, who, content, "according", "according to")
