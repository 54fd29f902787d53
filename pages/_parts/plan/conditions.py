"""Further conditions of a plan: places, money, whose access counts first, limits of regions."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import html as dash_html
from dash.development.base_component import Component

from data import words
from pages._parts import ids, territory_words
from pages._parts.attributes import aria, data
from pages._parts.choice import Option, option, select
from pages._parts.codes import COUNTRY
from pages._parts.markup import html, markup, written
from pages._parts.places import inside, places
from pages._parts.plan.view import EQUITY, PAGE, PlanView

TYPED = ("room", "price", "budget")
#: Digits one can type, spaces between them included.
_LONGEST = 14


def conditions(view: PlanView) -> Component:
    """Folded away until one of them is in force."""
    _ = words.translator(view.lang).gettext
    in_force = any((view.room, view.price, view.budget, view.limits, view.equity != "alike"))
    return dash_html.Details(
        [
            dash_html.Summary(_("Places, money, equity, limits by region")),
            dash_html.Div(
                [
                    _typed(view, "room", _("Places in each new centre"), _("not limited")),
                    _typed(view, "price", _("What a centre costs (dirhams)"), _("not known")),
                    _typed(view, "budget", _("Budget (dirhams)"), _("none given")),
                    select(view.address(), PAGE, "equity", _("Whose access counts"), equities(view.lang)),
                ],
                className="plan-typed",
            ),
            dash_html.Details(
                [dash_html.Summary(_("Limits by region")), _limits(view)], open=bool(view.limits)
            ),
        ],
        className="plan-more",
        open=in_force,
    )


def skeleton() -> list[Component]:
    """The ids of these choices and the kinds of their components."""
    return [
        *(dmc.TextInput(id=ids.choice(PAGE, name)) for name in TYPED),
        dmc.Select(id=ids.choice(PAGE, "equity")),
    ]


def equities(lang: str) -> list[Option]:
    """Ways to weigh whose access counts."""
    return [option(one, equity(one, lang)) for one in EQUITY]


def equity(key: str, lang: str) -> str:
    """One of them in words."""
    _ = words.translator(lang).gettext
    said = {
        "alike": _("Everyone’s alike"),
        "rural": _("Rural people first"),
        "worst": _("The farthest tenth first"),
    }
    return said.get(key) or _("{share}% of rural people at least").format(share=key.removeprefix("rural"))


def _typed(view: PlanView, name: str, label: str, empty: str) -> Component:
    return dmc.TextInput(
        id=ids.choice(PAGE, name),
        label=label,
        value=getattr(view, name),
        placeholder=empty,
        attributes={"input": {"inputMode": "numeric", "maxLength": _LONGEST}},
        debounce=600,
        size="sm",
        className="control",
    )


def _limits(view: PlanView) -> Component:
    """Two numbers a region; ``assets/shell/25_plan.js`` makes one text of them."""
    _ = words.translator(view.lang).gettext
    caption = _("New centres in a region")
    headings = [territory_words.level("region", view.lang), _("At least"), _("At most")]
    given = {one.region: one for one in view.limits}
    regions = view.regions or inside("region", COUNTRY)
    rows = []
    for code in regions:
        name, limit = places()[code].name(view.lang), given.get(code)
        least = str(limit.least) if limit and limit.least else ""
        most = str(limit.most) if limit and limit.most is not None else ""
        cells = [_number(f"{headings[1]}: {name}", least), _number(f"{headings[2]}: {name}", most)]
        rows.append(html.Tr([html.Th(name, scope="row"), *map(html.Td, cells)], **data(region=code)))
    head = html.Tr([html.Th(said, scope="col") for said in headings])
    table = html.Table([html.Caption(caption), html.Thead(head), html.Tbody(rows)], className="plan-limits")
    return written(markup(table), className="plan-limits-place")


def _number(label: str, value: str) -> object:
    return html.Input(type="number", min="0", max="99", inputmode="numeric", value=value, **aria(label=label))
