"""Signals by type: now against the unit's own past, and per 10,000 of those concerned, with intervals."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from data.warehouse import Row
from data.words import N_
from pages._parts import figure_words, numbers
from pages._parts.address import Address
from pages._parts.attributes import aria, data
from pages._parts.explain.link import value_link
from pages._parts.explain.view import signals_address
from pages._parts.vigilance import facts
from pages._parts.vigilance import words as said
from pages._parts.vigilance.signals import type_name
from pages._parts.vigilance.told_spans import told_past, told_span
from pages._parts.vigilance.view import ALL_TYPES, signal_types
from pages._parts.vigilance.withheld import Told

#: How a count stands against the same weeks of earlier years: word and sign.
VERDICTS = {
    "above": ("▲", N_("more than in any of these years")),
    "below": ("▼", N_("less than in any of these years")),
    "within": ("", N_("as in these years")),
    "unknown": ("", N_("not judged")),
}


def type_table(code: str, limits: Row, address: Address, page: str) -> Component:
    """Every type of signal, one row each; its name turns the chart to it."""
    _ = words.translator(address.lang).gettext
    near, far = (facts.spans(code, limits[f"{name}_weeks"]) for name in ("short", "long"))
    caption = _("Signals by type, as of {day}: {reported}").format(
        day=numbers.day(limits["as_of"], address.lang), reported=reported(code, limits, address.lang)
    )
    head = [html.Th(text, scope="col") for text in headings(limits, address.lang)]
    body = [
        _row((near[kind], far[kind]), address, page)
        for kind in (ALL_TYPES, *signal_types())
        if kind in near and kind in far
    ]
    table = html.Table(
        [html.Caption(caption), html.Thead(html.Tr(head)), html.Tbody(body)], className="type-table"
    )
    return html.Div(table, className="scrolled", tabIndex=0, role="region", **aria(label=caption))


def reported(code: str, limits: Row, lang: str) -> str:
    """What the counts rest on: reports that came, of those due, in each span."""
    _ = words.translator(lang).gettext
    parts = [
        _("{received} in {weeks}").format(
            received=said.of_weeks(sent["received"], sent["expected"], lang), weeks=said.weeks(weeks, lang)
        )
        for weeks in (limits["short_weeks"], limits["long_weeks"])
        if (sent := facts.reports(code, weeks))
    ]
    return _(", ").join(parts)


def headings(limits: Row, lang: str) -> list[str]:
    """The columns' names with the declared spans."""
    _ = words.translator(lang).gettext
    short, long = (said.weeks(limits[f"{name}_weeks"], lang) for name in ("short", "long"))
    return [
        _("Type of signal"),
        _("Signals, {weeks}").format(weeks=short),
        _("Signals a report received"),
        _("Same weeks, earlier years: lowest to highest"),
        _("Against these years"),
        _("Signals, {weeks}").format(weeks=long),
        _("Per 10,000 of those concerned and {weeks} watched").format(weeks=long),
        _("Median days to orientation, {long}").format(long=long),
    ]


def _row(spans: tuple[Row, Row], address: Address, page: str) -> Component:
    near, far = spans
    lang, code, kind = address.lang, near["territory_code"], near["type"]
    chosen = address.fields.get("type", ALL_TYPES) == kind
    link = html.A(
        type_name(kind, lang),
        href=address.url(type="" if kind == ALL_TYPES else kind),
        **data(turn=page, choice="type", value=kind),
        **(aria(current="true") if chosen else {}),
    )
    now, year = (told_span(code, span["weeks"], kind) for span in (near, far))
    url = signals_address(lang, code, kind).url()
    cells = [
        _count(now, lang, url=url),
        _count(a_report(code, near, now), lang, 2),
        _past(code, near, lang),
        _verdict(near["against_past"], lang),
        _count(year, lang, url=url),
        _rate(far, year, lang),
        _figure(far["days_median"], lang, 1, "insufficient" if far["signal_count"] else "not_applicable"),
    ]
    return html.Tr([html.Th(link, scope="row"), *cells], className="chosen" if chosen else "")


