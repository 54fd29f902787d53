"""Numbers as offices write them: one cell alone, then decided by its column, else asked for."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.values.absences import Absence
from etl.values.columns import Texts
from etl.values.numbers import decimal_numbers, whole_numbers
from etl.values.why import Why


def column(*texts: str, typed: bool = False) -> Texts:
    return Texts(dict.fromkeys(texts, 1), typed)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3988", 3988),
        ("3 988", 3988),
        ("3\u00a0988", 3988),
        ("3\u202f988", 3988),
        ("3'988", 3988),
        ("1 234 567", 1234567),
        ("1.234.567", 1234567),
        ("٣٩٨٨", 3988),
        ("۳۹۸۸", 3988),
        ("٣٬٩٨٨", 3988),
        ("493 ألف و970", 493970),
        ("567 ألفا و 981", 567981),
        ("3 milliers", 3000),
        ("2,5 millions", 2500000),
        ("1 million 250 mille", 1250000),
        ("مليون و200 ألف", 1200000),
        ("ألفان", 2000),
        ("12.0", 12),
        ("+5", 5),
        ("-4", -4),
        ("−4", -4),
        ("\u200f12\u200f", 12),
        ("0", 0),
        ("néant", 0),
        ("NEANT", 0),
        ("لا شيء", 0),
        ("صفر", 0),
    ],
)
def test_a_whole_number_is_read_however_it_is_written(text: str, number: int):
    assert whole_numbers(column(text)).values == {text: number}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3 988,5", 3988.5),
        ("1.234,56", 1234.56),
        ("1,234.56", 1234.56),
        ("33.97159", 33.97159),
        ("-6,84981", -6.84981),
        ("0.988", 0.988),
        ("٣٬٩٨٨٫٥", 3988.5),
        ("2،5", 2.5),
        ("1234.567", 1234.567),
    ],
)
def test_decimals_are_read_with_either_sign(text: str, number: float):
    assert decimal_numbers(column(text)).values == {text: number}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("douze", Why.NUMBER),
        ("12 élèves", Why.NUMBER),
        ("environ 300", Why.NUMBER),
        (">100", Why.NUMBER),
        ("1e5", Why.NUMBER),
        ("3 98", Why.NUMBER),
        ("12/13", Why.NUMBER),
        ("5 et 6", Why.NUMBER),
        ("6 mille 5 mille", Why.NUMBER),
        ("12.345.67", Why.NUMBER),
        ("70 %", Why.NUMBER),
        ("9" * 16, Why.NUMBER),
        ("9" * 9999, Why.NUMBER),
        ("999 999 999 milliards", Why.NUMBER),
        ("(12)", Why.PARENTHESES),
        ("12,5", Why.NUMBER_NOT_WHOLE),
        ("####", Why.LOST),
        ("#REF!", Why.LOST),
        ("#N/A", Why.LOST),
    ],
)
def test_what_is_no_whole_number_is_refused_with_its_reason(text: str, why: Why):
    read = whole_numbers(column(text))
    assert (read.values, read.refused) == ({}, {text: why})


@pytest.mark.parametrize(
    ("text", "stands_for"),
    [
        ("", Absence.EMPTY),
        ("  ", Absence.EMPTY),
        ("-", Absence.NOT_GIVEN),
        ("–", Absence.NOT_GIVEN),
        ("---", Absence.NOT_GIVEN),
        ("…", Absence.NOT_GIVEN),
        ("n.d.", Absence.NOT_GIVEN),
        ("ND", Absence.NOT_GIVEN),
        ("غ.م", Absence.NOT_GIVEN),
        ("#", Absence.NOT_GIVEN),
        ("*", Absence.CONFIDENTIAL),
        ("Sans objet", Absence.NOT_APPLICABLE),
    ],
)
def test_a_mark_for_no_value_is_never_zero(text: str, stands_for: Absence):
    read = whole_numbers(column(text))
    assert (read.values, read.absent) == ({}, {text: stands_for})


@pytest.mark.parametrize(
    ("doubtful", "others", "number"),
    [
        ("3.988", ("12,5",), 3988),
        ("3.988", ("1.234.567",), 3988),
        ("3.988", ("1 204,75",), 3988),
        ("3.988", ("12.5",), 3.988),
        ("3.988", ("0.204",), 3.988),
        ("3.988", ("1,234,567",), 3.988),
        ("3,988", ("12.5",), 3988),
        ("2.500 millions", ("12,5",), 2_500_000_000),
    ],
)
def test_three_digits_after_a_point_are_decided_by_the_columns_other_numbers(
    doubtful: str, others: tuple[str, ...], number: float
):
    assert decimal_numbers(column(doubtful, *others)).values[doubtful] == number


@pytest.mark.parametrize(
    "others",
    [
        (),
        ("12",),
        ("850", "12 000"),
        ("1.204",),
        ("12.5", "12,5"),
        ("1.234,5", "1,234.5"),
        ("1.234.567", "12.5"),
    ],
)
def test_where_the_other_numbers_do_not_tell_it_is_asked_for(others: tuple[str, ...]):
    assert decimal_numbers(column("3.988", *others)).refused["3.988"] is Why.NUMBER_TWO_WAYS


def test_among_whole_numbers_three_digits_after_a_point_are_thousands():
    read = whole_numbers(column("3.988", "850"))
    assert read.values == {"3.988": 3988, "850": 850}
    assert [note.fields for note in read.notes] == [{"mark": "."}]


@pytest.mark.parametrize("others", [(), ("4,120", "850"), ("1.204",)])
def test_a_count_alone_or_among_others_as_doubtful_is_asked_for_with_what_was_probably_meant(
    others: tuple[str, ...],
):
    read = whole_numbers(column("3.988", *others))
    assert read.refused["3.988"] is Why.NUMBER_TWO_WAYS
    assert read.suggested["3.988"] == "3988"


def test_a_column_with_decimals_does_not_turn_into_thousands():
    read = whole_numbers(column("3.988", "12.5", "850"))
    assert read.refused == {"3.988": Why.NUMBER_NOT_WHOLE, "12.5": Why.NUMBER_NOT_WHOLE}


def test_how_the_reader_spelt_a_typed_cell_proves_nothing_about_what_was_typed_as_text():
    assert decimal_numbers(column("3.988", "12.5", typed=True)).refused == {"3.988": Why.NUMBER_TWO_WAYS}
    assert decimal_numbers(column("3.988", "12,5", typed=True)).values["3.988"] == 3988


STYLES = [(group, point) for group in (" ", "\u00a0", "\u202f", "", "'") for point in (".", ",")] + [
    (".", ","),
    (",", "."),
    ("٬", "٫"),
]
NUMBERS = st.decimals(-(10**9), 10**9, places=2, allow_nan=False)


def spelt(number: Decimal, group: str, point: str, digits: str) -> str:
    text = f"{number:,.2f}".replace(",", "G").replace(".", "P").replace("G", group).replace("P", point)
    return text.translate({ord(str(digit)): digits[digit] for digit in range(10)})


@given(NUMBERS, st.sampled_from(STYLES), st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]))
def test_a_number_written_in_any_style_reads_back_as_itself(
    number: Decimal, style: tuple[str, str], digits: str
):
    text = spelt(number, *style, digits)
    assert decimal_numbers(column(text)).values == {text: float(number)}


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(".,"))
def test_a_lone_number_with_three_digits_after_a_sign_is_never_guessed(head: int, tail: int, mark: str):
    text = f"{head}{mark}{tail:03d}"
    assert decimal_numbers(column(text)).refused == {text: Why.NUMBER_TWO_WAYS}
    assert whole_numbers(column(text)).refused == {text: Why.NUMBER_TWO_WAYS}


@given(st.lists(st.text(max_size=12), unique=True, max_size=6), st.booleans())
def test_every_text_is_read_absent_or_refused_and_only_one_of_these(found: list[str], typed: bool):
    for read in (whole_numbers, decimal_numbers):
        answer = read(column(*found, typed=typed))
        told = [*answer.values, *answer.absent, *answer.refused]
        assert sorted(told) == sorted(found)
