"""A server of its own for tests and benchmarks, in a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

import httpx

from data.paths import ROOT

PATIENCE_SECONDS = 30


@dataclass(frozen=True)
class Running:
    """A server that answers."""

    url: str
    pid: int
    start_seconds: float


@contextmanager
def running(app: str = "app:server", workers: int = 1, **environment: str) -> Iterator[Running]:
    """Start uvicorn on a free port, wait until it answers, stop it afterwards.

    Raises
    ------
    RuntimeError
        With what the server wrote, if it stops or does not answer in time.
    """
    port = _free_port()
    command = [sys.executable, "-m", "uvicorn", app, "--port", str(port), "--log-level", "warning"]
    if workers > 1:
        command += ["--workers", str(workers)]
    with tempfile.TemporaryFile("w+") as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, **environment}, stdout=said, stderr=subprocess.STDOUT
        )
        try:
            url = f"http://127.0.0.1:{port}"
            _wait(url, process, said)
            yield Running(url, process.pid, time.perf_counter() - started)
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait(url: str, process: subprocess.Popen[bytes], said: IO[str]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            httpx.get(f"{url}/_dash-dependencies", timeout=5)
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    said.seek(0)
    reason = "does not answer" if process.poll() is None else f"stopped with {process.returncode}"
    raise RuntimeError(f"the server {reason}; it said:\n{said.read()}")
