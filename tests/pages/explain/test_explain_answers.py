"""What the explanation says of a figure: for machines, on the page and in the file of rows."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from fastapi.testclient import TestClient

from data import warehouse
from data.words import LANGUAGES
from pages._parts.asked import Asked
from pages._parts.explain.view import figure_view

KILOBYTE = 1024


def asked(client: TestClient, **fields: str) -> dict[str, Any]:
    answer = client.get("/api/v1/explain", params=fields)
    assert answer.status_code == 200
    assert len(answer.content) <= 24 * KILOBYTE
    return answer.json()


def suppressed(level: str = "commune") -> dict[str, str]:
    """A figure that is withheld in the current build."""
    with warehouse._connection(warehouse.build()).cursor() as cursor:
        row = cursor.execute(
            "SELECT territory_code, period FROM indicator_value WHERE status = 'suppressed' AND level = ? "
            "AND indicator = 'all_signals_per_10k' ORDER BY ALL LIMIT 1",
            [level],
        ).fetchone()
    assert row is not None
    return {"indicator": "all_signals_per_10k", "territory": row[0], "period": row[1]}


def test_a_share_of_the_census_names_the_file_and_field_it_was_read_from(client: TestClient):
    told = asked(client, indicator="illiteracy_10_plus", territory="01.051", period="2024", lang="en")
    (numerator, denominator) = told["inputs"]
    assert numerator["file"]["path"] == "data/indicators/people.csv.gz"
    assert numerator["file"]["fields"] == ["illiteracy_rate_10_plus"]
    assert denominator["value"] == 302387
    assert told["value"] == told["recomputed"] == numerator["value"] == 32.5
    assert told["said"]["interval_method"].startswith("approximate, 95%")


def test_sources_come_with_publisher_licence_period_and_hash(client: TestClient):
    told = asked(client, indicator="reach_emf", territory="01.051", period="2024", lang="fr")
    for source in told["sources"]:
        assert source["publisher"]
        assert source["licence"]
        assert source["reference_period"]
        assert source["sha256"] is None or len(source["sha256"]) == 64
    assert {source["source_key"] for source in told["sources"]} >= {"hcp_rgph_2024"}


def test_the_build_is_named_with_its_moment(client: TestClient):
    told = asked(client, indicator="population", territory="MA", lang="en")["build"]
    assert told["name"] == warehouse.build()
    assert told["made_at"].replace("-", "").replace(":", "") in told["name"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_has_its_own_words(lang: str, client: TestClient):
    told = asked(client, indicator="reach_emf", territory="06", period="2024", lang=lang)
    assert told["said"]["formula"]
    assert told["said"]["filled"]
    assert told["inputs"][0]["came_from"]
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in told["inputs"][0]["came_from"])
    assert arabic == (lang == "ar")


def test_a_withheld_count_is_not_told_by_its_explanation(client: TestClient):
    told = asked(client, **suppressed(), lang="en")
    assert told["value"] is None
    assert told["recomputed"] is None
    assert told["inputs"][0]["value"] is None
    assert told["inputs"][0]["status"] == "suppressed"
    assert [one for one in told["evidence"] if one["input"] == "numerator"] == [
        {
            "input": "numerator",
            "measure": "signals",
            "kind": "signals",
            "row_count": 0,
            "total": None,
            "counts_withheld": False,
            "files": [],
            "all_rows": None,
        }
    ]


def test_a_withheld_count_is_not_told_by_the_file_of_its_rows(client: TestClient):
    answer = client.get("/explain/rows.csv", params={**suppressed(), "lang": "en", "input": "numerator"})
    assert answer.status_code == 200
    table = answer.text.split("\r\n\r\n")[1]
    assert [line for line in table.splitlines() if line] == []


@pytest.mark.parametrize(
    ("period", "why"),
    [
        ("2023", "These rows are not listed: they would tell of a few people."),
        # Of this year several offices' files tell.
        ("2025", "File by file these rows would tell what each office or month noted: only the sum is told."),
    ],
)
def test_rows_that_are_not_listed_are_not_offered_as_a_file_and_the_file_says_why(
    period: str, why: str, client: TestClient
):
    fields = {"indicator": "all_signals_per_10k", "territory": "MA", "period": period, "lang": "en"}
    (told,) = [one for one in asked(client, **fields)["evidence"] if one["input"] == "numerator"]
    assert told["row_count"] > 100
    assert [one["rows"] for one in told["files"]] == [[]]
    assert told["all_rows"] is None
    above, table = client.get("/explain/rows.csv", params={**fields, "input": "numerator"}).text.split(
        "\r\n\r\n", 1
    )
    assert not table.strip()
    assert why in above


def test_rows_of_signals_tell_neither_commune_nor_outcome_nor_a_small_count(client: TestClient):
    fields = {"indicator": "all_signals_per_10k", "territory": "01.051", "period": "2023", "lang": "en"}
    answer = client.get("/explain/rows.csv", params={**fields, "input": "numerator"})
    head, *rows = csv.reader(io.StringIO(answer.text.split("\r\n\r\n")[1]))
    # Nor the week: a week has nearly as many rows as signals.
    assert head == ["File", "Row", "Cell", "Counts for"]
    assert len(rows) > 100
    assert {row[-1] for row in rows} == {"Withheld"}


def test_no_row_about_one_commune_is_listed(client: TestClient):
    with warehouse._connection(warehouse.build()).cursor() as cursor:
        code, period = cursor.execute(
            "SELECT territory_code, period FROM indicator_value WHERE indicator = 'all_signals_per_10k' "
            "AND level = 'commune' AND numerator > 20 ORDER BY ALL LIMIT 1"
        ).fetchone() or ("", "")
    told = asked(client, indicator="all_signals_per_10k", territory=code, period=period, lang="en")
    numerator = next(one for one in told["evidence"] if one["input"] == "numerator")
    assert numerator["total"] == told["inputs"][0]["value"]
    assert [group["rows"] for group in numerator["files"]] == [[]]


def test_a_printed_figure_comes_with_its_note_and_address(client: TestClient):
    told = asked(client, indicator="eps_authorised", territory="MA", lang="en")
    (group,) = told["evidence"][0]["files"]
    assert group["rows"][0]["url"].startswith("http")
    assert group["rows"][0]["value"] == told["value"]


def test_a_rate_of_nobody_says_that_there_is_nobody_to_divide_by(client: TestClient):
    with warehouse._connection(warehouse.build()).cursor() as cursor:
        code, period = cursor.execute(
            "SELECT territory_code, period FROM indicator_value WHERE indicator = 'illiteracy_10_plus' "
            "AND status = 'not_applicable' AND milieu = 'rural' ORDER BY ALL LIMIT 1"
        ).fetchone() or ("", "")
    told = asked(
        client, indicator="illiteracy_10_plus", territory=code, period=period, milieu="rural", lang="en"
    )
    assert told["said"]["why"] == ["Nobody lives in this milieu here."]
    assert told["said"]["interval_method"] == "None: there is no value."


def test_every_non_value_says_why_in_a_sentence(client: TestClient):
    with warehouse._connection(warehouse.build()).cursor() as cursor:
        rows = cursor.execute(
            "SELECT DISTINCT ON (indicator, status) indicator, territory_code, period, milieu "
            "FROM indicator_value WHERE value IS NULL ORDER BY indicator, status, territory_code, period"
        ).fetchall()
    silent = []
    for indicator, territory, period, milieu in rows[::4]:
        fields = {"indicator": indicator, "territory": territory, "period": period, "milieu": milieu}
        told = asked(client, **fields, lang="en")
        if not told["said"]["why"] or not all(why.endswith(".") for why in told["said"]["why"]):
            silent.append((fields, told["said"]["why"]))
    assert not silent


def test_what_nobody_could_mean_is_mended_with_a_notice(client: TestClient):
    told = asked(client, indicator="iliteracy_10_plus", territory="Hoceima", period="2030", lang="en")
    assert (told["indicator"]["key"], told["territory"]["code"]) == ("illiteracy_10_plus", "01.051")
    assert len(told["notices"]) == 3


def test_an_indicator_without_the_level_is_explained_for_the_territory_around():
    view = figure_view(Asked({"indicator": "provinces_with_cell", "territory": "01.051", "lang": "en"}))
    assert view.territory == "01"


def test_rows_of_an_input_that_is_none_are_refused(client: TestClient):
    answer = client.get("/explain/rows.csv", params={"indicator": "population", "input": "numerators"})
    assert answer.status_code == 404
    assert "expected one of numerator" in answer.json()["detail"]
