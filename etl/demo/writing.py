"""``python -m etl demo``: the whole set, written only when something it rests on has changed."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from pathlib import Path

from data.paths import REFERENCE, ROOT
from data.words import N_
from etl.errors import SourceProblem
from etl.extract import packages
from etl.settings import Settings

FOLDER = "demo"
#: What the set was last written from, and how many rows each file holds.
RECORD = ".written-from.json"
CODE = (
    "etl/demo/**/*.py",
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
    return _written(settings.inbox / FOLDER, clean=False)


def write_clean(folder: Path) -> int:
    """Write the same facts without a blemish, as offices are asked to write them.

    Parameters
    ----------
    folder : Path
        Where; what is there is replaced unless it is this set already.

    Returns
    -------
    int
        Rows in all files together.

    Raises
    ------
    SourceProblem
        If the folder holds anything but this set, or a package that carries the real places is not as
        declared.
    """
    if folder.is_dir() and any(folder.iterdir()) and not (folder / RECORD).is_file():
        raise SourceProblem(
            N_("{folder} holds other files. Name a folder that is empty or not there yet."),
            folder=str(folder),
        )
    return _written(folder, clean=True)


def _written(folder: Path, *, clean: bool) -> int:
    rows = _rows_written(folder, _inputs(clean=clean))
    if rows is None:
        from etl.demo.whole_set import write_files  # noqa: PLC0415 - not loaded when there is nothing to write

        rows = write_files(folder, clean=clean)
        record(folder, rows, clean=clean)
    return sum(rows.values())


def record(folder: Path, rows: dict[str, int], *, clean: bool = False) -> None:
    """Note beside the files what they were written from.

    Parameters
    ----------
    folder : Path
        Where the set was written just now.
    rows : dict
        File name -> facts.
    clean : bool
        Whether it is the clean set.
    """
    about = json.dumps({"inputs": _inputs(clean=clean), "rows": rows}, indent=1)
    (folder / RECORD).write_text(about, encoding="utf-8")


def _inputs(*, clean: bool) -> str:
    return f"{_fingerprint()} clean" if clean else _fingerprint()


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
    for path in (*code, *sorted(REFERENCE.glob("*.csv")), REFERENCE / "demo_blemishes.toml"):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
