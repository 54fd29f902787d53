"""Gaps of a network small enough to be worked out by hand, on the real census."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pyproj import Geod

import etl.fronts.gaps
from data.catalogue import catalogue
from etl.fronts import gap_inputs
from etl.settings import Settings

BOUARFA, FIGUIG = "02.251.01.01", "02.251.01.03"


@pytest.fixture(scope="module")
def gaps(figures):
    etl.fronts.gaps.load(figures.warehouse, Settings())
    return figures


def one(gaps, kind: str, code: str, table: str = "gap_row", column: str = "territory_code") -> dict[str, Any]:
    cursor = gaps.warehouse.cursor().execute(
        f"SELECT * FROM {table} WHERE type = $kind AND {column} = $code", {"kind": kind, "code": code}
    )
    names = [column[0] for column in cursor.description]
    (row,) = cursor.fetchall()
    return dict(zip(names, row, strict=True))


def point(gaps, code: str) -> tuple[float, float]:
    return gaps.rows("SELECT longitude, latitude FROM territory WHERE code = $code", code=code)[0]


def test_the_nearest_centre_is_as_far_as_proj_says_in_a_straight_line(gaps):
    found = one(gaps, "emf", FIGUIG, "nearest_centre", "commune_code")
    metres = Geod(ellps="WGS84").inv(*point(gaps, FIGUIG), *point(gaps, BOUARFA))[2]
    assert found["centre_id"] == "women"
    assert found["distance_km"] == pytest.approx(metres / 1000, abs=0.002)
    # Centres of this network told of 2024 last.
    assert (found["status"], found["period"], found["simulated"]) == ("estimated", "2024", True)


def test_a_service_of_several_types_takes_the_nearest_of_them_and_passes_over_other_categories(gaps):
    assert one(gaps, "elderly", FIGUIG, "nearest_centre", "commune_code")["centre_id"] == "day"
    assert one(gaps, "elderly", BOUARFA, "nearest_centre", "commune_code")["centre_id"] == "old"
    assert one(gaps, "dar_talib_taliba", BOUARFA, "nearest_centre", "commune_code")["centre_id"] == "girls"


def test_a_closed_centre_is_near_nobody(gaps):
    assert gaps.rows("SELECT count(*) FROM nearest_centre WHERE centre_id = 'boys'") == [(0,)]


def test_a_province_that_sent_no_list_is_unknown_and_no_white_spot(gaps):
    rows = gaps.rows(
        "SELECT DISTINCT status, distance_status, centres, distance_km, white_spot FROM gap_row "
        "WHERE type = 'emf' AND (territory_code = '09.551' OR starts_with(territory_code, '09.551.'))"
    )
    assert rows == [("missing", "missing", None, None, None)]


def test_where_no_centre_of_a_type_is_open_anywhere_there_is_no_nearest_one(gaps):
    found = one(gaps, "cape", BOUARFA)
    assert (found["centres"], found["distance_km"], found["distance_status"]) == (0, None, "not_applicable")


def test_target_groups_and_missing_places_are_those_of_the_indicators(gaps):
    found = one(gaps, "emf", "02.251")
    ((women,),) = gaps.rows(
        "SELECT value FROM measure_value WHERE measure = 'women_15_plus' AND territory_code = '02.251' "
        "AND period = '2024' AND milieu = 'total'"
    )
    assert found["people"] == women
    assert found["places_missing"] == round(gaps("places_missing_emf", "02.251", "2025")["value"])
    assert one(gaps, "cas", "02.251")["people"] == 144_451
    assert one(gaps, "cas", "02.251")["places_missing"] is None


def test_the_distance_of_a_province_is_the_mean_of_its_communes_weighted_by_their_people(gaps):
    rows = gaps.rows(
        "SELECT near.distance_km, place.legal_population_2024 FROM nearest_centre AS near "
        "JOIN territory AS place ON near.commune_code = place.code "
        "WHERE near.type = 'emf' AND place.province_code = '02.251'"
    )
    far, people = np.array(rows, dtype=float).T
    assert one(gaps, "emf", "02.251")["distance_km"] == pytest.approx(
        np.average(far, weights=people), abs=1e-3
    )


def test_pupils_houses_do_not_concern_a_town_where_nobody_is_rural(gaps):
    found = one(gaps, "dar_talib_taliba", "06.141.01.0")
    assert (found["status"], found["people"], found["white_spot"]) == ("not_applicable", None, None)


def test_the_worst_fifth_is_what_lies_at_or_beyond_the_eightieth_percentile_of_the_communes_that_tell(gaps):
    rows = gaps.rows(
        "SELECT territory_code, value FROM indicator_value WHERE indicator = 'women_activity' "
        "AND level = 'commune' AND period = '2024' AND milieu = 'total' AND value IS NOT NULL"
    )
    values = np.array([value for _, value in rows])
    # A low share of women at work is the bad end.
    limit = np.quantile(values, 0.2)
    ((threshold, communes),) = gaps.rows(
        "SELECT threshold, communes FROM need_threshold WHERE indicator = 'women_activity'"
    )
    assert (threshold, communes) == (pytest.approx(limit), len(rows))
    marked = gaps.rows("SELECT commune_code FROM commune_need WHERE list_contains(worst, 'women_activity')")
    assert {code for (code,) in marked} == {code for code, value in rows if value <= limit}


def test_a_commune_without_figures_counts_neither_way_and_says_so(gaps):
    found = gaps.rows("SELECT worst_count, known_count, asked_count FROM commune_need WHERE known_count = 0")
    assert found == [(0, 0, 9)] * 4


def test_a_white_spot_has_three_needs_and_nothing_of_the_type_within_twenty_kilometres(gaps):
    wrong = gaps.rows(
        "SELECT row.territory_code FROM gap_row AS row JOIN commune_need ON territory_code = commune_code "
        "WHERE level = 'commune' AND status = 'computed' AND white_spot IS DISTINCT FROM "
        "(centres = 0 AND len(worst) >= 3 AND (distance_km > 20 OR distance_status = 'not_applicable'))"
    )
    assert wrong == []
    assert gaps.rows("SELECT count(*) FROM gap_row WHERE white_spot")[0][0] > 100


@pytest.mark.parametrize(
    ("named", "reason"), [("nonsense", "not declared"), ("aged_60_plus", "direction is “none”")]
)
def test_a_need_that_tells_no_good_from_bad_is_refused(gaps, tmp_path: Path, named: str, reason: str):
    file = tmp_path / "needs.csv"
    file.write_text(f"indicator,position,period,note\n{named},1,2024,\n")
    with pytest.raises(ValueError, match=named) as refused:
        gap_inputs.write(gaps.warehouse, catalogue(), file)
    assert reason in str(refused.value)
