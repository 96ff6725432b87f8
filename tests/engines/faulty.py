"""The process that opens inputs, with reports that hurt it in every way."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time

from dragoman.engines import opening
from dragoman.reports import item
from dragoman.reports.part import How, Part


def _nest(depth: int) -> int:
    return _nest(depth + 1) + 1


def _raise() -> None:
    raise KeyError("odd")


def _spin() -> None:
    while True:
        pass


HURTS = {
    "DIE": lambda: os._exit(7),
    "KILL": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "SPIN": _spin,
    "EAT": lambda: [bytearray(64 << 20) for _ in range(64)],
    "RAISE": _raise,
    "CONNECT": lambda: socket.socket().connect(("127.0.0.1", 9)),
    "START": lambda: subprocess.run([sys.executable, "-V"], check=False),
    "SLEEP": lambda: time.sleep(60),
    "NEST": lambda: _nest(0),
}


def made(part: Part, name: str, how: How) -> item.Item:
    """Return the item of a part, after what its text asks for."""
    for word, hurt in HURTS.items():
        if word in (part.text or ""):
            hurt()
    return item.made(part, name, how)


if __name__ == "__main__":
    opening.made = made
    allow = opening.allow
    opening.allow = lambda seconds: allow(1)
    opening.main()
