"""A wrong cell, or a row that is there already, is named with all it takes to find and mend it."""

from __future__ import annotations

from datetime import date

import pytest

from etl.schemas.rules import Rule
from tests.etl.offices.office_files import CENTRE, PEOPLE, REPORT, SIGNAL, csv, refusal, says, workbook


@pytest.mark.parametrize(
    "case",
    [
        ("Places autorisées", -3, "-3", Rule.PLACES),
        ("Places autorisées", "4O0", "4O0", Rule.WHOLE),
        ("Places autorisées", 40.5, "40.5", Rule.WHOLE),
        ("Places autorisées", 25_000, "25000", Rule.PLACES),
        ("Date d'ouverture", "31/02/2016", "31/02/2016", Rule.DATE),
        ("Date d'ouverture", "2016-09-15", "2016-09-15", Rule.DATE),
        ("Date d'ouverture", None, "", Rule.FILLED),
        ("Date d'ouverture", date(1949, 12, 31), "31/12/1949", Rule.PAST),
        ("Date de fermeture", date(2021, 9, 15), "15/09/2021", Rule.CLOSED_AFTER),
        ("Commune", "Ouarzazat", "Ouarzazat", Rule.COMMUNE),
        ("Commune", "08.999.01.01", "08.999.01.01", Rule.COMMUNE),
        ("Commune", "Figuig", "Figuig", Rule.COMMUNE),
        ("Délégation", "Warzazat", "Warzazat", Rule.DELEGATION),
        ("Type", "Hôpital", "Hôpital", Rule.CHOICE),
        ("Milieu", "Montagne", "Montagne", Rule.CHOICE),
        ("Directeur en poste", "peut-être", "peut-être", Rule.CHOICE),
        ("Catégorie d'EPS", "Dar Talib", "Dar Talib", Rule.CATEGORY),
        ("Régime juridique", "Non autorisé", "400", Rule.UNLICENSED),
        ("Latitude", 3.092, "3.092", Rule.LATITUDE),
        ("Longitude", "6.9 W", "6.9 W", Rule.DECIMAL),
        ("Label JISR depuis", 1023, "1023", Rule.YEAR),
    ],
)
def test_a_wrong_cell_of_a_centre_is_named(warehouse, inbox, case):
    column, written, shown, rule = case
    wrong = CENTRE | {"Code du centre": "EMF-08401-002", column: written}
    workbook(inbox / "ouarzazate" / "centres.xlsx", "Centres", [CENTRE, wrong])
    blamed = "Places autorisées" if rule is Rule.UNLICENSED else column
    says(refusal(warehouse, inbox), rule, "ouarzazate/centres.xlsx", "Centres", "3", blamed, shown)


@pytest.mark.parametrize(
    "case",
    [
        ("beneficiaires_2024.csv", PEOPLE, "Code du centre", "EMF-08401-009", Rule.CENTRE),
        ("beneficiaires_2024.csv", PEOPLE, "Nombre de bénéficiaires", "31O", Rule.WHOLE),
        ("beneficiaires_2024.csv", PEOPLE, "Nombre de bénéficiaires", "-1", Rule.COUNT),
        ("beneficiaires_2024.csv", PEOPLE, "Nombre de bénéficiaires", "3 100", Rule.WHOLE),
        ("beneficiaires_2024.csv", PEOPLE, "Année", "24", Rule.YEAR),
        ("beneficiaires_2024.csv", PEOPLE, "Sexe", "X", Rule.CHOICE),
        ("beneficiaires_2024.csv", PEOPLE, "Tranche d'âge", "25-60 ans", Rule.CHOICE),
        ("rapports.csv", REPORT, "Semaine", "2024-S53", Rule.WEEK),
        ("rapports.csv", REPORT, "Semaine", "S07", Rule.WEEK),
        ("rapports.csv", REPORT, "Code de la cellule", "CVS-1", Rule.CELL),
        ("rapports.csv", REPORT, "Attendu le", "18-02-2024", Rule.DATE),
        ("signalements.csv", SIGNAL, "Commune", "02.251.01.01", Rule.COMMUNE),
        ("signalements.csv", SIGNAL, "Nombre", "0", Rule.SIGNALS),
        ("signalements.csv", SIGNAL, "Jours jusqu'à l'orientation", "999", Rule.DAYS),
    ],
)
def test_a_wrong_cell_of_a_csv_is_named(warehouse, inbox, case):
    file, row, column, written, rule = case
    csv(inbox / "ouarzazate" / file, [row | {column: written}])
    says(refusal(warehouse, inbox), rule, f"ouarzazate/{file}", "–", "2", column, written)


