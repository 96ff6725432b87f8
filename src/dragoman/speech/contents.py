"""Contents: which words of a sentence a reporting word reports."""

from __future__ import annotations

from dragoman.codebook.cues import Cue
from dragoman.text.clauses import kids
from dragoman.text.parsed import Token

Range = tuple[int, int]
Found = tuple[str, Range]
NAMED = frozenset({"dobj", "oprd", "xcomp", "ccomp", "attr"})
WIDE = frozenset({"accuse", "rebuke", "praise"})  # whom they are about is part of what is said
TELLING = frozenset({"tell", "warn", "assure", "reassure", "inform", "notify", "promise", "convince", "persuade"})
HEARD = frozenset({"tell", "urge", "order", "instruct", "advise", "encourage", "warn"})  # with whoever is told
EMPTY = frozenset({"that", "it", "this", "himself", "herself", "themselves", "itself"})
STOPS = frozenset({";", ":", "—", "–", "--"})
CLAUSAL = frozenset({"VERB", "AUX"})


def subtree(token: Token) -> Range:
    """Return the token range from a word's first to its last dependant."""
    return token.left_edge.i, token.right_edge.i + 1


def of_verb(verb: Token, cue: Cue) -> Found | None:
    """Return how and where the content of a reporting verb stands, or None where the parse shows none."""
    found = _clause(verb, cue) or _parenthetical(verb) or _run_on(verb, cue)
    if found is not None:
        return found
    if "name" in cue.frames and (named := _naming(verb)) is not None:
        return "naming", named
    if "as" in cue.frames and (seen := _seen_as(verb)) is not None:
        return "naming", seen
    if "inf" in cue.frames and (infinitive := _infinitive(verb)) is not None:
        return "infinitive", infinitive
    if "ing" in cue.frames:
        for kid in kids(verb, "xcomp"):
            if kid.tag_ == "VBG":
                return "gerund", subtree(kid)
    if (hung := _hung(verb, cue)) is not None:
        return "preposition", hung
    if "obj" in cue.frames:
        for kid in kids(verb, "dobj"):
            if kid.i > verb.i and kid.lower_ not in EMPTY:
                return "object", (kid.left_edge.i, _object_end(verb, kid))
    return None


def _object_end(verb: Token, noun: Token) -> int:
    """Return where an object ends: before ", which ...", but with "as ..." that says what it is said to be."""
    end = noun.right_edge.i + 1
    for kid in kids(noun, "relcl"):
        if kid.i > noun.i and noun.doc[kid.left_edge.i - 1].text == ",":
            end = min(end, kid.left_edge.i)
    named = [kid.right_edge.i + 1 for kid in kids(verb, "prep") if kid.lower_ == "as" and kid.i == end]
    return max([end, *named])


def _clause(verb: Token, cue: Cue) -> Found | None:
    if not cue.frames & {"clause", "quote"} or "name" in cue.frames:
        return None
    for kid in sorted(kids(verb, "ccomp"), key=lambda kid: kid.i < verb.i or not _that(kid)):
        if not is_aside(kid, verb):
            start, end = subtree(kid)
            if kid.i > verb.i:
                infinitive = _to(kid)
                if infinitive and "inf" not in cue.frames:
                    continue
                inserted = max(
                    (who.right_edge.i + 2 for who in kids(verb, "nsubj") if verb.i < who.i < kid.i), default=0
                )
                return ("infinitive" if infinitive else "clause"), (max(start, verb.i + 1, inserted), end)
            if any(token.text == ";" for token in verb.doc[kid.i : verb.i]) or _after_colon(verb):
                continue  # run on: "A threatened B; C denied it", "The answer was no: he said"
            return "fronted", _fronted(verb, (start, end))
    told = _told(verb) if verb.lemma_.lower() in TELLING else None
    told = told or _stated(verb)
    return ("clause", told) if told is not None else None


def _after_colon(verb: Token) -> bool:
    """Whether a colon stands right before a reporting verb and its subject."""
    start = min([verb.i, *(who.left_edge.i for who in kids(verb, "nsubj"))])
    return start > 0 and verb.doc[start - 1].text == ":"


