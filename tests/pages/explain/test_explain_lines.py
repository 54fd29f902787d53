"""What is no indicator's value is explained line by line: rows of the gaps, cells, sentences about many."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from fastapi.testclient import TestClient

from data import warehouse
from data.words import LANGUAGES
from pages._parts.address import Address
from pages._parts.gaps.facts import shown
from pages._parts.gaps.view import GapsView
from pages._parts.gaps.words import sentence as gaps_sentence
from pages._parts.vigilance.words import national_sentence
from tests.pages.explain.explained import asked, lines, rows_of

COMMUNE = {"part": "gaps", "what": "elderly", "level": "commune", "selected": "01.051.01.09"}
PROVINCE = {"part": "gaps", "what": "emf", "level": "province", "selected": "02.251"}


def one(query: str, *values: str) -> Any:
    with warehouse._connection(warehouse.build()).cursor() as cursor:
        return (cursor.execute(query, values).fetchone() or (None,))[0]


def test_a_row_of_the_gaps_is_told_column_by_column(client: TestClient):
    told = lines(asked(client, **COMMUNE, lang="en"))
    assert told["centres"]["value"] == 0
    assert told["people"]["filled"] == "5,608 × 17.3 ÷ 100 = 970"
    assert told["missing"]["explained"].startswith("/explain?lang=en&indicator=places_missing_elderly&")
    assert told["white_spot"]["value"] == 0
    assert told["needs"]["value"] == sum(
        "not among" not in line["how"] and "among the worst" in line["how"]
        for name, line in told.items()
        if name.startswith("need.")
    )


def test_the_nearest_centre_is_named_with_file_sheet_and_row(client: TestClient):
    told = lines(asked(client, **COMMUNE, lang="fr"))["distance"]
    (group,) = told["evidence"]["files"]
    (row,) = group["rows"]
    kept = one("SELECT source_row FROM centre WHERE centre_id = ?", row["centre_id"])
    assert (group["source_key"], row["sheet"], row["row"]) == ("demo_centres", "Centres", kept)
    assert row["km"] == told["value"] == group["total"]
    assert row["name_fr"] in told["how"]


def test_the_distance_of_a_province_is_the_weighted_mean_of_rows_that_can_be_taken_away(client: TestClient):
    told = asked(client, **PROVINCE, lang="en")
    rows = rows_of(client, told, "distance")
    people = sum(int(row["People"]) for row in rows)
    mean = sum(int(row["People"]) * float(row["Distance (km)"]) for row in rows) / people
    assert len(rows) == 13
    assert mean == pytest.approx(lines(told)["distance"]["value"], abs=0.001)


@pytest.mark.parametrize("what", ["emf", "crèche", "elderly"])
def test_centres_counted_are_as_many_as_their_rows(what: str, client: TestClient):
    told = asked(client, part="gaps", what=what, level="region", selected="01", lang="en")
    counted = lines(told)["centres"]
    assert counted["value"] == counted["evidence"]["row_count"] > 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sentence_of_the_gaps_adds_up_from_its_rows(lang: str, client: TestClient):
    view = GapsView(lang=lang, what="emf", within="02", far="20")
    told = asked(client, part="gaps", lang=lang, **view.address().fields)
    assert told["said"] == gaps_sentence(shown(view))
    listed, people = lines(told)["listed"], lines(told)["people"]
    assert listed["evidence"]["row_count"] == listed["value"] == len(shown(view).listed)
    assert people["evidence"]["total"] == people["value"] == shown(view).people()
    assert people["filled"].count("+") == 3


def test_reports_of_a_cell_are_the_rows_of_its_weeks(client: TestClient):
    told = asked(client, part="cells", code="01.051", lang="en")
    said = lines(told)
    assert said["expected_long"]["value"] == said["expected_long"]["evidence"]["row_count"] == 52
    rows = rows_of(client, told, "late_long")
    assert len(rows) == said["late_long"]["value"]
    assert all(row["Received on"] > row["Expected on"] for row in rows)


def test_signals_of_a_cell_add_up_but_small_counts_are_not_told(client: TestClient):
    told = asked(client, part="cells", code="01.051", lang="en")
    signals = lines(told)["signals_short"]
    assert signals["evidence"]["total"] == signals["value"]
    assert signals["evidence"]["counts_withheld"]
    assert {row["Counts for"] for row in rows_of(client, told, "signals_short")} == {"Withheld"}


def test_casablanca_is_told_by_the_cells_of_its_arrondissements(client: TestClient):
    said = lines(asked(client, part="cells", code="06.141", lang="en"))
    assert said["state"]["evidence"]["row_count"] == one(
        "SELECT cells FROM cell_state WHERE territory_code = '06.141'"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sentence_on_all_cells_counts_each_state(lang: str, client: TestClient):
    told = asked(client, part="cells", lang=lang)
    said = lines(told)
    assert told["said"] == national_sentence(lang)
    assert said["delegations"]["value"] == 82
    assert sum(said[state]["value"] for state in ("silent", "late", "active", "none")) == 82


def test_what_nobody_could_mean_is_mended_and_said(client: TestClient):
    told = asked(client, part="gabs", what="emv", selected="Atlantis", lang="en")
    assert len(told["notices"]) == 3
    assert told["lines"]


def test_an_input_that_is_not_there_is_refused_by_name(client: TestClient):
    answer = client.get("/explain/rows.csv", params={**COMMUNE, "input": "centers"})
    assert answer.status_code == 404
    assert "'centers'" in answer.json()["detail"]
    assert "distance" in answer.json()["detail"]


def test_addresses_of_explanations_lead_back_to_the_same_explanation(client: TestClient):
    for fields in (COMMUNE, {"part": "cells", "code": "02.251"}):
        told = asked(client, **fields, lang="ar")
        page = Address("/explain", "ar", fields).url()
        assert all(part in told["page"] for part in page.partition("?")[2].split("&"))


@pytest.mark.parametrize(
    ("file", "code", "asked_for"),
    [
        ("/gaps.csv?what=elderly&level=province", "01.051", "part=gaps&what=elderly&level=province"),
        ("/vigilance.csv?region=01", "01.051", "part=cells"),
    ],
)
def test_a_file_of_many_rows_says_where_each_is_explained(
    file: str, code: str, asked_for: str, client: TestClient
):
    answer = client.get(f"{file}&lang=fr")
    (line,) = [one for one in answer.text.splitlines() if one.startswith("Explication;")]
    address = re.search(r"http://testserver(/explain\S*CODE\S*)", line)
    assert address is not None
    assert asked_for in address[1]
    told = client.get(f"/api/v1{address[1].replace('CODE', code)}").json()
    assert "Al Hoceima" in told["said"]
    assert told["notices"] == []


def test_a_portrait_as_a_file_leads_from_each_figure_to_its_explanation(client: TestClient):
    answer = client.get("/territory/01.051.csv?lang=en")
    rows = list(csv.DictReader(io.StringIO(answer.text.split("\r\n\r\n")[1])))
    addresses = [row["Explanation"] for row in rows if row["Explanation"]]
    assert len(addresses) > 100
    first = client.get(addresses[0].replace("http://testserver/explain", "/api/v1/explain")).json()
    assert first["territory"]["code"] == "01.051"
    assert first["notices"] == []


def test_a_published_value_says_who_published_it_instead_of_an_equation_with_itself(client: TestClient):
    fields = {"indicator": "illiteracy_10_plus", "territory": "01.051", "period": "2024"}
    told = asked(client, **fields, lang="fr")["said"]
    assert told["filled"] == ""
    assert told["stated"].startswith(
        "Publié tel quel par Haut-Commissariat au Plan (HCP), dans «\N{NO-BREAK SPACE}Recensement"
    )
    assert told["stated"].endswith(f"{told['value']}.")


def test_a_value_that_adds_published_shares_shows_the_sum(client: TestClient):
    told = asked(client, indicator="aged_60_plus", territory="01.051", period="2024", lang="en")
    parts = told["said"]["filled"].partition(" = ")
    assert sum(float(part) for part in parts[0].split(" + ")) == pytest.approx(told["value"])
