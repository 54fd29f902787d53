"""The front door: which address shows a page, and what is said where there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import dash
from dash.backends._fastapi import reset_current_request, set_current_request
from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from data import warehouse
from data.words import LANGUAGES
from pages._parts.error_page import failure, no_facts, no_page
from pages._parts.view import MAP_PATH


def open_root(server: FastAPI) -> None:
    """Send `/` to the map, its query kept; to be called before Dash takes `/` for itself."""

    @server.get("/", include_in_schema=False)
    def root(request: Request) -> Response:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"{MAP_PATH}{query}", status_code=307)


def open_pages(server: FastAPI, app: dash.Dash) -> None:
    """Answer every other address: a page, or a page that says there is none."""
    backend: Any = app.backend
    for prepare in backend._before_request_funcs:
        # Dash prepares itself at its first callback; the document needs it at the first page.
        prepare()

    @server.exception_handler(warehouse.NoWarehouse)
    def nothing_yet(request: Request, _missing: Exception) -> Response:
        return HTMLResponse(no_facts(_language(request)), status_code=503)

    @server.exception_handler(Exception)
    def broken(request: Request, _error: Exception) -> Response:
        # The server has logged what happened; the reader is told that it did.
        return HTMLResponse(failure(_language(request)), status_code=500)

    @server.get("/{path:path}", include_in_schema=False)
    def page(path: str, request: Request) -> Response:
        lang = _language(request)
        if f"/{path}".rstrip("/") not in _addresses():
            return HTMLResponse(no_page(lang), status_code=404)
        return HTMLResponse(_within(request, app.index))


def _within(request: Request, answer: Callable[[], str]) -> str:
    """Answer while Dash knows which request it is answering."""
    token = set_current_request(request)
    try:
        return answer()
    finally:
        reset_current_request(token)


def _addresses() -> set[str]:
    return {page["relative_path"] for page in dash.page_registry.values()}


def _language(request: Request) -> str:
    asked = request.query_params.get("lang", "")
    return asked if asked in LANGUAGES else "ar"