def _run_on(verb: Token, cue: Cue) -> Found | None:
    """The clause that the parse takes for the one a reporting clause is joined to: "Peace is near, Oslo told them"."""
    head, own = verb.head, kids(verb, "nsubj")
    if verb.dep_ != "conj" or head.i > verb.i or head.pos_ not in CLAUSAL or not own or "quote" not in cue.frames:
        return None
    start = min(verb.i, own[0].left_edge.i)
    joined = any(token.dep_ == "cc" and token.head == head for token in verb.doc[head.i : start])
    if joined or verb.doc[start - 1].text != "," or not kids(head, "nsubj", "nsubjpass"):
        return None
    return "fronted", (head.left_edge.i, start - 1)


def _fronted(verb: Token, clause: Range) -> Range:
    """Return a content that stands before "he said": the whole sentence where that ends it and no stop is near."""
    start, end = clause
    if verb.dep_ == "ROOT":
        sentence = verb.sent
        ends = all(token.is_punct for token in verb.doc[verb.right_edge.i + 1 : sentence.end])
        ahead = verb.doc[sentence.start : start]
        plain = STOPS.isdisjoint(token.text for token in ahead) and not (len(ahead) and ahead[0].dep_ == "cc")
        if ends and plain:
            return sentence.start, min([verb.i, *(who.left_edge.i for who in kids(verb, "nsubj") if who.i > start)])
    ends_of = [subtree(one)[1] for one in kids(verb, "ccomp") if one.i < verb.i]
    return start, min(max(end, *ends_of), verb.i)


def hearers(verb: Token) -> list[Token]:
    """Return who is told to do something: the object, or what the parse takes for the subject of the infinitive."""
    heard = kids(verb, "dobj", "dative")
    return heard + [who for kid in kids(verb, "ccomp", "xcomp", "advcl") for who in kids(kid, "nsubj", "nsubjpass")]


def is_aside(kid: Token, verb: Token) -> bool:
    """Whether a participle before the verb is an aside that took its subject: "Peskov, asked about it, said"."""
    if kid.tag_ not in {"VBN", "VBD", "VBG"} or kid.i + 1 >= verb.i or not kid.doc[kid.i - 1].is_punct:
        return False
    return bool(kids(kid, "nsubj", "nsubjpass")) and not kids(kid, "aux", "auxpass")


def _told(verb: Token) -> Range | None:
    """What somebody is told where the parse hangs it on whom: "told a broadcaster that the army would stop"."""
    for noun in kids(verb, "dobj", "dative"):
        for kid in kids(noun, "relcl", "acl"):
            if kid.left_edge.lower_ == "that" and kid.left_edge.i > noun.i:
                return subtree(kid)
    return None


def _stated(verb: Token) -> Range | None:
    """What is said where the parse hangs it on the statement: "said in a statement that the ship was empty"."""
    for prep in kids(verb, "prep"):
        for noun in kids(prep, "pobj"):
            for kid in kids(noun, "acl", "ccomp", "relcl"):
                if kid.i > noun.i and kid.left_edge.lower_ == "that" and _that(kid):
                    return subtree(kid)
    return None


def _parenthetical(verb: Token) -> Found | None:
    """The clause a reporting verb is set into or after: "the talks, he said, had failed", "as he said"."""
    head = verb.head
    if head == verb or head.pos_ not in CLAUSAL:
        return None
    as_clause = verb.dep_ == "advcl" and any(kid.lower_ == "as" for kid in kids(verb, "mark", "advmod"))
    if verb.dep_ != "parataxis" and not as_clause:
        return None
    left, right = subtree(head)
    start, end = subtree(verb)
    if all(token.is_punct for token in verb.doc[end:right]):
        return "parenthetical", (left, start)
    leads = all(token.is_punct for token in verb.doc[left:start])
    return "parenthetical", (end, right) if leads else (left, right)


def _naming(verb: Token) -> Range | None:
    """What is called what: "called the landing piracy", "described it as a success"."""
    told = [kid for kid in verb.children if kid.i > verb.i and kid.dep_ in NAMED]
    told += [kid for kid in kids(verb, "prep") if kid.lower_ == "as"]
    if not told:
        return None
    start, end = min(kid.left_edge.i for kid in told), max(kid.right_edge.i for kid in told) + 1
    return (start, end) if start > verb.i else None


def _seen_as(verb: Token) -> Range | None:
    """What is seen as what: "saw the remark as an insult"."""
    for noun in kids(verb, "dobj"):
        for prep in kids(verb, "prep") + kids(noun, "prep"):
            if prep.lower_ == "as" and prep.i > noun.i > verb.i:
                return noun.left_edge.i, prep.right_edge.i + 1
    return None


def _to(clause: Token) -> bool:
    return any(aux.lower_ == "to" for aux in kids(clause, "aux"))


