"""The declared limits by which social vigilance cells are judged."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from data.paths import REFERENCE

FILE = "vigilance_thresholds.toml"
#: How far a rule is official.
STANDINGS = ("proposal", "official")


@dataclass(frozen=True)
class Thresholds:
    """What ``data/reference/vigilance_thresholds.toml`` declares; the file explains each.

    Attributes
    ----------
    status : str
        One of `STANDINGS`.
    reference : str
        The official text; empty for a proposal.
    silent_after_reports, unlisted_after_weeks, short_weeks, long_weeks : int
        Counts, at least 1.
    earlier_years, minimum_known_days, minimum_earlier_years, minimum_rise_signals : int
        Counts, at least 1.
    """

    status: str
    reference: str
    silent_after_reports: int
    unlisted_after_weeks: int
    short_weeks: int
    long_weeks: int
    earlier_years: int
    minimum_known_days: int
    minimum_earlier_years: int
    minimum_rise_signals: int


def thresholds(folder: Path = REFERENCE) -> Thresholds:
    """Read the declared limits.

    Raises
    ------
    ValueError
        If one is missing, unknown, of the wrong kind or below 1, or an official rule has no reference.
    """
    path = folder / FILE
    declared = tomllib.loads(path.read_text(encoding="utf-8"))
    expected = {field.name: field.type for field in fields(Thresholds)}
    if declared.keys() != expected.keys():
        odd = sorted(declared.keys() ^ expected.keys())
        raise ValueError(f"{path}: {', '.join(odd)}: expected exactly {', '.join(expected)}")
    for name, kind in expected.items():
        value = declared[name]
        if kind == "int" and (type(value) is not int or value < 1):
            raise ValueError(f"{path}: {name} is {value!r}: expected a whole number from 1")
    if declared["status"] not in STANDINGS or bool(declared["reference"]) != (
        declared["status"] == "official"
    ):
        raise ValueError(
            f"{path}: status is {declared['status']!r} with reference {declared['reference']!r}: "
            "expected 'proposal' without one, or 'official' with the text that fixes the rule"
        )
    return Thresholds(**declared)
