"""Other numbers of centres and other choices: the curve, sets that come next, sites nothing replaces."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import numbers
from pages._parts.attributes import aria
from pages._parts.plan.answer import Answer
from pages._parts.plan.around import Around, Need, Other
from pages._parts.plan.curve_shown import curve
from pages._parts.plan.enough import say
from pages._parts.plan.said import named
from pages._parts.plan.view import PlanView
from pages._parts.plan.words import percent


def shown(view: PlanView, answer: Answer, around: Around) -> Component:
    """The whole part."""
    _ = words.translator(view.lang).gettext
    return html.Section(
        [
            html.Div(curve(view, answer, around), className="plan-curve-panel"),
            html.Div(
                [
                    html.H2(_("Choices that come next")),
                    *_others(view, answer, around),
                    html.H2(_("Centres nothing replaces")),
                    html.P(_always(view, around)),
                    html.Ul([html.Li(_replaced(view, need)) for need in around.needs if not need.always]),
                ],
                className="plan-others",
            ),
        ],
        className="plan-around",
        **aria(label=_("Other numbers of centres, and other choices")),
    )


def _others(view: PlanView, answer: Answer, around: Around) -> list[Component]:
    _ = words.translator(view.lang).gettext
    if not around.others:
        return [html.P(_("There is no other choice that keeps these conditions."))]
    whole = answer.newly or 1.0
    return [html.Ol([html.Li(_other(view, one, whole)) for one in around.others], className="plan-next")]


def _other(view: PlanView, one: Other, whole: float) -> str:
    translator = words.translator(view.lang)
    _ = translator.gettext
    count = max(round(one.lost), 0)
    swap = _("{instead} instead of {given_up}").format(
        instead=named(one.instead, view.lang) or _("nothing"),
        given_up=named(one.given_up, view.lang) or _("nothing"),
    )
    if not count:
        return say(view, "swap", swap=swap)
    template = translator.ngettext(
        "{swap}: {n} person fewer, {share} of what the plan brings.",
        "{swap}: {n} people fewer, {share} of what the plan brings.",
        count,
    )
    return template.format(
        swap=swap, n=numbers.number(count, view.lang), share=percent(one.lost / whole, view.lang)
    )


def _always(view: PlanView, around: Around) -> str:
    _ = words.translator(view.lang).gettext
    always = [need.code for need in around.needs if need.always]
    if not always:
        return _("None: each can be replaced, and hardly anybody is lost.")
    return _("In every choice that loses less than a hundredth of what this plan brings: {places}.").format(
        places=named(always, view.lang)
    )


def _replaced(view: PlanView, need: Need) -> str:
    translator = words.translator(view.lang)
    if need.lost is None:
        template = translator.gettext("Without {place}: no choice keeps these conditions.")
        return template.format(place=named([need.code], view.lang))
    count = round(need.lost)
    if not count:
        return say(view, "without", place=named([need.code], view.lang))
    template = translator.ngettext(
        "Without {place}: {n} person fewer.", "Without {place}: {n} people fewer.", count
    )
    return template.format(place=named([need.code], view.lang), n=numbers.number(count, view.lang))
