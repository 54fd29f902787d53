"""What pages load together, each as one file: the styles, the shell's scripts, the map's.

On a second visit every file costs a request to the browser's cache: joined, they took the map from 338 to
about 200 ms before MapLibre could begin.
"""

from __future__ import annotations

from pathlib import Path

from pages._serving.house import ASSETS
from pages._serving.joined import joined_url

#: What Dash must not link by itself (patterns of folders and of files).
JOINED_FOLDERS = ("map", "shell", "fonts")
JOINED_FILES = r"\.(css|js)$"
#: Runs before MapLibre, so that shapes are on their way while its script is read.
MAP_FIRST = ASSETS / "map" / "10_boot.js"


def styles_url() -> str:
    """Every style of every page: 12 KB on the wire, kept for ever."""
    return joined_url("styles", [*ASSETS.glob("fonts/*.css"), *sorted(ASSETS.glob("*.css"))])


def shell_url() -> str:
    """What Dash's clientside callbacks call, and what works without them."""
    return joined_url("shell", [ASSETS / "clientside.js", *_scripts("shell")])


def map_url() -> str:
    """The map's own scripts, but for the first."""
    return joined_url("map", [path for path in _scripts("map") if path != MAP_FIRST])


def _scripts(folder: str) -> list[Path]:
    """Scripts of a folder, in the order they run."""
    return sorted((ASSETS / folder).glob("*.js"))
