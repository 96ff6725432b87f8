"""A server of our own on this machine, and a client that finds it under the names of others."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dragoman.fetch.client import Client
from dragoman.fetch.fetcher import Fetcher

HERE = "127.0.0.1"


@dataclass
class Server:
    """What the server answers by path, and what it was asked for."""

    port: int
    pages: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    names: dict[str, list[str]] = field(default_factory=dict)
    slept: list[float] = field(default_factory=list)

    def url(self, path: str, host: str = "news.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def put(self, path: str, data: bytes, status: int = 200, **headers: str) -> None:
        self.pages[path] = (status, {name.replace("_", "-"): value for name, value in headers.items()}, data)

    def client(self, **limits: float) -> Client:
        return Client(
            resolve=lambda host, port: self.names.get(host, [HERE]),
            allowed=lambda number: number == HERE,
            **limits,  # type: ignore[arg-type]
        )

    def fetcher(self, memory: object = None, **limits: float) -> Fetcher:
        return Fetcher(memory, self.client(**limits), self.slept.append)  # type: ignore[arg-type]

    def paths(self) -> list[str]:
        return [path for _, path, _ in self.asked]


@pytest.fixture
def server() -> Iterator[Server]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            told.asked.append((headers["host"], self.path, headers))
            status, given, data = told.pages.get(self.path, (404, {}, b""))
            if "etag" in given and headers.get("if-none-match") == given["etag"]:
                status, data = 304, b""
            self.send_response(status)
            for name, value in ({"content-length": str(len(data))} | given).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *words: object) -> None:
            pass

    with ThreadingHTTPServer((HERE, 0), Handler) as made:
        told = Server(made.server_port)
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield told
        made.shutdown()
