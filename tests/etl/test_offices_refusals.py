"""Files of the offices: what is read, and how each kind of mistake is named."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
import xlsxwriter

from data.words import LANGUAGES
from etl.errors import SourceProblem
from etl.extract import offices, sources, territories
from etl.extract.offices_refusals import ISOLATED, Refusal, refused
from etl.schemas.rules import Rule
from etl.settings import Settings

CENTRE = {
    "Code du centre": "EMF-08401-001",
    "Nom du centre": "Espace multifonctionnel Al Amal",
    "Nom du centre en arabe": "الفضاء المتعدد الوظائف للنساء الأمل",
    "Type": "EMF",
    "Catégorie d'EPS": None,
    "Délégation": "Ouarzazate",
    "Commune": "Ouarzazate",
    "Longitude": -6.9,
    "Latitude": 30.92,
    "Milieu": "Urbain",
    "Zone desservie": "Urbain",
    "Régime juridique": "Loi 65-15",
    "Date d'autorisation": date(2022, 3, 1),
    "Places autorisées": 400,
    "Directeur en poste": "Oui",
    "Label JISR depuis": 2023,
    "Projet d'établissement depuis": None,
    "Date d'ouverture": date(2021, 9, 15),
    "Date de fermeture": None,
}
PEOPLE = {
    "Code du centre": "EMF-08401-001",
    "Année": "2024",
    "Sexe": "Féminin",
    "Tranche d'âge": "25-59 ans",
    "Programme": "Écoute et orientation",
    "Nombre de bénéficiaires": "310",
}
CELL = {
    "Code de la cellule": "CVS-08401",
    "Délégation": "08.401",
    "Date de création": date(2017, 5, 2),
    "Date de fin": None,
}
REPORT = {
    "Code de la cellule": "CVS-08401",
    "Semaine": "2024-S07",
    "Attendu le": "18/02/2024",
    "Reçu le": "19/02/2024",
}
SIGNAL = {
    "Numéro": "1",
    "Code de la cellule": "CVS-08401",
    "Commune": "08.401.01.07",
    "Type de signalement": "Abandon scolaire",
    "Semaine": "2024-S07",
    "Nombre": "2",
    "Suite donnée": "Orienté",
    "Jours jusqu'à l'orientation": "4",
}


@pytest.fixture(scope="module")
def base() -> duckdb.DuckDBPyConnection:
    warehouse = duckdb.connect(config={"threads": 1})
    sources.load(warehouse, Settings())
    territories.load(warehouse, Settings())
    return warehouse


@pytest.fixture
def warehouse(base):
    base.execute("BEGIN")
    yield base
    base.execute("ROLLBACK")


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    office = tmp_path / "ouarzazate"
    office.mkdir()
    workbook(office / "centres.xlsx", "Centres", [CENTRE])
    csv(office / "beneficiaires_2024.csv", [PEOPLE])
    workbook(office / "cellules.xlsx", "Cellules de veille sociale", [CELL])
    csv(office / "rapports.csv", [REPORT])
    csv(office / "signalements.csv", [SIGNAL])
    return tmp_path


def workbook(path: Path, sheet: str, rows: list[dict[str, Any]]) -> None:
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        page = book.add_worksheet(sheet)
        page.write_row(0, 0, list(rows[0]))
        for number, row in enumerate(rows, start=1):
            for position, value in enumerate(row.values()):
                page.write(number, position, value, day if isinstance(value, date) else None)


def csv(path: Path, rows: list[dict[str, str]], encoding: str = "utf-8-sig") -> None:
    lines = [";".join(rows[0]), *(";".join(row.values()) for row in rows)]
    path.write_text("\r\n".join(lines) + "\r\n", encoding=encoding, newline="")


def load(warehouse: duckdb.DuckDBPyConnection, inbox: Path, *, with_demo: bool = True) -> int:
    return offices.load(warehouse, Settings(inbox=inbox, with_demo=with_demo))


def refusal(warehouse: duckdb.DuckDBPyConnection, inbox: Path) -> str:
    """The English message of the refusal, without the invisible marks of direction."""
    with pytest.raises(SourceProblem) as problem:
        load(warehouse, inbox)
    return plain(problem.value.text("en"))


def plain(text: str) -> str:
    return text.replace(ISOLATED[0], "").replace(ISOLATED[-1], "")


def says(text: str, rule: Rule, *where: str) -> None:
    file, sheet, row, column, value = where
    assert f"{file}, sheet “{sheet}”, row {row}, column “{column}”: “{value}”" in text
    assert f"breaks the rule “{rule.value.statement}”. Expected: {rule.value.expected}" in text
    assert "nothing was published" in text


# ── What is read ─────────────────────────────────────────────────────────────────────────────────


def test_an_offices_five_files_become_five_tables(warehouse, inbox):
    assert load(warehouse, inbox) == 5
    assert warehouse.sql(
        "SELECT centre_id, type, category, delegation_code, commune_code, licensed_places FROM centre"
    ).fetchall() == [("EMF-08401-001", "EMF", None, "08.401", "08.401.01.07", 400)]
    assert warehouse.sql(
        "SELECT has_director, jisr_label, establishment_project, opened_on, closed_on, legal_regime, "
        "simulated, source_row FROM centre"
    ).fetchall() == [(True, True, False, date(2021, 9, 15), None, "65-15", False, 2)]
    assert warehouse.sql("SELECT * EXCLUDE (source_key) FROM beneficiary_count").fetchall() == [
        ("EMF-08401-001", "2024", "female", "25-59", "listening_guidance", 310, 2, False)
    ]
    assert warehouse.sql("SELECT cell_id, territory_code, opened_on FROM cell").fetchall() == [
        ("CVS-08401", "08.401", date(2017, 5, 2))
    ]
    assert warehouse.sql("SELECT period, expected_on, received_on FROM cell_report").fetchall() == [
        ("2024-W07", date(2024, 2, 18), date(2024, 2, 19))
    ]
    assert warehouse.sql(
        "SELECT signal_id, territory_code, commune_code, type, period, signal_count, outcome, "
        "days_to_orientation FROM signal"
    ).fetchall() == [
        ("CVS-08401/1", "08.401", "08.401.01.07", "school_dropout", "2024-W07", 2, "oriented", 4)
    ]


def test_every_file_is_a_source_with_its_hash(warehouse, inbox):
    load(warehouse, inbox)
    rows = warehouse.sql(
        "SELECT source_key, sha256, simulated FROM source WHERE publisher = 'ouarzazate' ORDER BY ALL"
    ).fetchall()
    assert [row[0] for row in rows] == [
        f"ouarzazate_{stem}"
        for stem in ("beneficiaires_2024", "cellules", "centres", "rapports", "signalements")
    ]
    assert all(len(row[1]) == 64 and row[2] is False for row in rows)


@pytest.mark.parametrize("heading", ["السنة", "Année | السنة", "Année / السنة", " annee ", "Année\nالسنة"])
def test_a_heading_is_known_in_french_in_arabic_and_in_both(warehouse, inbox, heading):
    row = {(heading if name == "Année" else name): value for name, value in PEOPLE.items()}
    path = inbox / "ouarzazate" / "beneficiaires_2024.csv"
    quoted = {f'"{name}"': value for name, value in row.items()}
    csv(path, [quoted])
    load(warehouse, inbox)
    assert warehouse.sql("SELECT period FROM beneficiary_count").fetchall() == [("2024",)]


@pytest.mark.parametrize(
    "name",
    [
        "الفضاءات متعددة الوظائف للنساء",
        "الفضاء المتعدد الوظائف للمرأة",
        "الفضاءات المتعددة الاختصاصات للنساء",
        "emf",
    ],
)
def test_the_three_arabic_names_of_the_multifunctional_space_are_one_type(warehouse, inbox, name):
    workbook(inbox / "ouarzazate" / "centres.xlsx", "المراكز", [CENTRE | {"Type": name}])
    load(warehouse, inbox)
    assert warehouse.sql("SELECT type FROM centre").fetchall() == [("EMF",)]


@pytest.mark.parametrize(
    "name",
    ["مراكز توجيه ومساعدة الأشخاص في وضعية إعاقة", "مراكز الاستقبال وتوجيه ومساعدة الأشخاص في وضعية إعاقة"],
)
def test_the_two_arabic_names_of_the_guidance_centre_are_one_type(warehouse, inbox, name):
    workbook(inbox / "ouarzazate" / "centres.xlsx", "Centres", [CENTRE | {"Type": name}])
    load(warehouse, inbox)
    assert warehouse.sql("SELECT type FROM centre").fetchall() == [("COAPH",)]


@pytest.mark.parametrize(
    ("delegation", "commune"),
    [("08.401", "08.401.01.07"), ("ورزازات", "ورزازات"), ("OUARZAZATE", "ouarzazate")],
)
def test_places_are_found_by_code_and_by_name_in_both_scripts(warehouse, inbox, delegation, commune):
    changed = CENTRE | {"Délégation": delegation, "Commune": commune}
    workbook(inbox / "ouarzazate" / "centres.xlsx", "Centres", [changed])
    load(warehouse, inbox)
    assert warehouse.sql("SELECT commune_code FROM centre").fetchall() == [("08.401.01.07",)]


def test_a_casablanca_delegation_is_a_prefecture_of_arrondissements(warehouse, inbox):
    changed = CENTRE | {"Délégation": "Hay-Hassani", "Commune": "Casablanca"}
    workbook(inbox / "ouarzazate" / "centres.xlsx", "Centres", [changed])
    load(warehouse, inbox)
    assert warehouse.sql("SELECT delegation_code, commune_code FROM centre").fetchall() == [
        ("06.141.01.30", "06.141.01.0")
    ]


def test_blank_lines_are_no_rows_and_keep_the_numbers_of_the_others(warehouse, inbox):
    path = inbox / "ouarzazate" / "beneficiaires_2024.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("\n", "\n\n", 1), encoding="utf-8")
    load(warehouse, inbox)
    assert warehouse.sql("SELECT source_row FROM beneficiary_count").fetchall() == [(3,)]


def test_beneficiaries_may_come_as_a_workbook(warehouse, inbox):
    (inbox / "ouarzazate" / "beneficiaires_2024.csv").unlink()
    row = PEOPLE | {"Année": 2024, "Nombre de bénéficiaires": 310}
    workbook(inbox / "ouarzazate" / "beneficiaires_2024.xlsx", "Bénéficiaires", [row])
    load(warehouse, inbox)
    assert warehouse.sql("SELECT period, beneficiary_count FROM beneficiary_count").fetchall() == [
        ("2024", 310)
    ]


def test_a_file_says_itself_that_it_is_a_demonstration(warehouse, inbox):
    path = inbox / "ouarzazate" / "beneficiaires_2024.csv"
    csv(path, [PEOPLE | {"Données de démonstration": "Oui"}])
    load(warehouse, inbox)
    assert warehouse.sql("SELECT simulated FROM beneficiary_count").fetchall() == [(True,)]
    assert warehouse.sql("SELECT simulated FROM centre").fetchall() == [(False,)]
    assert warehouse.sql(
        "SELECT simulated, retrieved_on FROM source WHERE source_key = 'ouarzazate_beneficiaires_2024'"
    ).fetchall() == [(True, None)]


def test_an_empty_inbox_gives_empty_tables(warehouse, tmp_path):
    assert load(warehouse, tmp_path / "nothing") == 0
    for table in ("centre", "beneficiary_count", "cell", "cell_report", "signal"):
        assert warehouse.sql(f"SELECT count(*) FROM {table}").fetchall() == [(0,)]


def test_without_the_demonstration_its_folder_is_left_alone(warehouse, inbox):
    (inbox / "ouarzazate").rename(inbox / "demo")
    assert load(warehouse, inbox, with_demo=False) == 0


# ── What is refused: cells ───────────────────────────────────────────────────────────────────────


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


# ── What is refused: rows that repeat ────────────────────────────────────────────────────────────


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


# ── What is refused: headings, sheets, files ─────────────────────────────────────────────────────


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


# ── What is refused: demonstration and reality mixed ─────────────────────────────────────────────


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


# ── Words ────────────────────────────────────────────────────────────────────────────────────────


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
    assert set(LANGUAGES) == {"ar", "fr", "en"}
