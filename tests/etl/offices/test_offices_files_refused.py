"""A wrong heading, sheet, line or file is named; nothing of it is loaded."""

from __future__ import annotations

import pytest

from etl.extract.offices_refusals import Refusal, refused
from etl.schemas.rules import Rule
from tests.etl.offices.office_files import CENTRE, PEOPLE, REPORT, csv, refusal, says, workbook


def test_a_wrong_heading_is_named_with_the_column_it_stands_in(warehouse, inbox):
    row = {("Annee scolaire" if name == "Année" else name): value for name, value in PEOPLE.items()}
    csv(inbox / "ouarzazate" / "beneficiaires_2024.csv", [row])
    message = refusal(warehouse, inbox)
    says(message, Rule.KNOWN_HEADER, "ouarzazate/beneficiaires_2024.csv", "–", "1", "B", "Annee scolaire")
    assert "Problems in this file: 2" in message


def test_a_missing_heading_is_named_in_both_languages(warehouse, inbox):
    row = {name: value for name, value in CENTRE.items() if name != "Type"}
    workbook(inbox / "ouarzazate" / "centres.xlsx", "Centres", [row])
    message = refusal(warehouse, inbox)
    says(message, Rule.HEADER, "ouarzazate/centres.xlsx", "Centres", "1", "Type", "")
    assert "(Type | النوع)" in message


def test_a_heading_that_appears_twice_is_refused(warehouse, inbox):
    csv(inbox / "ouarzazate" / "rapports.csv", [REPORT | {"الأسبوع": "2024-S08"}])
    message = refusal(warehouse, inbox)
    says(message, Rule.HEADER_ONCE, "ouarzazate/rapports.csv", "–", "1", "E", "الأسبوع")


def test_two_languages_that_disagree_are_no_heading(warehouse, inbox):
    row = {("Année | الجنس" if name == "Année" else name): value for name, value in PEOPLE.items()}
    csv(inbox / "ouarzazate" / "beneficiaires_2024.csv", [row])
    message = refusal(warehouse, inbox)
    says(message, Rule.KNOWN_HEADER, "ouarzazate/beneficiaires_2024.csv", "–", "1", "B", "Année | الجنس")


def test_a_workbook_without_the_sheet_is_refused_with_those_it_has(warehouse, inbox):
    workbook(inbox / "ouarzazate" / "centres.xlsx", "Feuil1", [CENTRE])
    message = refusal(warehouse, inbox)
    says(message, Rule.SHEET, "ouarzazate/centres.xlsx", "Centres", "–", "–", "Feuil1")
    assert "(Centres / المراكز)" in message


@pytest.mark.parametrize("content", [b"this is no workbook", b"", b"PK\x03\x04 cut off"])
def test_a_workbook_that_is_no_workbook_is_refused(warehouse, inbox, content):
    (inbox / "ouarzazate" / "centres.xlsx").write_bytes(content)
    message = refusal(warehouse, inbox)
    assert "ouarzazate/centres.xlsx" in message
    assert f"breaks the rule “{Rule.FORMAT.value.statement}”" in message


def test_a_damaged_workbook_is_refused(warehouse, inbox):
    path = inbox / "ouarzazate" / "centres.xlsx"
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert Rule.FORMAT.value.statement in refusal(warehouse, inbox)


def test_a_csv_in_another_encoding_is_refused_at_its_first_wrong_line(warehouse, inbox):
    csv(inbox / "ouarzazate" / "beneficiaires_2024.csv", [PEOPLE], encoding="cp1252")
    message = refusal(warehouse, inbox)
    says(message, Rule.FORMAT, "ouarzazate/beneficiaires_2024.csv", "–", "1", "–", "e9")


def test_a_row_with_too_many_cells_is_named(warehouse, inbox):
    path = inbox / "ouarzazate" / "rapports.csv"
    path.write_text(path.read_text(encoding="utf-8").rstrip() + ";19/02/2024\r\n", encoding="utf-8")
    message = refusal(warehouse, inbox)
    assert "ouarzazate/rapports.csv" in message
    assert "row 2" in message
    assert Rule.WIDTH.value.statement in message


def test_a_row_with_too_few_cells_is_named(warehouse, inbox):
    path = inbox / "ouarzazate" / "rapports.csv"
    path.write_text(path.read_text(encoding="utf-8") + "CVS-08401;2024-S08\r\n", encoding="utf-8")
    message = refusal(warehouse, inbox)
    says(message, Rule.WIDTH, "ouarzazate/rapports.csv", "–", "3", "–", "CVS-08401;2024-S08")


@pytest.mark.parametrize("content", ["", "Code de la cellule;Semaine;Attendu le;Reçu le\r\n"])
def test_a_file_without_rows_is_refused(warehouse, inbox, content):
    (inbox / "ouarzazate" / "rapports.csv").write_text(content, encoding="utf-8")
    assert Rule.ROWS.value.statement in refusal(warehouse, inbox)


@pytest.mark.parametrize("name", ["personnel.xlsx", "centres.ods", "centres.pdf"])
def test_a_file_whose_name_says_nothing_is_refused(warehouse, inbox, name):
    (inbox / "ouarzazate" / name).write_bytes(b"")
    message = refusal(warehouse, inbox)
    says(message, Rule.KNOWN_FILE, f"ouarzazate/{name}", "–", "–", "–", name)


def test_two_files_that_differ_in_their_ending_only_are_refused(warehouse, inbox):
    workbook(inbox / "ouarzazate" / "rapports.xlsx", "Rapports", [REPORT])
    assert Rule.ONE_FILE.value.statement in refusal(warehouse, inbox)


def test_a_file_half_demonstration_half_real_is_refused(warehouse, inbox):
    mark = "Données de démonstration"
    other = PEOPLE | {"Année": "2023"}
    csv(inbox / "ouarzazate" / "beneficiaires_2024.csv", [PEOPLE | {mark: "Oui"}, other | {mark: ""}])
    message = refusal(warehouse, inbox)
    says(message, Rule.MARKED, "ouarzazate/beneficiaires_2024.csv", "–", "3", mark, "")


def test_a_real_file_in_the_demo_folder_is_refused(warehouse, inbox):
    (inbox / "ouarzazate").rename(inbox / "demo")
    mark = "Données de démonstration"
    message = refusal(warehouse, inbox)
    says(message, Rule.DEMO_FOLDER, "demo/centres.xlsx", "Centres", "2", mark, "")


def test_every_rule_is_said_in_arabic_and_in_french():
    for rule in Rule:
        _, *others = (
            refused([Refusal(rule, 5, "Type", "x")], "demo/centres.xlsx", "Centres").text(language)
            for language in ("en", "fr", "ar")
        )
        for other in others:
            assert rule.value.statement not in other, rule
            assert rule.value.expected not in other, rule
            assert "Expected" not in other
            assert "demo/centres.xlsx" in other
