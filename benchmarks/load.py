"""A client that costs little: requests written beforehand, answers read to their stated length.

One process, plain sockets, connections kept open. It does not decode what it receives; it checks
that every answer is a 200 and complete.
"""

from __future__ import annotations

import selectors
import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from urllib.parse import urlsplit

#: Seconds in which a server that started asks its own pages ahead (pages/_parts/warm.py).
SETTLED = 5
#: Seconds after which it has also asked its own pages ahead, as on every day but its first minute.
WARMED = 15


@dataclass(frozen=True)
class Request:
    """Something a browser asked for."""

    method: str
    path: str
    body: bytes = b""
    content_type: str = ""

    def wire(self, host: str) -> bytes:
        lines = [
            f"{self.method} {self.path} HTTP/1.1",
            f"Host: {host}",
            "Accept-Encoding: gzip, deflate, br, zstd",
        ]
        if self.body:
            lines += [f"Content-Type: {self.content_type}", f"Content-Length: {len(self.body)}"]
        return "\r\n".join([*lines, "", ""]).encode() + self.body


@dataclass
class Outcome:
    """What came of a run of requests."""

    seconds: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    errors: int = 0
    wall_seconds: float = 0.0
    own_seconds: float = 0.0


class Connection:
    """One connection kept open, with at most one request under way."""

    def __init__(self, url: str) -> None:
        host, port = urlsplit(url).hostname, urlsplit(url).port
        self.host = f"{host}:{port}"
        self.socket = socket.create_connection((host, port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._received = b""
        self._started = 0.0

    def ask(self, wire: bytes) -> None:
        self._received, self._started = b"", time.perf_counter()
        self.socket.sendall(wire)

    def read(self) -> tuple[float, int, bool] | None:
        """Time, size and success of the answer, once it is complete."""
        piece = self.socket.recv(1 << 18)
        self._received += piece
        head, found, body = self._received.partition(b"\r\n\r\n")
        if not piece:
            return time.perf_counter() - self._started, len(self._received), False
        if not found or len(body) < _length(head):
            return None
        return time.perf_counter() - self._started, len(self._received), b" 200 " in head.split(b"\r\n", 1)[0]


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line[15:])
    raise ValueError(f"an answer without a length cannot be timed: {head[:200]!r}")


def one_after_another(url: str, requests: Sequence[Request], count: int) -> Outcome:
    """One client that waits for each answer."""
    connection, outcome = Connection(url), Outcome()
    wires = cycle([request.wire(connection.host) for request in requests])
    for wire in (next(wires) for _ in range(count)):
        connection.ask(wire)
        while (answer := connection.read()) is None:
            pass
        _note(outcome, answer)
    connection.socket.close()
    return outcome


def many_at_once(url: str, requests: Sequence[Request], clients: int, seconds: float) -> Outcome:
    """Several clients, each asking again as soon as it is answered, for a fixed time."""
    outcome, selector = Outcome(), selectors.DefaultSelector()
    connections = [Connection(url) for _ in range(clients)]
    wires = cycle([request.wire(connections[0].host) for request in requests])
    started, own = time.perf_counter(), time.process_time()
    for connection in connections:
        selector.register(connection.socket, selectors.EVENT_READ, connection)
        connection.ask(next(wires))
    while time.perf_counter() - started < seconds:
        _answer_ready(selector, wires, outcome)
    outcome.wall_seconds, outcome.own_seconds = time.perf_counter() - started, time.process_time() - own
    for connection in connections:
        connection.socket.close()
    return outcome


def _answer_ready(selector: selectors.BaseSelector, wires: Iterator[bytes], outcome: Outcome) -> None:
    for key, _ in selector.select(timeout=1):
        answer = key.data.read()
        if answer is not None:
            _note(outcome, answer)
            key.data.ask(next(wires))


def _note(outcome: Outcome, answer: tuple[float, int, bool]) -> None:
    seconds, size, fine = answer
    outcome.seconds.append(seconds)
    outcome.sizes.append(size)
    outcome.errors += not fine
