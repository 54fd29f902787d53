"""Scenarios on the page: saved with the token, listed, compared side by side, taken away."""

from __future__ import annotations

import csv
import io
from urllib.parse import quote

import pytest
from dash.development.base_component import Component
from fastapi import FastAPI
from fastapi.testclient import TestClient
from python_calamine import CalamineWorkbook

from data.words import LANGUAGES
from pages._api import plan, writers
from pages._parts.scenarios import kept
from pages._parts.scenarios.compared import compared, figures
from pages._parts.scenarios.screen import content, headline
from pages._parts.scenarios.view import asked_view
from pages._reports.csv_file import csv_file
from pages._reports.plan_scenarios import scenarios_sheet
from pages._reports.xlsx_file import xlsx_file
from records import scenarios

TOKEN = "a token of this test"
GIVEN = {"X-Yaqaza-Token": quote(TOKEN), "X-Yaqaza-Who": quote("فاطمة")}
BAB_BERRED = "01.151.05.01"


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setattr(writers, "_GUESSING_SECONDS", 0)
    monkeypatch.setenv("YAQAZA_WRITE_TOKEN", TOKEN)
    server = FastAPI()
    server.include_router(plan.router)
    return TestClient(server)


def saved(client: TestClient, name: str = "One", query: str = "?sites=1&price=1000", why: str = "try"):
    body = {"name": name, "why": why, "query": query}
    return client.post("/api/plan/scenarios?lang=en", json=body, headers=GIVEN)


def text(part: object) -> str:
    if isinstance(part, list | tuple):
        return " ".join(map(text, part))
    return text(getattr(part, "children", None) or "") if isinstance(part, Component) else str(part or "")


def test_a_scenario_is_saved_with_its_parameters_mended(client: TestClient):
    answer = saved(client, query="?lang=fr&sites=7000&radius=20&selected=01.151.05.01")
    assert answer.status_code == 201
    (one,) = scenarios.standing()
    assert one.id == answer.json()["id"]
    question = scenarios.question(one)
    assert (question["sites"], question["radius"], one.who) == ("30", "20", "فاطمة")
    assert not {"lang", "selected"} & set(question)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"name": "", "why": "x", "query": "?sites=1"}, 400),
        ({"name": "x", "why": " ", "query": "?sites=1"}, 400),
        ({"name": "x" * 200, "why": "x", "query": ""}, 400),
        (["no", "object"], 400),
        ({"name": "x", "why": "x" * 30_000, "query": ""}, 413),
    ],
)
def test_what_is_no_scenario_is_refused_with_a_sentence(client: TestClient, body, status: int):
    answer = client.post("/api/plan/scenarios?lang=fr", json=body, headers=GIVEN)
    assert answer.status_code == status
    assert answer.json()["problem"]
    assert scenarios.standing() == []


def test_without_the_token_nothing_is_saved_or_taken_off(client: TestClient, monkeypatch: pytest.MonkeyPatch):
    number = saved(client).json()["id"]
    wrong = {**GIVEN, "X-Yaqaza-Token": "guess"}
    body = {"name": "Two", "why": "x", "query": ""}
    assert client.post("/api/plan/scenarios", json=body, headers=wrong).status_code == 403
    assert client.post(f"/api/plan/scenarios/{number}/withdraw", headers=wrong).status_code == 403
    monkeypatch.delenv("YAQAZA_WRITE_TOKEN")
    assert client.post("/api/plan/scenarios", json=body, headers=GIVEN).status_code == 403
    assert [one.name for one in scenarios.standing()] == ["One"]


def test_the_page_lets_nobody_type_more_than_the_store_takes():
    assert (kept.LONGEST_NAME, kept.LONGEST_WHY) == (scenarios.LONGEST_NAME, scenarios.LONGEST_WHY)


def test_a_scenario_is_taken_off_the_list_by_somebody(client: TestClient):
    number = saved(client).json()["id"]
    nobody = {"X-Yaqaza-Token": GIVEN["X-Yaqaza-Token"]}
    assert client.post(f"/api/plan/scenarios/{number}/withdraw", headers=nobody).status_code == 400
    assert client.post(f"/api/plan/scenarios/{number}/withdraw", headers=GIVEN).status_code == 200
    assert client.post(f"/api/plan/scenarios/{number}/withdraw", headers=GIVEN).status_code == 404
    assert scenarios.standing() == []


