"""``/explain/rows.csv``: all the rows behind one input of a figure."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from data import warehouse, words
from pages._parts.asked import Asked
from pages._parts.explain.changes_answer import headings, rows
from pages._parts.explain.changes_view import ChangesView, changes_view
from pages._parts.explain.changes_words import sentence
from pages._parts.explain.evidence import ALL, Evidence, leaves, whole_evidence
from pages._parts.explain.figure import Figure, figure
from pages._parts.explain.rows import COLUMNS, about, columns, listed
from pages._parts.explain.view import figure_view
from pages._reports.csv_file import csv_file
from pages._reports.sheet import Sheet

router = APIRouter(include_in_schema=False)


@router.get("/explain/rows.csv")
def rows_csv(request: Request) -> Response:
    """The rows as CSV; what is withheld on the screen is withheld here."""
    try:
        found = figure(figure_view(Asked(request.query_params)))
    except warehouse.NoWarehouse as missing:
        raise HTTPException(503, str(missing)) from missing
    wanted = request.query_params.get("input", "")
    known = dict(leaves(found))
    if wanted not in known:
        raise HTTPException(404, f"the figure has no input {wanted!r}: expected one of {', '.join(known)}")
    sheet = rows_sheet(found, whole_evidence(known[wanted]))
    kept = {"Content-Disposition": f'attachment; filename="{sheet.name}.csv"'}
    return Response(csv_file(sheet), media_type="text/csv; charset=utf-8", headers=kept)


@router.get("/explain/changes.csv")
def changes_csv(request: Request) -> Response:
    """What moved between two builds, as CSV."""
    try:
        view = changes_view(Asked(request.query_params))
        sheet = changes_sheet(view)
    except warehouse.NoWarehouse as missing:
        raise HTTPException(503, str(missing)) from missing
    kept = {"Content-Disposition": f'attachment; filename="{sheet.name}.csv"'}
    return Response(csv_file(sheet), media_type="text/csv; charset=utf-8", headers=kept)


def changes_sheet(view: ChangesView) -> Sheet:
    """Every move of a view, with the builds it is between."""
    _ = words.translator(view.lang).gettext
    builds = " → ".join(view.pair) if view.pair else ""
    return Sheet(
        lang=view.lang,
        name="yaqaza-changes",
        title=sentence(view),
        demonstration="",
        about=[(_("Builds that were compared"), builds)],
        headings=headings(view.lang),
        rows=rows(view, ALL),
        decimals=2,
    )


def rows_sheet(found: Figure, told: Evidence) -> Sheet:
    """A figure's rows with what one needs to read them alone."""
    lang = found.view.lang
    _ = words.translator(lang).gettext
    told_rows = listed(told, lang)
    names = columns(told_rows)
    view = found.view
    return Sheet(
        lang=lang,
        name=f"yaqaza-rows-{view.indicator}-{view.territory}-{view.period}-{told.input.measure}",
        title=f"{found.indicator.label[lang]} – {found.place.name(lang)}",
        demonstration=_("Demonstration figures: not to be quoted") if told.input.simulated else "",
        about=about(found, told),
        headings=[_(COLUMNS[name]) for name in names],
        rows=[[row.get(name) for name in names] for row in told_rows],
        decimals=2,
    )
