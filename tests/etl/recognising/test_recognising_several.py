"""Several tables on one sheet: each is taken, or named with its cells; none takes the other's titles."""

from __future__ import annotations

import pytest

from etl.recognising import NotRecognised, recognise_all
from etl.recognising.table import Table
from tests.etl.recognising.grids import grid

PEOPLE = ("Code du centre", "Année", "Sexe", "Tranche d'âge", "Programme", "Nombre de bénéficiaires")
OF_A_YEAR = ("Code du centre", "Sexe", "Tranche d'âge", "Programme", "Nombre de bénéficiaires")
CELLS = ("Code de la cellule", "Délégation", "Date de création")


def fact(centre="C1", count="1", year="2024"):
    return (centre, year, "F", "0-4 ans", "Alphabétisation", count)


def of_a_year(centre="C1", count="1"):
    return (centre, "F", "0-4 ans", "Alphabétisation", count)


def tables(*rows, **about) -> list[Table]:
    found = recognise_all([grid(*rows, **about)])
    assert not found.refused
    return list(found.tables)


def test_two_tables_of_two_kinds_one_under_the_other_are_both_taken():
    one, other = tables(PEOPLE, fact(count="7"), fact("C2"), (), CELLS, ("V1", "Figuig", "01/02/2018"))
    assert (one.kind.table, other.kind.table) == ("beneficiary_count", "cell")
    assert one.rows["beneficiary_count"].tolist() == ["7", "1"]
    assert other.rows["cell_id"].tolist() == ["V1"]
    assert (one.header, other.header) == ((1, 1), (5, 5))
    assert other.origin["row"].tolist() == [6]
    assert other.notes[0].text("en") == "rows 4 to 6: one of 2 tables of this sheet"


def test_the_larger_table_below_does_not_swallow_the_smaller_one_above():
    one, other = tables(CELLS, ("V1", "Figuig", "01/02/2018"), (), PEOPLE, fact(), fact("C2"))
    assert [table.kind.table for table in (one, other)] == ["cell", "beneficiary_count"]
    assert one.rows["cell_id"].tolist() == ["V1"]


def test_each_table_is_of_the_year_of_its_own_title():
    one, other = tables(
        ("Bénéficiaires 2023",), OF_A_YEAR, of_a_year(count="5"), (), ("Bénéficiaires 2024",), (), OF_A_YEAR,
        of_a_year(count="6"),
    )  # fmt: skip
    assert one.rows["period"].tolist() == ["2023"]
    assert other.rows["period"].tolist() == ["2024"]
    assert other.rows["beneficiary_count"].tolist() == ["6"]


def test_a_title_right_under_a_table_belongs_to_the_next_one():
    one, other = tables(("Année 2023",), OF_A_YEAR, of_a_year(), ("Année 2024",), OF_A_YEAR, of_a_year("C2"))
    assert [table.rows["period"].tolist() for table in (one, other)] == [["2023"], ["2024"]]


def test_what_a_tables_own_title_does_not_say_is_read_from_the_sheets():
    one, other, last = tables(
        ("Bénéficiaires de l'année 2024",), OF_A_YEAR, of_a_year(), (),
        CELLS, ("V1", "Figuig", "01/02/2018"), (),
        ("Centres ruraux",), OF_A_YEAR, of_a_year("C9"),
    )  # fmt: skip
    assert one.rows["period"].tolist() == last.rows["period"].tolist() == ["2024"]
    assert other.kind.table == "cell"


def test_the_same_headings_again_without_a_title_go_on_with_the_table():
    (one,) = tables(("Année 2024",), OF_A_YEAR, of_a_year("C1"), OF_A_YEAR, of_a_year("C2"))
    assert one.rows["centre_id"].tolist() == ["C1", "C2"]


def test_totals_check_their_own_table_only():
    one, other = tables(
        PEOPLE, fact(count="3"), ("Total", "", "", "", "", "3"), (),
        ("Année 2023",), PEOPLE, fact(count="4", year="2023"), ("Total", "", "", "", "", "4"),
    )  # fmt: skip
    assert [table.totals[0].values["beneficiary_count"] for table in (one, other)] == ["3", "4"]
    assert list(other.totals[0].rows) == [7]


def test_a_second_table_that_lacks_a_heading_is_named_with_its_cells_and_the_first_is_taken():
    found = recognise_all(
        [grid(PEOPLE, fact(), (), ("Code de la cellule", "Délégation"), ("V1", "Figuig"), sheet="Envoi")]
    )
    assert [table.rows["centre_id"].tolist() for table in found.tables] == [["C1"]]
    (lost,) = found.refused
    assert isinstance(lost, NotRecognised)
    assert lost.grid.sheet == "Envoi!A3:B5"
    assert "Date de création" in lost.reason.text("fr")


def test_tables_side_by_side_are_both_taken_each_from_its_own_columns():
    rows = [
        (*PEOPLE, "", *CELLS),
        (*fact(count="7"), "", "V1", "Figuig", "01/02/2018"),
        (*fact("C2"), "", "", "", ""),
    ]
    one, other = tables(*rows)
    assert one.rows["beneficiary_count"].tolist() == ["7", "1"]
    assert other.rows["cell_id"].tolist() == ["V1"]
    assert {match.column for match in other.matches} == {7, 8, 9}
    assert other.grid.cells.shape == (3, 10)


def test_a_blank_column_inside_one_table_does_not_part_it():
    (one,) = tables((*PEOPLE[:3], "", *PEOPLE[3:]), (*fact()[:3], "", *fact()[3:]))
    assert len(one.rows) == 1


@pytest.mark.parametrize(
    "row",
    [
        # Names of indicators and of levels may be headings of other tables.
        ("Population", "Province", "Figuig", "2024", "", "HCP", "12"),
        ("Population", "Province", "Figuig", "2024", "", "HCP", "n.d."),
        ("Population", "Commune", "Bouarfa", "2024", "Urbain", "Source", "douze"),
    ],
)
def test_a_row_of_words_that_may_be_headings_is_a_row(row):
    header = ("Indicateur", "Niveau", "Territoire", "Année", "Milieu", "Source", "Valeur")
    (one,) = tables(header, ("Taux", "Province", "Jerada", "2024", "", "HCP", "3"), row, row)
    assert len(one.rows) == 3


def test_headings_without_any_row_under_them_are_no_table():
    legend = [("Code du centre", "Année"), ()]
    (one,) = tables(*legend, ("Exemple de tableau",), PEOPLE, fact())
    assert one.rows["centre_id"].tolist() == ["C1"]


def test_three_tables_of_years_make_one_row_each():
    rows = [
        line
        for year in ("2021", "2022", "2023")
        for line in ((f"Situation au 31/12/{year}",), OF_A_YEAR, of_a_year(count=year[-1]), ())
    ]
    found = tables(*rows)
    assert [(table.rows["period"][0], table.rows["beneficiary_count"][0]) for table in found] == [
        ("2021", "1"),
        ("2022", "2"),
        ("2023", "3"),
    ]
