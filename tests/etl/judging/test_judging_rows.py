"""Rows of an office's table: what is accepted, what is refused, and how it is said."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from data.spelling import word_form
from etl.judging import judge, readers
from etl.judging.breaches import MOST
from etl.resolving.resolver import Decisions, Resolver
from etl.schemas.choices import labels
from etl.schemas.rules import Rule
from tests.etl.judging.judging_tables import (
    CELL,
    CENTRE,
    PEOPLE,
    SIGNAL,
    centres,
    found,
    known,
    table,
    verdict,
)


def test_a_row_that_breaks_nothing_is_accepted_with_values_of_its_schemas_types():
    judged = verdict("centre", CENTRE)
    assert found(judged) == []
    row = judged.rows.iloc[0]
    assert (row["delegation_code"], row["commune_code"]) == ("01.051", "01.051.01.01")
    assert (row["longitude"], row["latitude"]) == (-3.94069, 35.41477)
    assert row["opened_on"] == pd.Timestamp(2016, 9, 15)
    assert (row["licensed_places"], row["has_director"], row["simulated"]) == (40, True, False)
    assert row["source_row"] == 2
    assert pd.isna(row["closed_on"])


def test_one_wrong_row_is_refused_and_its_neighbours_stay():
    wrong = PEOPLE | {"sex": "Garçon-fille", "age_band": "20-24 ans"}
    judged = verdict("beneficiary_count", PEOPLE, wrong, PEOPLE | {"period": "2023"})
    assert judged.rows["source_row"].tolist() == [2, 4]
    assert judged.refused["source_row"].tolist() == [3]
    assert judged.refused["sex"].tolist() == ["Garçon-fille"]
    assert judged.counts == {"CHOICE": 1}


#: A centre that no number of people is too many for.
UNLICENSED = ("EMF-01051-001", "EMF", "01.051", None, "2016-09-15", None)
CENTRE_CASES = [
    ("centre_id", "", "FILLED"),
    ("type", "Hammam", "CHOICE"),
    ("delegation_code", "Atlantis", "DELEGATION"),
    ("commune_code", "Nador", "COMMUNE"),
    ("longitude", "12", "LONGITUDE"),
    ("latitude", "3,97", "LATITUDE"),
    ("licensed_places", "0", "PLACES"),
    ("licensed_places", "quarante", "NUMBER"),
    ("licensed_places", "40,5", "NUMBER_NOT_WHOLE"),
    ("opened_on", "31/02/2016", "NO_SUCH_DAY"),
    ("opened_on", "hier", "DAY"),
    ("opened_on", "01/01/1949", "PAST"),
    ("closed_on", "14/09/2016", "CLOSED_AFTER"),
    ("category", "Dar Talib", "CATEGORY"),
    ("has_director", "peut-être", "CHOICE"),
    ("milieu", "#REF!", "CHOICE"),
]


@pytest.mark.parametrize(("field", "value", "rule"), CENTRE_CASES, ids=lambda case: str(case)[:20])
def test_each_broken_rule_names_its_cell(field: str, value: str, rule: str):
    judged = verdict("centre", CENTRE | {field: value})
    assert found(judged) == [("error", rule, 2, value)]
    finding = judged.findings.iloc[0]
    assert finding["column"] == list(CENTRE).index(field)
    assert finding["heading"] == judged.table.kind.schema.columns[field].metadata["fr"]
    assert len(judged.rows) == 0
    assert len(judged.refused) == 1


def test_a_cell_that_cannot_be_read_is_named_once():
    judged = verdict("centre", CENTRE | {"type": "Hammam", "category": "Dar Talib"})
    assert found(judged) == [("error", "CHOICE", 2, "Hammam")]


def test_a_commune_is_not_blamed_for_its_delegation():
    judged = verdict("centre", CENTRE | {"delegation_code": "Atlantis"})
    assert judged.counts == {"DELEGATION": 1}


def test_the_same_name_is_another_commune_in_another_delegation():
    one = CENTRE | {"commune_code": "Ajdir"}
    other = one | {"centre_id": "EMF-2", "delegation_code": "Taza"}
    judged = verdict("centre", one, other)
    assert judged.rows["commune_code"].str[:6].tolist() == ["01.051", "03.561"]


def test_a_signals_commune_lies_in_its_cells_delegation():
    judged = verdict("signal", SIGNAL | {"commune_code": "Ajdir"})
    assert judged.rows["commune_code"].str[:6].tolist() == ["01.051"]
    assert verdict("signal", SIGNAL | {"commune_code": "Tanger"}).counts == {"COMMUNE": 1}


def test_a_near_word_of_the_list_is_suggested_in_the_language_of_the_cell():
    judged = verdict(
        "beneficiary_count",
        PEOPLE | {"programme": "Alphabetization"},
        PEOPLE | {"programme": "محو الأمي"},
    )
    french, arabic = judged.findings["suggestion"]
    assert french == labels("programme", "fr")["literacy"]
    assert arabic == labels("programme", "ar")["literacy"]


def test_a_name_that_is_merely_near_waits_for_a_person_with_its_rows():
    rows = [CELL | {"cell_id": f"D-{at}", "territory_code": "Chefchawen"} for at in range(3)]
    judged = verdict("cell", *rows, CELL)
    assert len(judged.refused) == 3
    (name,) = judged.waiting
    assert (name.list_name, name.written, name.within, name.count) == ("delegation", "Chefchawen", "", 3)
    assert name.candidates[0][0] == "01.151"
    assert judged.findings.iloc[0]["suggestion"] == "Chefchaouen"


def test_a_name_that_resembles_nothing_waits_for_nobody():
    judged = verdict("cell", CELL | {"territory_code": "Qwertyuiop"})
    assert judged.waiting == ()
    assert found(judged) == [("error", "DELEGATION", 2, "Qwertyuiop")]


def test_a_column_of_noise_keeps_the_names_it_holds_and_is_looked_up_in_bounded_time(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(readers, "MOST_UNKNOWN", 20)
    rows = [CELL | {"cell_id": f"D-{at}"} for at in range(2)]
    noise = [CELL | {"cell_id": f"N-{at}", "territory_code": f"Azilall {at}"} for at in range(30)]
    judged = verdict("cell", *noise, *rows)
    assert len(judged.rows) == 2
    assert judged.counts == {"DELEGATION": 30}
    assert len(judged.waiting) == 20


def test_an_alias_that_a_person_accepted_is_used_and_told():
    taught = Resolver(Decisions(accepted={("delegation", word_form("Chefchawen"), ""): "01.151"}))
    judged = verdict("cell", CELL | {"territory_code": "Chefchawen"}, resolver=taught)
    assert judged.rows["territory_code"].tolist() == ["01.151"]
    assert judged.aliases == {("delegation", "Chefchawen"): "01.151"}
    assert judged.waiting == ()


@pytest.mark.parametrize(
    ("level", "list_name"), [("Commune", "commune"), ("Province", "province"), ("", "territory")]
)
def test_a_territory_waits_in_the_list_in_which_a_decision_will_be_looked_for(level: str, list_name: str):
    row = {"territory_code": "Al Hoseima", "period": "2024", "population": "400", "level": level}
    (waiting,) = verdict("population_count", row).waiting
    assert (waiting.list_name, waiting.within, waiting.written) == (list_name, "", "Al Hoseima")
    decided = {(waiting.list_name, word_form(waiting.written), waiting.within): waiting.candidates[0][0]}
    judged = verdict("population_count", row, resolver=Resolver(Decisions(accepted=decided)))
    assert judged.rows["territory_code"].tolist() == [waiting.candidates[0][0]]
    assert judged.aliases == {(list_name, "Al Hoseima"): waiting.candidates[0][0]}


def test_a_commune_of_another_province_is_named_where_it_lies():
    judged = verdict("centre", CENTRE | {"commune_code": "Nador"})
    assert judged.findings.iloc[0]["allowed"] == "Nador (02.381.01.05)"


def test_a_name_of_several_levels_is_asked_for_where_the_level_is_not_said():
    row = {"territory_code": "Al Hoceima", "period": "2024", "population": "56716"}
    judged = verdict("population_count", row)
    assert judged.counts == {"TERRITORY": 1}
    assert {code for code, _ in judged.waiting[0].candidates} == {"01.051", "01.051.01.01"}
    assert verdict("population_count", row | {"level": "Commune"}).rows["territory_code"].tolist() == [
        "01.051.01.01"
    ]


def test_words_of_a_list_are_offered_where_none_is_near():
    judged = verdict("beneficiary_count", PEOPLE | {"sex": "Xyz"})
    assert judged.findings.iloc[0]["allowed"] == ", ".join(labels("sex", "fr").values())


@pytest.mark.parametrize(
    ("heading", "language", "apart"), [("الفئة العمرية", "ar", "، "), ("Âge", "fr", ", ")]
)
def test_a_word_without_letters_is_answered_in_the_language_of_its_heading(
    heading: str, language: str, apart: str
):
    written = table("beneficiary_count", [PEOPLE | {"age_band": one} for one in ("5-9", "60", "ستون", "Dix")])
    matches = [
        replace(match, heading=heading) if match.field == "age_band" else match for match in written.matches
    ]
    judged = judge(replace(written, matches=tuple(matches)), known())
    assert dict(zip(judged.findings["value"], judged.findings["allowed"], strict=True)) == {
        "60": apart.join(labels("age_band", language).values()),
        "ستون": "، ".join(labels("age_band", "ar").values()),
        "Dix": ", ".join(labels("age_band", "fr").values()),
    }


def test_a_centres_code_that_differs_by_signs_only_is_suggested_and_not_taken():
    judged = verdict("beneficiary_count", PEOPLE | {"centre_id": "emf 01051 001"})
    assert found(judged) == [("error", "CENTRE", 2, "emf 01051 001")]
    assert judged.findings.iloc[0]["suggestion"] == "EMF-01051-001"


def test_a_number_with_two_readings_is_asked_for_and_never_guessed():
    judged = verdict("centre", CENTRE | {"licensed_places": "1.250"})
    assert found(judged) == [("error", "NUMBER_TWO_WAYS", 2, "1.250")]


def test_a_number_with_two_readings_is_decided_by_its_column():
    rows = [
        PEOPLE | {"beneficiary_count": "1.250"},
        PEOPLE | {"period": "2023", "beneficiary_count": "1.234.567"},
    ]
    judged = verdict("beneficiary_count", *rows, centres=centres(UNLICENSED))
    assert judged.rows["beneficiary_count"].tolist() == [1250]
    assert judged.counts["COUNT"] == 1
    assert [note.fields for note in judged.notes] == [{"mark": "."}]


def test_a_row_that_says_what_one_before_it_says_is_refused_however_it_spells_it():
    judged = verdict("beneficiary_count", PEOPLE, PEOPLE | {"sex": "F", "beneficiary_count": "٢٥"})
    assert judged.counts == {"ONE_ROW": 1}
    assert judged.refused["source_row"].tolist() == [3]
    assert judged.findings.iloc[0]["value"] == (
        "EMF-01051-001 · 2024 · F · 18-19 ans · Éducation et formation"
    )


def test_of_rows_that_contradict_each_other_none_counts_whatever_a_third_repeats():
    other = PEOPLE | {"beneficiary_count": "52"}
    judged = verdict("beneficiary_count", PEOPLE, other, PEOPLE, PEOPLE | {"period": "2023"})
    assert judged.rows["period"].tolist() == [2023]
    assert judged.counts == {"CONTRADICTED": 3}
    assert judged.findings["heading"].unique().tolist() == ["Nombre de bénéficiaires"]
    assert [value.rsplit(" · ", 1)[1] for value in judged.findings["value"]] == ["25", "52", "25"]


def test_a_row_with_an_unreadable_figure_leaves_none_for_its_keys():
    judged = verdict("beneficiary_count", PEOPLE, PEOPLE | {"beneficiary_count": "beaucoup"})
    assert judged.rows.empty
    assert judged.counts == {"NUMBER": 1, "CONTRADICTED": 1}


def test_a_centre_listed_twice_alike_counts_once():
    judged = verdict("centre", CENTRE, CENTRE)
    assert found(judged) == [("error", "ONCE", 3, "EMF-01051-001")]
    assert len(judged.rows) == 1


def test_two_centres_with_one_code_are_both_refused_at_their_code():
    judged = verdict("centre", CENTRE, CENTRE | {"name_fr": "Centre B", "licensed_places": "41"})
    assert judged.rows.empty
    assert [(rule, row) for _, rule, row, _ in found(judged)] == [("CONTRADICTED", 2), ("CONTRADICTED", 3)]
    assert judged.findings["heading"].unique().tolist() == ["Code du centre"]
    assert judged.findings.iloc[1]["value"] == "EMF-01051-001 · Centre B"


def test_a_key_left_out_means_all_and_may_stand_once_only():
    row = {"territory_code": "Al Hoceima", "period": "2024", "population": "400000", "level": "Province"}
    judged = verdict("population_count", row, row, row | {"milieu": "Urbain"})
    assert judged.counts == {"ONE_ROW": 1}
    assert judged.refused["source_row"].tolist() == [3]


def test_a_key_left_out_twice_with_other_figures_is_a_contradiction():
    row = {"territory_code": "Al Hoceima", "period": "2024", "population": "400000", "level": "Province"}
    judged = verdict("population_count", row, row | {"population": "1"}, row | {"milieu": "Urbain"})
    assert judged.counts == {"CONTRADICTED": 2}
    assert judged.rows["milieu"].tolist() == ["urban"]


def test_a_table_without_a_column_it_needs_is_refused_whole():
    row = {name: value for name, value in PEOPLE.items() if name != "sex"}
    judged = verdict("beneficiary_count", row)
    assert len(judged.rows) == 0
    assert len(judged.refused) == 1
    assert found(judged) == [("error", "HEADER", 1, "")]
    assert judged.findings.iloc[0]["allowed"] == "Sexe | الجنس"


def test_a_file_that_is_half_a_demonstration_is_refused_where_it_turns():
    judged = verdict("cell", CELL | {"simulated": "Oui"}, CELL | {"cell_id": "C-2", "simulated": "Non"})
    assert judged.counts == {"MARKED": 1}
    assert judged.refused["source_row"].tolist() == [3]


def test_a_demonstration_says_so_in_every_row():
    judged = verdict("cell", CELL | {"simulated": "Oui"})
    assert judged.rows["simulated"].tolist() == [True]


@pytest.mark.parametrize("mark", ["EXEMPLE", "EXEMPLE-0001", "Exemple 1", "مثال", "مثال-1"])
def test_the_example_of_a_template_is_never_loaded_nor_refused(mark: str):
    judged = verdict("cell", CELL | {"cell_id": mark, "territory_code": "Nulle part"}, CELL)
    assert judged.examples == 1
    assert judged.rows["cell_id"].tolist() == ["C-1"]
    assert len(judged.refused) == 0


@pytest.mark.parametrize("name", ["Exemple de réussite", "EXEMPLAIRE-1", "Centre Exemple"])
def test_a_centre_whose_name_begins_like_an_example_is_a_centre(name: str):
    judged = verdict("centre", CENTRE | {"name_fr": name})
    assert judged.examples == 0
    assert len(judged.rows) == 1


def test_findings_name_the_office_rows_whatever_was_left_out_between():
    spread = table("cell", [CELL, CELL | {"cell_id": "C-2", "opened_on": "hier"}])
    spread = replace(spread, origin=pd.DataFrame({"row": [7, 12], "column": -1}))
    judged = judge(spread, known())
    assert judged.rows["source_row"].tolist() == [7]
    assert found(judged) == [("error", "DAY", 12, "hier")]


def test_a_value_of_a_wide_table_is_named_by_the_column_it_stood_in():
    wide = table("beneficiary_count", [PEOPLE, PEOPLE | {"sex": "Masculin", "beneficiary_count": "?"}])
    matches = [*wide.matches[:5], replace(wide.matches[5], how="wide")]
    wide = replace(wide, matches=tuple(matches), origin=pd.DataFrame({"row": [2, 2], "column": [5, 6]}))
    judged = judge(wide, known())
    assert judged.findings[["row", "column"]].values.tolist() == [[2, 6]]


def test_a_million_wrong_rows_are_all_refused_and_counted_but_not_all_written_out():
    many = 3 * MOST
    rows = table("cell", [CELL] * 2)
    written = pd.DataFrame({name: pd.Categorical([value] * many) for name, value in CELL.items()})
    written["opened_on"] = pd.Categorical(["hier"] * many)
    written["cell_id"] = pd.Categorical([f"C-{row}" for row in range(many)])
    origin = pd.DataFrame({"row": np.arange(2, many + 2), "column": -1})
    judged = judge(replace(rows, rows=written, origin=origin), known())
    assert judged.counts == {"DAY": many}
    assert len(judged.findings) == MOST
    assert len(judged.refused) == many


def test_an_empty_table_has_no_rows_and_nothing_wrong():
    empty = table("cell", [CELL])
    judged = judge(replace(empty, rows=empty.rows.iloc[:0], origin=empty.origin.iloc[:0]), known())
    assert len(judged.rows) == 0
    assert found(judged) == []


def test_every_rule_says_what_breaking_it_does():
    assert {rule.value.severity for rule in Rule} <= {"error", "warning", "note"}
