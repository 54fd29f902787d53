"""On what, with what and when it was measured."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from data.paths import CURRENT
from tests.browser.chromium import executable

PACKAGES = (
    "dash",
    "plotly",
    "fastapi",
    "uvicorn",
    "duckdb",
    "shapely",
    "maplibre",
    "dash-mantine-components",
)


def described() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"Measured on {datetime.now(UTC):%Y-%m-%d} in one run of `make bench`: "
        f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GB, "
        f"{platform.system()} {platform.release().split('-')[0]}, Python {platform.python_version()}, "
        f"{_browser()} (headless, WebGL by software), {versions}. "
        "Server, load and browser share these cores. "
        f"Load average at the start: {os.getloadavg()[0]:.1f}. Build `{CURRENT.resolve().stem}`.\n"
    )


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return next(
        (line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine()
    )


def _browser() -> str:
    path = executable()
    if path is None:
        return "Playwright's Chromium"
    said = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout
    return " ".join(said.split()[:2])
