"""Years, months, weeks and school seasons as offices write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.values.columns import Texts
from etl.values.periods import period_column, period_of_title
from etl.values.why import Why


def column(*texts: str) -> Texts:
    return Texts(dict.fromkeys(texts, 1))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024", "2024"),
        ("٢٠٢٤", "2024"),
        ("2024.0", "2024"),
        ("Année 2024", "2024"),
        ("سنة 2024", "2024"),
        ("2024-05", "2024-05"),
        ("05/2024", "2024-05"),
        ("mai 2024", "2024-05"),
        ("ماي 2024", "2024-05"),
        ("غشت 2024", "2024-08"),
        ("01/05/2024", "2024-05"),
        ("2024-S07", "2024-W07"),
        ("2024-W07", "2024-W07"),
        ("W07-2024", "2024-W07"),
        ("S7/2024", "2024-W07"),
        ("semaine 7 de 2024", "2024-W07"),
        ("الأسبوع 7 من 2024", "2024-W07"),
        ("2020-S53", "2020-W53"),
        ("2024-2025", "2024-2025"),
        ("2024/2025", "2024-2025"),
        ("2024/25", "2024-2025"),
        ("Année scolaire 2024/2025", "2024-2025"),
        ("الموسم الدراسي 2024-2025", "2024-2025"),
        ("2025/2024", "2024-2025"),
    ],
)
def test_a_period_is_read_however_it_is_written(text: str, period: str):
    assert period_column(column(text)).values == {text: period}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("T1 2024", Why.QUARTER),
        ("1er trimestre 2024", Why.QUARTER),
        ("الربع الأول 2024", Why.QUARTER),
        ("2e semestre 2024", Why.QUARTER),
        ("2023-S53", Why.NO_SUCH_WEEK),
        ("2024-2027", Why.SEASON_YEARS),
        ("2011-12", Why.PERIOD_TWO_WAYS),
        ("S1/2024", Why.PERIOD_TWO_WAYS),
        ("3024", Why.PERIOD),
        ("2024-13", Why.PERIOD),
        ("24", Why.PERIOD),
        ("l'an dernier", Why.PERIOD),
        ("####", Why.LOST),
    ],
)
def test_what_is_no_period_or_two_is_refused_with_its_reason(text: str, why: Why):
    assert period_column(column(text)).refused == {text: why}


@pytest.mark.parametrize(
    ("doubtful", "other", "period"),
    [
        ("2011-12", "2012-2013", "2011-2012"),
        ("2011-12", "2011-05", "2011-12"),
        ("S1/2024", "S7/2024", "2024-W01"),
    ],
)
def test_a_period_that_reads_two_ways_is_decided_by_the_columns_others(
    doubtful: str, other: str, period: str
):
    assert period_column(column(doubtful, other)).values[doubtful] == period


def test_the_kind_a_column_holds_leaves_one_reading():
    assert period_column(column("2011-12"), {"month"}).values == {"2011-12": "2011-12"}
    assert period_column(column("S1/2024"), {"week"}).values == {"S1/2024": "2024-W01"}


def test_a_period_of_another_kind_is_refused():
    assert period_column(column("2024-2025"), {"year"}).refused == {"2024-2025": Why.PERIOD_OTHER}


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Bénéficiaires par centre, année 2024", "2024"),
        ("Situation au 31/12/2024", "2024"),
        ("مستفيدو سنة 2024", "2024"),
        ("Données 2024 (2024)", "2024"),
        ("2023-2024", "2023-2024"),
        ("Rapport 2024-S07", "2024-W07"),
        ("Comparaison 2023 et 2024", None),
        ("Feuil1", None),
        ("Loi 14-05", None),
        ("", None),
    ],
)
def test_a_title_speaks_of_one_period_or_of_none(title: str, period: str | None):
    assert period_of_title(title) == period


SIGNS = st.text(st.sampled_from("0123456789٣۴/-. SWmaiأسبوع<>"), max_size=14)


@given(st.lists(st.text(max_size=14) | SIGNS, unique=True, max_size=5))
def test_every_text_is_a_period_absent_or_refused_and_only_one_of_these(found: list[str]):
    read = period_column(column(*found))
    assert sorted([*read.values, *read.absent, *read.refused]) == sorted(found)
    assert all(period_of_title(text) is None or text for text in found)
