from __future__ import annotations

from collections.abc import Iterator

import brotli
import pytest
from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from pages._serving.dynamic import WORTHWHILE_BYTES, Dynamic

LONG = {"classes": "0123456" * 300}


async def long(_request: object) -> Response:
    return JSONResponse(LONG)


async def short(_request: object) -> Response:
    return JSONResponse({"classes": "0"})


async def picture(_request: object) -> Response:
    return Response(bytes(5000), media_type="image/png")


async def coded(_request: object) -> Response:
    return PlainTextResponse(bytes(5000), headers={"Content-Encoding": "zstd"})


async def untyped(_request: object) -> Response:
    return Response(b'{"response":' + b"1" * 3000 + b"}")


async def nothing(_request: object) -> Response:
    return Response(status_code=204)


async def refused(_request: object) -> Response:
    return PlainTextResponse("no such page\n" * 100, 404)


async def pieces(_request: object) -> Response:
    def rows() -> Iterator[str]:
        yield from (f"01.{number:03};12,5\n" for number in range(200))

    return StreamingResponse(rows(), media_type="text/csv")


@pytest.fixture(scope="module")
def client() -> TestClient:
    views = (long, short, picture, coded, untyped, nothing, refused, pieces)
    routes = [Route(f"/{view.__name__}", view, methods=["GET", "POST"]) for view in views]
    return TestClient(Dynamic(Starlette(routes=routes)))


def raw(client: TestClient, path: str, method: str = "GET", **headers: str) -> tuple[bytes, dict[str, str]]:
    with client.stream(method, path, headers={"Accept-Encoding": "br", **headers}) as response:
        return b"".join(response.iter_raw()), {**response.headers, "status": str(response.status_code)}


def test_a_long_answer_is_compressed(client: TestClient) -> None:
    body, headers = raw(client, "/long", "POST")
    assert len(body) < WORTHWHILE_BYTES
    assert headers["content-encoding"] == "br"
    assert headers["content-length"] == str(len(body))
    assert headers["vary"] == "Accept-Encoding"
    assert client.get("/long").json() == LONG


def test_a_short_answer_goes_as_it_is(client: TestClient) -> None:
    body, headers = raw(client, "/short")
    assert (body, "content-encoding" in headers) == (b'{"classes":"0"}', False)


def test_a_client_that_accepts_nothing_gets_it_as_it_is(client: TestClient) -> None:
    body, headers = raw(client, "/long", **{"Accept-Encoding": "identity"})
    assert "content-encoding" not in headers
    assert headers["vary"] == "Accept-Encoding"
    assert len(body) > 2000


@pytest.mark.parametrize(("path", "coding"), [("/picture", None), ("/coded", "zstd")])
def test_what_is_compressed_already_is_left_alone(client: TestClient, path: str, coding: str | None) -> None:
    body, headers = raw(client, path)
    assert (body, headers.get("content-encoding")) == (bytes(5000), coding)


def test_what_a_callback_returns_is_compressed_although_dash_does_not_say_what_it_is(
    client: TestClient,
) -> None:
    body, headers = raw(client, "/untyped", "POST")
    assert (headers["content-encoding"], headers["content-type"]) == ("br", "application/json")
    assert len(body) < 100


def test_an_answer_without_a_body_stays_without(client: TestClient) -> None:
    body, headers = raw(client, "/nothing", "POST")
    assert (headers["status"], body) == ("204", b"")
    assert not {"content-length", "content-type", "content-encoding"} & headers.keys()


def test_an_answer_in_pieces_is_compressed_as_it_comes(client: TestClient) -> None:
    body, headers = raw(client, "/pieces")
    assert brotli.decompress(body).decode().splitlines()[-1] == "01.199;12,5"
    assert "content-length" not in headers


def test_a_refusal_keeps_its_status(client: TestClient) -> None:
    body, headers = raw(client, "/refused")
    assert (headers["status"], brotli.decompress(body)[:12]) == ("404", b"no such page")


def test_who_holds_the_same_answer_is_not_sent_it_again(client: TestClient) -> None:
    _, first = raw(client, "/long")
    body, second = raw(client, "/long", **{"If-None-Match": first["etag"]})
    assert (second["status"], body) == ("304", b"")
    assert second["etag"] == first["etag"]


def test_who_holds_another_answer_is_sent_this_one(client: TestClient) -> None:
    _, headers = raw(client, "/long", **{"If-None-Match": 'W/"other"'})
    assert headers["status"] == "200"


def test_what_was_posted_is_always_answered(client: TestClient) -> None:
    _, first = raw(client, "/long")
    body, headers = raw(client, "/long", "POST", **{"If-None-Match": first["etag"]})
    assert headers["status"] == "200"
    assert body
