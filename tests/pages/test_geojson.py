"""The map as GeoJSON: read back with another library, and held against RFC 7946."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import geopandas
import pytest
import shapely
from fastapi import FastAPI
from starlette.testclient import TestClient

from data import shapes
from pages._parts.view import View
from pages._reports import routes
from pages._reports.geojson_file import geojson_file
from tests.pages import map_facts

pytestmark = pytest.mark.usefixtures("shell")

NOW = datetime(2026, 1, 5, tzinfo=UTC)
CODES = ("01.051", "01.151", "12.391")


@pytest.fixture(autouse=True)
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A square for each province, in the file that the small warehouse names."""
    rings = {
        code: [[n, 30], [n + 1, 30], [n + 1, 31], [n, 31], [n, 30]] for n, code in enumerate(CODES, start=-9)
    }
    features = [
        {"type": "Feature", "properties": {"c": code}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
        for code, ring in rings.items()
    ]
    (tmp_path / "geo").mkdir()
    file = tmp_path / "geo" / "province.0b.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    monkeypatch.setattr(shapes, "ASSETS", tmp_path)


def written(**fields: str) -> dict[str, Any]:
    view = View(**{"lang": "fr", "indicator": map_facts.INDICATOR, "period": "2024", **fields})
    return json.loads(geojson_file(view, NOW))


def test_geopandas_reads_places_figures_and_shapes():
    view = View(lang="en", indicator=map_facts.INDICATOR, period="2024")
    frame = geopandas.read_file(io.BytesIO(geojson_file(view, NOW)))
    assert frame.crs == "EPSG:4326"
    assert list(frame["code"]) == list(CODES)
    assert frame.geometry.is_valid.all()
    first = frame.iloc[0]
    assert (first["value"], first["lower"], first["upper"], first["unit"]) == (30.5, 30.1, 30.9, "%")
    assert (first["name_ar"], first["name_fr"], first["name_en"]) == ("الحسيمة", "Al Hoceïma", "Al Hoceima")
    assert first.geometry.equals(shapely.box(-9, 30, -8, 31))


def test_why_a_figure_is_not_there_is_said_in_code_and_in_words():
    last = written()["features"][-1]["properties"]
    assert (last["value"], last["status"], last["status_said"]) == (None, "missing", "pas de chiffre")
    assert last["simulated"] is True


def test_only_what_lies_inside_is_written():
    assert [one["id"] for one in written(within="01")["features"]] == ["01.051", "01.151"]


def test_title_sources_dates_licences_and_the_demonstration_mark_stand_beside_the_features():
    whole = written(method="manual", breaks="15,20")
    assert whole["title"].endswith(" – Maroc")
    assert whole["source"] == ["HCP, RGPH, 2024", "Yaqaza, Demonstration, 2025 (démonstration)"]
    assert (whole["built"], whole["date"]) == ("2026-01-02", "2026-01-05")
    assert "CC BY" in whole["licence"]
    assert whole["demonstration"].startswith("Chiffres de démonstration")
    assert whole["classes"]["breaks"] == [15, 20]
    assert "crs" not in whole  # RFC 7946 knows one reference system only


def test_real_figures_carry_no_mark():
    assert written(within="01")["demonstration"] == ""


def test_a_level_without_shapes_is_refused_by_name():
    with pytest.raises(LookupError, match="arrondissement_prefecture"):
        shapes.shapes("arrondissement_prefecture")


def test_the_address_gives_a_file_with_the_name_of_the_others_and_mends_what_it_is_asked():
    server = FastAPI()
    server.include_router(routes.router)
    answer = TestClient(server).get(
        "/map.geojson", params={"indicator": map_facts.INDICATOR, "period": "1066"}
    )
    assert answer.headers["content-type"] == "application/geo+json"
    assert (
        'filename="yaqaza-illiteracy_10_plus-province-2024.geojson"' in answer.headers["content-disposition"]
    )
    assert len(answer.json()["features"]) == 3
