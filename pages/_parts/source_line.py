"""Where the figures come from, how they were computed, and whether they are real."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from data.warehouse import Row
from pages._parts.map.modes.both import sources_used
from pages._parts.view import View


def source_line(view: View) -> list[Component]:
    """The foot of the map and the table: sources, then what is computed and why it matters."""
    _ = words.translator(view.lang).gettext
    indicator = catalogue().indicators[view.indicator]
    # Names without a translation stay as published: each keeps its own direction.
    listed = [html.Li(html.Bdi(source)) for source in sources(view)]
    return [
        html.Div([html.B(_("Source:")), " ", html.Ul(listed or _("none recorded"), className="source-list")]),
        html.Details(
            [
                html.Summary(_("How it is computed, and why it matters")),
                html.P(indicator.how[view.lang]),
                html.P(indicator.why[view.lang]),
            ]
        ),
    ]


def sources(view: View) -> list[str]:
    """Each source a view rests on, in words."""
    return [named(source, view.lang) for source in sources_used(view)]


def named(source: Row, lang: str) -> str:
    """Publisher, title and period; demonstration files say what they are."""
    _ = words.translator(lang).gettext
    names = [source["publisher"], source["title"], source["reference_period"]]
    said = _(", ").join(_(name) for name in names if name)
    return _("{source} (demonstration)").format(source=said) if source["simulated"] else said
