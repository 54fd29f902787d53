"""Wide tables: years, sexes, types and ages as columns, on one level or two, with totals beside them."""

from __future__ import annotations

import pytest

from etl.recognising import NotRecognised, recognise
from etl.schemas.kinds import EVERY_KIND
from tests.etl.recognising.grids import grid, text

KIND = {kind.table: kind for kind in EVERY_KIND}


def facts(one, *fields):
    return list(zip(*(one.rows[name].astype(str) for name in fields), strict=True))


def only(found):
    assert not isinstance(found, NotRecognised), found.reason
    (one,) = found
    return one


def test_years_as_columns_become_rows_that_remember_their_column():
    one = only(
        recognise(
            text("""
        Code centre;Sexe;Tranche d'âge;Programme;2022;2023;2024
        C1;F;0-4 ans;Alphabétisation;1;2;3
        C2;M;0-4 ans;Alphabétisation;4;;6
    """)
        )
    )
    assert facts(one, "centre_id", "period", "beneficiary_count") == [
        ("C1", "2022", "1"),
        ("C1", "2023", "2"),
        ("C1", "2024", "3"),
        ("C2", "2022", "4"),
        ("C2", "2024", "6"),
    ]
    assert one.origin["row"].tolist() == [2, 2, 2, 3, 3]
    assert one.origin["column"].tolist() == [4, 5, 6, 4, 6]
    assert {(m.field, m.how) for m in one.matches if m.column == 4} == {
        ("period", "wide"),
        ("beneficiary_count", "wide"),
    }


def test_an_empty_cell_of_a_wide_table_is_no_fact_and_a_zero_is_one():
    one = only(
        recognise(
            text("""
        Code centre;Sexe;Tranche d'âge;Programme;2022;2023
        C1;F;0-4 ans;Alphabétisation;;0
    """)
        )
    )
    assert facts(one, "period", "beneficiary_count") == [("2023", "0")]
    assert 1 in [note.fields.get("count") for note in one.notes]


@pytest.mark.parametrize(
    "headings",
    [
        "Féminin;Masculin;Total",
        "Femmes;Hommes;Ensemble",
        "F;M;Total F+M",
        "إناث;ذكور;المجموع",
        "Nombre de bénéficiaires (Femmes);Nombre de bénéficiaires (Hommes);Nombre de bénéficiaires",
        "dont filles;dont garçons;Nombre total de bénéficiaires",
        "Femmes | نساء;Hommes | رجال;Total | المجموع",
    ],
)
def test_sexes_as_columns_become_rows_and_their_total_is_a_check(headings):
    one = only(
        recognise(
            text(f"""
        Code centre;Année;Tranche d'âge;Programme;{headings}
        C1;2024;0-4 ans;Alphabétisation;1;2;3
    """)
        )
    )
    assert facts(one, "sex", "beneficiary_count") == [("Féminin", "1"), ("Masculin", "2")]
    if "F+M" not in headings:
        (sums,) = one.sums
        assert (sums.column, sums.parts, sums.field) == (6, (4, 5), "beneficiary_count")
        assert sums.written.to_dict() == {2: "3"}


def test_a_year_over_its_sexes_is_a_header_of_two_lines_with_merged_cells():
    one = only(
        recognise(
            grid(
                ("Code centre", "Programme", "Tranche d'âge", "2023", "", "", "2024", "", ""),
                ("", "", "", "F", "M", "Total", "F", "M", "Total"),
                ("C1", "Alphabétisation", "0-4 ans", 1, 2, 3, 4, 5, 9),
            )
        )
    )
    assert one.header == (1, 2)
    assert facts(one, "period", "sex", "beneficiary_count") == [
        ("2023", "Féminin", "1"),
        ("2023", "Masculin", "2"),
        ("2024", "Féminin", "4"),
        ("2024", "Masculin", "5"),
    ]
    assert [(sums.column, sums.parts) for sums in one.sums] == [(5, (3, 4)), (8, (6, 7))]


