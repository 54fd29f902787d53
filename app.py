"""Builds the server, ``app:server``: FastAPI underneath, Dash on it. No logic."""

from __future__ import annotations

from fastapi import FastAPI

from pages._api import compare as compare_api
from pages._api import explain as explain_api
from pages._api import imports as import_api
from pages._api import map as map_api
from pages._api import norms as norms_api
from pages._api import office as office_api
from pages._api import plan as plan_api
from pages._api import table as table_api
from pages._parts import shell_callbacks
from pages._parts.document import Document
from pages._parts.front import open_home, open_pages
from pages._parts.warm import kept_warm
from pages._reports import compare_routes, diagnosis_routes, explain_rows, vigilance_routes
from pages._reports import routes as reports
from pages._serving.bundles import JOINED_FILES, JOINED_FOLDERS, shell_url
from pages._serving.house import install

server = FastAPI(title="Yaqaza", docs_url=None, redoc_url=None, openapi_url=None, lifespan=kept_warm)
open_home(server)
app = Document(
    __name__,
    server=server,  # type: ignore[arg-type]
    use_pages=True,
    title="Yaqaza",
    update_title="",
    include_pages_meta=False,
    assets_path_ignore=list(JOINED_FOLDERS),
    assets_ignore=JOINED_FILES,
    external_scripts=[shell_url()],
    meta_tags=[{"name": "theme-color", "content": "#0f7173"}],
)
shell_callbacks.register(app)
for page in (
    compare_api,
    compare_routes,
    explain_api,
    explain_rows,
    map_api,
    table_api,
    import_api,
    norms_api,
    office_api,
    plan_api,
    reports,
    vigilance_routes,
    diagnosis_routes,
):
    server.include_router(page.router)
open_pages(server, app)
install(server, app)
