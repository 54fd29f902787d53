"""Dash's component suites: the scripts and styles that component packages bring along.

Dash links them as ``/_dash-component-suites/<package>/<name>.v<version>m<time>.<extension>``, but what
these scripts load later they ask for by its plain name, beside themselves. So the first page is made
to link them below ``/_dash-component-suites/@<release>/``: whatever is asked for there, sooner or
later, belongs to these very versions and may be kept for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from dash import _dash_renderer, dash_table, dcc, html
from dash.development.base_component import ComponentRegistry
from dash.fingerprint import check_fingerprint

from pages._serving.places import Found

PREFIX = "/_dash-component-suites/"

#: Component packages the pages use; for making copies ahead, without the pages.
PACKAGES = ("dash_mantine_components", "dash_ag_grid")
_CHARTS = {"namespace": "plotly", "relative_package_path": "package_data/plotly.min.js"}
_NEVER_SERVED = (".map",)


class Suites:
    """The files that the packages declare as a browser's, and nothing else of these packages."""

    prefix = PREFIX

    def find(self, rest: str, query: str) -> Found | None:  # noqa: ARG002 - a place's signature
        """The declared file, named with or without a release and a fingerprint."""
        ours = f"@{release()}/"
        name, _ = check_fingerprint(rest.removeprefix(ours))
        path = files().get(name)
        return Found(path, stamped=rest.startswith(ours)) if path else None


def with_release(page: str) -> str:
    """A page of Dash with the release in the links to the suites, put there once."""
    if f"{PREFIX}@" in page:
        return page
    return page.replace(f'"{PREFIX}', f'"{PREFIX}@{release()}/')


def charts_url() -> str:
    """The URL of plotly.js, with the release."""
    return f"{PREFIX}@{release()}/{_CHARTS['namespace']}/{_CHARTS['relative_package_path']}"


@cache
def files() -> dict[str, Path]:
    """Every declared file, by its name below the suites; asked for once the pages are imported."""
    return dict(_declared())


@cache
def release() -> str:
    """A name for the installed versions of all suites together: changes when any of them does."""
    stamps = [
        f"{name} {path.stat().st_mtime_ns} {path.stat().st_size}" for name, path in sorted(files().items())
    ]
    return hashlib.sha256("\n".join(stamps).encode()).hexdigest()[:12]


def _declared() -> Iterator[tuple[str, Path]]:
    for resource in _resources():
        package = resource["namespace"]
        for relative in _flat(resource.get("relative_package_path") or []):
            path = Path(str(import_module(package).__file__)).parent / relative
            if not relative.endswith(_NEVER_SERVED) and path.is_file():
                yield f"{package}/{relative}", path


def _resources() -> Iterator[dict[str, Any]]:
    """Everything a page could be told to load, now or later: of Dash, and of the packages imported so far."""
    for module in [*map(import_module, sorted(ComponentRegistry.registry)), dcc, html, dash_table]:
        yield from getattr(module, "_js_dist", [])
        yield from getattr(module, "_css_dist", [])
    renderer: list[Any] = [*_dash_renderer._js_dist, *_dash_renderer._js_dist_dependencies]
    yield from [*renderer, _CHARTS]


def _flat(stated: str | list[str] | dict[str, list[str]]) -> list[str]:
    """A resource states one path, several, or several for each mode; ours is production."""
    if isinstance(stated, dict):
        return stated["prod"]
    return [stated] if isinstance(stated, str) else stated
