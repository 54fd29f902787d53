"""How a figure comes about, on the page: its formula, then each number with its value and origin."""

from __future__ import annotations

from collections.abc import Iterator

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import figure_words, numbers
from pages._parts.attributes import aria
from pages._parts.explain import words as said
from pages._parts.explain.came_from import came_from
from pages._parts.explain.figure import Figure
from pages._parts.explain.figure_sources import package_file
from pages._parts.explain.inputs import Input
from pages._parts.explain.reasons import why
from pages._parts.explain.stated import made_of_parts, stated


def made_of(figure: Figure) -> list[Component]:
    """The formula in words, with its numbers, and a table of them."""
    _ = words.translator(figure.view.lang).gettext
    filled = said.filled(figure) or made_of_parts(figure)
    return [
        html.H2(_("How it comes about")),
        html.P(stated(figure) or said.formula_said(figure), className="formula"),
        *([html.P(html.Bdi(filled, dir="ltr"), className="filled")] if filled else []),
        *(html.P(reason, className="non-value") for reason in why(figure)),
        html.P(figure.indicator.how[figure.view.lang], className="said-softly"),
        html.Div(
            _table(figure),
            className="wide",
            tabIndex=0,
            role="region",
            **aria(label=_("What is in the formula")),
        ),
    ]


def how_sure(figure: Figure) -> list[Component]:
    """Status, interval and its method, rank."""
    lang = figure.view.lang
    _ = words.translator(lang).gettext
    interval = said.interval(figure)
    facts = [
        (_("Status"), figure_words.status(figure.row["status"], lang)),
        (
            _("Interval"),
            f"{interval} ({said.interval_method(figure)})" if interval else said.interval_method(figure),
        ),
        (_("Rank"), said.rank(figure)),
        (_("Unit"), figure_words.unit(figure.indicator, lang)),
    ]
    lines = [html.Div([html.Dt(name), html.Dd(told)]) for name, told in facts if told]
    return [html.H2(_("How sure it is")), html.Dl(lines, className="facts")]


def _table(figure: Figure) -> Component:
    _ = words.translator(figure.view.lang).gettext
    headings = (_("In the formula"), _("What it is"), _("Value"), _("Period"), _("How it came about"))
    head = html.Thead(html.Tr([html.Th(heading, scope="col") for heading in headings]))
    lines = [
        row for one in figure.inputs.values() for row in _rows(one, said.role(one, figure), figure.view.lang)
    ]
    return html.Table([head, html.Tbody(lines)], className="plain-table inputs")


def _rows(one: Input, role: str, lang: str, depth: int = 0) -> Iterator[Component]:
    """A number, and below it those it is made of."""
    yield html.Tr(
        [
            html.Th(role, scope="row", className=f"depth-{depth}"),
            html.Td(said.input_said(one, lang)),
            html.Td(
                [html.Bdi(said.input_value(one, lang)), " ", *status_shown(one, lang)], className="number"
            ),
            html.Td(numbers.period(one.period, lang)),
            html.Td(origin_shown(one, lang)),
        ]
    )
    orders = [_of(at, lang) for at in range(len(one.parts))]
    for part, order in zip(one.parts, orders, strict=True):
        yield from _rows(part, order, lang, depth + 1)


def _of(at: int, lang: str) -> str:
    _ = words.translator(lang).gettext
    return _("– first") if at == 0 else _("– second")


def status_shown(one: Input, lang: str) -> list[Component]:
    """How a number is known, and whether it is of demonstration files."""
    if one.value is None:
        return []
    marks: list[Component] = [html.Small(figure_words.status(one.status, lang))]
    if one.simulated:
        _ = words.translator(lang).gettext
        marks.append(html.Span(_("demonstration figures"), className="demonstration"))
    return marks


def origin_shown(one: Input, lang: str) -> list[str | Component]:
    """What was counted; of the census the file of the package and its fields."""
    told: list[str | Component] = [came_from(one, lang)]
    if (file := package_file(one)) and one.origin:
        fields = ", ".join(one.origin.fields)
        told.append(
            html.Code(f"{file.package} {file.version}: {file.path}: {fields}", dir="ltr", className="where")
        )
    return told
