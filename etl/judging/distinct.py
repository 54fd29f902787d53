"""A column as its distinct texts and a code a row: what is asked once a text costs nothing a row."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Codes = NDArray[np.signedinteger]


@dataclass(frozen=True)
class Distinct:
    """The distinct texts of a column.

    Attributes
    ----------
    texts : tuple of str
        Each once, in the order in which the rows first show them.
    codes : ndarray of int, shape (rows,)
        Position in `texts`.
    """

    texts: tuple[str, ...]
    codes: Codes

    @classmethod
    def of(cls, cells: pd.Series) -> Distinct:
        """The distinct texts of a text column; a missing cell counts as an empty one."""
        kept = cells if isinstance(cells.dtype, pd.CategoricalDtype) else cells.astype("category")
        codes = kept.cat.codes.to_numpy()
        used = pd.unique(codes)
        categories = kept.cat.categories
        texts = tuple("" if code < 0 else str(categories[int(code)]) for code in used)
        place = np.empty(len(categories) + 1, dtype=np.int32)
        place[used] = np.arange(len(used))
        return cls(texts, place[codes])

    @classmethod
    def empty(cls, rows: int) -> Distinct:
        """A column that the file leaves out."""
        return cls(("",), np.zeros(rows, dtype=np.int32))


def combined(columns: list[Codes]) -> Codes:
    """One whole number for each combination of codes, equal where all codes are.

    Parameters
    ----------
    columns : list of ndarray of int, each of shape (rows,)
        Codes from 0 on; a row with -1 in any of them gets -1.
    """
    known = np.logical_and.reduce([codes >= 0 for codes in columns])
    key, span = np.zeros(len(columns[0]), dtype=np.int64), 1
    for codes in columns:
        width = int(codes.max(initial=0)) + 1
        if span * width >= 2**62:
            key = pd.factorize(key)[0].astype(np.int64)
            span = int(key.max(initial=0)) + 1
        key = key * width + codes
        span *= width
    return np.where(known, key, -1)


def pairs(first: Codes, second: Codes) -> tuple[Codes, list[tuple[int, int]]]:
    """The distinct pairs of two columns of codes, and the pair of every row."""
    width = int(second.max(initial=0)) + 1
    codes, keys = pd.factorize(first.astype(np.int64) * width + second)
    return codes.astype(np.int32), [divmod(int(key), width) for key in keys]
