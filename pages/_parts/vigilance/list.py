"""The units and their cells as a list: what came, what is due, in the order the reader wants."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from data import words
from data.spelling import sorting_form
from data.warehouse import Row
from data.words import N_
from pages._parts import figure_words, numbers
from pages._parts.attributes import aria, data
from pages._parts.explain.view import cells_address
from pages._parts.places import places
from pages._parts.ramps import STATES as SIGNS
from pages._parts.vigilance import facts
from pages._parts.vigilance import words as said
from pages._parts.vigilance.states import parts_with_cell
from pages._parts.vigilance.told_spans import told_span
from pages._parts.vigilance.view import ANY, PAGE, STATES, VigilanceView, cell_url
from pages._parts.vigilance.withheld import Told

#: Field to order by -> heading; the two spans of weeks fill ``{weeks}``.
COLUMNS = {
    "name": N_("Territory"),
    "state": N_("State of the cell"),
    "since": N_("Weeks since the last report"),
    "short": N_("Reports received, {short}"),
    "long": N_("Reports received, {long}"),
    "late": N_("Of these late, {long}"),
    "signals": N_("Signals, {short}"),
    "days": N_("Median days to orientation, {long}"),
}
#: Read from the largest down at first; the others from the first up.
_LARGEST_FIRST = ("since", "short", "long", "late", "signals", "days")


def rows_in_order(rows: Sequence[Row], view: VigilanceView) -> list[Row]:
    """The rows of the chosen state, ordered; units without a value last, whichever way."""
    shown = [row for row in rows if view.state in (ANY, row["state"])]
    shown.sort(key=lambda row: sorting_form(places()[row["code"]].name(view.lang)))
    value = _VALUES.get(view.sort.removeprefix("-"))
    backwards = view.sort.startswith("-")
    if value is None:
        return shown[::-1] if backwards else shown
    known = [row for row in shown if value(row) is not None]
    known.sort(key=value, reverse=backwards)
    return known + [row for row in shown if value(row) is None]


def headings(limits: Row, lang: str) -> dict[str, str]:
    """The columns' names with the declared spans."""
    _ = words.translator(lang).gettext
    spans = {
        "short": said.weeks(limits["short_weeks"], lang),
        "long": said.weeks(limits["long_weeks"], lang),
    }
    return {name: _(text).format(**spans) for name, text in COLUMNS.items()}


def unit_list(rows: Sequence[Row], view: VigilanceView, limits: Row, caption: str) -> Component:
    """The list; its headings order it."""
    _ = words.translator(view.lang).gettext
    ordered = rows_in_order(rows, view)
    body = [_row(row, view.lang) for row in ordered] or [
        html.Tr(html.Td(_("No unit is in this state here."), colSpan=len(COLUMNS)))
    ]
    head = [_heading(name, text, view) for name, text in headings(limits, view.lang).items()]
    table = html.Table(
        [html.Caption(caption), html.Thead(html.Tr(head)), html.Tbody(body)],
        className="unit-list",
        # A click on any figure of a row leads there too: hundreds of links would weigh more than the list.
        **data(explains=cells_address(view.lang).url()),
    )
    # A table wider than a telephone is scrolled by keyboard too.
    return html.Div(table, className="scrolled", tabIndex=0, role="region", **aria(label=caption))


def _heading(name: str, text: str, view: VigilanceView) -> Component:
    turned = {name: f"-{name}", f"-{name}": name}
    first = f"-{name}" if name in _LARGEST_FIRST else name
    link = html.A(
        text,
        href=replace(view, sort=turned.get(view.sort, first)).address().url(),
        **data(turn=PAGE),
    )
    order = {name: "ascending", f"-{name}": "descending"}.get(view.sort)
    return html.Th(link, scope="col", **(aria(sort=order) if order else {}))


def _row(row: Row, lang: str) -> Component:
    _ = words.translator(lang).gettext
    name: list[Any] = [html.A(places()[row["code"]].name(lang), href=cell_url(row["code"], lang))]
    if row["delegations"] > 1:
        name.append(html.Small(parts_with_cell(row, lang)))
    head = [
        html.Th(name, scope="row"),
        _state(row, lang),
    ]
    if row["state"] == "none":
        return html.Tr(
            [*head, html.Td(_("nobody watches here"), colSpan=len(COLUMNS) - 2, className="non-value")]
        )
    return html.Tr([*head, *_figures(row, lang)], **data(state=row["state"], code=row["code"]))


def _state(row: Row, lang: str) -> Component:
    """The state's word behind its colour; it leads to where it and the row's figures come from."""
    state = row["state"]
    said_so = html.A(
        said.state(state, lang), href=cells_address(lang, code=row["code"]).url(), className="explain-value"
    )
    sign = SIGNS[state]
    colours = {"--sign": sign.fill, "--edge": sign.ink or sign.fill}
    return html.Td(said_so, className=f"state-cell in-{state}", style=colours)


def _figures(row: Row, lang: str) -> list[Component]:
    return [
        _number(row["weeks_since"], lang, N_("never")),
        _share(row["received_short"], row["expected_short"], lang),
        _share(row["received_long"], row["expected_long"], lang),
        _number(row["late_long"], lang),
        _signals(signals_told(row), lang),
        _number(row["days_median"], lang, N_("too few to say"), 1),
    ]


def _number(value: float | None, lang: str, otherwise: str = "", decimals: int = 0) -> Component:
    _ = words.translator(lang).gettext
    if value is None:
        return html.Td(
            _(otherwise) if otherwise else figure_words.status("missing", lang), className="non-value"
        )
    return html.Td(numbers.number(value, lang, decimals), className="figure")


def _signals(one: Told | None, lang: str) -> Component:
    if one is None:
        return html.Td(said.no_report(lang), className="non-value")
    return html.Td(said.count(one, lang), className="figure")


def signals_told(row: Row) -> Told | None:
    """Signals of the short span, as far as they are told; None where no report came."""
    limits = facts.frame()
    return told_span(row["code"], limits["short_weeks"]) if limits else None


def _middle(row: Row) -> float | None:
    one = signals_told(row)
    return one and one.middle


def _share(part: int | None, whole: int | None, lang: str) -> Component:
    """``8 of 12``, and how much that is at a glance."""
    _ = words.translator(lang).gettext
    if not whole or part is None:
        return html.Td(figure_words.status("not_applicable", lang), className="non-value")
    text = _("{part} of {whole}").format(part=numbers.number(part, lang), whole=numbers.number(whole, lang))
    return html.Td(text, className="figure share", style={"--share": f"{100 * part / whole:.0f}%"})


def _part(part: str, whole: str) -> Callable[[Row], Any]:
    return lambda row: row[part] / row[whole] if row[whole] else None


_VALUES: dict[str, Callable[[Row], Any]] = {
    "state": lambda row: (STATES.index(row["state"]), -(row["unanswered"] or 0)),
    "since": lambda row: row["weeks_since"],
    "short": _part("received_short", "expected_short"),
    "long": _part("received_long", "expected_long"),
    "late": lambda row: row["late_long"],
    "signals": _middle,
    "days": lambda row: row["days_median"],
}
