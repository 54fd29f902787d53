"""Groups by name are numbered as pandas does."""

from __future__ import annotations

import numpy as np
import pandas as pd
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
