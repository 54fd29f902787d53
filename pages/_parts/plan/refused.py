"""Why a question has no plan, told before anything is searched for; empty where nothing is wrong with it."""

from __future__ import annotations

from collections import Counter

from data import words
from pages._parts import numbers
from pages._parts.places import places
from pages._parts.plan import enough
from pages._parts.plan.ground import Ground
from pages._parts.plan.question import asked_limits, candidates, concerned
from pages._parts.plan.view import PlanView


def refused(view: PlanView, here: Ground) -> str:
    """The first thing that cannot be kept, in a sentence that says what to change."""
    if not concerned(view, here).any():
        return words.translator(view.lang).gettext(
            "nobody of the target group is known to live there, so nothing can be planned."
        )
    return enough.refused(view) or _money(view) or _limits(view, here) or _hand(view)


def _money(view: PlanView) -> str:
    _ = words.translator(view.lang).gettext
    if view.count is None:
        return _("how many centres a budget pays for is not known: type what a centre costs, and the budget.")
    if view.count == 0:
        return _("a budget of {budget} dirhams does not pay for one centre at {price} dirhams.").format(
            **_said(view, budget=int(view.budget), price=int(view.price))
        )
    return ""


def _limits(view: PlanView, here: Ground) -> str:
    """Limits of regions that no choice of so many centres keeps."""
    asked, new = asked_limits(view), candidates(view, here)
    there = Counter(region for region, may in zip(here.regions, new, strict=True) if may)
    for region, (least, most) in asked.items():
        if said := _of_region(view, region, least, most, there[region]):
            return said
    return _of_all(view, asked, there)


def _of_region(view: PlanView, region: str, least: int, most: int | None, there: int) -> str:
    _ = words.translator(view.lang).gettext
    name = places()[region].name(view.lang)
    if least > there:
        return _(
            "{region} is to receive {n} at least, but its communes that may receive one number {room}."
        ).format(region=name, **_said(view, n=least, room=there))
    put = sum(code.startswith(f"{region}.") for code in view.forced)
    left = (view.count or 0) - len(view.forced)
    if view.forced and least > put + left:
        return _(
            "{region} is to receive {n} at least, but what was put in by hand leaves no more than {room} "
            "to it."
        ).format(region=name, **_said(view, n=least, room=put + max(left, 0)))
    if most is not None and put > most:
        return _("{region} may receive {most} at most, but {put} were put there by hand.").format(
            region=name, **_said(view, most=most, put=put)
        )
    return ""


def _of_all(view: PlanView, asked: dict[str, tuple[int, int | None]], there: Counter[str]) -> str:
    _ = words.translator(view.lang).gettext
    count = view.count or 0
    least = sum(one for one, _most in asked.values())
    if least > count:
        return _(
            "the regions are to receive {least} at least, and only {count} can be opened: "
            "ask for more centres, or for less in the regions."
        ).format(**_said(view, least=least, count=count))
    most = sum(_most(asked.get(region), number) for region, number in there.items())
    if most < min(count, there.total()) and not view.by_budget:
        return _("the regions may receive {most} at most, which is less than the {count} asked for.").format(
            **_said(view, most=most, count=count)
        )
    return ""


def _most(limit: tuple[int, int | None] | None, there: int) -> int:
    return there if limit is None or limit[1] is None else min(limit[1], there)


def _said(view: PlanView, **given: int) -> dict[str, str]:
    return {name: numbers.number(value, view.lang) for name, value in given.items()}


def _hand(view: PlanView) -> str:
    _ = words.translator(view.lang).gettext
    if len(view.forced) <= (view.count or 0):
        return ""
    return _("{put} communes were put in by hand, but only {count} can be opened.").format(
        **_said(view, put=len(view.forced), count=view.count or 0)
    )
