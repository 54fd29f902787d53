"""As a new office clerk would: fill a template, make five mistakes, load, mend what came back, load again.

The same was done once by hand in LibreOffice Calc; what stood in the way there is tested here and beside the
templates.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from etl.loading import ledger
from etl.returning.templates import template
from etl.schemas.kinds import KINDS, Kind
from etl.schemas.own_sheets import FINDINGS, GUIDE, LISTS

KIND = {kind.table: kind for kind in KINDS}
RED = "FFFFB3B3"
REFUSED = {"ar": "[مرفوض]", "fr": "[refusé]"}

#: Words of lists and names, as a clerk picks them from the template's own lists.
SAID = {
    "ar": {
        "EPS": "مؤسسة الرعاية الاجتماعية",
        "elderly": "الأشخاص المسنون",
        "office": "ورزازات",
        "elsewhere": "زاكورة",
        "urban": "حضري",
        "women": "إناث",
        "both": "إناث وذكور",
        "band": "60 سنة فما فوق",
        "programme": "الاستماع والتوجيه",
        "word": "أربعون",
        "name": "دار المسنين",
    },
    "fr": {
        "EPS": "Établissement de protection sociale",
        "elderly": "Personnes âgées",
        "office": "Ouarzazate",
        "elsewhere": "Zagora",
        "urban": "Urbain",
        "women": "Féminin",
        "both": "Féminin et masculin",
        "band": "60 ans et plus",
        "programme": "Écoute et orientation",
        "word": "quarante",
        "name": "Maison des personnes âgées",
    },
}
Rows = list[dict[str, Any]]


def centre(said: Mapping[str, str], number: int, **other: Any) -> dict[str, Any]:
    return {
        "centre_id": f"OZZ-{number}",
        "name_ar": said["name"],
        "type": said["EPS"],
        "category": said["elderly"],
        "delegation_code": said["office"],
        "commune_code": said["office"],
        "milieu": said["urban"],
        "licensed_places": 40,
        "opened_on": date(2019, 3, 1),
    } | other


def people(said: Mapping[str, str], number: int, **other: Any) -> dict[str, Any]:
    return {
        "centre_id": f"OZZ-{number}",
        "period": 2024,
        "sex": said["women"],
        "age_band": said["band"],
        "programme": said["programme"],
        "beneficiary_count": 30,
    } | other


def columns(kind: Kind) -> dict[str, int]:
    return {name: at for at, name in enumerate(kind.schema.columns, start=1)}


def filled(kind: Kind, language: str, rows: Rows, path: Path) -> Path:
    """The template filled below its example row, which stays."""
    path.write_bytes(template(kind, language))
    book = openpyxl.load_workbook(path)
    sheet = book[kind.sheet_ar if language == "ar" else kind.sheet_fr]
    for at, row in enumerate(rows, start=3):
        for name, value in row.items():
            sheet.cell(at, columns(kind)[name]).value = value
    book.save(path)
    return path


def returned(entry: Any) -> Path:
    (path,) = (entry.folder.path / "returned").glob("*.xlsx")
    return path


def marked(path: Path, sheet: str) -> dict[str, str]:
    cells = (cell for row in openpyxl.load_workbook(path)[sheet].iter_rows() for cell in row if cell.comment)
    return {cell.coordinate: cell.comment.text for cell in cells if cell.fill.fgColor.rgb == RED}


def mended(path: Path, sheet: str, values: Mapping[str, Any], to: Path) -> Path:
    book = openpyxl.load_workbook(path)
    for place, value in values.items():
        book[sheet][place].value = value
    book.save(to)
    return to


def found(told: Mapping[str, Any]) -> dict[str, str]:
    return {f"{one['letter']}{one['row']}": one["rule"] for one in told["first"]}


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_five_mistakes_about_centres_come_back_marked_and_are_mended_in_place(
    product, tmp_path: Path, language: str
):
    said, kind = SAID[language], KIND["centre"]
    sheet = kind.sheet_ar if language == "ar" else kind.sheet_fr
    rows = [
        centre(said, 1),
        centre(said, 2, licensed_places=said["word"]),
        centre(said, 3, opened_on=date(2099, 9, 15)),
        centre(said, 4, commune_code=said["elsewhere"]),
        centre(said, 5, category=None),
        centre(said, 1),
    ]
    (first,) = product.load(filled(kind, language, rows, tmp_path / "sent.xlsx"), office="08.401")
    wrong = {
        "N4": "NUMBER",
        "R5": "NOT_YET",
        "G6": "COMMUNE",
        "E7": "CATEGORY",
        "A8": "ONCE",
    }
    assert found(first.told) == wrong
    assert (first.told["rows"]["accepted"], first.told["rows"]["refused"]) == (1, 5)
    back = returned(first.entry)
    comments = marked(back, sheet)
    assert set(comments) == set(wrong)
    assert all(text.startswith(REFUSED[language]) for text in comments.values())
    values = {"N4": 40, "R5": date(2020, 9, 15), "G6": said["office"], "E7": said["elderly"], "A8": "OZZ-6"}
    (again,) = product.load(mended(back, sheet, values, tmp_path / "mended.xlsx"), office="08.401")
    assert again.status == ledger.TAKEN
    assert (again.told["rows"]["accepted"], again.told["rows"]["refused"]) == (6, 0)
    assert product.rows("SELECT count(*), sum(licensed_places) FROM centre") == [(6, 240)]


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_five_mistakes_about_people_are_mended_and_the_figure_changes(product, tmp_path: Path, language: str):
    said, kind = SAID[language], KIND["beneficiary_count"]
    sheet = kind.sheet_ar if language == "ar" else kind.sheet_fr
    centres = [centre(said, number) for number in (1, 2, 3)]
    product.load(filled(KIND["centre"], language, centres, tmp_path / "centres.xlsx"), office="08.401")
    rows = [
        people(said, 1),
        people(said, 1, beneficiary_count=said["word"], period=2023),
        people(said, 1, period=2099),
        people(said, 2, beneficiary_count=121),
        people(said, 3, sex=said["both"]),
        people(said, 9, period=2023),
    ]
    (first,) = product.load(filled(kind, language, rows, tmp_path / "people.xlsx"), office="08.401")
    wrong = {
        "F4": "NUMBER",
        "B5": "NOT_YET",
        "F6": "PLACES_TRIPLED",
        "C7": "CHOICE",
        "A8": "CENTRE",
    }
    assert found(first.told) == wrong
    figure = "SELECT period, value FROM indicator_value ORDER BY period"
    assert product.rows(figure) == [("2024", 30)]
    back = returned(first.entry)
    assert set(marked(back, sheet)) == set(wrong)
    values = {"F4": 40, "B5": 2022, "F6": 12, "C7": said["women"], "A8": "OZZ-3"}
    (again,) = product.load(mended(back, sheet, values, tmp_path / "mended.xlsx"), office="08.401")
    assert (again.status, again.told["rows"]["refused"]) == (ledger.TAKEN, 0)
    assert product.rows(figure) == [("2022", 30), ("2023", 70), ("2024", 72)]


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_template_filled_without_a_mistake_is_loaded_without_a_word(product, tmp_path: Path, language: str):
    path = filled(KIND["centre"], language, [centre(SAID[language], 1)], tmp_path / "sent.xlsx")
    (result,) = product.load(path, office="08.401")
    assert (result.told["problems"], result.told["first"], result.told["rows"]["refused"]) == ([], [], 0)
    assert [grid["sheet"] for grid in result.told["grids"]] == [KIND["centre"].sheet_ar] * (
        language == "ar"
    ) + [KIND["centre"].sheet_fr] * (language == "fr")


def test_our_own_sheets_alone_are_refused_with_a_reason(product, tmp_path: Path):
    book = openpyxl.Workbook()
    book.worksheets[0].title = GUIDE["ar"]
    book.worksheets[0].append(["رمز المركز", "نص"])
    book.save(tmp_path / "guide.xlsx")
    (result,) = product.load(tmp_path / "guide.xlsx")
    assert result.status == ledger.REFUSED
    assert result.told["problems"][0]["text"]["ar"]


def test_an_office_may_call_its_own_sheet_as_we_call_ours(product, tmp_path: Path):
    path = filled(KIND["centre"], "fr", [centre(SAID["fr"], 1)], tmp_path / "sent.xlsx")
    book = openpyxl.load_workbook(path)
    del book[GUIDE["fr"]], book[LISTS["fr"]]
    book["Centres"].title = FINDINGS["fr"]
    book.save(path)
    (result,) = product.load(path)
    assert result.told["rows"]["accepted"] == 1
