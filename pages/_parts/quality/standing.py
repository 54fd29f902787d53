"""What stands beside the grid: its legend, the rule, how fresh each dataset is, which files were refused."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from data.datasets import DATASETS
from data.warehouse import Row
from pages._parts import numbers
from pages._parts.office_report import report_list
from pages._parts.quality import facts
from pages._parts.quality import words as said
from pages._parts.quality.grid import swatch
from pages._parts.quality.reasons import percent, rule

#: Legend: look -> state; what came in part has two.
_LOOKS = {
    "complete": "complete",
    "late": "late",
    "enough": "partial",
    "partial": "partial",
    "absent": "absent",
    "refused": "refused",
    "none": "none",
}
#: The last files that were refused are listed; all of them are on the page of loads.
MOST_FILES = 20


def legend(lang: str) -> Component:
    """Every look with its word and its meaning."""
    return html.Ul([_entry(look, state, lang) for look, state in _LOOKS.items()], className="quality-legend")


def _entry(look: str, state: str, lang: str) -> Component:
    _ = words.translator(lang).gettext
    least = percent(facts.frame()["least_share"], lang)
    more = {
        "enough": _("{least} or more came: figures are shown").format(least=least),
        "partial": _("under {least} came: figures are held back").format(least=least),
    }
    meaning = more.get(look) or said.meaning(state, lang)
    return html.Li([swatch(look), html.B(said.state(state, lang)), html.Span(meaning)])


def about(lang: str) -> Component:
    """The rule and where it comes from, how fresh each dataset is, and what was refused."""
    _ = words.translator(lang).gettext
    day = _("As of {day}, the last day in the data.").format(day=numbers.day(facts.frame()["as_of"], lang))
    return html.Div(
        [
            html.Section(
                [html.H2(_("From which share a figure is shown")), *(html.P(one) for one in rule(lang))]
            ),
            html.Section(
                [html.H2(_("How fresh it is")), html.P(day, className="subtitle"), _freshness(lang)]
            ),
            html.Section(
                [html.H2(_("Files refused, not made good yet")), *_refused(lang), report_list(lang)]
            ),
        ],
        className="quality-about",
    )


def _freshness(lang: str) -> Component:
    _ = words.translator(lang).gettext
    found = {row["dataset"]: row for row in warehouse.read("quality_freshness")}
    heads = [_("What offices send"), _("Latest period received"), _("Last received on"), _("Weeks since")]
    lines = [_fresh(found[name], lang) for name in DATASETS]
    return html.Table(
        [html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])), html.Tbody(lines)],
        className="plain-table",
    )


def _fresh(row: Row, lang: str) -> Component:
    _ = words.translator(lang).gettext
    name = html.Th(said.dataset(row["dataset"], lang), scope="row")
    if row["latest_period"] is None:
        return html.Tr([name, html.Td(_("nothing has been sent yet"), colSpan=3)])
    mark = html.Span(_("demonstration figures"), className="demonstration") if row["simulated"] else None
    return html.Tr(
        [
            name,
            html.Td([numbers.period(row["latest_period"], lang), mark]),
            html.Td(numbers.day(row["last_received_on"], lang) if row["last_received_on"] else "–"),
            html.Td(numbers.number(row["weeks_since"], lang)),
        ]
    )


def _refused(lang: str) -> list[Component]:
    _ = words.translator(lang).gettext
    files = warehouse.read("quality_refused")
    if not files:
        return [html.P(_("None: nothing that was sent waits to be mended."))]
    heads = [_("File"), _("Sent by"), _("Received on"), _("What was refused")]
    return [
        html.Table(
            [
                html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
                html.Tbody([_file(row, lang) for row in files[:MOST_FILES]]),
            ],
            className="plain-table",
        )
    ]


def _file(row: Row, lang: str) -> Component:
    _ = words.translator(lang).gettext
    parts = [
        _("the whole file") if row["whole"] else "",
        _("rows refused: {n}").format(n=numbers.number(row["refused_rows"], lang))
        if row["refused_rows"]
        else "",
        _("sheets that could not be read: {n}").format(n=numbers.number(row["problems"], lang))
        if row["problems"]
        else "",
        *(said.dataset(kind, lang) for kind in row["kinds"] if kind in DATASETS),
    ]
    return html.Tr(
        [
            html.Th(html.Bdi(row["file"]), scope="row"),
            html.Td(html.Bdi(row["office"])),
            html.Td(numbers.day(row["received_on"], lang)),
            html.Td(" · ".join(filter(None, parts))),
        ]
    )


def marks(simulated: bool, lang: str) -> Sequence[Component]:
    """The mark of figures that rest on demonstration files."""
    if not simulated:
        return []
    return [html.Span(words.translator(lang).gettext("demonstration figures"), className="demonstration")]
