from __future__ import annotations

import hashlib

import dash_ag_grid  # noqa: F401 - imported as a page would, so that its files are served
import dash_mantine_components  # noqa: F401
import pytest

from pages._serving import suites
from pages._serving.house import vendor_files, vendor_url
from pages._serving.places import Vendor, installed
from pages._serving.suites import PREFIX, Suites

REACT = "dash/deps/react@18.3.1.min.js"


@pytest.fixture(scope="module")
def declared() -> Suites:
    return Suites()


@pytest.mark.parametrize(
    ("package", "path"),
    [
        ("dash", "dash-renderer/build/dash_renderer.min.js"),
        ("dash", "dcc/dash_core_components.js"),
        ("dash", "deps/react@18.3.1.min.js"),
        ("dash_ag_grid", "dash_ag_grid.min.js"),
        ("dash_mantine_components", "dash_mantine_components.js"),
        ("plotly", "package_data/plotly.min.js"),
    ],
)
def test_a_script_of_this_release_may_be_kept_for_ever(declared: Suites, package: str, path: str) -> None:
    found = declared.find(f"@{suites.release()}/{package}/{path}", "")
    assert found is not None
    assert found.named("whatever the hash")


@pytest.mark.parametrize("name", [REACT, "dash/deps/react@18.v4_4_1m1.3.1.min.js"])
def test_without_the_release_it_is_served_but_not_kept(declared: Suites, name: str) -> None:
    found = declared.find(name, "")
    assert found is not None
    assert not found.named("whatever the hash")


def test_of_another_release_nothing_is_served(declared: Suites) -> None:
    assert declared.find(f"@000000000000/{REACT}", "") is None


def test_charts_are_asked_for_by_an_address_that_may_be_kept_for_ever(declared: Suites) -> None:
    found = declared.find(suites.charts_url().removeprefix(PREFIX), "")
    assert found is not None
    assert found.stamped
    assert found.path.name == "plotly.min.js"


def test_the_first_page_links_the_suites_of_this_release(declared: Suites) -> None:
    page = suites.with_release(f'<script src="{PREFIX}dash/deps/react@18.v4_4_1m17.3.1.min.js"></script>')
    assert suites.with_release(page) == page
    found = declared.find(page.split('"')[1].removeprefix(PREFIX), "")
    assert found is not None
    assert found.named("whatever the hash")


@pytest.mark.parametrize(
    "name",
    [
        "dash/dash.py",
        "dash/../flask/app.py",
        "dash/deps/../version.py",
        "dash_ag_grid/metadata.json",
        "dash_ag_grid/dash_ag_grid.min.js.map",
        "os/path.py",
        "dash",
        "",
    ],
)
def test_what_no_package_declares_is_not_served(declared: Suites, name: str) -> None:
    assert declared.find(name, "") is None


def test_the_map_s_script_carries_the_hash_of_its_content() -> None:
    digest = hashlib.sha256(vendor_files()["maplibre-gl.js"].read_bytes()).hexdigest()
    place = Vendor("/vendor/", vendor_files())
    found = place.find(vendor_url("maplibre-gl.js").removeprefix("/vendor/"), "")
    stale = place.find("maplibre-gl.000000000000.js", "")
    assert found is not None
    assert stale is not None
    assert found.named(digest)
    assert not stale.named(digest)


@pytest.mark.parametrize("name", ["maplibre.py", "../maplibre/map.py", "maplibre-gl", ""])
def test_no_other_file_of_that_package_is_served(name: str) -> None:
    assert Vendor("/vendor/", vendor_files()).find(name, "") is None


def test_a_missing_package_is_named_with_what_to_do() -> None:
    with pytest.raises(FileNotFoundError, match=r"no_such_package.*make setup"):
        installed("no_such_package", "x.js")
