"""``python -m pages._serving``: make ahead everything that is served as it lies: fonts and compressed copies.

Run by ``make run`` and ``make data``; takes seconds the first time, less than one when nothing changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

from rich.console import Console

from pages._serving import fonts
from pages._serving.bundles import map_url, shell_url, styles_url
from pages._serving.codings import CODINGS
from pages._serving.copies import Copies
from pages._serving.house import ASSETS, COPIES, vendor_files
from pages._serving.joined import joined_file
from pages._serving.places import COMPRESSED_COPIES
from pages._serving.shelf import Shelf
from pages._serving.suites import PACKAGES, files

#: Declared by the grid's package but never loaded by it unless its licence is bought.
_NEVER_ASKED = "async-enterprise.js"


def main() -> None:
    """Make what is missing and say how much there is."""
    fonts.make(ASSETS / "fonts")
    for package in PACKAGES:
        import_module(package)
    shelf = Shelf(Copies(COPIES))
    with ThreadPoolExecutor() as threads:  # both compressors let other threads run
        sizes = list(threads.map(lambda path: _press(shelf, path), _files()))
    Console().print(
        f"Static files: {len(sizes)}, {sum(sizes) / 1e6:.1f} MB, compressed copies in {COPIES}",
        soft_wrap=True,
    )


def _press(shelf: Shelf, path: Path) -> int:
    article = shelf.article(path)
    for coding in CODINGS:
        shelf.body(article, coding)
    return len(article.content)


def _files() -> Iterator[Path]:
    """What pages load, largest first, so that the last to finish is a short one."""
    assets = [path for path in ASSETS.rglob("*") if path.is_file() and path.suffix not in COMPRESSED_COPIES]
    suites = [path for path in files().values() if path.name != _NEVER_ASKED]
    joined = [joined_file(url) for url in (styles_url(), shell_url(), map_url())]
    yield from sorted(
        {*assets, *suites, *joined, *vendor_files().values()}, key=lambda path: -path.stat().st_size
    )


if __name__ == "__main__":
    main()
