"""Whatever a file brought in, no file that goes out makes a spreadsheet compute it."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from fastapi import FastAPI
from python_calamine import CalamineWorkbook
from starlette.testclient import TestClient

from pages._reports import routes
from pages._reports.sheet import Sheet

ATTACK = '=HYPERLINK("http://evil.example";"Salé")'
SPOILT = Sheet(
    lang="fr",
    name="x",
    title=ATTACK,
    demonstration="@SUM(A1)",
    about=[("+source", "-2+3+cmd")],
    headings=["=Code", "Valeur"],
    rows=[[ATTACK, -3.5], ["-3.5", None], ["\t=1", 2]],
    decimals=1,
    widths=(10, 10),
    values=(1,),
)


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setattr(routes, "_view", lambda _request: None)
    monkeypatch.setattr(routes, "sheet", lambda *_args, **_more: SPOILT)
    app = FastAPI()
    app.include_router(routes.router)
    return TestClient(app)


def test_no_cell_of_a_csv_begins_a_formula(ask: TestClient):
    text = ask.get("/map.csv").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    cells = [cell for row in rows for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == ["-3,5", "-3.5"]
    assert f"'{ATTACK}" in cells
    assert "'=Code" in cells


def test_no_cell_of_a_workbook_is_a_formula_or_a_link(ask: TestClient):
    content = ask.get("/map.xlsx").content
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        markup = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
    assert "<f>" not in markup
    assert "<hyperlink " not in markup
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert rows[-3:] == [[ATTACK, -3.5], ["-3.5", ""], ["\t=1", 2]]
