"""Which counts of signals the build withholds: what the map does not tell, no page on cells tells."""

from __future__ import annotations

from data import warehouse


def withheld_spans() -> dict[tuple[str, int, str, str], bool]:
    """Unit, weeks of the span, type of signal and outcome, empty for all, of each count withheld.

    True where not even that it is a small one is said.
    """
    if not _known():
        return {}
    rows = warehouse.read("withheld_spans")
    return {(row["code"], row["weeks"], row["type"], row["outcome"]): row["is_unsaid"] for row in rows}


def withheld_periods(code: str) -> set[tuple[str, str]]:
    """Type of signal and year, month or span (`span_name`) of each count of a unit withheld."""
    if not _known():
        return set()
    rows = warehouse.read("withheld_periods", unit=code)
    return {(row["type"], span_name(row["weeks"]) if row["weeks"] else row["period"]) for row in rows}


def span_name(weeks: int) -> str:
    """The weeks up to the data's today, beside years and months."""
    return f"{weeks} weeks"


def _known() -> bool:
    """Earlier builds do not say it: there the pages on cells decide by themselves."""
    return bool(warehouse.read("withheld_known")[0]["known"])
