"""One gap: what a territory has of a service or a type of centre, and what it lacks of what is asked for."""

from __future__ import annotations

from math import floor
from typing import NamedTuple

from pages._parts.gaps.supply import Supply
from pages._parts.gaps.yardstick import Yardstick


class Gap(NamedTuple):
    """One territory and one service or type of centre; None where something is not known.

    ``missing`` are places, to what the view is measured against, between ``low`` and ``high`` where the
    target group is estimated; ``asked`` those it asks for; ``lacking`` are centres. ``neither`` are open
    centres of the territory that are in no part of it, where a view is about parts.
    """

    code: str
    centres: int | None
    people: int | None
    missing: int | None
    km: float | None
    km_status: str
    status: str
    rural: bool
    needs_worst: int | None
    needs_known: int | None
    white_spot: bool | None
    simulated: bool
    supply: Supply = Supply()
    asked: float | None = None
    low: int | None = None
    high: int | None = None
    lacking: int | None = None
    neither: int = 0

    @property
    def share(self) -> float | None:
        """Places missing as a share of those asked for, in per cent: no more than all, though rounded up."""
        return (
            min(100.0, 100 * self.missing / self.asked) if self.missing is not None and self.asked else None
        )

    @property
    def per(self) -> float | None:
        """Places missing for 1,000 people of the target group."""
        return 1000 * self.missing / self.people if self.missing is not None and self.people else None

    @property
    def unreached(self) -> int | None:
        """People of the target group who are not reached."""
        return None if self.supply.unreached is None else round(self.supply.unreached)

    @property
    def is_known(self) -> bool:
        """Whether one can say how many centres there are."""
        return self.centres is not None

    def is_beyond(self, km: float) -> bool:
        """Whether the nearest centre is known to be farther; where none is open anywhere, it is."""
        return self.km > km if self.km is not None else self.is_known and self.km_status == "not_applicable"


def against(gap: Gap, held: Yardstick, supply: Supply) -> Gap:
    """A gap measured: the places, or centres, that are missing to what is asked for, never below zero."""
    if held.in_centres:
        lacking = None
        if gap.centres is not None and held.amount is not None:
            lacking = max(0, int(held.amount) - gap.centres)
        return gap._replace(supply=supply, missing=None, lacking=lacking)
    asked = held.asks(gap.people)
    # To the national rate those of whole territories are counted in the build, as an indicator.
    counted = held.view.against == "national" and not held.view.milieu_part
    missing = gap.missing if counted else _short(asked, supply)
    low, high = (
        None if missing is None or asked is None or end is None else _short(asked * end, supply)
        for end in (supply.low, supply.high)
    )
    return gap._replace(supply=supply, asked=asked, missing=missing, low=low, high=high)


def _short(asked: float | None, supply: Supply) -> int | None:
    """Places missing: those asked for without those there; a half counts as one."""
    if asked is None or supply.places is None:
        return None
    return max(0, floor(asked - supply.places + 0.5))
