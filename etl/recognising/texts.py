"""Columns of text as codes over their distinct texts: what is asked of a text is asked once."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

Mask = npt.NDArray[np.bool_]


class Texts:
    """A column's cells as codes over distinct texts; what is blank is the text ``""``.

    Attributes
    ----------
    codes : ndarray of int
        One a row.
    distinct : list of str
        The texts the codes stand for.
    """

    def __init__(self, cells: pd.Series) -> None:
        column = cells if isinstance(cells.dtype, pd.CategoricalDtype) else cells.astype("category")
        codes = column.cat.codes.to_numpy()
        distinct = column.cat.categories.astype("str").tolist()
        if len(codes) and codes.min() < 0:
            codes = np.where(codes < 0, len(distinct), codes)
            distinct = [*distinct, ""]
        self.codes = codes
        self.distinct = ["" if text.isspace() else text for text in distinct]

    def where(self, holds: Callable[[str], bool]) -> Mask:
        """Rows whose text answers yes."""
        return self._at([holds(text) for text in self.distinct])

    def among(self, texts: Iterable[str]) -> Mask:
        """Rows whose text, spaces around it aside, is one of these."""
        wanted = set(texts)
        return self._at([text.strip() in wanted for text in self.distinct])

    @property
    def empty(self) -> Mask:
        """Rows with nothing in them."""
        return self._at([not text for text in self.distinct])

    def matching(self, pattern: str, also: Callable[[str], bool]) -> Mask | None:
        """Rows whose text matches a pattern (RE2, any case) and then answers yes; None when no text does."""
        first = pc.match_substring_regex(pa.array(self.distinct, pa.string()), pattern, ignore_case=True)
        places = np.flatnonzero(first.to_numpy(zero_copy_only=False))
        kept = [place for place in places if also(self.distinct[place])]
        if not kept:
            return None
        answers = np.zeros(len(self.distinct), dtype=bool)
        answers[kept] = True
        return answers[self.codes]

    def at(self, row: int) -> str:
        """The text of one row."""
        return self.distinct[self.codes[row]]

    def kept(self, rows: Mask | None) -> pd.Categorical:
        """The texts of some rows, or of all, without those that no row has."""
        codes = self.codes if rows is None else self.codes[rows]
        return categorical(codes, self.distinct)

    def _at(self, answers: list[bool]) -> Mask:
        return np.array(answers, dtype=bool)[self.codes] if answers else np.zeros(len(self.codes), dtype=bool)


def categorical(codes: npt.NDArray[np.integer], distinct: list[str]) -> pd.Categorical:
    """Codes over texts as a categorical of the texts in use, each once."""
    used = np.bincount(codes, minlength=len(distinct)) > 0
    places: dict[str, int] = {}
    anew = np.zeros(len(distinct), dtype=np.int32)
    for place in np.flatnonzero(used):
        anew[place] = places.setdefault(distinct[place], len(places))
    smallest = anew.astype(np.min_scalar_type(-max(len(places), 1)))
    return pd.Categorical.from_codes(smallest[codes], pd.Index(list(places), dtype="str"), validate=False)


def constant(text: str, count: int) -> pd.Categorical:
    """One text in every row."""
    return pd.Categorical.from_codes(np.zeros(count, dtype=np.int8), pd.Index([text], dtype="str"))
