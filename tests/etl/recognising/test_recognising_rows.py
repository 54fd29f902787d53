"""Blank rows, headers again, totals, remarks."""

from __future__ import annotations

import pytest

from etl.recognising import NotRecognised, recognise
from etl.schemas.kinds import EVERY_KIND
from tests.etl.recognising.grids import grid, text

KIND = {kind.table: kind for kind in EVERY_KIND}
HEADER = ("Code du centre", "Année", "Sexe", "Tranche d'âge", "Programme", "Nombre de bénéficiaires")


def fact(centre="C1", sex="F", count="1", year="2024"):
    return (centre, year, sex, "0-4 ans", "Alphabétisation", count)


def table(*rows, **about):
    (one,) = recognise(grid(HEADER, *rows, **about))
    return one


def counts(one):
    return one.rows["beneficiary_count"].tolist()


def test_blank_rows_are_passed_over_and_counted_and_rows_keep_their_numbers():
    one = table((), fact(count="1"), ("  ", "\u00a0"), (), fact(count="2"), ())
    assert counts(one) == ["1", "2"]
    assert one.blank == 4
    assert one.origin["row"].tolist() == [3, 6]
    assert one.origin["column"].tolist() == [-1, -1]


def test_the_header_printed_again_on_each_page_is_no_row():
    one = table(fact(), HEADER, fact("C2"), HEADER)
    assert one.rows["centre_id"].tolist() == ["C1", "C2"]
    assert len(one.rows["centre_id"].cat.categories) == 2


@pytest.mark.parametrize(
    "label",
    [
        "Total",
        "TOTAL GÉNÉRAL :",
        "Sous-total",
        "Total province de Kénitra",
        "المجموع",
        "المجموع العام",
        "المجمـــوع",
        "مجموع إقليم القنيطرة",
        "S/Total",
        "Ensemble",
    ],
)
@pytest.mark.parametrize("place", [0, 1, 4])
def test_a_total_row_is_never_counted_whatever_column_its_label_stands_in(label, place):
    last = [""] * 6
    last[place], last[5] = label, "3"
    one = table(fact(count="1"), fact("C2", count="2"), tuple(last))
    assert counts(one) == ["1", "2"]
    (total,) = one.totals
    assert (total.row, total.label, total.values) == (4, label, {"beneficiary_count": "3"})
    assert list(total.rows) == [2, 3]


def test_sub_totals_sum_their_block_and_the_grand_total_everything():
    one = table(
        fact(count="1"), fact(count="2", sex="M"), ("Sous-total", "", "", "", "", "3"),
        fact("C2", count="4"), ("Sous-total", "", "", "", "", "4"),
        ("Total province", "", "", "", "", "7"),
        fact("C3", count="5"), ("Sous-total", "", "", "", "", "5"),
        ("Total province", "", "", "", "", "5"),
        ("Total général", "", "", "", "", "12"),
    )  # fmt: skip
    summed = [set(total.rows) & set(one.origin["row"]) for total in one.totals]
    assert summed == [{2, 3}, {5}, {2, 3, 5}, {8}, {8}, {2, 3, 5, 8}]


def test_two_totals_in_a_row_under_one_name_sum_the_block_and_then_all():
    one = table(
        fact(), ("Total", *[""] * 4, "1"), fact("C2"), ("Total", *[""] * 4, "1"), ("Total", *[""] * 4, "2")
    )
    assert [set(total.rows) & {2, 4} for total in one.totals] == [{2}, {4}, {2, 4}]


def test_a_total_on_top_of_its_parts_sums_what_follows():
    one = table(("Total", *[""] * 4, "3"), fact(count="1"), fact("C2", count="2"))
    assert list(one.totals[0].rows) == [3, 4]


