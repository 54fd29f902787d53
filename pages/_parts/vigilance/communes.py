"""Where signals come from: the communes of a province, small counts withheld as everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.address import territory_url
from pages._parts.attributes import aria
from pages._parts.places import places
from pages._parts.quality.reasons import reasons_of, told_status
from pages._parts.ramps import ramp
from pages._parts.sketch import sketch_legend, sketch_map
from pages._parts.view import View
from pages._parts.vigilance import words as said

INDICATOR = "all_signals_per_10k"
_NON_VALUES = {"m": "missing", "s": "suppressed", "i": "insufficient", "n": "not_applicable"}


def communes_part(code: str, lang: str) -> list[Component]:
    """Map and list of a province's communes; nothing where no commune is told apart."""
    _ = words.translator(lang).gettext
    rows = warehouse.read("vigilance_communes", province=code)
    if not rows:
        return [html.P(_("Signals are not told apart by commune here."), className="non-value")]
    period = rows[0]["period"]
    reasons = reasons_of(View(lang=lang, indicator=INDICATOR, level="commune", period=period), rows)
    return [
        html.P(
            _(
                "Signals of {period}, per 10,000 inhabitants. Counts of fewer than 5 are withheld, "
                "and one more where a single one could be worked out; "
                "signals without a known commune are left out."
            ).format(period=numbers.period(period, lang)),
            className="subtitle",
        ),
        html.Div([_map(code, rows, reasons, period, lang), _table(rows, lang)], className="commune-beside"),
        *(html.P(why, className="subtitle") for why in _whys(rows, reasons, lang)),
    ]


def _whys(rows: list[Row], reasons: Mapping[str, str], lang: str) -> list[str]:
    """Why figures are held back, each reason once: communes of one cell mostly share it."""
    held = (told_status(row["status"], reasons, row["code"], lang) for row in rows if row["code"] in reasons)
    return list(dict.fromkeys(held))


def _map(code: str, rows: list[Row], reasons: Mapping[str, str], period: str, lang: str) -> Component:
    _ = words.translator(lang).gettext
    asked = {"indicator": INDICATOR, "level": "commune", "period": period, "milieu": "total"}
    classed = warehouse.read("classes_shown", method="quantiles", **asked)
    edges = list(classed[0]["edges"] or []) if classed else []
    fills = {row["code"]: _fill(row, edges) for row in rows}
    colours = ramp(edges)
    tips = {row["code"]: f"{places()[row['code']].name(lang)}\n{_told(row, reasons, lang)}" for row in rows}
    picture = sketch_map(
        code,
        "commune",
        fills,
        lang=lang,
        label=_("Map: signals per 10,000 inhabitants by commune"),
        ramp=colours,
        tips=tips,
    )
    return html.Div([picture, sketch_legend(_entries(fills, edges, lang), lang, colours)])


def _fill(row: Row, edges: list[float]) -> str:
    if row["rate"] is None:
        return str(row["status"])
    inside = [at for at, (low, high) in enumerate(pairwise(edges)) if low <= row["rate"] <= high]
    # A rate on an edge belongs to the class below it; exactly zero has a class of its own.
    return str(inside[0]) if inside else "missing"


def _entries(fills: dict[str, str], edges: list[float], lang: str) -> list[tuple[str, str, int]]:
    counts = Counter(fills.values())
    classes = [
        (
            str(at),
            said.LEFT_TO_RIGHT.format(
                "–".join(numbers.number(end, lang, 1) for end in dict.fromkeys((low, high)))
            ),
            counts[str(at)],
        )
        for at, (low, high) in enumerate(pairwise(edges))
        if counts[str(at)]
    ]
    others = [
        (name, figure_words.status(name, lang), counts[name]) for name in _NON_VALUES.values() if counts[name]
    ]
    return [*classes, *others]


def _told(row: Row, reasons: Mapping[str, str], lang: str) -> str:
    _ = words.translator(lang).gettext
    if row["signal_count"] is None:
        return told_status(row["status"], reasons, row["code"], lang)
    rate = _("{n} per 10,000").format(n=numbers.number(row["rate"], lang, 1))
    return f"{said.signals(row['signal_count'], lang)} · {rate}"


def _table(rows: list[Row], lang: str) -> Component:
    _ = words.translator(lang).gettext
    ordered = sorted(rows, key=lambda row: (row["signal_count"] is None, -(row["signal_count"] or 0)))
    caption = _("Signals by commune")
    head = [html.Th(text, scope="col") for text in (_("Commune"), _("Signals"), _("Per 10,000"))]
    table = html.Table(
        [html.Caption(caption), html.Thead(html.Tr(head)), html.Tbody([_row(row, lang) for row in ordered])],
        className="commune-table",
    )
    return html.Div(table, className="scrolled tall", tabIndex=0, role="region", **aria(label=caption))


def _row(row: Row, lang: str) -> Component:
    place = places()[row["code"]]
    name = html.Th(html.A(place.name(lang), href=territory_url(place.code, lang)), scope="row")
    if row["signal_count"] is None:
        return html.Tr(
            [name, html.Td(figure_words.status(row["status"], lang), colSpan=2, className="non-value")]
        )
    return html.Tr(
        [
            name,
            html.Td(numbers.number(row["signal_count"], lang), className="figure"),
            html.Td(numbers.number(row["rate"], lang, 1), className="figure"),
        ]
    )
