"""Texts that a spreadsheet would compute, written so that it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.formulas import harmless, meant


@pytest.mark.parametrize(
    "dangerous",
    [
        "=cmd|'/C calc'!A0",
        "+1+1",
        "+212 661",
        "-2+3",
        "-2-cmd",
        "--1",
        "@SUM(A1)",
        "\t=x",
        "\r=x",
        "\n=x",
        "＝1",
    ],
)
def test_what_would_be_computed_is_marked_as_text(dangerous: str):
    assert harmless(dangerous) == f"'{dangerous}"


@pytest.mark.parametrize("figure", ["-3.5", "-3,5", "-1 234,5", "-1\u202f234", "-12 %", "0.7", "12"])
def test_a_number_stays_a_number(figure: str):
    assert harmless(figure) == figure


@pytest.mark.parametrize("plain", ["", "Figuig", "فكيك", "1 = 1", "'quoted'", " =x"])
def test_other_texts_stay_as_they_are(plain: str):
    assert harmless(plain) == plain


def test_a_code_written_as_a_formula_to_keep_its_zeros_is_the_code():
    assert meant('="01051"') == "01051"
    assert meant('="a"&"b"') == '="a"&"b"'


@given(st.text(alphabet="=+-@\t\r\n'1aء ", max_size=6))
def test_what_is_written_is_read_back(text: str):
    if not text.startswith("'"):
        assert meant(harmless(text)) == text
