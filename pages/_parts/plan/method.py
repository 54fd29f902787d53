"""How the plan is made: sources, what is assumed, what is not looked at."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from pages._parts import numbers
from pages._parts.gaps.facts import period
from pages._parts.plan.conditions import equity
from pages._parts.plan.enough import norm
from pages._parts.plan.ground import ground
from pages._parts.plan.said import number
from pages._parts.plan.view import PlanView
from pages._parts.source_line import named


def sources(view: PlanView) -> list[str]:
    """Each source a plan rests on, in words."""
    return [
        named(source, view.lang) for source in warehouse.read("gap_sources", type=view.what, level="commune")
    ]


def assumed(view: PlanView) -> list[str]:
    """What one must know to believe a plan, a sentence each."""
    _ = words.translator(view.lang).gettext
    way = (
        _("Distances run in a straight line, not by road.")
        if view.detour == "1"
        else _(
            "Distances are straight lines times {factor}: an assumption about roads, not a measurement."
        ).format(factor=view.detour)
    )
    return [
        way,
        _(
            "Everybody of a commune is taken to live at its representative point, "
            "and a new centre to stand there."
        ),
        *_room(view),
        _(
            "Of all ways to place so many new centres, the one that brings most people near is searched for "
            "exactly, and the search says whether it is proven."
        ),
        _("Communes whose people or centres are not known count neither way."),
        *_equity(view),
    ]


def _room(view: PlanView) -> list[str]:
    """What stands, and how many people a centre serves."""
    _ = words.translator(view.lang).gettext
    if view.counts_places:
        return _places(view)
    if not view.room:
        return [
            _(
                "Centres that stand at the end of {year} stay, and count. Capacity and staff are not "
                "looked at."
            ).format(year=period())
        ]
    return [
        _(
            "A new centre serves as many people as it has places ({places}); those that stand at the end of "
            "{year} stay, and are taken to serve all who live near enough. Staff is not looked at."
        ).format(places=number(view.room, view.lang), year=period())
    ]


def _places(view: PlanView) -> list[str]:
    """How the places that stand are counted, and what a norm makes of one."""
    _ = words.translator(view.lang).gettext
    said = [
        _(
            "The licensed places of centres that stand at the end of {year} are shared out among everybody "
            "of the target group who lives near enough, in proportion to their number; whoever has one keeps "
            "it, and new centres are for those without. Staff is not looked at."
        ).format(year=period())
    ]
    if untold := ground(view.what).untold:
        said.append(
            _(
                "Centres that stand without licensed places on record count as having none; in the whole "
                "country they number {n}."
            ).format(n=numbers.number(untold, view.lang))
        )
    if view.asked_for:
        said.append(
            _("A place is taken to be enough for {n} people of the target group: so {norm}.").format(
                n=numbers.spoken(view.per_place, view.lang), norm=norm(view)
            )
        )
    return said


def _equity(view: PlanView) -> list[str]:
    """Who comes first, and who they are."""
    _ = words.translator(view.lang).gettext
    if view.equity == "alike":
        return []
    if view.equity == "worst":
        return [
            _(
                "The farthest tenth: the communes farthest from a centre that stands, in which a tenth of "
                "the people concerned live. As many of them as possible are reached before anyone else "
                "counts."
            )
        ]
    if view.equity == "rural":
        return [_("As many people of rural communes as possible are reached before anyone else counts.")]
    return [
        _("{said}: no choice that reaches fewer of them is allowed.").format(
            said=equity(view.equity, view.lang)
        )
    ]


def source_line(view: PlanView) -> list[Component]:
    """The foot of the page."""
    _ = words.translator(view.lang).gettext
    listed = [html.Li(html.Bdi(source)) for source in sources(view)]
    return [
        html.Div([html.B(_("Source:")), " ", html.Ul(listed or _("none recorded"), className="source-list")]),
        html.Details(
            [html.Summary(_("How the plan is made")), html.Ul([html.Li(said) for said in assumed(view)])],
            open=True,
        ),
    ]