def _figure(value: float | None, lang: str, decimals: int = 0, otherwise: str = "") -> Component:
    if value is None:
        why = figure_words.status(otherwise, lang) if otherwise else said.no_report(lang)
        return html.Td(why, className="non-value")
    return html.Td(numbers.number(value, lang, decimals), className="figure")


def _count(one: Told | None, lang: str, decimals: int = 0, *, url: str = "") -> Component:
    """A count or a mean; with an address, a link to where it comes from."""
    if one is None:
        return html.Td(said.no_report(lang), className="non-value")
    shown = said.count(one, lang, decimals)
    return html.Td(value_link(shown, url) if url else shown, className="figure")


def a_report(code: str, span: Row, one: Told | None) -> Told | None:
    """Signals a report received: as the facts have them, or the range of what is held back."""
    if one is None or one.held_back:
        sent = facts.reports(code, span["weeks"])
        return one and one.over(max(sent["received"], 1) if sent else 1)
    return Told(span["per_report"], span["per_report"])


def _past(code: str, row: Row, lang: str) -> Component:
    past = told_past(code, row)
    if past is None:
        return html.Td(figure_words.status("missing", lang), className="non-value")
    return html.Td(html.Bdi(ends_of(past, lang), dir="ltr"), className="figure")


def ends_of(past: Told, lang: str) -> str:
    """From the least to the most, such as ``2.00–3.50``."""
    return "–".join(numbers.number(end, lang, 2) for end in (past.low, past.high))


def _verdict(verdict: str, lang: str) -> Component:
    sign, text = VERDICTS[verdict]
    shown: list[Any] = [html.Span(sign, className="against-sign", **aria(hidden="true"))] if sign else []
    return html.Td([*shown, words.translator(lang).gettext(text)], className=f"against against-{verdict}")


def _rate(row: Row, one: Told | None, lang: str) -> Component:
    """A rate with its interval and whom it is of; where nobody can be divided by, that is said."""
    if not row["denominator"]:
        return html.Td(figure_words.status("not_applicable", lang), className="non-value")
    if one is None or row["rate"] is None:
        return html.Td(said.no_report(lang), className="non-value")
    if one.held_back:
        return html.Td(figure_words.status("suppressed", lang), className="non-value")
    ends = "–".join(numbers.number(row[end], lang, 2) for end in ("lower", "upper"))
    whom = catalogue().measures[row["denominator"]].label[lang]
    return html.Td(
        [
            numbers.number(row["rate"], lang, 2),
            html.Small(html.Bdi(ends, dir="ltr"), className="interval"),
            html.Small(whom, className="whom"),
        ],
        className="figure rate",
    )


def past_sentence(code: str, kind: str, limits: Row, lang: str) -> str:
    """The last weeks of a type in words: how many signals from how many reports, and what was usual."""
    _ = words.translator(lang).gettext
    weeks = limits["short_weeks"]
    span, sent = facts.spans(code, weeks).get(kind), facts.reports(code, weeks)
    if span is None or sent is None:
        return _("No report was due in the last {weeks}.").format(weeks=said.weeks(weeks, lang))
    begin = _("In the last {weeks}, {received}").format(
        weeks=said.weeks(weeks, lang), received=said.of_weeks(sent["received"], sent["expected"], lang)
    )
    told = told_span(code, weeks, kind)
    if told is None:
        return _("{begin}: what happened there is not known, which is not zero.").format(begin=begin)
    noted = _("{begin}, with {signals}").format(begin=begin, signals=said.told_signals(told, lang))
    return f"{noted}. {_usual(code, span, told, lang)}".strip()


def _usual(code: str, span: Row, told: Told, lang: str) -> str:
    _ = words.translator(lang).gettext
    now, past = a_report(code, span, told), told_past(code, span)
    if span["against_past"] == "unknown" or now is None or past is None:
        return ""
    low, high = (numbers.number(end, lang, 2) for end in (past.low, past.high))
    _sign, verdict = VERDICTS[span["against_past"]]
    return _(
        "A report held {now} signals on average; in the same weeks of earlier years "
        "{low} to {high}: {verdict}."
    ).format(now=said.count(now, lang, 2), low=low, high=high, verdict=_(verdict))
