"""The real census and a network worked out by hand, taken through measures, indicators and classes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pytest

import etl.classes
import etl.fronts.vigilance
import etl.indicators
import etl.measures
import etl.reached
from etl.loading import facts
from etl.settings import Settings


class Figures(NamedTuple):
    """Finished tables, and one figure of them at a time."""

    warehouse: duckdb.DuckDBPyConnection

    def rows(self, question: str, **values: object) -> list[tuple]:
        return self.warehouse.cursor().execute(question, values or None).fetchall()

    def __call__(
        self, indicator: str, code: str, period: str = "2024", milieu: str = "total"
    ) -> dict[str, Any]:
        cursor = self.warehouse.cursor().execute(
            "SELECT * FROM indicator_value WHERE indicator = $indicator AND territory_code = $code "
            "AND period = $period AND milieu = $milieu",
            {"indicator": indicator, "code": code, "period": period, "milieu": milieu},
        )
        names = [column[0] for column in cursor.description]
        (row,) = cursor.fetchall()
        return dict(zip(names, row, strict=True))


@pytest.fixture(scope="session")
def figures(ground, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Figures]:
    folder = tmp_path_factory.mktemp("figures")
    ground.warehouse.execute("CHECKPOINT")
    ((base,),) = ground.rows("SELECT path FROM duckdb_databases() WHERE path IS NOT NULL")
    shutil.copy(base, folder / "figures.duckdb")
    with duckdb.connect(str(folder / "figures.duckdb"), config={"threads": 2}) as warehouse:
        facts.create(warehouse)
        warehouse.execute((Path(__file__).parent / "network.sql").read_text(encoding="utf-8"))
        for step in (etl.reached, etl.measures, etl.fronts.vigilance, etl.indicators, etl.classes):
            step.load(warehouse, Settings())
        yield Figures(warehouse)
