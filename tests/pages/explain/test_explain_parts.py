"""Figures of the rural or the urban part of a territory are explained by the rows of that part alone."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from data import warehouse
from data.words import LANGUAGES
from pages._parts.gaps.facts import shown
from pages._parts.gaps.view import GapsView
from pages._parts.gaps.words import sentence
from tests.pages.explain.explained import asked, lines, rows_of

ERRACHIDIA = {"part": "gaps", "what": "cef", "level": "province", "selected": "08.201"}
PARTS = ("rural", "urban", "serving_rural", "serving_urban")


def milieus(rows: list[dict[str, str]], column: str) -> set[str]:
    """What the centres of some rows say of themselves, read from the register."""
    ids = [row["Centre"] for row in rows]
    question = f"SELECT DISTINCT {column} FROM centre WHERE list_contains($1, centre_id)"
    with warehouse._connection(warehouse.build()).cursor() as cursor:
        return {one for (one,) in cursor.execute(question, [ids]).fetchall()}


@pytest.mark.parametrize("part", PARTS)
def test_centres_and_places_of_a_part_are_their_own_rows(part: str, client: TestClient):
    told = asked(client, **ERRACHIDIA, milieu_part=part, show="places", lang="en")
    said = lines(told)
    centres, places = rows_of(client, told, "centres"), rows_of(client, told, "places")
    assert len(centres) == said["centres"]["value"] > 0
    assert sum(int(row["Counts for"]) for row in places) == said["places"]["value"] > 0
    column = "serves" if part.startswith("serving") else "milieu"
    assert milieus(centres, column) == milieus(places, column) == {part.removeprefix("serving_")}


@pytest.mark.parametrize("part", ["rural", "urban"])
def test_people_not_reached_are_those_of_the_part_without_the_rows_of_its_centres(
    part: str, client: TestClient
):
    told = asked(client, **ERRACHIDIA, milieu_part=part, show="places", lang="en")
    said = lines(told)
    served = sum(int(row["Counts for"]) for row in rows_of(client, told, "unreached"))
    assert said["people"]["value"] - served == said["unreached"]["value"]


def test_the_two_parts_hold_all_the_people_and_all_the_centres_of_the_province(client: TestClient):
    whole = lines(asked(client, **ERRACHIDIA, lang="en"))
    parts = [lines(asked(client, **ERRACHIDIA, milieu_part=part, lang="en")) for part in ("rural", "urban")]
    assert sum(part["centres"]["value"] for part in parts) == whole["centres"]["value"]
    # Each share of the illiterate is published with one decimal.
    people = sum(part["people"]["value"] for part in parts)
    assert people == pytest.approx(whole["people"]["value"], rel=2e-3)


def test_the_distance_of_a_part_is_weighed_by_its_people_and_the_rows_say_so(client: TestClient):
    told = asked(client, **ERRACHIDIA, milieu_part="rural", lang="en")
    rows = rows_of(client, told, "distance")
    people = sum(int(row["People"]) for row in rows)
    mean = sum(int(row["People"]) * float(row["Distance (km)"]) for row in rows) / people
    assert mean == pytest.approx(lines(told)["distance"]["value"], abs=0.001)
    with warehouse._connection(warehouse.build()).cursor() as cursor:
        ((rural,),) = cursor.execute(
            "SELECT value FROM measure_value WHERE measure = 'population' AND period = '2024' "
            "AND milieu = 'rural' AND territory_code = '08.201'"
        ).fetchall()
    assert people == rural


def test_a_part_where_nobody_lives_says_that_it_does_not_apply(client: TestClient):
    said = lines(
        asked(client, part="gaps", what="emf", level="commune", selected="06.141.01.0", milieu_part="rural")
    )
    assert said["centres"]["value"] is None
    assert said["distance"]["value"] is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sentence_of_a_part_adds_up_from_its_rows(lang: str, client: TestClient):
    view = GapsView(lang=lang, what="emf", level="province", which="all", milieu="all", milieu_part="rural")
    told = asked(client, part="gaps", lang=lang, **view.address().fields)
    assert told["said"] == sentence(shown(view))
    people = lines(told)["people"]
    assert people["evidence"]["total"] == people["value"] == shown(view).people()
