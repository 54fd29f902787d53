"""What was asked, in words: label and value of each condition of a question."""

from __future__ import annotations

from collections.abc import Sequence

from data import words
from pages._parts import numbers
from pages._parts.gaps.kinds import kinds
from pages._parts.places import places
from pages._parts.plan.conditions import equity
from pages._parts.plan.enough import condition
from pages._parts.plan.limits import Limit
from pages._parts.plan.view import PlanView


def conditions_said(view: PlanView) -> list[tuple[str, str]]:
    """Every condition that is in force, in the order of the page."""
    _ = words.translator(view.lang).gettext
    lines = [
        (_("What to open"), kinds()[view.what].labels[view.lang]),
        (_("New centres"), _number_of_centres(view)),
        (_("Regions"), named(view.regions, view.lang) or _("The whole country")),
        (_("In each region"), _("At least one") if view.each == "yes" else ""),
        (_("Limits by region"), _("; ").join(limit(one, view.lang) for one in view.limits)),
        (_("For whom"), _("Rural communes") if view.milieu == "rural" else _("Everybody")),
        (_("What is enough"), condition(view)),
        (_("Near enough"), _("{n} km").format(n=view.radius)),
        (_("Roads longer by"), roads(view.detour, view.lang)),
        (_("Places in each new centre"), number(view.room, view.lang) or _("not limited")),
        (_("What a centre costs (dirhams)"), number(view.price, view.lang)),
        (_("Budget (dirhams)"), number(view.budget, view.lang) if view.by_budget else ""),
        (_("Whose access counts"), equity(view.equity, view.lang)),
        (_("Put in by hand"), named(view.forced, view.lang)),
        (_("Left out by hand"), named(view.excluded, view.lang)),
    ]
    return [(label, value) for label, value in lines if value]


def named(codes: Sequence[str], lang: str) -> str:
    """Territories by name, one after the other."""
    between = words.translator(lang).gettext(", ")
    return between.join(places()[code].name(lang) for code in codes)


def limit(one: Limit, lang: str) -> str:
    """``Oriental: at least 1, at most 2``."""
    _ = words.translator(lang).gettext
    least = _("at least {n}").format(n=numbers.number(one.least, lang)) if one.least else ""
    most = _("at most {n}").format(n=numbers.number(one.most, lang)) if one.most is not None else ""
    between = _(", ").join(filter(None, (least, most)))
    return _("{label}: {value}").format(label=places()[one.region].name(lang), value=between)


def roads(factor: str, lang: str) -> str:
    """How much longer than the straight line a road is taken to be."""
    _ = words.translator(lang).gettext
    if factor == "1":
        return _("Straight line")
    return "+" + _("{n}%").format(n=numbers.number(round(100 * (float(factor) - 1)), lang))


def number(typed: str, lang: str) -> str:
    """A number somebody typed; empty where nobody did."""
    return numbers.number(int(typed), lang) if typed else ""


def _number_of_centres(view: PlanView) -> str:
    _ = words.translator(view.lang).gettext
    if not view.by_budget:
        return numbers.number(int(view.sites), view.lang)
    paid = "" if view.count is None else f" ({numbers.number(view.count, view.lang)})"
    return _("as many as a budget pays for") + paid
