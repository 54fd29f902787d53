"""A server that explains, and the files that its explanations lead to."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from pages._api import explain
from pages._reports import explain_rows, routes, vigilance_routes


@pytest.fixture(scope="module")
def client() -> TestClient:
    server = FastAPI()
    for page in (explain, explain_rows, vigilance_routes, routes):
        server.include_router(page.router)
    return TestClient(server)
