"""A portrait's figures, on the built warehouse: against what the census published, and by hand."""

from __future__ import annotations

import re
import statistics

import pytest

from data import warehouse
from data.catalogue import catalogue
from data.paths import CURRENT
from data.portrait import SECTIONS, Entry, entries
from pages._parts.markup import markup
from pages._parts.places import places
from pages._parts.portrait.ages import ages
from pages._parts.portrait.beside import Beside, beside, ordered, parts_level
from pages._parts.portrait.compare import BETTER, SIMILAR, UNJUDGED, WORSE, Reading, comparison, verdict
from pages._parts.portrait.figures import portrait
from pages._parts.portrait.types import types_table
from pages._parts.portrait.view import TerritoryView, territory_view
from pages._parts.portrait.vigilance import cell_sentence

FIGUIG, ORIENTAL, ARROUIT = "02.251", "02", "02.381.01.01"


@pytest.fixture(scope="module", autouse=True)
def built() -> None:
    if not CURRENT.exists():
        pytest.fail("no facts were built: run `make data`")


def entry(key: str) -> Entry:
    return next(one for one in entries() if one.indicator.key == key)


def test_every_line_of_the_list_names_a_declared_indicator_and_a_known_section():
    assert {one.section for one in entries()} == set(SECTIONS)
    assert {one.indicator.key for one in entries()} <= set(catalogue().indicators)


def test_an_indicator_is_listed_once():
    keys = [one.indicator.key for one in entries()]
    assert len(keys) == len(set(keys))


def test_figuig_is_as_the_census_of_2024_published_it():
    population = portrait(FIGUIG).figure("population")
    illiteracy = portrait(FIGUIG).figure("illiteracy_10_plus")
    assert (population.value, population.before) == (144_451, 138_325)
    assert (illiteracy.value, illiteracy.before, illiteracy.status) == (39.1, 46.2, "published")
    assert portrait(FIGUIG).figure("illiteracy_10_plus", "rural").value == 55.4
    assert portrait(FIGUIG).figure("illiteracy_10_plus", "urban").value == 24.7


def test_change_since_2014_is_a_share_of_2014():
    change = portrait(FIGUIG).figure("population_change").value
    assert change == pytest.approx(100 * (144_451 - 138_325) / 138_325)


def test_the_parent_of_a_province_is_its_region_and_that_of_a_region_the_country():
    assert portrait(FIGUIG, "parent").comparison.code == ORIENTAL
    assert portrait(ORIENTAL, "parent").comparison.code == "MA"
    assert portrait("06.141.01.00", "parent").comparison.code == "06.141"


def test_the_compared_figure_is_that_of_the_other_territory():
    own = portrait(ORIENTAL).figure("without_running_water")
    compared = portrait(FIGUIG, "parent").figure("without_running_water").compared
    assert (compared.value, compared.lower, compared.upper) == (own.value, own.lower, own.upper)


def test_the_median_is_the_middle_of_the_seventy_five():
    values = [
        portrait(place.code).figure("illiteracy_10_plus").value
        for place in places().values()
        if place.level == "province"
    ]
    assert len(values) == 75
    compared = portrait(FIGUIG, "median").figure("illiteracy_10_plus").compared
    assert compared.value == pytest.approx(statistics.median(values))
    assert (compared.lower, compared.upper) == (None, None)


def test_the_country_is_set_against_the_median_of_its_provinces_whatever_is_asked():
    for asked in ("parent", "country", "median"):
        found = portrait("MA", asked).comparison
        assert (found.way, found.level) == ("median", "province")


def test_any_other_territory_can_be_compared_with():
    assert (
        portrait(FIGUIG, "12.391").figure("population").compared.value
        == portrait("12.391").figure("population").value
    )


def test_the_spread_runs_from_the_lowest_over_the_median_to_the_highest():
    for figure in portrait(FIGUIG).figures():
        if figure.spread and figure.value is not None:
            spread = figure.spread
            assert spread.lowest <= spread.lower_quartile <= spread.median
            assert spread.median <= spread.upper_quartile <= spread.highest
            assert spread.lowest <= figure.value <= spread.highest


