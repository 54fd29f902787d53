"""The rural and the urban part of territories: who lives there, what stands there, what nobody can say."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pages._parts.asked import Asked
from pages._parts.explain.gap_measured import measured
from pages._parts.explain.gaps_told import gaps_told
from pages._parts.gaps.facts import Shown, shown
from pages._parts.gaps.map import _fills, gaps_legend
from pages._parts.gaps.parts import LEADS, PARTS, asked_part
from pages._parts.gaps.parts_told import part_lines
from pages._parts.gaps.screen import content
from pages._parts.gaps.table import columns, total
from pages._parts.gaps.told import marked
from pages._parts.gaps.view import FAR, LEAST, MILIEUX, SPOTS, WHICH, asked_view
from pages._parts.gaps.words import sentence
from pages._reports.csv_file import csv_file
from pages._reports.gaps_sheet import gaps_sheet
from tests.pages import small_parts
from tests.pages.said import said as text

HOCEIMA, AJDIR, IZEMMOUREN = "01.051.01.01", "01.051.01.03", "01.051.05.01"
CHEFCHAOUEN, BAB_BERRED, BAB_TAZA = "01.151.01.03", "01.151.05.01", "01.151.05.03"
ARGOUB, IMLILI = "12.391.05.01", "12.391.05.03"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parts")
    small_parts.write(folder)
    return folder


@pytest.fixture(autouse=True)
def published(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield from small_parts.read(folder, tmp_path, monkeypatch)


def asked(**query: str) -> Shown:
    return shown(asked_view({"lang": "en", "which": "all", **query})[0])


def of(facts: Shown, name: str) -> dict[str, object]:
    return {gap.code: getattr(gap, name) for gap in facts.around}


def test_the_rural_part_of_a_rural_commune_is_the_commune_and_of_a_mixed_one_its_countryside():
    people = of(asked(milieu_part="rural"), "people")
    assert people[BAB_BERRED] == 1500
    assert people[AJDIR] == 500
    assert of(asked(milieu_part="urban"), "people")[AJDIR] == 1500


def test_where_nobody_is_rural_it_does_not_apply_and_is_neither_listed_nor_none():
    facts = asked(milieu_part="rural")
    assert sorted(facts.nobody) == [HOCEIMA, CHEFCHAOUEN, "12.391.01.01"]
    assert not set(facts.nobody) & set(of(facts, "code"))
    assert {_fills(facts)[code] for code in facts.nobody} == {"not_applicable"}
    assert "does not apply (3)" in text(gaps_legend(facts))
    assert "counts nobody in this part: 3" in " ".join(part_lines(facts))


def test_a_centre_said_to_be_rural_where_nobody_is_is_told_and_counted_nowhere():
    facts = asked(milieu_part="rural")
    assert "Centres said to be there all the same, counted nowhere: 1." in " ".join(part_lines(facts))
    assert sum(gap.centres or 0 for gap in facts.around) == 1


def test_places_missing_are_those_of_the_whole_countrys_rate_for_the_people_of_the_part():
    facts = asked(milieu_part="rural", show="places")
    # Four places for 1,000 women; Bab Taza has 30 where 4.8 are asked for; of Imlili nobody is known.
    missing = {AJDIR: 2, IZEMMOUREN: 3, BAB_BERRED: 6, BAB_TAZA: 0}
    assert {code: one for code, one in of(facts, "missing").items() if one is not None} == missing
    assert facts.missing() == 11
    assert "the national rate, towns and countryside together: 4 places" in sentence(facts)
    assert "Places missing to the national rate: 11" in total(facts)


def test_what_a_town_has_too_much_of_lowers_nothing_in_its_countryside():
    rural, urban = asked(milieu_part="rural", show="places"), asked(milieu_part="urban", show="places")
    assert of(urban, "missing")[HOCEIMA] == 0
    assert of(urban, "missing")[AJDIR] == 6
    assert of(rural, "missing")[AJDIR] == 2


def test_a_part_that_too_few_told_of_has_no_people_unreached_rather_than_everybody():
    facts = asked(milieu_part="rural", show="places")
    (taza,) = (gap for gap in facts.around if gap.code == BAB_TAZA)
    assert (taza.unreached, taza.supply.unreached_status) == (None, "insufficient")
    unreached = of(facts, "unreached")
    assert (unreached[AJDIR], unreached[BAB_BERRED]) == (500, 1500)
    assert (unreached[IMLILI], unreached[ARGOUB]) == (None, None)
    assert facts.sum("unreached") == 500 + 700 + 1500


def test_a_centre_for_the_outskirts_is_urban_by_where_it_stands_and_in_neither_part_by_whom_it_serves():
    assert of(asked(milieu_part="urban"), "centres")[HOCEIMA] == 1
    serving = asked(milieu_part="serving_urban")
    assert of(serving, "centres")[HOCEIMA] == 0
    (hoceima,) = (gap for gap in serving.around if gap.code == HOCEIMA)
    assert hoceima.neither == 1
    told = " ".join(part_lines(serving))
    assert "Centres standing there: 1; licensed places known: 90." in told
    assert "Centres saying they serve it: 0; licensed places known: 0." in told
    assert "In neither part, as they serve peri-urban areas: 1." in told


def test_a_centre_that_does_not_say_whom_it_serves_leaves_its_part_missing_and_not_zero():
    facts = asked(milieu_part="serving_rural", show="places")
    (taza,) = (gap for gap in facts.around if gap.code == BAB_TAZA)
    assert (taza.status, taza.centres, taza.missing) == ("missing", None, None)
    assert BAB_TAZA not in {gap.code for gap in asked(milieu_part="serving_rural", which="none").listed}
    assert "In neither part: 0 that serve peri-urban areas, 1 that do not say." in " ".join(part_lines(facts))
    assert "Not known, and counted neither way: 3." in sentence(facts)


@pytest.mark.parametrize(("against", "share"), [("median", 0.5), ("best", 0.75)])
def test_median_and_best_quarter_are_of_the_same_part_of_the_others(against: str, share: float):
    facts = asked(milieu_part="rural", against=against)
    assert facts.yardstick.amount == pytest.approx(np.quantile([0, 0, 0, 1000 * 30 / 1200], share))
    rows = {line.name: line for line in gaps_told(facts.view).lines}["yardstick"].sample().groups[0]["rows"]
    assert rows[0]["code"] == BAB_TAZA
    assert len(rows) == 4


def test_the_distance_of_a_part_of_a_province_is_the_mean_of_its_communes_by_the_people_of_the_part():
    km = of(asked(milieu_part="rural", level="province"), "km")
    assert km["01.051"] == pytest.approx(np.average([12.0, 25.5], weights=[1000, 1400]), abs=1e-3)
    urban = of(asked(milieu_part="urban", level="province"), "km")
    assert urban["01.051"] == pytest.approx(np.average([0.5, 12.0], weights=[30_000, 3000]), abs=1e-3)


def test_pupils_houses_in_towns_are_said_to_lodge_pupils_of_the_countryside():
    stands, serves = (asked(what="dar_talib_taliba", milieu_part=part) for part in ("rural", "serving_rural"))
    assert "Houses in towns lodge pupils of the countryside too" in " ".join(part_lines(stands))
    assert "Houses in towns" not in " ".join(part_lines(serves))


CHOICES = {"milieu": MILIEUX, "which": WHICH, "far": FAR, "least": LEAST, "spots": SPOTS}
OPEN = {"milieu": "all", "which": "all", "far": "0", "least": "0", "spots": "no"}


@given(
    st.fixed_dictionaries({name: st.sampled_from(values) for name, values in CHOICES.items()}),
    st.sampled_from(["", *PARTS]),
    st.sampled_from(["emf", "upe"]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_filters_add_up_in_each_part_too(chosen: dict[str, str], part: str, what: str):
    def codes(**query: str) -> set[str]:
        return {gap.code for gap in asked(milieu_part=part, what=what, **query).listed}

    alone = [codes(**{**OPEN, name: value}) for name, value in chosen.items()]
    assert codes(**chosen) == set.intersection(*alone)


@pytest.mark.parametrize(
    ("query", "part", "level"),
    [
        ({"milieu_part": "rurale"}, "rural", "commune"),
        ({"milieu_part": "seaside"}, "", "commune"),
        ({"milieu_part": "urban", "what": "dar_talib_taliba"}, "", "commune"),
        ({"milieu_part": "serving_urban", "what": "dar_talib_taliba"}, "", "commune"),
        ({"milieu_part": "rural", "against": "each"}, "", "province"),
    ],
)
@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_a_part_that_cannot_be_shown_is_mended_with_a_notice(query, part, level, lang):
    view, mended = asked_view({"lang": lang, **query})
    assert (view.milieu_part, view.level) == (part, level)
    assert len(mended.notices) == 1
    assert mended.notices[0].say(lang)


@pytest.mark.parametrize(("part", "kept"), [("rural", ""), ("serving_rural", ""), ("urban", "urban")])
def test_nobody_is_rural_in_the_prefectures_of_casablanca(part: str, kept: str):
    asked = Asked({"milieu_part": part})
    assert asked_part(asked, "emf", "arrondissement_prefecture", "national") == kept
    assert len(asked.notices) == (not kept)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_every_part_says_which_it_is_in_sentence_page_and_file(part: str, lang: str):
    view, mended = asked_view({"lang": lang, "milieu_part": part, "which": "all"})
    facts = shown(view)
    assert mended.notices == []
    assert view.address().fields["milieu_part"] == part
    page, said = text(content(view, [])), sentence(facts)
    if lang == "en":
        assert said.startswith(LEADS[part])
    assert said in page
    assert all(line in page for line in part_lines(facts))
    file = csv_file(gaps_sheet(view, datetime(2026, 1, 5, tzinfo=UTC))).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(file), delimiter="," if lang == "en" else ";"))
    told = {cell for row in rows for cell in row}
    assert {said, *part_lines(facts)} <= told
    people = [row[5] for row in rows if row and row[0].count(".") == 3]
    assert (
        sum(int(one or 0) for one in people)
        == facts.people()
        == sum(one or 0 for one in columns(facts)["people"])
    )


def test_every_number_of_a_part_is_explained_with_its_arithmetic_and_the_rows_of_that_part_alone():
    facts = asked(milieu_part="rural", against="trial", trial="10", selected=AJDIR)
    told = {line.name: line for line in measured(facts.view)}
    assert told["missing"].filled == "500 × 10 ÷ 1,000 − 0 → 5"
    assert told["unreached"].filled == "500 − 0 → 500"
    assert told["places"].rows is None
    taza = asked(milieu_part="rural", show="places", selected=BAB_TAZA)
    lines = {line.name: line for line in measured(taza.view)}
    assert dict(lines["places"].rows.asked)["part"] == "stands:rural"
    assert lines["unreached"].number is None
    assert "Places missing: 0" in text(marked(taza.view, taza))


def test_the_order_of_a_choice_in_the_address_changes_nothing():
    query = {"lang": "fr", "milieu_part": "serving_rural", "level": "province", "against": "best"}
    assert asked_view(query)[0] == asked_view(dict(reversed(query.items())))[0]
