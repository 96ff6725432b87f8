"""Triggers: words that tell of an act, with the sense restrictions under which they do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.codebook.cameo import Cameo, near_code
from dragoman.codebook.plover import EventType
from dragoman.codebook.tables import SHIPPED, TRIGGER_KEY, Row, near, rows
from dragoman.errors import CodebookError

COLUMNS = (*TRIGGER_KEY, "roles", "mode", "cameo", "example", "near_miss")
FOLDER = "triggers"
LEMMAS = f"{FOLDER}/lemmas.tsv"
LEMMA_COLUMNS = ("form", "pos", "lemma")
KINDS_OF_SLOT = ("prt", "prep", "obj", "subj", "comp", "inf", "of", "mod", "neg")
CONSTRAINT = re.compile(r"(!?)([a-z]+)(?:-([a-z]+))?(?::(\S+))?")
ROLE_SLOTS = ("subj", "obj", "iobj", "poss", "amod", "comp-subj", "none")
PREPOSITIONS = frozenset(
    "about above across after against along alongside amid among around as at back before behind below beneath beside "
    "between beyond by concerning despite down during following for from in including inside into near of off on onto "
    "opposite out outside over past per regarding round since through throughout till to toward towards under "
    "underneath unlike until up upon versus via with within without aboard amongst atop "
    "away closer home that ahead apart aside forward together north south east west "
    "northward southward eastward westward northwards southwards eastwards westwards inward inwards homeward".split()
)
GROUPS = frozenset({"actor", "place", "state"})
VERB_ROLES = "subj > obj,iobj,against,on,to,with,at"
HARM_ROLES = "poss,amod,by,from > on,against,to,with,of,at,in"  # "the bombing of Libya" is done to Libya
HARMING = frozenset({"ASSAULT", "COERCE", "SANCTION"})
NOUN_ROLES = "poss,amod,by,of,from > on,against,to,with,of,at,in"
WEIGHTS = {"prep": 0.8, "comp": 0.8, "prt": 1.0}


@dataclass(frozen=True, slots=True)
class Constraint:
    """One condition on the words around a trigger; `words` is empty when the slot only has to be filled.

    slot: prt, prep, obj, subj, comp, inf, of, mod or neg (the word itself is negated, which is part of the phrase:
    "would not hear of talks"). prep: the preposition of `prep-with:...`. groups: computed
    classes (actor, state, place) that count as words. said: the restriction as the table has it.
    """

    slot: str
    refuses: bool
    prep: str | None
    words: frozenset[str]
    groups: frozenset[str]
    said: str = field(default="", compare=False)

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
    """One row of triggers/<CODE>.tsv; `own` for one of a user's folder, `at` its file and line."""

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
    own: bool = False
    at: str = ""

    @property
    def weight(self) -> float:
        """How narrow the sense is: of several that fit, the narrowest is meant."""
        return sum(constraint.weight for constraint in self.where)

    @property
    def is_negative(self) -> bool:
        """Whether its words are a phrase with "not": "would not hear of", which denies nothing."""
        return any(one.slot == "neg" and not one.refuses for one in self.where)

    @property
    def sense(self) -> tuple[str, str, frozenset[Constraint]]:
        """What tells two rows apart: word, part of speech and restrictions."""
        return self.lemma, self.pos, frozenset(self.where)


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What a trigger's cells may name: types, modes by type, CAMEO codes, classes of words."""

    types: Mapping[str, EventType]
    cameo: Mapping[str, Cameo]
    classes: Mapping[str, tuple[str, ...]]


def read_lemmas(folder: Path = SHIPPED) -> dict[tuple[str, str], str]:
    """Return the lemmas of word forms that the parser's model gets wrong, by form and part of speech."""
    table = rows(folder, LEMMAS, LEMMA_COLUMNS)
    return {(row["form"], row["pos"]): row["lemma"] for row in table}


def table_of(code: str) -> str:
    """Return the name of the table of a code's triggers."""
    return f"{FOLDER}/{code}.tsv"


def read_triggers(folder: Path, known: Known) -> list[Trigger]:
    """Return the triggers of every type, a user's own first; CodebookError names the row that cannot be read.

    A user's row takes the place of one of ours with the same word and restrictions, whatever type ours has.
    """
    read = [_given(row, code, known, folder) for code in known.types for row in trigger_rows(folder, code)]
    own = [trigger for trigger in read if trigger.own]
    seen: dict[object, Trigger] = {}
    for trigger in own:
        if (other := seen.setdefault(trigger.sense, trigger)) is not trigger:
            raise twice(trigger, other)
    return own + [trigger for trigger in read if not trigger.own and trigger.sense not in seen]


def _given(row: Row, code: str, known: Known, folder: Path) -> Trigger:
    try:
        return trigger_of(row, code, known)
    except CodebookError as error:
        if folder == SHIPPED or row.own:
            raise
        raise CodebookError(f"{error} The row is ours, and a table of {folder} takes away what it rests on.") from None


def trigger_rows(folder: Path, code: str) -> Iterator[Row]:
    """Yield the rows of a code's triggers, those a user's folder adds included."""
    return rows(folder, table_of(code), COLUMNS)


