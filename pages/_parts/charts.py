"""Charts of plotly, in one manner: our fonts, no tools, time never mirrored, the reader's numbers.

plotly.js comes with the first chart that a page holds, after its words; pages without one do not load it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import numbers
from pages._parts.attributes import aria

#: What is looked at, what it is set against, and the ground on which both are seen, light or dark.
MAIN, BESIDE, BAND = "#168a8c", "#8b969c", "rgba(128, 142, 150, 0.28)"
#: Ink of axes; ``assets/charts.css`` gives it the theme's.
INK = "#55626a"
_GRID = "rgba(128, 142, 150, 0.25)"
_CONFIG: Any = {"displayModeBar": False, "responsive": True, "doubleClick": False}


def chart(
    figure: Mapping[str, Any], lang: str, label: str, *, height: int = 260, ident: Any = ""
) -> Component:
    """A chart on the page.

    Parameters
    ----------
    figure : mapping
        ``data`` and ``layout`` as plotly.js reads them: what is particular about this chart; the manner is
        set here. Plain values, because plotly's own classes take a tenth of a second to check them.
    lang : str
        The reader's language.
    label : str
        What the chart shows, for who cannot see it: the figures also stand beside it in words or a table.
    height : int
        In pixels; the width is that of the place.
    ident : str or dict
        Id of the graph.
    """
    graph = dcc.Graph(
        figure={"data": figure["data"], "layout": _layout(figure.get("layout", {}), lang, height)},
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


def _layout(own: Mapping[str, Any], lang: str, height: int) -> dict[str, Any]:
    # Time runs from left to right in Arabic too; the other axis stands where the reader begins.
    side = "right" if words.direction(lang) == "rtl" else "left"
    across = {
        "showgrid": False,
        "zeroline": False,
        "ticks": "outside",
        "tickcolor": _GRID,
        "fixedrange": True,
        # The hover says the period itself, in the reader's language.
        "unifiedhovertitle": {"text": " "},
    }
    up = {
        "side": side,
        "gridcolor": _GRID,
        "zeroline": False,
        "rangemode": "tozero",
        "fixedrange": True,
        "ticks": "outside",
        "ticklen": 6,
        "tickcolor": "rgba(0,0,0,0)",
    }
    return {
        **_manner(lang, height),
        **own,
        "xaxis": {**across, **own.get("xaxis", {})},
        "yaxis": {**up, **own.get("yaxis", {})},
    }


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
        "margin": {"l": 44, "r": 44, "t": 8, "b": 44},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "hovermode": "x unified",
        "separators": f"{decimal}{group}",
        "font": {"family": "Yaqaza Arabic, Yaqaza Latin, sans-serif", "size": 13, "color": INK},
        "hoverlabel": {"font": {"family": "Yaqaza Arabic, Yaqaza Latin, sans-serif", "size": 13}},
    }
