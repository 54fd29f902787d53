"""The lead paragraph, word for word, where it is easy to say more than the figures do."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import warehouse
from data.words import LANGUAGES
from pages._parts import lead_cells, lead_centres, lead_need, lead_people
from pages._parts.portrait.words import lead_paragraph, lead_parts
from tests.pages.lead_facts import CITY, COMMUNE, COUNTRY, FIGUIG, PLACES, REGION, figure, portrait_of, ranked

NBSP, NARROW = "\u00a0", "\u202f"


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[dict[str, Any]]]:
    """What the two questions of the paragraph are answered."""
    given: dict[str, list[dict[str, Any]]] = {"lead_centres": [], "lead_cells": []}
    monkeypatch.setattr(warehouse, "read", lambda question, **_asked: given[question])
    for module in (lead_people, lead_cells):
        monkeypatch.setattr(module, "places", lambda: PLACES)
    return given


def people(place=FIGUIG, inhabitants=144_000.0, rural=47.1, change=4.4, **more):
    return portrait_of(
        place,
        figure("population", inhabitants),
        figure("rural_share", rural),
        figure("population_change", change, **more),
    )


def cell(code="02.251", state="active", weeks_since=1, expected=52, received=50):
    return {
        "code": code,
        "state": state,
        "weeks_since": weeks_since,
        "expected": expected,
        "received": received,
        "weeks": 52,
        "simulated": True,
    }


def centre(kind, centres=1, category=None):
    return {"type": kind, "category": category, "centres": centres, "simulated": True}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "The province of Figuig has 144,000 inhabitants, 47.1% of them rural; "
            "their number has grown by 4.4% since 2014.",
        ),
        (
            "fr",
            f"La province de Figuig compte 144{NARROW}000 habitants, dont 47,1{NBSP}% en milieu rural{NBSP}; "
            f"leur nombre a augmenté de 4,4{NBSP}% depuis 2014.",
        ),
        (
            "ar",
            "يبلغ عدد سكان إقليم فجيج 144.000 نسمة، 47,1% منهم بالوسط القروي؛ "
            "وقد ارتفع عددهم بنسبة 4,4% منذ 2014.",
        ),
    ],
)
def test_who_lives_there_where_and_since_when(lang: str, said: str):
    assert lead_people.sentence(people(), lang) == said


@pytest.mark.parametrize(
    ("rural", "said"),
    [
        (0, ", all in towns;"),
        (100, ", all rural;"),
        (99.97, ", nearly all rural;"),
        (0.4, ", 0.4% of them rural;"),
    ],
)
def test_nobody_and_everybody_are_not_said_in_percent(rural: float, said: str):
    assert said in lead_people.sentence(people(rural=rural), "en")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (-7.04, "has fallen by 7% since"),
        (0.3, "has hardly changed since"),
        (-0.49, "has hardly changed since"),
    ],
)
def test_a_fall_is_a_fall_and_next_to_nothing_is_not_a_change(change: float, said: str):
    assert said in lead_people.sentence(people(change=change), "en")


def test_a_territory_where_2014_counted_nobody_has_no_change_of_zero(answers: dict):
    said = lead_people.sentence(people(COMMUNE, 646, 100, None), "en")
    assert said == (
        "The commune of Ain Chair (province of Figuig) has 646 inhabitants, all rural; "
        "how many they were in 2014 was not published."
    )


def test_a_change_on_too_few_people_is_left_out():
    said = lead_people.sentence(people(change=None, status="insufficient"), "en")
    assert said.endswith("47.1% of them rural.")


def test_an_unknown_population_is_said_to_be_unknown():
    assert lead_people.sentence(people(inhabitants=None), "fr").startswith("Aucun chiffre ne dit combien")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "In the highest fifth of the 75 provinces: illiteracy (46.2%, rank 8) "
            "and households without electricity (14%, rank 15).",
        ),
        (
            "fr",
            f"Dans le cinquième le plus élevé des 75 provinces et préfectures{NBSP}: analphabétisme "
            f"(46,2{NBSP}%, rang 8) et ménages sans électricité (14{NBSP}%, rang 15).",
        ),
        (
            "ar",
            "ضمن الخمس الأعلى من 75 عمالة وإقليما: الأمية (46,2%، الرتبة 8) "
            "والأسر بدون كهرباء (14%، الرتبة 15).",
        ),
    ],
)
def test_needs_in_the_highest_fifth_are_named_one_a_theme_with_value_and_rank(lang: str, said: str):
    needs = [
        ranked("without_electricity", 14, 15),
        ranked("illiteracy_10_plus", 46.2, 8),
        ranked("illiteracy_women_15_plus", 58.2, 9),
        ranked("unemployment", 30, 16),
    ]
    assert lead_need.sentence(portrait_of(FIGUIG, *needs), lang) == said


def test_a_value_that_a_quarter_of_the_level_shares_marks_nobody_out():
    shared = ranked("without_sewer", 100, 1, quartile=100)
    said = lead_need.sentence(portrait_of(FIGUIG, shared), "en")
    assert (
        said == "None of these needs is in the highest fifth of the 75 provinces: households without a sewer."
    )


def test_where_the_census_published_no_rate_none_is_made_up():
    unknown = portrait_of(COMMUNE, figure("illiteracy_10_plus", None))
    assert lead_need.sentence(unknown, "en") == "The census gives no rate for it."


def test_the_country_has_no_rank_but_a_past():
    said = lead_need.sentence(portrait_of(COUNTRY, figure("illiteracy_10_plus", 24.8, before=32.2)), "en")
    assert said == "Nationally: illiteracy (24.8%, 32.2% in 2014)."


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "هناك مركز واحد مفتوح"),
        (2, "هناك مركزان مفتوحان"),
        (3, "هناك 3 مراكز مفتوحة"),
        (10, "هناك 10 مراكز مفتوحة"),
        (11, "هناك 11 مركزا مفتوحا"),
        (99, "هناك 99 مركزا مفتوحا"),
        (100, "هناك 100 مركز مفتوح"),
        (105, "هناك 105 مراكز مفتوحة"),
        (4608, "هناك 4.608 مراكز مفتوحة"),
    ],
)
def test_arabic_counts_centres_in_six_ways(answers: dict, count: int, said: str):
    shown = portrait_of(FIGUIG, figure("centres", float(count)), figure("beneficiaries", 5.0))
    assert lead_centres.sentence(shown, "ar")[0].startswith(said)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "واستفاد شخص واحد سنة 2025"),
        (2, "واستفاد شخصان سنة 2025"),
        (7, "واستفاد 7 أشخاص سنة 2025"),
        (3158, "واستفاد 3.158 شخصا سنة 2025"),
        (6902, "واستفاد 6.902 شخص سنة 2025"),
        (54_321, "واستفاد 54.300 شخص سنة 2025"),
    ],
)
def test_the_arabic_noun_agrees_with_the_number_as_it_is_said(answers: dict, count: int, said: str):
    shown = portrait_of(FIGUIG, figure("centres", 5.0), figure("beneficiaries", float(count)))
    assert said in lead_centres.sentence(shown, "ar")[0]


@pytest.mark.parametrize(
    ("lang", "count", "said"),
    [
        ("fr", 1, "1 centre y est ouvert"),
        ("fr", 2, "2 centres y sont ouverts"),
        ("en", 1, "1 centre is open there"),
        ("en", 23, "23 centres are open there"),
    ],
)
def test_french_and_english_verbs_agree_with_the_centres(answers: dict, lang: str, count: int, said: str):
    shown = portrait_of(FIGUIG, figure("centres", float(count)), figure("beneficiaries", 1.0))
    assert lead_centres.sentence(shown, lang)[0].startswith(said)


def test_where_there_are_many_kinds_it_is_said_for_whom_there_is_none(answers: dict):
    kinds = ("EPS", "CEF", "CAS", "JE", "CP")
    answers["lead_centres"] = [
        centre(kind, category="dar_talib" if kind == "EPS" else None) for kind in kinds
    ]
    reach = [
        figure(f"reach_{one}", 1.0) for one in ("elderly", "cef", "preschool", "dar_talib_taliba", "emf")
    ]
    shown = portrait_of(FIGUIG, figure("centres", 23.0), *reach)
    assert lead_centres.sentence(shown, "fr")[0] == (
        "23 centres y sont ouverts, dont aucun pour les femmes en difficulté (EMF) "
        f"ni pour les personnes âgées{NBSP}; on ne sait pas combien de personnes y ont été servies."
    )


def test_a_service_nobody_there_needs_is_not_missing(answers: dict):
    answers["lead_centres"] = [centre(kind) for kind in ("EMF", "CEF", "CAS", "JE", "CP")]
    shown = portrait_of(
        CITY, figure("centres", 9.0), figure("reach_dar_talib_taliba", None, status="not_applicable")
    )
    assert "none of them" not in lead_centres.sentence(shown, "en")[0]


def test_a_few_kinds_are_named(answers: dict):
    answers["lead_centres"] = [centre("CEF", 2), centre("JE")]
    shown = portrait_of(COMMUNE, figure("centres", 3.0), figure("beneficiaries", 80.0))
    assert lead_centres.sentence(shown, "en")[0] == (
        "3 centres are open there (education and training centre: 2; kindergarten: 1); "
        "80 people were served in 2025."
    )


def test_no_centre_is_not_the_same_as_no_list_of_centres():
    assert lead_centres.sentence(portrait_of(FIGUIG, figure("centres", 0.0)), "en") == (
        "No centre is open there.",
        True,
    )
    unlisted = portrait_of(FIGUIG, figure("centres", None, simulated=False))
    assert lead_centres.sentence(unlisted, "en") == ("No list of its centres has been received.", False)


@pytest.mark.parametrize(
    ("weeks", "said"),
    [
        (1, "صامتة منذ أسبوع واحد."),
        (2, "صامتة منذ أسبوعين."),
        (7, "صامتة منذ 7 أسابيع."),
        (13, "صامتة منذ 13 أسبوعا."),
        (100, "صامتة منذ 100 أسبوع."),
    ],
)
def test_silence_is_counted_in_weeks(answers: dict, weeks: int, said: str):
    answers["lead_cells"] = [cell(state="silent", weeks_since=weeks)]
    assert lead_cells.sentence(portrait_of(FIGUIG), "ar")[0] == f"خلية اليقظة الاجتماعية {said}"


def test_a_cell_that_never_wrote_has_no_weeks_of_silence(answers: dict):
    answers["lead_cells"] = [cell(state="silent", weeks_since=None)]
    assert (
        lead_cells.sentence(portrait_of(FIGUIG), "en")[0] == "Its social vigilance cell has never been heard."
    )


def test_no_cell_and_a_silent_cell_are_two_things(answers: dict):
    answers["lead_cells"] = [cell(state="none")]
    said, _simulated = lead_cells.sentence(portrait_of(FIGUIG), "fr")
    assert said == "Il n’y a pas de cellule de veille sociale dans la province de Figuig."


def test_a_commune_is_watched_by_the_cell_of_its_province(answers: dict):
    answers["lead_cells"] = [cell(state="silent", weeks_since=20)]
    said, simulated = lead_cells.sentence(portrait_of(COMMUNE), "fr")
    assert said == "La cellule de veille sociale de la province de Figuig est silencieuse depuis 20 semaines."
    assert simulated


@pytest.mark.parametrize(
    ("states", "said"),
    [
        (("active", "none"), "1 of the 2 provinces has a social vigilance cell; it is not silent."),
        (("silent", "none"), "1 of the 2 provinces has a social vigilance cell; it is silent."),
        (
            ("active", "silent", "none"),
            "2 of the 3 provinces have a social vigilance cell; 1 of them is silent.",
        ),
        (("late", "active"), "All of the 2 provinces have a social vigilance cell; none of them is silent."),
        (("none", "none"), "None of the 2 provinces has a social vigilance cell."),
    ],
)
def test_a_region_is_told_by_how_many_cells_it_has(answers: dict, states: tuple[str, ...], said: str):
    answers["lead_cells"] = [cell(f"02.{place}", state) for place, state in enumerate(states)]
    assert lead_cells.sentence(portrait_of(REGION), "en")[0] == said


def test_casablanca_is_watched_by_its_arrondissements(answers: dict):
    answers["lead_cells"] = [cell("06.141.01.00"), cell("06.141.01.10", "none")]
    said = lead_cells.sentence(portrait_of(CITY), "en")[0]
    assert said.startswith("1 of the 2 prefectures of arrondissements has a social vigilance cell")


def test_without_any_file_of_cells_nothing_is_said_of_them(answers: dict):
    said, simulated = lead_cells.sentence(portrait_of(FIGUIG), "en")
    assert said == "Nothing is known yet of social vigilance cells."
    assert not simulated


def test_demonstration_sentences_say_so_and_census_sentences_do_not(answers: dict):
    answers["lead_cells"] = [cell()]
    shown = portrait_of(
        FIGUIG,
        figure("population", 144_000.0),
        figure("rural_share", 47.1),
        figure("population_change", 4.4),
        ranked("illiteracy_10_plus", 46.2, 8),
        figure("centres", 0.0),
    )
    assert [one.simulated for one in lead_parts("02.251", "en", shown)] == [False, False, True, True]
    said = lead_paragraph("02.251", "en", shown)
    assert said.count("(demonstration figures).") == 2
    assert "No centre is open there (demonstration figures)." in said


@given(
    lang=st.sampled_from(LANGUAGES),
    inhabitants=st.integers(1, 40_000_000),
    rural=st.floats(0, 100),
    change=st.floats(-99, 900),
)
def test_whatever_the_figures_the_sentence_is_whole(lang: str, inhabitants: int, rural: float, change: float):
    said = lead_people.sentence(people(FIGUIG, float(inhabitants), rural, change), lang)
    assert said.endswith(".")
    assert not set("{}") & set(said)
    assert "  " not in said
    assert "None" not in said
