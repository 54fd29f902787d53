"""Groups by name are numbered as pandas does."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stats.labels import numbered

NAMES = st.lists(st.sampled_from(["Oriental", "Fès-Meknès", "", None, float("nan")]), max_size=20)


@given(NAMES)
def test_numbers_and_names_are_those_of_pandas(group):
    codes, names = numbered(group)
    theirs, labels = pd.factorize(np.array(group, dtype=object), sort=True)
    assert codes.tolist() == theirs.tolist()
    assert names.tolist() == list(labels)


@pytest.mark.parametrize(
    "group",
    [
        pd.Series(["b", None, "a"], dtype="string"),
        pd.Series(["b", None, "a"], dtype="str"),
        pd.Categorical(["b", None, "a"]),
        np.ma.array(["b", "c", "a"], mask=[False, True, False]),
    ],
)
def test_what_is_missing_in_any_kind_of_column_has_no_number(group):
    codes, names = numbered(group)
    assert codes.tolist() == [1, -1, 0]
    assert names.tolist() == ["a", "b"]


def test_numbers_and_texts_may_be_names_of_one_column():
    codes, names = numbered(["12", 3, "01", 2.5, 3])
    assert names.tolist() == [2.5, 3, "01", "12"]
    assert codes.tolist() == [3, 1, 2, 0, 1]
