"""Published figures keep their scope, their qualifier and their source."""

from __future__ import annotations

import pandas as pd
import pytest

from etl.errors import SourceProblem
from etl.extract.published import refuse_unclear

GOOD = {
    "value": "3988",
    "qualifier": "exact",
    "scope_ar": "مراكز",
    "scope_fr": "centres",
    "scope_en": "centres",
}


def test_a_clear_figure_passes():
    assert refuse_unclear(pd.DataFrame([GOOD]), "figures.csv") is None


@pytest.mark.parametrize(
    ("column", "value", "expected"),
    [
        ("value", "3 988", "a number"),
        ("qualifier", "roughly", "exact, more_than, about, target"),
        ("scope_ar", "", "what the figure counts"),
        ("scope_en", "", "what the figure counts"),
    ],
)
def test_an_unclear_figure_is_refused_with_row_column_and_value(column, value, expected):
    table = pd.DataFrame([GOOD, GOOD | {column: value}])
    with pytest.raises(SourceProblem) as refusal:
        refuse_unclear(table, "figures.csv")
    text = refusal.value.text("en")
    assert f"figures.csv, row 3, column {column}: {value!r}" in text
    assert expected in text


def test_eps_of_the_twelve_regions_add_up_to_the_ministers_total(ground):
    assert ground.rows(
        "SELECT count(*), sum(value) FROM published_figure "
        "WHERE indicator = 'eps_authorised' AND level = 'region'"
    ) == [(12, 1092)]
    assert ground.rows(
        "SELECT value FROM published_figure WHERE indicator = 'eps_authorised_total' AND period = '2017-12'"
    ) == [(1092,)]


@pytest.mark.parametrize(
    ("indicator", "period", "value", "qualifier"),
    [
        ("establishments_and_social_centres", "2015", 3988, "exact"),
        ("establishments_and_social_centres", "2016", 4086, "exact"),
        ("establishments_and_social_centres", "2022", 4000, "more_than"),
        ("establishments_and_social_centres_rural", "2016", 1905, "exact"),
        ("establishments_and_social_centres_rural_periurban_share", "2015", 50, "about"),
        ("beneficiaries_total", "2015", 493_970, "more_than"),
        ("beneficiaries_total", "2016", 567_981, "exact"),
        ("beneficiaries_total", "2017", 571_000, "about"),
        ("partner_associations", "2022", 3000, "about"),
        ("cellules_de_veille_sociale_to_generalise", "2016", 52, "target"),
        ("cellules_de_veille_sociale_to_create", "2017-2020", 100, "target"),
        ("eps_authorised_capacity", "2017-12", 96_490, "exact"),
        ("eps_authorised_total", "2025", 1311, "exact"),
        ("emf_per_province", "2022", 1, "target"),
        ("provincial_delegations", "2016", 82, "exact"),
    ],
)
def test_figures_of_the_dossier_are_there_with_their_qualifier(ground, indicator, period, value, qualifier):
    assert ground.rows(
        "SELECT value, qualifier FROM published_figure "
        "WHERE indicator = $indicator AND period = $period AND territory_code = 'MA'",
        indicator=indicator, period=period,
    ) == [(value, qualifier)]  # fmt: skip


def test_no_plan_passes_for_a_result(ground):
    plans = ground.rows(
        "SELECT indicator FROM published_figure WHERE qualifier <> 'target' AND "
        "(note ILIKE '%plan%' OR note ILIKE '%target%' "
        "OR indicator LIKE '%to_create' OR indicator LIKE '%programmed%')"
    )
    assert plans == []


def test_two_series_of_poverty_differ_for_the_same_year_and_stay_apart(ground):
    found = ground.rows(
        "SELECT indicator, value FROM published_figure WHERE period = '2014' AND territory_code = 'MA' "
        "AND indicator IN ('mpi_rate_hcp2017', 'mpi_rate_hcp2025') ORDER BY indicator"
    )
    assert found == [("mpi_rate_hcp2017", 8.2), ("mpi_rate_hcp2025", 11.9)]
    scopes = ground.rows(
        "SELECT DISTINCT scope_en FROM published_figure WHERE indicator LIKE 'mpi_rate_hcp20%' ORDER BY ALL"
    )
    assert len(scopes) == 2
    assert all("not comparable" in scope for (scope,) in scopes)


def test_a_second_address_is_kept_apart_from_the_first(ground):
    first, others = ground.rows(
        "SELECT url, other_urls FROM published_figure "
        "WHERE indicator = 'eps_authorised' AND territory_code = '01'"
    )[0]
    assert first == "https://maroc-diplomatique.net/?p=43237"
    assert len(others) == 1
    assert others[0].startswith("https://portailsudmaroc.com/")
