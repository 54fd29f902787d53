"""The values a family of indicators ranges over, by their own names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from data.dimensions import TABLES, DimensionValue, values
from data.indicator import Indicator
from data.paths import REFERENCE


def short_name(indicator: Indicator, lang: str) -> str:
    """The name of a service, type of centre or signal; the whole label where there is no dimension."""
    if indicator.dimension not in TABLES or indicator.dimension_value is None:
        return indicator.label[lang]
    return _values(indicator.dimension)[indicator.dimension_value].columns[f"label_{lang}"]


@cache
def _values(dimension: str) -> Mapping[str, DimensionValue]:
    return {one.value: one for one in values(dimension, REFERENCE)}
