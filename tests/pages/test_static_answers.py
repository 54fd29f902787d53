from __future__ import annotations

import gzip
import hashlib
import os
from dataclasses import replace
from pathlib import Path

import brotli
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from pages._serving import shelf as shelf_module
from pages._serving.codings import BROTLI, GZIP
from pages._serving.copies import Copies
from pages._serving.places import Folder, with_stamps
from pages._serving.shelf import Shelf
from pages._serving.static import Static

SCRIPT = b"const places = 'Figuig, Tata, Guercif';\n" * 200
FOR_EVER = "public, max-age=31536000, immutable"


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    folder = tmp_path / "assets"
    (folder / "geo").mkdir(parents=True)
    (folder / "map.js").write_bytes(SCRIPT)
    (folder / "dot.png").write_bytes(b"\x89PNG" + bytes(600))
    (folder / ".secret").write_text("hidden")
    (folder / "map.js.br").write_bytes(b"not ours to show")
    (tmp_path / "outside.txt").write_text("outside")
    (folder / "way-out.txt").symlink_to(tmp_path / "outside.txt")
    return folder


@pytest.fixture
def client(assets: Path, tmp_path: Path) -> TestClient:
    async def beyond(_request: object) -> PlainTextResponse:
        return PlainTextResponse("the application")

    app = Starlette(routes=[Route("/{path:path}", beyond)])
    shelf = Shelf(Copies(tmp_path / "copies"))
    return TestClient(Static(app, [Folder("/assets/", assets)], shelf))


def raw(client: TestClient, path: str, **headers: str) -> tuple[bytes, dict[str, str]]:
    """The bytes as they travelled: the client must not decode them for us."""
    with client.stream("GET", path, headers=headers) as response:
        return b"".join(response.iter_raw()), {**response.headers, "status": str(response.status_code)}


@pytest.mark.parametrize(
    ("accepted", "undo"), [("br", brotli.decompress), ("gzip", gzip.decompress), ("identity", bytes)]
)
def test_a_file_travels_in_the_coding_the_client_accepts(client: TestClient, accepted: str, undo) -> None:
    body, headers = raw(client, "/assets/map.js", **{"Accept-Encoding": accepted})
    assert undo(body) == SCRIPT
    assert headers.get("content-encoding", "identity") == accepted
    assert headers["content-length"] == str(len(body))
    assert headers["vary"] == "Accept-Encoding"
    assert headers["content-type"] == "text/javascript; charset=utf-8"


def test_what_would_not_shrink_goes_as_it_is(client: TestClient) -> None:
    body, headers = raw(client, "/assets/dot.png", **{"Accept-Encoding": "br, gzip"})
    assert body.startswith(b"\x89PNG")
    assert "content-encoding" not in headers


def test_each_coding_has_a_name_of_its_own(client: TestClient) -> None:
    tags = {
        raw(client, "/assets/map.js", **{"Accept-Encoding": coding})[1]["etag"]
        for coding in ("br", "gzip", "")
    }
    assert len(tags) == 3


def test_who_holds_this_version_is_not_sent_it_again(client: TestClient) -> None:
    etag = client.get("/assets/map.js").headers["etag"]
    for held in (etag, f'"other", W/{etag}', "*"):
        answer = client.get("/assets/map.js", headers={"If-None-Match": held})
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer.headers["etag"] == etag
        assert answer.headers["vary"] == "Accept-Encoding"


def test_who_holds_another_version_is_sent_this_one(client: TestClient) -> None:
    answer = client.get("/assets/map.js", headers={"If-None-Match": '"another"'})
    assert (answer.status_code, answer.content) == (200, SCRIPT)


def test_a_head_request_gets_the_head_only(client: TestClient) -> None:
    answer = client.head("/assets/map.js", headers={"Accept-Encoding": "br"})
    assert answer.status_code == 200
    assert int(answer.headers["content-length"]) > 0
    assert answer.content == b""


def test_nothing_can_be_written(client: TestClient) -> None:
    answer = client.post("/assets/map.js", content=b"x")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "path",
    [
        "../outside.txt",
        "geo/../../outside.txt",
        "/../outside.txt",
        "//outside.txt",
        "way-out.txt",
        ".secret",
        "geo/../.secret",
        "map.js.br",
        "geo",
        "",
        "\0",
        "map.js\0.png",
        "a" * 5000,
        "none.js",
    ],
)
def test_what_is_not_a_visible_file_of_the_folder_is_not_found(assets: Path, path: str) -> None:
    assert Folder("/assets/", assets).find(path, "") is None


def test_an_absolute_path_does_not_leave_the_folder(assets: Path, tmp_path: Path) -> None:
    assert Folder("/assets/", assets).find(str(tmp_path / "outside.txt"), "") is None


@pytest.mark.parametrize("path", ["/assets/%2e%2e/outside.txt", "/assets/..%2foutside.txt", "/assets/%00"])
def test_a_way_out_written_in_code_is_refused(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["cache-control"]) == (404, "no-cache")


