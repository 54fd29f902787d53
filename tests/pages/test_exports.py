"""The files a reader takes away."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from python_calamine import CalamineWorkbook

from pages._parts.view import View
from pages._reports.csv_file import csv_file, harmless
from pages._reports.sheet import Sheet, sheet
from pages._reports.xlsx_file import xlsx_file
from tests.pages import shell_facts

pytestmark = pytest.mark.usefixtures("shell")

NOW = datetime(2026, 1, 5, tzinfo=UTC)


def shown(lang: str = "fr", indicator: str = "illiteracy_10_plus", period: str = "2024") -> Sheet:
    return sheet(View(lang=lang, indicator=indicator, period=period), NOW)


def csv_rows(exported: Sheet) -> list[list[str]]:
    text = csv_file(exported).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter="," if exported.lang == "en" else ";"))


def xlsx_rows(exported: Sheet) -> list[list[object]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(xlsx_file(exported)))
    return book.get_sheet_by_index(0).to_python(skip_empty_area=False)


def test_the_table_of_a_csv_holds_what_the_map_shows_and_says_why_a_figure_is_not_there():
    rows = csv_rows(shown())
    top = rows.index(
        [
            *("Code", "Territoire", "Nature", "Valeur", "Borne inférieure", "Borne supérieure"),
            *("Rang", "Population concernée", "Statut", "Réel ou démonstration", "Explication"),
        ]
    )
    assert [row[:-1] for row in rows[top + 1 :]] == [
        ["01.051", "Al Hoceïma", "Province", "30,5", "30,1", "30,9", "1", "35000", "publié", "réel"],
        ["01.151", "Chefchaouen", "Province", "11,1", "", "", "2", "25000", "estimé", "réel"],
        ["12.391", "Oued Ed-Dahab", "Province", "", "", "", "", "40000", "pas de chiffre", "démonstration"],
    ]


def test_every_figure_comes_with_the_address_of_its_explanation():
    host = "http://yaqaza.test"
    exported = sheet(View(lang="fr", indicator="illiteracy_10_plus", period="2024"), NOW, host)
    address = "/explain?lang=fr&indicator=illiteracy_10_plus&territory=01.051&period=2024&milieu=total"
    assert csv_rows(exported)[-3][-1] == host + address
    assert xlsx_rows(exported)[-3][-1] == host + address


def test_the_head_names_title_unit_period_sources_and_dates():
    head = {row[0]: row[1] for row in csv_rows(shown()) if len(row) == 2}
    assert head["Unité"] == "%"
    assert head["Période"] == "2024"
    assert head["Chiffres établis le"] == "2 janvier 2026"
    assert head["Exporté le"] == "5 janvier 2026"
    sources = [row[1] for row in csv_rows(shown()) if row and row[0] == "Source"]
    assert sources == ["HCP, RGPH, 2024", "Yaqaza, Demonstration, 2025 (démonstration)"]


def test_simulated_figures_are_announced_before_anything_else():
    rows = csv_rows(shown("en", shell_facts.LACK, "2025"))
    assert rows[1] == ["Demonstration figures: not to be quoted"]
    assert {row[-2] for row in rows[-3:]} == {"demonstration"}


def test_english_csv_has_commas_and_points_and_every_csv_has_the_mark_excel_needs():
    assert csv_rows(shown("en"))[-3][3:6] == ["30.5", "30.1", "30.9"]
    assert csv_file(shown("ar")).startswith(b"\xef\xbb\xbf")


def test_the_workbook_holds_numbers_as_numbers_and_codes_as_text():
    rows = xlsx_rows(shown("ar"))
    assert rows[-3][:-1] == ["01.051", "الحسيمة", "إقليم", 30.5, 30.1, 30.9, 1.0, 35000.0, "منشور", "حقيقي"]
    assert rows[-1][3] == ""


@pytest.mark.parametrize(("lang", "mirrored"), [("ar", True), ("fr", False)])
def test_the_arabic_sheet_runs_from_right_to_left(lang: str, mirrored: bool):
    with zipfile.ZipFile(io.BytesIO(xlsx_file(shown(lang)))) as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()
    assert ('rightToLeft="1"' in page) is mirrored


@pytest.mark.parametrize("dangerous", ["=1+1", "+33", "-cmd", "@SUM(A1)", "\t=x", "\r=x"])
def test_no_text_becomes_a_formula(dangerous: str):
    assert harmless(dangerous) == f"'{dangerous}"
    spoilt = replace(shown(), rows=[["01", dangerous, *[None] * 8]])
    assert csv_rows(spoilt)[-1][1].startswith("'")
    with zipfile.ZipFile(io.BytesIO(xlsx_file(spoilt))) as book:
        assert "<f>" not in book.read("xl/worksheets/sheet1.xml").decode()


@pytest.mark.parametrize("plain", ["Figuig", "فكيك", "", "1 = 1"])
def test_other_texts_stay_as_they_are(plain: str):
    assert harmless(plain) == plain


def test_a_negative_figure_is_a_number_and_stays_one():
    falling = replace(shown("en"), rows=[["01", "x", "y", -4.5, None, None, 1, 2.0, "s", "r"]])
    assert csv_rows(falling)[-1][3] == "-4.5"


def test_the_head_names_breaks_chosen_by_hand_and_the_centres_shown_with_their_filters():
    view = View(
        lang="en",
        indicator="illiteracy_10_plus",
        period="2024",
        method="manual",
        breaks="15,20.5",
        centres="EPS",
        regime="65-15",
        jisr="no",
    )
    about = dict(sheet(view, NOW).about)
    assert about["Classes on the map"] == "By hand: 15.0 · 20.5"
    assert about["Centres on the map"].endswith(" · Legal regime: Law 65-15 · JISR label: no")


def test_the_head_says_nothing_of_centres_that_are_not_shown():
    assert "Centres sur la carte" not in dict(shown().about)
