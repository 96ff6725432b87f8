"""Progress: one line on standard error that counts, where somebody is looking."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from dragoman.engines.outcomes import Outcome

EVERY = 0.2  # seconds


class Progress:
    """Counts inputs while a command runs; silent when standard error is not a terminal."""

    def __init__(self) -> None:
        self._count = self._refused = 0
        self._shown = 0.0
        self._start = time.monotonic()
        self._on = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._on:
            sys.stderr.write("\r\033[K")

    def __call__(self, outcome: Outcome) -> None:
        """Count one input and show the line from time to time."""
        self._count += 1
        self._refused += outcome.refusal is not None
        now = time.monotonic()
        if self._on and now - self._shown > EVERY:
            self._shown = now
            rate = self._count / max(now - self._start, 0.001)
            sys.stderr.write(f"\r\033[K{self._count} reports, {self._refused} refused, {rate:.1f} a second")
            sys.stderr.flush()
