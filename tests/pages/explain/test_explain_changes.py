"""What changed between two builds, as it is told: on the page, to machines, as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from data import changes, warehouse
from pages._api import explain
from pages._parts.asked import Asked
from pages._parts.explain.changes_view import changes_view
from pages._parts.explain.changes_words import sentence
from pages._reports import explain_rows

BEFORE = "warehouse-20260101T080000Z-aaaaaaaaaaaa"
KEYS = ("indicator", "level", "territory_code", "period", "milieu", "before", "after", "status_before")
SAID = ("published", "published", "data")
MOVES = [
    ("illiteracy_10_plus", "province", "01.051", "2024", "total", 31.0, 32.5, *SAID),
    ("population", "region", "01", "2024", "total", 10.0, 11.0, *SAID),
    (
        *("all_signals_per_10k", "commune", "01.051.01.09", "2023", "total"),
        *(None, None, "computed", "suppressed", "method"),
    ),
]


@pytest.fixture
def compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """The current build beside one that never was."""
    warehouse.read("places")
    folder = tmp_path / "changes"
    folder.mkdir()
    table = pd.DataFrame(MOVES, columns=[*KEYS, "status_after", "cause"]).assign(simulated=False)
    table.to_parquet(folder / f"{BEFORE}..{warehouse.build()}.parquet")
    monkeypatch.setattr(changes, "_folder", lambda: folder)
    server = FastAPI()
    for page in (explain, explain_rows):
        server.include_router(page.router)
    return TestClient(server)


def told(client: TestClient, **fields: str) -> dict[str, Any]:
    answer = client.get("/api/v1/changes", params={"lang": "en", **fields})
    assert answer.status_code == 200
    return answer.json()


def test_the_last_comparison_is_told_to_who_names_none(compared: TestClient):
    answer = told(compared)
    assert (answer["from"], answer["to"]) == (BEFORE, warehouse.build())
    assert answer["said"].startswith(
        "3 figures moved, of 3 indicators, between the builds of January 1, 2026"
    )
    assert {row["cause"]: row["figures"] for row in answer["counts"] if row["indicator"] == "population"} == {
        "data": 1
    }


def test_moves_are_chosen_by_cause_indicator_and_level(compared: TestClient):
    assert [row["indicator"] for row in told(compared, cause="method")["moves"]] == ["all_signals_per_10k"]
    assert [row["territory_code"] for row in told(compared, level="region")["moves"]] == ["01"]
    assert told(compared, indicator="population", cause="method")["moves"] == []


def test_builds_that_were_not_compared_give_a_notice_and_the_last_comparison(compared: TestClient):
    answer = told(compared, **{"from": "warehouse-20200101T000000Z-000000000000"})
    assert answer["from"] == BEFORE
    assert answer["notices"] == ["These two builds were not compared: the last comparison is shown."]


def test_the_file_holds_every_move_with_its_codes(compared: TestClient):
    lines = compared.get("/explain/changes.csv", params={"lang": "en"}).text.splitlines()
    assert any(
        ",population,01," in line and line.endswith(",10,11,published,published,data") for line in lines
    )
    assert len(lines) == 2 + 1 + 1 + len(MOVES)


@pytest.mark.usefixtures("compared")
@pytest.mark.parametrize(
    ("lang", "begins"), [("ar", "تغيرت 3 أرقام، من 3 مؤشرات"), ("fr", "3 chiffres ont bougé")]
)
def test_the_sentence_counts_in_each_language(lang: str, begins: str):
    assert sentence(changes_view(Asked({"lang": lang}))).startswith(begins)


def test_without_a_comparison_the_page_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(changes, "_folder", lambda: tmp_path)
    view = changes_view(Asked({"lang": "en"}))
    assert view.pair is None
    assert sentence(view) == "No two builds were compared yet."
