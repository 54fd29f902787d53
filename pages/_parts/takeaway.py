"""What a chart is taken away as: a picture (PNG, SVG) that can be understood alone, and its figures (CSV)."""

from __future__ import annotations

import json

from dash import html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts.attributes import aria, data

#: What the browser needs besides to write under a picture.
_WORDS = {
    "exported": N_("Exported on"),
    "failed": N_("The picture could not be made."),
    "demonstration": N_("demonstration figures"),
    "source": N_("Source:"),
}


def takeaway(
    of: str,
    lang: str,
    csv: str,
    *,
    title: str,
    sources: str,
    method: str,
    simulated: bool | None = None,
    follows: str = "",
) -> Component:
    """Links that take a chart away; ``assets/shell/86_drawn.js`` and ``87_takeaway.js`` draw the pictures.

    Parameters
    ----------
    of : str
        Id of the element that holds the chart: SVG, HTML and CSS, or a graph of plotly. What has
        ``data-untaken`` in it stays behind.
    lang, csv : str
        The reader's language; the address of the chart's figures.
    title, sources, method : str
        What is drawn above and under the chart: what it shows; where its figures are from, with period; how
        they were made, in a sentence.
    simulated : bool, optional
        Whether it rests on demonstration files; else it does where the page's sentence says so.
    follows : str
        The path of `csv`, where the link follows the reader's choices (`assets/shell/55_address.js`).
    """
    _ = words.translator(lang).gettext
    told = {name: _(text) for name, text in _WORDS.items()}
    texts = {"title": title, "sources": sources, "method": method, **told}
    rests = {} if simulated is None else {"simulated": str(simulated).lower()}
    picture = {name: _button(name, _("{kind} picture").format(kind=name.upper())) for name in ("png", "svg")}
    table = html.A(_("CSV"), href=csv, download="", **(data(follows=follows) if follows else {}))
    return html.Nav(
        [html.Span(_("This chart:"), **aria(hidden="true")), *picture.values(), table, _failure()],
        className="takeaway downloads",
        **aria(label=_("Take away: {title}").format(title=title)),
        **data(of=of, texts=json.dumps(texts, ensure_ascii=False), **rests),
    )


def _button(kind: str, said: str) -> Component:
    return html.Button(kind.upper(), type="button", title=said, **aria(label=said), **data(take=kind))


def _failure() -> Component:
    """Says that no picture could be made, when none could."""
    return html.Span(className="takeaway-failure", role="status")
