"""Boundaries as stored and as drawn."""

from __future__ import annotations

import gzip
import hashlib
import json

import brotli
import numpy as np
import pyproj
import pytest
import shapely

TOWNS = {
    "Figuig": "02.251", "Tata": "09.551", "Guercif": "02.265", "Bouarfa": "02.251", "Zagora": "08.587",
    "Midelt": "08.363", "Azilal": "05.081", "Tinghir": "08.577", "Taounate": "03.531", "Smara": "11.221",
}  # fmt: skip


def stored(ground, level: str) -> tuple[list[str], list[str], np.ndarray]:
    rows = ground.rows(
        "SELECT code, parent_code, st_asbinary(geometry) FROM territory WHERE level = $level ORDER BY code",
        level=level,
    )
    codes, parents, wkb = zip(*rows, strict=True)
    return list(codes), list(parents), shapely.from_wkb(list(wkb))


@pytest.mark.parametrize(
    ("level", "count"),
    [("country", 1), ("region", 12), ("province", 75), ("arrondissement_prefecture", 8), ("commune", 1503)],
)
def test_every_territory_has_a_valid_boundary_that_is_not_empty(ground, level, count):
    codes, _, shapes = stored(ground, level)
    assert len(codes) == count
    assert shapely.is_valid(shapes).all()
    assert not shapely.is_empty(shapes).any()


@pytest.mark.parametrize(
    ("child", "parent"), [("region", "country"), ("province", "region"), ("commune", "province")]
)
def test_children_tile_their_parent_within_a_ten_thousandth(ground, child, parent):
    _, parents, children = stored(ground, child)
    codes, _, shapes = stored(ground, parent)
    for code, shape in zip(codes, shapes, strict=True):
        own = children[np.array(parents) == code]
        together = shapely.coverage_union_all(own)
        assert shapely.area(own).sum() == pytest.approx(shape.area, rel=1e-4)
        assert shapely.symmetric_difference(together, shape).area < shape.area * 1e-4


def test_the_eight_prefectures_tile_the_city_of_casablanca(ground):
    _, _, eight = stored(ground, "arrondissement_prefecture")
    codes, _, communes = stored(ground, "commune")
    city = communes[codes.index("06.141.01.0")]
    assert shapely.symmetric_difference(shapely.coverage_union_all(eight), city).area < city.area * 1e-4


def test_communes_overlap_nowhere(ground):
    assert shapely.coverage_is_valid(stored(ground, "commune")[2])


@pytest.mark.parametrize(("name", "province"), TOWNS.items())
def test_no_town_is_swallowed_by_the_commune_around_it(ground, name, province):
    spellings = [name, "Es-Semara"] if name == "Smara" else [name]
    rows = ground.rows(
        "SELECT area_km2, st_asbinary(geometry), longitude, latitude FROM territory "
        "WHERE level = 'commune' AND province_code = $province AND list_contains($names, name_fr)",
        province=province, names=spellings,
    )  # fmt: skip
    assert len(rows) == 1
    area, wkb, longitude, latitude = rows[0]
    assert area > 2
    assert shapely.from_wkb(wkb).contains(shapely.Point(longitude, latitude))


def test_the_area_of_the_country_is_that_of_the_ellipsoid(ground):
    _, _, (country,) = stored(ground, "country")
    geodesic = abs(pyproj.Geod(ellps="WGS84").geometry_area_perimeter(country)[0]) / 1e6
    assert ground.rows("SELECT area_km2 FROM territory WHERE code = 'MA'")[0][0] == pytest.approx(
        geodesic, rel=1e-4
    )


def test_the_geometry_says_its_reference_system(ground):
    (system,) = ground.rows("SELECT DISTINCT st_crs(geometry) FROM territory")[0]
    assert pyproj.CRS(system).to_epsg() == 4326


def test_every_representative_point_lies_in_its_territory_and_in_its_box(ground):
    rows = ground.rows(
        "SELECT st_asbinary(geometry), longitude, latitude, west, south, east, north FROM territory"
    )
    shapes = shapely.from_wkb([row[0] for row in rows])
    points = shapely.points([row[1:3] for row in rows])
    assert shapely.contains(shapes, points).all()
    assert np.allclose(shapely.bounds(shapes), [row[3:] for row in rows])


def test_sebta_and_melilia_are_drawn_and_part_of_nothing(ground):
    rows = ground.rows("SELECT code, name_fr, st_asbinary(geometry) FROM map_only_area ORDER BY code")
    assert [(code, name) for code, name, _ in rows] == [
        ("01.573.00.00", "Sebta"),
        ("02.381.00.00", "Melilia"),
    ]
    _, _, (country,) = stored(ground, "country")
    for _, _, wkb in rows:
        area = shapely.from_wkb(wkb)
        assert area.area > 0
        assert country.intersection(area).area < area.area * 1e-6


def neighbours(ground, level: str, code: str) -> set[str]:
    question = "SELECT neighbour_code FROM neighbour WHERE level = $level AND code = $code"
    return {other for (other,) in ground.rows(question, level=level, code=code)}


def test_regions_touch_those_a_map_shows_beside_them(ground):
    assert neighbours(ground, "region", "06") == {"04", "05", "07"}
    assert neighbours(ground, "region", "12") == {"11"}
    assert neighbours(ground, "region", "02") == {"01", "03", "08"}


