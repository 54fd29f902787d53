"""Every trouble and remark is said in Arabic, French and English, with the same fields."""

from __future__ import annotations

from string import Formatter

import pytest

from data.words import translator
from etl.reading.remarks import SEPARATORS, Remark
from etl.reading.troubles import Trouble

TEXTS = [*(one.value for one in Trouble), *(one.value for one in Remark), *SEPARATORS.values()]


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_sentence_is_translated_and_keeps_its_fields(text: str, language: str):
    said = translator(language).gettext(text)
    assert said != text
    assert fields(said) == fields(text)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
