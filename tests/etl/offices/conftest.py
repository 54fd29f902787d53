"""A warehouse that knows the territories, and an inbox with one office's five files."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from etl.extract import sources, territories
from etl.settings import Settings
from tests.etl.offices.office_files import CELL, CENTRE, PEOPLE, REPORT, SIGNAL, csv, workbook


@pytest.fixture(scope="module")
def base() -> duckdb.DuckDBPyConnection:
    warehouse = duckdb.connect(config={"threads": 1})
    sources.load(warehouse, Settings())
    territories.load(warehouse, Settings())
    return warehouse


@pytest.fixture
def warehouse(base):
    base.execute("BEGIN")
    yield base
    base.execute("ROLLBACK")


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    office = tmp_path / "ouarzazate"
    office.mkdir()
    workbook(office / "centres.xlsx", "Centres", [CENTRE])
    csv(office / "beneficiaires_2024.csv", [PEOPLE])
    workbook(office / "cellules.xlsx", "Cellules de veille sociale", [CELL])
    csv(office / "rapports.csv", [REPORT])
    csv(office / "signalements.csv", [SIGNAL])
    return tmp_path
