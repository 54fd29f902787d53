"""Two ways to write who is covered as a program: without limits of capacity, and with them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array, eye_array, hstack, vstack

from geo.access.costs import Floats, Places
from geo.siting.choice import Choice
from geo.siting.program import Program


@dataclass(frozen=True)
class Reach:
    """Who can be covered from where.

    Attributes
    ----------
    people : ndarray of float, shape (demand,)
    links : csr_array, shape (demand, supply)
        Costs of the pairs within the radius.
    existing : ndarray of int
        Columns that are open in any case.
    capacity : ndarray of float, shape (supply,), or None
        None where nothing limits who is served.
    """

    people: Floats
    links: csr_array
    existing: Places
    capacity: Floats | None

    def pairs(self, columns: Places) -> tuple[Places, Places]:
        """Demand points and positions in `columns` (ascending) of the pairs in reach that have people."""
        position = np.full(self.links.shape[1], -1)
        position[columns] = np.arange(len(columns))
        rows = np.repeat(np.arange(len(self.people)), np.diff(self.links.indptr))
        at = position[self.links.indices]
        kept = (at >= 0) & (self.people[rows] > 0)
        return rows[kept], at[kept]

    def covered_already(self) -> np.ndarray:
        """Which demand points an existing site covers, whatever its capacity."""
        covered = np.zeros(len(self.people), dtype=bool)
        covered[self.pairs(self.existing)[0]] = True
        return covered


@dataclass(frozen=True)
class Model:
    """A program whose first variables are the candidates and whose others are people.

    Attributes
    ----------
    program : Program
        Its prices are zero: who counts how much is the question's affair.
    point : ndarray of int, shape (others,)
        The demand point of each other variable.
    column : ndarray of int, shape (others,), or None
        The column that serves them; None where that is left open.
    size : ndarray of float, shape (others,)
        People for each unit of these variables.
    covered : ndarray of bool, shape (demand,)
        Points that need no variable: existing sites cover them.
    """

    program: Program
    point: Places
    column: Places | None
    size: Floats
    covered: np.ndarray


def covering_model(reach: Reach, choice: Choice) -> Model:
    """A point is covered when a site within the radius is open: one variable a point not covered yet."""
    covered = reach.covered_already()
    rows, at = reach.pairs(choice.free)
    open_question = ~covered[rows]
    point, row = np.unique(rows[open_question], return_inverse=True)
    sites, count = len(choice.free), len(point)
    near = csr_array((np.full(len(row), -1.0), (row, at[open_question])), shape=(count, sites))
    wide = hstack([near, eye_array(count)])
    program = _joined(choice, [wide], [np.zeros(count)], np.ones(count))
    return Model(program, point, None, reach.people[point], covered)


def serving_model(reach: Reach, choice: Choice, capacity: Floats) -> Model:
    """People go to sites within the radius, as many as there is room: one variable a pair.

    Its unit is what the pair could serve at most, so that the strongest limit reads: at most the site's own.
    """
    columns = np.union1d(choice.free, reach.existing)
    rows, at = reach.pairs(columns)
    column = columns[at]
    size = np.minimum(reach.people[rows], capacity[column])
    usable = size > 0
    rows, column, size = rows[usable], column[usable], size[usable]
    pair, count, sites = np.arange(len(rows)), len(rows), len(choice.free)
    slot = np.full(reach.links.shape[1], -1)
    slot[choice.free] = np.arange(sites)
    new = np.flatnonzero(slot[column] >= 0)
    by_point = csr_array((size / reach.people[rows], (rows, pair)), shape=(len(reach.people), count))
    # What a site serves, as a share of its room; where room is endless only the pairs limit it.
    room = np.where(
        np.isfinite(capacity[column]), size / np.where(capacity[column] > 0, capacity[column], 1), 0.0
    )
    by_site = csr_array((room, (column, pair)), shape=(reach.links.shape[1], count))
    opened = csr_array(
        (-np.ones(sites), (choice.free, np.arange(sites))), shape=(reach.links.shape[1], sites)
    )
    standing = np.zeros(reach.links.shape[1])
    standing[reach.existing] = 1.0
    limit = csr_array(
        (np.full(len(new), -1.0), (np.arange(len(new)), slot[column[new]])), shape=(len(new), sites)
    )
    one = csr_array((np.ones(len(new)), (np.arange(len(new)), new)), shape=(len(new), count))
    blocks = [
        hstack([csr_array((len(reach.people), sites)), by_point]),
        hstack([opened, by_site]),
        hstack([limit, one]),
    ]
    uppers = [np.ones(len(reach.people)), standing, np.zeros(len(new))]
    program = _joined(choice, blocks, uppers, np.ones(count))
    return Model(program, rows, column, size, np.zeros(len(reach.people), dtype=bool))


def _joined(choice: Choice, blocks: list[csr_array], uppers: list[Floats], most: Floats) -> Program:
    """The rules of the choice first, then the rows that tie people to sites."""
    rules, lower, upper = choice.rows()
    others = len(most)
    top = hstack([rules, csr_array((rules.shape[0], others))])
    return Program(
        price=np.zeros(len(choice.free) + others),
        least=np.concatenate([choice.least(), np.zeros(others)]),
        most=np.ones(len(choice.free) + others),
        whole=np.concatenate([np.ones(len(choice.free), dtype=bool), np.zeros(others, dtype=bool)]),
        rows=csr_array(vstack([top, *blocks])),
        lower=np.concatenate([lower, *(np.full(len(part), -np.inf) for part in uppers)]),
        upper=np.concatenate([upper, *uppers]),
    )
