"""Vigilance: three cells, six weeks of reports and fifteen signals, worked out by hand."""

from __future__ import annotations

import pytest

WOMEN_IN_FIGUIG, PEOPLE_IN_FIGUIG = 50_820, 144_451
PEOPLE_IN_BOUARFA = 30_068
#: Four weeks of 2024 have reports due: three came from Figuig, one from Sidi Bernoussi.
TYPES = ("school_dropout", "elderly_without_support", "women_violence")
HEARD_IN_FIGUIG, HEARD_IN_BERNOUSSI = 3 / 4, 1 / 4


def test_no_cell_is_a_true_zero_once_the_list_of_the_whole_country_was_given(figures):
    assert figures("cell_present", "02.251")["value"] == 1
    assert figures("cell_present", "02.251", "2021")["value"] == 0
    assert figures("cell_present", "09.551")["value"] == 0


def test_a_cell_of_one_prefecture_of_arrondissements_is_a_cell_of_casablanca(figures):
    assert figures("cell_present", "06.141")["value"] == 1
    assert figures("cell_present", "06.141.01.50")["value"] == 1
    assert figures("cell_present", "06.141.01.40")["value"] == 0
    assert figures("provinces_with_cell", "MA")["numerator"] == 3


def test_a_cell_rests_on_the_file_that_names_it_and_no_cell_on_the_lists_of_the_whole_country(figures):
    told = {
        code: (found["source_keys"], found["simulated"])
        for code in ("01.051", "02.251", "09.551")
        if (found := figures("cell_present", code))
    }
    assert told == {
        "01.051": (["real_hand"], False),
        "02.251": (["demo_hand"], True),
        "09.551": (["demo_hand"], True),
    }
    assert figures("reports_received", "01.051")["simulated"] is False
    # Six of the region's eight provinces and prefectures have no cell, which the demonstration says too.
    assert figures("provinces_with_cell", "01")["simulated"] is True


def test_reports_received_are_of_those_expected(figures):
    found = figures("reports_received", "02.251")
    assert (found["numerator"], found["denominator"]) == (3, 4)
    assert figures("reports_on_time", "02.251")["numerator"] == 2


def test_a_week_belongs_to_the_month_of_its_thursday(figures):
    assert figures("reports_received", "02.251", "2024-01")["denominator"] == 1
    assert figures("reports_received", "02.251", "2024-02")["denominator"] == 3


def test_where_there_is_no_cell_no_report_is_expected(figures):
    assert figures("reports_received", "09.551")["status"] == "not_applicable"


def test_a_province_without_a_cell_observes_nothing_and_is_missing(figures):
    assert figures("all_signals_per_10k", "09.551")["status"] == "missing"
    assert figures("days_to_orientation", "09.551")["status"] == "missing"


def test_a_silent_cell_is_insufficient_not_zero(figures):
    assert figures("all_signals_per_10k", "01.051")["status"] == "insufficient"
    assert figures("signals_closed", "01.051")["status"] == "insufficient"


def test_a_cell_that_reports_and_notes_nothing_of_a_type_is_a_true_zero(figures):
    found = figures("signals_per_10k_migrants", "02.251")
    assert (found["value"], found["status"]) == (0, "computed")


def test_signals_of_violence_are_of_women_aged_15_and_over(figures):
    found = figures("signals_per_10k_women_violence", "02.251")
    assert (found["numerator"], found["denominator"]) == (7, WOMEN_IN_FIGUIG * HEARD_IN_FIGUIG)
    assert found["value"] == pytest.approx(7 / (WOMEN_IN_FIGUIG * 3 / 4) * 10_000)


def test_a_month_is_of_the_weeks_of_that_month_that_were_reported_on(figures):
    # January's one week was; of February's three, two.
    assert figures("all_signals_per_10k", "02.251", "2024-01")["denominator"] == PEOPLE_IN_FIGUIG
    assert figures("all_signals_per_10k", "02.251", "2024-02")["denominator"] == PEOPLE_IN_FIGUIG * 2 / 3


def test_a_region_is_measured_where_its_cells_watch_and_were_heard(figures):
    assert figures("signals_per_10k_women_violence", "02")["denominator"] == WOMEN_IN_FIGUIG * HEARD_IN_FIGUIG
    assert figures("all_signals_per_10k", "MA")["denominator"] == (
        PEOPLE_IN_FIGUIG * HEARD_IN_FIGUIG + 706_362 * HEARD_IN_BERNOUSSI
    )


