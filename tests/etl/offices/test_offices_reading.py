"""Files of the offices: what is read, from either language and either kind of file."""

from __future__ import annotations

from datetime import date

import pytest

from data.paths import REFERENCE
from etl.schemas.choices import LISTS, OTHER_LISTS
from etl.schemas.kinds import KINDS
from tests.etl.offices.office_files import CENTRE, PEOPLE, csv, load, workbook


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
        ("EMF-08401-001", "2024", "female", "25-59", "listening_guidance", 310, 2, False, None, None)
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


def test_every_heading_list_and_file_name_is_described_for_the_offices():
    page = (REFERENCE / "FILES.md").read_text(encoding="utf-8")
    for kind in KINDS:
        assert f"`{kind.stem}…`" in page
        assert f"*{kind.sheet_fr}* or *{kind.sheet_ar}*" in page
        for name, column in kind.schema.columns.items():
            about = column.metadata
            if name == "simulated":
                assert f"*{about['fr']} | {about['ar']}*" in page
            else:
                assert f"| {about['fr']} | {about['ar']} | `{name}` |" in page
    for list_file, _ in (*LISTS.values(), OTHER_LISTS):
        assert f"`{list_file}`" in page
