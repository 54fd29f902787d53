"""Days of openings, licences and closings, and the ISO weeks of the cells."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pandas as pd

from etl.demo import plan
from etl.demo.chance import stream

#: Law 14-05 came into force with its publication in December 2006.
FIRST_LICENCES = pd.Timestamp(2007, 1, 1)
FIRST_WEEK, LAST_WEEK = "2020-W01", "2025-W52"


def opening_days(opened: pd.Series, first_year: pd.Series) -> pd.Series:
    """A day in the year of opening; for what is older than the base year, any year since the type exists."""
    chance = stream("opening")
    span = plan.BASE_YEAR - first_year
    # The square root leans towards the recent years, in which most centres were opened.
    drawn = first_year + np.floor(np.sqrt(chance.random(len(opened))) * (span + 1)).astype(int)
    years = opened.where(opened > plan.BASE_YEAR, drawn.clip(upper=plan.BASE_YEAR))
    return day_in_year("opening day", years)


def day_in_year(name: str, years: pd.Series) -> pd.Series:
    """A day of each year, never the last of December; empty where the year is."""
    chance = stream(name)
    days = pd.Series(chance.integers(0, 360, len(years)), index=years.index)
    start = pd.to_datetime(years.astype("Int64").astype("str") + "-01-01", format="%Y-%m-%d", errors="coerce")
    return start + pd.to_timedelta(days, unit="D")


def licence_days(opened_on: pd.Series) -> pd.Series:
    """Licences come within the year of opening, and not before the law."""
    chance = stream("licence")
    wait = pd.Series(chance.random(len(opened_on)), index=opened_on.index)
    from_law = opened_on.where(opened_on >= FIRST_LICENCES, FIRST_LICENCES)
    until = pd.to_datetime(from_law.dt.year.astype("str") + "-12-28")
    left = (until - from_law).dt.days.clip(lower=0)
    late = pd.Series(chance.integers(0, 5 * 365, len(opened_on)), index=opened_on.index)
    old = opened_on < FIRST_LICENCES
    return from_law + pd.to_timedelta((late.where(old, np.floor(wait * left))).astype("int64"), unit="D")


def monday(week: str) -> date:
    """The first day of an ISO week written 2024-W07."""
    year, number = week.split("-W")
    return date.fromisocalendar(int(year), int(number), 1)


def weeks(first: str = FIRST_WEEK, last: str = LAST_WEEK) -> list[str]:
    """Every ISO week from one to another, both included."""
    start, end = monday(first), monday(last)
    days = (start + timedelta(weeks=number) for number in range((end - start).days // 7 + 1))
    return [f"{day:%G-W%V}" for day in days]
