"""What a small map tells the browser to draw, and its legend."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pages._parts import ramps, sketch
from pages._parts.sketch import SketchPoint, sketch_legend, sketch_map
from tests.pages import map_facts

_SKETCHES = """
CREATE TABLE sketch (area_code VARCHAR, level VARCHAR, path VARCHAR, width INTEGER, height INTEGER,
    shapes INTEGER);
INSERT INTO sketch VALUES ('MA', 'province', 'geo/sketch/MA.province.0a.json', 926, 1000, 3),
    ('01.051', 'commune', 'geo/sketch/01.051.commune.0b.json', 1000, 700, 2);
"""


@pytest.fixture(autouse=True)
def facts(shell: None, tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / f"{map_facts.BUILD}.duckdb")) as warehouse:
        warehouse.execute(_SKETCHES)


def drawn(fills: dict[str, str], **choices: Any) -> dict[str, Any]:
    """What the browser is told."""
    made = sketch_map("MA", "province", fills, **{"lang": "fr", "label": "Trois provinces", **choices})
    return json.loads(made.to_plotly_json()["props"]["data-sketch"])


def test_territories_are_classed_in_the_order_of_the_files_shapes():
    told = drawn({"12.391": "missing", "01.051": "1"})
    assert [fill["name"] for fill in told["fills"]] == ["1", "missing"]
    assert told["classes"] == "0-1"
    assert told["url"] == "/assets/geo/sketch/MA.province.0a.json"


def test_a_class_has_the_colour_of_the_big_map_and_a_non_value_its_pattern():
    told = drawn({"01.051": "1", "01.151": "missing"}, ramp="z2")
    looks = {fill["name"]: fill for fill in told["fills"]}
    assert looks["1"]["fill"] == ramps.colours("z2")[1]
    assert looks["missing"]["pattern"] == "hatched"


def test_colours_may_be_given_one_by_one():
    assert drawn({"01.051": "1"}, ramp=["#111111", "#222222"])["fills"][0]["fill"] == "#222222"


def test_figures_of_elsewhere_are_passed_over_even_where_their_class_is_unknown_here():
    assert drawn({"99.999": "0", "01.051": "0"})["classes"] == "0--"


@pytest.mark.parametrize("fill", ["5", "purple", "-1", ""])
def test_an_unknown_fill_is_refused_with_the_known_ones(fill: str):
    with pytest.raises(ValueError, match=r"there is no fill .*expected one of 0, 1.*missing.*silent"):
        drawn({"01.051": fill}, ramp=["#111111", "#222222"])


def test_a_map_that_was_not_made_is_refused():
    with pytest.raises(LookupError, match=r"no small map of '12\.391' by 'commune'"):
        sketch_map("12.391", "commune", {}, lang="fr", label="")


def test_a_picture_says_in_words_what_it_shows_even_where_it_cannot_be_drawn():
    made = sketch_map("MA", "province", {}, lang="ar", label="ثلاثة أقاليم").to_plotly_json()["props"]
    assert (made["role"], made["aria-label"]) == ("img", "ثلاثة أقاليم")
    assert made["children"].children == "ثلاثة أقاليم"
    assert made["style"] == {"aspectRatio": "926 / 1000"}
    assert "tabIndex" not in made


@pytest.mark.parametrize("choice", [{"links": "/territory/{code}?lang=fr"}, {"pick": "chosen"}])
def test_a_map_one_can_choose_on_is_one_tab_stop(choice: dict[str, str]):
    made = sketch_map("MA", "province", {}, lang="fr", label="", **choice).to_plotly_json()["props"]
    assert (made["role"], made["tabIndex"]) == ("group", 0)
    assert choice.items() <= json.loads(made["data-sketch"]).items()


def test_points_are_given_with_their_kind_and_what_their_tip_says():
    assert drawn({}, points=[SketchPoint(-5.1, 34.9, "Espace", "EMF")])["points"] == [
        [-5.1, 34.9, "EMF", "Espace"]
    ]


def test_names_are_asked_for_at_an_address_that_may_be_kept():
    told = drawn({}, lang="ar")
    assert told["names"] == f"/api/map/territories?level=province&within=MA&lang=ar&build={map_facts.BUILD}"


def test_what_is_empty_is_not_sent():
    assert set(drawn({})) == {"url", "names", "fills", "classes"}


def test_the_legend_gives_each_fill_its_words_and_its_count():
    entries = [("silent", "en silence", 2), ("missing", "sans donnée", 1200)]
    first, second = sketch_legend(entries, "fr").children
    assert first.children[0].style["backgroundColor"] == ramps.STATES["silent"].fill
    assert second.children[0].className == "swatch swatch-missing"
    assert [part.children for part in second.children[1:]] == ["sans donnée", "(1\u202f200)"]


def test_states_and_non_values_have_names_of_their_own_and_looks_that_differ():
    assert not set(ramps.STATES) & set(ramps.SIGN_OF_STATUS)
    looks = [sketch.look(name, "s5") for name in (*ramps.STATES, *ramps.SIGN_OF_STATUS)]
    assert len(set(looks)) == len(looks)
