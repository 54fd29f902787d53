"""Scripts or styles that a page loads together, joined into one file named by its content.

A browser asks for one file instead of twenty and keeps one compiled copy; the sources stay small. Each
script keeps its names inside a function, and styles follow in the order they were linked in, so joining
changes nothing but the wait.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from data.paths import BUILD

PREFIX = "/joined/"
FOLDER = BUILD / "joined"


def joined_url(name: str, sources: Sequence[Path]) -> str:
    """The URL of the sources joined in this order; made anew when one of them changes."""
    return _made(name, tuple(sources), tuple(path.stat().st_mtime_ns for path in sources), FOLDER)


def joined_file(url: str) -> Path:
    """The file behind such a URL."""
    return FOLDER / url.removeprefix(PREFIX)


@lru_cache(maxsize=16)
def _made(name: str, sources: tuple[Path, ...], _changed: tuple[int, ...], folder: Path) -> str:
    content = b"\n".join(path.read_bytes() for path in sources)
    digest = hashlib.sha256(content).hexdigest()
    file = f"{name}.{digest[:12]}{sources[0].suffix}"
    if not (folder / file).exists():
        _keep(folder / file, content)
    return f"{PREFIX}{file}"


def _keep(path: Path, content: bytes) -> None:
    """Write aside, then rename: another worker may be asked for it already."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_suffix(f".{os.getpid()}")
    aside.write_bytes(content)
    aside.replace(path)
