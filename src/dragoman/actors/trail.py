"""Trail: who has been spoken of up to a point of the report, for pronouns and bare nouns to look back along."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from dragoman.actors.cast import Reference
from dragoman.text.sheet import Sheet

MARKS = frozenset('“„«”»"')
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


class Seen(NamedTuple):
    """One reference passed, at a token: `sentence` counts over the report, `quoted`: it stands in quotation marks."""

    reference: Reference
    sentence: int
    sheet: Sheet
    head: int
    quoted: bool
    plural: bool

    @property
    def subject(self) -> bool:
        """Whether it is the subject of a clause, or coordinated or in apposition with one."""
        return is_subject(self.sheet, self.head)

    @property
    def placed(self) -> bool:
        """Whether it says where something is: "in Kenya"."""
        return is_placed(self.sheet, self.head)

    @property
    def actors(self) -> tuple[str, ...]:
        """The ids referred to."""
        return self.reference.actors


class Trail:
    """References in the order of the text; the newest last."""

    def __init__(self) -> None:
        self._seen: list[Seen] = []

    def __iter__(self) -> Iterator[Seen]:
        return iter(self._seen)

    @property
    def sentence(self) -> int:
        """The sentence of the last reference passed."""
        return self._seen[-1].sentence if self._seen else 0

    def add(self, seen: Seen) -> None:
        """Pass one reference."""
        self._seen.append(seen)

    def back(self, fits: Callable[[Seen], bool], since: int = 0) -> Iterator[Seen]:
        """Yield what fits, newest first, down to a sentence."""
        for seen in reversed(self._seen):
            if seen.sentence < since:
                return
            if fits(seen):
                yield seen


def is_subject(sheet: Sheet, token: int) -> bool:
    """Whether a token is the subject of a clause, or coordinated or in apposition with one."""
    for _ in range(4):
        if sheet.deps[token] in SUBJECTS:
            return True
        if sheet.deps[token] not in {"conj", "appos"}:
            return False
        token = sheet.heads[token]
    return False


def is_placed(sheet: Sheet, token: int) -> bool:
    """Whether a token is where something is: in Kenya, at the United Nations."""
    return sheet.deps[token] == "pobj" and sheet.lower[sheet.heads[token]] in {"in", "at", "near", "across", "outside"}


def quoted(sheet: Sheet) -> list[bool]:
    """Return for each token whether it stands within quotation marks; an unclosed quote runs to the end."""
    flags = [False] * len(sheet)
    inside, since = False, 0
    for at in () if MARKS.isdisjoint(sheet.words) else [at for at, word in enumerate(sheet.words) if word in MARKS]:
        word, tag = sheet.words[at], sheet.tags[at]
        flags[since:at] = [inside] * (at - since)
        since = at
        if word in {"“", "„", "«"}:
            inside = True
        elif word in {"”", "»"}:
            inside = False
        else:
            inside = tag == "``" if tag in {"``", "''"} else not inside
    flags[since:] = [inside] * (len(flags) - since)
    return flags
