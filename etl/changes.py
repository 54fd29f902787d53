"""What a build changed beside the one it replaces: kept with its report, not in its facts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

About = Mapping[str, Any]


def since(before: About | None, name: str, now: About) -> dict[str, Any] | None:
    """Compare what two builds say of themselves.

    Parameters
    ----------
    before : mapping or None
        What the replaced build says of itself: ``tables`` and ``sources`` as `etl.contents` gives them.
    name : str
        The replaced build's name; empty where there is none.
    now : mapping
        The same of the new build.

    Returns
    -------
    dict or None
        ``build`` (the replaced one's name), ``tables`` (of either build: ``rows``, ``before``, ``same``;
        a count is None where there was no such table) and ``sources`` (keys that are ``new``, ``changed`` or
        ``gone``); both None where the replaced build kept no account of itself. None for the first build.
    """
    if not name:
        return None
    if before is None or "tables" not in before or "sources" not in before:
        return {"build": name, "tables": None, "sources": None}
    return {
        "build": name,
        "tables": _tables(before["tables"], now["tables"]),
        "sources": _sources(before["sources"], now["sources"]),
    }


def only(told: About | None, tables: Collection[str]) -> bool:
    """Whether something differs, and nothing but some of these tables.

    False where the two builds cannot be compared.

    Parameters
    ----------
    told : mapping or None
        As `since` gives it.
    tables : collection of str
        Names of tables.
    """
    if not told or told["tables"] is None or any(told["sources"].values()):
        return False
    differing = {name for name, table in told["tables"].items() if not table["same"]}
    return bool(differing) and differing <= set(tables)


def _tables(before: About, now: About) -> dict[str, Any]:
    return {
        table: {
            "rows": now.get(table, {}).get("rows"),
            "before": before.get(table, {}).get("rows"),
            "same": now.get(table, {}).get("digest") == before.get(table, {}).get("digest"),
        }
        for table in sorted({*before, *now})
    }


def _sources(before: About, now: About) -> dict[str, list[str]]:
    return {
        "new": sorted(set(now) - set(before)),
        "changed": sorted(key for key in set(now) & set(before) if now[key] != before[key]),
        "gone": sorted(set(before) - set(now)),
    }
