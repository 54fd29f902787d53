"""What the table is sent: columns in code order, and only a first screen of a long list."""

from __future__ import annotations

import pytest

from data import warehouse
from pages._parts import lookup, table_columns
from pages._parts.table_columns import columns, first_screen, names
from pages._parts.view import View

pytestmark = pytest.mark.usefixtures("shell")

PROVINCES = View(lang="fr", indicator="illiteracy_10_plus", period="2024")


def test_figures_names_and_statuses_stand_in_code_order():
    sent = columns(PROVINCES)
    assert list(names("fr", "province")) == ["01.051", "01.151", "12.391"]
    assert sent["value"] == [30.5, 11.1, None]
    assert sent["rank"] == [1, 2, None]
    assert sent["status"] == "pem"
    assert sent["simulated"] == "001"
    assert sent["people"] == [35000, 25000, 40000]


def test_intervals_are_left_out_where_no_territory_has_one():
    assert columns(PROVINCES)["lower"] == [30.1, None, None]
    assert columns(View(indicator="places_per_1000_elderly", period="2025"))["lower"] == []


def test_a_short_list_comes_whole():
    assert "rest" not in first_screen(PROVINCES)


def test_a_long_list_sends_what_needs_attention_first_and_where_the_rest_is(monkeypatch: pytest.MonkeyPatch):
    row = warehouse.read("table_rows", **lookup.parameters(PROVINCES))[0]
    values = [None, *range(200)]
    many = [{**row, "code": f"01.051.01.{at:02}", "value": value} for at, value in enumerate(values)]
    monkeypatch.setattr(lookup, "rows_within", lambda *_: many)
    sent = first_screen(PROVINCES)
    assert sent["value"] == list(range(199, 159, -1))
    assert len(sent["codes"]) == table_columns._FIRST_SCREEN
    assert sent["rest"].startswith("/api/table/columns?lang=fr&indicator=illiteracy_10_plus")


@pytest.mark.parametrize(("indicator", "period", "first"), [
    ("illiteracy_10_plus", "2024", "desc"),
    ("places_per_1000_elderly", "2025", "asc"),
])  # fmt: skip
def test_the_worst_comes_first(indicator: str, period: str, first: str):
    assert columns(View(indicator=indicator, period=period))["sort"] == first
