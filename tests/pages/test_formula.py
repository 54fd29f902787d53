"""How an indicator is computed, in words, from what it declares."""

from __future__ import annotations

import pytest

from pages._parts import formula, offered
from pages._parts.family import Family, families


def family(key: str) -> Family:
    return next(one for one in families() if one.key == key)


@pytest.mark.parametrize(
    ("key", "lang", "said"),
    [
        ("illiteracy_10_plus", "en", "illiteracy rate at 10 and over, as published"),
        ("out_of_school_6_11", "en", "100 − school enrolment at 6 to 11, as published"),
        ("reach", "en", "beneficiaries: … ÷ each in the list below × 100"),
        ("reach", "fr", "bénéficiaires : … ÷ chacun de la liste ci-dessous × 100"),
        ("reach", "ar", "المستفيدون: … ÷ كل واحد من اللائحة أدناه × 100"),
        ("all_centres_per_100k", "fr", "centres ouverts ÷ population légale × 100\u202f000"),
    ],
)
def test_a_formula_names_its_measures(key: str, lang: str, said: str):
    assert formula.formula(family(key), lang) == said


def test_a_formula_of_a_change_says_since_when():
    assert "of 2014" in formula.formula(family("population_change"), "en")
    assert "3 years before" in formula.formula(family("beneficiaries_change"), "en")


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_every_indicator_has_a_formula_without_holes(lang: str):
    for one in families():
        said = formula.formula(one, lang)
        assert "{" not in said
        assert "  " not in said
        assert not said.startswith((",", "÷", "−"))
        assert said.rstrip() == said


def test_a_denominator_that_serves_every_year_says_so():
    assert (
        formula.denominator(family("all_centres_per_100k"), "en")
        == "legal population, of 2024 for every year"
    )
    assert formula.denominator(family("population"), "en") == ""


def test_what_is_withheld_is_said_with_its_limit_and_its_levels():
    withheld = [one for one in families() if one.first.computation.suppress_below]
    assert withheld
    for one in withheld:
        assert "Fewer than 5 are withheld" in " ".join(formula.held_back(one, "en"))
    assert formula.held_back(family("population"), "en") == []


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (("2014", "2024"), "2014, 2024"),
        (("2023", "2024", "2025"), "2023 to 2025"),
        (("2020-11", "2020-12", "2021-01"), "November 2020 to January 2021"),
        (("2014",), "2014"),
    ],
)
def test_an_unbroken_row_of_periods_is_said_by_its_ends(codes: tuple[str, ...], said: str):
    assert offered.periods(codes, "en") == said


def test_levels_that_share_their_periods_are_said_together():
    assert offered.levels(family("reach").first, "en") == [
        "Country, Regions, Prefectures and provinces, Prefectures of arrondissements: 2015 to 2025",
        "Communes: 2023 to 2025",
    ]
    assert offered.milieux(family("illiteracy_10_plus").first, "en") == "All, Urban, Rural"
    assert offered.milieux(family("reach").first, "en") == ""
