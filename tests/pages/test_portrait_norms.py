"""A portrait is held to the norms that people entered, and says whose they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from data import paths
from pages._parts.places import inside
from pages._parts.portrait import parts
from pages._parts.portrait.compare_words import compared_with
from pages._parts.portrait.figures import portrait
from pages._parts.portrait.lead import norms as said
from pages._parts.portrait.view import TerritoryView
from pages._reports.diagnosis_content import diagnosis
from pages._reports.portrait_files import portrait_sheet
from records import norms

FIGUIG, KEY = "02.251", "places_per_1000_emf"


@pytest.fixture(autouse=True)
def own_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(paths, "RECORDS", tmp_path / "records.sqlite")


def enter(value: float) -> None:
    norms.enter("places_emf", value, "", who="Amina", why="committee", reference="")


def held(code: str = FIGUIG):
    return portrait(code, "norm").figure(KEY).compared


def offering() -> str:
    """The first province that has such places."""
    return next(code for code in inside("province", "MA") if portrait(code, "country").figure(KEY).value)


def test_without_an_entry_the_places_of_a_service_have_no_norm():
    assert (held().value, held().status) == (None, "not_applicable")
    assert said(portrait(FIGUIG, "norm"), "en") == []


def test_the_places_of_a_service_are_judged_by_what_was_entered_at_once():
    here = offering()
    figure = portrait(here, "norm").figure(KEY)
    assert figure.lower < figure.value < figure.upper
    enter(10 * figure.upper)
    assert (held(here).value, held(here).verdict, held(here).sureness) == (10 * figure.upper, "worse", "99.8")
    enter(figure.value)
    assert (held(here).verdict, held(here).sureness) == ("similar", "")
    enter(figure.lower / 10)
    assert (held(here).verdict, held(here).sureness) == ("better", "99.8")
    norms.withdraw("places_emf", "Amina")
    assert held(here).value is None


def test_what_is_compared_with_territories_knows_nothing_of_it():
    before = portrait(FIGUIG, "country").figure(KEY).compared
    enter(40)
    assert portrait(FIGUIG, "country").figure(KEY).compared == before
    assert said(portrait(FIGUIG, "country"), "en") == []


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_page_file_and_sheet_say_who_entered_it_and_when_and_no_longer_than_it_stands(lang: str):
    view = TerritoryView(FIGUIG, lang, "norm")
    enter(40)
    (line,) = said(portrait(FIGUIG, "norm"), lang)
    assert "Amina" in line
    assert "committee" in line
    assert line in parts.texts(view, ["lead"])[0]
    assert line in [told for _name, told in portrait_sheet(view).about]
    sheet = diagnosis(FIGUIG, lang, "norm", "http://127.0.0.1/territory/02.251")
    assert sheet.compared_notes == (line,)
    assert sheet.compared_with == compared_with(portrait(FIGUIG, "norm").comparison, lang)
    norms.withdraw("places_emf", "Amina")
    assert "Amina" not in parts.texts(view, ["lead"])[0]
