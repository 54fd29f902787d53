"""Places, money, equity and limits by region, against choices found by hand; and why there is no plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from data.words import LANGUAGES
from pages._parts.plan.answer import Answer, answered
from pages._parts.plan.asking import asked_view
from pages._parts.plan.limits import Limit, read, written
from pages._parts.plan.said import conditions_said
from pages._parts.plan.words import headline, proof, remarks

AJDIR, IZEMMOUREN, BAB_BERRED, BAB_TAZA = "01.051.01.03", "01.051.05.01", "01.151.05.01", "01.151.05.03"
CHEFCHAOUEN = "01.151.01.03"
Ask = Callable[..., Answer]


def chosen(answer: Answer) -> list[str]:
    return [site.code for site in answer.sites]


@pytest.mark.parametrize(
    ("query", "sites", "newly"),
    [
        ({"room": "1000"}, 1, 1000),
        ({"room": "1000", "sites": "2"}, 2, 2000),
        ({"room": "3400"}, 1, 3400),
        # Bab Berred and Bab Taza together have 3,400 around them, whatever room there is.
        ({"room": "5000", "sites": "2"}, 2, 3400),
    ],
)
def test_a_centre_serves_no_more_people_than_it_has_places(asked: Ask, query, sites: int, newly: float):
    answer = asked(**query)
    assert (len(answer.sites), answer.newly) == (sites, pytest.approx(newly))
    assert sum(site.newly for site in answer.sites) == pytest.approx(newly)
    assert answer.found.status == "optimal"


@pytest.mark.parametrize(
    ("query", "sites"),
    [
        ({"milieu": "all"}, [CHEFCHAOUEN]),
        ({"milieu": "all", "equity": "rural"}, [BAB_BERRED]),
        ({"milieu": "all", "equity": "worst"}, [CHEFCHAOUEN]),
        # 2,000 of 5,400 rural people are near already; half of them are 700 more.
        ({"milieu": "all", "equity": "rural25"}, [CHEFCHAOUEN]),
        ({"milieu": "all", "equity": "rural50"}, [BAB_BERRED]),
    ],
)
def test_whose_access_counts_first_changes_the_choice_as_worked_out_by_hand(asked: Ask, query, sites):
    assert chosen(asked(**query)) == sites


def test_the_farthest_tenth_is_known_by_its_way_to_a_centre_that_stands(asked: Ask):
    # Without Chefchaouen, Bab Taza is farthest: 1,200 of 14,400 people, less than a tenth and a commune.
    answer = asked(equity="worst")
    assert answer.view.equity == "worst"
    assert BAB_TAZA in chosen(answer) or answer.after[answer.ground.codes.index(BAB_TAZA)] == 1200


def test_a_budget_pays_for_as_many_centres_as_it_does_and_none_is_opened_in_vain(asked: Ask):
    answer = asked(sites="budget", price="400000", budget="900000", radius="5")
    assert chosen(answer) == [AJDIR, BAB_BERRED]
    assert answer.cost == 800_000
    assert answer.view.count == 2


def test_limits_keep_a_region_at_its_least_and_its_most(asked: Ask):
    assert chosen(asked(limits="12:1-1"))[0].startswith("12.")
    assert {code[:2] for code in chosen(asked(each="yes", sites="2"))} == {"01", "12"}
    nowhere = asked(limits="01:0-0", sites="2")
    assert all(code.startswith("12.") for code in chosen(nowhere))
    assert nowhere.found.status == "optimal"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"limits": "12:3-"}, "is to receive 3 at least, but its communes that may receive one number 2"),
        ({"limits": "01:2-"}, "the regions are to receive 2 at least, and only 1 can be opened"),
        (
            {"limits": "01:0-0,12:0-1", "sites": "2"},
            "may receive 1 at most, which is less than the 2 asked for",
        ),
        (
            {"limits": "01:0-1", "sites": "2", "forced": f"{AJDIR},{BAB_TAZA}"},
            "at most, but 2 were put there",
        ),
        ({"limits": "01:1-", "forced": "12.391.05.03"}, "put in by hand leaves no more than 0 to it"),
        ({"each": "yes"}, "the regions are to receive 2 at least, and only 1 can be opened"),
        ({"sites": "budget"}, "type what a centre costs, and the budget"),
        ({"sites": "budget", "price": "5"}, "type what a centre costs, and the budget"),
        (
            {"sites": "budget", "price": "5", "budget": "4"},
            "a budget of 4 dirhams does not pay for one centre",
        ),
        ({"equity": "rural90", "radius": "5"}, "brings 90.0% of rural people near one: ask for more centres"),
        ({"regions": "12"}, "nobody of the target group is known to live there"),
    ],
)
def test_a_question_without_a_plan_says_what_cannot_be_kept(asked: Ask, query, said: str):
    answer = asked(**query)
    assert answer.sites == ()
    assert said in headline({"lang": "en", "sites": "1", **query})
    for lang in ("ar", "fr"):
        other = headline({"lang": lang, "sites": "1", **query})
        assert said not in other
        assert "{" not in other


def test_more_centres_than_communes_is_said(asked: Ask):
    answer = asked(sites="30", regions="01")
    assert len(answer.sites) == 4
    view = asked_view({"lang": "en", "sites": "30", "regions": "01"})[0]
    assert remarks(view, answered(view)) == [
        "Fewer communes than that may receive a centre: 4 are placed, one in each."
    ]


def test_to_put_rural_people_first_where_there_are_no_others_is_said_to_change_nothing():
    view = asked_view({"lang": "en", "sites": "1", "equity": "rural"})[0]
    assert "changes nothing" in remarks(view, answered(view))[0]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({"status": "optimal"}, "Proven: no other choice of places reaches more people."),
        (
            {"seconds": 1.2, "gap": 0.05},
            "Not proven yet: this is the best that was found in 1 second. No choice",
        ),
        (
            {"seconds": 30.0, "gap": 0.05},
            "found in 30 seconds. No choice reaches more than 170 people besides, 3.1%",
        ),
        (
            {"seconds": 30.0, "bound": 3400.0},
            "Not proven yet: this is the best that was found in 30 seconds.",
        ),
    ],
)
def test_an_answer_is_called_proven_only_when_it_is_and_else_shows_its_bound_and_gap(
    asked: Ask, found, said: str
):
    view = asked_view({"lang": "en", "sites": "1"})[0]
    answer = answered(view)
    unproven = {"status": "time limit", "objective": 3400.0, "bound": 3570.0, **found}
    shown = proof(view, replace(answer, found=replace(answer.found, **unproven)))
    assert said in shown
    assert ("Proven" in shown) == (found.get("status") == "optimal")


@pytest.mark.parametrize(
    ("query", "view", "notices"),
    [
        ({"radius": "0"}, {"radius": "5"}, 1),
        ({"room": "1 000"}, {"room": "1000"}, 0),
        ({"room": "٥٠"}, {"room": "50"}, 0),
        ({"room": "-5"}, {"room": ""}, 1),
        ({"price": "0"}, {"price": ""}, 1),
        ({"budget": "much"}, {"budget": ""}, 1),
        ({"limits": "05:2-1"}, {"limits": ()}, 1),
        ({"limits": "99:1-2"}, {"limits": ()}, 1),
        ({"limits": "01:1-"}, {"limits": (Limit("01", 1),)}, 0),
        ({"limits": "01:1-,12:1-", "regions": "01"}, {"limits": (Limit("01", 1),)}, 1),
        ({"equity": "everyone"}, {"equity": "alike"}, 1),
        ({"sites": "budget"}, {"sites": "budget", "count": None}, 0),
    ],
)
def test_conditions_nobody_could_mean_become_the_nearest_with_a_notice(query, view, notices):
    mended, told = asked_view({"lang": "en", **query})
    assert {name: getattr(mended, name) for name in view} == view
    assert len(told.notices) == notices


def test_limits_are_read_back_as_they_are_written():
    limits = (Limit("01", 0, 0), Limit("05", 1), Limit("12", 1, 2))
    assert read(written(limits), ["01", "05", "12"]) == (limits, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_in_force_is_told_in_every_language(language: str):
    query = {
        "room": "120",
        "price": "5",
        "limits": "01:1-2",
        "equity": "worst",
        "forced": AJDIR,
        "detour": "1.3",
    }
    view = asked_view({"lang": language, **query})[0]
    said = dict(conditions_said(view))
    assert any("120" in value for value in said.values())
    assert any("30" in value for value in said.values())
    plain = conditions_said(asked_view({"lang": language})[0])
    assert len(said) == len(plain) + 3