def test_a_list_says_which_words_would_do(warehouse, inbox):
    csv(inbox / "ouarzazate" / "beneficiaires_2024.csv", [PEOPLE | {"Sexe": "X"}])
    assert "a word of the list (Féminin, Masculin)" in refusal(warehouse, inbox)


def test_an_unknown_outcome_with_days_is_refused(warehouse, inbox):
    csv(inbox / "ouarzazate" / "signalements.csv", [SIGNAL | {"Suite donnée": "Inconnu"}])
    column = "Jours jusqu'à l'orientation"
    where = ("ouarzazate/signalements.csv", "–", "2", column, "4")
    says(refusal(warehouse, inbox), Rule.DAYS_WHEN_KNOWN, *where)


def test_a_nameless_centre_is_refused(warehouse, inbox):
    nameless = CENTRE | {"Nom du centre": None, "Nom du centre en arabe": None}
    workbook(inbox / "ouarzazate" / "centres.xlsx", "Centres", [nameless])
    where = ("ouarzazate/centres.xlsx", "Centres", "2", "Nom du centre", "")
    says(refusal(warehouse, inbox), Rule.NAMED, *where)


def test_a_commune_name_that_means_two_places_asks_for_the_code(warehouse, inbox):
    warehouse.execute("INSERT INTO territory_alias VALUES ('08.401.03.03', 'fr', 'Ouarzazate')")
    message = refusal(warehouse, inbox)
    says(message, Rule.COMMUNE_ALIKE, "ouarzazate/centres.xlsx", "Centres", "2", "Commune", "Ouarzazate")


def test_a_centre_code_given_twice_is_refused_at_its_second_row(warehouse, inbox):
    workbook(inbox / "ouarzazate" / "centres.xlsx", "Centres", [CENTRE, CENTRE])
    message = refusal(warehouse, inbox)
    says(message, Rule.ONCE, "ouarzazate/centres.xlsx", "Centres", "3", "Code du centre", "EMF-08401-001")
    assert "Problems in this file: 1" in message


def test_a_centre_that_another_office_sent_is_refused(warehouse, inbox):
    (inbox / "zagora").mkdir()
    workbook(inbox / "zagora" / "centres.xlsx", "Centres", [CENTRE])
    message = refusal(warehouse, inbox)
    says(message, Rule.ONCE, "zagora/centres.xlsx", "Centres", "2", "Code du centre", "EMF-08401-001")


def test_the_same_people_counted_twice_are_refused_with_all_their_keys(warehouse, inbox):
    csv(inbox / "ouarzazate" / "beneficiaires_2024.csv", [PEOPLE, PEOPLE | {"Nombre de bénéficiaires": "12"}])
    keys = "EMF-08401-001 · 2024 · Féminin · 25-59 ans · Écoute et orientation"
    message = refusal(warehouse, inbox)
    says(message, Rule.ONE_ROW, "ouarzazate/beneficiaires_2024.csv", "–", "3", "Code du centre", keys)


@pytest.mark.parametrize(
    "case",
    [
        ("beneficiaires", PEOPLE, "Code du centre", "EMF-08401-001"),
        ("rapports", REPORT, "Code de la cellule", "CVS-08401 · 2024-W07"),
        ("signalements", SIGNAL, "Code de la cellule", "CVS-08401 · CVS-08401/1"),
    ],
)
def test_what_an_earlier_file_holds_is_not_counted_again(warehouse, inbox, case):
    stem, row, column, value = case
    csv(inbox / "ouarzazate" / f"{stem}_encore.csv", [row])
    message = refusal(warehouse, inbox)
    assert stem in message
    assert f"column “{column}”: “{value}" in message
