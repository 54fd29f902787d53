"""What an index gives: bars, the highest whatever the weights, who has none, figures, and how it is made."""

from __future__ import annotations

from dash import html as dash_html
from dash.development.base_component import Component

from data import words
from pages._parts import figure_words, numbers, territory_words
from pages._parts.attributes import data
from pages._parts.composite.chart import SOME, chart, rows_shown
from pages._parts.composite.index import Index
from pages._parts.composite.lists import without, worst
from pages._parts.composite.method import figures_table, made, sources
from pages._parts.composite.view import PATH
from pages._parts.composite.words import drawn, method, title
from pages._parts.markup import html, markup
from pages._parts.markup import written as put
from pages._parts.plainly import plainly
from pages._parts.takeaway import takeaway

CHART, WORST = "composite-chart", "composite-worst"


def result(found: Index) -> list[Component]:
    """All of it, anew for each view."""
    lang = found.view.lang
    _ = words.translator(lang).gettext
    if not found.known.any():
        return [*_without(found), _made(found)]
    return [
        _bars(found),
        dash_html.Div([_highest(found), *_without(found)], className="composite-lists"),
        _numbers(found),
        _made(found),
    ]


def _bars(found: Index) -> Component:
    lang = found.view.lang
    _ = words.translator(lang).gettext
    subtitle = f"{territory_words.level(found.view.level, lang)} · {drawn(found)}"
    return dash_html.Section(
        [
            dash_html.H2(_("What each indicator adds, and how sure the rank is")),
            dash_html.P(subtitle, className="subtitle"),
            _explained(lang),
            dash_html.Div(put(markup(chart(found))), id=CHART, className="composite-drawn"),
            put(markup(_more(found))),
            _taken(found, CHART, _("What each indicator adds, and how sure the rank is")),
        ],
        className="composite-bars",
    )


def _explained(lang: str) -> Component:
    """The statistical words of the chart, each with what it means."""
    keys = ("normalisation", "weights", "aggregation", "draws", "rank_range", "group")
    said: list[str | Component] = []
    for key in keys:
        said += [plainly(key, lang), " · "]
    return dash_html.P(said[:-1], className="composite-words")


def _more(found: Index) -> object:
    """The rest of a long list, and the way back."""
    count, shown = len(found.order), len(rows_shown(found))
    if count <= SOME:
        return ""
    lang = found.view.lang
    _ = words.translator(lang).gettext
    other = "all" if shown < count else "some"
    told = _("Show all {n}") if other == "all" else _("Show the {n} highest only")
    n = numbers.number(count if other == "all" else SOME, lang)
    link = html.A(
        told.format(n=n),
        href=found.view.address(show=other).url(),
        **data(turn="composite", choice="show", value=other, untaken=""),
    )
    return html.P(link, className="composite-more")


def _without(found: Index) -> list[Component]:
    return [put(markup(without(found)))] if found.unknown else []


def _highest(found: Index) -> Component:
    lang = found.view.lang
    _ = words.translator(lang).gettext
    whatever = _("Among the {worst} highest whatever the weights")
    given = _("Among the {worst} highest with the given weights")
    head = (given if found.view.freedom == "none" else whatever).format(
        worst=numbers.number(found.worst, lang)
    )
    told = _("In how many of {draws} draws a territory is among them; in bold, in 95% or more.")
    return dash_html.Section(
        [
            dash_html.H2(head),
            dash_html.P(told.format(draws=numbers.number(found.draws, lang)), className="subtitle"),
            dash_html.Div(put(markup(worst(found))), id=WORST),
            _taken(found, WORST, head),
        ],
        className="composite-highest",
    )


def _numbers(found: Index) -> Component:
    _ = words.translator(found.view.lang).gettext
    said = _("The same in numbers: each figure, and in brackets what it adds to the index")
    if found.view.mean == "geometric":
        said = _("The same in numbers: each figure, and in brackets what it adds to the index’s logarithm")
    return dash_html.Details(
        [dash_html.Summary(said), put(markup(figures_table(found, list(rows_shown(found)))))],
        className="composite-figures",
    )


def _made(found: Index) -> Component:
    lang = found.view.lang
    _ = words.translator(lang).gettext
    listed = [html.Li(html.Bdi(source)) for source in _sources(found)]
    return dash_html.Section(
        [
            dash_html.Details(
                [dash_html.Summary(_("How this index is made")), put(markup(made(found)))], open=True
            ),
            put(
                markup(
                    [
                        html.B(_("Source:")),
                        " ",
                        html.Ul(listed or _("none recorded"), className="source-list"),
                    ]
                ),
                className="sources",
            ),
        ],
        className="composite-made",
    )


def _sources(found: Index) -> list[str]:
    return sources(found.view, [column.period for column in found.figures.columns])


def _taken(found: Index, of: str, head: str) -> Component:
    view = found.view
    address = view.address()
    _ = words.translator(view.lang).gettext
    return takeaway(
        of,
        view.lang,
        address.to(f"{PATH}.csv", **address.fields),
        title=f"{title(view)} – {head}",
        sources=_(", ").join(_sources(found)) or figure_words.status("missing", view.lang),
        method=method(found),
        simulated=found.simulated,
        follows=f"{PATH}.csv",
    )
