"""Claims: one happening as each side tells it: told, foretold, denied or admitted, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dragoman.matters.claim import iso
from dragoman.matters.telling import TALK, Deed, Telling, any_side, token
from dragoman.matters.terms import Weights, overlap, weights
from dragoman.model.actor import Actor
from dragoman.model.when import first_day
from dragoman.store.flatten import Row

TOLD = frozenset({"happened", "alleged", "planned", "predicted", "denied", "negated"})
AHEAD = frozenset({"predicted", "denied"})  # of what has no day: foretold, and not intended
REAL = frozenset({"happened", "alleged", "admitted"})
AGAINST = frozenset({"denied", "negated"})
ANSWERS = ("denied", "admitted")  # to a charge
SPOKEN = TALK | {"AGREE", "CONSULT", "SUPPORT"}  # what is only said, or done before all eyes
LIKE = 0.3  # of the words of two clauses about deeds of one kind by one side
ALIKE = 0.6  # where nobody is told to have done it
FEWEST = 2  # words that they share
DAYS = 2  # by which the day of one deed may differ
MONTH = 30  # days in which what is foretold is denied
RECENT = 40  # propositions by code or term that are looked at
Cells = Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Account:
    """What one voice of one report says of a happening.

    id: of the mention or the entry. says: its status, "admitted" where the doers say so; voice: None for the reporter.
    day: on which it is said to have been, where told.
    """

    id: str
    report: str
    reported: int | None
    says: str
    voice: Actor | None
    sentence: str
    code: str | None = None
    doers: tuple[Actor, ...] = ()
    others: tuple[Actor, ...] = ()
    day: int | None = None
    words: frozenset[str] = frozenset()
    is_copy: bool = False

    @property
    def key(self) -> tuple[int, str, str]:
        """The order of accounts: by the day of the report."""
        return (self.reported or 1 << 30, self.report, self.id)


@dataclass(slots=True, eq=False)
class Proposition:
    """The accounts of one happening, in the order they were told."""

    accounts: list[Account] = field(default_factory=list)

    @property
    def is_disputed(self) -> bool:
        """Whether two sides tell of it, or one denies what it or the reports tell."""
        own = [one for one in self.accounts if not one.is_copy]
        sides, reports = {token(one.voice) for one in own}, {one.report for one in own}
        return len(sides - {""}) > 1 or (
            max(len(sides), len(reports)) > 1 and len({one.says in AGAINST for one in self.accounts}) > 1
        )

    @property
    def lead(self) -> Account:
        """The account that tells it best: the first one that a mention codes."""
        return next((each for each in self.accounts if each.code), self.accounts[0])

    @property
    def ids(self) -> set[str]:
        """The ids of the mentions and entries that tell of it."""
        return {one.id for one in self.accounts}


def account(deed: Deed, row: Cells, voice: Actor | None) -> Account | None:
    """Return what a mention says, `row` being its row and `voice` who says so; None where it is no claim."""
    who = voice or next((each for each in deed.doers if deed.status == "denied"), None)
    undated = deed.status == "negated" and who is None and not row["date"]
    if deed.status not in TOLD or deed.code in SPOKEN or undated:
        return None
    return Account(
        deed.id,
        deed.report,
        deed.reported,
        "admitted" if deed.admitted and any_side(deed.doers, who) else deed.status,
        who,
        row["sentence"],
        deed.code,
        deed.doers,
        deed.sufferers,
        first_day(row["date"]).toordinal() if row["date"] else None,
        deed.clause,
        row["is_copy"],
    )


def propositions(
    accounts: Iterable[Account],
    events: Mapping[str, str],
    matters: Iterable[Cells],
    tellings: Mapping[str, Telling],
) -> list[Proposition]:
    """Return the happenings of a desk that two sides tell of, by the day they were first told of.

    events: the event of each mention, by id; matters: rows of the ledger over the desk; tellings: its entries by id.
    """
    every = sorted(accounts, key=lambda one: one.key)
    index = _Index(weights(one.words for one in every), events)
    for each in every:
        index.place(each)
    for matter in matters:
        index.charge(matter, tellings)
    found = [one for one in index.propositions if one.is_disputed]
    for one in found:
        one.accounts.sort(key=lambda told: told.key)
    return sorted(found, key=lambda one: one.accounts[0].key)


def rows(found: Iterable[Proposition], sentences: Mapping[str, str]) -> Iterator[Row]:
    """Yield a row for each side's word on each proposition: what is told before what is denied, the first one first.

    sentences: the sentence of each ledger entry, by id.
    """
    for number, one in enumerate(found, 1):
        told: defaultdict[tuple[str, str], list[Account]] = defaultdict(list)
        for each in one.accounts:
            told[token(each.voice), each.says].append(each)
        for some in sorted(told.values(), key=lambda some: (some[0].says in AGAINST, some[0].key)):
            yield _row(number, one, some, sentences)


class _Index:
    """The propositions so far, found again by code, term and event."""

    def __init__(self, weigh: Weights, events: Mapping[str, str]) -> None:
        self.propositions: list[Proposition] = []
        self._weigh = weigh
        self._events = events
        self._of: dict[str, Proposition] = {}
        self._places: defaultdict[str, list[Proposition]] = defaultdict(list)

    def place(self, account: Account) -> None:
        """Add an account to the proposition it is about, or begin one with it."""
        names = sorted({*account.words, f"code {account.code}", self._events.get(account.id, account.id)})
        near = {id(one): one for name in names for one in self._places[name][-RECENT:]}
        found = [(self._like(account, one), one) for one in near.values()]
        points, best = max(found, key=lambda pair: pair[0], default=(0.0, Proposition()))
        if points <= 0:
            best = Proposition()
        if not best.accounts:
            self.propositions.append(best)
        self._add(account, best)
        for name in names:
            if best not in self._places[name][-RECENT:]:
                self._places[name].append(best)

    def charge(self, matter: Cells, tellings: Mapping[str, Telling]) -> None:
        """Add what a charge and its answers say to the proposition their words tell of, or to one of their own."""
        charges = [tellings[each] for each in matter["entry_ids"] if each in tellings]
        if matter["kind"] != "accusation" or not charges:
            return
        answers = [step for step in matter["history"] if step["outcome"] in ANSWERS]
        every = [(one, "alleged") for one in charges]
        every += [(tellings[step["by"]], step["outcome"]) for step in answers if step["by"] in tellings]
        deeds = [deed.id for one, _ in every for deed in one.deeds] + [step["by"] for step in answers]
        about = self._joined([self._of[each] for each in deeds if each in self._of])
        held = {(one.report, token(one.voice)) for one in about.accounts}
        for entry, says in every:
            if (entry.report, token(entry.by)) not in held:
                self._add(_of_entry(entry, says), about)

    def _joined(self, some: list[Proposition]) -> Proposition:
        """Return some propositions as one; a new one where there are none."""
        every = list({id(one): one for one in some}.values())
        if not every:
            every.append(Proposition())
            self.propositions.append(every[0])
        for other in every[1:]:
            for account in other.accounts:
                self._add(account, every[0])
            self.propositions.remove(other)
        return every[0]

    def _add(self, account: Account, one: Proposition) -> None:
        one.accounts.append(account)
        self._of[account.id] = one

    def _like(self, account: Account, one: Proposition) -> float:
        """Return how sure it is that an account tells of a proposition; nothing where one of its own says it cannot."""
        if any(_apart(account, other) for other in one.accounts):
            return 0.0
        return max(self._points(account, other) for other in one.accounts)

    def _points(self, one: Account, other: Account) -> float:
        """Return how sure it is that two accounts tell of one happening."""
        event = self._events.get(one.id)
        if event is not None and event == self._events.get(other.id):
            return 2.0
        if one.code != other.code:
            return 0.0
        like = overlap(one.words, other.words, self._weigh)
        named = bool(one.doers and other.doers)
        if named and {one.says, other.says} <= AHEAD and one.day is other.day is None and one.words & other.words:
            return 1.0 + like
        if any(each.says == "negated" and each.voice is None for each in (one, other)) and not _on_one_day(one, other):
            return 0.0
        if "planned" in {one.says, other.says} and not named:
            return 0.0
        few = len(one.words & other.words) < FEWEST
        return 0.0 if few or like < (LIKE if named else ALIKE) else like


def _apart(one: Account, other: Account) -> bool:
    """Whether doers, those it is done to, or days say that two accounts are not of one happening."""
    for ours, theirs in ((one.doers, other.doers), (one.others, other.others)):
        if ours and theirs and not any(any_side(ours, each) for each in theirs):
            return True
    if one.reported is not None and other.reported is not None and abs(one.reported - other.reported) > MONTH:
        return True
    return one.day is not None and other.day is not None and abs(one.day - other.day) > DAYS


def _on_one_day(one: Account, other: Account) -> bool:
    """Whether two accounts are of what is told of one day, and as done."""
    return one.day is not None and one.day == other.day and (one.says in REAL or other.says in REAL)


def _of_entry(entry: Telling, says: str) -> Account:
    return Account(entry.id, entry.report, entry.day, says, entry.by, entry.about, is_copy=entry.source.is_copy)


def _row(number: int, one: Proposition, some: list[Account], sentences: Mapping[str, str]) -> Row:
    shown = next((each for each in some if not each.is_copy), some[0])
    lead = one.lead
    voices = dict.fromkeys(each.voice.name for each in some if each.voice is not None)
    return {
        "claim": number,
        "side": token(shown.voice) or None,
        "by": shown.voice.name if shown.voice else None,
        "says": shown.says,
        "code": lead.code,
        "actors": names(lead.doers),
        "recipients": names(lead.others),
        "day": iso(some[0].reported),
        "sentence": " ".join(sentences.get(shown.id, shown.sentence).split()),
        "voices": list(voices),
        "n_reports": len({each.report for each in some}),
        "report": shown.report,
        "reports": sorted({each.report for each in some}),
        "evidence": [each.id for each in some],
    }


def names(actors: Iterable[Actor]) -> list[str]:
    """Return the names of some actors, each once."""
    return list(dict.fromkeys(each.name for each in actors))
