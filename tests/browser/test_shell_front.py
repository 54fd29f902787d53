"""The front door: addresses that show a page, and what is said where there is none."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from tests.browser.running import running

COMMAND = "make data"


@pytest.fixture(scope="session")
def ask(server: str) -> httpx.Client:
    return httpx.Client(base_url=server)


@pytest.mark.parametrize(("lang", "title"), [("ar", "الرئيسية"), ("fr", "Accueil"), ("en", "Home")])
def test_the_root_is_the_home_page_in_the_language_of_the_link(ask: httpx.Client, lang: str, title: str):
    answer = ask.get(f"/?lang={lang}")
    assert answer.status_code == 200
    assert f'<html lang="{lang}"' in answer.text
    assert f"<title>{title} · " in answer.text


@pytest.mark.parametrize(
    ("lang", "said"), [("ar", "هذه الصفحة غير موجودة"), ("fr", "Cette page n’existe pas")]
)
def test_an_unknown_page_is_a_404_in_the_readers_language_with_a_way_back(
    ask: httpx.Client, lang: str, said: str
):
    answer = ask.get(f"/nowhere/none?lang={lang}")
    assert answer.status_code == 404
    assert said in answer.text
    assert f'href="/map?lang={lang}"' in answer.text


@pytest.mark.parametrize("path", ["/map/", "/map"])
def test_the_map_is_there_with_and_without_a_slash(ask: httpx.Client, path: str):
    assert ask.get(path).status_code == 200


@pytest.mark.parametrize(
    "query", ["lang=%00", "within=%F0%9F%92%A9", "period=" + "9" * 5000, "level[]=x", "a=<b>"]
)
def test_no_query_breaks_the_page(ask: httpx.Client, query: str):
    for path in ("/map", "/map.csv", "/map.xlsx", "/api/table/columns"):
        assert ask.get(f"{path}?{query}").status_code == 200


def test_a_query_is_never_written_into_the_page_as_markup(ask: httpx.Client):
    assert "<script>alert" not in ask.get("/map?indicator=<script>alert(1)</script>").text


def test_without_figures_the_page_names_the_command_that_makes_them(tmp_path: Path):
    with running(YAQAZA_DATA=str(tmp_path)) as bare:
        for path in ("/map?lang=fr", "/map.csv", "/api/table/columns"):
            answer = httpx.get(f"{bare.url}{path}")
            assert answer.status_code == 503
            assert COMMAND in answer.text
            assert "Traceback" not in answer.text
