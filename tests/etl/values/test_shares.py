"""Shares: percents or parts of one, as the signs of the column tell."""

from __future__ import annotations

import pytest

from etl.values.columns import Texts
from etl.values.shares import figures, shares
from etl.values.why import Why


def column(*texts: str) -> Texts:
    return Texts(dict.fromkeys(texts, 1))


@pytest.mark.parametrize("text", ["70 %", "70%", "٧٠٪", "70 pour cent", "70 في المائة", "70,0 %", "70"])
def test_a_share_above_one_is_in_percent(text: str):
    assert shares(column(text)).values == {text: 70.0}


def test_a_part_of_one_among_percents_with_their_sign_is_a_part_of_one():
    assert shares(column("70 %", "0,7", "0")).values == {"70 %": 70.0, "0,7": 70.0, "0": 0.0}


@pytest.mark.parametrize("others", [(), ("0,5",), ("70",), ("70 %", "65")])
def test_a_number_below_one_is_asked_for_where_no_sign_tells(others: tuple[str, ...]):
    assert shares(column("0,7", *others)).refused["0,7"] is Why.SHARE_TWO_WAYS


def test_what_a_heading_says_of_the_unit_settles_it():
    assert shares(column("0,7"), "percent").values == {"0,7": 0.7}
    assert shares(column("0,7"), "fraction").values == {"0,7": 70.0}


def test_a_percent_below_one_with_its_sign_stays_below_one():
    assert shares(column("0,7 %")).values == {"0,7 %": 0.7}


def test_zero_is_zero_in_both_units():
    assert shares(column("0", "néant")).values == {"0": 0.0, "néant": 0.0}


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (("70 %", "12,5 %"), [70.0, 12.5]),
        (("70 %", "0,7"), [70.0, 70.0]),
        (("0,7", "0,5"), [0.7, 0.5]),
        (("3 988,5", "1.234,56"), [3988.5, 1234.56]),
        (("3 988", "70 %"), [3988.0, 70.0]),
    ],
)
def test_a_figure_is_a_share_where_its_column_carries_the_sign_of_percents(
    texts: tuple[str, ...], values: list[float]
):
    assert [figures(column(*texts)).values[text] for text in texts] == values


def test_a_part_of_one_among_percents_without_a_sign_is_asked_for_in_a_column_of_figures():
    found = figures(column("70 %", "65", "0,7"))
    assert found.refused == {"0,7": Why.SHARE_TWO_WAYS}
    assert found.values == {"70 %": 70.0, "65": 65.0}
