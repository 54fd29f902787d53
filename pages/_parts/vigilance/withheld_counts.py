"""Which counts of signals the build withholds: what the map does not tell, no page on cells tells."""

from __future__ import annotations

from data import warehouse


def withheld_spans() -> dict[tuple[str, int, str, str], bool]:
    """Unit, weeks of the span, type of signal and outcome or `earlier_name` of each count withheld.

    The last is empty for all signals up to the data's today. True where not even that it is a small one is
    said.
    """
    if not is_said():
        return {}
    return {
        (row["code"], row["weeks"], row["type"], row["outcome"] or earlier_name(row["years_back"])): row[
            "is_unsaid"
        ]
        for row in warehouse.read("withheld_spans")
    }


def withheld_periods(code: str) -> dict[tuple[str, str], tuple[int, int] | None]:
    """Type of signal and year, month, week or span (`span_name`) of each count of a unit withheld.

    With the range in which a week is told for the sake of the units that lie there.
    """
    if not is_said():
        return {}
    return {
        (row["type"], row["period"] or span_name(row["weeks"], row["years_back"])): (
            None if row["low"] is None else (row["low"], row["high"])
        )
        for row in warehouse.read("withheld_periods", unit=code)
    }


def earlier_name(years_back: int) -> str:
    """The same weeks of so many years before, beside outcomes; empty for the weeks up to the data's today."""
    return f"{years_back} before" if years_back else ""


def span_name(weeks: int, years_back: int = 0) -> str:
    """The same, and the weeks up to the data's today, beside years and months."""
    return f"{weeks} weeks {earlier_name(years_back)}".rstrip()


def is_said() -> bool:
    """Whether the build says it: with earlier ones the pages on cells decide, and tell no earlier years."""
    return bool(warehouse.read("withheld_known")[0]["known"])
