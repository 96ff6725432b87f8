"""Processes: the engine that reads several reports at a time, each worker process with a reader of its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from dragoman.engines.outcomes import Answer, Outcome, Reads, answered, settled
from dragoman.engines.worker import Job, Worker
from dragoman.errors import DragomanError
from dragoman.model.report import Report
from dragoman.reports.item import Item

AHEAD = 4  # inputs a worker that may be laid out and waiting: memory does not grow with their number
TRIES = 2
LIFE = 5_000  # reports after which a worker gives way to a fresh one: a model's store of words only grows


def read_items(
    items: Iterable[Item],
    make: Callable[[], Reads],
    *,
    workers: int,
    published: str | None = None,
    known: Callable[[Item], bool] = lambda item: False,
) -> Iterator[Outcome]:
    """Yield what becomes of every item, in order: the same as the inline engine yields.

    `make` is called once in every worker process and must be importable from there. A report whose worker dies is tried
    once more, then refused with the worker's last words.
    """
    with Pool(make, workers) as pool:
        turns: deque[_Turn] = deque()
        for item in items:
            turns.append(_turn(item, turns, known))
            if item.report and not turns[-1].waits:
                turns[-1].number = pool.put(item.report)
            while len(turns) > AHEAD * workers:
                yield _outcome(turns.popleft(), pool, published, known)
        while turns:
            yield _outcome(turns.popleft(), pool, published, known)


def read_reports(reports: Iterable[Report], make: Callable[[], Reads], *, workers: int) -> Iterator[Answer]:
    """Yield the record of every report, or the reason why it is refused, in order, as the inline engine does."""
    with Pool(make, workers) as pool:
        numbers: deque[int] = deque()
        for report in reports:
            numbers.append(pool.put(report))
            while len(numbers) > AHEAD * workers:
                yield pool.take(numbers.popleft())
        while numbers:
            yield pool.take(numbers.popleft())


@dataclass(slots=True)
class _Turn:
    """One item between being laid out and being told of; `waits` for an equal report before it."""

    item: Item
    waits: bool = False
    number: int | None = None


def _turn(item: Item, before: Iterable[_Turn], known: Callable[[Item], bool]) -> _Turn:
    report = item.report
    if report is None:
        return _Turn(item)
    same = any(each.item.report and each.item.report.id == report.id for each in before)
    return _Turn(item, waits=same or known(item))


def _outcome(turn: _Turn, pool: Pool, published: str | None, known: Callable[[Item], bool]) -> Outcome:
    item = turn.item
    if item.report is None or (turn.waits and known(item)):
        return settled(item, published)
    answer = pool.take(pool.put(item.report) if turn.number is None else turn.number)
    return answered(item, answer, published)


class Pool:
    """Some workers, the jobs that wait for one, and the answers nobody has taken yet."""

    def __init__(self, make: Callable[[], Reads], workers: int) -> None:
        if workers < 1:
            raise DragomanError(f"{workers} workers cannot read. Use 1 or more.")
        self._make = make
        self._folder = TemporaryDirectory(prefix="dragoman-")
        self._waiting: deque[Job] = deque()
        self._answers: dict[int, Answer] = {}
        self._count = self._born = 0
        self._workers = [self._fresh() for _ in range(workers)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for worker in self._workers:
            worker.close()
        self._folder.cleanup()

    def put(self, report: Report) -> int:
        """Queue a report and return the number its answer is taken by."""
        self._count += 1
        self._waiting.append(Job(self._count, report))
        self._hand_out()
        return self._count

    def take(self, number: int) -> Answer:
        """Return an answer, waiting for it if need be."""
        while number not in self._answers:
            self._collect()
            self._hand_out()
        return self._answers.pop(number)

    def _hand_out(self) -> None:
        for at, worker in enumerate(self._workers):
            if not self._waiting:
                return
            if worker.job is None:
                if worker.served >= LIFE:
                    worker.close()
                    self._workers[at] = self._fresh()
                if worker.served == 0 or self._workers[at] is not worker:
                    self._workers[at].started()
                self._workers[at].give(self._waiting.popleft())

    def _collect(self) -> None:
        busy: dict[object, int] = {worker.connection: at for at, worker in enumerate(self._workers) if worker.job}
        connections = [self._workers[at].connection for at in busy.values()]
        for ready in wait(connections):
            if isinstance(ready, Connection):
                self._receive(busy[ready])

    def _receive(self, at: int) -> None:
        worker = self._workers[at]
        job, answer = worker.job, worker.answer()
        worker.job = None
        if job is None:
            return
        if answer is None:
            answer = self._over(job, worker)
            worker.close()
            self._workers[at] = self._fresh()
            if answer is None:
                self._waiting.appendleft(job)
                return
        self._answers[job.number] = answer

    def _over(self, job: Job, worker: Worker) -> Answer | None:
        """Return why a job is given up over which its worker has died; None where it is to be tried again."""
        reason = worker.last_words()
        if worker.timed_out:
            return reason
        return None if job.tries < TRIES else f"its reading ended the worker process {job.tries} times: {reason}"

    def _fresh(self) -> Worker:
        self._born += 1
        return Worker(self._make, Path(self._folder.name) / f"{self._born}.log")
