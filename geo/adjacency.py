"""Who is beside whom, by position: what statistics of neighbourhoods count with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import index
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Places = NDArray[np.intp]
#: The positions beside each position: a position that is not named has none.
Neighbours: TypeAlias = Mapping[int, Sequence[int]] | Sequence[Sequence[int]]


@dataclass(frozen=True)
class Adjacency:
    """A set of neighbourhoods: row by row a place and one of its neighbours, each pair once."""

    size: int
    place: Places
    beside: Places

    @property
    def degree(self) -> Places:
        """Neighbours each place has, shape (size,)."""
        return np.bincount(self.place, minlength=self.size)

    def sums(self, value: Floats) -> Floats:
        """Sum over each place's neighbours, the place itself left out, shape (size,)."""
        return np.bincount(self.place, value[self.beside], self.size).astype(np.float64)

    def among(self, kept: Places) -> Adjacency:
        """The same neighbourhoods with other places gone, numbered in the order of `kept`."""
        number = np.full(self.size, -1, dtype=np.intp)
        number[kept] = np.arange(len(kept))
        place, beside = number[self.place], number[self.beside]
        both = (place >= 0) & (beside >= 0)
        return Adjacency(len(kept), place[both], beside[both])


def adjacency(neighbours: Neighbours, size: int) -> Adjacency:
    """Read who is beside whom.

    Parameters
    ----------
    neighbours : mapping of int to sequence of int, or sequence of sequences of int
        The positions beside each position. A neighbour named twice counts once, and no place is its own
        neighbour. The relation need not be mutual.
    size : int
        How many places there are.

    Raises
    ------
    ValueError
        If it is no such mapping or sequence, or something in it is no position from 0 to ``size - 1``. The
        first ten are named.
    """
    try:
        rows = list(neighbours.items() if isinstance(neighbours, Mapping) else enumerate(neighbours))
        lengths = [len(beside) for _, beside in rows]
    except TypeError as error:
        told = "expected positions beside each position, such as {0: [1], 1: [0]}"
        raise ValueError(f"neighbours are {neighbours!r:.60}: {told}") from error
    place = np.repeat(_positions((own for own, _ in rows), size), lengths)
    beside = _positions(chain.from_iterable(beside for _, beside in rows), size)
    pairs = np.unique((place * size + beside)[place != beside])
    return Adjacency(size, pairs // max(size, 1), pairs % max(size, 1))


def connected(neighbours: Neighbours, known: Flags) -> tuple[Places, Adjacency]:
    """Leave out the places without a value, then those left without any neighbour, until none is.

    Parameters
    ----------
    neighbours : see `adjacency`
    known : ndarray of bool, shape (n,)
        Which places have a value.

    Returns
    -------
    kept : ndarray of int, shape (m,)
        The positions that stay, ascending.
    graph : Adjacency
        The neighbourhoods of those m places among themselves.
    """
    whole = adjacency(neighbours, len(known))
    kept = np.flatnonzero(known)
    graph = whole.among(kept)
    while not graph.degree.all():
        kept = kept[graph.degree > 0]
        graph = whole.among(kept)
    return kept, graph


def compared(value: ArrayLike, neighbours: Neighbours) -> tuple[Places, Adjacency, Floats]:
    """The places that can be compared with their neighbours.

    Returns
    -------
    kept, graph : see `connected`
    z : ndarray of float, shape (m,)
        Their values with mean 0 and variance 1; of length 0 where they are all equal, or there are none.

    Raises
    ------
    ValueError
        As `vector` and `adjacency`.
    """
    values = vector(value, "value")
    kept, graph = connected(neighbours, np.isfinite(values))
    values = values[kept]
    # Rounding alone makes neither high nor low.
    if not len(values) or np.ptp(values) <= 1e-12 * abs(values).max():
        return kept, graph, np.empty(0)
    away = values - values.mean()
    return kept, graph, away / np.sqrt((away**2).mean())


def by_position(codes: Sequence[str], pairs: Iterable[tuple[str, str]]) -> dict[int, list[int]]:
    """Neighbours by position, from pairs of codes such as `geo.neighbours.queen_neighbours` gives.

    Parameters
    ----------
    codes : sequence of str, shape (n,)
        The code at each position, each once.
    pairs : iterable of (code, neighbour code)
        In both directions; a pair with a code that is not in `codes` is left out, so that a part of a
        country can be asked about.

    Raises
    ------
    ValueError
        If a code stands twice.
    """
    number = {code: place for place, code in enumerate(codes)}
    if len(number) < len(codes):
        twice = sorted({code for code in codes if list(codes).count(code) > 1})
        raise ValueError(f"codes stand more than once: {', '.join(twice[:10])}; give each place once")
    beside: dict[int, list[int]] = {place: [] for place in number.values()}
    for code, other in pairs:
        if code in number and other in number:
            beside[number[code]].append(number[other])
    return beside


def vector(values: ArrayLike, name: str) -> Floats:
    """One number a place, NaN where there is none.

    Raises
    ------
    ValueError
        If the array has another number of dimensions than one, or holds an infinite number.
    """
    numbers = unmasked(values)
    if numbers.ndim != 1:
        raise ValueError(f"{name} has shape {numbers.shape}: give one number a place, in one dimension")
    wrong = np.flatnonzero(np.isinf(numbers))
    if wrong.size:
        raise ValueError(f"{name} is infinite at {_first(wrong.tolist())}: write NaN where nothing is known")
    return numbers


def unmasked(values: ArrayLike) -> Floats:
    """Numbers as floats, NaN where one is masked: what stands below a mask is no number."""
    if isinstance(values, np.ma.MaskedArray):
        return np.asarray(np.ma.filled(values.astype(np.float64), np.nan))
    return np.asarray(values, dtype=np.float64)


def _positions(given: Iterable[int], size: int) -> Places:
    named = list(given)
    try:
        positions = np.fromiter(map(index, named), dtype=np.intp, count=len(named))
    except TypeError as error:
        raise ValueError(f"neighbours are positions from 0 to {size - 1}: {error}") from error
    wrong = sorted(set(positions[(positions < 0) | (positions >= size)].tolist()))
    if wrong:
        raise ValueError(
            f"neighbours name {_first(wrong)}, but there are {size} places: "
            f"expected positions from 0 to {size - 1}"
        )
    return positions


def _first(positions: Sequence[int]) -> str:
    more = f" and {len(positions) - 10} more" if len(positions) > 10 else ""
    return ", ".join(map(str, positions[:10])) + more
