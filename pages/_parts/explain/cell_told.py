"""A unit's cell explained: its state by the rule, reports due and received, signals, days."""

from __future__ import annotations

from collections.abc import Iterator

from data import words
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.explain import words as said
from pages._parts.explain.came_from import rows_said
from pages._parts.explain.evidence import LEAST, Rows
from pages._parts.explain.told import Line, Told
from pages._parts.explain.view import cells_address, signals_address
from pages._parts.places import places
from pages._parts.vigilance import facts
from pages._parts.vigilance import words as cells
from pages._parts.vigilance.cell_words import cell_sentence
from pages._parts.vigilance.list import signals_told
from pages._parts.vigilance.signals import type_name
from pages._parts.vigilance.states import judged_by
from pages._parts.vigilance.told_spans import told_days, told_span
from pages._parts.vigilance.view import ALL_TYPES, CellView, signal_types

_WEEK = 7


def cell_told(view: CellView, limits: Row) -> Told:
    """The row of one unit among the cells."""
    lang, row = view.lang, facts.unit(view.code)
    _ = words.translator(lang).gettext
    lines = list(_lines(row, limits, lang))
    samples = [found for line in lines if (found := line.sample())]
    used = {key for found in samples for group in found.groups if (key := group["source_key"])}
    return Told(
        cells_address(lang, code=view.code),
        cell_sentence(view.code, lang),
        " · ".join([places()[view.code].name(lang), numbers.day(limits["as_of"], lang)]),
        lines,
        sorted(used) or limits["source_keys"],
        limits["simulated"],
        [judged_by(limits, lang)],
        [
            (_("Its cell"), view.address().url()),
            (_("Its territory"), view.address().to(f"/territory/{view.code}")),
        ],
    )


def _lines(row: Row, limits: Row, lang: str) -> Iterator[Line]:
    _ = words.translator(lang).gettext
    meaning = cells.meaning(row["state"], limits["silent_after_reports"], lang)
    rows = Rows("open_cells", (("territory", row["code"]),)) if row["state"] != "none" else None
    yield Line("state", _("State of the cell"), cells.state(row["state"], lang), how=meaning, rows=rows)
    if row["state"] == "none":
        return
    yield _unanswered(row, limits, lang)
    yield _since(row, limits, lang)
    for span in ("short", "long"):
        yield from _reports(row, limits, span, lang)
    yield _signals(row, limits, lang)
    yield from _types(row, limits, lang)
    yield _days(row, limits, lang)


def _unanswered(row: Row, limits: Row, lang: str) -> Line:
    """What the state is judged by: reports due since the cell was last heard."""
    _ = words.translator(lang).gettext
    count, least = row["unanswered"], limits["silent_after_reports"]
    filled = f"{said.amount(count, lang)} {'≥' if count >= least else '<'} {said.amount(least, lang)}"
    label, how = _("Reports due since the last that came"), _("From this limit on the cell is silent")
    return Line("unanswered", label, numbers.number(count, lang), count, how, filled)


def _since(row: Row, limits: Row, lang: str) -> Line:
    _ = words.translator(lang).gettext
    label, last = _("Weeks since the last report"), row["last_received_on"]
    if last is None:
        return Line("weeks_since", label, _("never"))
    days = (limits["as_of"] - last).days
    filled = f"({limits['as_of']:%d/%m/%Y} − {last:%d/%m/%Y}) = {days} ÷ {_WEEK} → {row['weeks_since']}"
    how = _("Whole weeks from the day it was received to the last day in the data")
    return Line(
        "weeks_since", label, numbers.number(row["weeks_since"], lang), row["weeks_since"], how, filled
    )


def _reports(row: Row, limits: Row, span: str, lang: str) -> Iterator[Line]:
    """Due, received and late in one span of weeks."""
    _ = words.translator(lang).gettext
    weeks = cells.weeks(limits[f"{span}_weeks"], lang)
    labels = {
        "expected": _("Reports due, {weeks}"),
        "received": _("Reports received, {weeks}"),
        "late": _("Reports received late, {weeks}"),
    }
    how = {
        "expected": rows_said("reports", "expected", lang),
        "received": rows_said("reports", "received", lang),
        "late": _("Reports received after the day they were due, counted"),
    }
    for name, label in labels.items():
        count = row[f"{name}_{span}"]
        asked = _rows("weeks", row, limits, span, name) if count else None
        value = figure_words.status("not_applicable", lang) if count is None else numbers.number(count, lang)
        yield Line(f"{name}_{span}", label.format(weeks=weeks), value, count, how[name], rows=asked)


def _signals(row: Row, limits: Row, lang: str) -> Line:
    _ = words.translator(lang).gettext
    label = _("Signals, {short}").format(short=cells.weeks(limits["short_weeks"], lang))
    one, how = signals_told(row), rows_said("signals", "all", lang)
    if one is None:
        return Line("signals_short", label, cells.no_report(lang), how=how)
    if one.held_back:
        return Line("signals_short", label, cells.count(one, lang), how=cells.held_back(lang))
    asked = _rows("signal_weeks", row, limits, "short", "all")
    said_count = cells.count(one, lang)
    return Line("signals_short", label, said_count, one.low, how, rows=asked if one.low else None)


def _types(row: Row, limits: Row, lang: str) -> Iterator[Line]:
    """Each type of them, explained further on a page of its own."""
    for kind in signal_types():
        url = signals_address(lang, row["code"], kind).url()
        one = told_span(row["code"], limits["short_weeks"], kind)
        said_count = cells.no_report(lang) if one is None else cells.count(one, lang)
        number = None if one is None or one.held_back else one.low
        yield Line(f"signals.{kind}", f"– {type_name(kind, lang)}", said_count, number, url=url)


def _days(row: Row, limits: Row, lang: str) -> Line:
    _ = words.translator(lang).gettext
    label = _("Median days to orientation, {long}").format(long=cells.weeks(limits["long_weeks"], lang))
    median, how = row["days_median"], rows_said("signals", "days", lang)
    if median is None:
        least = numbers.number(limits["minimum_known_days"], lang)
        too_few = _("fewer than {least} signals of which the days are known").format(least=least)
        return Line("days_median", label, _("too few to say"), how=too_few)
    span = facts.spans(row["code"], limits["long_weeks"])[ALL_TYPES]
    known, _all = told_days(span)
    asked = _rows("signal_weeks", row, limits, "long", "days") if known and not known.held_back else None
    return Line("days_median", label, numbers.number(median, lang, 1), median, how, rows=asked)


def _rows(kind: str, row: Row, limits: Row, span: str, keeps: str) -> Rows:
    weeks = limits[f"{span}_weeks"]
    least = (("least", LEAST), ("type", ALL_TYPES)) if kind == "signal_weeks" else ()
    return Rows(kind, (("territory", row["code"]), ("weeks", weeks), ("keeps", keeps), *least))
