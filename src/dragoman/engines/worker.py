"""Worker: a process that loads a reader once and reads the reports it is sent, one at a time."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from dragoman.engines.outcomes import Answer, Reads
from dragoman.errors import DragomanError, Refused
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.reports.limits import allow, limit_memory

READY = b"ready"
SECONDS = 30  # of processor time for any report, and ...
CHARACTERS = 5_000  # ... a second more for so many characters of it
MEMORY = 1024**3  # bytes that reading may take beyond the model and the tables


@dataclass(slots=True)
class Job:
    """A report on its way: its number among the inputs, and how often it was tried."""

    number: int
    report: Report
    tries: int = 0


class Worker:
    """One process and the job it is at; `served` counts the answers it gave."""

    def __init__(self, make: Callable[[], Reads], log: Path) -> None:
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.job: Job | None = None
        self.served = 0
        self._log = log
        self._process = context.Process(target=_serve, args=(theirs, make, str(log)), daemon=True)
        self._process.start()
        theirs.close()

    def started(self) -> None:
        """Wait until the reader is loaded; DragomanError when it cannot be."""
        answer = self._received()
        if answer != READY:
            raise DragomanError(answer if isinstance(answer, str) else f"A worker cannot start: {self.last_words()}")

    def give(self, job: Job) -> None:
        """Send a job; a worker that has died is found out when its answer is asked for."""
        job.tries += 1
        self.job = job
        try:
            self.connection.send(job.report)
        except (BrokenPipeError, ConnectionResetError):
            return

    def answer(self) -> Answer | None:
        """Return what became of the job, or None when the process died over it."""
        answer = self._received()
        self.served += 1
        return answer if isinstance(answer, Record | str) else None

    def last_words(self) -> str:
        """Return, in a line, how the process ended."""
        self._process.join()
        lines = self._log.read_text("utf-8", "replace").split("\n") if self._log.is_file() else []
        said = next((line.strip() for line in reversed(lines) if line.strip()), "")
        code = self._process.exitcode or 0
        if self.timed_out:
            return "it took more processor time than a report may"
        return f"killed by signal {-code}" if code < 0 else said or f"exit code {code}"

    @property
    def timed_out(self) -> bool:
        """Whether the process has ended because its report took too much processor time."""
        return self._process.exitcode == -getattr(signal, "SIGXCPU", 0) != 0

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self.connection.close()
        self._process.kill()
        self._process.join()

    def _received(self) -> object:
        try:
            received: object = self.connection.recv()
        except (EOFError, ConnectionResetError):
            return None
        return received


def _serve(connection: Connection, make: Callable[[], Reads], log: str) -> None:
    """Read reports until the other end is closed; what goes wrong is written to `log` and ends the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.dup2(os.open(log, os.O_WRONLY | os.O_CREAT), 2)
    try:
        reader = make()
    except DragomanError as error:
        connection.send(str(error))
        return
    limit_memory(MEMORY)
    connection.send(READY)
    while True:
        try:
            report = connection.recv()
        except (EOFError, ConnectionResetError):
            return
        connection.send(_answer(reader, report))


def _answer(reader: Reads, report: Report) -> Answer:
    allow(SECONDS + len(report.text) // CHARACTERS)
    try:
        return reader.read(report)
    except Refused as refused:
        return refused.reason
    except MemoryError:
        return "it takes more memory than a report may"
    except RecursionError:
        return "it is nested too deep"
