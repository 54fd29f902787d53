"""What is wrong in a file: rules with their counts, and the cells, filtered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import ids, numbers
from pages._parts.attributes import data
from pages._parts.imports import aside
from pages._parts.imports.aside import Aside
from pages._parts.imports.loads import Load
from pages._parts.imports.said import severity, sign, spoken
from pages._parts.imports.tables import table
from pages._parts.imports.view import PAGE, SEVERITIES, ImportsView

CELLS = "import-cells"


def findings(load: Load, view: ImportsView) -> list[Component]:
    """The part of a load's screen that says what is wrong; empty when nothing is."""
    lang = view.lang
    _ = words.translator(lang).gettext
    if not load.listed("rules") and not load.listed("first"):
        if load.listed("problems"):
            return []  # what could not be read at all is told above
        said = _("Nothing was found wrong.")
        return [html.Section([html.H2(_("What was found")), html.P(said)], id="findings")]
    return [
        html.Section(
            [
                html.H2(_("What was found")),
                html.H3(_("Rules broken")),
                _rules(load, view),
                html.Div([_by_severity(load, view), _by_rule(load, view)], className="import-filters"),
                html.Div(cells(load, view), id=CELLS),
            ],
            id="findings",
        )
    ]


def skeleton() -> list[Component]:
    """The ids of the filters, and what they fill."""
    return [
        dmc.SegmentedControl(id=ids.choice(PAGE, "severity"), data=[]),
        dmc.Select(id=ids.choice(PAGE, "rule")),
        html.Div(id=CELLS),
    ]


def cells(load: Load, view: ImportsView) -> list[Component]:
    """The cells that are shown now, and how many there are beyond."""
    lang = view.lang
    _ = words.translator(lang).gettext
    first = load.listed("first")
    shown = [one for one in first if _fits(one, view)]
    heads = [_("Where"), _("In the file"), _("Rule broken"), _("Expected"), _("Suggested")]
    statements = {str(rule.get("rule")): spoken(rule.get("text"), lang) for rule in load.listed("rules")}
    known = {(one.rule, one.key): one for one in aside.everything()}
    lines = [_line(one, statements.get(str(one.get("rule")), ""), known, lang) for one in shown]
    every = sum(load.found(code) for code in SEVERITIES)
    told = _("Found: {n}").format(n=numbers.number(len(shown), lang))
    if every > len(first):
        told = _("Shown: {shown} of the first {first}; all {every} stand in the files to download.").format(
            shown=numbers.number(len(shown), lang),
            first=numbers.number(len(first), lang),
            every=numbers.number(every, lang),
        )
    said = html.P(told, className="said-softly", role="status")
    return [said, table(heads, lines, _("What was found"), "import-findings")] if lines else [said]


def _fits(one: dict[str, Any], view: ImportsView) -> bool:
    return view.severity in ("", one.get("severity")) and view.rule in ("", one.get("rule"))


def _line(
    one: dict[str, Any], statement: str, known: Mapping[tuple[str, str], Aside], lang: str
) -> list[Any]:
    code = str(one.get("severity") or "note")
    wrong = [sign(code), html.B(severity(code, lang)), html.Span(statement or spoken(one.get("text"), lang))]
    column = one.get("column")
    heading = str(one.get("heading") or (column if isinstance(column, str) else ""))
    written = [html.Bdi(str(one.get("value") or "–"), className="written")]
    if heading:
        written.append(html.Bdi(heading, className="heading"))
    return [
        _where(one, lang),
        html.Span(written, className="import-cell"),
        html.Div([html.Span(wrong, className="import-wrong"), *aside.asked(one, known, lang)]),
        html.Bdi(spoken(one.get("expected"), lang) or "–"),
        html.Bdi(str(one.get("suggestion") or "–")),
    ]


def _where(one: dict[str, Any], lang: str) -> Component:
    """``G17`` as the spreadsheet says it, and the sheet."""
    _ = words.translator(lang).gettext
    row, letter = one.get("row") or 0, str(one.get("letter") or "")
    if row and letter:
        place = f"{letter}{row}"
    elif row:
        place = _("row {n}").format(n=row)
    else:
        place = letter or _("the file")
    sheet = str(one.get("sheet") or one.get("member") or "")
    return html.Span([html.B(html.Bdi(place)), html.Bdi(sheet, className="heading")], className="import-cell")


def _rules(load: Load, view: ImportsView) -> Component:
    """Each rule that was broken, the gravest and most frequent first; one click shows its cells."""
    lang = view.lang
    order = {code: at for at, code in enumerate(SEVERITIES)}
    rules = sorted(
        load.listed("rules"),
        key=lambda rule: (order.get(str(rule.get("severity")), 9), -int(rule.get("count") or 0)),
    )
    items = []
    for rule in rules:
        code, name = str(rule.get("severity")), str(rule.get("rule"))
        turned = data(turn=PAGE, choice="rule", value=name)
        link = html.A(spoken(rule.get("text"), lang) or name, href=view.address().url(rule=name), **turned)
        count = html.B(numbers.number(int(rule.get("count") or 0), lang))
        items.append(
            html.Li([sign(code), html.Span(severity(code, lang), className="severity"), count, link])
        )
    return html.Ul(items, className="import-rules")


def _by_severity(load: Load, view: ImportsView) -> Component:
    _ = words.translator(view.lang).gettext
    options = [{"value": "", "label": _("All")}] + [
        {"value": code, "label": severity(code, view.lang)} for code in SEVERITIES if load.found(code)
    ]
    return dmc.SegmentedControl(id=ids.choice(PAGE, "severity"), value=view.severity, data=options, size="sm")


def _by_rule(load: Load, view: ImportsView) -> Component:
    _ = words.translator(view.lang).gettext
    # A rule may be broken with two severities: it is one choice.
    rules = {str(rule.get("rule")): spoken(rule.get("text"), view.lang) for rule in load.listed("rules")}
    options = [{"value": name, "label": said or name} for name, said in rules.items()]
    return dmc.Select(
        id=ids.choice(PAGE, "rule"),
        value=view.rule or None,
        data=options,
        clearable=True,
        placeholder=_("Every rule"),
        size="sm",
        className="import-rule",
        **{"aria-label": _("Rule")},
        clearButtonProps={"aria-label": _("Every rule")},
    )
