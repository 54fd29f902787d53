"""The ids of the portrait's components."""

from __future__ import annotations

#: What the page is called in ids of addresses and choices.
PAGE = "territory"

#: What is laid out anew when the reader changes a choice, in the order of the page.
PARTS = (
    "lead",
    "likes",
    "people",
    "need",
    "supply",
    "centres",
    "reach",
    "gaps",
    "vigilance",
    "parts",
    "back",
)

COMPARE_SEARCH = {"type": "choice", "page": PAGE, "name": "compare"}


def part(name: str) -> dict[str, str]:
    """A part of the page that follows the reader's choices."""
    return {"type": "portrait-part", "part": name}
