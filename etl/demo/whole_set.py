"""Every file of the demonstration set, from the places to the signals."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from etl.demo.beneficiaries import beneficiaries
from etl.demo.cells import cells
from etl.demo.centres import centres
from etl.demo.files import write_csv, write_xlsx
from etl.demo.names import as_offices_write
from etl.demo.places import delegations, places
from etl.demo.reports import reports
from etl.demo.signals import signals
from etl.extract.territories import territory_rows
from etl.schemas.kinds import KINDS, Kind


def write_files(folder: Path) -> dict[str, int]:
    """Write the set aside, then swap whole folders, so that no half-written set is ever read.

    Parameters
    ----------
    folder : Path
        Where the set will lie; what is there is replaced.

    Returns
    -------
    dict
        File name -> rows.
    """
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
    """Name, kind and rows of every file."""
    kinds = {kind.table: kind for kind in KINDS}
    territories = territory_rows()
    where, all_cells = places(territories), cells(delegations(territories))
    all_centres, all_reports = centres(where), reports(all_cells)
    yield "centres.xlsx", kinds["centre"], as_offices_write(all_centres, territories)
    for year, rows in beneficiaries(all_centres).groupby("period"):
        yield f"beneficiaires_{year}.csv", kinds["beneficiary_count"], rows
    yield "cellules.xlsx", kinds["cell"], all_cells
    yield "rapports_cellules.csv", kinds["cell_report"], all_reports
    noted = signals(all_reports, all_cells, where)
    for year, rows in noted.groupby(noted["period"].str[:4]):
        yield f"signalements_{year}.csv", kinds["signal"], rows
