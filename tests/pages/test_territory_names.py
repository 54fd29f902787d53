"""A territory's name inside a sentence: article, preposition and elision, for every province."""

from __future__ import annotations

import csv
import unicodedata

import pytest

from data.paths import REFERENCE
from pages._parts.places import Place
from pages._parts.territory_names import at_start, brief, whole

with (REFERENCE / "provinces.csv").open(encoding="utf-8-sig", newline="") as file:
    PROVINCES = list(csv.DictReader(file))
REGIONS = {(row["region_fr"], row["region_ar"]) for row in PROVINCES}


def place(kind: str, level: str, fr: str, ar: str = "", en: str = "") -> Place:
    return Place("00", level, "MA", kind, {"fr": fr, "ar": ar, "en": en or fr}, 1000)


def province(row: dict[str, str]) -> Place:
    kind = "province" if row["kind_ar"] == "إقليم" else "prefecture"
    return place(kind, "province", row["name_fr"], row["name_ar"])


@pytest.mark.parametrize("row", PROVINCES, ids=lambda row: row["name_fr"])
def test_french_elides_before_the_vowel_of_a_name_and_nowhere_else(row: dict[str, str]):
    first = unicodedata.normalize("NFD", row["name_fr"])[0].lower()
    of = "d’" if first in "aeiou" else "de "
    kind = "province" if row["kind_ar"] == "إقليم" else "préfecture"
    assert whole(province(row), "fr") == f"la {kind} {of}{row['name_fr']}"


@pytest.mark.parametrize("row", PROVINCES, ids=lambda row: row["name_fr"])
def test_arabic_puts_the_kind_before_the_name_without_an_article(row: dict[str, str]):
    assert whole(province(row), "ar") == f"{row['kind_ar']} {row['name_ar']}"


@pytest.mark.parametrize(("french", "arabic"), sorted(REGIONS))
def test_every_region_has_its_article(french: str, arabic: str):
    region = place("region", "region", french, arabic)
    article = "l’" if french == "Oriental" else ""
    assert whole(region, "fr") == f"la région de {article}{french}"
    assert whole(region, "ar") == f"جهة {arabic}"
    assert whole(region, "en") == f"the {french} region"


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("commune", "El Argoub", "la commune d’El Argoub"),
        ("commune", "Aïn Chaïr", "la commune d’Aïn Chaïr"),
        ("commune", "Ouled Dlim", "la commune d’Ouled Dlim"),
        ("commune", "Iaazzanene", "la commune d’Iaazzanene"),
        ("commune", "Had Bouhssoussen", "la commune de Had Bouhssoussen"),
        ("commune", "H'ssyia", "la commune de H'ssyia"),
        ("commune", "Youssoufia", "la commune de Youssoufia"),
        ("commune", "Lamrija", "la commune de Lamrija"),
        ("commune", "Méchouar de Casablanca", "la commune de Méchouar de Casablanca"),
        (
            "arrondissement_prefecture",
            "Al-Fida-Mers-Sultan",
            "la préfecture d’arrondissements d’Al-Fida-Mers-Sultan",
        ),
        ("arrondissement_prefecture", "Hay-Hassani", "la préfecture d’arrondissements de Hay-Hassani"),
    ],
)
def test_real_names_of_communes_and_arrondissements_in_french(kind: str, name: str, said: str):
    assert whole(place(kind, kind, name), "fr") == said


def test_a_kind_without_article_stands_between_brackets():
    figuig = place("province", "province", "Figuig", "فجيج")
    assert [brief(figuig, lang) for lang in ("fr", "ar", "en")] == [
        "province de Figuig",
        "إقليم فجيج",
        "province of Figuig",
    ]


def test_the_country_is_a_name_of_its_own():
    country = place("country", "country", "Maroc", "المغرب", "Morocco")
    assert [whole(country, lang) for lang in ("fr", "ar", "en")] == ["le Maroc", "المغرب", "Morocco"]
    assert [brief(country, lang) for lang in ("fr", "ar", "en")] == ["Maroc", "المغرب", "Morocco"]


@pytest.mark.parametrize(
    ("text", "said"), [("la province", "La province"), ("إقليم", "إقليم"), ("", ""), ("él", "Él")]
)
def test_a_sentence_begins_with_a_capital_where_there_are_capitals(text: str, said: str):
    assert at_start(text) == said
