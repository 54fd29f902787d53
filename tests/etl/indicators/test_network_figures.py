"""Supply, use and gaps of a network small enough to be worked out by hand."""

from __future__ import annotations

import pytest
from scipy.stats import chi2
from statsmodels.stats.proportion import proportion_confint

ELDERLY_IN_FIGUIG = 18_019  # 12.9 % of 139,679
PEOPLE_IN_FIGUIG, RURAL_IN_FIGUIG = 144_451, 68_048
PEOPLE_IN_BOUARFA = 30_068


def test_a_centre_counts_from_the_year_it_opened_to_the_year_before_it_closed(figures):
    assert figures("centres", "02.251", "2023")["value"] == 4  # without the women's space
    assert figures("centres", "02.251", "2024")["value"] == 4  # without the boys' house
    assert figures("centres_of_type_eps", "02.251", "2023")["value"] == 3
    assert figures("centres_of_type_eps", "02.251", "2024")["value"] == 2


def test_a_type_that_a_listed_province_does_not_have_is_a_true_zero(figures):
    found = figures("centres_per_100k_emf", "01.051")
    assert (found["value"], found["status"]) == (0, "computed")


def test_a_province_that_is_not_in_the_register_is_missing_not_zero(figures):
    for indicator in ("centres", "centres_per_100k_emf", "places_per_1000_elderly", "people_without_emf"):
        assert figures(indicator, "09.551")["status"] == "missing"


def test_a_centre_in_casablanca_counts_once_in_its_prefecture_and_in_the_one_that_keeps_it(figures):
    assert figures("centres_of_type_cef", "06.141")["value"] == 1
    assert figures("centres_of_type_cef", "06.141.01.50")["value"] == 1
    assert figures("centres_of_type_cef", "06.141.01.00")["value"] == 0
    assert figures("centres_of_type_cef", "06.141.01.0")["value"] == 1


def test_a_prefecture_of_arrondissements_without_a_list_is_missing_beside_those_that_sent_one(figures):
    silent = figures("centres", "06.141.01.40")
    assert (silent["value"], silent["status"]) == (None, "missing")
    assert figures("centres", "06.141")["value"] == 7  # seven lists of eight: four fifths are covered
    assert figures("centres", "MA")["value"] == 4 + 2 + 1 + 71 + 6


def test_a_rate_of_few_centres_carries_the_exact_interval(figures):
    found = figures("all_centres_per_100k", "02.251")
    assert found["value"] == pytest.approx(4 / PEOPLE_IN_FIGUIG * 100_000)
    assert found["lower"] == pytest.approx(chi2.ppf(0.025, 8) / 2 / PEOPLE_IN_FIGUIG * 100_000)
    assert found["upper"] == pytest.approx(chi2.ppf(0.975, 10) / 2 / PEOPLE_IN_FIGUIG * 100_000)


def test_places_count_from_the_day_they_are_licensed(figures):
    assert figures("places_per_1000_elderly", "02.251", "2023")["numerator"] == 30
    found = figures("places_per_1000_elderly", "02.251")
    assert (found["numerator"], found["denominator"]) == (50, ELDERLY_IN_FIGUIG)
    assert found["value"] == pytest.approx(50 / ELDERLY_IN_FIGUIG * 1000)
    assert found["status"] == "estimated"


def test_yearly_capacities_are_not_added_to_places(figures):
    assert figures("licensed_places", "02.251")["value"] == 30 + 60 + 20


def test_an_unlicensed_house_leaves_its_province_with_no_licensed_place_rather_than_an_unknown_number(
    figures,
):
    found = figures("places_per_1000_dar_talib_taliba", "02.251", "2023")
    assert (found["numerator"], found["status"]) == (60, "estimated")


def test_places_of_centres_that_tell_nothing_are_missing(figures):
    assert figures("places_per_1000_cef", "07.161")["status"] == "missing"
    assert figures("reach_cef", "07.161")["status"] == "missing"
    assert figures("centres_without_director", "07.161", "2025")["status"] == "missing"
    assert figures("centres", "07.161")["value"] == 2


def test_pupils_houses_do_not_concern_a_town_where_nobody_is_rural(figures):
    for indicator in (
        "places_per_1000_dar_talib_taliba",
        "reach_dar_talib_taliba",
        "places_missing_dar_talib_taliba",
    ):
        found = figures(indicator, "06.141")
        assert (found["value"], found["status"]) == (None, "not_applicable")


def test_reach_is_people_served_over_the_target_group(figures):
    found = figures("reach_elderly", "02.251")
    low, high = proportion_confint(38, ELDERLY_IN_FIGUIG, method="wilson")
    assert found["value"] == pytest.approx(100 * 38 / ELDERLY_IN_FIGUIG)
    assert (found["lower"], found["upper"]) == (pytest.approx(100 * low), pytest.approx(100 * high))
    assert found["simulated"]
    assert found["source_keys"] == ["demo_hand", "hcp_rgph_2024"]


