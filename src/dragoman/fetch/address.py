"""Address: what an address of the web names, and whether the machine behind it is one that may be called."""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import quote, urlsplit

from dragoman.errors import Refused

LONGEST = 2_000
PORTS = {"http": 80, "https": 443}
LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)", re.IGNORECASE)
NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*", re.IGNORECASE)
WORLD = ip_network("2000::/3")
WITHIN = tuple(
    ip_network(each)
    for each in (
        *("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"),  # tunnels, examples
        *("192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "240.0.0.0/4"),
    )
)


@dataclass(frozen=True, slots=True)
class Address:
    """An address taken apart; `host` in ASCII and small letters, `path` with the query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """The part before the path."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == PORTS[self.scheme] else f":{self.port}")

    def __str__(self) -> str:
        return self.origin + self.path


def parse(url: str) -> Address:
    """Return an address taken apart; Refused where it is none of the web, or names its host by an odd spelling."""
    if len(url) > LONGEST or re.search(r"[\x00-\x20\x7f\\]", url):
        raise Refused("an address that is too long or holds characters no address has")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Refused(f"no address: {error}") from None
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        raise Refused(f"an address of {scheme or 'no'} scheme; only http and https are opened")
    if parts.username is not None or parts.password is not None:
        raise Refused("an address with a password in it")
    if port is not None and (port < 1024 and port not in PORTS.values()):
        raise Refused(f"port {port}, where no pages are")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
        "?" + quote(parts.query, safe="/?%:@!$&'()*+,;=~-._") if parts.query else ""
    )
    return Address(scheme, host_of(parts.hostname or ""), port or PORTS[scheme], path)


def host_of(name: str) -> str:
    """Return a host's name in ASCII, or its number as it is usually written; Refused for any other spelling."""
    if ":" in name or re.fullmatch(r"[0-9.]+", name):
        try:
            number = ip_address(name)
        except ValueError:
            raise Refused(f"{name!r} is no usual spelling of a machine's number") from None
        return str(number)
    try:
        plain = name.encode("ascii").decode() if name.isascii() else name.encode("idna").decode("ascii")
    except UnicodeError:
        raise Refused(f"{name[:80]!r} is no name of a machine") from None
    labels = plain.removesuffix(".").lower().split(".")
    if len(labels) < 2 or not all(LABEL.fullmatch(label) for label in labels) or NUMBER.fullmatch(labels[-1]):
        raise Refused(f"{name[:80]!r} is no name of a machine in the world")
    return ".".join(labels)


def is_public(number: str) -> bool:
    """Whether a machine's number is one of the open net: not this machine, not its network, no way around to them."""
    try:
        address: IPv4Address | IPv6Address = ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and (address.ipv4_mapped is not None or address not in WORLD):
        return False
    if any(address in network for network in WITHIN if network.version == address.version):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def resolve(host: str, port: int) -> list[str]:
    """Return the numbers a name stands for, as the system knows them."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise Refused(f"{host} is not known: {error.strerror or error}") from None
    return list(dict.fromkeys(str(each[4][0]) for each in found))
