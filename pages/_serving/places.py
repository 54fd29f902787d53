"""Where static files live, and the URL each is known under.

A place turns the rest of a URL into a file, or into nothing. `Found.named` says that the URL names
this very version of the file, so that a browser may keep it for ever.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol
from urllib.parse import parse_qs

COMPRESSED_COPIES = (".br", ".gz")
ASSETS_PREFIX = "/assets/"
_UNSTAMPED = re.compile(rf'(?<="){ASSETS_PREFIX}([^"?#]+)(?=")')
_HASH_IN_NAME = re.compile(r"\.([0-9a-f]{8,64})\.")


@dataclass(frozen=True)
class Found:
    """A file, and how its URL names the version: by a hash to be checked, or by a stamp that was."""

    path: Path
    hash: str = ""
    stamped: bool = False

    def named(self, digest: str) -> bool:
        """Whether the URL names the content with this SHA-256."""
        return self.stamped or bool(self.hash and digest.startswith(self.hash))


class Place(Protocol):
    """Somewhere files are served from."""

    prefix: str

    def find(self, rest: str, query: str) -> Found | None:
        """The file behind a URL (its path after the prefix, and its query), if there is one."""


def hash_in(name: str) -> str:
    """The hash a file name carries, as in ``province.0f3a9b12cd34.geojson``; empty without one."""
    match = _HASH_IN_NAME.search(name)
    return match.group(1) if match else ""


def with_stamps(page: str, folder: Path) -> str:
    """A page whose plain links to assets carry the time of the file's last change, as Dash's own do."""

    def stamped(link: re.Match[str]) -> str:
        path = folder / link.group(1)
        if hash_in(path.name) or not path.is_file():
            return link.group()
        return f"{link.group()}?m={path.stat().st_mtime}"

    return _UNSTAMPED.sub(stamped, page)


class Folder:
    """Every visible file below a folder; Dash adds ``?m=<time of last change>`` to what it links."""

    def __init__(self, prefix: str, folder: Path) -> None:
        self.prefix = prefix
        self._folder = folder.resolve()

    def find(self, rest: str, query: str) -> Found | None:
        """The file, unless it is hidden, a compressed copy, or outside the folder."""
        if "\0" in rest or rest.endswith(COMPRESSED_COPIES):
            return None
        path = (self._folder / rest.lstrip("/")).resolve()
        if not path.is_relative_to(self._folder) or not _is_file(path):
            return None
        if any(part.startswith(".") for part in path.relative_to(self._folder).parts):
            return None
        stamps = parse_qs(query).get("m", [])
        changed = path.stat().st_mtime
        return Found(path, hash_in(path.name), stamped=stamps in ([str(changed)], [str(int(changed))]))


def _is_file(path: Path) -> bool:
    """Whether there is such a file; a name too long for the system is the name of none."""
    try:
        return path.is_file()
    except OSError:
        return False


class Vendor:
    """Single files of installed packages, under a URL that carries the hash of their content."""

    def __init__(self, prefix: str, files: dict[str, Path]) -> None:
        self.prefix = prefix
        self._files = files

    def find(self, rest: str, query: str) -> Found | None:  # noqa: ARG002 - a place's signature
        """The file, whatever hash the URL carries: a stale one is answered, but not kept for ever."""
        carried = hash_in(rest)
        path = self._files.get(rest.replace(f".{carried}.", ".", 1) if carried else rest)
        return Found(path, carried) if path else None


def installed(package: str, *parts: str) -> Path:
    """A file of an installed package, found without importing the package.

    Raises
    ------
    FileNotFoundError
        If the package, or the file in it, is not installed.
    """
    spec = find_spec(package)
    roots = list(spec.submodule_search_locations or []) if spec else []
    path = Path(roots[0], *parts) if roots else Path(package, *parts)
    if not path.is_file():
        raise FileNotFoundError(f"{path} is missing: expected in package {package!r}; run `make setup`")
    return path
