"""The front door: which address shows a page, and what is said where there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import dash
from dash.backends._fastapi import reset_current_request, set_current_request
from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, Response

from data import warehouse
from pages._parts.error_page import failure, no_facts, no_page
from pages._parts.front_page import is_page, language


def open_home(server: FastAPI) -> None:
    """Show the page at `/`; to be called before Dash takes `/` for itself."""
    server.get("/", include_in_schema=False)(_page)


def open_pages(server: FastAPI, app: dash.Dash) -> None:
    """Answer every other address: a page, or a page that says there is none."""
    backend: Any = app.backend
    for prepare in backend._before_request_funcs:
        # Dash prepares itself at its first callback; the document needs it at the first page.
        prepare()

    @server.exception_handler(warehouse.NoWarehouse)
    def nothing_yet(request: Request, _missing: Exception) -> Response:
        return HTMLResponse(no_facts(language(request.query_params)), status_code=503)

    @server.exception_handler(Exception)
    def broken(request: Request, _error: Exception) -> Response:
        # The server has logged what happened; the reader is told that it did.
        return HTMLResponse(failure(language(request.query_params)), status_code=500)

    server.get("/{path:path}", include_in_schema=False)(_page)


def _page(request: Request) -> Response:
    if not is_page(request.url.path):
        return HTMLResponse(no_page(language(request.query_params)), status_code=404)
    return HTMLResponse(_within(request, dash.get_app().index))


def _within(request: Request, answer: Callable[[], str]) -> str:
    """Answer while Dash knows which request it is answering."""
    token = set_current_request(request)
    try:
        return answer()
    finally:
        reset_current_request(token)
