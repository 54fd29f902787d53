"""The Chromium that tests and benchmarks drive."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

#: No screen and no graphics card: WebGL is drawn by the processor. Nothing is asked of outside hosts.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)


def executable() -> str | None:
    """The browser named by CHROMIUM, else the first one installed, else None: Playwright's own."""
    candidates = [os.environ.get("CHROMIUM", ""), *NAMES]
    return next((found for name in candidates if name and (found := shutil.which(name))), None)


def launch(playwright: Playwright, *flags: str) -> Browser:
    """Start a headless browser with an empty profile of its own."""
    return playwright.chromium.launch(executable_path=executable(), args=[*FLAGS, *flags])


@contextmanager
def chromium(*flags: str) -> Iterator[Browser]:
    """A browser for as long as it is needed."""
    with sync_playwright() as playwright:
        browser = launch(playwright, *flags)
        try:
            yield browser
        finally:
            browser.close()
