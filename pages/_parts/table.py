"""The same territories as a table: sortable, filterable, selection shared with the map."""

from __future__ import annotations

import json
from typing import Any

import dash_ag_grid as dag
from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import figure_words, ids, numbers
from pages._parts.attributes import aria, data
from pages._parts.table_columns import STATUS_SIGNS
from pages._parts.view import View


def region(view: View) -> Component:
    """The table's place; the grid comes when the map is on the screen."""
    _ = words.translator(view.lang).gettext
    waiting = html.Div([html.Div(className="skeleton-row") for _row in range(8)], className="skeleton")
    return html.Section(
        [
            # From here the browser takes the columns to which a way of showing adds its own.
            html.Div(
                waiting,
                id=ids.TABLE_SLOT,
                className="table-slot",
                **data(columns=json.dumps(_column_definitions(view), ensure_ascii=False)),
            ),
            dcc.Store(id=ids.TABLE_ROWS),
        ],
        className="table",
        **aria(label=_("The same territories as a table")),
    )


def grid(view: View) -> Component:
    """The grid itself, empty: the browser fills it from the columns."""
    _ = words.translator(view.lang).gettext
    return dag.AgGrid(
        id=ids.TABLE,
        rowData=[],
        columnDefs=_column_definitions(view),
        defaultColDef={"sortable": True, "resizable": True, "suppressMovable": True, "wrapHeaderText": True},
        getRowId="params.data.code",
        dashGridOptions=options(view.lang),
        eventListeners={
            "rowSelected": ["pickRow(params)"],
            "sortChanged": ["noteSort(params)"],
            "rowDoubleClicked": ["enterRow(params)"],
            "cellKeyDown": ["enterRowByKey(params)"],
        },
        className="grid",
        style={"height": "100%"},
    )


def options(lang: str, **context: str) -> dict[str, Any]:
    """How a grid of the product behaves: direction, selection, and what its cells are written with."""
    _ = words.translator(lang).gettext
    group, decimal = numbers.separators(lang)
    statuses = {sign: figure_words.status(status, lang) for status, sign in STATUS_SIGNS.items()}
    return {
        "enableRtl": words.direction(lang) == "rtl",
        "rowSelection": {"mode": "singleRow", "checkboxes": False, "enableClickSelection": True},
        "rowHeight": 34,
        "headerHeight": 48,
        "suppressCellFocus": False,
        "localeText": _grid_words(lang),
        "context": {
            "group": group,
            "decimal": decimal,
            "statuses": statuses,
            "demonstration": _("demonstration"),
            "yes": _("yes"),
            "no": _("no"),
            "explain": _("Explain this number"),
            **context,
        },
    }


def _column_definitions(view: View) -> list[dict[str, Any]]:
    _ = words.translator(view.lang).gettext
    return [
        {
            "field": "name",
            "headerName": _("Territory"),
            "filter": "agTextColumnFilter",
            "comparator": {"function": "byName"},
            "minWidth": 124,
            "flex": 1,
        },
        {
            **number("value", _("Value"), 106),
            "valueFormatter": {"function": "showValue(params)"},
            "cellRenderer": "ExplainValue",
            "filter": "agNumberColumnFilter",
        },
        {
            "field": "lower",
            "headerName": _("Interval"),
            "valueFormatter": {"function": "showInterval(params)"},
            "cellClass": "interval",
            "sortable": False,
            "width": 100,
        },
        number("rank", _("Rank"), 70),
        number("people", _("People concerned"), 100),
        {
            "field": "sign",
            "headerName": _("Status"),
            "valueGetter": {"function": "sayStatus(params)"},
            "tooltipValueGetter": {"function": "sayWhy(params)"},
            "cellClass": "status",
            "filter": "agTextColumnFilter",
            "width": 122,
        },
    ]


def number(field: str, heading: str, width: int) -> dict[str, Any]:
    """A column of whole numbers; what has none comes last, whichever way one sorts."""
    return {
        "field": field,
        "headerName": heading,
        "type": "rightAligned",
        "valueFormatter": {"function": "showCount(params)"},
        "comparator": {"function": "figuresFirst"},
        "width": width,
    }


def _grid_words(lang: str) -> dict[str, str]:
    """The grid's own words, those that can be met here."""
    _ = words.translator(lang).gettext
    return {
        "noRowsToShow": _("Nothing to show"),
        "loadingOoo": _("Loading…"),
        "filterOoo": _("Filter…"),
        "contains": _("contains"),
        "notContains": _("does not contain"),
        "equals": _("equals"),
        "notEqual": _("differs from"),
        "startsWith": _("begins with"),
        "endsWith": _("ends with"),
        "blank": _("empty"),
        "notBlank": _("not empty"),
        "lessThan": _("less than"),
        "greaterThan": _("more than"),
        "lessThanOrEqual": _("at most"),
        "greaterThanOrEqual": _("at least"),
        "inRange": _("between"),
        "inRangeStart": _("from"),
        "inRangeEnd": _("to"),
        "andCondition": _("and"),
        "orCondition": _("or"),
        "ariaFilterInput": _("Filter"),
        "ariaFilteringOperator": _("Comparison"),
        "ariaFilterValue": _("Filter value"),
        "ariaFilterFromValue": _("From"),
        "ariaFilterToValue": _("To"),
        "ariaMenuColumn": _("Press Alt and Down for the column’s menu"),
        "ariaFilterColumn": _("Press Ctrl and Enter to filter"),
        "ariaSortableColumn": _("Press Enter to sort"),
        "ariaRowSelect": _("Press Space to select this row"),
        "ariaRowDeselect": _("Press Space to deselect this row"),
        "ariaColumnFiltered": _("filtered"),
        "ariaLabelColumnFilter": _("Column filter"),
    }