def test_a_caption_over_the_whole_group_says_what_is_counted():
    one = only(
        recognise(
            grid(
                ("Centre", "Année", "Programme", "Tranche d'âge", "Effectif des bénéficiaires", "", ""),
                ("", "", "", "", "Féminin", "Masculin", "Total"),
                ("C1", "2024", "Alphabétisation", "0-4 ans", 1, 2, 3),
            )
        )
    )
    assert facts(one, "sex", "beneficiary_count") == [("Féminin", "1"), ("Masculin", "2")]


def test_age_bands_as_columns_are_read_however_they_are_written():
    one = only(
        recognise(
            text("""
        Code centre;Année;Sexe;Programme;0 à 4 ans;5-9 ans;60 ans et +;Total
        C1;2024;F;Alphabétisation;1;2;3;6
    """)
        )
    )
    assert facts(one, "age_band") == [("0-4 ans",), ("5-9 ans",), ("60 ans et plus",)]


def test_types_as_columns_become_rows_of_signals():
    one = only(
        recognise(
            text("""
        Numéro;Code de la cellule;Commune;Semaine;Suite donnée;Mendicité d'enfants;نساء ضحايا العنف
        1;V1;Nador;2024-S07;Clos;2;1
    """)
        )
    )
    assert facts(one, "type", "signal_count") == [
        ("Mendicité d’enfants", "2"),
        ("Femmes victimes de violence", "1"),
    ]


def test_programmes_as_columns_become_rows():
    one = only(
        recognise(
            text("""
        Code centre;Année;Sexe;Tranche d'âge;Alphabétisation;Formation par apprentissage
        C1;2024;F;0-4 ans;2;1
    """)
        )
    )
    assert facts(one, "programme", "beneficiary_count") == [
        ("Alphabétisation", "2"),
        ("Formation par apprentissage", "1"),
    ]


def test_a_sum_row_of_a_wide_table_gives_the_total_of_each_column():
    one = only(
        recognise(
            text("""
        Code centre;Année;Tranche d'âge;Programme;F;M;Total
        C1;2024;0-4 ans;Alphabétisation;1;2;3
        C2;2024;0-4 ans;Alphabétisation;4;5;9
        TOTAL;;;;5;7;12
    """)
        )
    )
    (total,) = one.totals
    assert total.values == {
        "beneficiary_count@4": "5",
        "beneficiary_count@5": "7",
        "beneficiary_count@6": "12",
    }
    assert list(total.rows) == [2, 3]
    assert one.sums[0].written.index.tolist() == [2, 3]


def test_two_breakdowns_side_by_side_are_refused_since_both_count_the_same_people():
    found = recognise(
        text("""
        Code centre;Année;Programme;F;M;0-4 ans;5-9 ans
        C1;2024;Alphabétisation;1;2;2;1
    """),
        KIND["beneficiary_count"],
    )
    assert isinstance(found, NotRecognised)
    assert found.reason.fields == {"one": "F", "other": "0-4 ans"}


def test_a_lone_part_beside_the_total_is_refused_rather_than_guessed():
    found = recognise(
        text("""
        Code centre;Année;Tranche d'âge;Programme;Total;dont femmes
        C1;2024;0-4 ans;Alphabétisation;5;2
    """)
    )
    assert isinstance(found, NotRecognised)
    assert found.reason.fields == {"part": "dont femmes", "total": "Total"}


def test_a_sex_in_a_column_and_in_headings_is_refused():
    found = recognise(
        text("""
        Code centre;Année;Sexe;Tranche d'âge;Programme;Femmes;Hommes
        C1;2024;F;0-4 ans;Alphabétisation;5;2
    """)
    )
    assert isinstance(found, NotRecognised)
    assert "Sexe" in found.reason.fields.values()


def test_the_same_year_over_two_columns_is_refused():
    found = recognise(
        text("""
        Code centre;Sexe;Tranche d'âge;Programme;2023;2023
        C1;F;0-4 ans;Alphabétisation;5;2
    """)
    )
    assert isinstance(found, NotRecognised)


def test_a_total_alone_is_the_figure_when_nothing_is_beside_it():
    one = only(
        recognise(
            text("""
        Code centre;Année;Sexe;Tranche d'âge;Programme;Total
        C1;2024;F;0-4 ans;Alphabétisation;5
    """)
        )
    )
    assert facts(one, "beneficiary_count") == [("5",)]


