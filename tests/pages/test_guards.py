from __future__ import annotations

import re

from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from pages._serving.guards import Guards, policy


async def page(_request: object) -> Response:
    return HTMLResponse("<p>map</p>")


async def data(_request: object) -> Response:
    return JSONResponse({})


def client() -> TestClient:
    app = Starlette(routes=[Route("/page", page), Route("/data", data)])
    return TestClient(Guards(app, lambda: ["'sha256-abc='"]))


def test_the_policy_names_no_outside_host() -> None:
    for rule in policy([]).split("; "):
        name, *sources = rule.split()
        assert all(re.fullmatch(r"'[a-z-]+'|data:|blob:", source) for source in sources), name


def test_scripts_are_ours_or_named_by_their_hash() -> None:
    rules = dict(rule.split(" ", 1) for rule in policy(["'sha256-abc='"]).split("; "))
    assert rules["script-src"] == "'self' 'sha256-abc='"
    assert rules["connect-src"] == "'self'"
    assert rules["worker-src"] == "'self' blob:"


def test_a_page_carries_the_policy() -> None:
    headers = client().get("/page").headers
    assert "'sha256-abc='" in headers["content-security-policy"]
    assert headers["x-frame-options"] == "DENY"


def test_other_answers_stay_light() -> None:
    headers = client().get("/data").headers
    assert "content-security-policy" not in headers
    assert headers["x-content-type-options"] == "nosniff"
