"""The loader's queue: one file is judged at a time, however many servers run and whatever becomes of them.

``python -m pages._parts.imports.queue`` works through what was asked and ends when nothing is left. A lock
held by that process, not a note in a file, says that it lives: a killed one is seen at once.
"""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from data import paths
from data.paths import ROOT
from pages._parts.imports import requests
from pages._parts.imports.commands import command
from pages._parts.imports.requests import SAID, Request
from pages._parts.imports.said_by_loader import failure
from pages._parts.imports.writing import TOKEN

#: A file of three million rows takes fifteen seconds; what takes this long will not end.
_PATIENCE_SECONDS = 1800
_LOOK_SECONDS = 0.2
_TRIES = 10


def start() -> None:
    """Let a process of its own work through the queue; it outlives the server that started it."""
    requests.room().mkdir(parents=True, exist_ok=True)
    subprocess.Popen(
        [sys.executable, "-m", "pages._parts.imports.queue"],
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def lives() -> bool:
    """Whether a process works through the queue now."""
    path = _lock()
    if not path.exists():
        return False
    with path.open("a") as file:
        return not _taken(file, fcntl.LOCK_SH)


def work() -> None:
    """Do what was asked, one after the other, unless another process does."""
    while requests.waiting():
        with _alone() as mine:
            if not mine:
                return
            while asked := requests.waiting():
                _do(asked[0])


def _do(request: Request) -> None:
    if requests.stopped(request):
        requests.change(request, state="stopped")
        return
    with (request.folder / SAID).open("wb") as said:
        process = subprocess.Popen(
            command(request),
            cwd=ROOT,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        request = requests.change(request, state="working", pid=process.pid)
        _settle(request, _ended(process, request))


def _ended(process: subprocess.Popen[bytes], request: Request) -> int:
    """Wait for the loader, as long as anybody wants it."""
    until = time.monotonic() + _PATIENCE_SECONDS
    while (code := process.poll()) is None:
        if requests.stopped(request) or time.monotonic() > until:
            os.killpg(process.pid, signal.SIGTERM)
            try:
                return process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                return process.wait()
        time.sleep(_LOOK_SECONDS)
    return code


def _settle(request: Request, code: int) -> None:
    """Say how it ended; the loader keeps the file from the moment there is a load."""
    load = made(request) if request.action == "load" else request.target
    if requests.stopped(request):
        requests.change(request, state="stopped", code=code)
    elif not load or _gave_up(request, code):
        requests.change(request, state="failed", code=code)
    else:
        requests.change(request, state="done", code=code, load=load)
        request.file.unlink(missing_ok=True)


def _gave_up(request: Request, code: int) -> bool:
    """Whether the loader failed; 1 may also mean that it refused some rows, 2 that it refused all."""
    return code not in (0, 1, 2) or (code > 0 and failure(request.folder / SAID) is not None)


def made(request: Request) -> str:
    """The newest load of the file's content; empty when there is none."""
    ending = f"-{request.sha256[:12]}"
    found = [path.name for path in paths.LOADS.glob(f"[!.]*{ending}") if (path / "report.json").is_file()]
    return max(found, default="")


@contextmanager
def _alone() -> Iterator[bool]:
    """Hold the lock; false when another process keeps it."""
    with _lock().open("a") as file:
        for _try in range(_TRIES):
            if _taken(file, fcntl.LOCK_EX):
                yield True
                return
            time.sleep(_LOOK_SECONDS)
    yield False


def _taken(file: IO[str], kind: int) -> bool:
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _lock() -> Path:
    return requests.room() / ".lock"


def environment() -> dict[str, str]:
    """Ours, without the token: the loader has no use for it."""
    kept = {name: value for name, value in os.environ.items() if name != TOKEN}
    return {**kept, "NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "200", "PYTHONUTF8": "1"}


if __name__ == "__main__":
    work()
