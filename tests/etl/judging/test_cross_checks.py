"""What several rows, files or sources say together: each family finds what it should and no more."""

from __future__ import annotations

import pandas as pd
import pytest

from etl.judging import judge
from etl.judging.findings import Judged
from etl.judging.limits import limits
from etl.recognising.table import SumColumn, Total
from etl.schemas.rules import Rule
from tests.etl.judging.judging_tables import CENTRE, PEOPLE, centres, counted, found, known, table, verdict

GIRLS, BOYS = PEOPLE | {"beneficiary_count": "25"}, PEOPLE | {"sex": "M", "beneficiary_count": "10"}
EMF = "EMF-01051-001"


def people(count: int, year: int = 2024) -> dict[str, str]:
    return PEOPLE | {"beneficiary_count": str(count), "period": str(year)}


def with_totals(*totals: Total) -> Judged:
    return judge(table("beneficiary_count", [GIRLS, BOYS], totals=totals), known())


# Totals in rows and columns


def test_a_total_row_that_is_the_sum_of_its_rows_says_nothing():
    assert found(with_totals(Total(4, "Total", range(2, 4), {"beneficiary_count": "35"}))) == []


def test_a_total_row_that_is_not_the_sum_is_a_warning_at_the_total():
    judged = with_totals(Total(4, "Total", range(2, 4), {"beneficiary_count": "36"}))
    assert found(judged) == [("warning", "TOTAL_AGREES", 4, "36")]
    assert judged.findings.iloc[0]["allowed"] == "35"
    assert judged.findings.iloc[0]["column"] == 5
    assert len(judged.rows) == 2


def test_a_total_of_scattered_rows_sums_these_and_no_others():
    assert found(with_totals(Total(4, "Filles", (2,), {"beneficiary_count": "25"}))) == []
    assert found(with_totals(Total(4, "Filles", (3,), {"beneficiary_count": "25"}))) == [
        ("warning", "TOTAL_AGREES", 4, "25")
    ]


def test_a_total_that_sums_nothing_is_no_check():
    assert found(with_totals(Total(4, "Moyenne", (), {"beneficiary_count": "17"}))) == []


def test_a_total_over_a_row_that_cannot_be_read_is_not_judged():
    rows = [GIRLS, BOYS | {"beneficiary_count": "?!"}]
    total = Total(4, "Total", range(2, 4), {"beneficiary_count": "36"})
    judged = judge(table("beneficiary_count", rows, totals=(total,)), known())
    assert "TOTAL_AGREES" not in judged.counts


def test_years_are_not_added_up():
    assert found(with_totals(Total(4, "Total", range(2, 4), {"period": "2024"}))) == []


def test_a_total_below_one_column_of_a_wide_table_sums_that_column_only():
    origin = pd.DataFrame({"row": [2, 2], "column": [3, 4]})
    total = Total(3, "Total", range(2, 3), {"beneficiary_count@3": "25", "beneficiary_count@4": "12"})
    judged = judge(table("beneficiary_count", [GIRLS, BOYS], origin=origin, totals=(total,)), known())
    assert judged.findings[["row", "column", "value", "allowed"]].values.tolist() == [[3, 4, "12", "10"]]


@pytest.mark.parametrize(("written", "wrong"), [("35", []), ("34", [("warning", "TOTAL_AGREES", 2, "34")])])
def test_beneficiaries_by_sex_sum_to_the_total_beside_them(written: str, wrong: list):
    sums = SumColumn(5, "Ensemble", "beneficiary_count", (3, 4), pd.Series([written], [2], dtype="category"))
    origin = pd.DataFrame({"row": [2, 2], "column": [3, 4]})
    judged = judge(table("beneficiary_count", [GIRLS, BOYS], origin=origin, sums=(sums,)), known())
    assert found(judged) == wrong
    assert judged.findings["column"].tolist() == [5] * len(wrong)


# Territories and their parts

COMMUNES = [("Al Hoceima", "Province"), ("01.051.01.01", "Commune"), ("01.051.01.03", "Commune")]


def population(*figures: int) -> Judged:
    rows = [
        {"level": level, "territory_code": name, "period": "2024", "population": str(figure)}
        for (name, level), figure in zip(COMMUNES, figures, strict=False)
    ]
    return verdict("population_count", *rows)


def test_a_province_is_the_sum_of_all_its_communes():
    assert found(population(300, 100, 200)) == []
    assert found(population(310, 100, 200)) == [("warning", "PARTS_AGREE", 2, "310")]


def test_some_communes_may_sum_to_less_than_their_province_but_not_to_more():
    assert found(population(300, 100)) == []
    assert found(population(300, 301)) == [("warning", "PARTS_AGREE", 2, "300")]


def test_communes_without_their_province_say_nothing():
    row = {"level": "Commune", "territory_code": "01.051.01.01", "period": "2024", "population": "7"}
    assert found(verdict("population_count", row)) == []


