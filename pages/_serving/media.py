"""What kinds of content there are, and which of them shrink when compressed.

Written out rather than asked of the operating system, whose table differs from host to host.
"""

from __future__ import annotations

from pathlib import Path

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".geojson": "application/geo+json",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
_SHRINKING = frozenset({"image/svg+xml", "image/x-icon", "font/ttf", "text/javascript"})


def media_type(path: Path) -> str:
    """The Content-Type a file is served with."""
    return _TYPES.get(path.suffix.lower(), "application/octet-stream")


def shrinks(content_type: str) -> bool:
    """Whether content of this type is worth compressing."""
    kind = content_type.partition(";")[0].strip().lower()
    return kind.startswith("text/") or kind.endswith(("json", "xml", "javascript")) or kind in _SHRINKING
