"""The list of what is worse and worsening: a line a figure, the surest and most peopled first."""

from __future__ import annotations

from typing import Any

from dash import html as dash_html
from dash.development.base_component import Component

from data import words
from pages._parts import figure_words, numbers
from pages._parts.address import territory_url
from pages._parts.attributes import aria, data
from pages._parts.compare import words as said
from pages._parts.compare.facts import Listed, Worse
from pages._parts.compare.view import PAGE, CompareView
from pages._parts.explain.view import explain_url
from pages._parts.markup import html, markup, written
from pages._parts.places import places
from pages._parts.plainly import plainly

TABLE = "compare-worse"


def worse_list(listed: Listed) -> list[Component]:
    """The list; where it is empty, a way to a wider one."""
    counted = listed.counted
    if not counted["kept_count"]:
        return [_wider(listed.view)] if counted["every_count"] and listed.view.trend != "any" else []
    return [
        written(markup(_table(listed)), id=TABLE, className="compare-scrolled scrolls", tabIndex=0),
        dash_html.P(_of_all(listed), className="compare-total"),
    ]


def _wider(view: CompareView) -> Component:
    _ = words.translator(view.lang).gettext
    link = dash_html.A(
        _("Show what is surely worse and not getting better"),
        href=view.address().url(trend="not_improving"),
        className="compare-wider",
        **data(turn=PAGE, choice="trend", value="not_improving"),
    )
    return dash_html.P(link)


def _of_all(listed: Listed) -> str:
    _ = words.translator(listed.view.lang).gettext
    counts = (len(listed.shown), listed.counted["kept_count"])
    shown, kept = (numbers.number(count, listed.view.lang) for count in counts)
    return _("{shown} of {all} figures are listed.").format(shown=shown, all=kept)


def _table(listed: Listed) -> Any:
    lang = listed.view.lang
    _ = words.translator(lang).gettext
    heads = [
        _("Territory"),
        _("Indicator"),
        [_("Value"), " ", html.Small(plainly("interval", lang))],
        plainly("benchmark", lang),
        plainly("sureness", lang),
        plainly("course", lang),
        _("People concerned"),
        _("More"),
    ]
    top = html.Tr([html.Th(head, scope="col", className=f"c{at}") for at, head in enumerate(heads)])
    body = [_line(one, listed.view) for one in listed.shown]
    return html.Table([html.Thead(top), html.Tbody(body)], className="compare-list")


def _line(one: Worse, view: CompareView) -> Any:
    lang, row, indicator = view.lang, one.row, one.indicator
    _ = words.translator(lang).gettext
    place = places()[one.code]
    name = html.A(place.name(lang), href=territory_url(place.code, lang))
    mark = [" ", html.Span(_("demonstration"), className="demonstration")] if row["simulated"] else []
    people = numbers.number(row["people"], lang)
    return html.Tr(
        [
            html.Th([name, html.Small(places()[place.parent].name(lang))], scope="row"),
            html.Td([indicator.label[lang], html.Small([numbers.period(row["period"], lang), *mark])]),
            html.Td(
                [html.B(figure_words.full(row["value"], indicator, lang)), html.Small(_interval(one, lang))]
            ),
            html.Td(
                figure_words.full(row["benchmark"], indicator, lang),
                className="number",
                **data(head=said.benchmark(view.benchmark, lang)),
            ),
            html.Td([_sign("worse", row["sureness"]), said.sure(row["sureness"], lang)]),
            html.Td([_arrow(one), said.going(row["going"], lang), html.Small(_slope(one, lang))]),
            html.Td(people, className="number", **data(head=_("People concerned"))),
            html.Td(_links(one, view), className="compare-links"),
        ]
    )


def _interval(one: Worse, lang: str) -> str:
    lower, upper = one.row["lower"], one.row["upper"]
    return said.between(lower, upper, lang, one.indicator.decimals) if lower is not None else ""


def _sign(verdict: str, sureness: str) -> Any:
    return html.Span(
        said.SIGNS[verdict], className=f"v v-{said.look(verdict, sureness)}", **aria(hidden="true")
    )


def _arrow(one: Worse) -> Any:
    arrow = {"increasing": "↗", "decreasing": "↘", "no change": "→"}.get(one.row["course"] or "", "")
    return html.Span(arrow, className=f"arrow going-{one.row['going']}", **aria(hidden="true"))


def _slope(one: Worse, lang: str) -> str:
    """How much a year, where a trend was tested and found."""
    if one.row["going"] in ("level", "unknown") or one.row["slope"] is None:
        return ""
    _ = words.translator(lang).gettext
    # One more digit than the value: a year changes less than the level is.
    change = numbers.number(one.row["slope"], lang, one.indicator.decimals + 1)
    return _("{change} a year").format(change=f"\u2066{'+' if one.row['slope'] > 0 else ''}{change}\u2069")


def _links(one: Worse, view: CompareView) -> list[Any]:
    lang = view.lang
    _ = words.translator(lang).gettext
    key, period = one.indicator.key, one.row["period"]
    place = places()[one.code]
    address = view.address()
    shown = {"indicator": key, "level": view.level, "period": period, "selected": one.code}
    on_map = address.to("/map", **shown, **({"within": place.parent} if view.level == "commune" else {}))
    name = place.name(lang)
    named = {"Portrait": _("Portrait"), "Map": _("Map"), "Explanation": _("Explanation")}
    urls = {
        "Portrait": territory_url(one.code, lang),
        "Map": on_map,
        "Explanation": explain_url(lang, key, one.code, period),
    }
    return [
        html.A(named[kind], href=url, **aria(label=f"{named[kind]}: {name}")) for kind, url in urls.items()
    ]
