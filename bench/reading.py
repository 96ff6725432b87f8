"""`make bench`: what reading costs, on reports varied from the examples and the gold reports.

    python -m bench.reading [--reports 1000] [--output docs/performance.md]

CPU-seconds of one process decide, not the clock; spaCy's own pipeline reads the same paragraphs in a process beside it,
in turn with the whole, so that a busy machine slows both alike. `--output` puts the tables into a page between its
`measured` marks.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import re
import resource
import statistics
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from bench.variation import texts
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.reading import Reader
from dragoman.reports.read import read_text
from dragoman.settings import Settings
from dragoman.text.parser import load

BLOCK = 25
SCALE = 2**20 if sys.platform == "darwin" else 2**10  # of what the system tells of memory, to MB
ASKED = 0.1  # of spaCy's own pipeline at most, for who, where and when
ADDED = {"names, actors": ("pages", "actors"), "places": ("places", "dateline"), "dates": ("dates",)}
MEASURED = re.compile(r"(<!-- measured -->\n).*?(<!-- end measured -->)", re.DOTALL)


@dataclass(slots=True)
class Cost:
    """CPU-seconds by step, of spaCy's own pipeline and of each report, over `words` words."""

    words: int = 0
    bare: float = 0.0
    steps: Counter[str] = field(default_factory=Counter)
    reports: list[float] = field(default_factory=list)

    @property
    def whole(self) -> float:
        """CPU-seconds of all steps."""
        return sum(self.steps.values())


def main() -> None:
    """Measure and print, and write the page where asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--reports", type=int, default=1000, help="how many (default 1000)")
    parser.add_argument("--output", type=Path, help="the page to put the tables into")
    options = parser.parse_args()
    helps = statistics.median(_help() for _ in range(5))
    started = time.process_time()
    reader = Reader()
    loading, empty = time.process_time() - started, _memory()
    cost = measure(reader, options.reports)
    page = "\n".join([*_table(cost), "", *_added(cost), "", *_around(cost, helps, loading, empty)])
    sys.stdout.write(page + "\n")
    if options.output:
        old = options.output.read_text(encoding="utf-8")
        options.output.write_text(MEASURED.sub(lambda m: f"{m[1]}{page}\n{m[2]}", old), encoding="utf-8")


def measure(reader: Reader, n: int) -> Cost:
    """Return the cost of reading n reports, the whole and spaCy's own pipeline in turn, block by block."""
    cost = Cost()
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    beside = context.Process(target=_serve_bare, args=(theirs, Settings().model), daemon=True)
    beside.start()
    block: list[Report] = []
    for text in texts(n):
        started = time.process_time()
        block.append(read_text(text))
        cost.steps["layout"] += time.process_time() - started
        if len(block) == BLOCK:
            _block(reader, block, cost, ours)
            block = []
    _block(reader, block, cost, ours)
    beside.kill()
    return cost


def _block(reader: Reader, block: list[Report], cost: Cost, bare: Connection) -> None:
    for report in block:
        cost.words += sum(len(span.of(report.text).split()) for span in _spans(report))
        total = 0.0
        state: dict[str, object] = {"report": report}
        for step in reader.steps:
            started = time.process_time()
            state[step.gives] = step.run(**{need: state[need] for need in step.needs})
            spent = time.process_time() - started
            cost.steps[step.name] += spent
            total += spent
        cost.reports.append(total)
    bare.send([span.of(report.text) for report in block for span in _spans(report)])
    cost.bare += bare.recv()


def _serve_bare(connection: Connection, model: str) -> None:
    """Answer lists of paragraphs with the CPU-seconds that spaCy's default pipeline needs for them."""
    nlp = load(model)
    while True:
        paragraphs = connection.recv()
        gc.collect()
        started = time.process_time()
        for _ in nlp.pipe(paragraphs):
            pass
        connection.send(time.process_time() - started)


def _spans(report: Report) -> list[Span]:
    return ([report.headline] if report.headline else []) + list(report.paragraphs)


def _table(cost: Cost) -> list[str]:
    lines = ["| step | CPU-seconds | share | words per CPU-second |", "| --- | ---: | ---: | ---: |"]
    for name, spent in cost.steps.most_common():
        lines.append(f"| {name} | {spent:.1f} | {spent / cost.whole:.0%} | {cost.words / max(spent, 1e-9):,.0f} |")
    lines.append(f"| **all of it** | {cost.whole:.1f} | 100% | {cost.words / cost.whole:,.0f} |")
    lines.append(
        f"| spaCy's own pipeline | {cost.bare:.1f} | {cost.bare / cost.whole:.0%} | {cost.words / cost.bare:,.0f} |"
    )
    return lines


def _added(cost: Cost) -> list[str]:
    """Return what actors, places and dates add to the parse, beside ours and beside spaCy's own."""
    lines = [
        "| who, where, when | CPU-seconds | of the parse | of spaCy's own pipeline |",
        "| --- | ---: | ---: | ---: |",
    ]
    added = {name: sum(cost.steps[step] for step in steps) for name, steps in ADDED.items()}
    for name, spent in (*added.items(), ("**together**", sum(added.values()))):
        lines.append(f"| {name} | {spent:.2f} | {spent / cost.steps['parse']:.1%} | {spent / cost.bare:.1%} |")
    return [*lines, f"| asked | | | {ASKED:.1%} |"]


def _around(cost: Cost, helps: float, loading: float, empty: float) -> list[str]:
    n = len(cost.reports)
    ordered, tables = sorted(cost.reports), _tables()
    return [
        "| | |",
        "| --- | --- |",
        f"| machine | {os.cpu_count()} cores, {_processor()}; one process; Python {platform.python_version()} |",
        f"| read | {n:,} reports, {cost.words:,} words |",
        f"| reports per CPU-second | {n / cost.whole:.1f} |",
        f"| whole : spaCy's own pipeline | {cost.whole / cost.bare:.2f} |",
        f"| one report, CPU-seconds | median {statistics.median(ordered):.3f}, "
        f"99 % under {ordered[n * 99 // 100]:.3f}, longest {ordered[-1]:.3f} |",
        f"| memory | {empty:.0f} MB when loaded, {_memory():.0f} MB at most |",
        f"| memory of the tables of actors, places and dates | {'unknown' if tables is None else f'{tables:.0f} MB'} |",
        f"| start-up, CPU-seconds | `dragoman --help` {helps:.2f}; loading the reader {loading:.1f} |",
    ]


def _help() -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    program = "import sys; sys.argv = ['dragoman', '--help']; from dragoman.cli.main import main; main()"
    subprocess.run([sys.executable, "-c", program], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _tables() -> float | None:
    """Return by how many MB the tables of actors, places and dates make a process larger; None off Linux."""
    program = (
        "from pathlib import Path; from dragoman.actors.world import load_world; import dragoman.dates.find; "
        "pages = lambda: int(Path('/proc/self/statm').read_text().split()[1]); "
        "before = pages(); world = load_world(); print(pages() - before)"
    )
    found = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    return int(found.stdout) * resource.getpagesize() / 2**20 if found.returncode == 0 else None


def _memory() -> float:
    """Return the largest resident size so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / SCALE


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8", errors="replace").splitlines() if info.is_file() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.machine()


if __name__ == "__main__":
    main()
