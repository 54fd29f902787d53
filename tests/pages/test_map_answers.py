"""What the map asks of the server, and what it is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from data import warehouse
from pages._api import map as map_api
from pages._parts.map import boot as map_boot
from pages._parts.map import places as map_places
from pages._parts.map.classes import NotShown, classes, key
from pages._parts.view import View
from tests.pages import map_facts

PROVINCES = View(lang="fr", indicator=map_facts.INDICATOR, level="province", period="2024")


@pytest.fixture(autouse=True)
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(warehouse, "CURRENT", map_facts.write(tmp_path))
    monkeypatch.setattr(warehouse, "_connections", {})
    kept = (warehouse._answer, map_api._made, map_boot._lasting, map_places._extents)
    for answers in kept:
        answers.cache_clear()
    yield
    for answers in kept:
        answers.cache_clear()


@pytest.fixture
def ask() -> TestClient:
    server = FastAPI()
    server.include_router(map_api.router)
    return TestClient(server)


def asked(view: View, *names: str) -> dict[str, str]:
    return {name: getattr(view, name) for name in names}


def test_the_maps_update_is_one_character_a_territory_and_the_name_of_a_ramp():
    assert classes(PROVINCES).as_json() == {
        "v": "illiteracy_10_plus|province|2024|total|quantiles",
        "c": "10m",
        "r": "s2",
    }


def test_an_indicator_with_a_reference_value_diverges_around_it():
    change = View(indicator=map_facts.CHANGE, level="province", period="2024")
    assert classes(change).ramp == "d1.2"


def test_a_view_without_classes_is_refused_by_name():
    with pytest.raises(NotShown, match="period='1999'"):
        classes(View(indicator=map_facts.INDICATOR, level="province", period="1999"))


def test_the_territory_looked_into_and_the_selection_do_not_change_the_key():
    inside = View(**{**PROVINCES.as_store(), "within": "01", "selected": "01.051", "lang": "ar"})
    assert key(inside) == key(PROVINCES)


def test_an_answer_that_names_the_build_is_kept_for_ever_and_another_is_asked_again(ask: TestClient):
    fields = asked(PROVINCES, "indicator", "level", "period", "milieu", "method")
    named = ask.get("/api/map/classes", params={**fields, "build": map_facts.BUILD})
    stale = ask.get("/api/map/classes", params={**fields, "build": "warehouse-of-last-year"})
    assert named.json() == stale.json() == classes(PROVINCES).as_json()
    assert "immutable" in named.headers["cache-control"]
    assert stale.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    ("question", "changed"),
    [
        ("classes", {"indicator": "no_such_thing"}),
        ("classes", {"level": "galaxy"}),
        ("classes", {"period": "1066"}),
        ("tips", {"lang": "tlh"}),
        ("tips", {"within": "99.999"}),
        ("centres", {"type": "CASTLE"}),
        ("secrets", {}),
    ],
)
def test_what_does_not_exist_is_not_found(ask: TestClient, question: str, changed: dict[str, str]):
    fields = {**PROVINCES.as_store(), "type": "EMF", **changed}
    answer = ask.get(f"/api/map/{question}", params=fields)
    assert answer.status_code == 404
    assert question in answer.json()["detail"]


def test_a_question_asked_without_its_fields_is_not_found_rather_than_failing(ask: TestClient):
    assert ask.get("/api/map/classes").status_code == 404


def test_without_a_warehouse_the_map_is_told_so(
    ask: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr(warehouse, "CURRENT", tmp_path / "nothing")
    answer = ask.get("/api/map/neighbours", params={"level": "province", "within": "MA"})
    assert answer.status_code == 503
    assert "make data" in answer.json()["detail"]


def test_the_box_says_value_interval_and_rank(ask: TestClient):
    told = ask.get("/api/map/tips", params={**PROVINCES.as_store(), "lang": "fr"}).json()
    value, interval, rank = told["tips"]["01.051"]
    assert "30,5" in value
    assert interval == "entre 30,1 et 30,9 environ"
    assert rank == "rang 1 sur 2"
    assert told["source"] == "Source\N{NO-BREAK SPACE}: HCP, Yaqaza"


def test_the_box_says_when_a_figure_is_estimated_and_why_there_is_none(ask: TestClient):
    tips = ask.get("/api/map/tips", params={**PROVINCES.as_store(), "lang": "en"}).json()["tips"]
    assert tips["01.151"] == ["11.1% (estimated)", "", "rank 2 of 2"]
    assert tips["12.391"] == ["no figure"]


def test_the_box_marks_a_level_that_rests_on_demonstration_figures(ask: TestClient):
    everywhere = ask.get("/api/map/tips", params={**PROVINCES.as_store(), "lang": "en"}).json()
    real = ask.get("/api/map/tips", params={**PROVINCES.as_store(), "lang": "en", "within": "01"}).json()
    assert everywhere["mark"] == "demonstration figures"
    assert (real["mark"], list(real["tips"])) == ("", ["01.051", "01.151"])


def test_neighbours_are_given_inside_the_territory_that_is_shown(ask: TestClient):
    inside = ask.get("/api/map/neighbours", params={"level": "commune", "within": "01.051"})
    everywhere = ask.get("/api/map/neighbours", params={"level": "commune", "within": "MA"})
    assert inside.json() == {"01.051.01.01": ["01.051.01.03"], "01.051.01.03": ["01.051.01.01"]}
    assert everywhere.json()["01.051.01.03"] == ["01.051.01.01", "01.151.01.03"]


def test_names_of_communes_come_by_province_in_the_readers_script(ask: TestClient):
    names = ask.get("/api/map/names", params={"within": "01.051", "lang": "ar"}).json()
    assert names == {"01.051.01.01": "الحسيمة", "01.051.01.03": "أجدير"}


@pytest.mark.parametrize(
    ("type_", "names"), [("EMF", ["Espace"]), ("all", ["Espace", "Centre"]), ("SAMU", [])]
)
def test_only_open_centres_that_lie_somewhere_are_points(ask: TestClient, type_: str, names: list[str]):
    found = ask.get("/api/map/centres", params={"type": type_, "lang": "fr"}).json()["features"]
    assert [centre["properties"]["name"] for centre in found] == names


def test_a_centre_says_its_places_only_where_they_are_known_and_that_it_is_made_up(ask: TestClient):
    made_up, real = ask.get("/api/map/centres", params={"type": "all", "lang": "en"}).json()["features"]
    assert made_up["properties"]["note"] == "120 licensed places"
    assert made_up["properties"]["mark"] == "demonstration figures"
    assert {"note", "mark"}.isdisjoint(real["properties"])


def test_the_first_page_carries_what_colours_the_map():
    boot = map_boot.boot(PROVINCES)
    assert boot["data"] == classes(PROVINCES).as_json()
    assert boot["layers"]["province"] == "/assets/geo/province.0b.geojson"
    assert boot["counts"]["commune"] == 4
    assert boot["names"]["region"] == [("01", "Tanger"), ("12", "Dakhla")]
    assert boot["view_bounds"] == (-17, 21, -3.7, 36)


def test_each_provinces_communes_are_one_stretch_of_the_list_of_all():
    assert map_places.stretches() == [0, 2, 3, 4]


def test_what_is_written_into_the_page_cannot_end_its_script():
    view = View(**{**PROVINCES.as_store(), "selected": "</script><script>alert(1)</script>"})
    page = map_boot.html(view)
    written = page.split('type="application/json">')[1].split("</script>")[0]
    assert json.loads(written)["view"]["selected"] == view.selected
    assert "alert(1)</script>" not in page


def test_shapes_are_asked_for_before_maplibre_is_read():
    page = map_boot.html(PROVINCES)
    assert page.index("10_boot.js") < page.index('src="/vendor/maplibre-gl') < page.index('src="/joined/map.')


def test_names_of_a_level_are_told_of_those_inside_an_area_only(ask: TestClient):
    told = ask.get("/api/map/territories", params={"level": "province", "within": "01", "lang": "ar"})
    assert told.json() == {"01.051": "الحسيمة", "01.151": "شفشاون"}
    named = {"level": "commune", "within": "MA", "lang": "fr", "build": map_facts.BUILD}
    assert "immutable" in ask.get("/api/map/territories", params=named).headers["cache-control"]


def test_names_of_an_unknown_area_are_refused(ask: TestClient):
    asked = {"level": "province", "within": "77", "lang": "ar"}
    assert ask.get("/api/map/territories", params=asked).status_code == 404
