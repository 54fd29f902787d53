"""Attributes that Dash's components take by any name: for assistive technology, and for our own scripts."""

from __future__ import annotations

from typing import Any


def aria(**attributes: str) -> dict[str, Any]:
    """``aria(label="Pages")`` for a component's ``aria-label``."""
    return {f"aria-{name}": value for name, value in attributes.items()}


def data(**attributes: str) -> dict[str, Any]:
    """``data(within="MA")`` for a component's ``data-within``."""
    return {f"data-{name}": value for name, value in attributes.items()}
