"""Files for the browser: named by their content, compressed once."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path
from typing import NamedTuple

import brotli


class Served(NamedTuple):
    """A file as it was written: where, the SHA-256 of its content, its size on the wire."""

    path: Path
    sha256: str
    bytes_brotli: int


def write(body: bytes, folder: Path, name: str, ending: str, quality: int = 11) -> Served:
    """Write a file and its compressed copies, unless they are there: the name says the content.

    Parameters
    ----------
    body : bytes
        The content.
    folder : Path
        Where it goes; made if need be.
    name, ending : str
        The file is called ``<name>.<first twelve digits of its hash>.<ending>``.
    quality : int
        Brotli's, up to 11.
    """
    folder.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(body).hexdigest()
    path = folder / f"{name}.{digest[:12]}.{ending}"
    small = path.with_name(f"{path.name}.br")
    copies = {
        path: lambda: body,
        path.with_name(f"{path.name}.gz"): lambda: gzip.compress(body, 9, mtime=0),
        small: lambda: brotli.compress(body, quality=quality),
    }
    for copy, content in copies.items():
        if not copy.exists():
            _put(copy, content())
    return Served(path, digest, small.stat().st_size)


def _put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: a server may be reading the folder."""
    aside = path.with_name(f".{path.name}.part")
    aside.write_bytes(content)
    aside.replace(path)
