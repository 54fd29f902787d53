"""What the published build says of itself: what it was made from, and what it changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from data import warehouse


def report() -> Mapping[str, Any]:
    """The report that ``python -m etl`` keeps beside the current build.

    Returns
    -------
    mapping
        As `etl.build` writes it: ``tables``, ``sources``, ``changes`` and more; empty where there is none.
        It is cached and shared: do not change it.

    Raises
    ------
    NoWarehouse
        If nothing has been published.
    """
    return _report(warehouse.build())


@lru_cache(maxsize=2)
def _report(build: str) -> Mapping[str, Any]:
    path = warehouse.CURRENT.parent / f"{build}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
