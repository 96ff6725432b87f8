"""Account: what became of every input: expected, read, known already, refused and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """One input that was refused: its path as given, why, and the date it was given with."""

    input: str
    reason: str
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """Every input is counted once: `expected` = `read` + `known` + refused.

    redated: known inputs that were given with another publication date than the one they were read with.
    """

    expected: int
    read: int
    known: int
    refused: tuple[Refusal, ...] = ()
    redated: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """Return the account as JSON values."""
        return {
            "expected": self.expected,
            "read": self.read,
            "known": self.known,
            "refused": [{"input": each.input, "reason": each.reason} for each in self.refused],
            "redated": list(self.redated),
        }

    def lines(self) -> list[str]:
        """Return the account in words, a line for each refused input."""
        lines = [f"refused: {each.input}: {each.reason}" for each in self.refused]
        lines += [f"known: {name}: kept with the publication date it was first read with" for name in self.redated]
        counts = f"{self.read} read, {self.known} known already, {len(self.refused)} refused"
        return [*lines, f"{self.expected} {'input' if self.expected == 1 else 'inputs'}: {counts}"]
