"""The real census and a network worked out by hand, each figure beside what it is compared with."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pandas as pd
import pytest

import etl.comparing
import etl.fronts.vigilance
import etl.indicators
import etl.measures
import etl.reached
from etl.fronts import level_spread
from etl.loading import facts
from etl.settings import Settings

NETWORK = Path(__file__).parents[1] / "indicators" / "network.sql"


class Compared(NamedTuple):
    """Finished tables, and one verdict of them at a time."""

    warehouse: duckdb.DuckDBPyConnection

    def frame(self, question: str, **values: object) -> pd.DataFrame:
        return self.warehouse.cursor().execute(question, values or None).df()

    def __call__(self, indicator: str, code: str, benchmark: str) -> dict[str, Any]:
        (row,) = self.frame(
            "FROM verdict WHERE indicator = $indicator AND territory_code = $code AND benchmark = $benchmark",
            indicator=indicator,
            code=code,
            benchmark=benchmark,
        ).to_dict("records")
        return {name: None if pd.isna(one) else one for name, one in row.items()}


@pytest.fixture(scope="session")
def compared(ground, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Compared]:
    folder = tmp_path_factory.mktemp("compared")
    ground.warehouse.execute("CHECKPOINT")
    ((base,),) = ground.rows("SELECT path FROM duckdb_databases() WHERE path IS NOT NULL")
    shutil.copy(base, folder / "compared.duckdb")
    with duckdb.connect(str(folder / "compared.duckdb"), config={"threads": 2}) as warehouse:
        facts.create(warehouse)
        warehouse.execute(NETWORK.read_text(encoding="utf-8"))
        for step in (
            etl.reached,
            etl.measures,
            etl.fronts.vigilance,
            etl.indicators,
            level_spread,
            etl.comparing,
        ):
            step.load(warehouse, Settings())
        yield Compared(warehouse)
