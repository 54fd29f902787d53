"""``python -m etl demo``: the whole set, written only when something it rests on has changed."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from pathlib import Path

from data.paths import REFERENCE, ROOT
from etl.extract import packages
from etl.settings import Settings

FOLDER = "demo"
#: What the set was last written from, and how many rows each file holds.
RECORD = ".written-from.json"
CODE = (
    "etl/demo/*.py",
    "etl/schemas/*.py",
    "etl/extract/census.py",
    "etl/extract/parts.py",
    "etl/extract/territories.py",
)
#: The generator's tools; the packages with the real places are verified file by file.
TOOLS = ("numpy", "pandas", "shapely", "xlsxwriter")


def write(settings: Settings) -> int:
    """Write the demonstration set into the inbox unless it is there already.

    Files that are there are left as they are while generator and inputs are unchanged, so that a
    damaged one is refused by the reader rather than mended unseen.

    Returns
    -------
    int
        Rows in all files together.

    Raises
    ------
    SourceProblem
        If a package that carries the real places is not as declared.
    """
    folder = settings.inbox / FOLDER
    inputs = _fingerprint()
    rows = _rows_written(folder, inputs)
    if rows is None:
        from etl.demo.whole_set import write_files  # noqa: PLC0415 - not loaded when there is nothing to write

        rows = write_files(folder)
        record = json.dumps({"inputs": inputs, "rows": rows}, indent=1)
        (folder / RECORD).write_text(record, encoding="utf-8")
    return sum(rows.values())


def _rows_written(folder: Path, inputs: str) -> dict[str, int] | None:
    """Rows by file when the set is complete and rests on the same inputs, else None."""
    record = folder / RECORD
    if not record.is_file():
        return None
    before = json.loads(record.read_text(encoding="utf-8"))
    complete = all((folder / name).is_file() for name in before["rows"])
    return before["rows"] if complete and before["inputs"] == inputs else None


def _fingerprint() -> str:
    """SHA-256 over the generator, its declarations, its tools and the packages it draws on."""
    digest = hashlib.sha256(packages.verify().encode())
    for tool in TOOLS:
        digest.update(f"{tool}={version(tool)}".encode())
    code = [path for pattern in CODE for path in sorted(ROOT.glob(pattern))]
    for path in (*code, *sorted(REFERENCE.glob("*.csv"))):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