def test_milieus_of_a_population_keep_their_whole_as_a_fact():
    one = only(recognise(text("Province;Urbain;Rural;Ensemble\nNador;1;2;3", sheet="Population 2014")))
    assert one.kind is KIND["population_count"]
    assert facts(one, "milieu", "population", "period", "level") == [
        ("Urbain", "1", "2014", "province"),
        ("Rural", "2", "2014", "province"),
        ("Ensemble", "3", "2014", "province"),
    ]


def test_a_poverty_table_with_years_as_columns_takes_name_unit_and_source_from_around_it():
    one = only(
        recognise(
            text("""
        Taux de pauvreté multidimensionnelle (en %)

        Province;2014;2024
        Nador;4,5;1,2
        Guercif;8,5;3,2
        Source : HCP, RGPH 2014 et 2024
    """),
            KIND["loaded_figure"],
        )
    )
    assert facts(one, "indicator", "unit", "source", "level")[0] == (
        "Taux de pauvreté multidimensionnelle (en %)",
        "%",
        "HCP, RGPH 2014 et 2024",
        "province",
    )
    assert facts(one, "territory_code", "period", "value") == [
        ("Nador", "2014", "4,5"),
        ("Nador", "2024", "1,2"),
        ("Guercif", "2014", "8,5"),
        ("Guercif", "2024", "3,2"),
    ]
    assert {m.field for m in one.matches if m.how == "title"} == {"indicator", "unit", "source", "level"}


def test_several_indicators_over_their_years_are_named_by_the_upper_line():
    one = only(
        recognise(
            grid(
                ("Province", "Taux de pauvreté", "", "Taux de vulnérabilité", "", "Observation"),
                ("", "2014", "2024", "2014", "2024", ""),
                ("Nador", "4,5", "1,2", "9", "-", "provisoire"),
                ("Source : HCP",),
            ),
            KIND["loaded_figure"],
        )
    )
    assert facts(one, "indicator", "period", "value") == [
        ("Taux de pauvreté", "2014", "4,5"),
        ("Taux de pauvreté", "2024", "1,2"),
        ("Taux de vulnérabilité", "2014", "9"),
        ("Taux de vulnérabilité", "2024", "-"),
    ]


def test_headings_with_the_year_in_the_name_of_an_indicator_are_taken_apart():
    one = only(
        recognise(
            text("""
        Commune;Taux de pauvreté 2014;Taux de pauvreté 2024;Source
        Nador;4,5;1,2;HCP
    """),
            KIND["loaded_figure"],
        )
    )
    assert facts(one, "indicator", "period", "level") == [
        ("Taux de pauvreté", "2014", "commune"),
        ("Taux de pauvreté", "2024", "commune"),
    ]


def test_figures_by_province_and_year_are_not_taken_for_an_indicator_unless_somebody_says_so():
    found = recognise(text("Nombre de lits\nProvince;2014;2024\nNador;4;1\nSource : HCP"))
    assert isinstance(found, NotRecognised)
    assert KIND["loaded_figure"] in [near.kind for near in found.nearest]


def test_an_indicator_without_a_source_is_refused():
    found = recognise(text("Taux\nProvince;2014;2024\nNador;4;1"), KIND["loaded_figure"])
    assert isinstance(found, NotRecognised)
    assert found.expected == ("Source | المصدر",)


def test_an_indicator_without_a_name_anywhere_is_refused():
    found = recognise(text("Province;2014;2024\nNador;4;1\nSource : HCP"), KIND["loaded_figure"])
    assert isinstance(found, NotRecognised)
    assert found.expected == ("Indicateur | المؤشر",)


def test_a_long_table_of_indicators_tells_itself_by_its_headings():
    one = only(
        recognise(
            text("""
        Indicateur;Région;Période;Milieu;Valeur;Unité;Source
        Taux de pauvreté;Oriental;2014;Urbain;4,5;%;HCP
        Taux de pauvreté;Oriental;2014;Ensemble;5,5;%;HCP
    """)
        )
    )
    assert one.kind is KIND["loaded_figure"]
    assert facts(one, "milieu", "value", "level") == [
        ("Urbain", "4,5", "region"),
        ("Ensemble", "5,5", "region"),
    ]
