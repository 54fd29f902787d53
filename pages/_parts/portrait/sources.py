"""The foot of a section: every source and period its figures rest on, and which figures."""

from __future__ import annotations

from collections.abc import Iterable

from dash.development.base_component import Component

from data import warehouse, words
from data.indicator import Indicator
from pages._parts import figure_words, numbers
from pages._parts.markup import html
from pages._parts.portrait.figures import Figure
from pages._parts.source_line import named


def foot(figures: Iterable[Figure], lang: str, further: Iterable[str] = ()) -> Component:
    """Sources in a line; opened, which figure is of which period, and how it came about."""
    _ = words.translator(lang).gettext
    told = [figure for figure in figures if figure.milieu == "total"]
    return html.Footer(
        [
            listed(told, lang, further),
            html.Details([html.Summary(_("Each figure: period and origin")), _origins(told, lang)]),
        ]
    )


def listed(figures: Iterable[Figure], lang: str, further: Iterable[str] = ()) -> Component:
    """The sources of some figures in one line."""
    _ = words.translator(lang).gettext
    names = [html.Li(html.Bdi(name)) for name in named_sources(figures, lang, further)]
    said = html.Ul(names, className="source-list") if names else html.Span(_("none recorded"))
    return html.Div([html.B(_("Source:")), " ", said], className="section-sources")


def named_sources(figures: Iterable[Figure], lang: str, further: Iterable[str] = ()) -> list[str]:
    """The sources of some figures, by name."""
    keys = {key for figure in figures for key in figure.source_keys} | set(further)
    return [named(row, lang) for row in _sources() if row["source_key"] in keys]


def _sources() -> list[warehouse.Row]:
    return warehouse.read("portrait_sources")


def _origins(figures: list[Figure], lang: str) -> Component:
    """Figures of one period and status in one line."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[Indicator]] = {}
    for figure in figures:
        groups.setdefault((figure.period, figure.status, figure.source_keys), []).append(figure.indicator)
    return html.Ul([_origin(*group, indicators, lang) for group, indicators in groups.items()])


def _origin(
    period: str, status: str, keys: tuple[str, ...], indicators: list[Indicator], lang: str
) -> Component:
    _ = words.translator(lang).gettext
    first = " · ".join([numbers.period(period, lang), figure_words.status(status, lang)])
    titles = [named(row, lang) for row in _sources() if row["source_key"] in keys]
    labels = _(", ").join(indicator.label[lang] for indicator in indicators)
    return html.Li([html.B(first), f" – {labels}"], title=" · ".join(titles))
