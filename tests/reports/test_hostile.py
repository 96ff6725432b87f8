"""Nothing hostile gets through, nothing good is lost, and nothing is called or opened that should not be."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.reports.hostile import CANARY, good, hostile

GOOD = 100
MOST_MEMORY = 600 * 1024  # KiB of any process
MOST_SECONDS = 90.0  # by the clock, on a machine that may be busy; of processor time the process itself has 20
ROOT = Path(__file__).parents[2]
RUN = """
import json, resource, sys, time
from dragoman.engines.inputs import opened
found, last, slowest = [], time.monotonic(), (0.0, "")
for item in opened([sys.argv[1]]):
    now = time.monotonic()
    slowest, last = max(slowest, (now - last, item.name)), now
    report = item.report
    found.append([item.name, item.reason, report and [report.text, report.title, report.source], item.note])
peak = {"CHILDREN": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss}
try:  # what getrusage tells of this process is partly its parent's
    peak["SELF"] = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
except OSError:
    peak["SELF"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
json.dump({"items": found, "peak": peak, "slowest": slowest}, sys.stdout)
"""


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, list[object]]]:
    """Yield the address of a server and the list of all who called it."""
    calls: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        over = threading.Event()

        def listen() -> None:
            while not over.is_set():
                try:
                    calls.append(listening.accept()[1])
                except TimeoutError:
                    continue

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", calls
        over.set()
        thread.join()


@pytest.fixture(scope="module")
def told(server, tmp_path_factory: pytest.TempPathFactory):
    """Return what became of every input of a folder with all that is hostile and a hundred good reports."""
    folder = tmp_path_factory.mktemp("inputs")
    secret = tmp_path_factory.mktemp("secret") / "secret.txt"
    secret.write_text(CANARY)
    reasons = {}
    for name, data, reason in hostile(server[0], str(secret)):
        assert name not in reasons
        (folder / name).write_bytes(data)
        reasons[name] = reason
    for number in range(GOOD):
        name, data = good(number)
        (folder / name).write_bytes(data)
    done = subprocess.run([sys.executable, "-c", RUN, str(folder)], capture_output=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    found = json.loads(done.stdout)
    by_file: dict[str, list[list[object]]] = {}
    for name, *rest in found["items"]:
        file = Path(name).relative_to(folder).parts[0].partition("#")[0]
        by_file.setdefault(file, []).append(rest)
    return reasons, by_file, found, server[1]


def test_there_are_enough_of_them(told) -> None:
    assert len(told[0]) >= 120


def test_every_good_report_is_read(told) -> None:
    for number in range(GOOD):
        name, _ = good(number)
        every = [rest for rest in told[1].get(name, []) if rest[0] or rest[1]]
        assert [rest[0] for rest in every] == [None], (name, every)


def test_every_bad_input_is_refused_with_its_reason_in_one_line(told) -> None:
    wrong = []
    for name, reason in told[0].items():
        found = [rest[0] for rest in told[1].get(name, []) if rest[0]]
        read = [rest[1] for rest in told[1].get(name, []) if rest[1]]
        if not found or read or not any(reason in each and "\n" not in each for each in found):
            wrong.append((name, reason, found, [str(each)[:80] for each in read]))
    assert not wrong


def test_no_local_file_is_read_and_nobody_is_called(told) -> None:
    assert CANARY not in json.dumps(told[2]["items"])
    assert told[3] == []


def test_no_input_takes_more_memory_or_time_than_it_may(told) -> None:
    assert max(told[2]["peak"].values()) <= MOST_MEMORY
    assert told[2]["slowest"][0] <= MOST_SECONDS, told[2]["slowest"]
