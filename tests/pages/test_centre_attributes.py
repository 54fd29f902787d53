"""What is known of a centre, and what is not: unknown is neither yes nor no."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from data import warehouse
from pages._parts import centre_attributes
from pages._parts.map.centres import points
from pages._parts.view import View
from tests.pages import map_facts

pytestmark = pytest.mark.usefixtures("shell")


def told(type_: str = "all") -> dict[str, dict[str, object]]:
    """Name of each centre and what is told of it beside type and places."""
    found = points(type_, "en")["features"]
    return {
        one["properties"]["name"]: {
            name: value for name, value in one["properties"].items() if name in centre_attributes.ATTRIBUTES
        }
        for one in found
    }


def change(statement: str) -> None:
    """Alter the small warehouse before anything is read from it."""
    path = Path(warehouse.CURRENT).parent / f"{map_facts.BUILD}.duckdb"
    with duckdb.connect(str(path)) as facts:
        facts.execute(statement)
        map_facts.open_centres(facts)


def test_no_label_is_a_no_where_the_list_names_another_centre_that_has_it():
    assert told()["Espace"]["jisr"] == 0


def test_a_list_in_which_no_centre_has_a_project_says_nothing_about_projects():
    assert "project" not in told()["Espace"]


def test_a_delegation_that_left_everything_empty_says_nothing_about_its_centres():
    assert told()["Centre"] == {}


def test_a_year_is_told_with_the_label():
    change("UPDATE centre SET jisr_label = true, jisr_label_year = 2021 WHERE centre_id = 'c1'")
    assert told()["Espace"]["jisr"] == 2021


def test_a_regime_that_is_not_recorded_is_absent():
    change("UPDATE centre SET legal_regime = NULL WHERE centre_id = 'c1'")
    assert "regime" not in told()["Espace"]


@pytest.mark.parametrize(
    ("attribute", "code", "words"),
    [
        ("regime", "14-05", ("القانون 14-05", "Loi 14-05", "Law 14-05")),
        ("regime", "unlicensed", ("غير مرخصة", "Non autorisé", "Unlicensed")),
        ("jisr", "yes", ("نعم", "oui", "yes")),
        ("project", "unknown", ("غير معروف", "non renseigné", "not known")),
    ],
)
def test_values_have_words_in_three_languages(attribute: str, code: str, words: tuple[str, str, str]):
    assert tuple(centre_attributes.value(attribute, code, lang) for lang in ("ar", "fr", "en")) == words


def test_the_filters_of_centres_are_said_and_nothing_where_none_are_shown():
    shown = View(lang="en", centres="all", regime="65-15", project="yes")
    assert (
        centre_attributes.said(shown) == "All centres · Legal regime: Law 65-15 · Establishment project: yes"
    )
    assert centre_attributes.said(View(lang="en")) == ""
