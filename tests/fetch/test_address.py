"""Addresses: which may be opened, in whatever spelling."""

from __future__ import annotations

import pytest

from dragoman.errors import Refused
from dragoman.fetch.address import host_of, is_public, parse


@pytest.mark.parametrize(
    "url",
    [
        *("http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.0.0.1.:80/"),
        *("http://0x7f.1/", "http://localhost/", "http://intranet/", "http://1.2.3/", "http://256.1.1.1/"),
        *("http://[::1/", "http://a@news.example/", "http://a:b@news.example/", "http://news.example:22/"),
        *("file:///etc/passwd", "ftp://news.example/", "gopher://news.example/", "javascript:alert(1)", "//x.example/"),
        *("http://news.example:99999/", "http://news .example/", "http://news.example\\@evil.example/", "http:///x"),
        *("http://-a.example/", "http://" + "a" * 64 + ".example/", "http://news.example/" + "a" * 2_000, "http://"),
        *("http://news.example/\r\nHost: x", "http://\u2460\u2461\u2467.0.0.1/", "http://1\u30022\u30023\u30024/"),
    ],
)
def test_what_is_no_usual_address_of_the_web_is_refused(url: str) -> None:
    try:
        address = parse(url)
    except Refused:
        return
    assert not is_public(address.host)


def test_an_address_is_taken_apart() -> None:
    address = parse("HTTPS://News.Example:8443/a b/\u00e9?q=\u00e9&x=1#part".replace(" ", "%20"))
    assert (address.scheme, address.host, address.port) == ("https", "news.example", 8443)
    assert address.path == "/a%20b/%C3%A9?q=%C3%A9&x=1"
    assert parse("https://news.example").origin == "https://news.example"
    assert host_of("b\u00fccher.example") == "xn--bcher-kva.example"


@pytest.mark.parametrize(
    "number",
    [
        *(
            "127.0.0.1",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "224.0.0.1",
        ),
        *("255.255.255.255", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "240.0.0.1"),
        *(
            "192.88.99.1",
            "::1",
            "::",
            "fe80::1",
            "fe80::1%eth0",
            "fc00::1",
            "ff02::1",
            "::ffff:8.8.8.8",
            "64:ff9b::808:808",
        ),
        *("2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1", "::127.0.0.1", "3fff::1", "100::1", "nonsense", ""),
    ],
)
def test_numbers_within_and_ways_around_to_them_are_not_public(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("number", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "2a00:1450:4001::1"])
def test_numbers_of_the_open_net_are_public(number: str) -> None:
    assert is_public(number)
