"""One file from received to judged: what is written down of it, whether anything was accepted or not."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from etl.judging.findings import Judged
from etl.reading.archives import base_name
from etl.reading.grid import Note, Problem


@dataclass(frozen=True)
class Upload:
    """A file as received.

    Attributes
    ----------
    path : Path
        Where it lies now.
    name : str
        Under which name the office sent it.
    sha256 : str
        Of its bytes.
    size : int
        Bytes.
    received_at : datetime
        When it was received; of two loads of the same figures the later counts.
    office, who : str
        Whose it is and who loaded it; empty when not said.
    """

    path: Path
    name: str
    sha256: str
    size: int
    received_at: datetime
    office: str = ""
    who: str = ""


def upload(path: Path, *, office: str = "", who: str = "", received_at: datetime | None = None) -> Upload:
    """Look at a file: its name without signs that no reader sees, its size and SHA-256."""
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    moment = received_at or datetime.now(UTC)
    return Upload(path, base_name(path.name), sha256, path.stat().st_size, moment, office, who)


@dataclass(frozen=True)
class Left:
    """A table of cells of which no kind could be told.

    Attributes
    ----------
    member, sheet : str
        Where it stands.
    notes : tuple of Note
        Why, and what was found.
    """

    member: str
    sheet: str
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What became of one file.

    Attributes
    ----------
    upload : Upload
        The file.
    judged : tuple of Judged
        Its tables, in the order of the file.
    problems : tuple of Problem
        What could not be read or understood: it is refused, the rest is not.
    left : tuple of Left
        Tables that are no office's table: told of, not refused.
    """

    upload: Upload
    judged: tuple[Judged, ...] = ()
    problems: tuple[Problem, ...] = ()
    left: tuple[Left, ...] = ()

    @property
    def accepted(self) -> int:
        """Rows accepted."""
        return sum(len(one.rows) for one in self.judged)

    @property
    def refused(self) -> int:
        """Rows refused."""
        return sum(len(one.refused) for one in self.judged)

    @property
    def whole(self) -> bool:
        """Whether everything in the file was accepted, and something was."""
        return self.accepted > 0 and not self.refused and not self.problems
