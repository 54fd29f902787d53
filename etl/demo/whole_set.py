"""Every file of the demonstration set, from the places to the signals."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from etl.demo import blemishes
from etl.demo.beneficiaries import beneficiaries
from etl.demo.blemishes.parting import Clean
from etl.demo.cells import cells
from etl.demo.centres import centres
from etl.demo.files import write_clean
from etl.demo.names import as_offices_write
from etl.demo.places import delegations, places
from etl.demo.reports import reports
from etl.demo.signals import signals
from etl.extract.territories import territory_rows
from etl.schemas.kinds import KINDS


def write_files(folder: Path, files: Iterable[Clean] | None = None, *, clean: bool = False) -> dict[str, int]:
    """Write the set aside, then swap whole folders, so that no half-written set is ever read.

    Parameters
    ----------
    folder : Path
        Where the set will lie; what is there is replaced.
    files : iterable of Clean, optional
        From `clean_files`; made anew unless given.
    clean : bool
        Every file as an office is asked to write it, rather than as real ones are.

    Returns
    -------
    dict
        File name -> facts.
    """
    files = clean_files() if files is None else files
    aside = folder.with_name(f".{folder.name}-writing")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    rows = dict(_as_asked(files, aside) if clean else blemishes.write_all(files, aside))
    shutil.rmtree(folder, ignore_errors=True)
    aside.rename(folder)
    return dict(sorted(rows.items()))


def _as_asked(files: Iterable[Clean], folder: Path) -> Iterator[tuple[str, int]]:
    for name, kind, rows in files:
        write_clean(folder / name, kind, rows)
        yield name, len(rows)


def clean_files() -> Iterator[Clean]:
    """Name, kind and rows of every file of the clean set."""
    kinds = {kind.table: kind for kind in KINDS}
    territories = territory_rows()
    where, all_cells = places(territories), cells(delegations(territories))
    all_centres, all_reports = centres(where), reports(all_cells)
    yield Clean("centres.xlsx", kinds["centre"], as_offices_write(all_centres, territories))
    for year, rows in beneficiaries(all_centres).groupby("period"):
        yield Clean(f"beneficiaires_{year}.csv", kinds["beneficiary_count"], rows)
    yield Clean("cellules.xlsx", kinds["cell"], all_cells)
    yield Clean("rapports_cellules.csv", kinds["cell_report"], all_reports)
    noted = signals(all_reports, all_cells, where)
    for year, rows in noted.groupby(noted["period"].str[:4]):
        yield Clean(f"signalements_{year}.csv", kinds["signal"], rows)
