"""Explained line by line: signals by type, printed totals, the sentence above the map."""

from __future__ import annotations

import pytest
from dash import html
from fastapi.testclient import TestClient

from data import warehouse
from data.words import LANGUAGES
from pages._parts.explain.link import map_sentence_link
from pages._parts.explain.view import signals_address
from pages._parts.known import known
from pages._parts.nearest import nearest
from pages._parts.text import sentence
from pages._parts.vigilance import facts
from pages._parts.vigilance.told_spans import told_span
from pages._parts.vigilance.view import signal_types
from tests.pages.explain.explained import asked, lines

INEZGANE = {"part": "cells", "code": "09.273", "lang": "en"}


# Signals by type


def test_the_signals_of_a_type_are_told_with_their_past_and_their_rate(client: TestClient):
    told = lines(asked(client, **INEZGANE, type="homeless_cold_nights"))
    limits = facts.frame()
    short = facts.spans("09.273", limits["short_weeks"])["homeless_cold_nights"]
    long = facts.spans("09.273", limits["long_weeks"])["homeless_cold_nights"]
    sent = facts.reports("09.273", limits["short_weeks"])["received"]
    assert told["signals_short"]["value"] == short["signal_count"]
    assert told["per_report"]["filled"] == f"{short['signal_count']} ÷ {sent} = {short['per_report']:.2f}"
    assert told["against"]["said"] == "more than in any of these years"
    assert told["rate"]["value"] == pytest.approx(long["rate"])
    assert told["rate"]["inputs"][0]["value"] == long["people"]
    assert told["signals_long"]["value"] == sum(
        told[outcome]["value"] for outcome in ("oriented", "cared_for", "closed", "unknown")
    )


def test_a_small_count_is_told_nowhere_of_its_explanation(client: TestClient):
    limits = facts.frame()
    small = [
        (row["code"], row["type"], row["signal_count"])
        for row in warehouse.read("vigilance_counted")
        if row["weeks"] == limits["long_weeks"] and 0 < (row["signal_count"] or 0) < 5 and "." in row["code"]
    ]
    assert len(small) > 5
    for code, kind, _count in small:
        told = lines(asked(client, part="cells", code=code, type=kind, lang="en"))
        assert told["signals_long"]["value"] is None
        # Where that it is small would say how many it is, not even that is said.
        assert told["signals_long"]["said"] in ("1–4", "1–8")
        assert "evidence" not in told["signals_long"]
        assert (told["rate"]["value"], told["rate"]["filled"]) == (None, "")


def test_rows_of_one_type_are_counted_but_not_listed(client: TestClient):
    fields = INEZGANE | {"type": "women_violence"}
    told = lines(asked(client, **fields))["signals_long"]
    assert told["evidence"]["total"] == told["value"]
    assert [row for group in told["evidence"]["files"] for row in group["rows"]] == []
    assert told["evidence"]["all_rows"] is None
    rows = client.get("/explain/rows.csv", params={**fields, "input": "signals_long"})
    assert rows.status_code == 200
    assert not rows.text.split("\r\n\r\n", 1)[1].strip()


def test_no_row_tells_in_which_week_its_signals_were_noted(client: TestClient):
    signals = lines(asked(client, **INEZGANE))["signals_short"]["evidence"]
    rows = [row for group in signals["files"] for row in group["rows"]]
    assert signals["counts_withheld"]
    assert {row["period"] for row in rows} == {None}


def test_a_cell_leads_on_to_each_type_of_its_signals(client: TestClient):
    told = lines(asked(client, **INEZGANE))
    for kind in signal_types():
        assert told[f"signals.{kind}"]["explained"] == signals_address("en", "09.273", kind).url()
        one = told_span("09.273", 12, kind)
        assert told[f"signals.{kind}"]["value"] == (None if one.held_back else one.low)


@pytest.mark.parametrize("fields", [{"region": "02"}, {"region": "MA"}, {}])
def test_signals_of_a_region_and_of_the_country_are_explained_too(fields: dict[str, str], client: TestClient):
    told = asked(client, part="cells", type="all", lang="fr", **fields)
    count = lines(told)["signals_long"]
    assert count["evidence"]["total"] == count["value"] > 900
    assert told["notices"] == []


def test_a_type_that_nobody_could_mean_is_mended_and_said(client: TestClient):
    told = asked(client, **INEZGANE, type="nothing_of_the_kind")
    assert told["said"].startswith("All signals")
    assert any("nothing_of_the_kind" in said for said in told["notices"])


# Printed totals


@pytest.mark.parametrize("lang", LANGUAGES)
def test_totals_that_disagree_stand_as_printed_each_with_its_row(lang: str, client: TestClient):
    told = asked(client, part="totals", set="centres", lang=lang)
    values = {line["value"] for line in told["lines"]}
    assert values >= {3988, 4086, 4000}
    for line in told["lines"]:
        assert line["evidence"]["row_count"] == 1
        assert line["evidence"]["total"] == line["value"]
    assert [source["source_key"] for source in told["sources"]] == ["en_published"]


def test_every_set_of_totals_is_explained(client: TestClient):
    for name in {row["set"] for row in warehouse.read("disagreeing_totals")}:
        told = asked(client, part="totals", set=name, lang="en")
        assert told["notices"] == []
        assert all(line["evidence"]["total"] == line["value"] for line in told["lines"])


def test_a_set_that_is_none_is_mended_and_said(client: TestClient):
    told = asked(client, part="totals", set="zzzzzz", lang="en")
    assert told["notices"] == ["There are no published totals “zzzzzz”: others are shown."]


# The sentence above the map


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sentence_above_the_map_is_told_by_its_territories(lang: str, client: TestClient):
    query = {"lang": lang, "indicator": "illiteracy_10_plus", "level": "province", "within": "02"}
    view, mended = nearest(query, known())
    assert not mended
    link = map_sentence_link(view)
    assert isinstance(link, html.A)
    told = asked(client, **dict(pair.split("=") for pair in link.href.partition("?")[2].split("&")))
    assert told["said"] == sentence(view)
    found = lines(told)
    assert found["territories"]["value"] == 8
    for end in ("low", "high"):
        there = client.get("/api/v1" + found[end]["explained"]).json()
        assert there["value"] == pytest.approx(found[end]["value"])


def test_of_the_map_those_at_zero_and_those_unknown_are_listed(client: TestClient):
    told = lines(asked(client, part="map", lang="en", indicator="centres_emf", level="commune"))
    zeros = told["zeros"]
    assert zeros["value"] == zeros["evidence"]["row_count"] > 0
    signals = lines(asked(client, part="map", lang="en", indicator="all_signals_per_10k", level="province"))
    missing = signals["missing"]
    assert missing["value"] == missing["evidence"]["row_count"] > 0
    assert missing["value"] < signals["territories"]["value"]


def test_an_indicator_of_the_map_that_is_none_is_mended_and_said(client: TestClient):
    assert asked(client, part="map", lang="en", indicator="nothing_known")["notices"]