def test_those_not_reached_are_the_rest(figures):
    assert figures("not_reached_elderly", "02.251")["value"] == ELDERLY_IN_FIGUIG - 38


def test_where_no_centre_is_nobody_is_reached(figures):
    found = figures("reach_elderly", "01.051")
    assert (found["value"], found["status"]) == (0, "estimated")


def test_centres_closed_during_the_year_count_with_whom_they_served(figures):
    assert figures("beneficiaries", "02.251")["value"] == 20 + 40 + 66 + 10 + 18


def test_three_of_four_centres_reporting_are_not_enough(figures):
    found = figures("beneficiaries", "02.251", "2023")
    assert (found["value"], found["status"]) == (None, "insufficient")


def test_a_year_of_which_nobody_reported_is_missing_even_where_there_is_no_centre(figures):
    assert figures("reach_elderly", "01.051", "2019")["status"] == "missing"


def test_change_compares_with_three_years_before(figures):
    assert figures("beneficiaries_change", "02.251")["value"] == pytest.approx(100 * (154 - 110) / 110)
    assert figures("beneficiaries_change", "02.251", "2023")["status"] == "insufficient"
    assert figures("beneficiaries_change", "01.051", "2024")["status"] == "missing"


def test_the_share_of_women_is_of_all_beneficiaries(figures):
    found = figures("women_among_beneficiaries", "02.251")
    assert (found["numerator"], found["denominator"]) == (127, 154)


def test_occupancy_compares_people_with_the_places_of_the_same_centres(figures):
    assert figures("occupancy_of_service_elderly", "02.251")["value"] == pytest.approx(100 * 38 / 50)
    assert figures("occupancy", "02.251")["value"] == pytest.approx(100 * (20 + 66 + 18) / (30 + 60 + 20))


def test_occupancy_above_a_hundred_is_given_as_it_is(figures):
    found = figures("occupancy_of_service_dar_talib_taliba", "02.251")
    assert found["value"] == pytest.approx(110)
    assert found["lower"] is None


def test_occupancy_does_not_apply_where_there_is_no_centre(figures):
    assert figures("occupancy_of_service_elderly", "01.051")["status"] == "not_applicable"


def test_one_centre_in_four_is_over_its_capacity(figures):
    found = figures("centres_over_capacity", "02.251")
    assert (found["numerator"], found["denominator"]) == (1, 4)


def test_places_missing_bring_a_province_to_the_rate_of_the_country(figures):
    elderly = figures("persons_60_plus", "01.051")["value"]
    in_morocco = figures("persons_60_plus", "MA")["value"]
    assert figures("places_missing_elderly", "01.051")["value"] == round(50 / in_morocco * elderly)
    assert figures("places_missing_elderly", "02.251")["value"] == 0


def test_people_without_a_type_are_those_of_communes_that_have_none(figures):
    assert figures("people_without_emf", "02.251", "2023")["value"] == PEOPLE_IN_FIGUIG
    assert figures("people_without_emf", "02.251")["value"] == PEOPLE_IN_FIGUIG - PEOPLE_IN_BOUARFA
    assert figures("people_without_emf", "02.251.01.01")["value"] == 0
    assert figures("communes_without_emf", "02.251")["value"] == pytest.approx(100 * 12 / 13)
    assert figures("provinces_without_emf", "MA")["value"] == 74


def test_people_far_from_a_type_are_those_of_communes_whose_point_is(figures):
    # No other commune of the province has its point within 10 km of Bouarfa's.
    assert figures("beyond_10km_emf", "02.251")["value"] == PEOPLE_IN_FIGUIG - PEOPLE_IN_BOUARFA
    assert figures("beyond_10km_emf", "02.251", "2023")["value"] == PEOPLE_IN_FIGUIG
    assert figures("beyond_10km_emf", "02.251")["status"] == "estimated"


def test_rural_balance_weighs_centres_against_people(figures):
    expected = (1 / 4) / (RURAL_IN_FIGUIG / PEOPLE_IN_FIGUIG)
    assert figures("rural_balance", "02.251")["value"] == pytest.approx(expected)
    assert figures("rural_balance", "06.141")["status"] == "not_applicable"


def test_a_label_counts_from_its_year(figures):
    assert figures("jisr_label", "02.251", "2023")["value"] == 0
    assert figures("jisr_label", "02.251", "2024")["value"] == pytest.approx(25)


def test_establishments_authorised_in_2017_are_as_published(figures):
    assert figures("eps_authorised", "MA", "2017")["value"] == 1092
    assert figures("eps_authorised", "07", "2017")["value"] == 167
    assert figures("eps_authorised", "12", "2017")["status"] == "published"


def test_everything_that_rests_on_the_network_says_that_it_is_a_demonstration(figures):
    assert (
        figures.rows(
            "SELECT DISTINCT indicator FROM indicator_value "
            "WHERE list_contains(source_keys, 'demo_hand') AND NOT simulated"
        )
        == []
    )
