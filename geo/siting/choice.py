"""Which sets of new sites are allowed: how many, at what cost, where, which in any case and which not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from geo.access.costs import Floats, Places
from geo.siting.arguments import positions
from geo.siting.quotas import Quota, unreachable_quota


@dataclass(frozen=True)
class Choice:
    """The rules every set of new sites keeps.

    Attributes
    ----------
    free : ndarray of int, shape (candidates,)
        Columns where a site may come, ascending.
    sites : int
        How many: exactly, or at most where there is a budget.
    forced : ndarray of int
        Columns among `free` that are opened in any case.
    site_cost : ndarray of float, shape (candidates,)
    budget : float or None
    quotas : sequence of Quota
    """

    free: Places
    sites: int
    forced: Places
    site_cost: Floats
    budget: float | None = None
    quotas: Sequence[Quota] = ()

    def least(self) -> Floats:
        """One for forced candidates, zero for all others."""
        least = np.zeros(len(self.free))
        least[positions(self.forced, self.free)] = 1.0
        return least

    def rows(self) -> tuple[csr_array, Floats, Floats]:
        """The rules as rows over the candidates, the number of sites first; their lower and upper limits."""
        exact = float(self.sites) if self.budget is None else 0.0
        rows, lower, upper = [np.ones(len(self.free))], [exact], [float(self.sites)]
        if self.budget is not None:
            scale = float(self.site_cost.max(initial=0.0)) or 1.0
            rows.append(self.site_cost / scale)
            lower.append(-np.inf)
            upper.append(self.budget / scale)
        for quota in self.quotas:
            rows.append(np.isin(self.free, quota.columns).astype(float))
            lower.append(float(quota.at_least))
            upper.append(np.inf if quota.at_most is None else float(quota.at_most))
        return csr_array(np.array(rows)), np.array(lower), np.array(upper)

    def why_not(self) -> str:
        """A sentence on why no set keeps these rules; a general one where they only clash together."""
        if len(self.forced) > self.sites:
            return f"{len(self.forced)} sites are forced, but only {self.sites} are to be opened."
        if self.budget is not None:
            spent = float(self.site_cost[positions(self.forced, self.free)].sum())
            if spent > self.budget:
                return f"The forced sites cost {spent:g}, which is more than the budget of {self.budget:g}."
        return unreachable_quota(self.quotas, self.free, self.sites) or (
            f"No choice of {self.sites} among {len(self.free)} candidates keeps all limits at once: quotas, "
            "budget, forced sites and least shares. Loosen one of them."
        )


def no_choice() -> Choice:
    """No candidates: what exists is all there is."""
    nowhere = np.empty(0, dtype=np.int64)
    return Choice(nowhere, 0, nowhere, np.empty(0))
