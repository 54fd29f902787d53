"""Why a text gives no value, and what should stand there instead."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from data.words import N_


class Words(NamedTuple):
    """What holds when a value can be read, and what a cell should hold, as marked English texts."""

    statement: str
    expected: str


class Why(Enum):
    """Every reason for which a filled cell gives no value."""

    NUMBER = Words(N_("the cell reads as a number"), N_("a number such as 3988 or 12,5, and nothing else"))
    NUMBER_TWO_WAYS = Words(
        N_("a number reads one way only"),
        N_("3988 if thousands are meant, 3,99 if decimals are: nothing in this column tells which"),
    )
    NUMBER_NOT_WHOLE = Words(N_("what is counted has no decimals"), N_("a whole number such as 3988"))
    PARENTHESES = Words(
        N_("a number stands without parentheses"), N_("-12 if less than nothing is meant, 12 otherwise")
    )
    LOST = Words(
        N_("the cell holds its value and not a spreadsheet's mark"),
        N_("the value itself: #### stands for a column too narrow, #REF! and the like for a broken formula"),
    )
    SHARE_TWO_WAYS = Words(
        N_("a share is plainly in percent or between 0 and 1"),
        N_("the sign: 70 % or 0,7 %, the same in the whole column"),
    )
    DAY = Words(N_("the cell reads as a day"), N_("a day such as 15/09/2016 or 15 septembre 2016"))
    DAY_TWO_WAYS = Words(
        N_("a day reads one way only"),
        N_("the month in letters, or JJ/MM/AAAA in every row: this column holds both orders"),
    )
    NO_SUCH_DAY = Words(N_("the calendar has the day"), N_("a day that exists"))
    SHORT_YEAR = Words(N_("a year of two digits means one year"), N_("a year in four digits, such as 2016"))
    PERIOD = Words(
        N_("the cell reads as a period"), N_("a period such as 2024, 2024-05, 2024-S07 or 2024-2025")
    )
    PERIOD_TWO_WAYS = Words(
        N_("a period reads one way only"),
        N_("2011-2012 for a school season, décembre 2011 for a month, 2011-S01 for a week"),
    )
    PERIOD_OTHER = Words(
        N_("the period is of the kind this column holds"), N_("a period as in the other rows")
    )
    NO_SUCH_WEEK = Words(N_("the year has the week"), N_("a week from 1 to 52, or 53 where the year has it"))
    QUARTER = Words(
        N_("quarters and half-years are not kept"), N_("the months, or the year, one row for each")
    )
    SEASON_YEARS = Words(
        N_("a school season joins a year and the next"), N_("two following years, such as 2024-2025")
    )
