"""Charts of plotly, in one manner: our fonts, no tools, time never mirrored, the reader's numbers.

plotly.js comes with the first chart that a page holds, after its words; pages without one do not load it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go
from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import numbers
from pages._parts.attributes import aria

#: What is looked at, what it is set against, and the ground on which both are seen, light or dark.
MAIN, BESIDE, BAND = "#0f7173", "#8b969c", "rgba(128, 142, 150, 0.28)"
#: Ink of axes; ``assets/charts.css`` gives it the theme's.
INK = "#55626a"
_GRID = "rgba(128, 142, 150, 0.25)"
_CONFIG: Any = {"displayModeBar": False, "responsive": True, "doubleClick": False}


def chart(figure: go.Figure, lang: str, label: str, *, height: int = 260, ident: Any = "") -> Component:
    """A chart on the page.

    Parameters
    ----------
    figure : Figure
        Traces, and what is particular about its axes; the rest is set here.
    lang : str
        The reader's language.
    label : str
        What the chart shows, for who cannot see it: the figures also stand beside it in words or a table.
    height : int
        In pixels; the width is that of the place.
    ident : str or dict
        Id of the graph.
    """
    figure.update_layout(_manner(lang, height))
    figure.update_xaxes(showgrid=False, zeroline=False, ticks="outside", tickcolor=_GRID, fixedrange=True)
    # Time runs from left to right in Arabic too; the other axis stands where the reader begins.
    side = "right" if words.direction(lang) == "rtl" else "left"
    figure.update_yaxes(side=side, gridcolor=_GRID, zeroline=False, rangemode="tozero", fixedrange=True)
    figure.update_yaxes(ticks="outside", ticklen=6, tickcolor="rgba(0,0,0,0)")
    graph = dcc.Graph(
        figure=figure,
        config=_CONFIG,
        style={"height": f"{height}px"},
        **({"id": ident} if ident else {}),
    )
    return html.Div(
        graph,
        className="chart",
        role="img",
        style={"minHeight": f"{height}px"},
        **aria(label=label),
    )


def key(entries: Sequence[tuple[str, str, str]]) -> Component:
    """The chart's legend in words, in the reader's direction: manner (line, band, bar), colour, words."""
    return html.Ul(
        [
            html.Li([html.Span(className=f"key key-{manner}", style={"color": colour}), html.Span(said)])
            for manner, colour, said in entries
        ],
        className="chart-key",
    )


def _manner(lang: str, height: int) -> dict[str, Any]:
    group, decimal = numbers.separators(lang)
    return {
        "height": height,
        "margin": {"l": 44, "r": 44, "t": 8, "b": 36},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "hovermode": "x unified",
        "separators": f"{decimal}{group}",
        "font": {"family": "Yaqaza Arabic, Yaqaza Latin, sans-serif", "size": 13, "color": INK},
        "hoverlabel": {"font": {"family": "Yaqaza Arabic, Yaqaza Latin, sans-serif", "size": 13}},
    }
