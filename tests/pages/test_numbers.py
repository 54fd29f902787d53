"""Numbers, periods and dates as they are written in Morocco."""

from __future__ import annotations

from datetime import date

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from pages._parts.numbers import LOCALES, day, number, period, separators, spoken


@pytest.mark.parametrize(
    ("lang", "written"), [("ar", "1.234.567,9"), ("fr", "1\u202f234\u202f567,9"), ("en", "1,234,567.9")]
)
def test_a_number_in_full_has_the_readers_separators_and_latin_digits(lang: str, written: str):
    assert number(1234567.89, lang, 1) == written


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (0.1234, "0.123"),
        (3.456, "3.46"),
        (41.0, "41"),
        (1092, "1,092"),
        (27412, "27,400"),
        (1_103_456, "1.1 million"),
        (-12.345, "-12.3"),
    ],
)
def test_a_sentence_has_three_significant_figures_and_small_counts_in_full(value: float, said: str):
    assert spoken(value, "en") == said


@pytest.mark.parametrize(
    ("value", "said"), [(999_600, "1 million"), (1_500_000, "1,5 million"), (2_000_000, "2 millions")]
)
def test_french_millions_take_their_plural_from_two(value: float, said: str):
    assert spoken(value, "fr") == said


@pytest.mark.parametrize(
    ("code", "lang", "said"),
    [
        ("2024", "ar", "2024"),
        ("2024-07", "ar", "يوليوز 2024"),
        ("2024-08", "ar", "غشت 2024"),
        ("2024-05", "fr", "mai 2024"),
        ("2024-W07", "en", "week 7 of 2024"),
        ("2024-W07", "fr", "semaine 7 de 2024"),
        ("2024-2025", "ar", "موسم 2024-2025"),
        ("2017-2020", "ar", "2017-2020"),
        ("2017-2020", "fr", "2017–2020"),
        ("yesterday", "en", "yesterday"),
        ("2022/2025", "fr", "2022–2025"),
        ("2022/2025", "ar", "2022-2025"),
        ("2020-W01/2025-W52", "fr", "semaine 1 de 2020 – semaine 52 de 2025"),
        ("2020-W01/2025-W52", "en", "week 1 of 2020 – week 52 of 2025"),
        ("census of 2014", "en", "census of 2014"),
    ],
)
def test_periods_are_told_in_words_with_moroccan_months(code: str, lang: str, said: str):
    assert period(code, lang) == said


def test_a_date_has_the_moroccan_month():
    assert day(date(2025, 9, 3), "ar") == "3 شتنبر 2025"


@given(
    st.one_of(st.integers(-(10**9), 10**9), st.floats(-1e9, 1e9, allow_nan=False)),
    st.integers(0, 4),
    st.sampled_from(["ar", "fr", "en"]),
)
def test_a_number_is_written_as_babel_writes_it(value: float, decimals: int, lang: str):
    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    expected = format_decimal(value, format=pattern, locale=LOCALES[lang])
    if not any(digit in expected for digit in "123456789"):
        expected = expected.removeprefix("-")
    assert number(value, lang, decimals).removeprefix("\u200e") == expected


@pytest.mark.parametrize(("lang", "said"), [("ar", "\u200e-7,1"), ("fr", "-7,1"), ("en", "-7.1")])
def test_a_minus_stays_before_its_number_in_arabic_text_too(lang: str, said: str):
    assert number(-7.08, lang, 1) == spoken(-7.1, lang) == said


def test_the_browser_is_told_the_same_separators():
    assert separators("fr") == ("\u202f", ",")
