"""A writer killed by the operating system, at any moment, leaves a desk that is whole and can be written to again."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.store.check import check
from dragoman.store.folder import appending, known, make
from dragoman.testing import synthetic_records

WRITER = """
import sys
from pathlib import Path
from dragoman.store.folder import appending, known, make
from dragoman.testing import synthetic_records
desk = Path(sys.argv[1])
make(desk)
print("ready", flush=True)
with appending(desk) as writer:
    there = known(desk)
    writer.append_all((each for each in synthetic_records(400, seed=1) if each.report.id not in there), 3)
"""


@pytest.mark.slow
def test_kills_at_random_moments_lose_nothing_that_was_there(tmp_path: Path) -> None:
    desk, rng, before = tmp_path / "a.desk", random.Random(1), 0
    for _ in range(12):
        process = subprocess.Popen([sys.executable, "-c", WRITER, str(desk)], stdout=subprocess.PIPE)
        assert process.stdout
        process.stdout.readline()
        time.sleep(rng.uniform(0.0, 0.5))
        process.kill()
        process.wait()
        process.stdout.close()
        verdict = check(desk)
        assert verdict.problems == ()
        assert verdict.reports >= before
        before = verdict.reports
    make(desk)
    with appending(desk) as writer:
        there = known(desk)
        writer.append_all((each for each in synthetic_records(400, seed=1) if each.report.id not in there), 100)
    assert (check(desk).reports, check(desk).problems, check(desk).notes) == (400, (), ())