def test_irregularities_are_of_the_centres_in_the_weeks_that_were_reported_on(figures):
    centres = figures("centres", "02.251")["value"]
    assert figures("establishment_alerts", "02.251")["denominator"] == centres * HEARD_IN_FIGUIG


def test_three_signals_of_a_month_are_withheld_and_the_twelve_that_the_year_would_leave_of_them(figures):
    assert figures("all_signals_per_10k", "02.251")["numerator"] == 15
    for month in ("2024-01", "2024-02"):
        found = figures("all_signals_per_10k", "02.251", month)
        assert (found["numerator"], found["status"]) == (None, "suppressed")


def test_days_to_orientation_weigh_every_signal(figures):
    # 2, 2, 2, 6, 6, 10, 10, 10, 10
    assert figures("days_to_orientation", "02.251")["value"] == 6


def test_what_became_of_signals_is_a_share_of_all_of_them(figures):
    assert figures("signals_outcome_unknown", "02.251")["value"] == pytest.approx(100 * 6 / 15)
    assert figures("signals_cared_for", "02.251")["value"] == 0


def test_four_closed_signals_are_withheld_and_those_they_are_of_are_told(figures):
    found = figures("signals_closed", "02.251")
    assert (found["value"], found["numerator"], found["denominator"]) == (None, None, 15)
    assert found["status"] == "suppressed"


def test_what_one_province_makes_up_alone_is_withheld_of_its_region_too(figures):
    # Two school dropouts and six older people: of eight, with seven of another type, fifteen are told.
    for code in ("02.251", "02", "MA"):
        found = {kind: figures(f"signals_per_10k_{kind}", code) for kind in TYPES}
        assert [found[kind]["status"] for kind in TYPES] == ["suppressed", "suppressed", "computed"]
        assert found["women_violence"]["numerator"] == 7


def test_every_count_that_is_told_nowhere_is_listed(figures):
    listed = figures.rows(
        "SELECT type, outcome FROM withheld_count WHERE territory_code = '02' AND period = '2024'"
    )
    # Four were closed; with six that are told, fifteen would leave them beside the five oriented.
    assert sorted(listed) == [
        *(("all", "closed"), ("all", "oriented")),
        *(("elderly_without_support", ""), ("school_dropout", "")),
    ]


def test_a_commune_with_seven_signals_is_shown(figures):
    found = figures("all_signals_per_10k", "02.251.01.01")
    assert found["value"] == pytest.approx(7 / (PEOPLE_IN_BOUARFA * HEARD_IN_FIGUIG) * 10_000)
    assert found["status"] == "estimated"


def test_two_signals_of_a_commune_are_withheld_with_their_rank(figures):
    found = figures("all_signals_per_10k", "02.251.01.03")
    assert found["status"] == "suppressed"
    assert [found[name] for name in ("value", "numerator", "lower", "upper", "rank")] == [None] * 5


def test_a_count_withheld_alone_takes_the_next_smallest_with_it(figures):
    # Six signals in Tendrara would be shown, were Figuig's two not the only ones withheld in the province.
    assert figures("all_signals_per_10k", "02.251.05.07")["status"] == "suppressed"


def test_a_commune_without_signals_is_a_zero_where_a_cell_watches_and_missing_elsewhere(figures):
    found = figures("all_signals_per_10k", "02.251.03.01", "2023")
    assert (found["value"], found["status"]) == (0, "computed")
    assert figures("all_signals_per_10k", "09.551.01.01")["status"] == "missing"


def test_a_commune_without_signals_where_weeks_are_unknown_is_no_zero(figures):
    # Three weeks of four are less than four fifths.
    found = figures("all_signals_per_10k", "02.251.03.01")
    assert (found["value"], found["numerator"], found["status"]) == (None, None, "insufficient")


def test_the_commune_of_casablanca_is_watched_by_its_prefectures_of_arrondissements(figures):
    bernoussi = figures("all_signals_per_10k", "06.141.01.50")
    city = figures("all_signals_per_10k", "06.141.01.0")
    assert city["denominator"] == bernoussi["denominator"] == 706_362 * HEARD_IN_BERNOUSSI
    assert (bernoussi["value"], city["status"]) == (0, "insufficient")


def test_no_cell_watches_the_mechouar_of_casablanca(figures):
    assert figures("all_signals_per_10k", "06.141.01.81")["status"] == "missing"
