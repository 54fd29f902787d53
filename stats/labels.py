"""Groups by name, as numbers."""

from __future__ import annotations

from math import isnan

import numpy as np
from numpy.typing import ArrayLike, NDArray


def numbered(group: ArrayLike) -> tuple[NDArray[np.int64], NDArray[np.object_]]:
    """Number groups in the order of their names, as `pandas.factorize` would, which no server needs else.

    Parameters
    ----------
    group : array_like, shape (n,)
        Names, numbers before texts; None, NaN or pandas' NA where there is none.

    Returns
    -------
    codes : ndarray of int, shape (n,)
        -1 where there is no name.
    names : ndarray of object, shape (k,)

    Examples
    --------
    >>> codes, names = numbered(["b", "a", None, "b"])
    >>> codes.tolist(), names.tolist()
    ([1, 0, -1, 1], ['a', 'b'])
    """
    given = np.asarray(group, dtype=object)
    masked = group.mask if isinstance(group, np.ma.MaskedArray) else False
    told = np.where(masked, np.array(None), given).tolist()
    names = sorted({name for name in told if _is_name(name)}, key=lambda name: (isinstance(name, str), name))
    places = {name: place for place, name in enumerate(names)}
    codes = np.array([places.get(name, -1) for name in told], dtype=np.int64)
    return codes, np.array(names, dtype=object)


def _is_name(name: object) -> bool:
    # Of pandas' NA not even that it differs from itself can be said.
    missing = name is None or type(name).__name__ == "NAType" or (isinstance(name, float) and isnan(name))
    return not missing
