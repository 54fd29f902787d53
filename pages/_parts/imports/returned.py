"""The files that go back to an office, and how they travel."""

from __future__ import annotations

from pathlib import Path

from pages._parts.imports import loads
from pages._parts.imports.file_names import neutral

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".xlsx": XLSX,
    ".pdf": "application/pdf",
    ".zip": "application/zip",
}


def path(load: str, file: str) -> Path | None:
    """The file of that name among what goes back; None for any other."""
    found = loads.find(load)
    if found is None or neutral(file) != file:
        return None
    return next((one for one in found.returned() if one.name == file and not one.is_symlink()), None)


def media_type(file: Path) -> str:
    """What it is; never something a browser would show or run."""
    return _TYPES.get(file.suffix.lower(), "application/octet-stream")
