"""Small maps as they are written: complete, light, and where they say they are."""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import re

import brotli
import numpy as np
import pytest
import shapely


def sketches(ground) -> dict[tuple[str, str], tuple]:
    rows = ground.rows(
        "SELECT area_code, level, path, west, north, scale, width, height, shapes, bytes_brotli FROM sketch"
    )
    return {(area, level): rest for area, level, *rest in rows}


def content(ground, area: str, level: str) -> dict:
    return json.loads((ground.files / sketches(ground)[area, level][0].removeprefix("geo/")).read_bytes())


def codes(ground, area: str, level: str) -> list[str]:
    rows = ground.rows("SELECT code FROM territory WHERE level = $level ORDER BY code", level=level)
    return [code for (code,) in rows if area == "MA" or code.startswith(f"{area}.")]


def box(path: str) -> tuple[float, float, float, float]:
    """Bounding box of a path of M, l, h and v, summed up step by step."""
    points = []
    for x, y, steps in re.findall(r"M(-?\d+) (-?\d+)([^M]*)", path):
        at = np.array([int(x), int(y)])
        if steps.startswith("l"):
            moves = np.array([int(n) for n in re.findall(r"-?\d+", steps)]).reshape(-1, 2)
        else:
            moves = np.array([[1, 0], [0, 1]])
        points += [at, *(at + moves.cumsum(axis=0))]
    xy = np.array(points)
    return (*xy.min(axis=0), *xy.max(axis=0))


def polygon(path: str) -> shapely.Geometry:
    """The area of a path by the rule of even and odd."""
    area: shapely.Geometry = shapely.Polygon()
    for x, y, steps in re.findall(r"M(-?\d+) (-?\d+)l([^Mz]*)z", path):
        moves = np.array([int(n) for n in re.findall(r"-?\d+", steps)]).reshape(-1, 2)
        start = np.array([int(x), int(y)])
        ring = shapely.make_valid(shapely.Polygon([start, *(start + moves.cumsum(axis=0))]))
        area = shapely.symmetric_difference(area, ring)
    return area


def test_every_area_has_its_sketches(ground):
    regions, provinces = codes(ground, "MA", "region"), codes(ground, "MA", "province")
    assert set(sketches(ground)) == {
        *(("MA", level) for level in ("region", "province", "commune")),
        *((region, level) for region in regions for level in ("province", "commune")),
        *((province, "commune") for province in provinces),
        ("06.141", "arrondissement_prefecture"),
    }


def test_all_who_lie_in_an_area_are_drawn_in_code_order_and_none_is_empty(ground):
    for area, level in sketches(ground):
        shapes = content(ground, area, level)["shapes"]
        assert [code for code, _ in shapes] == codes(ground, area, level)
        assert all(re.match(r"M-?\d+ -?\d+[lh]", path) for _, path in shapes)


@pytest.mark.parametrize(
    ("area", "level", "most"),
    [
        ("MA", "province", 20_000),
        ("MA", "commune", 90_000),
        ("MA", "region", 20_000),
        ("07", "commune", 40_000),
    ],
)
def test_what_a_page_sends_for_a_small_map_is_light(ground, area, level, most):
    assert 1_000 < sketches(ground)[area, level][-1] <= most


def test_the_communes_of_any_province_are_lighter_than_ten_kilobytes(ground):
    sizes = [
        row[-1] for (area, level), row in sketches(ground).items() if (len(area), level) == (6, "commune")
    ]
    assert len(sizes) == 75
    assert max(sizes) <= 10_000


@pytest.mark.parametrize(("area", "level"), [("MA", "province"), ("02.251", "commune")])
def test_a_file_is_named_by_its_content_and_its_copies_hold_the_same(ground, area, level):
    path, *_, small = sketches(ground)[area, level]
    file = ground.files / path.removeprefix("geo/")
    body = file.read_bytes()
    assert file.name == f"{area}.{level}.{hashlib.sha256(body).hexdigest()[:12]}.json"
    packed = file.with_name(f"{file.name}.br").read_bytes()
    assert (len(packed), brotli.decompress(packed)) == (small, body)
    assert gzip.decompress(file.with_name(f"{file.name}.gz").read_bytes()) == body


@pytest.mark.parametrize(
    ("area", "level"), [("MA", "province"), ("08", "commune"), ("02.251", "commune"), ("04.421", "commune")]
)
def test_a_territory_is_drawn_where_it_lies(ground, area, level):
    """Its path's box is that of its stored degrees on the plane, within a hundredth of the picture."""
    known = ground.rows(
        "SELECT code, west, south, east, north FROM territory WHERE level = $level", level=level
    )
    boxes = {code: rest for code, *rest in known}
    drawn = content(ground, area, level)
    (west, north), scale = drawn["origin"], drawn["scale"]

    def down(latitude: float) -> float:
        return (north - math.degrees(math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)))) * scale

    for code, path in drawn["shapes"]:
        w, s, e, n = boxes[code]
        expected = ((w - west) * scale, down(n), (e - west) * scale, down(s))
        assert np.allclose(box(path), expected, atol=max(drawn["box"]) / 100)


def test_the_picture_has_the_size_that_the_table_says(ground):
    for (area, level), (_, west, north, scale, width, height, *_) in sketches(ground).items():
        drawn = content(ground, area, level)
        assert drawn["box"] == [width, height]
        assert max(width, height) == (2000 if (area, level) == ("MA", "commune") else 1000)
        assert [*drawn["origin"], drawn["scale"]] == pytest.approx([west, north, scale], rel=1e-5)


@pytest.mark.parametrize(("region", "lakes"), [("02", 0), ("04", 0), ("05", 3)])
def test_between_drawn_communes_there_is_nothing_but_the_lakes_of_their_region(ground, region, lakes):
    polygons = [shapely.make_valid(polygon(path)) for _, path in content(ground, region, "commune")["shapes"]]
    together = shapely.union_all(polygons)
    assert sum(shape.area for shape in polygons) == pytest.approx(together.area, rel=2e-3)
    assert sum(len(part.interiors) for part in shapely.get_parts(together)) == lakes
    (stored,) = ground.rows("SELECT st_asbinary(geometry) FROM territory WHERE code = $code", code=region)[0]
    assert sum(len(part.interiors) for part in shapely.get_parts(shapely.from_wkb(stored))) == lakes


def test_sebta_and_melilia_are_drawn_in_the_country_without_figures(ground):
    for level in ("region", "province", "commune"):
        assert content(ground, "MA", level)["extra"].count("z") >= 2
    assert "extra" not in content(ground, "01", "commune")
