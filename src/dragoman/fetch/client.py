"""Client: one answer of one server, from the number its name was found to have, within limits."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.errors import Refused
from dragoman.fetch.address import Address, is_public, resolve
from dragoman.reports.limits import MOST_BYTES

AGENT = "dragoman"
SECONDS = 60.0  # for the whole of one answer
PATIENCE = 15.0  # for a connection, and for each piece of an answer
BLOCK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: the status, the headers in small letters, the bytes as they were sent."""

    status: int
    headers: Mapping[str, str]
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Client:
    """Calls servers by numbers it has looked up and found to be public; nothing else is ever connected to."""

    resolve: Callable[[str, int], list[str]] = resolve
    allowed: Callable[[str], bool] = is_public
    clock: Callable[[], float] = time.monotonic
    most: int = MOST_BYTES
    seconds: float = SECONDS

    def get(self, address: Address, headers: Mapping[str, str] | None = None) -> Answer:
        """Return a server's answer; Refused where it may not be called, gives none, too much, or too late."""
        from urllib3 import Timeout
        from urllib3.exceptions import HTTPError

        deadline = self.clock() + self.seconds
        pool = self._pool(address, self._number(address))
        sent = {"Host": address.origin.partition("://")[2], "User-Agent": AGENT, "Accept-Encoding": "identity"}
        try:
            response = pool.urlopen(
                "GET",
                address.path,
                headers=sent | dict(headers or {}),
                timeout=Timeout(connect=PATIENCE, read=PATIENCE),
                retries=False,
                redirect=False,
                preload_content=False,
                decode_content=False,
            )
            given = {str(name).lower(): str(value) for name, value in response.headers.items()}
            data = self._body(response, deadline) if response.status == 200 else b""
            return Answer(int(response.status), given, data)
        except (HTTPError, OSError, ValueError) as error:
            raise Refused(f"no answer: {type(error).__name__}") from None
        finally:
            pool.close()

    def _number(self, address: Address) -> str:
        """Return the number to call; Refused where any of those the name stands for is not public."""
        numbers = self.resolve(address.host, address.port)
        for number in numbers:
            if not self.allowed(number):
                raise Refused(f"{address.host} is {number}, which is not on the open net")
        if not numbers:
            raise Refused(f"{address.host} is not known")
        return numbers[0]

    def _pool(self, address: Address, number: str) -> Any:
        from urllib3 import HTTPConnectionPool, HTTPSConnectionPool

        if address.scheme == "http":
            return HTTPConnectionPool(number, address.port, maxsize=1)
        return HTTPSConnectionPool(
            number,
            address.port,
            maxsize=1,
            server_hostname=address.host,
            assert_hostname=address.host,
            cert_reqs="CERT_REQUIRED",
        )

    def _body(self, response: Any, deadline: float) -> bytes:
        size = response.headers.get("Content-Length") or ""
        if size.isdecimal() and int(size) > self.most:
            raise Refused(f"{int(size):,} bytes; a page may have at most {self.most:,}")
        blocks, count = [], 0
        while block := response.read1(BLOCK, decode_content=False):  # what has come, however little
            blocks.append(block)
            count += len(block)
            if count > self.most:
                raise Refused(f"more than {self.most:,} bytes; a page may have at most that many")
            if self.clock() > deadline:
                raise Refused(f"it took more than {self.seconds:g} seconds")
        if size.isdecimal() and count < int(size):
            raise Refused(f"the answer is cut off after {count:,} of {int(size):,} bytes")
        return b"".join(blocks)
