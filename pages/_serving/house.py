"""What the product serves from where, and how `app.py` puts it on its server.

from pages._serving.house import install, vendor_url
install(server, app)
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from dash import Dash, hooks
from fastapi import FastAPI

from data.paths import BUILD, ROOT
from pages._serving import joined
from pages._serving.copies import Copies
from pages._serving.dynamic import Dynamic
from pages._serving.guards import Guards
from pages._serving.places import ASSETS_PREFIX, Folder, Place, Vendor, installed, with_stamps
from pages._serving.readers import Readers
from pages._serving.shelf import Shelf
from pages._serving.static import Static
from pages._serving.suites import Suites, with_release

ASSETS = ROOT / "assets"
COPIES = BUILD / "static"
_VENDOR = "/vendor/"


def install(server: FastAPI, app: Dash) -> None:
    """Put static answers, compression and guards on the server; call it after every page is registered."""
    hooks.index()(_with_versions)
    # The last one added is the outermost: guards, then static, then compression, then who asks, then Dash.
    server.add_middleware(Readers)
    server.add_middleware(Dynamic)
    server.add_middleware(Static, places=places(), shelf=Shelf(Copies(COPIES)))
    server.add_middleware(Guards, script_hashes=app.csp_hashes)


def _with_versions(page: str) -> str:
    """A page of Dash whose links to static files name the version they mean."""
    return with_stamps(with_release(page), ASSETS)


def places() -> list[Place]:
    """Everywhere static files are served from."""
    return [
        Folder(ASSETS_PREFIX, ASSETS),
        Suites(),
        Vendor(_VENDOR, vendor_files()),
        Folder(joined.PREFIX, joined.FOLDER),
    ]


@cache
def vendor_files() -> dict[str, Path]:
    """Files of installed packages that pages load by themselves."""
    return {name: installed("maplibre", "srcjs", name) for name in ("maplibre-gl.js", "maplibre-gl.css")}


@cache
def vendor_url(name: str) -> str:
    """The URL of such a file, with the hash of its content.

    Raises
    ------
    KeyError
        If `name` is not one of `vendor_files`.
    """
    digest = hashlib.sha256(vendor_files()[name].read_bytes()).hexdigest()
    stem, _, extension = name.rpartition(".")
    return f"{_VENDOR}{stem}.{digest[:12]}.{extension}"
