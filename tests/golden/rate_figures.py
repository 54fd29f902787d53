"""Rates and gaps of a portrait for 2025, from its counts and those of the country."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

import pandas as pd

from tests.golden.census_figures import wilson
from tests.golden.network_figures import SERVICES

Counts = dict[str, float | None]


def rate_figures(portrait: pd.DataFrame, country: pd.DataFrame) -> Iterator[tuple]:
    """Rows of a golden file: figure, year, milieu, sex, value, lower, upper, rank, of."""
    here, everywhere = counts(portrait), counts(country)
    people = here["population"]
    yield _row("all_centres_per_100k", _per(100_000, here["centres"], people))
    yield _row("beneficiaries_per_1000", _per(1_000, here["beneficiaries"], people))
    yield _share("women_among_beneficiaries", here["beneficiaries_women"], here["beneficiaries"])
    for service in SERVICES:
        target, served, places = (here[f"{name}_{service}"] for name in ("target", "beneficiaries", "places"))
        yield _share(f"reach_{service}", served, target)
        yield _row(f"not_reached_{service}", _lack(target, served))
        yield _row(f"places_per_1000_{service}", _per(1_000, places, target))
        national = _per(1, everywhere[f"places_{service}"], everywhere[f"target_{service}"])
        wanted = None if national is None or target is None else national * target
        if portrait is not country:
            yield _row(f"places_missing_{service}", _lack(wanted, places))


def counts(portrait: pd.DataFrame) -> Counts:
    """The latest value of each figure of the whole territory; None where there is none."""
    rows = portrait[
        (portrait["milieu"] == "total") & (portrait["sex"] == "all") & (portrait["period"] != "2014")
    ]
    return {row.figure: None if pd.isna(row.value) else float(row.value) for row in rows.itertuples()}


def _row(figure: str, value: float | None, limits: tuple = (None, None)) -> tuple:
    return figure, "2025", "total", "all", value, *limits, None, None


def _per(scale: int, part: float | None, whole: float | None) -> float | None:
    return scale * part / whole if part is not None and whole else None


def _share(figure: str, part: float | None, whole: float | None) -> tuple:
    """A percentage with its limits; where more are served than there are, it is no proportion."""
    share = _per(100, part, whole)
    if share is None or share > 100:
        return _row(figure, share)
    return _row(figure, share, wilson(share, whole or 0))


def _lack(wanted: float | None, given: float | None) -> float | None:
    """What is wanting, to the nearest one; never below zero, and nothing where nobody is concerned."""
    return max(floor(wanted - given + 0.5), 0) if wanted and given is not None else None
