"""Clauses: the subjects of the clause a word stands in and of those around it, innermost first."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.text.sheet import Sheet

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
SEEKING = frozenset({"telephone", "phone", "call", "meet", "visit", "ring", "see"})  # to do something oneself
DEEPEST = 60  # clauses around a word
RELATIVES = frozenset({"who", "which", "that", "whom"})


def subjects_above(sheet: Sheet, token: int) -> Iterator[int]:
    """Yield the subjects of the clauses around a token, itself left out; a relative pronoun yields its antecedent.

    "Kenya urged Chad to recall its envoy": for "its" first Chad, then Kenya.
    """
    at, passed = token, {token}
    for _ in range(DEEPEST):
        for subject in _subjects(sheet, at):
            if subject not in passed and not _within(sheet, token, subject):
                passed.add(subject)
                yield subject
        head = sheet.heads[at]
        if head == at:
            return
        at = head


def _subjects(sheet: Sheet, verb: int) -> Iterator[int]:
    """Yield the subject of a verb: its own, that of an infinitive (the object of its governor), or its antecedent."""
    own = sheet.child(verb, *SUBJECTS)
    if own is not None:
        if sheet.lower[own] in RELATIVES and sheet.deps[verb] == "relcl":
            yield sheet.heads[verb]
        else:
            yield own
        return
    governor = sheet.heads[verb]
    if sheet.deps[verb] == "pcomp" and sheet.deps[governor] == "prep":
        governor = _verb_of(sheet, sheet.heads[governor])
    if sheet.deps[verb] in {"xcomp", "pcomp"} and sheet.lemmas[governor] not in SEEKING:
        controller = sheet.child(governor, "dobj", "dative")
        if controller is not None:
            yield controller
    elif sheet.deps[verb] in {"acl", "relcl"} and sheet.tags[verb] in {"VBG", "VBN", "VB"}:
        yield sheet.heads[verb]


def _verb_of(sheet: Sheet, token: int) -> int:
    """Return the verb that a day hangs on where "of" was read with the day: "accused Rwanda on Monday of sending"."""
    if sheet.entities[token] in {"DATE", "TIME"} and sheet.deps[token] in {"pobj", "npadvmod"}:
        at = sheet.heads[token]
        return sheet.heads[at] if sheet.deps[at] == "prep" else at
    return token


def _within(sheet: Sheet, token: int, top: int) -> bool:
    """Whether a token lies in the subtree of another."""
    at = token
    for _ in range(2 * DEEPEST):
        if at == top or sheet.heads[at] == at:
            break
        at = sheet.heads[at]
    return at == top


def with_conjuncts(sheet: Sheet, token: int) -> list[int]:
    """Return a noun and all that are coordinated with it to its right."""
    chain, at = [token], sheet.child(token, "conj")
    while at is not None and at not in chain:
        chain.append(at)
        at = sheet.child(at, "conj")
    return chain
