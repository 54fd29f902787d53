"""From rows to distinct texts and back."""

from __future__ import annotations

import pandas as pd

from etl.values.columns import spread, texts
from etl.values.numbers import whole_numbers


def test_distinct_texts_carry_the_rows_they_stand_in_and_unused_categories_do_not():
    cells = pd.Series(["3", "", "3"], dtype=pd.CategoricalDtype(["3", "", "7"]))
    assert texts(cells).counts == {"3": 2, "": 1}


def test_every_row_gets_what_its_text_stands_for_under_its_own_number():
    cells = pd.Series(["3 988", "-", "3 988"], index=[5, 6, 9], dtype="category")
    rows = spread(cells, whole_numbers(texts(cells)).values, "Int64")
    assert rows.index.tolist() == [5, 6, 9]
    assert rows.tolist() == [3988, pd.NA, 3988]
    assert str(rows.dtype) == "Int64"
