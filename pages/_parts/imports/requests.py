"""What was asked of the loader through the page: each asking a folder of its own, read by whoever comes back.

A folder holds ``asked.json`` and, until it was judged, the file as it came. Nothing is kept in a server's
memory: askings outlive it.
"""

from __future__ import annotations

import json
import os
import re
import secrets
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from data import paths

Action = Literal["load", "accept", "undo", "redo", "back"]
State = Literal["waiting", "working", "done", "failed", "stopped"]
_FORM = re.compile(r"\d{8}T\d{6}Z-q[0-9a-f]{8}")
_ASKED = "asked.json"
_STOP = "stop"
#: What the loader's process said, for its own last sentence.
SAID = "said.txt"


@dataclass(frozen=True)
class Request:
    """One thing asked of the loader.

    Attributes
    ----------
    id : str
        ``<UTC time>-q<8 digits>``.
    action : str
        ``load`` a file, ``accept`` a load, ``undo`` one, ``redo`` it, go ``back`` to a build.
    target : str
        The file's name, the load or the build.
    who, lang : str
        The name typed; the language in which the loader should speak.
    kind : str
        The kind the sender says the file is; empty when the loader should find out.
    sha256 : str
        Of the file.
    bytes : int
        Its size.
    state : str
        Where it stands.
    pid : int
        The loader's process, once there is one.
    load : str
        The load it made, once there is one.
    code : int
        How the process ended.
    office : str
        Whose file it is, as the sender says.
    """

    id: str
    action: Action
    target: str
    who: str
    lang: str
    kind: str = ""
    sha256: str = ""
    bytes: int = 0
    state: State = "waiting"
    pid: int = 0
    load: str = ""
    code: int = 0
    office: str = ""

    @property
    def folder(self) -> Path:
        """Where it is kept."""
        return room() / self.id

    @property
    def file(self) -> Path:
        """The file that came with it."""
        return self.folder / "received" / self.target

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in ("done", "failed", "stopped")

    @property
    def at(self) -> datetime:
        """When it was asked."""
        return datetime.strptime(self.id[:16], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def room() -> Path:
    """The folder of all askings; loads never begin with a dot."""
    return paths.LOADS / ".asked"


def new_id() -> str:
    """A name for an asking: names come in the order of time."""
    now = datetime.now(UTC)
    return f"{now:%Y%m%dT%H%M%SZ}-q{now.microsecond:05x}{secrets.token_hex(2)[:3]}"


def keep(request: Request) -> Request:
    """Write it, whole or not at all."""
    request.folder.mkdir(parents=True, exist_ok=True)
    write(request, request.folder)
    return request


def write(request: Request, folder: Path) -> None:
    """Write it into a folder that is there."""
    aside = folder / f".{_ASKED}.{os.getpid()}"
    aside.write_text(json.dumps(asdict(request), ensure_ascii=False), encoding="utf-8")
    aside.replace(folder / _ASKED)


def change(request: Request, **fields: object) -> Request:
    """The same asking, further on."""
    return keep(replace(request, **fields))  # type: ignore[arg-type]


def find(name: str) -> Request | None:
    """The asking of that name."""
    return _read(room() / name) if _FORM.fullmatch(name) else None


def everything() -> list[Request]:
    """Every asking, the oldest first."""
    folders = sorted(room().glob("*-q*")) if room().is_dir() else []
    return [request for folder in folders if (request := _read(folder)) is not None]


def waiting() -> list[Request]:
    """What is still to be done, in the order it was asked."""
    return [request for request in everything() if request.state == "waiting"]


def stop(request: Request) -> None:
    """Ask that it be given up."""
    (request.folder / _STOP).touch()


def stopped(request: Request) -> bool:
    """Whether somebody asked that it be given up."""
    return (request.folder / _STOP).exists()


def again(request: Request) -> Request:
    """Put it at the end of the queue anew, under its own name."""
    (request.folder / _STOP).unlink(missing_ok=True)
    return change(request, state="waiting", pid=0, code=0)


def _read(folder: Path) -> Request | None:
    try:
        return Request(**json.loads((folder / _ASKED).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
