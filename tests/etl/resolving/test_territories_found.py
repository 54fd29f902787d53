"""Territories as offices write them: taken by code or name, offered when near, never guessed."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.paths import REFERENCE
from etl.resolving.names import Name, gazetteer
from etl.resolving.resolver import Resolver


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return Resolver()


@pytest.mark.parametrize(
    "text",
    ["01.051", "01051", "1051", "1.051", "1,051", "1.0510", "1051.0", "٠١.٠٥١", "01-051", "MA-HOC", "ma hoc"],
)
def test_a_code_is_known_however_the_file_carries_it(resolver: Resolver, text: str):
    found = resolver.delegation(text)
    assert (found.value, found.how) == ("01.051", "code")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("01.051.01.03", "01.051.01.03"),
        ("1.051.01.03", "01.051.01.03"),
        ("010510103", "01.051.01.03"),
        ("10510103", "01.051.01.03"),
        ("061410100", "06.141.01.0"),
        ("06.141.01.0", "06.141.01.0"),
        ("01.051.05.01", "01.051.11.01"),  # renumbered in 2015
        ("10510501", "01.051.11.01"),
    ],
)
def test_a_communes_code_survives_its_lost_zero_and_points(resolver: Resolver, text: str, code: str):
    assert resolver.commune(text).value == code


def test_the_same_digits_are_the_city_or_its_prefecture_as_the_field_says(resolver: Resolver):
    assert resolver.commune("61410100").value == "06.141.01.0"
    assert resolver.delegation("61410100").value == "06.141.01.00"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Province d'Al Hoceima", "01.051"),
        ("PROVINCE DE AL HOCEIMA", "01.051"),
        ("إقليم الحسيمة", "01.051"),
        ("اقليم الحسيمه", "01.051"),
        ("حسيمة", "01.051"),
        ("المندوبية الإقليمية للحسيمة", "01.051"),
        ("Délégation provinciale de Tiznit", "09.581"),
        ("Préfecture de Rabat", "04.421"),
        ("عمالة الرباط", "04.421"),
        ("عمالة/إقليم الحسيمة", "01.051"),
        ("عمالة / اقليم الناضور", "02.381"),
        ("إقليم/عمالة الرباط", "04.421"),
        ("Préfecture/Province de Salé", "04.441"),
        ("Préfecture ou province d'Al Hoceima", "01.051"),
        ("El Hoceïma", "01.051"),
        ("الحسيــــمة", "01.051"),
        ("الناظور", "02.381"),
        ("كرسيف", "02.265"),
        ("Mohammedia", "06.371"),
        ("Beni Mellal", "05.091"),
        ("بنيملال", "05.091"),
        ("Casablanca Anfa", "06.141.01.00"),
        ("Anfa", "06.141.01.00"),
        ("Agadir", "09.001"),
        ("طنجة", "01.511"),
        ("Préfecture d'arrondissements de Casablanca-Anfa", "06.141.01.00"),
        ("عمالة مقاطعات عين الشق", "06.141.01.40"),
        ("عمالة مقاطعات ابن مسيك", "06.141.01.60"),
        ("Bni M'sick".replace("Bni", "Ben"), "06.141.01.60"),
    ],
)
def test_a_delegation_is_known_by_its_name_in_any_dress(resolver: Resolver, text: str, code: str):
    assert resolver.delegation(text).value == code


@pytest.mark.parametrize(
    ("text", "delegation", "code"),
    [
        ("Commune rurale de Bni Abdellah", "01.051", "01.051.11.07"),
        ("Bni Abdallah", "01.051", "01.051.11.07"),
        ("Beni Abdellah", "01.051", "01.051.11.07"),
        ("جماعة بني عبد الله", "01.051", "01.051.11.07"),
        ("Al Hoceima (Mun.)", "01.051", "01.051.01.01"),
        ("Sidi Moumen", "06.141.01.50", "06.141.01.0"),
        ("سيدي مومن", "06.141.01.50", "06.141.01.0"),
        ("Casablanca", "06.141.01.00", "06.141.01.0"),
    ],
)
def test_a_commune_is_known_within_its_delegation(resolver: Resolver, text: str, delegation: str, code: str):
    assert resolver.commune(text, delegation).value == code


def test_every_territory_answers_to_each_of_its_names_within_its_province(resolver: Resolver):
    def found(name: Name) -> str:
        within = name.code[:6] if name.level == "commune" else ""
        return resolver.territory(name.text, name.level, within).value

    assert [name for name in gazetteer().names if found(name) != name.code] == []


def test_a_name_of_several_communes_is_asked_for_and_settled_by_the_province(resolver: Resolver):
    found = resolver.commune("Sidi Boubker")
    places = [code for code, _ in found.candidates]
    assert (found.value, found.how, len(places)) == ("", "ambiguous", 2)
    assert [resolver.commune("Sidi Boubker", code[:6]).value for code in places] == places


@pytest.mark.parametrize("level", ["province", "commune"])
def test_a_province_and_its_town_of_one_name_are_told_apart_by_the_level_asked_for(
    resolver: Resolver, level: str
):
    anywhere = resolver.territory("Chefchaouen")
    assert (anywhere.how, [code for code, _ in anywhere.candidates]) == (
        "ambiguous",
        ["01.151", "01.151.01.01"],
    )
    assert (
        resolver.territory("Chefchaouen", level).value
        == {"province": "01.151", "commune": "01.151.01.01"}[level]
    )


def test_a_town_that_lends_its_province_its_short_name_is_asked_for_where_either_would_do(resolver: Resolver):
    assert resolver.delegation("Tanger").value == "01.511"
    assert resolver.commune("Tanger").value == "01.511.01.0"
    assert [code for code, _ in resolver.territory("Tanger").candidates] == ["01.511", "01.511.01.0"]


def test_a_title_tells_the_level_where_none_is_asked_for(resolver: Resolver):
    assert resolver.territory("Province de Chefchaouen").value == "01.151"
    assert resolver.territory("Commune de Chefchaouen").value == "01.151.01.01"


def test_a_commune_of_another_delegation_is_not_taken_but_told(resolver: Resolver):
    found = resolver.commune("Al Hoceima", "09.001")
    assert (found.value, found.how, found.elsewhere) == ("", "unknown", ("01.051.01.01",))
    assert resolver.commune("01.051.01.01", "09.001").value == ""


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Tiznite", "09.581"),
        ("Chefchaoun", "01.151"),
        ("الحسبمة", "01.051"),
        ("Taroudan", "09.541"),
        ("Hay Mohammadi", "06.141.01.20"),
    ],
)
def test_what_is_near_is_offered_first_and_not_taken(resolver: Resolver, text: str, first: str):
    found = resolver.delegation(text)
    assert (found.value, found.how, found.candidates[0][0]) == ("", "unknown", first)
    assert all(70 <= score < 100 for _, score in found.candidates)


@pytest.mark.parametrize(
    "text", ["", "?", "Paris", "زمبابوي", "9999", "01.052", "MA-XYZ", "13.001", "x" * 5000]
)
def test_what_resembles_nothing_finds_nothing(resolver: Resolver, text: str):
    found = resolver.delegation(text)
    assert (found.value, found.candidates) == ("", ())


@pytest.mark.parametrize("text", ["MA-14", "Guelmim-Es Smara", "Région de Souss-Massa-Drâa", "سوس ماسة درعة"])
def test_a_region_of_before_2015_is_refused_with_its_provinces_of_now(resolver: Resolver, text: str):
    found = resolver.territory(text.removeprefix("Région de "), "region")
    assert (found.value, found.how) == ("", "former")
    assert found.note is not None
    assert (
        "Tata (09.551)" in found.note.fields["provinces"]
        or "Zagora (08.587)" in found.note.fields["provinces"]
    )


def test_the_provinces_of_the_sixteen_former_regions_are_todays_75_once_each(resolver: Resolver):
    with (REFERENCE / "former_regions.csv").open(encoding="utf-8", newline="") as file:
        listed = [code for row in csv.DictReader(file) for code in row["provinces"].split("|")]
    oriental = ["02.113", "02.167", "02.251", "02.275", "02.381", "02.411", "02.533"]  # kept its name
    known = [place.code for place in gazetteer().places if place.level == "province"]
    assert sorted(listed + oriental) == sorted(known)


@pytest.mark.parametrize(
    ("text", "code"), [("MA-07", "07"), ("7", "07"), ("Région de l'Oriental", "02"), ("جهة الشرق", "02")]
)
def test_a_region_of_today_is_taken(resolver: Resolver, text: str, code: str):
    assert resolver.territory(text, "region").value == code


@settings(deadline=None)
@given(st.text(max_size=30) | st.text(st.sampled_from("0123456789.-, MAHOC()القم"), max_size=14))
def test_whatever_a_cell_holds_it_is_taken_offered_or_unknown(text: str):
    found = KNOWN.find("territory", text)
    assert bool(found.value) == (found.how in {"code", "name", "alias"})
    assert all(0 <= score <= 100 for _, score in found.candidates)


KNOWN = Resolver()