def test_figures_of_different_years_are_not_summed():
    rows = [
        {"level": level, "territory_code": name, "period": str(year), "population": "100"}
        for year, (name, level) in zip((2023, 2024, 2024), COMMUNES, strict=True)
    ]
    assert found(verdict("population_count", *rows)) == []


# Licensed places


def test_as_many_people_as_places_are_no_matter():
    assert found(verdict("beneficiary_count", people(40))) == []


def test_more_people_than_places_are_loaded_with_a_warning():
    judged = verdict("beneficiary_count", GIRLS, BOYS | {"beneficiary_count": "16"})
    assert found(judged) == [("warning", "PLACES_EXCEEDED", 2, "25")]
    assert judged.findings.iloc[0]["allowed"] == "41 > 40"
    assert judged.findings.iloc[0]["key"] == f"{EMF}/2024"
    assert len(judged.rows) == 2


def test_three_times_the_places_are_still_a_warning():
    assert verdict("beneficiary_count", people(120)).counts == {"PLACES_EXCEEDED": 1}


def test_more_than_three_times_the_places_refuse_every_row_of_that_centre_and_year():
    judged = verdict("beneficiary_count", GIRLS, BOYS | {"beneficiary_count": "96"}, people(30, 2023))
    refused = judged.findings[judged.findings["severity"] == "error"]
    assert refused[["rule", "row", "value"]].values.tolist() == [
        ["PLACES_TRIPLED", 2, "25"],
        ["PLACES_TRIPLED", 3, "96"],
    ]
    assert set(refused["allowed"]) == {"121 > 3 × 40"}
    assert judged.rows["period"].tolist() == [2023]


def test_nothing_is_too_many_where_places_are_not_known():
    unknown = centres((EMF, "EMF", "01.051", None, "2016-09-15", None))
    assert found(verdict("beneficiary_count", people(90_000), centres=unknown)) == []


def test_a_sum_that_lacks_a_refused_row_is_not_compared_with_places():
    judged = verdict("beneficiary_count", people(60), BOYS | {"age_band": "adulte"})
    assert judged.counts == {"CHOICE": 1}


# Opening and closing


@pytest.mark.parametrize(("year", "right"), [(2015, False), (2016, True), (2020, True), (2021, False)])
def test_people_are_helped_in_the_years_a_centre_is_open(year: int, right: bool):
    known_open = centres((EMF, "EMF", "01.051", 40, "2016-12-30", "2020-01-02"))
    judged = verdict("beneficiary_count", people(5, year), centres=known_open)
    assert found(judged) == ([] if right else [("error", "OPEN_CENTRE", 2, str(year))])


def test_the_years_in_which_a_centre_is_open_are_said():
    closed = centres((EMF, "EMF", "01.051", 40, "2016-12-30", "2020-01-02"))
    judged = verdict("beneficiary_count", people(5, 2022), centres=closed)
    assert judged.findings.iloc[0]["allowed"] == "2016–2020"


# Types of the earlier list


def test_an_old_centre_of_a_type_the_delegation_never_listed_is_looked_at():
    earlier = centres(("CEF-1", "CEF", "01.051", 40, "2018-01-01", None))
    judged = verdict("centre", CENTRE, centres=earlier)
    assert found(judged) == [("warning", "TYPE_LISTED", 2, "EMF")]
    assert judged.findings.iloc[0]["allowed"] == "CEF"


def test_a_new_centre_may_be_the_first_of_its_type():
    earlier = centres(("CEF-1", "CEF", "01.051", 40, "2010-01-01", None))
    assert found(verdict("centre", CENTRE, centres=earlier)) == []


def test_the_first_list_of_a_delegation_has_nothing_to_be_compared_with():
    elsewhere = centres(("CEF-1", "CEF", "05.081", 40, "2018-01-01", None))
    assert found(verdict("centre", CENTRE, centres=elsewhere)) == []


# Years side by side

STEADY = [(EMF, str(year), 30 + year % 3) for year in range(2017, 2023)]
LARGE = centres((EMF, "EMF", "01.051", 5000, "2001-01-01", None))


def test_a_figure_three_times_last_years_is_a_warning_and_is_loaded():
    judged = verdict("beneficiary_count", people(300), centres=LARGE, counted=counted((EMF, "2023", 100)))
    assert found(judged) == [("warning", "JUMP", 2, "300")]
    assert judged.findings.iloc[0]["allowed"] == "100"
    assert len(judged.rows) == 1


@pytest.mark.parametrize(("before", "now"), [(100, 299), (10, 35), (0, 29)])
def test_a_smaller_change_or_one_of_few_people_is_none(before: int, now: int):
    judged = verdict("beneficiary_count", people(now), centres=LARGE, counted=counted((EMF, "2023", before)))
    assert found(judged) == []


def test_a_fall_to_a_third_is_a_jump_too():
    judged = verdict("beneficiary_count", people(40), centres=LARGE, counted=counted((EMF, "2022", 120)))
    assert judged.counts == {"JUMP": 1}


