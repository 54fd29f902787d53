"""Loads as the loader left them: one folder each, told by its report."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from data import paths, warehouse

Report = Mapping[str, Any]
_FORM = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,80}")
_REPORT = "report.json"
_TAKEN, _WITHDRAWN = "accepted.json", "withdrawn.json"


@dataclass(frozen=True)
class Load:
    """One file that was judged, and what became of it.

    Attributes
    ----------
    id : str
        The folder's name.
    report : mapping
        As the loader wrote it.
    withdrawn : bool
        Whether somebody undid it.
    taken : bool
        Whether somebody accepted it, whatever its report still says.
    """

    id: str
    report: Report
    withdrawn: bool
    taken: bool = False

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return paths.LOADS / self.id

    @property
    def file(self) -> str:
        """The file's own name."""
        return Path(str(self.report.get("file") or self.id)).name

    @property
    def who(self) -> str:
        """The name typed."""
        return str(self.report.get("who") or "")

    @property
    def kind(self) -> str:
        """What the file holds; empty when that could not be settled."""
        return str(self.report.get("kind") or "")

    @property
    def status(self) -> str:
        """``judged``, ``accepted``, ``refused`` or ``withdrawn``."""
        if self.withdrawn:
            return "withdrawn"
        return "accepted" if self.taken else str(self.report.get("status") or "judged")

    @property
    def received_at(self) -> datetime | None:
        """When it came."""
        return moment(str(self.report.get("received_at") or self.id.split("-")[0]))

    def rows(self, which: str) -> int:
        """How many rows were ``read``, ``accepted``, ``refused``, are ``totals`` or ``blank``."""
        return int((self.report.get("rows") or {}).get(which) or 0)

    def found(self, severity: str) -> int:
        """How many findings of a severity."""
        return int((self.report.get("findings") or {}).get(severity) or 0)

    def listed(self, name: str) -> list[dict[str, Any]]:
        """One of the report's lists; empty when it has none."""
        return list(self.report.get(name) or [])

    @property
    def undecided(self) -> bool:
        """Whether somebody still has to say yes."""
        return self.status == "judged" and self.rows("accepted") > 0

    def received(self) -> Path | None:
        """The file as it came."""
        folder = self.folder / "received"
        return (
            next((path for path in sorted(folder.iterdir()) if path.is_file()), None)
            if folder.is_dir()
            else None
        )

    def returned(self) -> list[Path]:
        """What goes back to the office."""
        folder = self.folder / "returned"
        return sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []


def find(name: str) -> Load | None:
    """The load of that name."""
    return _read(paths.LOADS / name) if _FORM.fullmatch(name) else None


def everything() -> list[Load]:
    """Every load, the newest first."""
    folders = paths.LOADS.iterdir() if paths.LOADS.is_dir() else ()
    named = sorted((path for path in folders if _FORM.fullmatch(path.name)), reverse=True)
    return [load for path in named if (load := _read(path)) is not None]


def status(load: Load, every: list[Load]) -> str:
    """What became of a load, a newer one that replaced it, or some of its rows, included."""
    replaced = {
        name for one in every if one.status == "accepted" for name in one.report.get("supersedes") or []
    }
    if load.status != "accepted" or load.id not in replaced:
        return load.status
    counted = {row["source_key"]: row["counted"] for row in warehouse.read("loads_counted")}
    return "partly" if counted.get(load.id) else "superseded"


def moment(written: str) -> datetime | None:
    """A time as reports or names of folders write it."""
    for form in ("%Y%m%dT%H%M%SZ", "%Y%m%dT%H%M%S.%fZ", "%Y%m%dT%H%M%S%fZ"):
        try:
            return datetime.strptime(written, form).replace(tzinfo=UTC)
        except ValueError:
            continue
    try:
        read = datetime.fromisoformat(written)
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _read(folder: Path) -> Load | None:
    path = folder / _REPORT
    try:
        report = _report(path, path.stat().st_mtime_ns)
    except (OSError, ValueError):
        return None
    return Load(folder.name, report, (folder / _WITHDRAWN).exists(), (folder / _TAKEN).exists())


@lru_cache(maxsize=512)
def _report(path: Path, _changed: int) -> Report:
    return json.loads(path.read_text(encoding="utf-8"))
