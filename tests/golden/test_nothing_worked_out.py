"""A reader who adds up all that is told finds no small count: map, pages on cells, weeks, earlier years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from itertools import product

import numpy as np
import pytest
from scipy import sparse

from data import warehouse
from pages._parts.vigilance import facts
from pages._parts.vigilance.told_spans import OUTCOMES, WAITS, told_past, told_span, told_years
from pages._parts.vigilance.told_weeks import told_weeks
from pages._parts.vigilance.view import ALL_TYPES, signal_types

LEAST, MANY = 5, 10.0**7
Key = tuple[Hashable, ...]
KINDS = (ALL_TYPES, *signal_types())
#: Figures that are told, with what is above the line; shares have all signals below it.
FIGURES = """
SELECT indicator, level, territory_code, period, numerator, denominator, status
FROM indicator_value
WHERE (indicator IN ('all_signals_per_10k', 'establishment_alerts') OR starts_with(indicator, 'signals_'))
    AND status NOT IN ('missing', 'insufficient', 'not_applicable')
"""
COUNTED = """
SELECT measure, territory_code, period, value
FROM measure_value
WHERE (measure = 'signals' OR starts_with(measure, 'signals_')) AND value > 0
"""
PARENTS = """
SELECT code, level, CASE level WHEN 'commune' THEN province_code ELSE parent_code END FROM territory
"""
OUTCOME = {
    "signals_oriented": "oriented",
    "signals_cared_for": "cared_for",
    "signals_closed": "closed",
    "signals_outcome_unknown": "unknown",
}


def asked(question: str) -> list[tuple]:
    with warehouse._connection(warehouse.build()).cursor() as told:
        return told.execute(question).fetchall()


def counted() -> dict[Key, float]:
    """Every count there is above zero: place, type, outcome, period."""
    found: dict[Key, float] = {}
    for measure, code, period, value in asked(COUNTED):
        kind = ALL_TYPES if measure == "signals" or measure in OUTCOME else measure.removeprefix("signals_")
        found[code, kind, OUTCOME.get(measure, ""), period] = value
    for row in warehouse.read("vigilance_counted"):
        for name, outcome in (("signal_count", ""), *((one, one) for one in (*OUTCOMES, *WAITS))):
            if row[name]:
                found[row["code"], row["type"], outcome, row["weeks"]] = row[name]
    for row in warehouse.read("vigilance_earlier"):
        if row["signal_count"]:
            found[row["code"], row["type"], "", earlier(row)] = row["signal_count"]
    return found


def earlier(row: dict) -> tuple[int, int]:
    """The same weeks of an earlier year, beside years, months and spans."""
    return row["weeks"], row["years_back"]


def published() -> dict[Key, tuple[float, float]]:
    """What is told of them: figures of the map, spans on the pages of cells."""
    told: dict[Key, tuple[float, float]] = {}
    for indicator, _level, code, period, numerator, denominator, status in asked(FIGURES):
        kind, outcome = ALL_TYPES, OUTCOME.get(indicator, "")
        if indicator == "establishment_alerts":
            kind = "establishment_alert"
        elif indicator.startswith("signals_per_10k_"):
            kind = indicator.removeprefix("signals_per_10k_")
        if outcome and denominator is not None:
            told[code, ALL_TYPES, "", period] = (denominator, denominator)
        told[code, kind, outcome, period] = (1, MANY) if status == "suppressed" else (numerator, numerator)
    for row in warehouse.read("vigilance_counted"):
        for name, outcome in (("signal_count", ""), *((one, one) for one in (*OUTCOMES, *WAITS))):
            if (one := told_span(row["code"], row["weeks"], row["type"], name)) is not None:
                told[row["code"], row["type"], outcome, row["weeks"]] = (one.low, one.high)
    # Least and most of the earlier years are told; whoever knew each year would find nothing either.
    for row in warehouse.read("vigilance_earlier"):
        one = told_years(row["code"], row["type"])[row["years_back"]]
        told[row["code"], row["type"], "", earlier(row)] = (one.low, one.high)
    return told


def added(counts: dict[Key, float]) -> list[tuple[Key, list[Key]]]:
    """Every sum a reader may make, of those that do add up."""
    around = {code: (level, parent) for code, level, parent in asked(PARENTS)}
    parts: defaultdict[tuple[str, Key], list[Key]] = defaultdict(list)
    for code, kind, outcome, period in counts:
        level, parent = around[code]
        if parent:
            parts[level, (parent, kind, outcome, period)].append((code, kind, outcome, period))
        if kind != ALL_TYPES:
            parts["type", (code, ALL_TYPES, outcome, period)].append((code, kind, outcome, period))
        if outcome:
            way = "wait" if outcome in WAITS else "outcome"
            parts[way, (code, kind, "", period)].append((code, kind, outcome, period))
        if isinstance(period, str) and len(period) == len("2025-01"):
            parts["year", (code, kind, outcome, period[:4])].append((code, kind, outcome, period))
        if period == "2025":
            parts["span", (code, kind, outcome, 52)].append((code, kind, outcome, period))
    return [
        (whole, inside)
        for (_way, whole), inside in parts.items()
        if whole in counts and counts[whole] == sum(counts[part] for part in inside)
    ]


class Reader:
    """Intervals of counts, narrowed by sums with sparse matrices."""

    def __init__(
        self,
        told: dict[Key, tuple[float, float]],
        counts: dict[Key, float],
        sums: list[tuple[Key, list[Key]]],
    ) -> None:
        self.names = [*counts]
        at = {name: place for place, name in enumerate(self.names)}
        self.count = np.array([counts[name] for name in self.names])
        ends = np.array([told.get(name, (1, MANY)) for name in self.names], dtype=float)
        self.low, self.high = ends[:, 0], ends[:, 1]
        self.whole = np.array([at[whole] for whole, _parts in sums])
        rows = np.repeat(np.arange(len(sums)), [len(parts) for _whole, parts in sums])
        self.part, self.row = np.array([at[part] for _whole, parts in sums for part in parts]), rows
        shape = (len(sums), len(self.names))
        self.matrix = sparse.csr_array((np.ones(len(rows)), (rows, self.part)), shape=shape)

    def narrow(self, passes: int = 40) -> None:
        for _pass in range(passes):
            lows, highs = self.matrix @ self.low, self.matrix @ self.high
            low, high = self.low.copy(), self.high.copy()
            np.maximum.at(low, self.whole, lows)
            np.minimum.at(high, self.whole, highs)
            others_high = highs[self.row] - self.high[self.part]
            others_low = lows[self.row] - self.low[self.part]
            np.maximum.at(low, self.part, self.low[self.whole][self.row] - others_high)
            np.minimum.at(high, self.part, self.high[self.whole][self.row] - others_low)
            if np.array_equal(low, self.low) and np.array_equal(high, self.high):
                return
            self.low, self.high = low, high

    def found(self) -> list[Key]:
        """Small counts that are known now; what is said must be true at that."""
        assert (self.low <= self.count).all()
        assert (self.count <= self.high).all()
        known = (self.low == self.high) & (self.count < LEAST) & (self.count > 0)
        return [self.names[at] for at in np.flatnonzero(known)]


@pytest.fixture(scope="module")
def counts() -> dict[Key, float]:
    return counted()


@pytest.fixture(scope="module")
def told() -> dict[Key, tuple[float, float]]:
    return published()


def test_no_small_count_is_told(counts, told):
    small = [key for key, count in counts.items() if count < LEAST and key in told]
    assert len(small) > 10_000
    assert [key for key in small if told[key][0] == told[key][1]] == []


def test_no_small_count_is_worked_out_from_all_that_is_told(counts, told):
    reader = Reader(told, counts, added(counts))
    assert len(reader.whole) > 10_000
    reader.narrow()
    assert reader.found() == []


def test_the_reader_does_find_what_is_given_away(counts, told):
    # Were all but one of the months of a year told, the last would be known.
    (months,) = [
        parts
        for whole, parts in added(counts)
        if whole == ("02.251", ALL_TYPES, "", "2024") and len(parts[0][3]) == len("2024-01")
    ]
    last = min(months, key=lambda key: counts[key])
    given_away = {**told, **{key: (counts[key], counts[key]) for key in months if key != last}}
    reader = Reader(given_away, {**counts, last: counts[last]}, [(("02.251", ALL_TYPES, "", "2024"), months)])
    reader.narrow()
    at = reader.names.index(last)
    assert reader.low[at] == reader.high[at] == counts[last]


def test_the_weeks_of_a_cell_give_nothing_away_beside_months_and_years(counts, told):
    found = {code: found_in_weeks(code, counts, told) for code in codes()}
    assert len(found) > 60
    assert {code: given_away for code, given_away in found.items() if given_away} == {}


def codes() -> list[str]:
    """Units with a cell, the regions around them and the country."""
    return sorted({row["code"] for row in warehouse.read("vigilance_counted")})


def found_in_weeks(code: str, counts: dict[Key, float], told: dict[Key, tuple[float, float]]) -> list[Key]:
    """What adding up the weeks of a unit, and what is told beside, finds."""
    weeks = {}
    for kind in KINDS:
        noted = {row["period"]: row["signal_count"] for row in facts.weeks(code, kind)}
        for week, one in told_weeks(code, kind).items():
            if one is not None and (noted.get(week) or one.held_back):
                weeks[code, kind, "", week] = (noted[week], (one.low, one.high))
    own = {key: count for key, count in counts.items() if key[0] == code and not key[2]}
    sums = [pair for pair in added(own) if pair[0] in own]
    for kind, together in product(KINDS, spans(code)):
        parts = [key for key in weeks if key[1] == kind and key[3] in together[1]]
        whole = (code, kind, "", together[0])
        if parts and own.get(whole) == sum(weeks[key][0] for key in parts):
            sums.append((whole, parts))
    sums += types_of_weeks(weeks)
    every = {**own, **{key: count for key, (count, _ends) in weeks.items()}}
    reader = Reader({**told, **{key: ends for key, (_count, ends) in weeks.items()}}, every, sums)
    reader.narrow()
    return reader.found()


def test_the_weeks_of_a_region_narrow_no_small_count_of_a_unit():
    noted = asked(
        "SELECT place.parent_code, week.type, week.period, week.signal_count FROM signal_week AS week "
        "INNER JOIN territory AS place ON week.territory_code = place.code WHERE week.level = 'province' "
        "AND place.parent_code IN ('02', '08')"
    )
    beside: defaultdict[Key, list[int]] = defaultdict(list)
    for region, kind, period, count in noted:
        beside[region, kind, period].append(count)
    told = {(region, kind): told_weeks(region, kind) for region in ("02", "08") for kind in KINDS}
    assert len(beside) > 1_000
    for (region, kind, period), counts in beside.items():
        small, large = (
            sum(count < LEAST for count in counts),
            sum(count for count in counts if count >= LEAST),
        )
        one = told[region, kind][period]
        # The others may be as few, or as many, as their ranges allow: each keeps 1 to 4.
        assert not small or one.low - large - (LEAST - 1) * (small - 1) <= 1
        assert not small or one.high - large - (small - 1) >= LEAST - 1


def types_of_weeks(weeks: dict[Key, tuple[int, tuple[float, float]]]) -> list[tuple[Key, list[Key]]]:
    """Every type of a week adds up to all of them."""
    parts: defaultdict[Key, list[Key]] = defaultdict(list)
    for code, kind, outcome, week in weeks:
        if kind != ALL_TYPES:
            parts[code, ALL_TYPES, outcome, week].append((code, kind, outcome, week))
    return [
        (whole, inside)
        for whole, inside in parts.items()
        if whole in weeks and weeks[whole][0] == sum(weeks[part][0] for part in inside)
    ]


def test_what_is_told_of_earlier_years_is_the_least_and_the_most_of_what_each_may_be():
    spans = [row for row in asked_spans() if row["earlier_years"]]
    assert len(spans) > 500
    for row in spans:
        past, counts = told_past(row["territory_code"], row), told_years(row["territory_code"], row["type"])
        assert past.low <= row["earlier_low"] <= row["earlier_high"] <= past.high
        assert past.held_back == any(one.held_back for one in counts.values())
        exact = past.low == pytest.approx(row["earlier_low"]) and past.high == pytest.approx(
            row["earlier_high"]
        )
        assert past.held_back or exact


def asked_spans() -> list[dict]:
    """Spans of the short length, of each unit and type."""
    short = facts.frame()["short_weeks"]
    return [row for code in codes() for row in facts.spans(code, short).values()]


def spans(code: str) -> list[tuple[Hashable, set[str]]]:
    """Months, years and spans with their weeks, a week being where its Thursday is."""
    found: defaultdict[Hashable, set[str]] = defaultdict(set)
    known = [week["period"] for week in facts.weeks(code)]
    for week in known:
        thursday = np.datetime64(facts.monday(week)) + 3
        found[str(thursday)[:7]].add(week)
        found[str(thursday)[:4]].add(week)
    limits = facts.frame()
    last = np.datetime64(facts.monday(limits["last_week"]))
    for name in ("short_weeks", "long_weeks"):
        found[limits[name]] = {
            week for week in known if np.datetime64(facts.monday(week)) > last - 7 * limits[name]
        }
    short = limits["short_weeks"]
    for back in told_years(code):
        found[short, back] = {f"{int(week[:4]) - back}{week[4:]}" for week in found[short]}
    return list(found.items())
