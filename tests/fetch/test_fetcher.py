"""Pages and feeds are fetched as their servers allow, from nowhere within, and never twice for nothing."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from tests.fetch.conftest import Server
from tests.reports.samples import BODY, TITLE, page, rss

import dragoman
from dragoman.engines import inputs
from dragoman.engines.inputs import items_of
from dragoman.errors import Refused
from dragoman.fetch.client import Client
from dragoman.fetch.fetcher import Fetcher
from dragoman.reports.part import How
from dragoman.testing import BlankReader


def test_a_page_is_fetched_with_the_name_of_its_host(server: Server) -> None:
    server.put("/a", b"hello")
    assert server.fetcher()(server.url("/a")) == b"hello"
    host, path, headers = server.asked[-1]
    assert (host, path, headers["user-agent"]) == (f"news.example:{server.port}", "/a", "dragoman")
    assert server.paths() == ["/robots.txt", "/a"]


def test_robots_are_obeyed_and_asked_once(server: Server) -> None:
    server.put("/robots.txt", b"User-agent: *\nDisallow: /private\n")
    server.put("/a", b"hello")
    fetch = server.fetcher()
    assert fetch(server.url("/a")) == b"hello"
    with pytest.raises(Refused, match=r"robots.txt of news.example does not allow it"):
        fetch(server.url("/private/b"))
    assert server.paths() == ["/robots.txt", "/a"]


def test_a_host_whose_robots_fail_is_left_alone(server: Server) -> None:
    server.put("/robots.txt", b"", status=503)
    server.put("/a", b"hello")
    with pytest.raises(Refused, match="does not allow"):
        server.fetcher()(server.url("/a"))


def test_there_is_a_pause_between_two_calls_of_one_host(server: Server) -> None:
    server.put("/robots.txt", b"User-agent: *\nCrawl-delay: 7\n")
    fetch = server.fetcher()
    for path in ("/a", "/b"):
        server.put(path, b"hello")
        fetch(server.url(path))
    assert [round(wait) for wait in server.slept] == [1, 7]


def test_each_hop_is_looked_up_and_asked_for_anew(server: Server) -> None:
    server.names["inside.example"] = ["10.0.0.7"]
    server.names["both.example"] = ["127.0.0.1", "169.254.169.254"]
    server.put("/a", b"", 302, location="/b")
    server.put("/b", b"hello")
    server.put("/in", b"", 302, location=server.url("/b", "inside.example"))
    server.put("/odd", b"", 302, location=f"http://2130706433:{server.port}/b")
    server.put("/file", b"", 302, location="file:///etc/passwd")
    server.put("/round", b"", 301, location="/round")
    fetch = server.fetcher()
    assert fetch(server.url("/a")) == b"hello"
    for path, words in (
        ("/in", "inside.example is 10.0.0.7, which is not on the open net"),
        ("/odd", "no usual spelling"),
        ("/file", "file scheme"),
        ("/round", "more than 5 redirections"),
    ):
        with pytest.raises(Refused, match=words):
            fetch(server.url(path))
    with pytest.raises(Refused, match="not on the open net"):
        fetch(server.url("/b", "both.example"))


def test_this_machine_is_never_called_by_the_usual_client(server: Server) -> None:
    server.put("/a", b"hello")
    for number in ("127.0.0.1", "[::1]"):
        with pytest.raises(Refused, match="not on the open net"):
            Fetcher(client=Client(resolve=lambda host, port: [host]))(f"http://{number}:{server.port}/a")
    assert server.asked == []


def test_an_answer_too_long_too_late_or_cut_off_is_refused(server: Server) -> None:
    server.put("/long", b"a" * 5_000)
    server.put("/cut", b"a" * 50, content_length="5000")
    server.put("/gone", b"", 410)
    for path, words, limits in (
        ("/long", "5,000 bytes", {"most": 1_000}),
        ("/cut", "cut off|no answer", {}),
        ("/long", "more than 0 seconds", {"seconds": 0.0}),
        ("/gone", "410", {}),
    ):
        with pytest.raises(Refused, match=words):
            server.fetcher(**limits)(server.url(path))


def test_a_page_and_a_feed_with_the_pages_it_links_to_are_read(server: Server) -> None:
    feed = rss((TITLE, ""), (TITLE, f"<p>{BODY} Again.</p>"))
    feed = feed.replace(b"http://news.example/0", server.url("/0").encode())
    server.put("/feed", feed, content_type="application/rss+xml")
    server.put("/0", gzip.compress(page().encode()), content_encoding="gzip")
    found = list(items_of([server.url("/feed")], How(), server.fetcher()))
    assert [item.reason for item in found] == [None, None]
    assert {item.report.title for item in found if item.report} == {TITLE}


def test_without_fetch_nothing_is_called(server: Server, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(f"{server.url('/a')}\n{server.url('/b')}\n")
    reasons = [item.reason for item in items_of([path, server.url("/a")], How())]
    assert reasons == [
        "2 addresses where reports are to be had; --fetch reads them",
        "an address where reports are to be had; --fetch reads them",
    ]
    assert server.asked == []


def test_a_desk_asks_for_a_page_again_only_if_it_has_changed(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "Fetcher", server.fetcher)
    server.put("/a", page().encode(), etag='"1"')
    server.put("/b", b"", etag='"1"')
    desk = dragoman.open(tmp_path / "a.desk", create=True)
    urls = [server.url("/a"), server.url("/b")]
    first = desk.read(urls, reader=BlankReader(), fetch=True)
    assert (first.read, len(first.refused)) == (1, 1)
    again = desk.read(urls, reader=BlankReader(), fetch=True)
    assert (again.expected, len(again.refused), again.notes) == (1, 1, (f"{urls[0]}: unchanged since it was read",))
    server.put("/a", page(body=BODY + " It held.").encode(), etag='"2"')
    server.put("/b", page(body=BODY + " It was over.").encode())
    assert desk.read(urls[:1], reader=BlankReader(), fetch=True).read == 1
    assert desk.retry(reader=BlankReader(), fetch=True).read == 1
    assert len(desk) == 3
