"""Account: what became of every input: expected, read, known already, refused and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

MOST_LINES = 20  # of one kind; the rest is counted


@dataclass(frozen=True, slots=True)
class Refusal:
    """One report that was refused: its name, why, the date it was given with, and the file or address it is in."""

    input: str
    reason: str
    published: str | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """Every report is counted once: `expected` = `read` + `known` + refused.

    redated: known reports that were given with another publication date than the one they were read with.
    undated: reports read or known that have no publication date. withdrawn: those their agency has killed or replaced.
    notes: what else is worth knowing of an input. look: the file where the refused ones are kept.
    """

    expected: int
    read: int
    known: int
    refused: tuple[Refusal, ...] = ()
    redated: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    look: str | None = field(default=None, compare=False)

    def to_dict(self) -> dict[str, object]:
        """Return the account as JSON values."""
        return {
            "expected": self.expected,
            "read": self.read,
            "known": self.known,
            "refused": [{"input": each.input, "reason": each.reason, "file": each.file} for each in self.refused],
            "redated": list(self.redated),
            "undated": list(self.undated),
            "withdrawn": list(self.withdrawn),
            "notes": list(self.notes),
            "look": self.look,
        }

    def lines(self) -> list[str]:
        """Return the account in words: a line for each refused report, as long as they are few of one reason."""
        lines = [f"note: {each}" for each in self.notes]
        lines += _grouped(self.refused)
        lines += _few(f"known: {name}: kept with the publication date it was first read with" for name in self.redated)
        lines += _few(f"withdrawn: {each}" for each in self.withdrawn)
        lines += _few(
            f"undated: {name}: no day of publication; give it one with `dragoman read {_quoted(name)} --published DATE`"
            for name in self.undated
        )
        if self.look and self.refused:
            lines.append(f"refused inputs are kept in {self.look}; `dragoman retry` reads them again")
        counts = f"{self.read} read, {self.known} known already, {len(self.refused)} refused"
        return [*lines, f"{self.expected} {'report' if self.expected == 1 else 'reports'}: {counts}"]


def joined(accounts: Iterable[Account]) -> Account:
    """Return several accounts as one."""
    every = list(accounts)
    return Account(
        sum(each.expected for each in every),
        sum(each.read for each in every),
        sum(each.known for each in every),
        tuple(refusal for each in every for refusal in each.refused),
        tuple(name for each in every for name in each.redated),
        tuple(name for each in every for name in each.undated),
        tuple(name for each in every for name in each.withdrawn),
        tuple(note for each in every for note in each.notes),
        next((each.look for each in every if each.look), None),
    )


def _grouped(refused: Iterable[Refusal]) -> Iterator[str]:
    by_reason: dict[tuple[str, str], list[Refusal]] = defaultdict(list)
    for each in refused:
        by_reason[(each.file or each.input, each.reason)].append(each)
    for (file, reason), every in by_reason.items():
        if len(every) <= MOST_LINES:
            yield from (f"refused: {each.input}: {reason}" for each in every)
        else:
            yield f"refused: {file}: {len(every):,} times, first {every[0].input}: {reason}"


def _few(lines: Iterable[str]) -> Iterator[str]:
    every = list(lines)
    yield from every[:MOST_LINES]
    if len(every) > MOST_LINES:
        yield f"{every[0].partition(':')[0]}: {len(every) - MOST_LINES:,} more; --account FILE lists them all"


def _quoted(name: str) -> str:
    file = name.partition("#")[0]
    return f"'{file}'" if " " in file else file