@pytest.mark.parametrize(
    ("key", "ours", "theirs", "said"),
    [
        # Illiteracy: lower is better.
        ("illiteracy_10_plus", Reading(39.1, 38.5, 39.7), Reading(28.3, 28.2, 28.4), WORSE),
        ("illiteracy_10_plus", Reading(20.0, 19.0, 21.0), Reading(28.3, 28.2, 28.4), BETTER),
        ("illiteracy_10_plus", Reading(28.0, 27.0, 29.0), Reading(28.3, 28.2, 28.4), SIMILAR),
        # Asked of every household: no interval, and a difference that shows is one.
        ("illiteracy_10_plus", Reading(28.0, None, None), Reading(27.9, None, None), WORSE),
        ("illiteracy_10_plus", Reading(28.04, None, None), Reading(28.01, None, None), SIMILAR),
        # Women's activity: higher is better.
        ("women_activity", Reading(9.0, 8.5, 9.6), Reading(12.4, 12.2, 12.6), WORSE),
        ("women_activity", Reading(13.0, None, None), Reading(12.4, None, None), BETTER),
        # The declaration makes no judgement, or the sample has no interval to judge by.
        ("disability_prevalence", Reading(5.1, 4.8, 5.4), Reading(5.9, 5.8, 6.0), UNJUDGED),
        ("people_per_room", Reading(1.7, None, None), Reading(1.4, None, None), UNJUDGED),
        ("population", Reading(1.0, None, None), Reading(2.0, None, None), UNJUDGED),
        # Nothing to compare.
        ("illiteracy_10_plus", Reading(None, None, None), Reading(28.3, 28.2, 28.4), UNJUDGED),
        ("illiteracy_10_plus", Reading(28.3, 28.2, 28.4), Reading(None, None, None), UNJUDGED),
    ],
)
def test_a_verdict_is_given_only_where_it_is_honest(key: str, ours: Reading, theirs: Reading, said: str):
    assert verdict(entry(key), ours, theirs) == said


def test_a_commune_has_no_provincial_figures_and_says_which():
    told = portrait("02.251.01.03")
    absent = {one.key for one in told.absent}
    assert {"poverty_2025_edition", "rural_balance", "cell_present"} <= absent
    assert all(figure.indicator.key not in absent for figure in told.figures())


def test_places_are_not_missing_in_the_country_itself():
    assert portrait("MA").family("places_missing") == []
    assert len(portrait(FIGUIG).family("places_missing")) == 7


def test_no_figure_stands_at_zero_because_it_is_unknown():
    for code in (FIGUIG, ORIENTAL, "12.066.05.03", "02.251.01.03"):
        for figure in portrait(code).figures():
            known = figure.status in ("published", "computed", "estimated")
            assert (figure.value is not None) == known, (code, figure.indicator.key)


def test_figures_of_the_network_are_marked_and_those_of_the_census_are_not():
    told = portrait(FIGUIG)
    assert not any(figure.simulated for figure in (*told.people, *told.need))
    assert all(figure.simulated for figure in told.vigilance if figure.value is not None)


def test_the_ages_of_each_sex_fill_a_hundred():
    found = ages(FIGUIG)
    for year in ("2014", "2024"):
        for sex in ("male", "female"):
            total = sum(share for (of, _), share in found.shares[year].items() if of == sex)
            assert total == pytest.approx(100, abs=1)
    assert found.shares["2024"]["male", "age_0_4"] == 9.4
    assert found.shares["2014"]["female", "age_0_4"] == 11.6
    assert found.counted == {"male": 68_266, "female": 71_413}
    assert found.groups[0] == "age_0_4"
    assert found.groups[-1] == "age_75_plus"


def test_the_centres_listed_are_as_many_as_the_indicator_counts():
    for code in (FIGUIG, "06", "06.141.01.30", "02.251.01.03"):
        place = places()[code]
        listed = warehouse.read(
            "portrait_centres", code=code, level=place.level, type="", regime="", jisr="", project=""
        )
        assert len(listed) == portrait(code).figure("centres").value


def test_filters_of_the_list_add_up():
    asked = {"code": "06", "level": "region", "type": "", "regime": "", "jisr": "", "project": ""}
    every = warehouse.read("portrait_centres", **asked)
    labelled = warehouse.read("portrait_centres", **{**asked, "jisr": "yes"})
    others = warehouse.read("portrait_centres", **{**asked, "jisr": "no"})
    assert len(labelled) + len(others) == len(every)
    assert all(row["jisr_label"] for row in labelled)
    both = warehouse.read("portrait_centres", **{**asked, "jisr": "yes", "regime": "14-05"})
    assert 0 < len(both) < len(labelled)
    assert {row["legal_regime"] for row in both} == {"14-05"}


