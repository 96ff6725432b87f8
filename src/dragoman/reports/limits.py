"""Limits: what one input may cost: characters, bytes, inflation, depth, processor time and memory."""

from __future__ import annotations

import sys

from dragoman.errors import Refused

MOST_CHARACTERS = 1_000_000
MOST_BYTES = 20 * 1024 * 1024  # of one report, or of an input that must be held whole
MOST_INFLATED = 4 * 1024**3  # of all that one packed input holds
RATIO = 200  # inflated bytes for one packed
FREE = 8 * 1024 * 1024  # inflated bytes that may have any ratio
MOST_MEMBERS = 100_000
DEEPEST = 3  # archives within archives
SECONDS = 20  # of processor time for one report of an input, before anybody reads it
MEMORY = 420 * 1024 * 1024  # of the process that opens inputs, beyond what it starts with


def check_size(size: int) -> None:
    """Raise Refused for more bytes than a report may have."""
    if size > MOST_BYTES:
        raise Refused(f"{size:,} bytes; a report may have at most {MOST_BYTES:,}")


def allow(seconds: int) -> None:
    """Let this process run for so many more seconds of processor time; after them the system ends it."""
    try:
        import resource
    except ImportError:  # no such limits on this system
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + 1 + seconds
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard < 0 else min(soft, hard), hard))


def confine(memory: int = MEMORY) -> None:
    """Let this process take so many bytes more, write no file's core, and neither connect nor start another.

    What the interpreter itself reads stays open to it. There is no way back.
    """
    limit_memory(memory)
    sys.addaudithook(_forbid)


def limit_memory(memory: int) -> None:
    """Let this process take so many bytes more than it has now, where the system knows such a limit."""
    try:
        import resource
    except ImportError:
        return
    pages = _resident()
    for name in ("RLIMIT_DATA", "RLIMIT_CORE"):
        which = getattr(resource, name, None)
        if which is not None:
            most = pages + memory if name == "RLIMIT_DATA" else 0
            _, hard = resource.getrlimit(which)
            resource.setrlimit(which, (most if hard < 0 else min(most, hard), hard))


def _resident() -> int:
    """Return the bytes of data this process holds now, as the system counts them; a guess where it does not tell."""
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as file:
            for line in file:
                if line.startswith("VmData:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 200 * 1024 * 1024


def _forbid(event: str, _: object) -> None:
    if event.startswith(("socket.connect", "socket.getaddrinfo", "socket.bind", "subprocess.", "os.system", "os.exec")):
        raise Refused(f"it asked for {event}, which no input may")
