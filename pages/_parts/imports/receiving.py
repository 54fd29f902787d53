"""Taking in a file that is sent: piece by piece to the disk; of one that does not arrive whole, nothing."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import anyio

from data.words import N_
from pages._parts.imports import requests
from pages._parts.imports.requests import Request
from pages._parts.notices import Notice

#: The largest file that is taken in; three million rows are 113 MB. In bytes, by this variable, otherwise.
LIMIT = "YAQAZA_UPLOAD_BYTES"
_USUAL_LIMIT = 256 * 1024 * 1024
#: What the disk keeps free whatever is sent, for the build.
_LEFT_FREE = 512 * 1024 * 1024
#: Waiting files beyond which nobody may add more.
_QUEUE = 200
_FORGOTTEN_SECONDS = 24 * 3600


class NotTaken(Exception):
    """A file that is not taken in, with the sentence that says why."""

    def __init__(self, status: int, template: str, **fields: str) -> None:
        super().__init__(template)
        self.status = status
        self.notice = Notice(template, fields)


@dataclass(frozen=True)
class Sent:
    """What is known of a file before its bytes come."""

    name: str
    size: int
    who: str
    kind: str
    lang: str
    office: str = ""


def limit() -> int:
    """The largest file, in bytes."""
    return int(os.environ.get(LIMIT) or _USUAL_LIMIT)


def limit_in_words() -> str:
    """The largest file, in megabytes."""
    return f"{max(limit() // 1024 // 1024, 1)}"


async def receive(sent: Sent, pieces: AsyncIterator[bytes]) -> Request:
    """Write a file and what is asked of it; both are there together or not at all.

    Raises
    ------
    NotTaken
        If it is too large, empty, nameless, or there is no room.
    """
    _refuse_early(sent)
    asked = requests.new_id()
    aside = requests.room() / f".receiving-{asked}"
    try:
        (aside / "received").mkdir(parents=True)
        digest, size = await _write(aside / "received" / sent.name, pieces)
        if not size:
            raise NotTaken(422, N_("“{name}” is empty: there is nothing in it to load."), name=sent.name)
        about = (sent.name, sent.who, sent.lang, sent.kind, digest, size)
        request = Request(asked, "load", *about, office=sent.office)
        requests.write(request, aside)
        aside.rename(request.folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return request


async def _write(path: Path, pieces: AsyncIterator[bytes]) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    async with await anyio.open_file(path, "wb") as file:
        async for piece in pieces:
            size += len(piece)
            if size > limit():
                raise _too_large(path.name)
            digest.update(piece)
            await file.write(piece)
    return digest.hexdigest(), size


def _refuse_early(sent: Sent) -> None:
    """What can be said before the first byte."""
    requests.room().mkdir(parents=True, exist_ok=True)
    _forget_what_never_arrived()
    if not sent.who:
        raise NotTaken(422, N_("Please say who loads the file: it is kept with it."))
    if sent.size > limit():
        raise _too_large(sent.name)
    if shutil.disk_usage(requests.room()).free < sent.size + _LEFT_FREE:
        raise NotTaken(
            507, N_("The server’s disk is nearly full: nothing was taken in. Please tell its keeper.")
        )
    if len(requests.waiting()) >= _QUEUE:
        raise NotTaken(429, N_("Too many files are waiting already: please try again in some minutes."))


def _too_large(name: str) -> NotTaken:
    template = N_(
        "“{name}” is larger than {limit} MB, the most that is taken in: please split it, say by year."
    )
    return NotTaken(413, template, name=name, limit=limit_in_words())


def _forget_what_never_arrived() -> None:
    """Pieces of files whose server was killed while they came."""
    for folder in requests.room().glob(".receiving-*"):
        if time.time() - folder.stat().st_mtime > _FORGOTTEN_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)
