"""A statistical word opens its explanation: by a button, closed at first, within any sentence."""

from __future__ import annotations

import pytest
from dash import html

from data.plain_words import plain_words
from pages._parts.markup import markup
from pages._parts.plainly import plainly


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_a_word_is_a_button_with_its_explanation_behind_it(lang):
    button, told = plainly("interval", lang).children
    assert isinstance(button, html.Button)
    assert button.children == plain_words()["interval"].word[lang]
    assert getattr(button, "aria-expanded") == "false"
    assert told.hidden is True
    assert told.children == plain_words()["interval"].said[lang]


def test_a_word_may_stand_otherwise_in_its_sentence():
    assert plainly("benchmark", "en", "the benchmarks").children[0].children == "the benchmarks"


def test_it_can_stand_in_a_paragraph_written_as_text():
    shown = markup(html.P(["See ", plainly("course", "en"), "."]))
    assert shown.startswith('<p>See <span class="plainly"><button ')
    assert "<div" not in shown
    assert " hidden " in shown


def test_a_word_nobody_explained_is_refused_by_name():
    with pytest.raises(LookupError, match=r"no word 'kurtosis' is explained: expected one of .*association"):
        plainly("kurtosis", "en")
