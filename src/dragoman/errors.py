"""The one root of every error Dragoman raises on purpose, and its few kinds."""

from __future__ import annotations

from collections.abc import Iterable


class DragomanError(Exception):
    """Anything the user can put right: the message says what was found, what was expected and what to do."""


class Refused(DragomanError):
    """One input that could not be read as a report; `reason` is a single line for the account."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class CodebookError(DragomanError):
    """A data file of the codebook that does not hold what it should, with its file and line."""


class DeskError(DragomanError):
    """A desk folder that is missing, damaged or written to by somebody else."""


class StepError(DragomanError):
    """A list of steps that cannot run in its order."""


def unknown(kind: str, found: str, choices: Iterable[str]) -> DragomanError:
    """Return the error for a value outside a closed list, naming the list.

    >>> str(unknown("status", "actual", ["happened", "planned"]))
    "No status 'actual'. Choose from: happened, planned."
    """
    return DragomanError(f"No {kind} {found!r}. Choose from: {', '.join(choices)}.")