def test_provinces_touch_those_a_map_shows_beside_them(ground):
    assert neighbours(ground, "province", "04.421") == {"04.441", "04.501"}
    assert neighbours(ground, "province", "02.251") == {"02.275", "02.533", "08.201", "08.363", "03.131"}


def test_the_mechouar_lies_inside_casablanca(ground):
    assert neighbours(ground, "commune", "06.141.01.81") == {"06.141.01.0"}


@pytest.mark.parametrize("level", ["region", "province", "arrondissement_prefecture"])
def test_neighbours_are_those_whose_stored_boundaries_meet(ground, level):
    codes, _, shapes = stored(ground, level)
    tree = shapely.STRtree(shapes)
    left, right = tree.query(shapes, predicate="intersects")
    meeting = {(codes[a], codes[b]) for a, b in zip(left, right, strict=True) if a != b}
    found = ground.rows("SELECT code, neighbour_code FROM neighbour WHERE level = $level", level=level)
    assert set(found) == meeting


def layers(ground) -> dict[str, tuple]:
    rows = ground.rows("SELECT level, path, sha256, features, bytes_raw, bytes_brotli FROM map_layer")
    return {level: rest for level, *rest in rows}


def test_the_maps_files_weigh_what_a_phone_can_bear(ground):
    weight = {level: row[4] for level, row in layers(ground).items()}
    assert weight["region"] + weight["province"] <= 80_000
    assert weight["commune"] <= 600_000


def test_a_map_of_the_country_weighs_much_less_than_communes_in_full_detail(ground):
    weight = {level: row[4] for level, row in layers(ground).items()}
    coarse = weight["commune_coarse"] + weight["commune_border"] + weight["border_coarse"]
    assert coarse < weight["commune"] * 0.7


def test_coarse_shapes_have_the_same_communes_in_the_same_order(ground):
    codes = {}
    for name in ("commune", "commune_coarse"):
        file = ground.files / layers(ground)[name][0].removeprefix("geo/")
        codes[name] = [each["properties"]["c"] for each in json.loads(file.read_bytes())["features"]]
    assert codes["commune"] == codes["commune_coarse"]


@pytest.mark.parametrize("name", ["border", "border_coarse"])
def test_borders_part_provinces_or_regions(ground, name):
    file = ground.files / layers(ground)[name][0].removeprefix("geo/")
    features = json.loads(file.read_bytes())["features"]
    assert [each["properties"] for each in features] == [{"k": "province"}, {"k": "region"}]


def test_coarse_provinces_lie_on_the_coarse_borders(ground):
    def drawn(name: str) -> shapely.Geometry:
        return shapely.from_geojson(
            (ground.files / layers(ground)[name][0].removeprefix("geo/")).read_bytes()
        )

    corners = shapely.points(shapely.get_coordinates(drawn("province")))
    lines = shapely.union_all(shapely.get_parts(drawn("border_coarse")))
    shapely.prepare(lines)
    apart = shapely.distance(corners, lines) > 0.0002  # more than rounding to four decimals may move
    assert apart.mean() < 0.001  # a few corners of slivers inside a province are no border


@pytest.mark.parametrize("level", ["region", "province", "commune", "arrondissement_prefecture", "map_only"])
def test_a_file_is_named_by_its_content_and_its_copies_hold_the_same(ground, level):
    path, digest, features, raw, small = layers(ground)[level]
    file = ground.files / path.removeprefix("geo/")
    body = file.read_bytes()
    assert hashlib.sha256(body).hexdigest() == digest
    assert file.name == f"{level}.{digest[:12]}.geojson"
    assert len(body) == raw
    packed = file.with_name(f"{file.name}.br").read_bytes()
    assert (len(packed), brotli.decompress(packed)) == (small, body)
    assert gzip.decompress(file.with_name(f"{file.name}.gz").read_bytes()) == body
    assert len(json.loads(body)["features"]) == features


@pytest.mark.parametrize("level", ["region", "province", "commune", "arrondissement_prefecture"])
def test_drawn_shapes_are_valid_sorted_by_code_and_carry_only_what_the_map_needs(ground, level):
    file = ground.files / layers(ground)[level][0].removeprefix("geo/")
    features = json.loads(file.read_bytes())["features"]
    codes = [feature["properties"]["c"] for feature in features]
    assert codes == stored(ground, level)[0]
    shapes = np.array([shapely.geometry.shape(feature["geometry"]) for feature in features])
    assert shapely.is_valid(shapes).all()
    assert shapely.area(shapes).min() > 0
    wanted = {"c", "p", "x", "y"} | (set() if level == "region" else {"r"})
    assert {frozenset(feature["properties"]) for feature in features} == {frozenset(wanted)}


def test_drawn_regions_lie_on_the_very_lines_of_their_provinces(ground):
    def drawn(level: str) -> list[dict]:
        return json.loads((ground.files / layers(ground)[level][0].removeprefix("geo/")).read_bytes())[
            "features"
        ]

    provinces = drawn("province")
    for region in drawn("region"):
        own = [
            shapely.geometry.shape(p["geometry"])
            for p in provinces
            if p["properties"]["p"] == region["properties"]["c"]
        ]
        together = shapely.union_all(own)
        assert shapely.symmetric_difference(together, shapely.geometry.shape(region["geometry"])).area < 1e-9
