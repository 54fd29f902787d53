"""Dash's component suites: the scripts and styles that component packages bring along.

Dash links them under ``/_dash-component-suites/<package>/<name>.v<version>m<time>.<extension>``.
Scripts loaded later carry the time of the script that asks for them, not their own:
so any time of the same package counts as a right one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from dash import _dash_renderer, dash_table, dcc, html
from dash.development.base_component import ComponentRegistry
from dash.fingerprint import build_fingerprint, check_fingerprint

from pages._serving.places import Found

PREFIX = "/_dash-component-suites/"
_NEVER_SERVED = (".map",)

#: Component packages the pages use: imported here too, so that copies can be made without the pages.
PACKAGES = ("dash_mantine_components", "dash_ag_grid")
_CHARTS = {"namespace": "plotly", "relative_package_path": "package_data/plotly.min.js"}


class Suites:
    """The files that the installed component packages declare, and nothing else of these packages."""

    prefix = PREFIX

    def __init__(self) -> None:
        self._files = dict(_declared())
        self._fingerprints = {_fingerprint(name, path) for name, path in self._files.items()}

    def find(self, rest: str, query: str) -> Found | None:  # noqa: ARG002 - a place's signature
        """The declared file behind a fingerprinted name."""
        name, fingerprinted = check_fingerprint(rest)
        path = self._files.get(name)
        if path is None:
            return None
        return Found(path, stamped=fingerprinted and _carried(rest) in self._fingerprints)

    def files(self) -> list[Path]:
        """Every declared file, for those who make copies ahead."""
        return sorted(self._files.values())


def url(package: str, relative_path: str) -> str:
    """Where a declared file is served: for scripts a page loads itself, later than Dash would."""
    name = f"{package}/{relative_path}"
    version, modified = _version_and_time(name, _location(package, relative_path))
    return PREFIX + build_fingerprint(name, version, modified)


def load_later(package: str) -> None:
    """Keep a package's scripts out of the first page; a page that needs them loads them from `url`.

    Call it before `Dash` writes its first page.
    """
    for resource in import_module(package)._js_dist:
        if not resource.get("dynamic"):
            resource["async"] = "lazy"


def _declared() -> Iterator[tuple[str, Path]]:
    for resource in _resources():
        stated = resource.get("relative_package_path") or []
        for relative in _flat(stated):
            path = _location(resource["namespace"], relative)
            if not relative.endswith(_NEVER_SERVED) and path.is_file():
                yield f"{resource['namespace']}/{relative}", path


def _resources() -> Iterator[dict[str, Any]]:
    """Everything a page could be told to load, whether at once or later."""
    names = sorted({*PACKAGES, *ComponentRegistry.registry})
    for module in [*map(import_module, names), dcc, html, dash_table]:
        yield from getattr(module, "_js_dist", [])
        yield from getattr(module, "_css_dist", [])
    renderer: list[Any] = [*_dash_renderer._js_dist, *_dash_renderer._js_dist_dependencies]
    yield from [*renderer, _CHARTS]


def _flat(stated: str | list[str] | dict[str, list[str]]) -> list[str]:
    """A resource states one path, several, or several for each mode; ours is production."""
    if isinstance(stated, dict):
        return stated["prod"]
    return [stated] if isinstance(stated, str) else stated


def _location(package: str, relative_path: str) -> Path:
    module = sys.modules.get(package) or import_module(package)
    return Path(str(module.__file__)).parent / relative_path


def _version_and_time(name: str, path: Path) -> tuple[str, int]:
    """Version and time exactly as Dash writes them into the name (dash.Dash._relative_url_path)."""
    package, relative = name.split("/", 1)
    inner = relative.split("/", 1)[0]
    owner = f"{package}.{inner}" if inner in ("dcc", "html", "dash_table") else package
    return import_module(owner).__version__, int(path.stat().st_mtime)


def _fingerprint(name: str, path: Path) -> tuple[str, str]:
    return _carried(build_fingerprint(name, *_version_and_time(name, path)))


def _carried(name: str) -> tuple[str, str]:
    """Package and fingerprint of a fingerprinted name."""
    return name.split("/", 1)[0], name.rsplit("/", 1)[-1].split(".")[1]
