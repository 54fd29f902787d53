"""A refusal is told of until a mended copy has come, wherever the first file had been put."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from etl.loading.places import LoadFolder
from etl.quality import refused
from etl.settings import Settings
from tests.etl.quality.conftest import write_load

MENDED = "20250502T100000000000Z-aa"


@pytest.mark.parametrize(
    ("put_there", "told"),
    [("2025-05-01T09:00:00+00:00", []), ("2025-05-03T09:00:00+00:00", ["Berkane_centres"])],
)
def test_a_file_of_the_inbox_is_made_good_by_a_load_that_came_after_it(
    put_there: str, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    report = {"file": "centres.csv", "office": "Berkane", "who": "", "kinds": ["centre"]}
    report |= {"received_at": put_there, "rows": {"accepted": 0, "refused": 0}, "problems": [{}]}
    first = refused.Received("Berkane_centres", LoadFolder(tmp_path), report, whole=True)
    monkeypatch.setattr(refused, "_inbox", lambda *_: [first])
    loads = tmp_path / "loads"
    write_load(
        loads, MENDED, [], kind="centre", office="Berkane", accepted=1, taken=True, file="centres.xlsx"
    )
    with duckdb.connect() as warehouse:
        warehouse.execute("CREATE TABLE centre (centre_id TEXT, delegation_code TEXT)")
        warehouse.execute("CREATE TABLE cell (cell_id TEXT, territory_code TEXT)")
        warehouse.execute("CREATE TABLE territory (code TEXT)")
        refused.write(warehouse, replace(Settings(), loads=loads))
        found = warehouse.execute("SELECT source_key FROM refused_file").fetchall()
    assert [key for (key,) in found] == told
