"""Scenarios side by side: each asked again of today's figures, and what it brings to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data import words
from data.words import N_
from pages._parts import numbers
from pages._parts.plan.answer import Answer, answered
from pages._parts.plan.asking import asked_view
from pages._parts.plan.question import worst_off
from pages._parts.plan.view import PlanView
from pages._parts.plan.words import percent
from pages._parts.scenarios.kept import found, question

if TYPE_CHECKING:
    from records.tables import Scenario


@dataclass(frozen=True)
class Compared:
    """A scenario and its answer."""

    scenario: Scenario
    view: PlanView
    answer: Answer


@dataclass(frozen=True)
class Figure:
    """A line of the comparison: its label, and each scenario's figure; None where it has none."""

    label: str
    values: tuple[float | None, ...]
    is_share: bool = False
    none: str = N_("not known")

    def said(self, at: int, lang: str) -> str:
        """A figure in words."""
        value = self.values[at]
        if value is None:
            return words.translator(lang).gettext(self.none)
        return percent(value, lang) if self.is_share else numbers.number(round(value), lang)


def compared(ids: Sequence[int], lang: str) -> list[Compared]:
    """The scenarios of these numbers, answered."""
    shown = []
    for scenario in found(ids):
        view = asked_view({**question(scenario), "lang": lang})[0]
        shown.append(Compared(scenario, view, answered(view)))
    return shown


def figures(shown: Sequence[Compared], lang: str) -> list[Figure]:
    """People, rural share, cost, equity: a line each."""
    _ = words.translator(lang).gettext
    answers = [one.answer for one in shown]
    return [
        Figure(_("New centres"), tuple(float(len(one.sites)) for one in answers)),
        Figure(_("People concerned"), tuple(float(one.demand.sum()) for one in answers)),
        Figure(_("Newly near"), tuple(one.newly if one.found.is_answer else None for one in answers)),
        Figure(_("Near before, share"), tuple(_part(one, "before", "all") for one in answers), True),
        Figure(_("Near with them, share"), tuple(_part(one, "after", "all") for one in answers), True),
        Figure(
            _("Rural people near with them, share"),
            tuple(_part(one, "after", "rural") for one in answers),
            True,
        ),
        Figure(_("Rural people among the newly near"), tuple(map(_rural_among_newly, answers)), True),
        Figure(
            _("Of the farthest tenth, near with them"),
            tuple(_part(one, "after", "worst") for one in answers),
            True,
        ),
        *_in_places(answers, lang),
        Figure(_("Cost (dirhams)"), tuple(map(_cost, answers))),
        Figure(_("Cost for each person newly near (dirhams)"), tuple(map(_cost_of_one, answers))),
    ]


def _in_places(answers: Sequence[Answer], lang: str) -> list[Figure]:
    """Missing places, and those filled, where any scenario is held against a norm."""
    if not any(one.places for one in answers):
        return []
    _ = words.translator(lang).gettext
    told = [one.places if one.found.is_answer else None for one in answers]
    lines = {"missing": _("Places missing before"), "filled": _("Missing places they fill")}
    return [
        Figure(label, tuple(getattr(one, name) if one else None for one in told), none=N_("does not apply"))
        for name, label in lines.items()
    ]


def _part(answer: Answer, when: str, whom: str) -> float | None:
    """The share of some people near a centre, 0 to 1; None without an answer or without such people."""
    members = {
        "all": answer.demand > 0,
        "rural": answer.ground.rural,
        "worst": worst_off(answer.view, answer.ground),
    }[whom]
    people = float(answer.demand[members].sum())
    if not people or not answer.found.is_answer:
        return None
    near = answer.before if when == "before" else answer.after
    return float(near[members].sum()) / people


def _rural_among_newly(answer: Answer) -> float | None:
    gained = answer.after - answer.before
    if not answer.found.is_answer or gained.sum() < 0.5:
        return None
    return float(gained[answer.ground.rural].sum() / gained.sum())


def _cost(answer: Answer) -> float | None:
    return float(answer.cost) if answer.cost is not None and answer.found.is_answer else None


def _cost_of_one(answer: Answer) -> float | None:
    cost = _cost(answer)
    return cost / answer.newly if cost is not None and answer.newly >= 0.5 else None
