"""What is told of the commune that is marked, and what one can decide about it by hand."""

from __future__ import annotations

from dataclasses import replace
from math import isfinite

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import numbers
from pages._parts.address import territory_url
from pages._parts.attributes import aria
from pages._parts.places import places
from pages._parts.plan import moving
from pages._parts.plan.answer import Answer, answered
from pages._parts.plan.enough import say
from pages._parts.plan.question import looked_at, nearest
from pages._parts.plan.view import MOST_BY_HAND, PlanView


def marked(view: PlanView, answer: Answer) -> list[Component]:
    """A few lines on the commune that is marked; how to mark one where none is."""
    _ = words.translator(view.lang).gettext
    if not view.selected:
        return [
            html.P(
                _("Choose a commune on the map to put a centre there, or to leave it out."), className="hint"
            )
        ]
    place = places()[view.selected]
    at = answer.ground.codes.index(view.selected)
    lines = _facts(view, answer, at)
    name = html.A(place.name(view.lang), href=territory_url(place.code, view.lang))
    return [
        html.P([html.B(name), f" · {places()[place.parent].name(view.lang)}"]),
        html.Ul([html.Li(line) for line in lines]),
        html.P(_decisions(view, answer, at), className="plan-hand"),
        *_moves(view, answer),
    ]


def _moves(view: PlanView, answer: Answer) -> list[Component]:
    """What moving one of the nearest proposed centres here loses, and a link that does it."""
    _ = words.translator(view.lang).gettext
    found = moving.moves_to(view, answer, view.selected)
    if not found:
        return []
    items = [
        html.Li([f"{moving.said(view, one)} ", _moving(view, answer, one)], className="plan-hand")
        for one in found
    ]
    return [html.P(_("Move a new centre here:")), html.Ul(items)]


def _moving(view: PlanView, answer: Answer, move: moving.Move) -> Component:
    said = words.translator(view.lang).gettext("Move it")
    name = places()[move.origin].name(view.lang)
    return html.A(
        said, href=moving.after(view, answer, move).address().url(), **aria(label=f"{said}: {name}")
    )


def by_hand(view: PlanView, answer: Answer) -> str:
    """What the decisions made by hand cost; empty where none was made."""
    if not view.forced and not view.excluded:
        return ""
    _ = words.translator(view.lang).gettext
    best = answered(replace(view, forced=(), excluded=()))
    lost = round(best.newly - answer.newly) if answer.sites else 0
    if lost <= 0:
        return _("Chosen by hand in part, and nobody is lost by it.")
    return _("Chosen by hand in part: {people} people fewer are reached than by the best choice.").format(
        people=numbers.number(lost, view.lang)
    )


def undo(view: PlanView) -> Component | None:
    """Back to the best choice."""
    if not view.forced and not view.excluded:
        return None
    said = words.translator(view.lang).gettext("Back to the best choice")
    return html.A(said, href=replace(view, forced=(), excluded=()).address().url())


def _facts(view: PlanView, answer: Answer, at: int) -> list[str]:
    _ = words.translator(view.lang).gettext
    label, here = _("{label}: {value}"), answer.ground
    people = numbers.number(here.people[at], view.lang) if here.is_known[at] else _("not known")
    lines = [label.format(label=_("People concerned"), value=people)]
    way = float(nearest(view, here)[at])
    if isfinite(way):
        km = _("{n} km").format(n=numbers.number(way, view.lang, 1))
        lines.append(label.format(label=_("Distance to the nearest centre that stands"), value=km))
    if view.counts_places and answer.demand[at]:
        served = {"before": answer.before[at], "after": answer.after[at]}
        lines += [
            label.format(label=say(view, when), value=numbers.number(round(float(count)), view.lang))
            for when, count in served.items()
        ]
    return lines


def _decisions(view: PlanView, answer: Answer, at: int) -> list[Component | str]:
    """Links to the same question with this commune put in, or left out."""
    _ = words.translator(view.lang).gettext
    code = view.selected
    if not looked_at(view, answer.ground)[at]:
        return [_("This commune is not asked about: choose other regions, or everybody.")]
    links = []
    if code not in view.forced and len(view.forced) < min(MOST_BY_HAND, view.count or MOST_BY_HAND):
        put = replace(view, forced=(*view.forced, code), excluded=_without(view.excluded, code))
        links.append(_link(_("Put a new centre here"), put, code))
    if code in view.forced:
        links.append(_link(_("Let it go"), replace(view, forced=_without(view.forced, code)), code))
    if code not in view.excluded and len(view.excluded) < MOST_BY_HAND:
        out = replace(view, excluded=(*view.excluded, code), forced=_without(view.forced, code))
        links.append(_link(_("Leave it out"), out, code))
    if code in view.excluded:
        links.append(_link(_("Allow it again"), replace(view, excluded=_without(view.excluded, code)), code))
    return [piece for link in links for piece in (link, " ")]


def _link(said: str, view: PlanView, code: str) -> Component:
    return html.A(said, href=view.address().url(), **aria(label=f"{said}: {places()[code].name(view.lang)}"))


def _without(codes: tuple[str, ...], code: str) -> tuple[str, ...]:
    return tuple(one for one in codes if one != code)
