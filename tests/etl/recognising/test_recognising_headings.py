"""Headings in any language, spelling, order and place."""

from __future__ import annotations

import pytest

from data.paths import REFERENCE
from etl.recognising import KnownWords, NotRecognised, recognise, recognise_all
from etl.recognising.aliases import aliases
from etl.recognising.labels import total_depth
from etl.recognising.vocabulary import vocabulary
from etl.schemas.kinds import EVERY_KIND
from tests.etl.recognising.grids import grid, text

KIND = {kind.table: kind for kind in EVERY_KIND}
ROW = ("C1", "2024", "F", "0-4 ans", "Alphabétisation", "12")
FRENCH = ("Code du centre", "Année", "Sexe", "Tranche d'âge", "Programme", "Nombre de bénéficiaires")
ARABIC = ("رمز المركز", "السنة", "الجنس", "الفئة العمرية", "البرنامج", "عدد المستفيدين")
FIELDS = ("centre_id", "period", "sex", "age_band", "programme", "beneficiary_count")


def table(found):
    assert not isinstance(found, NotRecognised), found
    (one,) = found
    return one


def records(one, *fields):
    return one.rows[list(fields)].astype(str).apply(tuple, axis=1).tolist()


@pytest.mark.parametrize(
    "headings",
    [
        FRENCH,
        ARABIC,
        tuple(f"{fr} | {ar}" for fr, ar in zip(FRENCH, ARABIC, strict=True)),
        tuple(f"{ar}\n{fr}" for fr, ar in zip(FRENCH, ARABIC, strict=True)),
        tuple(f"{fr} - {ar}" for fr, ar in zip(FRENCH, ARABIC, strict=True)),
        tuple(heading.upper() for heading in FRENCH),
        ("CODE CENTRE", "annee", "SEXE (F/M)", "Tranches d’age", "programme :", "Nb. Bénéficiaires"),
        ("رَمْزُ المَرْكَزِ", "سنة", "جنس", "الفئات العمريـــة", "برنامج", "عدد المستفيدات والمستفيدين"),
        ("Centre code", "School year", "Gender", "Age group", "Program", "Number of beneficiaries"),
        ("Code de l'établissement", "Année scolaire", "Genre", "Tranche", "Prestation", "Effectif"),
    ],
)
def test_headings_are_found_in_either_language_both_and_the_usual_other_words(headings):
    one = table(recognise(grid(headings, ROW)))
    assert one.kind is KIND["beneficiary_count"]
    assert records(one, *FIELDS) == [ROW]
    assert {match.field for match in one.matches} == set(FIELDS)


def test_a_declared_heading_is_exact_and_another_word_for_it_is_an_alias():
    one = table(recognise(grid((*FRENCH[:-1], "Effectif"), ROW)))
    how = {match.field: match.how for match in one.matches}
    assert how == {**dict.fromkeys(FIELDS[:-1], "exact"), "beneficiary_count": "alias"}


def test_titles_above_the_header_are_passed_over_however_many_they_are():
    titles = [
        ("Royaume du Maroc",),
        ("Entraide Nationale",),
        (),
        ("Délégation de Kénitra", "", "Édition 3"),
    ] * 5
    one = table(recognise(grid(*titles, FRENCH, ROW)))
    assert one.header == (21, 21)
    assert one.origin["row"].tolist() == [22]


def test_a_header_below_the_fortieth_row_is_not_looked_for():
    assert isinstance(recognise(grid(*[("texte",)] * 41, FRENCH, ROW)), NotRecognised)


def test_a_french_and_an_arabic_header_row_are_one_header():
    one = table(recognise(grid(FRENCH, ARABIC, ROW)))
    assert one.header == (1, 2)
    assert records(one, *FIELDS) == [ROW]


def test_columns_that_nobody_asked_for_are_left_out_and_told():
    one = table(recognise(grid((*FRENCH, "Téléphone"), (*ROW, "0537"))))
    assert list(one.rows) == list(FIELDS)
    assert [note.fields["heading"] for note in one.notes if "heading" in note.fields] == ["Téléphone"]


def test_a_missing_heading_is_refused_with_its_two_names_and_what_the_file_has_instead():
    found = recognise(grid((*FRENCH[:-1], "Téléphone"), ROW))
    assert isinstance(found, NotRecognised)
    assert found.expected == ("Nombre de bénéficiaires | عدد المستفيدين",)
    assert found.reason.fields["unread"] == "Téléphone"
    assert found.nearest[0].kind is KIND["beneficiary_count"]
    assert found.nearest[0].missing == ("beneficiary_count",)


def test_a_close_heading_is_offered_with_its_score_and_not_taken():
    found = recognise(grid(("Code du centre", "Anée", *FRENCH[2:]), ROW))
    assert isinstance(found, NotRecognised)
    (offer,) = found.nearest[0].offers
    assert (offer.field, offer.heading, offer.how) == ("period", "Anée", "close")
    assert 80 <= offer.score < 100


def test_a_close_heading_that_a_person_accepted_is_taken():
    words = KnownWords(accepted={("beneficiary_count", "anée"): "period"})
    one = table(recognise(grid(("Code du centre", "Anée", *FRENCH[2:]), ROW), words=words))
    assert records(one, "period") == [("2024",)]


def test_a_heading_far_from_all_is_not_offered():
    found = recognise(grid(("Code du centre", "Zzzzzz", *FRENCH[2:]), ROW))
    assert found.nearest[0].offers == ()


