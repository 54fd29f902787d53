"""The plan as lists: the new centres, and the provinces whose people they reach."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import numbers
from pages._parts.address import territory_url
from pages._parts.attributes import aria
from pages._parts.places import places
from pages._parts.plan.answer import Answer
from pages._parts.plan.enough import places as places_said
from pages._parts.plan.enough import say
from pages._parts.plan.view import MOST_BY_HAND, PlanView
from pages._parts.plan.words import share


@dataclass(frozen=True)
class Reached:
    """A province: people concerned, near a centre before, and with the new ones."""

    code: str
    people: float
    before: float
    after: float


def by_province(answer: Answer) -> list[Reached]:
    """Provinces where a new centre reaches anybody, most people first."""
    here = answer.ground
    codes, of = np.unique(np.array(here.provinces), return_inverse=True)
    sums = [np.bincount(of, weights=values) for values in (answer.demand, answer.before, answer.after)]
    found = [Reached(str(code), *map(float, row)) for code, *row in zip(codes, *sums, strict=True)]
    newly = [one for one in found if round(one.after - one.before)]
    return sorted(newly, key=lambda one: (one.before - one.after, one.code))


def sites_table(view: PlanView, answer: Answer) -> Component:
    """The new centres, most people first; each can be kept or left out."""
    _ = words.translator(view.lang).gettext
    filled = [_("Missing places it fills")] if view.asked_for else []
    headings = [_("New centre"), _("Lies in"), say(view, "brings"), *filled, _("By hand")]
    rows = [_site(view, rank, site.code, site.newly) for rank, site in enumerate(answer.sites, start=1)]
    return _table(_("Where the new centres would stand"), headings, rows)


def provinces_table(view: PlanView, answer: Answer) -> Component:
    """Whom they reach, province by province."""
    _ = words.translator(view.lang).gettext
    headings = [
        _("Prefecture or province"),
        _("People concerned"),
        *(say(view, key) for key in ("before", "after", "newly")),
        *([_("Places missing before"), _("Places missing with them")] if view.asked_for else []),
    ]
    rows = [_province(view, one) for one in by_province(answer)]
    return _table(say(view, "whom"), headings, rows)


def _site(view: PlanView, rank: int, code: str, newly: float) -> list[Component]:
    _ = words.translator(view.lang).gettext
    place = places()[code]
    name = html.A(place.name(view.lang), href=territory_url(code, view.lang))
    kept = code in view.forced
    without = replace(
        view,
        forced=tuple(one for one in view.forced if one != code),
        excluded=view.excluded if kept else tuple(sorted({*view.excluded, code})),
        selected="",
    )
    said = _("Let it go") if kept else _("Leave it out")
    full = not kept and len(view.excluded) >= MOST_BY_HAND
    label = f"{said}: {place.name(view.lang)}"
    link = html.A(said, href=without.address().url(), **aria(label=label)) if not full else "–"
    return [
        html.Th([html.Span(numbers.number(rank, view.lang), className="plan-rank"), name], scope="row"),
        html.Td(places()[place.parent].name(view.lang)),
        html.Td(numbers.number(round(newly), view.lang), className="figure"),
        *_in_places(view, newly),
        html.Td(link, className="plan-hand"),
    ]


def _province(view: PlanView, one: Reached) -> list[Component]:
    place = places()[one.code]
    return [
        html.Th(html.A(place.name(view.lang), href=territory_url(one.code, view.lang)), scope="row"),
        html.Td(numbers.number(round(one.people), view.lang), className="figure"),
        html.Td(html.Bdi(share(one.before, one.people, view.lang)), className="figure"),
        html.Td(html.Bdi(share(one.after, one.people, view.lang)), className="figure"),
        html.Td(numbers.number(round(one.after - one.before), view.lang), className="figure"),
        *_in_places(view, one.people - one.before, one.people - one.after),
    ]


def _in_places(view: PlanView, *people: float) -> list[Component]:
    """The places the norm asks for so many people; nothing where none is held against."""
    if not view.asked_for:
        return []
    return [html.Td(places_said(one / view.per_place, view.lang), className="figure") for one in people]


def _table(caption: str, headings: list[str], rows: list[list[Component]]) -> Component:
    first = rows[0] if rows else [None] * len(headings)
    kinds = [getattr(cell, "className", None) or "" for cell in first]
    heads = zip(headings, kinds, strict=True)
    head = html.Thead(html.Tr([html.Th(said, scope="col", className=kind) for said, kind in heads]))
    body = html.Tbody([html.Tr(cells) for cells in rows])
    return html.Div(
        html.Table([html.Caption(caption), head, body], className="plan-list"),
        className="plan-scrolled",
        tabIndex=0,
        role="region",
        **aria(label=caption),
    )
