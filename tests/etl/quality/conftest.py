"""A network of a few delegations, taken through every step that quality rests on, and a ledger beside it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from etl.loading import facts
from etl.settings import Settings
from etl.steps import STEPS

Rows = list[dict[str, Any]]
#: What quality rests on, in the order of a build.
MODULES = ("etl.reached", "etl.measures", "etl.indicators", "etl.fronts.vigilance", "etl.quality")


def write_load(
    loads: Path,
    name: str,
    rows: Rows,
    *,
    kind: str,
    office: str = "",
    accepted: int = 0,
    taken: bool = False,
    withdrawn: bool = False,
    file: str = "envoi.csv",
) -> None:
    """A load as the ledger keeps it: its report, its refused rows as written, what became of it."""
    folder = loads / name
    folder.mkdir(parents=True)
    told = {
        "file": file,
        "received_at": "2025-05-02T10:00:00+00:00",
        "office": office,
        "who": "Clerk",
        "kinds": [kind],
        "rows": {"accepted": accepted, "refused": len(rows)},
        "problems": [],
        "status": "",
    }
    (folder / "report.json").write_text(json.dumps(told), encoding="utf-8")
    if taken:
        (folder / "accepted.json").write_text("{}", encoding="utf-8")
    if withdrawn:
        (folder / "withdrawn.json").write_text("{}", encoding="utf-8")
    frame = pd.DataFrame(rows).assign(kind=kind, source_row=range(2, len(rows) + 2))
    frame.to_parquet(folder / "refused.parquet")


class Quality:
    """Finished tables, and one row of the grid at a time."""

    def __init__(self, warehouse: duckdb.DuckDBPyConnection) -> None:
        self.warehouse = warehouse

    def rows(self, question: str, **values: object) -> Rows:
        return self.warehouse.cursor().execute(question, values or None).df().to_dict("records")

    def __call__(self, dataset: str, code: str, period: str) -> dict[str, Any]:
        (row,) = self.rows(
            "FROM reporting WHERE dataset = $dataset AND territory_code = $code AND period = $period",
            dataset=dataset,
            code=code,
            period=period,
        )
        return row


@pytest.fixture(scope="session")
def bare(ground, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real base without any file of an office."""
    path = tmp_path_factory.mktemp("quality") / "bare.duckdb"
    ground.warehouse.execute("CHECKPOINT")
    ((base,),) = ground.rows("SELECT path FROM duckdb_databases() WHERE path IS NOT NULL")
    shutil.copy(base, path)
    with duckdb.connect(str(path), config={"threads": 2}) as warehouse:
        facts.create(warehouse)
        warehouse.execute("CREATE TABLE inbox_file (file VARCHAR, refused_count INTEGER)")
        warehouse.execute("CREATE TABLE counted_file (source_key VARCHAR)")
    return path


def judged(warehouse: duckdb.DuckDBPyConnection, loads: Path) -> Quality:
    """Take a network through every step that quality rests on."""
    for step in STEPS:
        if step.module in MODULES:
            step.load(warehouse, Settings(loads=loads))
    return Quality(warehouse)


@pytest.fixture(scope="session")
def quality(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Quality]:
    folder = tmp_path_factory.mktemp("network")
    shutil.copy(bare, folder / "network.duckdb")
    loads = folder / "loads"
    known = {"centre_id": "figuig-0", "period": "2025", "sex": "x"}
    write_load(loads, "20250502T100000000000Z-aa", [known] * 3, kind="beneficiary_count")
    # Nobody knows this centre: the office that sent it is taken.
    unknown = {"centre_id": "?", "period": "2024", "sex": "x"}
    write_load(loads, "20250502T100000000001Z-bb", [unknown], kind="beneficiary_count", office="Berkane")
    centres = [{"delegation_code": "Province de Jerada", "centre_id": "x"}] * 2
    write_load(loads, "20250502T100000000002Z-cc", centres, kind="centre", office="Jerada")
    gone = [{"delegation_code": "Driouch"}]
    write_load(loads, "20250502T100000000003Z-dd", gone, kind="centre", office="Driouch", withdrawn=True)
    weeks = [{"cell_id": "figuig", "period": "2024-W07"}]
    write_load(loads, "20250502T100000000004Z-ee", weeks, kind="cell_report", accepted=1, taken=True)
    # Sent before the file that made it good.
    write_load(loads, "20250101T100000000000Z-ff", [{"centre_id": "late-0", "period": "2024"}],
               kind="beneficiary_count", office="Al Hoceïma")  # fmt: skip
    write_load(loads, "20250502T100000000005Z-gg", [], kind="", office="Taourirt", file="Centres (2).xlsx")
    with duckdb.connect(str(folder / "network.duckdb"), config={"threads": 2}) as warehouse:
        warehouse.execute((Path(__file__).parent / "network.sql").read_text(encoding="utf-8"))
        yield judged(warehouse, loads)