def test_the_same_heading_twice_is_refused_and_points_at_the_second():
    found = recognise(grid((*FRENCH, "Sexe"), (*ROW, "M")))
    assert isinstance(found, NotRecognised)
    assert (found.row, found.column) == (1, 6)
    assert set(found.reason.fields.values()) == {"Sexe"}


def test_languages_that_disagree_name_no_field():
    found = recognise(grid(("Code du centre", "Année | الجنس", *FRENCH[2:]), ROW))
    assert isinstance(found, NotRecognised)
    assert "period" in found.nearest[0].missing


def test_a_code_is_read_rather_than_the_name_beside_it():
    header = (
        "Code du centre",
        "Nom du centre",
        "Type",
        "Code province",
        "Province",
        "Commune",
        "Milieu",
        "Ouvert le",
    )
    one = table(
        recognise(grid(header, ("C1", "Dar", "EPS", "01.051", "Al Hoceima", "X", "Rural", "01/01/2000")))
    )
    assert one.kind is KIND["centre"]
    assert records(one, "delegation_code") == [("01.051",)]
    assert {"taken": "Code province", "other": "Province"} in [note.fields for note in one.notes]


def test_of_a_region_and_a_province_the_smaller_one_is_the_territory():
    header = ("Région", "Province", "Année", "Population")
    one = table(recognise(grid(header, ("Oriental", "Nador", "2024", "500000"))))
    assert records(one, "territory_code", "level") == [("Nador", "province")]


def test_the_kind_is_told_by_headings_whatever_the_file_is_called():
    one = table(recognise(grid(FRENCH, ROW, member="centres.xlsx", sheet="Cellules")))
    assert one.kind is KIND["beneficiary_count"]


def test_a_sheet_is_tried_only_as_the_kind_somebody_named():
    found = recognise(grid(FRENCH, ROW), KIND["signal"])
    assert isinstance(found, NotRecognised)
    assert [near.kind for near in found.nearest] in ([], [KIND["signal"]])


def test_headings_that_fit_two_kinds_are_settled_by_the_sheets_name_or_asked_for():
    header = ("Indicateur", "Niveau", "Territoire", "Année", "Valeur", "Source", "Unité")
    row = ("Taux", "Région", "Oriental", "2014", "4", "HCP", "%")
    asked = recognise(grid(header, row))
    if isinstance(asked, NotRecognised):
        assert asked.reason.fields["kinds"].count(" | ") == 2
    assert table(recognise(grid(header, row, sheet="Indicateurs"))).kind is KIND["loaded_figure"]


@pytest.mark.parametrize("cells", [[("",)], [("", ""), ("", "")], []])
def test_a_sheet_without_a_word_is_refused_as_empty(cells):
    found = recognise(grid(*cells))
    assert isinstance(found, NotRecognised)
    assert not found.holds_table


def test_several_kinds_in_a_workbook_are_read_sheet_by_sheet_and_a_cover_is_passed_over():
    cells = grid(
        ("Code de la cellule", "Délégation", "Date de création"), ("V1", "Nador", "01/01/2016"), sheet="B"
    )
    cover = grid(("Mode d'emploi : remplissez les feuilles suivantes",), sheet="Instructions")
    broken = grid(FRENCH[:-1], ROW[:-1], sheet="D")
    found = recognise_all([cover, grid(FRENCH, ROW, sheet="A"), cells, broken])
    assert [one.kind.table for one in found.tables] == ["beneficiary_count", "cell"]
    assert [one.grid.sheet for one in found.skipped] == ["Instructions"]
    assert [one.grid.sheet for one in found.refused] == ["D"]


def test_a_file_of_mere_text_is_refused_rather_than_passed_over():
    found = recognise_all([grid(("Bonjour",))])
    assert (found.tables, found.skipped) == ((), ())
    assert len(found.refused) == 1


def test_no_alias_means_two_fields_of_one_kind():
    for kind in EVERY_KIND:
        meant: dict[tuple[str, ...], set[str]] = {}
        for alias in aliases():
            ours = alias.field in kind.schema.columns and alias.table in ("", kind.table) and not alias.value
            if ours and (alias.field != "territory_code" or alias.table or "level" in kind.schema.columns):
                meant.setdefault(alias.form, set()).add(alias.field)
        assert not {form: fields for form, fields in meant.items() if len(fields) > 1}, kind.table


def test_every_alias_names_a_field_or_a_mark_and_is_known_to_its_vocabulary():
    known = {name for kind in EVERY_KIND for name in kind.schema.columns} | {"*total", "*ignored"}
    assert {alias.field for alias in aliases()} <= known
    assert {alias.table for alias in aliases()} <= {kind.table for kind in EVERY_KIND} | {""}


def test_every_declared_heading_is_understood_as_itself():
    for kind in EVERY_KIND:
        for name, column in kind.schema.columns.items():
            for language in ("fr", "ar"):
                meaning = vocabulary(kind).meaning(column.metadata[language])
                assert meaning is not None, (kind.table, name)
                assert (meaning.field, meaning.how) == (name, "exact"), (kind.table, name)


def test_every_label_of_the_table_of_totals_announces_its_own_depth():
    lines = (REFERENCE / "total_labels.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert {(line, total_depth(line.split(",")[1])) for line in lines} == {
        (line, int(line.split(",")[0])) for line in lines
    }


def test_a_table_of_words_alone_is_no_table():
    found = recognise(text("Liste;Valeur affichée\nSexe;Féminin\nSexe;Masculin", sheet="Listes"))
    assert isinstance(found, NotRecognised)