def test_years_of_the_same_file_are_compared_with_each_other():
    judged = verdict("beneficiary_count", people(100, 2022), people(400, 2023), centres=LARGE)
    assert found(judged) == [("warning", "JUMP", 3, "400")]


def test_what_the_file_supersedes_is_not_what_it_is_compared_with():
    judged = verdict("beneficiary_count", people(300), centres=LARGE, counted=counted((EMF, "2024", 20)))
    assert found(judged) == []


def test_another_centres_figure_is_not_last_years():
    other = counted(("EMF-2", "2023", 10))
    assert found(verdict("beneficiary_count", people(300), centres=LARGE, counted=other)) == []


def test_a_year_that_stands_apart_from_six_others_is_an_outlier():
    judged = verdict("beneficiary_count", people(80), centres=LARGE, counted=counted(*STEADY))
    assert found(judged) == [("warning", "OUTLIER", 2, "80")]
    assert judged.findings.iloc[0]["allowed"] == "31"


def test_four_years_are_too_few_to_call_a_fifth_an_outlier():
    judged = verdict("beneficiary_count", people(80), centres=LARGE, counted=counted(*STEADY[:4]))
    assert found(judged) == []


def test_a_series_that_hardly_moves_may_move_a_little():
    judged = verdict("beneficiary_count", people(45), centres=LARGE, counted=counted(*STEADY))
    assert found(judged) == []


def test_a_warning_that_somebody_set_aside_becomes_a_note():
    judged = verdict(
        "beneficiary_count",
        people(300),
        centres=LARGE,
        counted=counted((EMF, "2023", 100)),
        ignored=frozenset({("JUMP", f"{EMF}/2024")}),
    )
    assert found(judged) == [("note", "JUMP", 2, "300")]


def test_an_error_cannot_be_set_aside():
    aside = frozenset({("PLACES_TRIPLED", f"{EMF}/2024"), ("PLACES_TRIPLED", "")})
    judged = verdict("beneficiary_count", people(900), ignored=aside)
    assert found(judged) == [("error", "PLACES_TRIPLED", 2, "900")]


# Published totals


def published(indicator: str, value: float, level: str = "country", code: str = "MA") -> pd.DataFrame:
    columns = ["indicator", "period", "level", "territory_code", "value"]
    return pd.DataFrame([(indicator, "2024", level, code, value)], columns=columns)


def test_one_centre_with_more_people_than_the_country_is_far_from_what_was_published():
    judged = verdict(
        "beneficiary_count", people(4000), centres=LARGE, published=published("beneficiaries_total", 2000)
    )
    assert found(judged) == [("warning", "FAR_FROM_PUBLISHED", 2, "4000")]
    assert judged.findings.iloc[0]["allowed"] == "4000 ≠ 2000 (beneficiaries_total, 2024, MA)"


def test_one_delegations_file_may_be_far_below_the_national_total():
    total = published("beneficiaries_total", 500_000)
    assert found(verdict("beneficiary_count", people(30), published=total)) == []


def test_a_file_of_all_delegations_may_not():
    places = {"A": "01.051", "B": "01.151", "C": "05.081"}
    three = centres(*[(code, "EMF", place, 900, "2001-01-01", None) for code, place in places.items()])
    rows = [people(50) | {"centre_id": code} for code in "ABC"]
    total = published("beneficiaries_total", 500_000)
    judged = verdict("beneficiary_count", *rows, centres=three, published=total)
    assert judged.counts == {"FAR_FROM_PUBLISHED": 1}


def test_centres_of_one_type_are_compared_with_what_was_published_of_a_province():
    rows = [CENTRE | {"centre_id": f"CEF-{at}", "type": "CEF"} for at in range(4)]
    two = {"published": published("cef_centres", 2, "province", "01.051"), "centres": centres().iloc[:0]}
    assert verdict("centre", *rows, **two).counts == {"FAR_FROM_PUBLISHED": 1}
    assert verdict("centre", *rows[:3], **two).counts == {}


# The declared table


def test_every_declared_limit_is_a_sensible_one():
    declared = limits()
    assert 1 <= declared.places.warning_above < declared.places.error_above
    assert declared.jump.factor > 1
    assert declared.outlier.fewest >= 6
    assert declared.outlier.threshold == 3.5
    assert 0 < declared.published.coverage <= 1


@pytest.mark.parametrize("rule", ["PLACES_TRIPLED", "OPEN_CENTRE"])
def test_facts_that_cannot_both_hold_refuse_the_row(rule: str):
    assert Rule[rule].value.severity == "error"


@pytest.mark.parametrize("rule", ["TOTAL_AGREES", "PARTS_AGREE", "JUMP", "OUTLIER", "FAR_FROM_PUBLISHED"])
def test_what_may_be_real_is_loaded_with_a_warning(rule: str):
    assert Rule[rule].value.severity == "warning"
