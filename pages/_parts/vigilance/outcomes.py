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
from pages._parts.vigilance.told_spans import told_days, told_span
from pages._parts.vigilance.withheld import Told

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
    whole = told_span(code, span["weeks"], span["type"])
    told = {one: told_span(code, span["weeks"], span["type"], one) or Told(0, 0) for one in OUTCOMES}
    counts = [html.Td(_of(part, whole, lang), className="figure") for part in told.values()]
    return html.Tr([name, *counts, html.Td(_bar(told, lang)), _days(span, lang)])


def _of(part: Told, whole: Told | None, lang: str) -> list[str | Component]:
    """A count, and its share lighter beside it where both are told."""
    _ = words.translator(lang).gettext
    shown: list[str | Component] = [said.count(part, lang)]
    if whole is None or part.held_back or whole.held_back:
        return shown
    share = _("{n}%").format(n=numbers.number(100 * part.low / whole.low, lang))
    return [*shown, html.Small(html.Bdi(share), className="interval")]


def _bar(told: dict[str, Told], lang: str) -> Component:
    """Shares of what is told: what is held back is drawn in the middle of its range."""
    together = sum(one.middle for one in told.values())
    parts = [
        html.Span(
            className=f"outcome outcome-{outcome}{' outcome-held-back' if one.held_back else ''}",
            style={"inlineSize": f"{100 * one.middle / together:.1f}%"},
            title=outcome_name(outcome, lang),
        )
        for outcome, one in told.items()
    ]
    return html.Div(parts, className="outcome-bar", **aria(hidden="true"))


def _days(span: Row, lang: str) -> Component:
    """Median and quartiles; how many signals they rest on, on hover."""
    _ = words.translator(lang).gettext
    part, whole = (said.count(one, lang) for one in told_days(span) if one is not None)
    known = _("known of {part} of {whole}").format(part=part, whole=whole)
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