def _infinitive(verb: Token) -> Range | None:
    for kid in verb.children:
        if kid.i > verb.i and kid.dep_ in {"xcomp", "ccomp", "advcl"} and _to(kid):
            return _with_object(verb, subtree(kid))
    for noun in kids(verb, "dobj"):
        for kid in kids(noun, "acl", "relcl"):
            if _to(kid):
                return noun.left_edge.i, kid.right_edge.i + 1
    return None


def _with_object(verb: Token, content: Range) -> Range:
    """Return a content with the object just before it: "urged [Kyiv to sign]", "accused [Rwanda of arming rebels]"."""
    for noun in kids(verb, "dobj"):
        if verb.i < noun.left_edge.i < content[0]:
            return noun.left_edge.i, content[1]
    return content


def _hung(word: Token, cue: Cue) -> Range | None:
    """What hangs by one of the cue's prepositions: "warned of war", "accused Rwanda of arming rebels"."""
    for prep in kids(word, "prep"):
        if prep.lower_ in cue.preps:
            return _with_object(word, subtree(prep)) if _is_wide(prep, cue) else subtree(prep)
    for noun in kids(word, "dobj"):
        for prep in kids(noun, "prep"):
            if prep.lower_ in cue.preps:
                return (noun.left_edge.i, prep.right_edge.i + 1) if _is_wide(prep, cue) else subtree(prep)
    return None


def _is_wide(prep: Token, cue: Cue) -> bool:
    return cue.act in WIDE or prep.lower_ == "as"


def of_phrasal(verb: Token, particle: Token, cue: Cue) -> Found | None:
    """Return the content of a verb with its particle: what the preposition governs, else as for any verb."""
    if particle.dep_ == "prt":
        return of_verb(verb, cue)
    for noun in kids(particle, "pobj", "pcomp"):
        start, end = subtree(noun)
        for kid in kids(verb, "xcomp", "advcl", "ccomp") + kids(particle, "pcomp", "advcl"):
            if _to(kid) and kid.i >= noun.i and "inf" in cue.frames:
                return "infinitive", (start, kid.right_edge.i + 1)
        return "preposition", (start, end)
    return None


def of_noun(noun: Token, cue: Cue) -> Found | None:
    """Return the content of a reporting noun: a clause, an infinitive, or what hangs by its preposition."""
    for kid in noun.children:
        if kid.i < noun.i or kid.dep_ not in {"acl", "ccomp", "relcl", "xcomp"}:
            continue
        infinitive = _to(kid)
        if infinitive and "inf" in cue.frames:
            return "noun", subtree(kid)
        if "clause" in cue.frames and (kid.dep_ == "ccomp" or _that(kid)):
            return "noun", subtree(kid)
    verb = noun.head
    if noun.dep_ == "dobj" and verb.pos_ in CLAUSAL and "clause" in cue.frames:
        for kid in kids(verb, "ccomp", "advcl"):
            if kid.i > noun.i and any(mark.lower_ == "that" for mark in kids(kid, "mark")):
                return "noun", subtree(kid)
    hung = _hung(noun, cue) or _after_object(noun, cue)
    return None if hung is None else ("noun", hung)


def _after_object(noun: Token, cue: Cue) -> Range | None:
    """What hangs by a preposition after a noun where the parse gives it to the verb: "expressed regret at the raid"."""
    if noun.dep_ != "dobj":
        return None
    after = (prep for prep in kids(noun.head, "prep") if prep.lower_ in cue.preps and prep.i == noun.right_edge.i + 1)
    return next((subtree(prep) for prep in after), None)


def _that(clause: Token) -> bool:
    """Whether "that" only joins the clause, and is no part of it."""
    return any(kid.lower_ == "that" and kid.dep_ == "mark" for kid in clause.children)


def of_adjective(word: Token, cue: Cue) -> Found | None:
    """Return the content of an attitude adjective: "confident that ...", "worried about ..."."""
    for kid in word.children:
        if kid.i > word.i and kid.dep_ in {"ccomp", "xcomp", "advcl"} and kid.pos_ in CLAUSAL:
            infinitive = _to(kid)
            if ("inf" if infinitive else "clause") in cue.frames:
                return "adjective", subtree(kid)
    for kid in kids(word.head, "ccomp"):
        if kid.i > word.i and "clause" in cue.frames:
            return "adjective", subtree(kid)
    hung = _hung(word, cue)
    return None if hung is None else ("adjective", hung)
