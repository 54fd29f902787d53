"""Signals of a unit explained, of one type or all: how many, their past, their rate, what became of them."""

from __future__ import annotations

from collections.abc import Iterator

from data import words
from data.catalogue import catalogue
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.address import Address
from pages._parts.explain import words as said
from pages._parts.explain.came_from import rows_said
from pages._parts.explain.evidence import LEAST, Rows
from pages._parts.explain.inputs import Input, measured
from pages._parts.explain.told import Line, Told
from pages._parts.explain.view import signals_address
from pages._parts.places import places
from pages._parts.vigilance import facts
from pages._parts.vigilance import words as cells
from pages._parts.vigilance.outcomes import OUTCOMES, outcome_name
from pages._parts.vigilance.signals import type_name
from pages._parts.vigilance.states import judged_by
from pages._parts.vigilance.told_spans import told_days, told_past, told_span
from pages._parts.vigilance.types import VERDICTS, a_report, ends_of, past_sentence
from pages._parts.vigilance.withheld import Told as Count

_PER = 10_000
#: People are those of this year, for every year.
_PEOPLE = "2024"


def signals_told(code: str, kind: str, limits: Row, page: Address) -> Told:
    """A row of the table of types, and what became of its signals."""
    lang = page.lang
    _ = words.translator(lang).gettext
    near, far = (facts.spans(code, limits[f"{name}_weeks"]).get(kind) for name in ("short", "long"))
    lines = list(_lines(near, far, limits, lang)) if near and far else []
    keys = [key for line in lines for one in line.parts for key in one.source_keys]
    return Told(
        signals_address(lang, code, kind),
        f"{type_name(kind, lang)}. {past_sentence(code, kind, limits, lang)}",
        " · ".join([places()[code].name(lang), numbers.day(limits["as_of"], lang)]),
        lines,
        [*limits["source_keys"], *keys],
        limits["simulated"],
        [cells.held_back(lang), judged_by(limits, lang)],
        [(_("These signals, week by week"), page.url())],
    )


def _lines(near: Row, far: Row, limits: Row, lang: str) -> Iterator[Line]:
    yield _count(near, "short", lang)
    yield from _against(near, limits, lang)
    yield _count(far, "long", lang)
    yield _rate(far, lang)
    yield from _outcomes(far, lang)
    yield _days(far, lang)


def _told(span: Row, name: str = "signal_count") -> Count | None:
    return told_span(span["territory_code"], span["weeks"], span["type"], name)


def _line(name: str, label: str, one: Count | None, how: str, lang: str) -> Line:
    """A count, the range it is held back in, or that no report came."""
    if one is None:
        return Line(name, label, cells.no_report(lang))
    number = None if one.held_back else one.low
    return Line(name, label, cells.count(one, lang), number, how)


def _count(span: Row, name: str, lang: str) -> Line:
    _ = words.translator(lang).gettext
    label = _("Signals, {weeks}").format(weeks=cells.weeks(span["weeks"], lang))
    one, how = _told(span), rows_said("signals", "all" if span["type"] == "all" else "type", lang)
    line = _line(f"signals_{name}", label, one, how, lang)
    if line.number is None or not line.number:
        return line
    asked = (
        *(("territory", span["territory_code"]), ("weeks", span["weeks"]), ("type", span["type"])),
        *(("keeps", "all"), ("least", LEAST)),
    )
    return Line(line.name, label, line.value, line.number, how, rows=Rows("signal_weeks", asked))


def _against(span: Row, limits: Row, lang: str) -> Iterator[Line]:
    """Signals a report received, the same weeks of earlier years, and how the one stands to the others."""
    _ = words.translator(lang).gettext
    one = _told(span)
    a_mean = a_report(span["territory_code"], span, one)
    label = _("Signals a report received")
    if one is None or a_mean is None:
        yield Line("per_report", label, cells.no_report(lang))
    else:
        sent = facts.reports(span["territory_code"], span["weeks"])
        received = said.amount(sent["received"] if sent else 0, lang)
        mean = cells.count(a_mean, lang, 2)
        yield Line(
            *("per_report", label, mean, None if one.held_back else a_mean.low),
            how=_("Signals of the reports that came ÷ these reports"),
            filled=f"{cells.count(one, lang)} ÷ {received} = {mean}",
        )
    label = _("Same weeks, earlier years: lowest to highest")
    past = told_past(span["territory_code"], span)
    if past is None:
        yield Line("earlier", label, figure_words.status("missing", lang))
        return
    how = _("Signals a report received, of the years in which half of these weeks or more were reported on")
    yield Line("earlier", label, ends_of(past, lang), how=how)
    _sign, verdict = VERDICTS[span["against_past"]]
    rule = _(
        "More: at least {least} signals, and the lower limit of the 95% interval lies above all these years; "
        "less: its upper limit lies below them."
    )
    how = rule.format(least=numbers.number(limits["minimum_rise_signals"], lang))
    yield Line("against", _("Against these years"), _(verdict), how=how)


def _rate(span: Row, lang: str) -> Line:
    """Signals of those concerned, for the part of the year in which somebody watched."""
    _ = words.translator(lang).gettext
    one = _told(span)
    label = _("Per 10,000 of those concerned and {weeks} watched").format(
        weeks=cells.weeks(span["weeks"], lang)
    )
    if not span["denominator"]:
        return Line("rate", label, figure_words.status("not_applicable", lang))
    if one is None or span["rate"] is None:
        return Line("rate", label, cells.no_report(lang))
    if one.held_back:
        return Line("rate", label, figure_words.status("suppressed", lang), how=cells.held_back(lang))
    value = numbers.number(span["rate"], lang, 2)
    watched = said.amount(one.low * _PER / span["rate"], lang) if span["rate"] else ""
    filled = (
        f"{said.amount(_PER, lang)} × {said.amount(one.low, lang)} ÷ {watched} = {value}" if watched else ""
    )
    how = _(
        "{n} × signals ÷ {whom}, each for the share of the weeks in which a report came; "
        "95% interval: {low} to {high}"
    ).format(
        whom=catalogue().measures[span["denominator"]].label[lang],
        n=numbers.number(_PER, lang),
        low=numbers.number(span["lower"], lang, 2),
        high=numbers.number(span["upper"], lang, 2),
    )
    return Line("rate", label, value, span["rate"], how, filled, parts=(_people(span),))


def _people(span: Row) -> Input:
    return measured(span["denominator"], span["territory_code"], _PEOPLE)


def _outcomes(span: Row, lang: str) -> Iterator[Line]:
    for outcome in OUTCOMES:
        how = rows_said("signals", "outcome", lang)
        yield _line(outcome, f"– {outcome_name(outcome, lang)}", _told(span, outcome), how, lang)


def _days(span: Row, lang: str) -> Line:
    """Median and quartiles, and of how many signals the days are known."""
    _ = words.translator(lang).gettext
    label = _("Median days to orientation, {long}").format(long=cells.weeks(span["weeks"], lang))
    known, whole = told_days(span)
    if known is None or whole is None:
        return Line("days_median", label, cells.no_report(lang))
    how = _("known of {part} of {whole}").format(
        part=cells.count(known, lang), whole=cells.count(whole, lang)
    )
    if span["days_median"] is None:
        return Line("days_median", label, figure_words.status("insufficient", lang), how=how)
    value = numbers.number(span["days_median"], lang, 1)
    return Line("days_median", label, value, span["days_median"], how)
