"""Where measures come from: declared for each measure an indicator uses, refused where it is nonsense."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.catalogue import catalogue
from data.origins import FORMULAS, Origin, Part, load, origin
from data.paths import QUERIES, REFERENCE

HEAD = "measure,dimension,period,milieu,rows,keeps,subject,sex,fields,formula,parts\n"


def test_every_measure_that_an_indicator_uses_says_where_it_comes_from():
    unsaid = {
        (measure, period, milieu)
        for one in catalogue().indicators.values()
        for measure in one.computation.measures
        for _, period, milieu in one.promises()
        if origin(measure, period, milieu) is None
    }
    assert not unsaid


def test_every_part_of_a_measure_says_where_it_comes_from_in_turn():
    known = load(REFERENCE)
    named = {one.measure for one in known}
    assert {part.measure for one in known for part in one.parts} <= named


def test_every_kind_of_rows_has_its_question():
    without_rows = {"", "boundaries", "distances"}
    kinds = {one.rows for one in load(REFERENCE)} - without_rows
    assert {f"explain_rows_{kind}" for kind in kinds} <= {path.stem for path in QUERIES.glob("*.sql")}


def test_children_under_five_are_a_share_of_the_municipal_population():
    found = origin("children_under_5", "2024", "urban")
    assert found is not None
    assert (found.formula, found.parts) == ("share", (Part("population_municipal"), Part("aged_0_4_pct")))


def test_a_measure_may_come_from_another_field_in_another_census():
    fields = {
        period: found.fields
        for period in ("2014", "2024")
        if (found := origin("households_housed", period, "total"))
    }
    assert fields == {"2014": ("households_count",), "2024": ("households_sedentary",)}


def test_care_of_older_people_counts_a_whole_type_and_a_category_of_another():
    found = origin("places_elderly", "2024", "total")
    assert isinstance(found, Origin)
    assert found.members == ("CJPA:", "EPS:elderly")


def test_a_measure_nobody_declared_comes_from_nowhere():
    assert origin("unheard_of", "2024", "total") is None


@pytest.mark.parametrize(
    "row",
    [
        "population,,,,,,,,,,",
        "population,,,,census,,,,,share,women",
        "population,,,,cens,,,,,,",
        "population,,,,,,,,,product,women",
    ],
    ids=["neither", "both", "unknown rows", "unknown formula"],
)
def test_a_measure_without_one_way_of_coming_about_is_refused(row: str, tmp_path: Path):
    (tmp_path / "measure_origins.csv").write_text(f"{HEAD}{row}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"measure_origins\.csv: population has rows"):
        load(tmp_path)


def test_formulas_are_those_that_can_be_worked_out_again():
    assert {one.formula for one in load(REFERENCE)} - {""} == set(FORMULAS)
