"""Fetcher: the bytes of pages and feeds, as their servers allow: robots.txt, a pause between calls, nothing twice."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Protocol
from urllib.parse import urljoin

from protego import Protego

from dragoman.errors import Refused
from dragoman.fetch.address import Address, parse
from dragoman.fetch.client import AGENT, Answer, Client

MOST_HOPS = 5
PAUSE = 1.0  # seconds between two calls of one host
LONGEST_PAUSE = 30.0  # the most a robots.txt can ask for
MOST_RULES = 512 * 1024
MOVED = frozenset((301, 302, 303, 307, 308))
UNCHANGED = 304


class Memory(Protocol):
    """What was learnt of pages when they were last read."""

    def validators(self, url: str) -> Mapping[str, str]:
        """Return the headers that ask a server for a page only if it has changed."""

    def note(self, url: str, headers: Mapping[str, str]) -> None:
        """Keep what a server says of a page."""


class Fetcher:
    """Returns the bytes of an address; one host is called once in `PAUSE` seconds at most."""

    def __init__(
        self,
        memory: Memory | None = None,
        client: Client | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._memory = memory
        self._client = client or Client()
        self._sleep = sleep
        self._rules: dict[str, Protego | None] = {}
        self._next: dict[str, float] = {}

    def __call__(self, url: str) -> bytes | None:
        """Return the bytes of a page; None where it is as it was; Refused where it cannot or may not be had."""
        asked = dict(self._memory.validators(url)) if self._memory else {}
        answer = self._follow(parse(url), asked, obey=True)
        if answer.status == UNCHANGED and asked:
            return None
        if answer.status != 200:
            raise Refused(f"the server answered {answer.status}")
        if self._memory:
            self._memory.note(url, answer.headers)
        return answer.data

    def _follow(self, address: Address, headers: Mapping[str, str], *, obey: bool) -> Answer:
        """Return the answer at the end of a chain of redirections; each hop is looked up and asked for anew."""
        for _ in range(MOST_HOPS + 1):
            if obey and not self._may(address):
                raise Refused(f"robots.txt of {address.host} does not allow it")
            self._wait(address)
            answer = self._client.get(address, headers)
            if answer.status not in MOVED:
                return answer
            address = parse(urljoin(str(address), answer.headers.get("location", "")))
        raise Refused(f"more than {MOST_HOPS} redirections")

    def _may(self, address: Address) -> bool:
        if address.origin not in self._rules:
            self._rules[address.origin] = self._read_rules(address)
        rules = self._rules[address.origin]
        return rules is not None and bool(rules.can_fetch(str(address), AGENT))

    def _read_rules(self, address: Address) -> Protego | None:
        """Return the rules of a host: none at all where it has no such page, None (all forbidden) where it fails."""
        page = Address(address.scheme, address.host, address.port, "/robots.txt")
        answer = self._follow(page, {}, obey=False)
        if answer.status >= 500:
            return None
        return Protego.parse(answer.data[:MOST_RULES].decode("utf-8", "replace"))

    def _wait(self, address: Address) -> None:
        now = self._client.clock()
        if (wait := self._next.get(address.host, now) - now) > 0:
            self._sleep(wait)
        rules = self._rules.get(address.origin)
        asked = float(rules.crawl_delay(AGENT) or 0) if rules is not None else 0.0
        self._next[address.host] = self._client.clock() + max(PAUSE, min(asked, LONGEST_PAUSE))
