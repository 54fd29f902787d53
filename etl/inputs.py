"""A fingerprint of everything a build depends on, so that nothing unchanged is built again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from data.paths import ROOT
from etl.extract import packages
from etl.loading import ledger
from etl.settings import Settings
from records import standing

#: Code and declarations whose change may change a figure.
CODE = ("etl", "geo", "stats", "data/indicators", "data/sources", "data/reference")
PACKAGES = ("duckdb", "shapely", "pandas", "numpy", "scipy", "jenkspy")


@cache
def code() -> str:
    """SHA-256 over versions, code and declarations: what is the same in two builds of one installation.

    Raises
    ------
    SourceProblem
        If a package that carries figures is missing, of another version or altered.
    """
    digest = hashlib.sha256(packages.verify().encode())
    for package in PACKAGES:
        digest.update(f"{package}={version(package)}".encode())
    for path in _declared():
        _add(digest, path)
    return digest.hexdigest()


def fingerprint(settings: Settings) -> str:
    """SHA-256 over `code`, the files of the inbox, the loads that count and those refused whole.

    Parameters
    ----------
    settings : Settings
        Says where the inbox is and whether the demonstration set counts.

    Raises
    ------
    SourceProblem
        If a package that carries figures is missing, of another version or altered.
    """
    digest = hashlib.sha256(f"demo={settings.with_demo} {code()} {standing.digest()}".encode())
    for path in _received(settings):
        _add(digest, path)
    for entry in ledger.entries(settings.loads):
        if entry.status in ledger.TOLD:
            digest.update(f"{entry.status} {entry.name}".encode())
    return digest.hexdigest()


def _add(digest: hashlib._Hash, path: Path) -> None:
    digest.update(str(path.name).encode())
    with path.open("rb") as file:
        digest.update(hashlib.file_digest(file, "sha256").digest())


def _declared() -> Iterator[Path]:
    yield from sorted((ROOT / "data").glob("*.py"))
    for place in CODE:
        yield from _files(ROOT / place)


def _received(settings: Settings) -> Iterator[Path]:
    demo = settings.inbox / "demo"
    yield from (path for path in _files(settings.inbox) if settings.with_demo or demo not in path.parents)


def _files(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.name != ".gitkeep"
    )
