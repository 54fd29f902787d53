"""``/explain/rows.csv``: all the rows behind one input of a figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from data import warehouse, words
from pages._parts.asked import Asked
from pages._parts.explain import words as said
from pages._parts.explain.came_from import came_from
from pages._parts.explain.changes_answer import headings, rows
from pages._parts.explain.changes_view import ChangesView, changes_view
from pages._parts.explain.changes_words import sentence
from pages._parts.explain.evidence import ALL, Evidence, leaves, whole_evidence
from pages._parts.explain.figure import Figure, figure
from pages._parts.explain.inputs import Input
from pages._parts.explain.rows import COLUMNS, about, columns, listed
from pages._parts.explain.tellers import told
from pages._parts.explain.told import Line, Told
from pages._parts.explain.view import figure_view
from pages._reports.csv_file import csv_file
from pages._reports.sheet import Sheet

router = APIRouter(include_in_schema=False)
One = TypeVar("One")


@router.get("/explain/rows.csv")
def rows_csv(request: Request) -> Response:
    """The rows as CSV; what is withheld on the screen is withheld here."""
    try:
        sheet = _rows_asked(Asked(request.query_params), request.query_params.get("input", ""))
    except warehouse.NoWarehouse as missing:
        raise HTTPException(503, str(missing)) from missing
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


def _rows_asked(asked: Asked, wanted: str) -> Sheet:
    """The rows behind one number of a figure, or of an explanation line by line."""
    lines = told(asked)
    if lines is None:
        found = figure(figure_view(asked))
        return rows_sheet(found, _named(wanted, dict(leaves(found))))
    return line_sheet(lines, _named(wanted, {line.name: line for line in lines.lines if line.rows}))


def _named(wanted: str, known: Mapping[str, One]) -> One:
    if wanted not in known:
        raise HTTPException(404, f"the figure has no input {wanted!r}: expected one of {', '.join(known)}")
    return known[wanted]


def rows_sheet(found: Figure, one: Input) -> Sheet:
    """A figure's rows with what one needs to read them alone."""
    view, evidence = found.view, whole_evidence(one)
    counted = f"{said.measure(one, view.lang)} ({came_from(one, view.lang)})"
    sheet = _sheet(evidence, view.lang, one.simulated)
    return replace(
        sheet,
        name=f"yaqaza-rows-{view.indicator}-{view.territory}-{view.period}-{one.measure}",
        title=f"{found.indicator.label[view.lang]} – {found.place.name(view.lang)}",
        about=about(said.where_and_when(found), counted, evidence, view.lang),
    )


def line_sheet(lines: Told, line: Line) -> Sheet:
    """The rows behind one line of an explanation."""
    evidence = line.whole() or Evidence("", ())
    counted = f"{line.label} ({line.how})"
    return replace(
        _sheet(evidence, lines.lang, lines.simulated),
        name=f"yaqaza-rows-{line.name}",
        title=lines.sentence,
        about=about(lines.subtitle, counted, evidence, lines.lang),
    )


def _sheet(found: Evidence, lang: str, simulated: bool) -> Sheet:
    """The table alone, with the mark of demonstration figures."""
    _ = words.translator(lang).gettext
    rows_told = listed(found, lang)
    names = columns(rows_told)
    return Sheet(
        lang=lang,
        name="",
        title="",
        demonstration=_("Demonstration figures: not to be quoted") if simulated else "",
        about=[],
        headings=[_(COLUMNS[one]) for one in names],
        rows=[[row.get(one) for one in names] for row in rows_told],
        decimals=2,
    )