def test_scenarios_stand_side_by_side_with_people_rural_share_cost_and_equity(client: TestClient):
    for name, query in (
        ("One", "?sites=1&price=1000"),
        ("Two", "?sites=2&radius=5"),
        ("None", "?regions=12"),
    ):
        saved(client, name, query)
    view = asked_view({"lang": "en"})[0]
    shown = compared(view.ids, "en")
    assert [one.scenario.name for one in shown] == ["None", "Two", "One"]
    lines = {line.label: line.values for line in figures(shown, "en")}
    assert lines["Newly near"] == (None, 3500, 3400)
    assert lines["Near with them, share"] == (None, pytest.approx(3500 / 5400), pytest.approx(1.0))
    assert lines["Cost (dirhams)"] == (None, None, 1000)
    assert lines["Rural people among the newly near"] == (None, 1.0, 1.0)
    assert lines["Of the farthest tenth, near with them"][2] == 1.0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_scenarios_with_their_sentences_and_those_without_a_plan(client, language: str):
    saved(client, "One", "?sites=1&price=1000&equity=worst&limits=01:1-1")
    saved(client, "None", "?regions=12")
    view, told = asked_view({"lang": language})
    said = text(content(view, told))
    assert "3" in said
    assert "{" not in said
    assert all(name in said for name in ("One", "None", "فاطمة"))


def test_a_figure_nobody_knows_is_said_and_never_zero(client: TestClient):
    saved(client, "None", "?regions=12")
    shown = compared(asked_view({"lang": "en"})[0].ids, "en")
    cost = next(line for line in figures(shown, "en") if line.label == "Cost (dirhams)")
    assert cost.said(0, "en") == "not known"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_names_the_one_that_brings_most_people_near(client: TestClient, language: str):
    assert "{" not in headline({"lang": language})
    saved(client, "Small", "?sites=1&radius=5")
    saved(client, "Large", "?sites=1")
    said = headline({"lang": language})
    assert "Large" in said
    assert "Small" not in said


def test_a_link_to_scenarios_shows_them_in_its_order_and_notes_what_is_none(client: TestClient):
    ids = [saved(client, str(number)).json()["id"] for number in range(5)]
    view, told = asked_view({"lang": "en", "ids": f"{ids[2]},x,{ids[0]},99"})
    assert view.ids == (ids[2], ids[0])
    assert len(told.notices) == 2
    view, told = asked_view({"lang": "en", "ids": ",".join(map(str, ids))})
    assert view.ids == tuple(ids[:4])
    assert len(told.notices) == 1


def test_the_files_hold_a_line_each_figure_and_what_was_asked(client: TestClient):
    saved(client, "=One", "?sites=1&price=1000")
    sheet = scenarios_sheet(asked_view({"lang": "en"})[0])
    rows = {row[0]: row[1:] for row in csv.reader(io.StringIO(csv_file(sheet).decode("utf-8-sig"))) if row}
    assert rows["Newly near"] == ["3400.0"] or rows["Newly near"] == ["3400"]
    assert "What to open" in rows["Asked"][0]
    book = CalamineWorkbook.from_filelike(io.BytesIO(xlsx_file(sheet)))
    cells = {str(row[0]): row[1] for row in book.get_sheet_by_index(0).to_python() if row}
    assert cells["Cost (dirhams)"] == 1000
    assert BAB_BERRED not in cells["Where"]


def test_what_moving_a_centre_loses_is_answered_with_where_the_plan_then_stands(client: TestClient):
    query = {"lang": "en", "sites": "1", "origin": BAB_BERRED, "target": "01.151.05.03"}
    told = client.get("/api/plan/moved", params=query).json()
    assert told["lost"] == 700
    assert "forced=01.151.05.03" in told["href"]
    assert client.get("/api/plan/moved", params={**query, "target": BAB_BERRED}).json() == {}
