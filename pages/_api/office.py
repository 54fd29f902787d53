"""``/api/v1/reports/office/<code>.pdf`` and ``.xlsx``: what became of the files of one office."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import JSONResponse, Response

from data import warehouse, words
from data.words import N_
from pages._parts.asked import Asked
from pages._parts.office_report import LEVELS
from pages._parts.places import places
from pages._reports.office.content import OfficeReport, office_report
from pages._reports.office.paper import paper
from pages._reports.office.workbook import workbook

router = APIRouter(prefix="/api/v1/reports", tags=["reports"])
_WRITERS: dict[str, tuple[Callable[[OfficeReport], bytes], str]] = {
    "pdf": (paper, "application/pdf"),
    "xlsx": (workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
_UNKNOWN = N_(
    "There is no office “{code}”: expected the code of a prefecture, a province or one of Casablanca’s "
    "préfectures d’arrondissements, such as 08.401."
)


@router.get("/office/{code}.pdf")
def office_pdf(code: str, request: Request) -> Response:
    """The report on paper, in the language ``lang``."""
    return _report(code, request, "pdf")


@router.get("/office/{code}.xlsx")
def office_xlsx(code: str, request: Request) -> Response:
    """The report as a workbook, in the language ``lang``."""
    return _report(code, request, "xlsx")


def _report(code: str, request: Request, form: str) -> Response:
    lang = Asked(request.query_params).language()
    try:
        known = places().get(code)
        if known is None or known.level not in LEVELS:
            said = words.translator(lang).gettext(_UNKNOWN).format(code=code[:40])
            return JSONResponse({"problem": said}, status_code=404)
        written = office_report(code, lang)
    except warehouse.NoWarehouse as missing:
        raise HTTPException(503, str(missing)) from missing
    write, media_type = _WRITERS[form]
    name = f"yaqaza-office-{code}-{written.made_on:%Y%m%d}-{lang}.{form}"
    kept = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-cache"}
    return Response(write(written), media_type=media_type, headers=kept)