def test_parts_are_provinces_communes_or_the_arrondissements_of_casablanca():
    assert parts_level(places()["MA"]) == "region"
    assert parts_level(places()[ORIENTAL]) == "province"
    assert parts_level(places()[FIGUIG]) == "commune"
    assert parts_level(places()["06.141"]) == "arrondissement_prefecture"
    assert parts_level(places()["02.251.01.03"]) == ""


def test_parts_and_neighbours_are_told_apart():
    parts, near = beside(places()[FIGUIG])
    assert {one.place.parent for one in parts} == {FIGUIG}
    assert len(parts) == 13
    names = {one.place.name("fr") for one in near}
    assert names == {"Jerada", "Taourirt", "Boulemane", "Errachidia", "Midelt"}


def test_a_list_is_sorted_from_the_highest_with_unknown_values_last():
    def part(code: str, value: float | None) -> Beside:
        return Beside(places()[code], 0, {"x": {"value": value}})

    shown = [part("01.051", 2.0), part("01.151", None), part("01.227", 5.0)]
    assert [one.place.code for one in ordered(shown, "x", "fr")] == ["01.227", "01.051", "01.151"]
    assert [one.place.code for one in ordered(shown, "-x", "fr")] == ["01.051", "01.227", "01.151"]
    assert ordered(shown, "", "fr") == shown


def test_the_cell_of_figuig_is_silent_in_the_plural_of_each_language():
    assert cell_sentence(places()[FIGUIG], "en").endswith("silent: no report for 20 weeks.")
    assert "خلية اليقظة الاجتماعية صامتة: لا تقرير منذ 20 أسبوعا" in cell_sentence(places()[FIGUIG], "ar")
    assert "aucun rapport depuis 20 semaines" in cell_sentence(places()[FIGUIG], "fr")


def test_a_commune_is_told_of_the_cell_of_its_province():
    assert cell_sentence(places()["02.251.01.03"], "fr").startswith("Dans Figuig")


def test_cells_of_the_country_are_counted_by_state_and_sum_to_seventy_five():
    counts = [int(number) for number in re.findall(r"\d+", cell_sentence(places()["MA"], "en"))]
    assert sum(counts) == 75


def test_types_that_do_not_exist_are_named_rather_than_shown_as_rows():
    table = markup(types_table(portrait(FIGUIG), "en"))
    assert "None here:" in table
    assert "Spaces for women (EMF)" in table.split("None here:")[1]


@pytest.mark.parametrize(
    ("asked", "code", "notices"),
    [
        ({"code": FIGUIG}, FIGUIG, 0),
        ({"code": "2.251"}, FIGUIG, 1),
        ({"code": "1051"}, "01.051", 1),
        ({"code": "فجيج"}, FIGUIG, 1),
        ({"code": FIGUIG, "compare": "median"}, FIGUIG, 0),
        ({"code": FIGUIG, "compare": "qqqqzzzz"}, FIGUIG, 1),
        ({"code": FIGUIG, "compare": FIGUIG}, FIGUIG, 1),
        ({"code": FIGUIG, "type": "nonsense", "sort": "beauty"}, FIGUIG, 2),
        ({"code": FIGUIG, "lang": "de"}, FIGUIG, 1),
    ],
)
def test_a_spoilt_address_becomes_the_nearest_portrait_with_a_notice(asked: dict, code: str, notices: int):
    view, found = territory_view(asked)
    assert view.code == code
    assert len(found.notices) == notices


def test_what_is_no_territory_leads_to_the_choice_of_all():
    view, found = territory_view({"code": "zzzqqqxxx"})
    assert view is None
    assert len(found.notices) == 1


def test_an_address_leads_back_to_its_own_view():
    view = TerritoryView(FIGUIG, "ar", "median", "EPS", "14-05", "yes", "no", "-inhabitants")
    address = view.address()
    again, found = territory_view({"code": FIGUIG, "lang": address.lang, **address.fields})
    assert again == view
    assert found.notices == []


def test_neighbours_keep_the_way_of_comparing_but_not_another_territory():
    assert "compare=median" in TerritoryView(FIGUIG, "fr", "median").of("02.275")
    assert "compare" not in TerritoryView(FIGUIG, "fr", "12.391").of("02.275")


def test_a_comparison_that_cannot_be_becomes_the_median():
    known = places()
    assert comparison(known[FIGUIG], "99.999", known).way == "median"
    assert comparison(known[FIGUIG], FIGUIG, known).way == "median"
