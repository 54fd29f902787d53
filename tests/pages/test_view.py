"""A view and its URL; and what becomes of a URL that nobody could have meant."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages._parts.known import Known
from pages._parts.nearest import nearest
from pages._parts.places import Place
from pages._parts.view import METHODS, NAMES, View, from_store

ALL = ("total", "urban", "rural")
CENSUS = {
    level: {"2014": ("total",), "2024": ALL}
    for level in ("region", "province", "arrondissement_prefecture", "commune")
}
YEARLY = {"region": {"2024": ("total",), "2025": ("total",)}, "province": {"2025": ("total",)}}
WEEKLY = {"province": {"2025-W07": ("total",), "2025-W52": ("total",)}}


def place(code: str, level: str, parent: str, name: str) -> tuple[str, Place]:
    return code, Place(code, level, parent, level, dict.fromkeys(("ar", "fr", "en"), name), 1)


PLACES = dict(
    [
        place("MA", "country", "", "Maroc"),
        place("01", "region", "MA", "Tanger-Tétouan-Al Hoceima"),
        place("06", "region", "MA", "Casablanca-Settat"),
        place("01.051", "province", "01", "Al Hoceima"),
        place("06.141", "province", "06", "Casablanca"),
        place("01.051.01.01", "commune", "01.051", "Al Hoceima"),
        place("06.141.01.00", "arrondissement_prefecture", "06.141", "Casablanca-Anfa"),
        place("06.141.01.01", "commune", "06.141", "Casablanca"),
    ]
)
OFFERS = {"illiteracy": CENSUS, "reach_emf": YEARLY, "signals": WEEKLY}
KNOWN = Known(OFFERS, PLACES, ("EMF", "CEF"))


def nobody(_text: str) -> None:
    return None


def said(notices: list) -> list[str]:
    return [notice.say("en") for notice in notices]


def asked(**query: str) -> tuple[View, list[str]]:
    view, notices = nearest(query, KNOWN, nobody)
    return view, said(notices)


def can_be_shown(view: View) -> bool:
    periods = KNOWN.offers[view.indicator][view.level]
    inside = view.within == "MA" or view.selected == "" or view.selected.startswith(f"{view.within}.")
    return view.milieu in periods[view.period] and view.within in PLACES and inside


@st.composite
def views(draw: st.DrawFn) -> View:
    """Every view that can be shown."""
    within = draw(st.sampled_from(["MA", "01", "06", "06.141"]))
    levels = {"MA": list(CENSUS), "06.141": ["commune", "arrondissement_prefecture"]}
    level = draw(st.sampled_from(levels.get(within, ["province", "commune"])))
    offered = [key for key in OFFERS if level in OFFERS[key]]
    indicator = draw(st.sampled_from(offered))
    period = draw(st.sampled_from(list(OFFERS[indicator][level])))
    inside = [one.code for one in PLACES.values() if one.level == level and one.code.startswith(within[:2])]
    method = draw(st.sampled_from(METHODS))
    by_hand = st.sampled_from(["", "5,10", "-4,0,2.5", "1,2,3,4,5,6"])
    centres = draw(st.sampled_from(["", "all", "EMF"]))
    yes_no = st.sampled_from(["", "yes", "no"])
    return View(
        lang=draw(st.sampled_from(["ar", "fr", "en"])),
        indicator=indicator,
        level=level,
        within=within,
        period=period,
        milieu=draw(st.sampled_from(OFFERS[indicator][level][period])),
        method=method,
        breaks=draw(by_hand) if method == "manual" else "",
        selected=draw(st.sampled_from(["", *(code for code in inside if within not in ("MA", code))])),
        centres=centres,
        regime=draw(st.sampled_from(["", "14-05", "unlicensed"])) if centres else "",
        jisr=draw(yes_no) if centres else "",
        project=draw(yes_no) if centres else "",
    )


@given(views())
def test_a_link_opened_elsewhere_shows_the_same_view_without_a_notice(view: View):
    again, notices = nearest(dict(parse_qsl(view.query())), KNOWN, nobody)
    assert (again, notices) == (view, [])


@given(views())
def test_the_browser_gives_back_the_view_it_was_given(view: View):
    assert from_store(view.as_store()) == view


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=200)))
def test_whatever_stands_in_a_link_some_view_is_shown(query: dict[str, str]):
    view, notices = nearest(query, KNOWN, nobody)
    assert can_be_shown(view)
    assert all(text for text in said(notices))


@pytest.mark.parametrize("junk", [None, 3, "x", [], {"lang": 7, "within": None, "other": "y"}])
def test_a_browser_that_sends_nonsense_gets_the_opening_view(junk: object):
    assert from_store(junk) == View()  # type: ignore[arg-type]


@pytest.mark.parametrize("code", ["01.051", " 01.051 "])
def test_a_whole_code_needs_no_word(code: str):
    view, notices = asked(indicator="illiteracy", within=code)
    assert (view.within, notices) == ("01.051", [])


@pytest.mark.parametrize("code", ["1051", "01051", "1.051"])
def test_a_code_that_a_spreadsheet_spoilt_is_still_that_territory_and_the_reader_is_told(code: str):
    view, notices = asked(indicator="illiteracy", within=code)
    said = f"“{code}” is not a whole code: the territory it stands for is shown."
    assert (view.within, notices) == ("01.051", [said])


def test_an_unknown_indicator_gives_way_to_its_nearest_name_and_says_so():
    view, notices = asked(indicator="reach_enf")
    assert view.indicator == "reach_emf"
    assert notices == ["There is no indicator “reach_enf”: another one is shown."]


def test_letters_case_is_no_mistake():
    assert asked(indicator="ILLITERACY", centres="emf", lang="FR") == asked(
        indicator="illiteracy", centres="EMF", lang="fr"
    )


def test_an_unknown_language_is_arabic_and_says_so():
    view, notices = asked(lang="de", indicator="illiteracy")
    assert view.lang == "ar"
    assert notices == ["There is no language “de”: the page is shown in Arabic."]


def test_a_territory_that_does_not_exist_leaves_the_whole_country():
    view, notices = asked(indicator="illiteracy", within="99", selected="77.777")
    assert (view.within, view.selected) == ("MA", "")
    assert notices == ["There is no territory “99”.", "There is no territory “77.777”."]


def test_a_period_without_figures_gives_way_to_the_one_before_it():
    view, notices = asked(indicator="signals", period="2025-W30")
    assert view.period == "2025-W07"
    assert notices == ["There are no figures for “2025-W30”: the nearest period is shown."]


def test_a_milieu_that_a_period_lacks_gives_way_to_the_total():
    view, notices = asked(indicator="illiteracy", period="2014", milieu="rural")
    assert view.milieu == "total"
    assert notices == ["“rural” is not available for this indicator and period."]


def test_an_indicator_without_communes_is_shown_in_the_region_of_the_province_asked_for():
    view, notices = asked(indicator="reach_emf", within="01.051")
    assert (view.within, view.level) == ("01", "province")
    assert notices == ["This indicator has no figures inside this territory: a wider area is shown."]


def test_a_commune_cannot_be_gone_into_so_its_province_is_and_it_is_marked():
    view, _ = asked(indicator="illiteracy", within="01.051.01.01")
    assert (view.within, view.level, view.selected) == ("01.051", "commune", "01.051.01.01")


def test_what_is_marked_lies_inside_what_is_shown():
    view, _ = asked(indicator="illiteracy", within="06", selected="01.051")
    assert view.selected == ""


def test_prefectures_of_arrondissements_are_offered_only_where_there_are_some():
    elsewhere, _ = asked(indicator="illiteracy", within="01.051", level="arrondissement_prefecture")
    there, _ = asked(indicator="illiteracy", within="06.141", level="arrondissement_prefecture")
    assert (elsewhere.level, there.level) == ("commune", "arrondissement_prefecture")


def test_breaks_without_a_method_are_meant_by_hand():
    view, notices = asked(indicator="illiteracy", breaks="5,10.0")
    assert (view.method, view.breaks, notices) == ("manual", "5,10", [])


def test_breaks_out_of_order_are_put_in_order_and_the_reader_is_told():
    view, notices = asked(indicator="illiteracy", method="manual", breaks="20,5,x,5")
    assert view.breaks == "5,20"
    assert notices == ["Class breaks are 2 to 6 ascending numbers: “20,5,x,5” is read as “5,20”."]


@pytest.mark.parametrize("text", ["7", "nonsense", "1e99,2", "nan,nan"])
def test_breaks_that_nobody_can_read_leave_the_usual_ones(text: str):
    view, notices = asked(indicator="illiteracy", method="manual", breaks=text)
    assert (view.method, view.breaks) == ("manual", "")
    assert notices == [f"Class breaks are 2 to 6 ascending numbers, not “{text}”: the usual ones are shown."]


def test_breaks_beside_another_method_are_left_out_and_the_reader_is_told():
    view, notices = asked(indicator="illiteracy", method="jenks", breaks="5,10")
    assert (view.method, view.breaks) == ("jenks", "")
    assert notices == ["Class breaks “5,10” are left out: classes are not chosen by hand."]


def test_filters_of_centres_alone_show_centres_of_every_type():
    view, notices = asked(indicator="illiteracy", jisr="YES")
    assert (view.centres, view.jisr) == ("all", "yes")
    assert notices == ["This link filters centres: those of every type are shown."]


@pytest.mark.parametrize(
    ("name", "value", "used"), [("regime", "14-5", "14-05"), ("jisr", "maybe", ""), ("project", "ye", "yes")]
)
def test_a_filter_of_centres_that_does_not_exist_gives_way_to_the_nearest_or_to_none(
    name: str, value: str, used: str
):
    view, notices = asked(indicator="illiteracy", centres="EMF", **{name: value})
    assert getattr(view, name) == used
    assert notices == [f"Centres cannot be filtered by “{value}”: the nearest choice, or none, is used."]
