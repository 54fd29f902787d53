"""Files as offices really send them, from their bytes to what counts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter

from etl.loading import known, pipeline
from etl.loading.outcome import Outcome, upload
from etl.resolving.words import find_word

INDICATOR = "Indicateur;Territoire;Année;Valeur;Unité;Source"
PEOPLE = "Code du centre;Année;Sexe;Tranche d'âge;Programme;Nombre de bénéficiaires"
CENTRE = {
    "Code du centre": "EMF-1",
    "Nom du centre": "Espace Al Amal",
    "Type": "EMF",
    "Délégation": "Al Hoceima",
    "Commune": "Al Hoceima",
    "Milieu": "Urbain",
    "Date d'ouverture": "01/02/2010",
}
#: Columns that may not be left out of a list of centres, though their cells may be empty.
MAY_BE_EMPTY = (
    "Nom du centre en arabe", "Catégorie d'EPS", "Longitude", "Latitude", "Zone desservie",
    "Régime juridique", "Date d'autorisation", "Places autorisées", "Directeur en poste", "Label JISR depuis",
    "Projet d'établissement depuis", "Date de fermeture",
)  # fmt: skip


def centre(**cells: str) -> str:
    """A list of one centre, some of its cells written otherwise."""
    row = dict.fromkeys(MAY_BE_EMPTY, "") | CENTRE | cells
    return f"{';'.join(row)}\r\n{';'.join(row.values())}"


def accepted(outcome: Outcome, column: str) -> list:
    assert not outcome.problems, [problem.text("en") for problem in outcome.problems]
    return [value for one in outcome.judged for value in one.rows[column].tolist()]


def refused(outcome: Outcome) -> list[tuple[str, str]]:
    """Rule and value of every error."""
    return [
        (row["rule"], row["value"])
        for one in outcome.judged
        for row in one.findings.to_dict("records")
        if row["severity"] == "error"
    ]


def figures(*values: str, unit: str = "%") -> str:
    """A table of an indicator, one province a row."""
    codes = ("01.051", "02.381", "03.061", "04.421")
    rows = [f"Taux;{code};2024;{value};{unit};HCP" for code, value in zip(codes, values, strict=False)]
    return "\r\n".join([INDICATOR, *rows])


@pytest.mark.parametrize(
    ("values", "read"),
    [
        (("3 988,5", "1 200,25"), [3988.5, 1200.25]),
        (("1.234,56", "988,1"), [1234.56, 988.1]),
        (("3\u202f988", "12"), [3988, 12]),
        (("٣٬٩٨٨٫٥", "١٢"), [3988.5, 12]),
        (("70 %", "٦٥٪"), [70, 65]),
        (("70 %", "0,7"), [70, 70]),
        (("0,7", "0,65"), [0.7, 0.65]),
    ],
)
def test_figures_of_an_indicator_are_read_in_the_ways_offices_write_them(load, values, read):
    assert accepted(load(figures(*values)), "value") == read


@pytest.mark.parametrize(
    ("values", "asked"),
    [
        (("3.988", "1.250"), [("NUMBER_TWO_WAYS", "3.988"), ("NUMBER_TWO_WAYS", "1.250")]),
        (("70 %", "65", "0,7"), [("SHARE_TWO_WAYS", "0,7")]),
    ],
)
def test_a_figure_that_can_be_read_two_ways_is_asked_for(load, values, asked):
    assert refused(load(figures(*values))) == asked


def test_a_figure_that_can_be_read_two_ways_is_decided_by_the_columns_others(load):
    assert accepted(load(figures("3.988", "1.234,56")), "value") == [3988, 1234.56]


def test_a_cell_that_a_spreadsheet_shows_as_a_percentage_is_a_share(load, tmp_path: Path):
    path = tmp_path / "taux.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Indicateurs")
        percent = book.add_format({"num_format": "0%"})
        sheet.write_row(0, 0, INDICATOR.split(";"))
        for row, (code, value) in enumerate((("01.051", 0.7), ("02.381", 0.125)), 1):
            sheet.write_row(row, 0, ["Taux", code, 2024])
            sheet.write_number(row, 3, value, percent)
            sheet.write_row(row, 4, ["%", "HCP"])
    assert accepted(load(path), "value") == [70, 12.5]


def test_a_sign_of_percents_is_refused_where_no_share_can_stand(load):
    assert refused(load(centre(Longitude="-3,9 %"))) == [("NUMBER", "-3,9 %")]


@pytest.mark.parametrize("text", ["1051", "1.051", "MA-HOC", "Province d'Al Hoceima", "عمالة/إقليم الحسيمة"])
def test_a_province_is_found_by_what_is_left_of_its_code_or_around_its_name(load, text):
    rows = [INDICATOR.replace("Territoire", "Province"), f"Taux;{text};2024;12;%;HCP"]
    assert accepted(load("\r\n".join(rows)), "territory_code") == ["01.051"]


@pytest.mark.parametrize("region", ["Souss-Massa-Drâa", "MA-14", "الشاوية ورديغة"])
def test_a_figure_by_a_region_of_before_2015_is_refused(load, region):
    rows = [INDICATOR.replace("Territoire", "Région"), f"Taux;{region};2014;12;%;HCP"]
    outcome = load("\r\n".join(rows))
    assert [value for _, value in refused(outcome)] == [region]
    said = " ".join(note.text("fr") for one in outcome.judged for note in one.notes)
    assert "avant 2015" in said


def test_a_communes_name_that_several_share_is_settled_by_its_province_and_asked_for_without(load):
    communes = INDICATOR.replace("Territoire", "Commune")
    alone = load("\r\n".join([communes, "Taux;Sidi Boubker;2024;12;%;HCP"]))
    assert [value for _, value in refused(alone)] == ["Sidi Boubker"]
    (first, second) = (code for code, _ in known._resolver().commune("Sidi Boubker").candidates)
    for code in (first, second):
        listed = load(centre(Délégation=code[:6], Commune="Sidi Boubker", Milieu="Rural"))
        assert (refused(listed), accepted(listed, "commune_code")) == ([], [code])


def test_a_school_season_in_place_of_a_year_is_refused_and_never_taken_for_one_of_its_years(load):
    season = load("\r\n".join([PEOPLE, "EMF-1;2024-2025;F;5-9 ans;Alphabétisation;12"]))
    assert "2024-2025" in [value for _, value in refused(season)]
    assert accepted(season, "beneficiary_count") == []


def test_text_of_windows_1256_that_somebody_read_as_1252_is_mended_and_said(load):
    arabic = "المؤشر;المجال الترابي;السنة;القيمة;الوحدة;المصدر\r\nنسبة الفقر;01.051;2024;12;%;المندوبية"
    outcome = load(arabic.encode("cp1256").decode("cp1252"), encoding="utf-8")
    assert accepted(outcome, "indicator") == ["نسبة الفقر"]
    notes = [note for one in outcome.judged for note in one.table.grid.notes]
    assert any("1256" in note.text("fr") or "نسبة" in str(note.fields) for note in notes)


def table(*lines: str) -> str:
    return "\r\n".join(lines)


def test_the_sign_of_percents_of_one_indicator_says_nothing_of_another(load):
    long = [
        INDICATOR,
        *(f"{name};{code};2024;{value};;HCP" for name, code, value in (
            ("Taux", "01.051", "70 %"), ("Taux", "02.381", "65 %"), ("Gini", "01.051", "0,38"),
        )),
    ]  # fmt: skip
    wide = ["Année 2024", "Source : HCP", "Province;Taux;Gini", "Al Hoceima;70 %;0,38", "Nador;65 %;0,41"]
    assert accepted(load(table(*long)), "value") == [70, 65, 0.38]
    assert accepted(load(table(*wide), "loaded_figure"), "value") == [70, 0.38, 65, 0.41]


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("", "Population (en milliers)"),
        ("", "عدد السكان (بالآلاف)"),
        ("Population par province, en milliers", "Population"),
        ("السكان (ألف نسمة)", "عدد السكان"),
    ],
)
def test_people_counted_in_thousands_are_asked_for_one_by_one(load, title: str, heading: str):
    rows = [f"Province;Année;{heading}", "Al Hoceima;2024;399", "Chefchaouen;2024;457"]
    outcome = load(table(*([f"{title};;"] if title else []), *rows))
    assert not outcome.judged
    (problem,) = outcome.problems
    assert (title or heading) in problem.text("fr")
    assert "en entier" in problem.text("fr")


@pytest.mark.parametrize("sign", [",", ";"])
def test_a_row_whose_separator_moved_a_figure_beyond_the_headings_is_refused(load, sign: str):
    rows = [
        "Province;Année;Population".replace(";", sign),
        sign.join(("Al Hoceima", "2024", "1", "200")),
        sign.join(("Chefchaouen", "2024", "457432")),
    ]
    outcome = load(table(*rows))
    assert refused(outcome) == [("BEYOND", "1 · 200")]
    assert accepted(outcome, "population") == [457432]


def test_a_file_in_which_every_row_goes_on_beyond_the_headings_is_refused(load):
    rows = [INDICATOR, "Taux;01.051;2024;12;5;%;HCP", "Taux;02.381;2024;13;4;%;HCP"]
    outcome = load(table(*rows).replace(";", ","))
    assert [rule for rule, _ in refused(outcome)] == ["BEYOND", "BEYOND"]


def test_a_date_of_the_spreadsheet_is_never_turned_round_by_a_text_that_has_the_month_first(load, tmp_path):
    path = tmp_path / "centres.xlsx"
    rows = [dict.fromkeys(MAY_BE_EMPTY, "") | CENTRE | {"Code du centre": f"EMF-{n}"} for n in (1, 2)]
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as book:
        sheet = book.add_worksheet("Centres")
        sheet.write_row(0, 0, rows[0])
        for number, (row, day) in enumerate(zip(rows, (date(2016, 9, 5), "09/25/2016"), strict=True), 1):
            sheet.write_row(number, 0, (row | {"Date d'ouverture": day}).values())
    outcome = load(path)
    assert refused(outcome) == [("DAY_TWO_WAYS", "05/09/2016")]
    assert [str(day)[:10] for day in accepted(outcome, "opened_on")] == ["2016-09-25"]


@pytest.mark.parametrize("written", [" EMF-1", "EMF-1\u00a0", "EMF–1", "EMF‑١"])
def test_a_centre_is_found_whatever_spaces_dashes_and_digits_its_code_is_written_with(
    base, monkeypatch, tmp_path, written: str
):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/records.sqlite")
    files = {
        "centres.csv": centre(),
        "gens.csv": table(PEOPLE, f"{written};2024;F;5-9 ans;Alphabétisation;3"),
    }
    for name, content in files.items():
        (tmp_path / name).write_text(content, "utf-8-sig")
    read = [pipeline.understood(upload(tmp_path / name), known.words) for name in files]
    _, people = pipeline.outcomes(read, known.known(base, []))
    assert (refused(people), accepted(people, "centre_id")) == ([], ["EMF-1"])


def test_two_centres_whose_codes_differ_by_a_space_are_one_code_twice(load):
    first, second = (centre(**{"Code du centre": code}).splitlines() for code in ("EMF-1", "EMF-1 "))
    assert [rule for rule, _ in refused(load(table(*first, second[1])))] == ["ONCE"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("25 à 59 ans", ["25-59"]),
        ("من 25 إلى 59 سنة", ["25-59"]),
        ("+60 ans", ["60+"]),
        ("60 ans et plus", ["60+"]),
        ("-60 ans", []),
        ("< 60 ans", []),
        ("60", []),
    ],
)
def test_an_age_band_is_read_by_its_ages_and_signs(written: str, meant: list[str]):
    found = find_word("age_band", written)
    assert ([found.value] if found.value else []) == meant
    assert not found.candidates


@pytest.mark.parametrize(
    "title",
    ["Édité le 12/03/2025", "Rabat, le 12/03/2025", "حرر بالرباط في 12/03/2025", "Mise à jour : mars 2025"],
)
def test_the_day_on_which_a_table_was_drawn_up_is_not_the_year_of_its_figures(load, title: str):
    lines = [f"{title};", "Population par province;", "Province;Population", "Al Hoceima;5"]
    outcome = load(table(*lines), "population_count")
    assert not outcome.judged
    assert "Année" in outcome.problems[0].text("fr")
    lines[1] = "Population par province au 01/09/2024;"
    assert accepted(load(table(*lines), "population_count"), "period") == [2024]


@pytest.mark.parametrize("year", ["2023/2024", "01/09/2024", "RGPH 2024"])
def test_what_is_no_year_is_asked_for_as_a_year(load, year: str):
    outcome = load(table("Province;Année;Population", f"Al Hoceima;{year};5"))
    assert refused(outcome) == [("FIGURE_YEAR", year)]


def test_a_cell_merged_down_over_rows_says_what_each_of_them_is_about(load, tmp_path):
    path = tmp_path / "population.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Population")
        for row, cells in enumerate(
            [["Province", "Année", "Milieu", "Population"], ["", 2024, "Urbain", 5], ["", 2024, "Rural", 6],
             ["", 2024, "Total", 11], [], ["Nador", 2024, "Urbain", 7], ["", 2024, "Rural", 8]]
        ):  # fmt: skip
            sheet.write_row(row, 0, cells)
        sheet.merge_range(1, 0, 4, 0, "Al Hoceima")
    outcome = load(path, "population_count")
    assert accepted(outcome, "population") == [5, 6, 11, 7]
    assert accepted(outcome, "territory_code") == ["01.051"] * 3 + ["02.381"]
    assert refused(outcome) == [("FILLED", "")]


def test_a_coordinate_of_three_decimals_is_no_number_of_thousands(load):
    outcome = load(centre(Longitude="-3,940", Latitude="35.241"))
    assert refused(outcome) == []
    assert (accepted(outcome, "longitude"), accepted(outcome, "latitude")) == ([-3.94], [35.241])


@pytest.mark.parametrize("none", ["néant", "Néant", "لا شيء", "aucun"])
@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Date de fermeture", "closed_on"),
        ("Label JISR depuis", "jisr_label_year"),
        ("Places autorisées", "licensed_places"),
        ("Catégorie d'EPS", "category"),
    ],
)
def test_none_leaves_a_cell_empty_where_nothing_can_be_zero(load, heading: str, field: str, none: str):
    outcome = load(centre(**{heading: none}))
    assert refused(outcome) == []
    assert [pd.isna(value) for value in accepted(outcome, field)] == [True]


def test_the_day_of_a_form_that_nobody_filled_in_is_empty_and_a_count_of_none_is_zero(load):
    assert refused(load(centre(**{"Date de fermeture": "--/--/----"}))) == []
    people = load(table("Province;Année;Population", "Al Hoceima;2024;néant", "Nador;2024;5"))
    assert accepted(people, "population") == [0, 5]


@pytest.mark.parametrize(
    ("title", "heading", "column"),
    [
        ("Population féminine - 2024", "Population", "Sexe"),
        ("Population du milieu rural", "Population", "Milieu"),
        ("السكان الإناث حسب الأقاليم", "عدد السكان", "Sexe"),
        ("Population âgée de 60 ans et plus", "Population", "Tranche d'âge"),
        ("", "Population (60 ans et plus)", "Tranche d'âge"),
    ],
)
def test_a_title_that_limits_who_is_counted_wants_a_column_for_it(
    load, title: str, heading: str, column: str
):
    rows = [f"Province;Année;{heading}", "Al Hoceima;2024;5", "Nador;2024;6"]
    outcome = load(table(*([f"{title};;"] if title else []), *rows), "population_count")
    assert not outcome.judged
    assert column in outcome.problems[0].text("fr")


def test_a_title_that_names_every_part_limits_nothing(load):
    rows = ["Population urbaine et rurale, hommes et femmes;;", "Province;Année;Population", "Nador;2024;6"]
    assert accepted(load(table(*rows), "population_count"), "population") == [6]


SHARED = ("Indicateur", "Province", "Commune", "Année", "Valeur", "Unité", "Source")
OULAD_AISSA = {"El Jadida": "06.181.05.03", "Taroudannt": "09.541.04.33"}


def of_communes(*places: tuple[str, str]) -> str:
    rows = [("Taux", province, commune, "2024", "3,5", "%", "HCP") for province, commune in places]
    return "\r\n".join(";".join(row) for row in (SHARED, *rows))


def test_communes_of_one_name_are_told_apart_by_the_province_beside_them(load):
    outcome = load(of_communes(*((province, "Oulad Aissa") for province in OULAD_AISSA)))
    assert accepted(outcome, "territory_code") == list(OULAD_AISSA.values())
    assert {match.field: match.heading for match in outcome.judged[0].table.matches}[
        "around_code"
    ] == "Province"


def test_a_commune_of_a_shared_name_without_its_province_is_asked_for(load):
    outcome = load(of_communes(("", "Oulad Aissa"), ("Partout", "Oulad Aissa"), ("El Jadida", "Oulad Aissa")))
    assert refused(outcome) == [("TERRITORY", "Oulad Aissa"), ("TERRITORY", "Oulad Aissa")]
    (waiting,) = outcome.judged[0].waiting
    assert (waiting.list_name, waiting.within, waiting.count) == ("commune", "", 2)
    assert set(OULAD_AISSA.values()) < {code for code, _ in waiting.candidates}


def test_a_commune_that_does_not_lie_in_the_province_beside_it_is_refused_with_where_it_lies(load):
    outcome = load(of_communes(("Nador", "Skoura Ahl El Oust"), ("Ouarzazate", "Skoura Ahl El Oust")))
    assert refused(outcome) == [("TERRITORY", "Skoura Ahl El Oust")]
    (told,) = outcome.judged[0].findings["allowed"]
    assert told.endswith("(08.401.07.07)")


def test_a_province_that_cannot_be_read_does_not_stand_in_the_way_of_a_name_only_one_commune_has(load):
    outcome = load(of_communes(("Ensemble du pays", "Skoura Ahl El Oust")))
    assert len(accepted(outcome, "territory_code")) == 1
    assert refused(outcome) == []


@pytest.mark.parametrize("title", ["Province d'El Jadida", "إقليم الجديدة", "Taux par commune - El Jadida"])
def test_communes_of_one_name_are_told_apart_by_the_province_in_the_title(load, title: str):
    rows = ("Taux;Oulad Aissa;2024;3,5;%;HCP", "Taux;Moulay Abdellah;2024;4,5;%;HCP")
    file = "\r\n".join((f"{title};;;;;", "Indicateur;Commune;Année;Valeur;Unité;Source", *rows))
    outcome = load(file)
    assert accepted(outcome, "territory_code")[0] == OULAD_AISSA["El Jadida"]
    assert refused(outcome) == []


def test_a_letterhead_is_no_province_of_communes_that_lie_elsewhere(load):
    rows = ("Taux;Skoura Ahl El Oust;2024;3,5;%;HCP", "Taux;Oulad Aissa;2024;4,5;%;HCP")
    file = ("Délégation d'El Jadida;;;;;", "Indicateur;Commune;Année;Valeur;Unité;Source", *rows)
    outcome = load("\r\n".join(file))
    assert accepted(outcome, "territory_code") == ["08.401.07.07"]
    assert refused(outcome) == [("TERRITORY", "Oulad Aissa")]
    notes = [note.text("en") for note in outcome.judged[0].table.notes]
    assert any(
        "is not taken as the province of the communes: Skoura Ahl El Oust lies elsewhere" in one
        for one in notes
    )


def test_an_answer_about_a_name_holds_in_the_province_in_which_it_was_asked(load):
    outcome = load(of_communes(("El Jadida", "Oulad Aisa"), ("Taroudannt", "Oulad Aisa")))
    asked = {(one.written, one.within): one.candidates[0][0] for one in outcome.judged[0].waiting}
    assert asked == {("Oulad Aisa", code[:6]): code for code in OULAD_AISSA.values()}


def test_a_row_that_leaves_the_province_out_does_not_contradict_one_that_tells_it(load):
    outcome = load(of_communes(("", "Skoura Ahl El Oust"), ("Ouarzazate", "Skoura Ahl El Oust")))
    assert accepted(outcome, "territory_code") == ["08.401.07.07"]
    assert [rule for rule, _ in refused(outcome)] == ["ONE_ROW"]


def test_a_column_that_may_be_an_indicator_by_its_name_is_taken_once_somebody_says_so(load):
    rows = ("Province;Commune;Année;Taux de scolarisation (%);Source", "Nador;Nador;2024;61,5;HCP")
    file = "\r\n".join(rows)
    (told,) = load(file).problems
    assert "send the file again as “An indicator of your own”" in told.text("en")
    for name in told.fields["missing"].split(", "):
        assert told.fields["missing"].count(name) == 1
    assert accepted(load(file, "loaded_figure"), "value") == [61.5]
