"""The plan: where new centres bring most people near, worked out by hand on nine communes in a row.

From south to north, with the women of the rural ones: Ajdir (2,000) five kilometres from the only centre; far
from it Izemmouren (700), Bab Berred (1,500) and Bab Taza (1,200), seven kilometres one from the next.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from dash.development.base_component import Component

from data import warehouse
from data.words import LANGUAGES
from pages._parts import known, places, search
from pages._parts.gaps import facts as gaps_facts
from pages._parts.plan import answer as plan_answer
from pages._parts.plan import found as plan_found
from pages._parts.plan import ground as plan_ground
from pages._parts.plan.answer import Answer, answered
from pages._parts.plan.asking import asked_view
from pages._parts.plan.ground import ground
from pages._parts.plan.lists import by_province
from pages._parts.plan.map import fills, plan_map
from pages._parts.plan.screen import content
from pages._parts.plan.told import by_hand, marked
from pages._parts.plan.words import headline, proof
from pages._reports.csv_file import csv_file
from pages._reports.plan_sheet import plan_sheet
from tests.pages import small_gaps

AJDIR, IZEMMOUREN, BAB_BERRED, BAB_TAZA = "01.051.01.03", "01.051.05.01", "01.151.05.01", "01.151.05.03"
ARGOUB, IMLILI, CHEFCHAOUEN = "12.391.05.01", "12.391.05.03", "01.151.01.03"


@pytest.fixture(scope="module")
def pointer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plan")
    pointer = small_gaps.write(folder)
    small_gaps.change(folder, Path(__file__).with_name("plan_facts.sql").read_text(encoding="utf-8"))
    return pointer


@pytest.fixture(autouse=True)
def published(pointer: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """These facts, and nothing remembered from or left to other tests."""
    monkeypatch.setattr(warehouse, "CURRENT", pointer)
    monkeypatch.setattr(warehouse, "_connections", {})
    kept = (
        *(warehouse._answer, known._known, places._places, places._inside, search._index),
        *(gaps_facts._all_gaps, plan_ground._ground, plan_answer._answered),
    )
    for answers in kept:
        answers.cache_clear()
    plan_found._kept.clear()
    yield
    for answers in kept:
        answers.cache_clear()
    plan_found._kept.clear()


def asked(**query: str) -> Answer:
    return answered(asked_view({"lang": "en", "sites": "1", **query})[0])


def chosen(answer: Answer) -> list[str]:
    return [site.code for site in answer.sites]


def text(part: Component | list[Component] | str) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, list):
        return " ".join(map(text, part))
    return text(getattr(part, "children", None) or "")


@pytest.mark.parametrize(
    ("query", "sites", "newly", "before"),
    [
        ({}, [BAB_BERRED], 3400, 2000),
        # Ajdir lies 5.5 km from the centre that stands.
        ({"radius": "5", "sites": "2"}, [AJDIR, BAB_BERRED], 3500, 0),
        ({"radius": "5", "sites": "1"}, [AJDIR], 2000, 0),
        ({"milieu": "all"}, [CHEFCHAOUEN], 8000, 11000),
        ({"detour": "2"}, [AJDIR], 2000, 0),
        ({"excluded": BAB_BERRED}, [BAB_TAZA], 2700, 2000),
        ({"forced": IZEMMOUREN}, [IZEMMOUREN], 2200, 2000),
        ({"regions": "01"}, [BAB_BERRED], 3400, 2000),
    ],
)
def test_the_best_places_are_those_found_by_hand(
    query: dict[str, str], sites: list[str], newly: float, before: float
):
    answer = asked(**query)
    assert (chosen(answer), answer.newly, answer.before.sum()) == (sites, newly, before)
    assert answer.found.status == "optimal"


def test_at_least_one_in_each_region_is_kept_even_where_it_reaches_nobody():
    answer = asked(regions="01,12", each="yes", sites="2")
    assert chosen(answer)[0] == BAB_BERRED
    assert chosen(answer)[1] in {ARGOUB, IMLILI}
    assert answer.newly == 3400


def test_fewer_centres_than_regions_that_must_have_one_is_told_and_no_plan_is_made_up():
    answer = asked(regions="01,12", each="yes")
    assert answer.sites == ()
    assert "the regions are to receive 2 at least, and only 1 can be opened" in headline(
        {"lang": "en", "sites": "1", "regions": "01,12", "each": "yes"}
    )


def test_where_nobody_is_known_to_live_nothing_is_planned():
    said = headline({"lang": "en", "regions": "12"})
    assert "nobody of the target group is known to live there" in said


def test_communes_whose_people_or_centres_are_not_known_are_said_and_count_neither_way():
    answer = asked()
    assert answer.unknown == 2
    assert answer.demand.sum() == 5400
    assert {code for code, fill in fills(answer.view, answer).items() if fill == "missing"} == {
        ARGOUB,
        IMLILI,
    }


def test_a_centre_without_coordinates_stands_at_the_point_of_its_commune():
    here = ground("emf")
    assert [row["centre_id"] for row in here.centres] == ["c1"]
    assert here.nearest[here.codes.index(AJDIR)] == pytest.approx(5.55, abs=0.02)


def test_a_service_of_one_category_counts_only_its_own_centres():
    pupils = warehouse.read("plan_centres", members="EPS:dar_talib|EPS:dar_taliba")
    assert [row["centre_id"] for row in pupils] == ["c2"]
    older = warehouse.read("plan_centres", members="CJPA|EPS:elderly")
    assert [row["centre_id"] for row in older] == ["c3"]


def test_more_centres_than_communes_are_as_many_as_there_are_communes():
    answer = asked(sites="30", regions="01")
    assert len(answer.sites) == 4
    assert answer.newly == 3400


def test_provinces_add_up_to_what_the_sentence_says():
    answer = asked()
    rows = {one.code: (one.people, one.before, one.after) for one in by_province(answer)}
    assert rows == {"01.051": (2700, 2000, 2700), "01.151": (2700, 0, 2700)}
    assert sum(after - before for _people, before, after in rows.values()) == answer.newly


def test_the_map_tells_reached_before_from_reached_anew_from_never():
    answer = asked(excluded=BAB_BERRED)
    painted = fills(answer.view, answer)
    assert (painted[AJDIR], painted[BAB_TAZA], painted[IZEMMOUREN]) == ("0", "1", "2")


def drawn(**query: str) -> dict[str, Any]:
    view = asked_view({"lang": "fr", "sites": "1", **query})[0]
    made = plan_map(view, answered(view), "plan-pick").to_plotly_json()["props"]
    return {"style": made["style"], **json.loads(made["data-sketch"])}


def test_the_map_of_two_regions_shows_those_and_no_more():
    both = drawn(regions="01,12")
    assert both["frame"] == [-17, 21, -3, 36]
    # Mercator: 21 to 36 degrees north are taller than 15 degrees of longitude are wide.
    assert both["style"]["aspectRatio"] == "14000 / 17147"


@pytest.mark.parametrize("regions", ["", "01"])
def test_the_map_of_one_region_or_of_all_needs_no_frame(regions: str):
    assert "frame" not in drawn(regions=regions)


def test_where_no_norm_is_known_the_map_tells_nothing_of_places():
    answer = asked(enough="trial")
    assert set(fills(answer.view, answer).values()) == {"missing"}


def test_the_sentence_counts_people_and_shares_before_and_after():
    said = headline({"lang": "en", "sites": "1"})
    assert "with 1 new centre, 3,400 women aged 15 and over more would live within 10 km" in said
    assert "100.0% of those concerned, instead of 37.0%" in said


def test_a_choice_by_hand_says_how_many_people_it_loses():
    view = asked_view({"lang": "en", "sites": "1", "forced": IZEMMOUREN})[0]
    assert "1,200 people fewer" in by_hand(view, answered(view))
    same = asked_view({"lang": "en", "sites": "1", "forced": BAB_BERRED})[0]
    assert "nobody is lost" in by_hand(same, answered(same))
    free = asked_view({"lang": "en", "sites": "1"})[0]
    assert not by_hand(free, answered(free))


def test_a_marked_commune_tells_its_people_its_distance_and_what_can_be_decided():
    view = asked_view({"lang": "en", "sites": "1", "selected": IZEMMOUREN})[0]
    said = text(marked(view, answered(view)))
    assert "People concerned: 700" in said
    assert "Distance to the nearest centre that stands: 33.3 km" in said
    assert "Put a new centre here" in said
    assert "Leave it out" in said
    outside = asked_view({"lang": "en", "sites": "1", "selected": CHEFCHAOUEN})[0]
    assert "not asked about" in text(marked(outside, answered(outside)))


@pytest.mark.parametrize(
    ("query", "view", "notices"),
    [
        ({"what": "nonsense"}, {"what": "emf"}, 1),
        ({"radius": "12"}, {"radius": "10"}, 1),
        ({"sites": "many"}, {"sites": "3"}, 1),
        ({"sites": "-4"}, {"sites": "3"}, 1),
        ({"regions": "01,99"}, {"regions": ("01",)}, 1),
        ({"regions": "12,01,01"}, {"regions": ("01", "12")}, 0),
        ({"forced": AJDIR, "excluded": AJDIR}, {"forced": (AJDIR,), "excluded": ()}, 0),
        ({"forced": AJDIR, "regions": "12"}, {"forced": ()}, 1),
        ({"sites": "1", "forced": f"{AJDIR},{BAB_TAZA}"}, {"forced": (AJDIR,)}, 1),
        ({"each": "perhaps"}, {"each": "no"}, 1),
        ({"lang": "de"}, {"lang": "ar"}, 1),
    ],
)
def test_what_nobody_could_mean_becomes_the_nearest_question_with_a_notice(query, view, notices):
    mended, told = asked_view({"lang": "en", **query})
    assert {name: getattr(mended, name) for name in view} == view
    assert len(told.notices) == notices
    page = text(content(mended, told.notices))
    assert all(notice.say(mended.lang) in page for notice in told.notices)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_sentence_proof_and_assumptions(language: str):
    view, told = asked_view({"lang": language, "sites": "1"})
    page = text(content(view, told.notices))
    assert proof(view, answered(view)) in page
    assert headline({"lang": language, "sites": "1"}) in page
    assert not told.notices


def test_the_file_holds_sites_and_provinces_with_what_one_must_know():
    view = asked_view({"lang": "en", "sites": "1"})[0]
    lines = csv_file(plan_sheet(view, datetime(2026, 11, 22, tzinfo=UTC))).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(lines)))
    head = {row[0]: row[1] for row in rows if len(row) == 2}
    assert "3,400 women" in head["In short"]
    assert head["How sure"] == "Proven: no other choice of places reaches more people."
    listed = [row for row in rows if row and row[1:2] and row[1] in {BAB_BERRED, "01.051", "01.151"}]
    assert [row[:2] + row[-1:] for row in listed] == [
        ["New centre", BAB_BERRED, "3400"],
        ["Prefecture or province", "01.151", "2700"],
        ["Prefecture or province", "01.051", "700"],
    ]
