"""Where new sites cover most people: the question with all its limits, written once and solved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from scipy.sparse import csr_array

from geo.access.costs import Floats, Places
from geo.siting.answer import Siting, no_answer, relative_gap, share, trivial
from geo.siting.arguments import Deadline, positions
from geo.siting.at_once import Service, at_once
from geo.siting.choice import Choice, no_choice
from geo.siting.equity import Checked
from geo.siting.program import Outcome, Program
from geo.siting.quick import ceiling
from geo.siting.reach import Model, Reach, covering_model, serving_model
from geo.siting.served import covered_by, told

#: The solver's own tolerance: within it an answer it calls optimal is so.
PROVEN = 1e-6
TOO_SHORT = "No answer was found in the time given: allow more."


@dataclass(frozen=True, eq=False)
class CoverageProblem:
    """A question of maximal coverage; made by `coverage_problem`, answered by `solved`.

    Attributes
    ----------
    reach : Reach
        People, the pairs within the radius, existing sites and capacity.
    choice : Choice
        Which sets of new sites are allowed.
    equity : Checked
        Who counts more, first, or to a least share.
    """

    reach: Reach
    choice: Choice
    equity: Checked

    @cached_property
    def model(self) -> Model:
        """The program, built once a question."""
        if self.reach.capacity is None:
            return covering_model(self.reach, self.choice)
        return serving_model(self.reach, self.choice, self.reach.capacity)

    def with_sites(self, sites: int) -> CoverageProblem:
        """The same question for another number of new sites."""
        return replace(self, choice=replace(self.choice, sites=sites))

    def unpriced(self) -> CoverageProblem:
        """The same question without a budget: its number of sites is exact."""
        return replace(self, choice=replace(self.choice, budget=None))

    def without(self, site: int) -> CoverageProblem:
        """The same question with one candidate less."""
        free, forced = self.choice.free, self.choice.forced
        left = free != site
        rest = {"free": free[left], "site_cost": self.choice.site_cost[left]}
        return replace(self, choice=replace(self.choice, forced=forced[forced != site], **rest))

    def alone(self) -> Siting:
        """What existing sites bring without any new one, and without quotas or shares to keep."""
        each = replace(self.equity, least_share=0.0, first=False)
        return CoverageProblem(self.reach, no_choice(), each).solved()

    def solved(self, time_limit: float | None = None, barred: Sequence[tuple[int, ...]] = ()) -> Siting:
        """Answer it.

        Parameters
        ----------
        time_limit : float or None
            Seconds; None to search until the proof.
        barred : sequence of tuple of int
            Sets of new sites that are not to be the answer.
        """
        deadline = Deadline(time_limit)
        if not barred and (quick := self._at_once()) is not None:
            return quick
        program, proven = self._limited(barred), True
        if self.equity.first:
            outcome = self._maximised(program, self.equity.members.astype(float), deadline)
            if outcome.values is None:
                return self._unanswered(replace(outcome, bound=-np.inf), not barred)
            proven = outcome.status == "optimal"
            program = self._keeping(program, outcome.values)
        outcome = self._maximised(program, self._each(), deadline)
        if outcome.values is None:
            return self._unanswered(outcome, not barred)
        count = len(self.choice.free)
        chosen = self.choice.free[outcome.values[:count] > 0.5]
        found = self._answer(outcome, chosen, self._served(chosen, outcome.values[count:]), proven)
        return found if found.status == "optimal" or barred else self._better(found, outcome)

    def _at_once(self) -> Siting | None:
        """What is found without a search, where it is as much as any sites with this capacity can bring."""
        if self.reach.capacity is None or not self.choice.sites or self.equity.first:
            return None
        quick = at_once(self, self._each())
        found = None if quick is None else self._answer(Outcome("time limit", None, -np.inf), *quick, True)
        return found if found is not None and found.status == "optimal" else None

    def _better(self, found: Siting, outcome: Outcome) -> Siting:
        """What the solver had when time was up, unless more is found at once."""
        if self.reach.capacity is None or self.equity.first or (quick := at_once(self, self._each())) is None:
            return found
        return max(found, self._answer(outcome, *quick, True), key=lambda one: one.objective)

    def _each(self) -> Floats:
        """What covering one person of each demand point brings."""
        return self.equity.weighed(np.ones(len(self.reach.people)))

    def _gains(self, each: Floats) -> Floats:
        """What one unit of each variable beyond the candidates brings."""
        return each[self.model.point] * self.model.size

    def _base(self, each: Floats) -> float:
        """What existing sites bring whatever is chosen."""
        return float((each * self.reach.people)[self.model.covered].sum())

    def _maximised(self, program: Program, each: Floats, deadline: Deadline) -> Outcome:
        price = np.concatenate([np.zeros(len(self.choice.free)), -self._gains(each)])
        return replace(program, price=price).solved(deadline.left())

    def _limited(self, barred: Sequence[tuple[int, ...]]) -> Program:
        """The program with barred sets and the least share of some people."""
        program, free = self.model.program, self.choice.free
        for sites in barred:
            row = np.full(len(free), -1.0)
            row[positions(np.array(sites, dtype=np.int64), free)] = 1.0
            program = program.plus(row, -np.inf, len(sites) - 1.0)
        asked = self.equity.least_share
        each = self.equity.members.astype(float)
        return self._at_least(program, each, asked * float(each @ self.reach.people)) if asked else program

    def _keeping(self, program: Program, values: Floats) -> Program:
        """The program in which the members keep what they can get."""
        each = self.equity.members.astype(float)
        reached = float(self._gains(each) @ values[len(self.choice.free) :]) + self._base(each)
        return self._at_least(program, each, reached)

    def _at_least(self, program: Program, each: Floats, people: float) -> Program:
        whole = float(each @ self.reach.people)
        if not whole:
            return program
        row = np.concatenate([np.zeros(len(self.choice.free)), self._gains(each) / whole])
        return program.plus(row, (people - self._base(each)) / whole - 1e-9, np.inf)

    def _unanswered(self, outcome: Outcome, quickly: bool) -> Siting:
        """No answer of the solver: a quick one, where it may be shown and there is one."""
        points = len(self.reach.people)
        if outcome.status == "infeasible":
            return no_answer(points, "infeasible", self.choice.why_not())
        quick = at_once(self, self._each()) if quickly else None
        if quick is None:
            return no_answer(points, "time limit", TOO_SHORT, self._bound(outcome))
        return self._answer(outcome, *quick, not self.equity.first)

    def _bound(self, outcome: Outcome) -> float:
        """What no answer exceeds: the solver's limit, and a simpler one where it has none yet."""
        each = self._each()
        return min(ceiling(self.reach, self.choice, each), self._base(each) - outcome.bound)

    def _answer(self, outcome: Outcome, chosen: Places, service: Service, proven: bool) -> Siting:
        (served, assignment, by_column), each = service, self._each()
        objective, people = float(each @ served), float(self.reach.people.sum())
        bound = max(objective, self._bound(outcome))
        gap = relative_gap(objective, bound)
        if outcome.status == "optimal" and gap <= PROVEN:
            bound, gap = objective, 0.0
        done = proven and gap == 0  # whoever found it, an answer that meets its bound is the best
        covered = float(served.sum())
        return Siting(
            tuple(chosen.tolist()),
            objective,
            covered,
            share(covered, people),
            assignment,
            bound,
            gap,
            "optimal" if done else "time limit",
            trivial(people, covered),
            served,
            by_column,
        )

    def _served(self, chosen: Places, others: Floats) -> Service:
        if self.model.column is None:
            return (*covered_by(self.reach, chosen), None)
        flow = others * self.model.size
        shape = self.reach.links.shape
        service = csr_array((flow, (self.model.point, self.model.column)), shape=shape)
        return told(service, self.reach.people)
