"""What is said about cells is said in the reader's language."""

from __future__ import annotations

import pytest

from data.words import translator
from etl.values.why import Why

SAID = [text for why in Why for text in why.value]


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("text", SAID)
def test_every_reason_is_told_in_arabic_and_french(language: str, text: str):
    assert translator(language).gettext(text) != text


def test_each_reason_says_what_holds_and_what_is_expected():
    assert all(why.value.statement and why.value.expected for why in Why)
