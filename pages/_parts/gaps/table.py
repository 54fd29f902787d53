"""The same territories as a table: columns of figures on the wire, a grid in the browser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dash_ag_grid as dag
from dash.development.base_component import Component

from data import warehouse, words
from data.words import N_
from pages._parts import numbers, table, territory_words
from pages._parts.gaps.facts import Shown, inside
from pages._parts.gaps.gap import Gap
from pages._parts.gaps.held import by_place
from pages._parts.gaps.order import hidden, sorted_by
from pages._parts.gaps.view import GapsView
from pages._parts.table_columns import STATUS_SIGNS

GRID = "gaps-table"
_MISSING_TO = {
    "national": N_("Places missing to the national rate"),
    "median": N_("Places missing to the median"),
    "best": N_("Places missing to the best quarter"),
    "norm": N_("Places missing to the norm"),
    "trial": N_("Places missing to the trial norm"),
    "each": N_("Places missing"),
}


def columns(shown: Shown) -> dict[str, Any]:
    """The figures of the territories listed, in code order; `listed` says which of those inside the area."""
    view, gaps = shown.view, shown.listed
    listed = {gap.code for gap in gaps}
    asked = len(warehouse.read("gap_needs"))
    column, lowest_first = sorted_by(view)
    of_places = view.show == "places"
    return {
        "names": _names(view.lang, view.level),
        "parents": _names(view.lang, "region" if view.level == "province" else "province"),
        "within": view.within,
        "listed": "".join("1" if code in listed else "0" for code in inside(view)),
        "centres": _unless_all(0, [gap.centres for gap in gaps]),
        "people": [gap.people for gap in gaps],
        "missing": _unless_all(None, [gap.missing for gap in gaps]),
        **(_of_places(gaps) if of_places else {}),
        "lacking": _unless_all(None, [gap.lacking for gap in gaps]),
        "km": [None if gap.km is None else round(gap.km, 1) for gap in gaps],
        "needs": _unless_all(None, [gap.needs_worst for gap in gaps]),
        "known": _unless_all(asked, [gap.needs_known for gap in gaps]),
        "asked": asked,
        "status": "".join(STATUS_SIGNS[gap.status] for gap in gaps),
        "placed": "".join(STATUS_SIGNS[gap.supply.places_status] for gap in gaps) if of_places else "",
        "told": "".join(STATUS_SIGNS[gap.supply.unreached_status] for gap in gaps) if of_places else "",
        "filled": "".join(STATUS_SIGNS[gap.supply.occupancy_status] for gap in gaps) if of_places else "",
        "reasons": by_place(shown),
        "hidden": hidden(view),
        "sort": [column, "asc" if lowest_first else "desc"],
    }


def _of_places(gaps: Sequence[Gap]) -> dict[str, Any]:
    """What the table tells of places, in code order."""
    return {
        "low": _unless_all(None, [gap.low for gap in gaps]),
        "high": _unless_all(None, [gap.high for gap in gaps]),
        "share": [_rounded(gap.share, 1) for gap in gaps],
        "per": [_rounded(gap.per, 2) for gap in gaps],
        "unreached": [gap.unreached for gap in gaps],
        "over": [gap.supply.over for gap in gaps],
    }


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)


def total(shown: Shown) -> str:
    """What the rows add up to."""
    view = shown.view
    _ = words.translator(view.lang).gettext
    if shown.around and len(shown.unknown) == len(shown.around) and not shown.listed:
        return _("Without lists of centres, nothing can be listed here.")
    label = _("{label}: {value}")
    count = len(shown.listed)
    parts = [
        label.format(
            label=territory_words.level(view.level, view.lang), value=numbers.number(count, view.lang)
        ),
        label.format(label=_("People concerned"), value=numbers.number(shown.people(), view.lang)),
    ]
    sums = ((missing_label(view), shown.missing()), (_("Centres missing to the norm"), shown.sum("lacking")))
    more = [(_("People not reached"), shown.sum("unreached"))] if view.show == "places" else []
    told = [(name, value) for name, value in (*sums, *more) if value is not None]
    parts += [label.format(label=name, value=numbers.number(value, view.lang)) for name, value in told]
    return " · ".join(parts)


def missing_label(view: GapsView) -> str:
    """Places missing, and to what."""
    _ = words.translator(view.lang).gettext
    return _(_MISSING_TO[view.against])


def grid(lang: str) -> Component:
    """The grid itself, empty: the browser fills it from the columns."""
    _ = words.translator(lang).gettext
    return dag.AgGrid(
        id=GRID,
        rowData=[],
        columnDefs=_column_definitions(lang),
        defaultColDef={
            "sortable": True,
            "sortingOrder": ["desc", "asc"],
            "resizable": True,
            "suppressMovable": True,
            "wrapHeaderText": True,
            "autoHeaderHeight": True,
        },
        getRowId="params.data.code",
        dashGridOptions=table.options(lang, percent=_("{n}%")),
        eventListeners={
            "rowSelected": ["pickGap(params)"],
            "sortChanged": ["noteGapSort(params)"],
            "cellKeyDown": ["explainGapByKey(params)"],
        },
        className="grid",
        style={"height": "100%"},
    )


def _column_definitions(lang: str) -> list[dict[str, Any]]:
    _ = words.translator(lang).gettext
    name = {"comparator": {"function": "byName"}, "minWidth": 96}
    explained = {"cellRenderer": "ExplainValue"}
    held_back = {**explained, "tooltipField": "reason"}
    return [
        {"field": "name", "headerName": _("Territory"), "flex": 4, **name},
        {"field": "parent", "headerName": _("Lies in"), "flex": 3, **name},
        {**table.number("people", _("People concerned"), 112), **explained},
        {
            **explained,
            **table.number("km", _("Nearest (km)"), 98),
            "valueFormatter": {"function": "showKilometres(params)"},
        },
        {**table.number("lacking", _("Centres missing"), 96), **explained},
        {
            **held_back,
            **table.number("missing", _("Places missing"), 128),
            "valueFormatter": {"function": "showPlaces(params, 'placed')"},
        },
        {
            "field": "bounds",
            "headerName": _("Interval"),
            "valueFormatter": {"function": "showBounds(params)"},
            "cellClass": "interval",
            "sortable": False,
            "width": 112,
        },
        {
            **explained,
            **table.number("share", _("Share missing"), 98),
            "valueFormatter": {"function": "showShare(params)"},
        },
        {
            **explained,
            **table.number("per", _("Missing per 1,000 people"), 84),
            "valueFormatter": {"function": "showDigits(params, 2)"},
        },
        {
            **held_back,
            **table.number("unreached", _("People not reached"), 98),
            "valueFormatter": {"function": "showPlaces(params, 'told')"},
        },
        {
            **held_back,
            **table.number("over", _("People above the places"), 88),
            "valueFormatter": {"function": "showPlaces(params, 'filled')"},
        },
        {
            **explained,
            **table.number("needs", _("Needs in the worst fifth"), 108),
            "valueFormatter": {"function": "showNeeds(params)"},
        },
        {
            **held_back,
            **table.number("centres", _("Centres"), 84),
            "valueFormatter": {"function": "showCentres(params)"},
        },
    ]


def _names(lang: str, level: str) -> str:
    return f"/api/table/names?lang={lang}&level={level}&build={warehouse.build()}"


def _unless_all(usual: Any, values: list[Any]) -> list[Any]:
    """Nothing at all where every row says the same."""
    return values if any(value != usual for value in values) else []
