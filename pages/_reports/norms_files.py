"""``/norms.csv`` and ``/norms.xlsx``: the norms as they stand, and all that was ever entered."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import APIRouter, Request
from fastapi.responses import Response

from data import words
from pages._parts import numbers
from pages._parts.asked import Asked
from pages._parts.norms import words as said
from pages._parts.norms.facts import Entry, InForce, in_force
from pages._parts.norms.readings import said as reading_said
from pages._parts.norms.view import nearest_view
from pages._reports.attached import as_csv, as_xlsx
from pages._reports.sheet import Cell, Sheet

router = APIRouter(include_in_schema=False)
_WIDTHS = (22, 60, 12, 34, 26, 40, 16, 24, 50, 24, 16, 24)
_VALUE = 2


@router.get("/norms.csv")
def norms_csv(request: Request) -> Response:
    """The norms, as CSV."""
    return as_csv(norms_sheet(nearest_view(Asked(request.query_params)).lang))


@router.get("/norms.xlsx")
def norms_xlsx(request: Request) -> Response:
    """The norms, as an Excel workbook."""
    return as_xlsx(norms_sheet(nearest_view(Asked(request.query_params)).lang))


def norms_sheet(lang: str, now: datetime | None = None) -> Sheet:
    """Every norm as it stands, with or without a value; below it what was entered before."""
    _ = words.translator(lang).gettext
    rows = [row for found in in_force().values() for row in _rows(found, lang)]
    return Sheet(
        lang=lang,
        name="yaqaza-norms",
        title=_("Norms"),
        demonstration="",
        about=[
            (_("In short"), said.sentence(lang)),
            (_("Exported on"), numbers.day(now or datetime.now(UTC), lang)),
        ],
        headings=_headings(lang),
        rows=rows,
        decimals=2,
        widths=_WIDTHS,
        values=(_VALUE,),
    )


def _headings(lang: str) -> list[str]:
    _ = words.translator(lang).gettext
    return [
        _("Code"),
        _("What it asks for"),
        _("Value"),
        _("Unit"),
        _("Speaks of"),
        _("Reference"),
        _("Since"),
        _("Entered by"),
        _("Reason"),
        _("State"),
        _("Until"),
        _("Ended by"),
    ]


def _rows(found: InForce, lang: str) -> list[list[Cell]]:
    """The norm as it stands, then those entered before."""
    _ = words.translator(lang).gettext
    state = _("not entered yet") if found.value is None else _("in force")
    now: list[Cell] = [
        *_what(found, found.value, found.reading, lang),
        found.reference,
        said.since(found, lang) if found.value is not None else "",
        said.who(found, lang) if found.value is not None else "",
        said.why(found, lang),
        state,
        "",
        "",
    ]
    return [now, *(_before(found, one, lang) for one in found.history if one.revoked_at)]


def _before(found: InForce, one: Entry, lang: str) -> list[Cell]:
    ended = numbers.day(one.revoked_at.astimezone().date(), lang) if one.revoked_at else ""
    return [
        *_what(found, one.value, one.reading, lang),
        one.reference,
        numbers.day(one.entered_at.astimezone().date(), lang),
        one.who,
        one.why,
        words.translator(lang).gettext("no longer in force"),
        ended,
        one.revoked_by or "",
    ]


def _what(found: InForce, value: float | None, reading: str, lang: str) -> list[Cell]:
    read = reading_said(reading, lang) if reading and value is not None else ""
    return [found.norm.key, found.norm.scope[lang], value, said.unit(found.norm, lang), read]
