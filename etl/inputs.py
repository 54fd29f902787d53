"""A fingerprint of everything a build depends on, so that nothing unchanged is built again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from data.paths import ROOT
from etl.extract import packages
from etl.settings import Settings

#: Code and declarations whose change may change a figure.
CODE = ("etl", "geo", "stats", "data/indicators", "data/sources", "data/reference")
PACKAGES = ("duckdb", "shapely", "pandas", "numpy", "scipy", "jenkspy")


def fingerprint(settings: Settings) -> str:
    """SHA-256 over versions, code, declarations and the files received.

    Parameters
    ----------
    settings : Settings
        Says where the inbox is and whether the demonstration set counts.

    Raises
    ------
    SourceProblem
        If a package that carries figures is missing, of another version or altered.
    """
    digest = hashlib.sha256(f"demo={settings.with_demo} {packages.verify()}".encode())
    for package in PACKAGES:
        digest.update(f"{package}={version(package)}".encode())
    for path in (*_declared(), *_received(settings)):
        digest.update(str(path.name).encode())
        digest.update(hashlib.file_digest(path.open("rb"), "sha256").digest())
    return digest.hexdigest()


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
