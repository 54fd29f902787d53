"""Scripts joined into one file named by its content."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from pages._serving import joined
from pages._serving.copies import Copies
from pages._serving.places import Folder
from pages._serving.shelf import Shelf
from pages._serving.static import FOR_EVER, Static


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    monkeypatch.setattr(joined, "FOLDER", tmp_path / "joined")
    paths = [tmp_path / name for name in ("10_one.js", "20_two.js")]
    for path, text in zip(paths, ("one = 1; // last words", "two = 2;"), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def content(url: str) -> str:
    return joined.joined_file(url).read_text(encoding="utf-8")


def test_sources_follow_one_another_and_a_last_comment_swallows_nothing(sources: list[Path]):
    assert content(joined.joined_url("map", sources)) == "one = 1; // last words\ntwo = 2;"


def test_the_address_changes_with_the_content_and_only_then(sources: list[Path]):
    first = joined.joined_url("map", sources)
    assert joined.joined_url("map", sources) == first
    sources[1].write_text("two = 22;", encoding="utf-8")
    second = joined.joined_url("map", sources)
    assert second != first
    assert content(second).endswith("two = 22;")


def test_a_joined_file_may_be_kept_for_ever_and_nothing_else_is_there(sources: list[Path], tmp_path: Path):
    places = [Folder(joined.PREFIX, joined.FOLDER)]
    client = TestClient(Static(Starlette(), places, Shelf(Copies(tmp_path / "copies"))))
    url = joined.joined_url("map", sources)
    assert client.get(url).headers["cache-control"] == FOR_EVER
    assert client.get(f"{joined.PREFIX}map.000000000000.js").status_code == 404


def test_styles_are_joined_into_a_style(sources: list[Path]):
    style = sources[0].with_name("page.css")
    style.write_text("p { color: teal }", encoding="utf-8")
    assert re.fullmatch(r"/joined/styles\.[0-9a-f]{12}\.css", joined.joined_url("styles", [style]))


def test_a_missing_source_is_named(sources: list[Path]):
    with pytest.raises(FileNotFoundError, match="absent"):
        joined.joined_url("map", [*sources, sources[0].with_name("absent.js")])
