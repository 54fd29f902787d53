"""``/territory/<code>.docx``: a territory's portrait as the working paper of a diagnosis meeting."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from pages._parts.error_page import no_page
from pages._parts.front_page import language
from pages._parts.places import places
from pages._parts.portrait.view import territory_view
from pages._reports.diagnosis_content import diagnosis

router = APIRouter(include_in_schema=False)
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@router.get("/territory/{code}.docx")
def territory_docx(request: Request, code: str) -> Response:
    """The diagnosis sheet of the portrait at the same address; an unknown territory has none."""
    lang = language(request.query_params)
    view = territory_view({**request.query_params, "code": code})[0] if code in places() else None
    if view is None:
        return HTMLResponse(no_page(lang), status_code=404)
    url = str(request.base_url).rstrip("/") + view.address().url()
    from pages._reports.diagnosis_file import diagnosis_file  # noqa: PLC0415 - its libraries are for this answer only

    content = diagnosis_file(diagnosis(code, lang, view.compare, url, view.likened))
    name = f'attachment; filename="yaqaza-diagnosis-{code}-{lang}.docx"'
    return Response(content, media_type=_DOCX, headers={"Content-Disposition": name})
