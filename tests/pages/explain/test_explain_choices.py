"""What can be chosen on the explanation of a figure, and what is mended when a choice does not fit."""

from __future__ import annotations

import pytest

from data.words import LANGUAGES
from pages._parts.asked import Asked
from pages._parts.explain import choices
from pages._parts.explain.view import figure_view
from pages._parts.places import places
from pages._parts.search_box import described


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_territory_that_was_chosen_stays_in_the_list_its_name_finds(lang: str):
    text = described(places()["02.251"], lang)
    for chosen in ("01.051", "02.251"):
        offered = [one["value"] for one in choices.territories(chosen, lang, text)]
        assert {"02.251", chosen} <= set(offered)


def test_without_a_text_the_list_holds_what_lies_around():
    offered = [one["value"] for one in choices.territories("01.051", "fr")]
    assert offered == ["MA", "01", "01.051"]


def test_periods_and_milieux_are_those_the_indicator_has_there():
    view = figure_view(Asked({"lang": "en", "indicator": "reach_emf", "territory": "01.051"}))
    offered = choices.options(view)
    assert [one["value"] for one in offered["milieu"]] == ["total"]
    assert view.period in [one["value"] for one in offered["period"]]


def test_a_period_the_next_indicator_lacks_becomes_the_nearest_with_a_notice():
    asked = Asked({"lang": "en", "indicator": "illiteracy_10_plus", "territory": "01.051", "period": "2023"})
    assert figure_view(asked).period in ("2014", "2024")
    assert len(asked.notices) == 1