def test_both_sexes_of_a_centre_sum_its_rows():
    one = table(
        fact(count="1"), fact(sex="M", count="2"), fact(sex="Ensemble", count="3"),
        fact("C2", sex="Total", count="9"), fact("C2", count="4"), fact("C2", sex="M", count="5"),
    )  # fmt: skip
    assert counts(one) == ["1", "2", "4", "5"]
    assert [total.rows for total in one.totals] == [(2, 3), (6, 7)]


def test_a_name_that_begins_with_total_is_no_total_when_its_row_has_every_key():
    header = ("Code du centre", "Nom du centre", "Type", "Délégation", "Commune", "Milieu", "Ouvert le")
    row = ("C1", "Total Énergie Solidaire", "EPS", "Nador", "Nador", "Urbain", "01/01/2000")
    (one,) = recognise(grid(header, row))
    assert len(one.rows) == 1
    assert one.totals == ()


def test_a_row_that_lacks_keys_without_a_label_stays_a_row_to_be_refused():
    one = table(fact(), ("", "", "", "", "", "3"))
    assert counts(one) == ["1", "3"]


def test_totals_of_rates_have_no_rows_to_sum():
    header = ("Indicateur", "Province", "Année", "Valeur", "Source")
    found = grid(
        header, ("Taux", "Nador", "2014", "4", "HCP"), ("Total", "", "", "5", ""), sheet="Indicateurs"
    )
    (one,) = recognise(found)
    assert one.rows["value"].tolist() == ["4"]
    assert list(one.totals[0].rows) == []


@pytest.mark.parametrize(
    "remark",
    ["Source : délégation provinciale", "NB : chiffres provisoires", "N.B. chiffres", "ملاحظة: أرقام مؤقتة",
     "المصدر: المندوبية", "(*) y compris les partants", "Fait à Kénitra, le 12/01/2025", "Le Délégué",
     "Chiffres arrêtés en fin de saison"],
)  # fmt: skip
def test_remarks_under_the_table_are_left_out_and_told(remark):
    one = table(fact(), (), (remark,))
    assert counts(one) == ["1"]
    assert (4, remark) in [(note.fields.get("row"), note.fields.get("text")) for note in one.notes]


def test_a_last_row_that_is_not_finished_is_no_remark():
    one = table(fact(), ("C2", "2024", "F"))
    assert one.rows["centre_id"].tolist() == ["C1", "C2"]


def test_a_remark_in_the_middle_of_the_table_stays_for_judging_to_name():
    one = table(fact(), ("Centres fermés en cours d'année",), fact("C2"))
    assert one.rows["centre_id"].tolist() == ["C1", "Centres fermés en cours d'année", "C2"]


def test_a_header_without_rows_gives_a_table_of_none():
    one = table()
    assert len(one.rows) == 0
    assert list(one.rows) == ["centre_id", "period", "sex", "age_band", "programme", "beneficiary_count"]


def test_cells_keep_their_own_text_and_only_texts_in_use():
    one = table(fact(count=" 3 988 "), ("Total", "", "", "", "", "3 988"))
    assert one.rows["beneficiary_count"].cat.categories.tolist() == [" 3 988 "]


def test_numbers_of_rows_are_the_offices_where_the_grid_begins_lower():
    (one,) = recognise(grid(HEADER, fact(), first=7))
    assert one.header == (7, 7)
    assert one.origin["row"].tolist() == [8]


def test_a_total_row_in_a_list_of_centres_carries_its_places():
    found = recognise(
        text("""
        Code du centre;Nom du centre;Type;Délégation;Commune;Milieu;Capacité;Ouvert le
        C1;Dar;EPS;Nador;Nador;Urbain;40;01/01/2000
        C2;Dar;EPS;Nador;Nador;Urbain;60;01/01/2000
        ;TOTAL;;;;;100;
    """)
    )
    assert not isinstance(found, NotRecognised)
    (total,) = found[0].totals
    assert (total.values, list(total.rows)) == ({"licensed_places": "100"}, [2, 3])
