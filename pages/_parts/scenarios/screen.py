"""``/plan/scenarios`` laid out: what was saved, and those chosen side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from dash import dcc, html
from dash.development.base_component import Component

from data import warehouse, words
from pages._parts import ids, numbers
from pages._parts.asked import Asked
from pages._parts.attributes import aria, data
from pages._parts.downloads import downloads
from pages._parts.imports.bring import who
from pages._parts.notices import notices
from pages._parts.plan.said import conditions_said, named
from pages._parts.plan.summary import summary
from pages._parts.plan.view import PATH as PLAN
from pages._parts.plan.words import proof
from pages._parts.scenarios.compared import Compared, compared, figures
from pages._parts.scenarios.kept import standing
from pages._parts.scenarios.view import MOST, PAGE, PATH, ScenariosView, asked_view
from pages._parts.shell import shell, shell_skeleton

if TYPE_CHECKING:
    from records.tables import Scenario


def screen(query: Mapping[str, str]) -> Component:
    """The whole page for what a URL asks."""
    view, asked = asked_view(query)
    return shell(view.address(), content(view, asked), kind="scenarios-page")


def content(view: ScenariosView, asked: Asked) -> list[Component]:
    """What stands between the header and the foot."""
    shown = compared(view.ids, view.lang)
    return [
        dcc.Store(id=ids.address(PAGE), data=view.address().as_store()),
        html.H1(_headline(view, shown), className="sentence"),
        notices(asked.notices, view.lang),
        *([_side_by_side(view, shown)] if shown else []),
        _listed(view),
        who(view.lang),
        *(
            [html.Div(downloads(view.address(), PATH, _printed(view.lang)), className="below")]
            if shown
            else []
        ),
    ]


def skeleton() -> list[Component]:
    """The ids of the page and the kinds of their components."""
    return [*shell_skeleton(), dcc.Store(id=ids.address(PAGE)), html.Div(id=ids.NOTICES)]


def sentence(lang: str, shown: Sequence[Compared]) -> str:
    """Which of the scenarios brings most people near."""
    _ = words.translator(lang).gettext
    answers = [one for one in shown if one.answer.found.is_answer]
    if not answers:
        return _("No scenario was saved yet: ask the plan a question, and save it under a name.")
    best = max(answers, key=lambda one: one.answer.newly)
    said = _("Of the scenarios compared, “{name}” brings most people near: {n}.").format(
        name=best.scenario.name, n=numbers.number(round(best.answer.newly), lang)
    )
    about = {(one.view.what, one.view.milieu, one.view.regions) for one in answers}
    if len(about) > 1:
        said = f"{said} {_('They are not about the same people: compare shares, not numbers.')}"
    if len({one.view.counts_places for one in answers}) > 1:
        said = f"{said} {_('Some count places, others only how far it is: they do not tell the same.')}"
    return said


def headline(query: Mapping[str, str]) -> str:
    """The sentence of a query."""
    view = asked_view(query)[0]
    return sentence(view.lang, compared(view.ids, view.lang))


def _headline(view: ScenariosView, shown: Sequence[Compared]) -> list[str | Component]:
    said: list[str | Component] = [sentence(view.lang, shown)]
    if any(one.answer.ground.simulated for one in shown):
        mark = words.translator(view.lang).gettext("demonstration figures")
        said += [" ", html.Span(mark, className="demonstration")]
    return said


def _printed(lang: str) -> Component:
    said = words.translator(lang).gettext("Print")
    return html.Button(said, type="button", className="quiet small print-button")


def _side_by_side(view: ScenariosView, shown: Sequence[Compared]) -> Component:
    _ = words.translator(view.lang).gettext
    caption = _("Scenarios side by side")
    heads = [
        html.Th(html.A(html.Bdi(one.scenario.name), href=one.view.address().url()), scope="col")
        for one in shown
    ]
    lines = [
        (one.label, [html.Td(one.said(at, view.lang), className="figure") for at in range(len(shown))])
        for one in figures(shown, view.lang)
    ]
    told = [
        (_("In short"), [html.Td(" ".join(summary(one.view, one.answer))) for one in shown]),
        (_("Where"), [html.Td(named([site.code for site in one.answer.sites], view.lang)) for one in shown]),
        (_("How sure"), [html.Td(proof(one.view, one.answer)) for one in shown]),
        (_("Asked"), [html.Td(_asked(one)) for one in shown]),
        (_("Why"), [html.Td(html.Bdi(one.scenario.why)) for one in shown]),
        (_("Saved"), [html.Td(_saved(one.scenario, view.lang)) for one in shown]),
    ]
    body = [html.Tr([html.Th(label, scope="row"), *cells]) for label, cells in (*lines, *told)]
    table = html.Table(
        [html.Caption(caption), html.Thead(html.Tr([html.Td(), *heads])), html.Tbody(body)],
        className="plan-list",
    )
    return html.Div(table, className="plan-scrolled", tabIndex=0, role="region", **aria(label=caption))


def _asked(one: Compared) -> Component:
    template = words.translator(one.view.lang).gettext("{label}: {value}")
    said = [template.format(label=label, value=value) for label, value in conditions_said(one.view)]
    return html.Ul([html.Li(line) for line in said])


def _saved(scenario: Scenario, lang: str) -> list[Component | str]:
    """By whom, when; whether it stands, and whether figures were others then."""
    _ = words.translator(lang).gettext
    said: list[Component | str] = [html.Bdi(scenario.who), _(", "), numbers.day(scenario.saved_at, lang)]
    if scenario.revoked_at is not None:
        said.append(html.P(_("Taken off the list, or replaced by another of its name.")))
    if scenario.build != warehouse.build():
        said.append(html.P(_("Saved on older figures: what stands here is asked of today’s.")))
    return said


def _listed(view: ScenariosView) -> Component:
    """Every scenario on the list; those chosen are compared."""
    _ = words.translator(view.lang).gettext
    saved = standing()
    ask = html.A(_("Ask the plan a question"), href=view.address().to(PLAN))
    if not saved:
        return html.Section(html.P(ask), **aria(label=_("Saved scenarios")))
    rows = [_row(view, one) for one in saved]
    compare = html.Button(
        _("Compare those chosen (up to {n})").format(n=numbers.number(MOST, view.lang)),
        type="button",
        className="primary scenarios-compare",
    )
    return html.Section(
        [
            html.H2(_("Saved scenarios")),
            html.Ul(rows, className="scenarios-list"),
            html.P([compare, " ", ask]),
        ],
        className="scenarios-saved",
        **aria(label=_("Saved scenarios")),
    )


def _row(view: ScenariosView, one: Scenario) -> Component:
    _ = words.translator(view.lang).gettext
    name = f"scenario-{one.id}"
    away = html.Button(
        _("Take off the list"),
        type="button",
        className="quiet small",
        **aria(label=f"{_('Take off the list')}: {one.name}"),
        **data(withdraw=str(one.id)),
    )
    return html.Li(
        [
            html.Span(
                **data(markup=f'<input type="checkbox" id="{name}" value="{one.id}"{_checked(view, one)}>'),
            ),
            html.Label(html.Bdi(one.name), htmlFor=name),
            html.Span([html.Bdi(one.who), _(", "), numbers.day(one.saved_at, view.lang)], className="soft"),
            away,
            html.Span(className="import-answer", role="alert"),
        ]
    )


def _checked(view: ScenariosView, one: Scenario) -> str:
    return " checked" if one.id in view.ids else ""
