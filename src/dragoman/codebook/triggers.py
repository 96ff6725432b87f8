"""Triggers: words that tell of an act, with the sense restrictions under which they do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from dragoman.codebook.tables import rows
from dragoman.errors import CodebookError

COLUMNS = ("lemma", "pos", "where", "roles", "mode", "cameo", "example", "near_miss")
CONSTRAINT = re.compile(r"(!?)(prt|prep|obj|subj|comp|inf|of|mod)(?:-([a-z]+))?(?::(\S+))?")
SLOT = re.compile(r"comp-subj|[a-z]+")
VERB_ROLES = "subj > obj,iobj,against,on,to,with,at"
HARM_ROLES = "poss,amod,by,from > on,against,to,with,of,at,in"  # "the bombing of Libya" is done to Libya
HARMING = frozenset({"ASSAULT", "COERCE", "SANCTION"})
NOUN_ROLES = "poss,amod,by,of,from > on,against,to,with,of,at,in"


WEIGHTS = {"prep": 0.8, "comp": 0.8, "prt": 1.0}


@dataclass(frozen=True, slots=True)
class Constraint:
    """One condition on the words around a trigger; `words` is empty when the slot only has to be filled.

    slot: prt, prep, obj, subj, comp, inf, of or mod. prep: the preposition of `prep-with:...`. groups: computed
    classes (actor, state, place) that count as words.
    """

    slot: str
    refuses: bool
    prep: str | None
    words: frozenset[str]
    groups: frozenset[str]

    @property
    def weight(self) -> float:
        """How much it narrows the sense: listed words more than a computed class, that more than a filled slot."""
        if self.refuses:
            return 0.3
        if self.words and not self.groups:
            return 1.2
        return 1.0 if self.words or self.groups else WEIGHTS.get(self.slot, 0.6)


@dataclass(frozen=True, slots=True)
class Roles:
    """Slots of actor and recipient in order of preference; `mutual` when all are both.

    `actors` is ("none",) for words by which their speaker acts: "Moscow would pay dearly".
    """

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    mutual: bool


@dataclass(frozen=True, slots=True)
class Trigger:
    """One row of triggers/<CODE>.tsv."""

    code: str
    lemma: str
    pos: str
    where: tuple[Constraint, ...]
    roles: Roles
    mode: str | None
    cameo: str | None
    example: str
    near_miss: str | None
    line: str

    @property
    def weight(self) -> float:
        """How narrow the sense is: of several that fit, the narrowest is meant."""
        return sum(constraint.weight for constraint in self.where)


def read_lemmas(folder: Path) -> dict[tuple[str, str], str]:
    """Return the lemmas of word forms that the parser's model gets wrong, by form and part of speech."""
    table = rows(folder / "lemmas.tsv", ("form", "pos", "lemma"))
    return {(row["form"], row["pos"]): row["lemma"] for row in table}


def read_triggers(folder: Path, codes: tuple[str, ...]) -> list[Trigger]:
    """Return every trigger of the folder's <CODE>.tsv files; CodebookError names the row that cannot be read."""
    classes = {row["name"]: row["words"].split() for row in rows(folder / "classes.tsv", ("name", "words"))}
    found: list[Trigger] = []
    for code in codes:
        for row in rows(folder / f"{code}.tsv", COLUMNS):
            found.append(_trigger(code, row, classes))
    return found


def _trigger(code: str, row: dict[str, str], classes: dict[str, list[str]]) -> Trigger:
    line = f"{code}.tsv: {row['lemma']} {row['pos']} {row['where']}".strip()
    if row["pos"] not in {"v", "n", "a"}:
        raise CodebookError(f"{line}: part of speech {row['pos']!r}; use v, n or a.")
    return Trigger(
        code=code,
        lemma=row["lemma"],
        pos=row["pos"],
        where=tuple(_constraint(words, classes, line) for words in row["where"].split()),
        roles=_roles(row["roles"], _default(code, row["pos"]), line),
        mode=row["mode"] or None,
        cameo=row["cameo"] or None,
        example=row["example"],
        near_miss=row["near_miss"] or None,
        line=line,
    )


def _default(code: str, pos: str) -> str:
    if pos != "n":
        return VERB_ROLES
    return HARM_ROLES if code in HARMING else NOUN_ROLES


def _constraint(words: str, classes: dict[str, list[str]], line: str) -> Constraint:
    match = CONSTRAINT.fullmatch(words)
    if match is None:
        raise CodebookError(f"{line}: cannot read the constraint {words!r}.")
    listed: set[str] = set()
    groups: set[str] = set()
    for word in filter(None, (match[4] or "").split(",")):
        name = word.removeprefix("@")
        if not word.startswith("@"):
            listed.add(word)
        elif name in {"actor", "place", "state"}:
            groups.add(name)
        elif name in classes:
            listed.update(classes[name])
        else:
            raise CodebookError(f"{line}: no class {word!r} in classes.tsv.")
    return Constraint(match[2], bool(match[1]), match[3], frozenset(listed), frozenset(groups))


def _roles(cell: str, default: str, line: str) -> Roles:
    """An empty cell, or an empty left side before ">", means the default of the part of speech."""
    mutual = "+" in cell
    left, _, right = (cell or default).replace("+", ">").partition(">")
    if not left.strip():
        left = default.partition(">")[0]
    actors, recipients = (tuple(filter(None, (slot.strip() for slot in side.split(",")))) for side in (left, right))
    if not actors and not recipients:
        raise CodebookError(f"{line}: roles {cell!r} name no slot.")
    for slot in (*actors, *recipients):
        if not SLOT.fullmatch(slot):
            raise CodebookError(
                f"{line}: {slot!r} is no slot; use subj, obj, iobj, poss, amod, comp-subj, none or a preposition."
            )
    return Roles(actors, recipients, mutual)
