"""What arrays must be before anything is computed of them, and how one that is not is refused."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

_SHOWN = 10


def refuse(wrong: Flags, rule: str, **columns: Floats) -> None:
    """Raise where something is wrong, naming the first ten places and their values.

    Parameters
    ----------
    wrong : ndarray of bool
        True where the rule is broken.
    rule : str
        What was expected.
    **columns : ndarray of float, shape of `wrong`
        The values to show beside the place.

    Raises
    ------
    ValueError
        If anything is wrong.
    """
    if not wrong.any():
        return
    where = np.argwhere(np.atleast_1d(wrong))
    shown = "; ".join(
        f"at {', '.join(map(str, place))}: "
        + ", ".join(f"{name} {np.atleast_1d(values)[tuple(place)]:g}" for name, values in columns.items())
        for place in where[:_SHOWN]
    )
    more = f"; and {len(where) - _SHOWN} more" if len(where) > _SHOWN else ""
    raise ValueError(f"{rule}: {shown}{more}")


def level(confidence: float) -> float:
    """Return a confidence level, or refuse what is not between 0 and 1.

    Raises
    ------
    ValueError
        If it is 0, 1 or beyond.
    """
    if not 0 < confidence < 1:
        raise ValueError(f"confidence is {confidence}: expected a number between 0 and 1, such as 0.95")
    return confidence


def finite(name: str, values: ArrayLike, negative: bool = True) -> Floats:
    """Read numbers, NaN where one is masked, and refuse infinite ones and, if asked, negative ones.

    Raises
    ------
    ValueError
        If a number is infinite, or negative where that has no meaning.
    """
    numbers = _read(values)
    refuse(np.isinf(numbers), f"a {name} may not be infinite", **{name: numbers})
    if not negative:
        refuse(numbers < 0, f"a {name} may not be negative", **{name: numbers})
    return numbers


def columns(**given: ArrayLike) -> tuple[Floats, ...]:
    """Read columns of numbers, which have one dimension and one length.

    Returns
    -------
    tuple of ndarray of float, shape (n,)
        In the order given.

    Raises
    ------
    ValueError
        If a column has another dimension or another length than the first, or holds an infinite number.
    """
    read = {name: finite(name, values) for name, values in given.items()}
    shapes = {name: values.shape for name, values in read.items()}
    if any(len(shape) != 1 for shape in shapes.values()) or len(set(shapes.values())) > 1:
        told = ", ".join(f"{name} has shape {shape}" for name, shape in shapes.items())
        raise ValueError(f"{told}: give one-dimensional arrays of the same length")
    return tuple(read.values())


def pair(count: ArrayLike, base: ArrayLike, base_name: str) -> tuple[Floats, Floats, tuple[int, ...]]:
    """Read counts and what they are related to; a single number on one side serves all of the other.

    Returns
    -------
    events, total : ndarray of float, shape (n,)
        At least one element each.
    shape : tuple of int
        What the answer must have: () where both sides are single numbers.

    Raises
    ------
    ValueError
        If the shapes differ or have two dimensions, or a number is negative or infinite.
    """
    events, total = _read(count), _read(base)
    if events.ndim > 1 or (events.ndim and total.ndim and events.shape != total.shape) or total.ndim > 1:
        raise ValueError(
            f"count has shape {events.shape} and {base_name} has shape {total.shape}: "
            "give two one-dimensional arrays of the same length, or scalars"
        )
    shape = np.broadcast_shapes(events.shape, total.shape)
    events, total = (np.array(np.broadcast_to(side, shape or (1,))) for side in (events, total))
    return finite("count", events, negative=False), finite(base_name, total, negative=False), shape


def _read(values: ArrayLike) -> Floats:
    # What stands below a mask is no number: DuckDB hands its missing values over like this.
    if isinstance(values, np.ma.MaskedArray):
        return np.asarray(np.ma.filled(values.astype(float), np.nan))
    return np.asarray(values, dtype=float)
