"""Light or dark, and Mantine's settings: calm greys, one teal accent, our fonts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

THEMES = ("light", "dark")
#: Where a browser keeps the reader's choice; written by ``assets/shell/45_theme.js``.
COOKIE = "theme"

#: From the lightest to the darkest; the seventh is the accent: 5.5 to 1 on white.
_TEAL = (
    "#e9f6f6",
    "#d3eaea",
    "#a6d5d5",
    "#76bfbf",
    "#4da9ab",
    "#2b9092",
    "#0f7173",
    "#0b5d5f",
    "#084a4c",
    "#053536",
)

THEME: dict[str, Any] = {
    "colors": {"teal": list(_TEAL)},
    "primaryColor": "teal",
    "primaryShade": 6,
    "fontFamily": "var(--font)",
    "fontSizes": {"xs": "0.75rem", "sm": "0.875rem", "md": "1rem"},
    "defaultRadius": 4,
    "cursorType": "pointer",
    "respectReducedMotion": True,
}


def chosen(cookies: Mapping[str, str]) -> str:
    """What the reader chose: dark, or the light that pages open with."""
    kept = cookies.get(COOKIE, "")
    return kept if kept in THEMES else THEMES[0]
