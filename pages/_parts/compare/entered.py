"""Norms of places that people entered on ``/norms``, as benchmarks.

What people enter is no fact of a build: it is read when somebody compares with the norm, and held against
each figure's own interval as the build holds the references that indicators declare.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from data import words
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts.norms import words as said
from pages._parts.norms.facts import InForce, in_force

#: The indicators that count what such a norm counts: licensed places for 1,000 people of the target group.
_FAMILY = "places_per_1000"
_SURER = 0.998
_SURENESSES = {1: "95", 2: "99.8"}
#: Indicators with what is asked of them: what a view carries, so that what is kept of it stays true.
Norms = tuple[tuple[str, float], ...]


def entered() -> Norms:
    """What the norms in force that have a value ask, by the key of the indicator that is held to it."""
    return tuple((key, one.value) for key, one in _held().items() if one.value is not None)


def told(norms: Norms, keys: Sequence[str], lang: str) -> list[str]:
    """Which norms some indicators are held to: how much, who entered it, when, and what it rests on."""
    known = _held() if {key for key, _value in norms} & set(keys) else {}
    return [_told(key, known[key], lang) for key, _value in norms if key in keys and key in known]


def beside(rows: Sequence[Row], value: float, indicator: Indicator) -> list[Row]:
    """Figures beside a norm: ``benchmark``, ``verdict`` and ``sureness`` as the build would have them.

    Parameters
    ----------
    rows : sequence of mapping
        With ``value``, ``lower``, ``upper``, ``numerator``, ``denominator`` and ``status``.
    value : float
        What the norm asks, in the indicator's unit.
    indicator : Indicator
        Whose figures they are.
    """
    sides = {"higher": ("worse", "better"), "lower": ("better", "worse")}
    below, above = sides.get(indicator.direction, ("lower", "higher"))
    verdicts = zip(rows, _positions(rows, value, indicator), strict=True)
    return [{**row, "benchmark": value, **_verdict(row, place, below, above)} for row, place in verdicts]


def _verdict(row: Row, place: float, below: str, above: str) -> Row:
    """The words for a place from -2 to 2 beside the norm; without an interval, for the side alone."""
    if row["value"] is None:
        return {"verdict": row["status"], "sureness": None}
    if np.isnan(place):
        return {"verdict": "no judgement", "sureness": None}
    complete = row["lower"] is None
    if not place:
        return {"verdict": "similar", "sureness": "complete count" if complete else None}
    sureness = "complete count" if complete else _SURENESSES[abs(int(place))]
    return {"verdict": below if place < 0 else above, "sureness": sureness}


def _positions(rows: Sequence[Row], norm: float, indicator: Indicator) -> np.ndarray:
    """Where figures lie beside a norm: below or above, surely at 95 % (1) or 99.8 % (2); NaN if unknown."""
    from stats.intervals import rate_interval  # noqa: PLC0415 - loads scipy; a server starts without it
    from stats.verdicts import position  # noqa: PLC0415 - the same

    names = ("value", "lower", "upper", "numerator", "denominator")
    value, lower, upper, count, base = (
        np.array([np.nan if row[name] is None else row[name] for row in rows], dtype=float) for name in names
    )
    wider = rate_interval(count, base, _SURER)
    low, high = (limit * indicator.computation.per for limit in wider)
    tested = -position(np.full(len(rows), norm), lower, upper, np.fmin(low, lower), np.fmax(high, upper))
    estimated = np.array([row["status"] == "estimated" for row in rows], dtype=bool)
    apart = np.sign(np.round(value, indicator.decimals) - round(norm, indicator.decimals))
    sides = np.where(estimated, np.nan, apart)
    return np.where(np.isnan(lower), sides, tested)


def _held() -> Mapping[str, InForce]:
    return dict(_places())


def _places() -> Iterator[tuple[str, InForce]]:
    """The norms that count places, by the indicator that counts the same."""
    known = catalogue().indicators
    for one in in_force().values():
        key = f"{_FAMILY}_{one.norm.of}"
        if one.norm.counts == "places" and key in known:
            yield key, one


def _told(key: str, norm: InForce, lang: str) -> str:
    template = words.translator(lang).gettext("{norm} – {n}; entered by {who}, {date}. {reference}")
    return template.format(
        norm=catalogue().indicators[key].label[lang],
        n=said.value(norm, lang),
        who=said.isolated(said.who(norm, lang)),
        date=said.since(norm, lang),
        reference=norm.reference or said.why(norm, lang),
    ).strip()
