"""The page of norms: what stands and stood, entering and taking back, refusals that lose nothing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from dash.development.base_component import Component
from fastapi import FastAPI
from fastapi.testclient import TestClient

from data.norms import norms as declared
from data.words import LANGUAGES
from pages._api import norms as norms_api
from pages._api import writers
from pages._parts import places
from pages._parts.asked import Asked
from pages._parts.imports import writing
from pages._parts.norms import words
from pages._parts.norms.absence import absence
from pages._parts.norms.amount import NoAmount, amount
from pages._parts.norms.facts import in_force, norm_of
from pages._parts.norms.readings import units
from pages._parts.norms.screen import _card, hint
from pages._parts.norms.view import NormsView, nearest_view
from pages._reports.csv_file import csv_file
from pages._reports.norms_files import norms_sheet
from records import norms
from tests.pages import small_measured
from tests.pages.said import inside, said

TOKEN = "open-sesame"
GIVEN = {"X-Yaqaza-Token": TOKEN, "X-Yaqaza-Who": quote("فاطمة")}
FORM = {"value": "4,5", "reading": "", "reference": "Cahier 2019", "why": "décision du comité"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("norms")
    small_measured.write(folder)
    return folder


@pytest.fixture(autouse=True)
def published(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(writers, "_GUESSING_SECONDS", 0)
    yield from small_measured.read(folder, tmp_path, monkeypatch)


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setenv(writing.TOKEN, TOKEN)
    server = FastAPI()
    server.include_router(norms_api.router)
    return TestClient(server)


def card(key: str, lang: str = "en", reading: str = "") -> str:
    return said(_card(in_force()[key], NormsView(lang, reading)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_norm_nobody_entered_says_so_and_shows_no_number(lang: str):
    stated = {"ar": "لم تدخل بعد", "fr": "pas encore saisie", "en": "not entered yet"}[lang]
    assert stated in card("places_coaph", lang)
    assert in_force()["places_coaph"].value is None
    assert "2" in words.sentence(lang)


def test_a_published_norm_names_its_text_its_day_and_who_put_it_here():
    told = card("emf_each_province")
    for part in ("board of 24 December 2021", "December 24, 2021", "the makers of this product"):
        assert part in told


def test_what_was_entered_stands_with_reason_name_and_history_and_counts_at_once(client: TestClient):
    assert client.post("/api/norms/places_emf?lang=fr", json=FORM, headers=GIVEN).status_code == 200
    again = {**FORM, "value": "6", "why": "révision"}
    assert client.post("/api/norms/places_emf?lang=fr", json=again, headers=GIVEN).status_code == 200
    found = norm_of("emf", "places")
    assert (found.value, found.reference) == (6.0, "Cahier 2019")
    assert [(one.value, one.who, one.why) for one in found.history] == [
        (6.0, "فاطمة", "révision"),
        (4.5, "فاطمة", "décision du comité"),
    ]
    told = card("places_emf", "fr")
    assert all(part in told for part in ("révision", "décision du comité", "4,5", "فاطمة"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_somebody_wrote_keeps_its_language_and_says_which_it_is_or_that_nobody_knows(
    lang: str, client: TestClient
):
    (shipped,) = written(card_of("emf_each_province", lang), "board of 24 December")
    assert (shipped.lang, shipped.dir) == ("en", "auto")
    given = {**FORM, "reference": "دفتر التحملات 2019"}
    assert client.post("/api/norms/places_emf?lang=fr", json=given, headers=GIVEN).status_code == 200
    shown = card_of("places_emf", lang)
    assert {(one.lang, one.dir) for one in written(shown, "دفتر")} == {("ar", "auto")}
    assert {(one.lang, one.dir) for one in written(shown, "décision du comité")} == {("", "auto")}
    stays = {"ar": "تبقى المراجع والأسباب", "fr": "restent dans la langue", "en": "stay in the language"}
    assert stays[lang] in hint(lang)


def card_of(key: str, lang: str) -> Component:
    return _card(in_force()[key], NormsView(lang, ""))


def written(card: Component, words_of_it: str) -> list[Component]:
    """The elements that hold a text somebody wrote."""
    return [
        one
        for one in inside(card)
        if isinstance(getattr(one, "children", None), str) and words_of_it in one.children
    ]


def test_the_same_pressed_twice_is_one_entry(client: TestClient):
    for _press in range(2):
        assert client.post("/api/norms/places_emf", json=FORM, headers=GIVEN).status_code == 200
    assert len(norms.history("places_emf")) == 1


def test_what_was_taken_back_leaves_no_number_but_its_history(client: TestClient):
    client.post("/api/norms/places_emf", json=FORM, headers=GIVEN)
    assert client.post("/api/norms/places_emf/withdraw?lang=en", headers=GIVEN).status_code == 200
    assert norm_of("emf", "places").value is None
    assert "not entered yet" in card("places_emf")
    assert "décision du comité" in card("places_emf")
    answer = client.post("/api/norms/places_emf/withdraw?lang=en", headers=GIVEN)
    assert answer.status_code == 409
    assert "Nothing was entered" in answer.json()["problem"]


@pytest.mark.parametrize(
    ("key", "change", "field", "english"),
    [
        ("places_emf", {"value": ""}, "value", "nothing is entered without a number"),
        ("places_emf", {"value": "four"}, "value", "“four” is not a number"),
        ("places_emf", {"value": "4 %"}, "value", "its unit is places for each 1,000 people"),
        ("places_emf", {"value": "1.250"}, "value", "can be read as more than a thousand"),
        ("places_emf", {"value": "0"}, "value", "not above zero"),
        ("places_emf", {"value": "-2"}, "value", "not above zero"),
        ("places_emf", {"value": "1001"}, "value", "more places than people"),
        ("places_emf", {"value": "0.0001"}, "value", "a place for a million people"),
        ("places_emf", {"why": "  "}, "why", "give the reason"),
        ("places_emf", {"why": "x" * 1001}, "why", "1001 signs; 1000 can be kept"),
        ("places_emf", {"reference": "x" * 301}, "reference", "301 signs; 300"),
        ("emf_each_province", {"value": "1.5", "reading": "units"}, "value", "no whole number"),
        ("emf_each_province", {"value": "2000", "reading": "units"}, "value", "no whole number"),
        ("emf_each_province", {"value": "1", "reading": "streets"}, "reading", "of which territories"),
    ],
)
def test_a_refusal_names_the_field_in_three_languages_and_what_stood_still_stands(
    client: TestClient, key: str, change: dict, field: str, english: str
):
    before = in_force()[key].value
    sentences = set()
    for lang in LANGUAGES:
        answer = client.post(f"/api/norms/{key}?lang={lang}", json={**FORM, **change}, headers=GIVEN)
        assert (answer.status_code, answer.json()["field"]) == (422, field)
        sentences.add(answer.json()["problem"])
    assert len(sentences) == len(LANGUAGES)
    assert any(english in one for one in sentences)
    assert in_force()[key].value == before
    assert norms.history() == []


def test_without_a_name_the_right_token_or_a_known_norm_nothing_is_entered(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
):
    nobody = {"X-Yaqaza-Token": TOKEN}
    assert client.post("/api/norms/places_emf", json=FORM, headers=nobody).json()["field"] == "who"
    assert client.post("/api/norms/places_emf/withdraw", headers=nobody).json()["field"] == "who"
    wrong = {**GIVEN, "X-Yaqaza-Token": "sesame"}
    assert client.post("/api/norms/places_emf", json=FORM, headers=wrong).status_code == 403
    assert client.post("/api/norms/nonsense", json=FORM, headers=GIVEN).status_code == 404
    assert client.post("/api/norms/places_emf", content=b"[1]", headers=GIVEN).status_code == 422
    assert client.post("/api/norms/places_emf", content=b"\xff", headers=GIVEN).status_code == 422
    monkeypatch.delenv(writing.TOKEN)
    answer = client.post("/api/norms/places_emf?lang=en", json=FORM, headers=GIVEN)
    assert answer.status_code == 403
    assert "without a write token" in answer.json()["problem"]
    assert norms.history() == []


@pytest.mark.parametrize(
    ("typed", "value"),
    [("4", 4), ("4.5", 4.5), ("4,5", 4.5), ("٤٫٥", 4.5), (" 0,25 ", 0.25), ("0.125", 0.125), ("1 000", 1000)],
)
def test_a_number_is_read_in_every_way_the_country_writes_one(typed: str, value: float):
    assert amount(typed, "places", "") == value


@pytest.mark.parametrize("typed", ["1,2,3", "1e3", "inf", "nan", "4/5", "４５x", "--4", "."])
def test_what_is_no_number_is_none(typed: str):
    with pytest.raises(NoAmount):
        amount(typed, "places", "")


def test_absence_follows_the_reading_and_counts_nobody_who_is_not_known():
    cell = in_force()["cell_each_territory"]
    against = absence(cell, "units")
    assert [one.code for one in against.units] == list(units("units"))
    assert [one.code for one in against.below] == ["01.151"]
    assert {one.code for one in against.unknown} >= {"12.391"}
    assert against.missing == 1
    assert "Below the norm: 1 of" in card("cell_each_territory", reading="units")
    assert absence(in_force()["places_emf"], "") is None


def test_the_literal_reading_leaves_prefectures_out():
    kinds = {places.places()[code].kind for code in units("provinces")}
    assert kinds == {"province"}
    assert set(units("provinces")) <= set(units("units"))


@pytest.mark.parametrize(
    ("reading", "kept", "notices"), [("units", "units", 0), ("unit", "units", 1), ("x", "", 1)]
)
def test_a_reading_nobody_knows_becomes_the_nearest_with_a_notice(reading: str, kept: str, notices: int):
    asked = Asked({"lang": "en", "reading": reading})
    assert nearest_view(asked).reading == kept
    assert len(asked.notices) == notices


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_file_holds_every_norm_and_all_that_was_ever_entered(lang: str):
    norms.enter("places_emf", 4.5, "", who="Amina", why="=1+1", reference="Cahier")
    norms.enter("places_emf", 5, "", who="Brahim", why="révision")
    sheet = norms_sheet(lang)
    assert len(sheet.rows) == len(declared()) + 1
    assert {len(row) for row in sheet.rows} == {len(sheet.headings)}
    empty = [row for row in sheet.rows if row[0] == "places_coaph"]
    assert empty[0][2] is None
    rows = list(
        csv.reader(io.StringIO(csv_file(sheet).decode("utf-8-sig")), delimiter="," if lang == "en" else ";")
    )
    (before,) = (row for row in rows if "Amina" in row)
    assert "=1+1" not in before
