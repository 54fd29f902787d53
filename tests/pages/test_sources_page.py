"""The page of sources tells the build's own figures, printed totals and registers; links are mended."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from data import warehouse
from data.catalogue import catalogue
from data.paths import REFERENCE
from pages._parts.asked import Asked
from pages._parts.sources.indicators import sources_indicators
from pages._parts.sources.list import resting, sources_list
from pages._parts.sources.registers import sources_registers
from pages._parts.sources.totals import sources_totals
from pages._parts.sources.view import PARTS, SourcesView, nearest_view
from pages._parts.sources.words import sentence
from tests.pages.plain import asked
from tests.pages.said import by_id, inside, said

#: What the issue asks to be shown: register, value, qualifier, year.
REGISTERS = {
    "cooperatives_created": (82, "exact", "2015"),
    "cooperatives_supported": (800, "exact", "2015"),
    "exhibitions": (80, "exact", "2015"),
    "marketing_spaces": (40, "exact", "2015"),
    "cooperatives_marketed": (400, "exact", "2015"),
    "food_aid": (3810, "exact", "2015"),
    "disability_income": (500, "exact", "2015"),
    "minors_establishments": (22, "exact", "2015"),
    "partner_associations": (3000, "about", "2022"),
}


@pytest.fixture(scope="module")
def counted() -> pd.DataFrame:
    """Figures and indicators by source, counted from the lists themselves."""
    return asked(
        """SELECT key, count(*) AS figures, count(value) AS values, count(DISTINCT indicator) AS indicators
        FROM indicator_value, unnest(source_keys) AS named(key) GROUP BY key"""
    ).set_index("key")


def test_as_many_figures_rest_on_each_source_as_name_it(counted: pd.DataFrame):
    listed = {row["source_key"]: row for row in warehouse.read("source_list")}
    assert set(counted.index) <= set(listed)
    for key, row in listed.items():
        expected = counted.loc[key] if key in counted.index else {"figures": 0, "values": 0, "indicators": 0}
        assert {name: row[name] for name in ("figures", "values", "indicators")} == dict(expected)


def test_the_card_of_the_census_says_what_rests_on_it(counted: pd.DataFrame):
    card = by_id(sources_list("en"), "source-hcp_rgph_2024")
    expected = counted.loc["hcp_rgph_2024"]
    assert f"{expected.figures:,} figures of {expected.indicators} indicators" in said(card)
    assert f"{expected.figures - expected['values']:,} of them without a value" in said(card)
    assert "CC BY 4.0" in said(card)
    (digest,) = [one.children for one in inside(card) if getattr(one, "className", "") == "hash"]
    assert len(digest) == 64


def test_every_source_of_the_build_is_on_the_page_and_demonstration_files_are_marked():
    shown = sources_list("fr")
    idents = {getattr(one, "id", None) for one in inside(shown)}
    assert {f"source-{row['source_key']}" for row in warehouse.read("source_list")} <= idents
    assert "chiffres de démonstration" in said(by_id(shown, "offices"))


def test_a_source_that_only_links_places_says_so():
    row = {"figures": 0, "values": 0, "indicators": 0, "quoted": 0}
    assert resting(row, "en") == "none directly: it links places and codes"
    assert resting({**row, "quoted": 1}, "en") == "1 figure quoted as printed"


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_the_registers_of_the_founding_texts_are_all_there_with_year_and_source(lang: str):
    rows = {row["register"]: row for row in warehouse.read("programme_registers")}
    assert {key: (row["value"], row["qualifier"], row["period"]) for key, row in rows.items()} == REGISTERS
    shown = sources_registers(lang)
    for key, (value, _qualifier, year) in REGISTERS.items():
        card = said(by_id(shown, f"register-{key}")).replace("\u202f", "").replace(",", "").replace(".", "")
        assert str(value) in card
        assert year in card
    assert {"ar": "حوالي", "fr": "environ", "en": "about"}[lang] in said(
        by_id(shown, "register-partner_associations")
    )
    assert "FILES.md" in said(shown)
    implied = {"ar": "السنة مستنتجة", "fr": "année déduite", "en": "implied by the sentence"}[lang]
    assert implied in said(by_id(shown, "register-exhibitions"))


def test_a_territorys_figure_of_a_register_stands_in_a_table_beside_the_national_one(
    monkeypatch: pytest.MonkeyPatch,
):
    national = next(row for row in warehouse.read("programme_registers") if row["register"] == "exhibitions")
    sent = {
        **national,
        "territory_code": "08.401",
        "level": "province",
        "territory_fr": "Ouarzazate",
        "value": 3,
        "period": "2024",
        "source_text": None,
        "url": None,
        "simulated": True,
        "title": "registres_2024.csv",
        "publisher": "Délégation d'Ouarzazate",
    }
    monkeypatch.setattr(warehouse, "read", lambda question: [national, sent])
    card = said(by_id(sources_registers("fr"), "register-exhibitions"))
    assert "80" in card
    for word in ("Ouarzazate", "2024", "3", "registres_2024.csv", "chiffres de démonstration"):
        assert word in card
    assert "FILES.md" not in said(sources_registers("fr"))


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("centres", ["3,988", "4,086", "more than 4,000"]),
        ("eps", ["1,051", "1,092", "1,311"]),
        ("poverty", ["8.2%", "11.9%", "6.8%"]),
        ("cells", ["planned: 52", "planned: 100"]),
    ],
)
def test_totals_that_disagree_stand_side_by_side_as_printed(key: str, values: list[str]):
    section = by_id(sources_totals("en"), f"totals-{key}")
    shown = [said(one) for one in inside(section) if type(one).__name__ == "Strong"]
    assert [value for value in shown if value in values] == values


def test_each_total_says_what_it_counts_and_who_printed_it():
    declared = pd.read_csv(REFERENCE / "disagreement_figures.csv", dtype=str)
    figures = [
        one for one in inside(sources_totals("ar")) if "quoted" in (getattr(one, "className", "") or "")
    ]
    assert len(figures) == len(declared)
    for figure in figures:
        parts = {getattr(one, "className", None): said(one) for one in inside(figure)}
        assert parts["scope"]
        assert parts["said-by"]


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_every_indicator_has_an_anchor_a_definition_and_the_facts_asked_for(lang: str):
    shown = sources_indicators(SourcesView(lang=lang, part="indicators"))
    fiches = [text for one in inside(shown) if (text := getattr(one, "data-markup", ""))]
    written = re.findall(r'<li id="([^"]+)"', "".join(fiches))
    idents = [*written, *(getattr(one, "id", None) for one in inside(shown))]
    known = catalogue().indicators.values()
    for one in known:
        alone = sum(other.family == one.family for other in known) == 1
        assert (one.family if alone else one.key) in idents
    assert len(fiches) == len({one.family for one in known})
    assert all(fiche.count("<dt>") >= 6 for fiche in fiches)


def test_the_indicator_asked_for_stands_open_and_marked_where_it_rests_on_demonstration_files():
    shown = sources_indicators(SourcesView(lang="en", part="indicators", indicator="reach_emf"))
    assert by_id(shown, "reach").open
    assert not by_id(shown, "illiteracy_10_plus").open
    assert "demonstration figures" in said(by_id(shown, "reach").children[0])
    assert "demonstration figures" not in said(by_id(shown, "illiteracy_10_plus").children[0])


@pytest.mark.parametrize(
    ("query", "part", "indicator", "notices"),
    [
        ({}, "sources", "", 0),
        ({"part": "glossary"}, "glossary", "", 0),
        ({"indicator": "illiteracy_10_plus"}, "indicators", "illiteracy_10_plus", 0),
        ({"indicator": "reach_emf", "part": "indicators"}, "indicators", "reach_emf", 0),
        ({"part": "glosary"}, "glossary", "", 1),
        ({"part": "'; drop table"}, "sources", "", 1),
        ({"indicator": "illiteracy"}, "indicators", "illiteracy_10_plus", 1),
        ({"indicator": "xxxxxxxxxxxx"}, "sources", "", 1),
        ({"lang": "de", "part": "totals"}, "totals", "", 1),
    ],
)
def test_a_spoilt_link_shows_the_nearest_part_with_a_notice(
    query: dict[str, str], part: str, indicator: str, notices: int
):
    asked = Asked(query)
    view = nearest_view(asked)
    assert (view.part, view.indicator, len(asked.notices)) == (part, indicator, notices)


@pytest.mark.parametrize("part", PARTS)
def test_an_address_leads_back_to_the_same_view(part: str):
    view = SourcesView("fr", part, "reach" if part == "indicators" else "", "femmes")
    address = view.address()
    assert nearest_view(Asked({"lang": address.lang, **address.fields})) == view


def test_the_headline_counts_known_figures_and_says_how_many_are_real(counted: pd.DataFrame):
    (row,) = asked(
        "SELECT count(value) AS known, count(value) FILTER (NOT simulated) AS real FROM indicator_value"
    ).itertuples()
    known, real = row.known, row.real
    told = sentence("en")
    assert f"{known:,} known figures" in told
    assert f"{100 * real / known:.1f}% of them are real" in told


def test_without_demonstration_files_everything_is_real_and_what_is_missing_is_said(
    monkeypatch: pytest.MonkeyPatch,
):
    rows = [row for row in warehouse.read("source_list") if not row["simulated"]]
    answers = {"source_list": rows, "figures_real": [{"figures": 10, "simulated": 0}]}
    monkeypatch.setattr(warehouse, "read", lambda question: answers[question])
    assert sentence("en") == "10 known figures rest on 8 real sources; all of them are real."
    assert "holds no demonstration files" in said(sources_list("en"))
