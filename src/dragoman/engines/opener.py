"""Opener: every report of an input, taken apart by a process of its own that may die of it."""

from __future__ import annotations

import os
import pickle
import signal
import stat
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile, mkstemp
from threading import Timer
from types import TracebackType
from typing import IO, Any, BinaryIO, Self

from dragoman.engines import opening
from dragoman.engines.opening import OVER
from dragoman.errors import Refused
from dragoman.reports.item import Item
from dragoman.reports.kind import kind_of
from dragoman.reports.limits import MOST_INFLATED, SECONDS
from dragoman.reports.part import How
from dragoman.reports.sources import items
from dragoman.reports.stream import head, of_path

PATIENCE = 90  # seconds without an answer after which the process is ended
MOST_DEATHS = 20  # within one input
PLAIN = 256 * 1024  # bytes of plain text that need no process: every pattern that sees them takes linear time


class Opener:
    """Opens inputs, one after the other; its process starts with the first that needs one."""

    def __init__(self, patience: float = PATIENCE, module: str = opening.__name__) -> None:
        self._patience = patience
        self._module = module
        self._process: subprocess.Popen[bytes] | None = None
        self._log: IO[bytes] | None = None
        self._late = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def items(self, source: Path | bytes, name: str, how: How) -> Iterator[Item]:
        """Yield every report of an input, or why it is none."""
        if isinstance(source, Path) and _is_pipe(source):
            with source.open("rb") as pipe:
                yield from self.piped(pipe, name, how)
        elif isinstance(source, Path) and _is_plain(source):
            yield from items(source, name, how)
        else:
            yield from self._apart(source, name, how)

    def piped(self, pipe: IO[bytes], name: str, how: How) -> Iterator[Item]:
        """Yield every report of what can be read only once, such as standard input."""
        handle, path = mkstemp(prefix="dragoman-")
        try:
            with os.fdopen(handle, "wb") as held:
                for block in iter(lambda: pipe.read(1 << 20), b""):
                    held.write(block)
                    if held.tell() > MOST_INFLATED:
                        yield Item(name, name, reason=f"more than {MOST_INFLATED:,} bytes")
                        return
            yield from self.items(Path(path), name, how)
        finally:
            os.unlink(path)

    def _apart(self, source: Path | bytes, name: str, how: How) -> Iterator[Item]:
        done = deaths = 0
        while True:
            here: str | None = None
            try:
                self._order((source, name, how, done))
                for answer in self._answers():
                    if isinstance(answer, Item):
                        done, here = done + 1, None
                        yield answer
                    else:
                        here = str(answer)
                return
            except (EOFError, OSError, pickle.UnpicklingError):
                deaths += 1
                reason = self._last_words()
                yield Item(here or name, name, reason=reason)
                if here is None or deaths >= MOST_DEATHS:
                    return
                done += 1

    def _order(self, order: Any) -> None:
        process = self._running()
        pickle.dump(order, _pipe(process.stdin))
        _pipe(process.stdin).flush()

    def _answers(self) -> Iterable[Any]:
        process = self._running()
        while True:
            watch = Timer(self._patience, self._give_up)
            watch.daemon = True
            watch.start()
            try:
                answer = pickle.load(_pipe(process.stdout))
            finally:
                watch.cancel()
            if answer is OVER:
                return
            yield answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._late = False
            self._log = TemporaryFile()  # noqa: SIM115
            self._process = subprocess.Popen(
                [sys.executable, "-m", self._module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._log,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
        return self._process

    def _give_up(self) -> None:
        self._late = True
        if self._process is not None:
            self._process.kill()

    def _last_words(self) -> str:
        """Return, in a line, how the process ended, and clear it away."""
        code = self._process.wait() if self._process else 0
        said = self._said()
        late = self._late
        self._end()
        if late:
            return f"it took more than {self._patience:g} seconds to open"
        if code == -getattr(signal, "SIGXCPU", 0):
            return f"it took more than {SECONDS} seconds of processor time to open"
        return f"opening it ended the process: {f'signal {-code}' if code < 0 else said or f'exit code {code}'}"

    def _said(self) -> str:
        if self._log is None:
            return ""
        self._log.seek(0)
        lines = self._log.read()[-4000:].decode("utf-8", "replace").splitlines()
        return next((line.strip()[:200] for line in reversed(lines) if line.strip()), "")

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for pipe in (self._process.stdin, self._process.stdout):
                _close(pipe)
        if self._log is not None:
            self._log.close()
        self._process = self._log = None


def _pipe(pipe: IO[bytes] | None) -> BinaryIO:
    if pipe is None:
        raise OSError("no pipe")
    return pipe  # type: ignore[return-value]


def _close(pipe: IO[bytes] | None) -> None:
    try:
        if pipe is not None:
            pipe.close()
    except OSError:  # what was still to be sent goes nowhere
        return


def _is_plain(path: Path) -> bool:
    """Whether a file is a short plain text by its beginning, or cannot be opened at all."""
    try:
        if path.is_file() and path.stat().st_size > PLAIN:
            return False
        with of_path(path) as stream:
            return kind_of(head(stream), str(path)) == "text"
    except (Refused, OSError, ValueError):
        return True


def _is_pipe(path: Path) -> bool:
    try:
        return stat.S_ISFIFO(path.stat().st_mode)
    except (OSError, ValueError):
        return False
