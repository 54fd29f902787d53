"""The inbox: which files there are, of which kind, and under which source key."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

from etl.extract.offices_refusals import Refusal, refused
from etl.schemas.kinds import KINDS, Kind
from etl.schemas.rules import Rule
from etl.settings import Settings

DEMO = "demo"
SUFFIXES = frozenset({".csv", ".xlsx"})
#: Notes that may lie beside the files.
NOTES = frozenset({".md", ".txt"})


@dataclass(frozen=True)
class OfficeFile:
    """A file as received.

    Attributes
    ----------
    path : Path
        Where it lies.
    office : str
        The folder it was put in: an office, or the demonstration set.
    kind : Kind
        What it holds.
    """

    path: Path
    office: str
    kind: Kind

    @property
    def name(self) -> str:
        """Folder and file, as messages write it."""
        return f"{self.office}/{self.path.name}"

    @property
    def source_key(self) -> str:
        """The key of its row in the table ``source``."""
        return f"{self.office}_{self.path.stem}"

    @property
    def is_demonstration(self) -> bool:
        """Whether it lies in the folder that only demonstration files may lie in."""
        return self.office == DEMO

    def sha256(self) -> str:
        """SHA-256 of its bytes."""
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def received_on(self) -> date:
        """The day on which it was last written."""
        return datetime.fromtimestamp(self.path.stat().st_mtime, UTC).date()


def received(settings: Settings) -> list[OfficeFile]:
    """Every file of the inbox, kind by kind, then by folder and name.

    Raises
    ------
    SourceProblem
        If a file's name does not say what it holds.
    """
    files = [
        OfficeFile(path, folder.name, _kind(path, folder.name))
        for folder in _folders(settings)
        for path in folder.iterdir()
        if path.is_file() and path.suffix.lower() not in NOTES and not path.name.startswith((".", "~"))
    ]
    files.sort(key=lambda file: (KINDS.index(file.kind), file.office, file.path.name))
    for one, other in pairwise(files):
        if one.source_key == other.source_key:
            raise refused([Refusal(Rule.ONE_FILE, value=one.path.name)], other.name, "")
    return files


def _folders(settings: Settings) -> list[Path]:
    """The inbox itself and every office's folder in it."""
    if not settings.inbox.is_dir():
        return []
    inside = (path for path in settings.inbox.iterdir() if path.is_dir() and not path.name.startswith("."))
    return [folder for folder in (settings.inbox, *inside) if settings.with_demo or folder.name != DEMO]


def _kind(path: Path, office: str) -> Kind:
    kinds = (kind for kind in KINDS if path.stem.lower().startswith(kind.stem))
    kind = next(kinds, None) if path.suffix.lower() in SUFFIXES else None
    if kind is None:
        raise refused([Refusal(Rule.KNOWN_FILE, value=path.name)], f"{office}/{path.name}", "")
    return kind
