"""``/explain?part=changes``: what moved between two builds, by cause, by indicator, one by one."""

from __future__ import annotations

from collections import Counter

from dash import html
from dash.development.base_component import Component

from data import changes, words
from data.warehouse import Row
from pages._parts import numbers, territory_words
from pages._parts.asked import Asked
from pages._parts.attributes import aria
from pages._parts.explain.changes_view import CAUSES, MEANINGS, ChangesView, changes_view
from pages._parts.explain.changes_words import label, moment, sentence, value
from pages._parts.explain.view import explain_url
from pages._parts.notices import notices
from pages._parts.places import places
from pages._parts.shell import shell

SHOWN = 60
CSV_PATH = "/explain/changes.csv"


def changes_screen(asked: Asked) -> Component:
    """The page of what changed."""
    view = changes_view(asked)
    content = [notices(asked.notices, view.lang), html.H1(sentence(view), className="sentence")]
    if view.pair:
        counted = changes.counted(view.pair)
        parts = [_causes(view, counted), _indicators(view, counted), _moves(view)] if counted else []
        content += [*(html.Section(part) for part in parts), html.Section(_pairs(view))]
    return shell(view.address(), content, kind="explain-page")


def csv_url(view: ChangesView) -> str:
    """Where all the moves of a view are taken from."""
    return view.address().to(CSV_PATH, **view.address().fields)


def _causes(view: ChangesView, counted: list[Row]) -> list[Component]:
    """Each cause with its figures and meaning, a link that keeps only them."""
    translate = words.translator(view.lang).gettext
    _ = words.translator(view.lang).gettext
    figures = Counter[str]()
    for row in counted:
        figures[row["cause"]] += row["figures"]
    links = [_choice(view, "", _("every cause"), figures.total())]
    links += [_choice(view, cause, translate(name), figures[cause]) for cause, name in CAUSES.items()]
    meanings = [
        html.Div([html.Dt(translate(CAUSES[one])), html.Dd(translate(said))])
        for one, said in MEANINGS.items()
    ]
    return [
        html.H2(_("Why they moved")),
        html.Nav(html.Ul(links), className="parts", **aria(label=_("Causes"))),
        html.Dl(meanings, className="facts"),
    ]


def _choice(view: ChangesView, cause: str, name: str, figures: int) -> Component:
    here = aria(current="true") if cause == view.cause else {}
    text = f"{name} ({numbers.number(figures, view.lang)})"
    return html.Li(html.A(text, href=view.address().url(cause=cause), **here))


def _indicators(view: ChangesView, counted: list[Row]) -> list[Component]:
    """Indicators with their counts by cause; each a link that keeps only its moves."""
    translate = words.translator(view.lang).gettext
    _ = words.translator(view.lang).gettext
    by_indicator: dict[str, dict[str, int]] = {}
    for row in counted:
        by_indicator.setdefault(row["indicator"], {})[row["cause"]] = row["figures"]
    ordered = sorted(by_indicator.items(), key=lambda one: -sum(one[1].values()))
    head = html.Tr(
        [html.Th(name, scope="col") for name in (_("Indicator"), *map(translate, CAUSES.values()))]
    )
    rows = [_indicator(view, key, causes) for key, causes in ordered]
    table = html.Table([html.Thead(head), html.Tbody(rows)], className="plain-table")
    whole = (
        [html.P(html.A(_("Every indicator"), href=view.address().url(indicator="")))]
        if view.indicator
        else []
    )
    return [
        html.Details(
            [html.Summary(html.H2(_("Which indicators moved"))), _wide(table, _("Which indicators moved"))],
            open=not view.indicator and len(rows) <= SHOWN,
        ),
        *whole,
    ]


def _indicator(view: ChangesView, key: str, causes: dict[str, int]) -> Component:
    counts = [numbers.number(causes[cause], view.lang) if cause in causes else "" for cause in CAUSES]
    link = html.A(label(key, view.lang), href=view.address().url(indicator=key))
    return html.Tr([html.Th(link, scope="row"), *(html.Td(count) for count in counts)])


def _moves(view: ChangesView) -> list[Component]:
    _ = words.translator(view.lang).gettext
    rows = changes.moved(view.pair, view.indicator, view.cause, view.level, SHOWN) if view.pair else []
    names = (_("Indicator"), _("Territory"), _("Period"), _("Before"), _("After"), _("Cause"))
    head = html.Thead(html.Tr([html.Th(name, scope="col") for name in names]))
    table = html.Table([head, html.Tbody([_move(row, view.lang) for row in rows])], className="plain-table")
    shown = [_wide(table, _("The largest moves"))] if rows else [html.P(_("Nothing to show"))]
    download = html.A(_("All of them as CSV"), href=csv_url(view), download="", className="download")
    return [html.H2(_("The largest moves")), *shown, html.P(download)]


def _move(row: Row, lang: str) -> Component:
    translate = words.translator(lang).gettext
    known = places()
    name = (
        known[row["territory_code"]].name(lang) if row["territory_code"] in known else row["territory_code"]
    )
    asked = (row["indicator"], row["territory_code"], row["period"], row["milieu"])
    when = numbers.period(row["period"], lang)
    if row["milieu"] != "total":
        when = f"{when} · {territory_words.milieu(row['milieu'], lang)}"
    now = value(row, "after", lang)
    return html.Tr(
        [
            html.Td(label(row["indicator"], lang)),
            html.Td(html.Bdi(name)),
            html.Td(when),
            html.Td(html.Bdi(value(row, "before", lang))),
            html.Td(html.A(html.Bdi(now), href=explain_url(lang, *asked)) if row["status_after"] else now),
            html.Td(translate(CAUSES[row["cause"]])),
        ]
    )


def _pairs(view: ChangesView) -> list[Component]:
    """The comparisons there are, each a link."""
    _ = words.translator(view.lang).gettext
    template = _("from {before} to {after}")
    links = [
        html.Li(
            html.A(
                template.format(before=moment(one.before, view.lang), after=moment(one.after, view.lang)),
                href=ChangesView(view.lang, one).address().url(),
                **(aria(current="true") if one == view.pair else {}),
            )
        )
        for one in changes.pairs()
    ]
    return [html.H2(_("Builds that were compared")), html.Ul(links)]


def _wide(table: Component, name: str) -> Component:
    return html.Div(table, className="wide", tabIndex=0, role="region", **aria(label=name))
