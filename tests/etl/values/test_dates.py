"""Days as offices write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.values.columns import Texts
from etl.values.dates import Bounds, days
from etl.values.why import Why

THE_DAY = date(2016, 9, 15)


def column(*texts: str) -> Texts:
    return Texts(dict.fromkeys(texts, 1))


@pytest.mark.parametrize(
    "text",
    [
        "15/09/2016",
        "15-9-2016",
        "15.09.2016",
        "15 / 09 / 2016",
        "١٥/٠٩/٢٠١٦",
        "2016-09-15",
        "2016/09/15",
        "2016-09-15 00:00:00",
        "2016-09-15T00:00:00",
        "20160915",
        "15 septembre 2016",
        "jeudi 15 sept. 2016",
        "15-sept-16",
        "15/09/16",
        "15 شتنبر 2016",
        "15 سبتمبر 2016",
        "15 أيلول 2016",
        "September 15, 2016",
        "42628",
        "42628.5",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str):
    assert days(column(text)).values == {text: THE_DAY}


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("يناير", 1), ("فبراير", 2), ("مارس", 3), ("أبريل", 4), ("ماي", 5), ("يونيو", 6), ("يوليوز", 7),
        ("غشت", 8), ("شتنبر", 9), ("أكتوبر", 10), ("نونبر", 11), ("دجنبر", 12), ("كانون الثاني", 1),
        ("تموز", 7), ("تشرين الأول", 10), ("تشرين الثاني", 11), ("أغسطس", 8), ("août", 8), ("AOUT", 8),
        ("déc.", 12), ("février", 2), (["1er", "mai"][1], 5),
    ],
)  # fmt: skip
def test_months_go_by_their_moroccan_eastern_and_french_names(name: str, month: int):
    assert days(column(f"3 {name} 2021")).values == {f"3 {name} 2021": date(2021, month, 3)}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31/02/2016", Why.NO_SUCH_DAY),
        ("29/02/2015", Why.NO_SUCH_DAY),
        ("2016", Why.DAY),
        ("avril", Why.DAY),
        ("15 élèves 2016", Why.DAY),
        ("15 mars avril 2016", Why.DAY),
        ("12 34", Why.DAY),
        ("99999", Why.DAY),
        ("#VALUE!", Why.LOST),
    ],
)
def test_what_is_no_day_is_refused_with_its_reason(text: str, why: Why):
    assert days(column(text)).refused == {text: why}


def test_two_digits_of_a_year_are_taken_only_where_one_century_fits():
    assert days(column("15/09/60")).values == {"15/09/60": date(1960, 9, 15)}
    century = Bounds(date(1900, 1, 1), date(2049, 12, 31))
    assert days(column("15/09/16"), century).refused == {"15/09/16": Why.SHORT_YEAR}


def test_day_before_month_unless_another_row_proves_otherwise():
    assert days(column("05/09/2016")).values["05/09/2016"] == date(2016, 9, 5)
    proven = days(column("05/09/2016", "05/25/2016"))
    assert proven.values == {"05/09/2016": date(2016, 5, 9), "05/25/2016": date(2016, 5, 25)}
    assert [note.fields for note in proven.notes] == [{"proof": "05/25/2016"}]


def test_where_a_column_shows_both_orders_only_what_reads_alike_is_taken():
    read = days(column("05/25/2016", "25/05/2016", "05/09/2016", "06/06/2016"))
    assert read.refused == {"05/09/2016": Why.DAY_TWO_WAYS}
    assert read.values["06/06/2016"] == date(2016, 6, 6)


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_days_counted_by_a_spreadsheet_read_back_in_both_ways_of_counting(day: date):
    for epoch, zero in ((1900, date(1899, 12, 30)), (1904, date(1904, 1, 1))):
        number = str((day - zero) // timedelta(days=1))
        assert days(column(number), Bounds(epoch=epoch)).values == {number: day}


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_day_in_the_declared_form_reads_back_as_itself(day: date):
    text = f"{day:%d/%m/%Y}" if day.day > 12 else day.isoformat()
    assert days(column(text)).values == {text: day}


SIGNS = st.text(st.sampled_from("0123456789٣۴/-. :TSWmai<>\x00ماي"), max_size=14)


@given(st.lists(st.text(max_size=14) | SIGNS, unique=True, max_size=5))
def test_every_text_is_a_day_absent_or_refused_and_only_one_of_these(found: list[str]):
    read = days(column(*found))
    assert sorted([*read.values, *read.absent, *read.refused]) == sorted(found)