def test_the_rest_is_left_to_the_application(client: TestClient) -> None:
    assert client.get("/map").text == "the application"


def test_kept_for_ever_when_the_name_carries_the_hash_of_the_content(
    client: TestClient, assets: Path
) -> None:
    content = b'{"type":"FeatureCollection","features":[]}'
    digest = hashlib.sha256(content).hexdigest()
    (assets / "geo" / f"province.{digest[:12]}.geojson").write_bytes(content)
    answer = client.get(f"/assets/geo/province.{digest[:12]}.geojson")
    assert answer.headers["cache-control"] == FOR_EVER
    assert answer.headers["content-type"] == "application/geo+json"


@pytest.mark.parametrize("name", ["province.deadbeef1234.geojson", "province.geojson", "province.12.geojson"])
def test_not_kept_when_the_name_carries_no_hash_or_another(
    client: TestClient, assets: Path, name: str
) -> None:
    (assets / "geo" / name).write_bytes(b"{}")
    assert client.get(f"/assets/geo/{name}").headers["cache-control"] == "no-cache"


def test_kept_for_ever_when_the_query_carries_the_time_of_the_last_change(
    client: TestClient, assets: Path
) -> None:
    changed = (assets / "map.js").stat().st_mtime
    assert client.get(f"/assets/map.js?m={changed}").headers["cache-control"] == FOR_EVER


@pytest.mark.parametrize("query", ["", "?m=", "?m=1", "?v=3", "?m=1&m=2"])
def test_not_kept_when_the_query_names_no_version_or_an_old_one(client: TestClient, query: str) -> None:
    assert client.get(f"/assets/map.js{query}").headers["cache-control"] == "no-cache"


def test_a_plain_link_in_a_page_is_given_its_time_and_then_kept(client: TestClient, assets: Path) -> None:
    (assets / "geo" / "province.deadbeef1234.geojson").write_bytes(b"{}")
    left = ['"/assets/geo/province.deadbeef1234.geojson"', '"/assets/none.svg"', '"/assets/dot.png?m=1"']
    page = " ".join(['href="/assets/map.js"', *left])
    link, *others = with_stamps(page, assets).split(" ")
    assert client.get(link.split('"')[1]).headers["cache-control"] == FOR_EVER
    assert others == left


def test_a_changed_file_is_served_anew(client: TestClient, assets: Path) -> None:
    before = client.get("/assets/map.js")
    (assets / "map.js").write_bytes(SCRIPT + b"// more\n")
    after = client.get("/assets/map.js", headers={"If-None-Match": before.headers["etag"]})
    assert (after.status_code, after.content) == (200, SCRIPT + b"// more\n")


def test_a_copy_is_pressed_once_even_by_two_workers_one_after_the_other(assets: Path, tmp_path: Path) -> None:
    pressed: list[int] = []

    def counted(content: bytes) -> bytes:
        pressed.append(len(content))
        return GZIP.press(content)

    coding = replace(GZIP, press=counted)
    for _worker in range(2):
        shelf = shelf_module.Shelf(Copies(tmp_path / "copies"))
        for _request in range(3):
            body, name = shelf.body(shelf.article(assets / "map.js"), coding)
            assert (gzip.decompress(body), name) == (SCRIPT, "gzip")
    assert pressed == [len(SCRIPT)]


def test_the_copy_written_with_a_file_is_used_when_the_name_is_the_hash(assets: Path, tmp_path: Path) -> None:
    shelf = Shelf(Copies(tmp_path / "copies"))
    named = assets / "geo" / f"commune.{hashlib.sha256(SCRIPT).hexdigest()[:12]}.geojson"
    named.write_bytes(SCRIPT)
    named.with_name(named.name + ".br").write_bytes(b"pressed by the build")
    assert shelf.body(shelf.article(named), BROTLI) == (b"pressed by the build", "br")
    body, _ = shelf.body(shelf.article(assets / "map.js"), BROTLI)
    assert brotli.decompress(body) == SCRIPT  # what lies beside map.js may be of any age


def test_a_worker_that_stopped_half_way_leaves_no_half_copy(assets: Path, tmp_path: Path) -> None:
    copies = Copies(tmp_path / "copies")

    def stopped(_content: bytes) -> bytes:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copies.of(SCRIPT, "digest", replace(BROTLI, press=stopped))
    assert brotli.decompress(copies.of(SCRIPT, "digest", BROTLI)) == SCRIPT


def test_a_file_that_only_changed_its_date_keeps_its_copy(assets: Path, tmp_path: Path) -> None:
    shelf = Shelf(Copies(tmp_path / "copies"))
    first = shelf.body(shelf.article(assets / "map.js"), GZIP)
    os.utime(assets / "map.js", (1, 1))
    assert shelf.body(shelf.article(assets / "map.js"), GZIP) == first
    assert len(list((tmp_path / "copies").iterdir())) == 1
