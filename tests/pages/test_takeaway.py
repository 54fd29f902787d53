"""What a chart is taken away as: two pictures that carry their words, and the figures."""

from __future__ import annotations

import json

import pytest
from dash import html

from pages._parts.takeaway import takeaway

SAID = {"title": "Places in Figuig", "sources": "HCP, RGPH 2024", "method": "Wilson’s interval."}


def nav(**more):
    return takeaway("bars", "fr", "/compare.csv?lang=fr", **SAID, **more)


def texts(taken) -> dict[str, str]:
    return json.loads(getattr(taken, "data-texts"))


def test_the_words_of_a_picture_travel_with_its_button():
    assert SAID.items() <= texts(nav()).items()
    assert texts(nav())["demonstration"] == "chiffres de démonstration"


def test_it_names_the_element_it_takes():
    assert getattr(nav(), "data-of") == "bars"


def test_there_are_two_kinds_of_picture_and_the_figures():
    _said, png, svg, csv, failure = nav().children
    assert [getattr(one, "data-take") for one in (png, svg)] == ["png", "svg"]
    assert getattr(svg, "aria-label") == "Image SVG"
    assert isinstance(csv, html.A)
    assert csv.href == "/compare.csv?lang=fr"
    assert failure.role == "status"


def test_the_figures_follow_the_readers_choices_only_where_asked():
    assert not hasattr(nav().children[3], "data-follows")
    assert getattr(nav(follows="/compare.csv").children[3], "data-follows") == "/compare.csv"


@pytest.mark.parametrize(("simulated", "told"), [(True, "true"), (False, "false")])
def test_whether_it_rests_on_demonstration_files_can_be_told(simulated, told):
    assert getattr(nav(simulated=simulated), "data-simulated") == told


def test_else_the_pages_sentence_says_it():
    assert not hasattr(nav(), "data-simulated")
