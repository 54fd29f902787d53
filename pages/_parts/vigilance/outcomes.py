"""What became of signals, and how soon somebody took charge."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.attributes import aria
from pages._parts.places import path_to, places
from pages._parts.vigilance import facts
from pages._parts.vigilance import words as said

#: Outcome -> the measure that names it.
OUTCOMES = {
    "oriented": "signals_oriented",
    "cared_for": "signals_cared_for",
    "closed": "signals_closed",
    "unknown": "signals_outcome_unknown",
}


def outcome_name(outcome: str, lang: str) -> str:
    """An outcome in words."""
    return catalogue().measures[OUTCOMES[outcome]].label[lang]


def outcome_table(code: str, kind: str, limits: Row, lang: str) -> Component:
    """What became of the signals of the long span, in the unit and in the wider areas around it."""
    _ = words.translator(lang).gettext
    around = [place.code for place in reversed(path_to(code, places()))]
    found = {one: facts.spans(one, limits["long_weeks"]).get(kind) for one in around}
    caption = _("What became of the signals of {weeks}, and days to orientation").format(
        weeks=said.weeks(limits["long_weeks"], lang)
    )
    names = [
        _("Territory"),
        *(outcome_name(outcome, lang) for outcome in OUTCOMES),
        _("Shares"),
        _("Days: half of them within"),
    ]
    body = [_row(one, span, lang) for one, span in found.items() if span is not None]
    table = html.Table(
        [
            html.Caption(caption),
            html.Thead(html.Tr([html.Th(text, scope="col") for text in names])),
            html.Tbody(body),
        ],
        className="outcome-table",
    )
    return html.Div(table, className="scrolled", tabIndex=0, role="region", **aria(label=caption))


def _row(code: str, span: Row, lang: str) -> Component:
    name = html.Th(places()[code].name(lang), scope="row")
    if not span["signal_count"]:
        status = "missing" if span["signal_count"] is None else "not_applicable"
        return html.Tr([name, html.Td(figure_words.status(status, lang), colSpan=6, className="non-value")])
    counts = [
        html.Td(_of(span[outcome], span["signal_count"], lang), className="figure") for outcome in OUTCOMES
    ]
    return html.Tr([name, *counts, html.Td(_bar(span, lang)), _days(span, lang)])


def _of(part: int, whole: int, lang: str) -> list[str | Component]:
    """A count, and its share lighter beside it."""
    _ = words.translator(lang).gettext
    share = _("{n}%").format(n=numbers.number(100 * part / whole, lang))
    return [numbers.number(part, lang), html.Small(html.Bdi(share), className="interval")]


def _bar(span: Row, lang: str) -> Component:
    parts = [
        html.Span(
            className=f"outcome outcome-{outcome}",
            style={"inlineSize": f"{100 * span[outcome] / span['signal_count']:.1f}%"},
            title=outcome_name(outcome, lang),
        )
        for outcome in OUTCOMES
    ]
    return html.Div(parts, className="outcome-bar", **aria(hidden="true"))


def _days(span: Row, lang: str) -> Component:
    """Median and quartiles; how many signals they rest on, on hover."""
    _ = words.translator(lang).gettext
    known = _("known of {part} of {whole}").format(
        part=numbers.number(span["days_known"], lang), whole=numbers.number(span["signal_count"], lang)
    )
    if span["days_median"] is None:
        return html.Td(figure_words.status("insufficient", lang), className="non-value", title=known)
    ends = _("a quarter {low}, three quarters {high}").format(
        low=numbers.number(span["days_lower_quartile"], lang, 1),
        high=numbers.number(span["days_upper_quartile"], lang, 1),
    )
    said_days = numbers.number(span["days_median"], lang, 1)
    return html.Td([said_days, html.Small(ends, className="interval")], className="figure days", title=known)


def key(lang: str) -> Component:
    """The four outcomes as signs."""
    entries = [
        html.Li(
            [html.Span(className=f"key key-bar outcome-{outcome}"), html.Span(outcome_name(outcome, lang))]
        )
        for outcome in OUTCOMES
    ]
    return html.Ul(entries, className="chart-key")