def twice(trigger: Trigger, other: Trigger) -> CodebookError:
    """Return the error for a word that stands twice with the same restrictions."""
    return CodebookError(
        f"{trigger.at}, column 1 (lemma): found {trigger.lemma!r} ({trigger.pos}) with the restrictions of {other.at}. "
        f"Expected each sense once. Take one out, or give it other restrictions in the column where."
    )


def trigger_of(row: Row, code: str, known: Known) -> Trigger:
    """Return the trigger of a row; CodebookError for a cell that cannot be read."""
    row.filled("lemma", "pos", "example")
    if row["lemma"] != row["lemma"].lower() or " " in row["lemma"]:
        raise row.wrong("lemma", "Expected one word in lower case, as a dictionary has it; other words go into where.")
    row.one_of("pos", "v, n or a for a verb, noun or adjective", ("v", "n", "a"))
    _check_example(row, code)
    mode, cameo = row["mode"] or None, row["cameo"] or None
    modes = known.types[code].modes
    if mode and not modes:
        raise row.wrong("mode", f"{code} has no modes: leave the cell empty. Is a tab missing, or one too many?")
    if mode:
        row.one_of("mode", f"a mode of {code}, or nothing", modes)
    if cameo and cameo not in known.cameo:
        general = known.types[code].cameo
        hint = near_code(cameo, known.cameo)
        raise row.wrong("cameo", f"Expected one of CAMEO's codes, like {general}, or nothing.{hint}")
    return Trigger(
        code=code,
        lemma=row["lemma"],
        pos=row["pos"],
        where=tuple(_constraint(words, row, known.classes) for words in row["where"].split()),
        roles=_roles(row, _default(code, row["pos"])),
        mode=mode,
        cameo=cameo,
        example=row["example"],
        near_miss=row["near_miss"] or None,
        line=f"{code}.tsv: {row['lemma']} {row['pos']} {row['where']}".strip(),
        own=row.own,
        at=f"{row.path}, line {row.line}",
    )


def _check_example(row: Row, code: str) -> None:
    if f"]{{{code}}}" not in row["example"]:
        raise row.wrong("example", f"Expected the trigger's words marked as [words]{{{code}}} in the sentence.")
    plain = re.sub(r"\[([^\[\]]+)\]\{[^{}]+\}", r"\1", row["example"])
    if re.search(r"[\[\]{}]", plain):
        raise row.wrong("example", "A bracket is left over: a mark is written [words]{LABEL} and does not nest.")


def _default(code: str, pos: str) -> str:
    if pos != "n":
        return VERB_ROLES
    return HARM_ROLES if code in HARMING else NOUN_ROLES


def _constraint(words: str, row: Row, classes: Mapping[str, tuple[str, ...]]) -> Constraint:
    match = CONSTRAINT.fullmatch(words)
    if match is None or match[2] not in KINDS_OF_SLOT:
        slots = ", ".join(KINDS_OF_SLOT)
        raise row.wrong("where", f"Expected a restriction that begins with one of {slots}, like obj:@victim.", words)
    if match[3] and match[3] not in PREPOSITIONS:
        raise row.wrong("where", f"{match[3]!r} is no preposition{near(match[3], sorted(PREPOSITIONS))}", words)
    listed: set[str] = set()
    groups: set[str] = set()
    for word in filter(None, (match[4] or "").split(",")):
        name = word.removeprefix("@")
        if not word.startswith("@"):
            if match[2] == "prep" and not match[3] and word not in PREPOSITIONS:
                raise row.wrong("where", f"{word!r} is no preposition{near(word, sorted(PREPOSITIONS))}", words)
            listed.add(word)
        elif name in GROUPS:
            groups.add(name)
        elif name in classes:
            listed.update(classes[name])
        else:
            choices = [f"@{each}" for each in (*GROUPS, *classes)]
            raise row.wrong("where", f"{word} is no class of triggers/classes.tsv{near(word, choices)}", words)
    return Constraint(match[2], bool(match[1]), match[3], frozenset(listed), frozenset(groups), words)


def _roles(row: Row, default: str) -> Roles:
    """An empty cell, or an empty left side before ">", means the default of the part of speech."""
    cell = row["roles"]
    mutual = "+" in cell
    left, _, right = (cell or default).replace("+", ">").partition(">")
    if not left.strip():
        left = default.partition(">")[0]
    actors, recipients = (tuple(filter(None, (slot.strip() for slot in side.split(",")))) for side in (left, right))
    if not actors and not recipients:
        raise row.wrong("roles", "Expected where the actor and the recipient stand, like subj > obj,against.")
    for slot in (*actors, *recipients):
        if slot not in ROLE_SLOTS and slot not in PREPOSITIONS:
            hint = near(slot, [*ROLE_SLOTS, *sorted(PREPOSITIONS)])
            raise row.wrong("roles", f"{slot!r} is no role: use {', '.join(ROLE_SLOTS)} or a preposition{hint}")
    return Roles(actors, recipients, mutual)
