"""The declared share of those asked from which a figure is shown, and when a year's figures are due."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from data.paths import REFERENCE
from data.thresholds import STANDINGS
from data.words import LANGUAGES

FILE = "completeness.toml"
_DAY = re.compile(r"(\d{2})-(\d{2})\Z")
_LEAP_YEAR = 2024


@dataclass(frozen=True)
class Completeness:
    """What ``data/reference/completeness.toml`` declares; the file explains each.

    Attributes
    ----------
    status : str
        ``proposal`` or ``official``.
    reference : str
        The official text; empty for a proposal.
    since : date
        When it was set.
    least_share : Decimal
        Above 0 and at most 1: from this share of those asked a figure is shown.
    annual_due : str
        Month and day of the following year, ``03-31``.
    set_by, reason : mapping of str to str
        By language.
    """

    status: str
    reference: str
    since: date
    least_share: Decimal
    annual_due: str
    set_by: Mapping[str, str]
    reason: Mapping[str, str]

    @property
    def is_official(self) -> bool:
        """Whether an official text fixes it."""
        return self.status == "official"


@cache
def completeness() -> Completeness:
    """The declared share of this installation; errors are those of `declared`."""
    return declared(REFERENCE)


def declared(folder: Path) -> Completeness:
    """Read the declared share of a folder.

    Raises
    ------
    ValueError
        If anything is missing, unknown or out of bounds, or an official rule has no reference.
    """
    path = folder / FILE
    # Decimal: four fifths of 15 are exactly 12.
    found = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    expected = [field.name for field in fields(Completeness)]
    if found.keys() != set(expected):
        odd = sorted(found.keys() ^ set(expected))
        raise ValueError(f"{path}: {', '.join(odd)}: expected exactly {', '.join(expected)}")
    for wrong, said in _broken(found):
        if wrong:
            raise ValueError(f"{path}: {said}")
    return Completeness(**{**found, "least_share": Decimal(found["least_share"])})


def _broken(found: Mapping[str, Any]) -> list[tuple[bool, str]]:
    """Each rule of the file: whether it is broken, and what to say then."""
    share, due, status, named = (found[name] for name in ("least_share", "annual_due", "status", "reference"))
    texts = [found["set_by"], found["reason"]]
    return [
        (
            not _is_share(share),
            f"least_share is {share!r}: expected a number above 0 and at most 1",
        ),
        (not _is_day(due), f"annual_due is {due!r}: expected a month and a day, such as 03-31"),
        (not isinstance(found["since"], date), f"since is {found['since']!r}: expected a date"),
        (
            any(not isinstance(one, dict) or set(one) != set(LANGUAGES) for one in texts),
            f"set_by and reason: expected exactly {', '.join(LANGUAGES)} in each",
        ),
        (
            status not in STANDINGS or bool(named) != (status == "official"),
            f"status is {status!r} with reference {named!r}: "
            "expected 'proposal' without one, or 'official' with the text that fixes the rule",
        ),
    ]


def _is_share(value: Any) -> bool:
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return is_number and Decimal(value).is_finite() and 0 < value <= 1


def _is_day(text: Any) -> bool:
    found = _DAY.match(text) if isinstance(text, str) else None
    if not found:
        return False
    try:
        date(_LEAP_YEAR, int(found[1]), int(found[2]))
    except ValueError:
        return False
    # Every year has it.
    return text != "02-29"
