"""Places in the place of mere nearness: the norm on trial, the norm entered, places of centres that stand.

The one centre that stands has 120 places, and 8,000 women of a town and 2,000 of Ajdir near it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from dash.development.base_component import Component

from data.words import LANGUAGES
from pages._parts.plan.answer import Answer, answered
from pages._parts.plan.asking import asked_view
from pages._parts.plan.ground import ground
from pages._parts.plan.lists import by_province
from pages._parts.plan.map import fills
from pages._parts.plan.method import assumed
from pages._parts.plan.said import conditions_said
from pages._parts.plan.screen import content
from pages._parts.plan.summary import summary
from pages._parts.plan.told import marked
from pages._parts.plan.view import from_fields
from pages._parts.plan.words import headline, open_to_all, proof
from pages._parts.scenarios.compared import compared, figures
from pages._parts.scenarios.saving import save
from pages._reports.csv_file import csv_file
from pages._reports.plan_sheet import plan_sheet
from records import norms as entered

AJDIR, BAB_BERRED, BAB_TAZA = "01.051.01.03", "01.151.05.01", "01.151.05.03"
Ask = Callable[..., Answer]
TRIAL = {"enough": "trial", "trial": "20"}


def text(part: Any) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, list | tuple):
        return " ".join(map(text, part))
    return text(getattr(part, "children", None) or "") if isinstance(part, Component) else ""


def near_the_centre() -> tuple[float, float]:
    """Women of Ajdir, and all women near the one centre."""
    here = ground("emf")
    near = here.nearest <= 10
    return float(here.people[here.codes.index(AJDIR)]), float(here.people[near & here.is_known].sum())


def test_places_that_stand_are_shared_out_among_town_and_country_alike(asked: Ask):
    ajdir, everybody = near_the_centre()
    answer = asked(enough="places")
    assert everybody > ajdir
    assert answer.before.sum() == pytest.approx(120 * ajdir / everybody)
    assert answer.before[answer.ground.codes.index(AJDIR)] == pytest.approx(answer.before.sum())


def test_whoever_has_no_place_near_the_centre_that_stands_is_served_by_a_new_one(asked: Ask):
    answer = asked(enough="places", sites="2")
    assert {site.code for site in answer.sites} == {AJDIR, BAB_BERRED}
    assert answer.after.sum() == pytest.approx(5400)
    near = asked(sites="2")
    assert AJDIR not in {site.code for site in near.sites}


def test_a_norm_on_trial_makes_people_of_places_and_places_of_people(asked: Ask):
    # 20 places for 1,000 people: one is enough for 50, so that 30 new ones serve 1,500 people at the most.
    answer = asked(**TRIAL, room="30")
    told = answer.places
    assert told is not None
    assert answer.newly == pytest.approx(1500)
    assert (told.asked, told.filled) == (pytest.approx(108), pytest.approx(30))
    ajdir, everybody = near_the_centre()
    assert told.there == pytest.approx(min(120, everybody / 50) * ajdir / everybody)
    assert [site.newly for site in answer.sites] == [pytest.approx(1500)]
    assert answer.found.status == "optimal"


def test_without_a_number_of_places_a_new_centre_has_as_many_as_are_missing_around_it(asked: Ask):
    answer = asked(**TRIAL)
    assert [site.code for site in answer.sites] == [BAB_BERRED]
    assert answer.places is not None
    assert answer.places.filled == pytest.approx(3400 / 50)


def test_each_new_centre_brings_no_more_than_its_own_places(asked: Ask):
    answer = asked(**TRIAL, room="30", sites="3")
    assert all(site.newly <= 1500 + 1e-6 for site in answer.sites)
    assert sum(site.newly for site in answer.sites) == pytest.approx(answer.newly)


def test_provinces_never_lose_and_add_up_to_the_sentence(asked: Ask):
    answer = asked(**TRIAL, room="30", sites="2")
    rows = by_province(answer)
    assert all(one.after >= one.before for one in rows)
    assert sum(one.after - one.before for one in rows) == pytest.approx(answer.newly)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_norm_nobody_entered_is_said_with_the_way_to_where_one_is(language: str):
    view, told = asked_view({"lang": language, "sites": "1", "enough": "norm"})
    page = content(view, told.notices)
    assert answered(view).sites == ()
    said = headline({"lang": language, "enough": "norm"})
    assert said in text(page)
    assert "/norms" in str(page)
    assert language != "en" or "nobody has entered a norm of places" in said


def test_a_norm_that_was_entered_is_held_against_with_its_reference(asked: Ask):
    entered.enter("places_emf", 20, "", who="K. Alaoui", why="circular", reference="Circular 7")
    answer, trial = asked(enough="norm", room="30"), asked(**TRIAL, room="30")
    assert answer.newly == trial.newly
    assert dict(conditions_said(replace(answer.view, lang="en")))["What is enough"] == (
        "The norm in force: 20 places for 1,000 people (Circular 7)"
    )
    assert "norm" not in from_fields(answer.view.fields())


def test_another_norm_is_another_question_and_no_answer_kept_for_the_first_one(asked: Ask):
    for norm, places in ((20, 108), (40, 216)):
        entered.enter("places_emf", norm, "", who="K. Alaoui", why="circular")
        told = asked(enough="norm").places
        assert told is not None
        assert told.asked == pytest.approx(places)


@pytest.mark.parametrize("typed", ["", "many", "0", "5000"])
def test_a_trial_that_is_no_number_is_told_and_nothing_is_made_up(typed: str):
    view, told = asked_view({"lang": "en", "enough": "trial", "trial": typed})
    assert answered(view).sites == ()
    assert "a trial norm needs a number" in headline({"lang": "en", "enough": "trial", "trial": typed})
    assert len(told.notices) == bool(typed)


def test_a_trial_stands_in_the_address_as_it_was_typed_in_any_digits():
    view, told = asked_view({"lang": "ar", "enough": "trial", "trial": "٢٫٥"})
    assert (view.trial, told.notices) == ("2.5", [])
    assert "trial=2.5" in view.address().url()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", [{"enough": "places"}, TRIAL, {**TRIAL, "room": "30", "sites": "budget"}])
def test_every_language_says_places_and_people_and_what_is_assumed(language: str, query: dict[str, str]):
    view = asked_view({"lang": language, "price": "1000", "budget": "3000", "sites": "1", **query})[0]
    answer = answered(view)
    said = [*summary(view, answer), *assumed(view), proof(view, answer)]
    assert "{" not in " ".join(said)
    page = text(content(view, []))
    assert headline({"lang": language, "price": "1000", "budget": "3000", "sites": "1", **query}) in page
    assert not open_to_all(view, answer)


def test_mere_nearness_says_how_many_people_stand_for_how_many_places():
    view = asked_view({"lang": "en", "sites": "1"})[0]
    (said,) = open_to_all(view, answered(view))
    assert "2,000 people for 120 licensed places" in said
    page = content(view, [])
    assert said in text(page)
    assert "enough=places" in str(page)


def test_the_map_tells_enough_places_from_more_of_them_from_none(asked: Ask):
    answer = asked(**TRIAL, room="30")
    painted = fills(answer.view, answer)
    (site,) = answer.sites
    assert painted[site.code] == "1"
    assert "2" in painted.values()
    everything = asked(enough="trial", trial="0.01")
    assert fills(everything.view, everything)[AJDIR] == "0"


def test_a_marked_commune_tells_who_has_a_place_before_and_after():
    view = asked_view({"lang": "en", "sites": "1", "selected": BAB_BERRED, **TRIAL})[0]
    said = text(marked(view, answered(view)))
    assert "Served before: 0" in said
    assert "Served with them: 1,500" in said


def test_the_file_has_columns_in_places_where_a_norm_asks_for_them():
    view = asked_view({"lang": "en", "sites": "1", "room": "30", **TRIAL})[0]
    rows = list(csv.reader(io.StringIO(csv_file(plan_sheet(view)).decode("utf-8-sig"))))
    heading = next(row for row in rows if row[:2] == ["What it is", "Code"])
    assert heading[-3:] == ["Places missing before", "Places missing with them", "Missing places it fills"]
    site = next(row for row in rows if row[:1] == ["New centre"])
    assert site[-3:] == ["", "", "30"]
    plain = asked_view({"lang": "en", "sites": "1"})[0]
    assert "Places missing before" not in csv_file(plan_sheet(plain)).decode("utf-8-sig")


def test_scenarios_with_and_without_a_norm_stand_side_by_side():
    kept = [
        save({"name": name, "why": "to see", "query": query}, "K. Alaoui", "en")
        for name, query in (("near", "sites=1"), ("norm", "sites=1&room=30&enough=trial&trial=20"))
    ]
    shown = compared(kept, "en")
    assert [one.view.trial for one in shown] == ["", "20"]
    (line,) = (one for one in figures(shown, "en") if one.label == "Missing places they fill")
    assert [line.said(at, "en") for at in (0, 1)] == ["does not apply", "30"]
