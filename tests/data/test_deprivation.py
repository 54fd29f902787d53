"""The declared needs that order territories, and what a declaration may not be."""

from __future__ import annotations

import pytest

from data.catalogue import declared
from data.deprivation import FILE, deprivation, is_rate
from data.problems import DeclarationProblem


def test_every_declared_need_is_an_indicator_that_judges():
    indicators = declared().indicators
    for key in deprivation(indicators).indicators:
        assert indicators[key].group == "need"
        assert indicators[key].direction in ("higher", "lower")
        assert is_rate(indicators[key])


def test_numbers_of_people_things_or_answers_are_no_rates():
    indicators = declared().indicators
    assert not any(is_rate(indicators[key]) for key in ("population", "centres", "cell_present"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("indicators = []\nleast_share = 0.9", "indicators"),
        ("least_share = 0.9", "is missing"),
        ('indicators = ["need", "need"]\nleast_share = 0.9', "each of them once"),
        ('indicators = ["unknown"]\nleast_share = 0.9', "'unknown'"),
        ('indicators = ["need"]\nleast_share = 1.5', "least_share is 1.5"),
        ('indicators = ["need"]', "least_share is missing"),
        ('indicators = ["need"]\nleast_share = true', "least_share is True"),
    ],
)
def test_a_declaration_that_cannot_be_used_is_refused_with_its_entry(tmp_path, text, said):
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(DeclarationProblem, match=said):
        deprivation({"need"}, tmp_path)
