"""The real census, a network worked out by hand, and how unequal the territories of both are."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pandas as pd
import pytest

import etl.fronts.vigilance
import etl.indicators
import etl.inequality
import etl.measures
import etl.reached
from etl.loading import facts
from etl.settings import Settings

NETWORK = Path(__file__).parents[1] / "indicators" / "network.sql"


class Unequal:
    """Finished tables, and one measure of them at a time."""

    def __init__(self, warehouse: duckdb.DuckDBPyConnection) -> None:
        self.warehouse = warehouse

    def frame(self, question: str, **values: object) -> pd.DataFrame:
        return self.warehouse.cursor().execute(question, values or None).df()

    def measures(self, indicator: str, level: str, period: str, order_by: str = "") -> pd.DataFrame:
        return self.frame(
            "FROM inequality WHERE indicator = $indicator AND level = $level AND period = $period"
            " AND order_by = $order_by",
            indicator=indicator,
            level=level,
            period=period,
            order_by=order_by,
        ).set_index("measure")

    def figures(self, indicator: str, level: str, period: str) -> pd.DataFrame:
        return self.frame(
            "SELECT territory_code AS code, left(territory_code, 2) AS region, value, denominator"
            " FROM indicator_value WHERE indicator = $indicator AND level = $level AND period = $period"
            " AND milieu = 'total'",
            indicator=indicator,
            level=level,
            period=period,
        ).set_index("code")


@pytest.fixture(scope="session")
def unequal(ground, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Unequal]:
    folder = tmp_path_factory.mktemp("unequal")
    ground.warehouse.execute("CHECKPOINT")
    ((base,),) = ground.rows("SELECT path FROM duckdb_databases() WHERE path IS NOT NULL")
    shutil.copy(base, folder / "unequal.duckdb")
    with duckdb.connect(str(folder / "unequal.duckdb"), config={"threads": 2}) as warehouse:
        facts.create(warehouse)
        warehouse.execute(NETWORK.read_text(encoding="utf-8"))
        for step in (etl.reached, etl.measures, etl.fronts.vigilance, etl.indicators, etl.inequality):
            step.load(warehouse, Settings())
        yield Unequal(warehouse)
