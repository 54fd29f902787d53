"""Rates of small populations drawn towards what is usual, the more the fewer people they rest on."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from geo.adjacency import Flags, Floats, Neighbours, adjacency, vector


def empirical_bayes(count: ArrayLike, population: ArrayLike) -> Floats:
    """Smooth rates towards the rate of all places together (Marshall's global estimator).

    Parameters
    ----------
    count : array_like, shape (n,)
        Events or people with the property, ``0 <= count <= population``.
    population : array_like, shape (n,)
        People they are counted among.

    Returns
    -------
    ndarray of float, shape (n,)
        Rates per person. NaN where a number is missing or nobody lives; such a place counts for no other.

    Raises
    ------
    ValueError
        If the shapes differ, a number is negative or infinite, or a count exceeds its population.

    Notes
    -----
    Where the rates vary no more than chance alone makes them, the variance between places is taken as 0 and
    each becomes the common rate, as Marshall and GeoDa do; `esda` goes on with the negative variance and
    leaves the range of rates.

    References
    ----------
    Marshall R. J. (1991). Mapping disease and mortality rates using empirical Bayes estimators.
    *Journal of the Royal Statistical Society C* 40(2), 283-294.

    Examples
    --------
    >>> empirical_bayes([0, 8, 30], [100, 100, 1_000]).round(4).tolist()
    [0.0194, 0.0505, 0.0302]
    """
    events, people, known = _counted(count, population)
    rates = np.full(len(events), np.nan)
    if not known.any():
        return rates
    events, people = events[known], people[known]
    common = np.full(len(events), events.sum() / people.sum())
    squares = (people * (events / people - common) ** 2).sum() / people.sum()
    rates[known] = _drawn(events / people, common, squares - common / people.mean(), people)
    return rates


def spatial_empirical_bayes(count: ArrayLike, population: ArrayLike, neighbours: Neighbours) -> Floats:
    """Smooth rates towards the rate of the place and its neighbours together (Marshall's local estimator).

    Parameters
    ----------
    count, population : array_like, shape (n,)
        As in `empirical_bayes`.
    neighbours : mapping of int to sequence of int
        The positions beside each position; each neighbour weighs the same.

    Returns
    -------
    ndarray of float, shape (n,)
        Rates per person. NaN where a number is missing or nobody lives; such a place is nobody's neighbour.
        A place without neighbours has nothing to borrow from: its rate is as counted.

    Raises
    ------
    ValueError
        As `empirical_bayes`, or if a neighbour is not one of the n positions.

    References
    ----------
    Marshall R. J. (1991), as in `empirical_bayes`, section 4.

    Examples
    --------
    >>> spatial_empirical_bayes([0, 8, 1], [100, 100, 100], {0: [1], 1: [0, 2], 2: [1]}).round(4).tolist()
    [0.01, 0.0682, 0.0229]
    """
    events, people, known = _counted(count, population)
    rates = np.full(len(events), np.nan)
    kept = np.flatnonzero(known)
    graph = adjacency(neighbours, len(events)).among(kept)
    events, people = events[kept], people[kept]
    own = events / people
    around = people + graph.sums(people)
    common = (events + graph.sums(events)) / around
    squares = people * (own - common) ** 2 + np.bincount(
        graph.place,
        people[graph.beside] * (own[graph.beside] - common[graph.place]) ** 2,
        minlength=graph.size,
    )
    variance = squares / around - common * (graph.degree + 1) / around
    rates[kept] = _drawn(own, common, variance, people)
    return rates


def _drawn(own: Floats, common: Floats, variance: Floats, people: Floats) -> Floats:
    """Each rate between its own and the common one, by the share of the variance that is not chance."""
    real = np.maximum(variance, 0.0)
    chance = common / people
    # Without a single event there is neither: every rate is the common 0.
    share = np.divide(real, real + chance, out=np.zeros_like(real), where=chance > 0)
    return common + (own - common) * share


def _counted(count: ArrayLike, population: ArrayLike) -> tuple[Floats, Floats, Flags]:
    events, people = vector(count, "count"), vector(population, "population")
    if events.shape != people.shape:
        raise ValueError(f"{len(events)} counts were given for {len(people)} populations: expected one each")
    rules = (
        (events < 0, "a count may not be negative"),
        (people < 0, "a population may not be negative"),
        (events > people, "a count may not exceed its population"),
    )
    for wrong, rule in rules:
        if wrong.any():
            raise ValueError(f"{rule}: {_named(np.flatnonzero(wrong), events, people)}")
    return events, people, np.isfinite(events) & (people > 0)


def _named(where: np.ndarray, events: Floats, people: Floats) -> str:
    shown = "; ".join(f"at {at}: count {events[at]:g}, population {people[at]:g}" for at in where[:10])
    return shown + (f"; and {len(where) - 10} more" if len(where) > 10 else "")
