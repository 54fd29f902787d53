"""A mixed-integer program in sparse rows, and what HiGHS says to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, vstack

from geo.access.costs import Floats

#: What `scipy.optimize.milp` calls its outcomes.
_OPTIMAL, _STOPPED, _INFEASIBLE = 0, 1, 2


@dataclass(frozen=True)
class Outcome:
    """What the solver found: values of the variables if any, and a limit no answer can go below."""

    status: Literal["optimal", "time limit", "infeasible"]
    values: Floats | None
    bound: float


@dataclass(frozen=True)
class Program:
    """Minimise `price @ x` where `lower <= rows @ x <= upper` and `least <= x <= most`.

    Attributes
    ----------
    price, least, most : ndarray, shape (variables,)
    whole : ndarray of bool, shape (variables,)
        Which variables must be whole numbers.
    rows : csr_array, shape (rows, variables)
    lower, upper : ndarray, shape (rows,)
    """

    price: Floats
    least: Floats
    most: Floats
    whole: NDArray[np.bool_]
    rows: csr_array
    lower: Floats
    upper: Floats

    def plus(self, row: Floats, lower: float, upper: float) -> Program:
        """The same with one more row, over the first variables; the others are not in it."""
        wide = np.zeros(len(self.price))
        wide[: len(row)] = row
        return replace(
            self,
            rows=csr_array(vstack([self.rows, csr_array(wide[None])])),
            lower=np.append(self.lower, lower),
            upper=np.append(self.upper, upper),
        )

    def solved(self, seconds: float = np.inf) -> Outcome:
        """Solve it to proven optimality, or stop after some seconds.

        Raises
        ------
        RuntimeError
            If the solver ends otherwise: the sentence is its own.
        """
        if not len(self.price):
            kept = bool((self.lower <= 0).all() and (self.upper >= 0).all())
            return Outcome("optimal", self.price, 0.0) if kept else Outcome("infeasible", None, np.nan)
        scale = float(np.abs(self.price).max()) or 1.0
        options: dict[str, float] = {"mip_rel_gap": 0.0}
        if np.isfinite(seconds):
            options["time_limit"] = max(seconds, 0.01)
        found = milp(
            self.price / scale,
            integrality=self.whole.astype(int),
            bounds=Bounds(self.least, self.most),
            constraints=LinearConstraint(self.rows.tocsc(), self.lower, self.upper),
            options=options,
        )
        bound = found.get("mip_dual_bound")
        if not self.whole.any():  # without whole numbers the answer is its own bound, but only a finished one
            bound = found.fun if found.status == _OPTIMAL else None
        limit = -np.inf if bound is None or np.isnan(bound) else float(bound) * scale
        if found.status == _INFEASIBLE:
            return Outcome("infeasible", None, np.nan)
        if found.status == _OPTIMAL:
            return Outcome("optimal", found.x, limit)
        if found.status == _STOPPED:
            return Outcome("time limit", found.x, limit)
        raise RuntimeError(f"the solver ended without an answer: {found.message}")
