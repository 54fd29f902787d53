"""What gaps are measured against: the national rate, the median, the best quarter, a norm, a trial norm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles

from data import warehouse, words
from data.words import N_
from pages._parts import numbers, territory_words
from pages._parts.gaps.part_figures import supplies_of
from pages._parts.gaps.view import GapsView
from pages._parts.norms import words as norm_words
from pages._parts.norms.facts import InForce, norm_of
from pages._parts.norms.readings import said as reading_said

_SAID = {
    "national": N_("the national rate: {rate}"),
    "median": N_("the median of the territories of this level ({level}): {rate}"),
    "best": N_("the best quarter of the territories of this level ({level}), which begins at {rate}"),
    "norm": N_("the norm in force: {rate} ({reference})"),
    "trial": N_("a trial norm that nobody entered: {rate}"),
    "each": N_("the norm in force: {rate} ({reference})"),
}
#: The same where a view is about a part of each territory.
_SAID_OF_PARTS = {
    "national": N_("the national rate, towns and countryside together: {rate}"),
    "median": N_("the median of this part of the territories of this level ({level}): {rate}"),
    "best": N_(
        "the best quarter of this part of the territories of this level ({level}), which begins at {rate}"
    ),
}


#: How many quarters of the territories lie below.
_QUARTERS = {"median": 2, "best": 3}


@dataclass(frozen=True)
class Yardstick:
    """One of them, as a view asks for it.

    Attributes
    ----------
    view : GapsView
        Whose it is: `view.against` says which.
    amount : float or None
        Places for 1,000 people of the target group, or centres in each territory; None where nobody knows.
    norm : InForce or None
        The norm it is, if it is one.
    counted : int
        How many territories a median or a best quarter is of.
    """

    view: GapsView
    amount: float | None
    norm: InForce | None = None
    counted: int = 0

    @property
    def in_centres(self) -> bool:
        """Whether it asks for centres in each territory and not for places."""
        return self.view.against == "each"

    def asks(self, people: float | None) -> float | None:
        """How many places it asks for so many people."""
        if self.amount is None or people is None or self.in_centres:
            return None
        return self.amount * people / 1000

    def said(self, lang: str) -> str:
        """Which it is, how much it asks, and where it is from."""
        _ = words.translator(lang).gettext
        template = (_SAID | _SAID_OF_PARTS if self.view.milieu_part else _SAID)[self.view.against]
        return _(template).format(
            rate=self.rate(lang),
            level=territory_words.level(self.view.level, lang),
            reference=norm_words.rests_on(self.norm, lang) if self.norm else "",
        )

    def rate(self, lang: str) -> str:
        """How much it asks, with its unit."""
        _ = words.translator(lang).gettext
        if self.amount is None:
            return _("not known")
        exact = self.norm or self.view.against == "trial"
        amount = norm_words.number(self.amount, lang) if exact else numbers.spoken(self.amount, lang)
        if self.in_centres:
            reading = reading_said(self.view.reading, lang)
            return _("{n} in each: {reading}").format(n=amount, reading=reading)
        return _("{n} places for 1,000 people").format(n=amount)


def yardstick(view: GapsView) -> Yardstick:
    """What a view is measured against."""
    if view.against == "trial":
        return Yardstick(view, float(view.trial))
    if view.against in ("norm", "each"):
        found = norm_of(view.what, "centres" if view.against == "each" else "places")
        return Yardstick(view, found.value if found else None, found)
    if view.milieu_part and view.against in _QUARTERS:
        known = [one.rate for one in supplies_of(view).values() if one.rate is not None]
        return Yardstick(view, _quarter(known, _QUARTERS[view.against]), counted=len(known))
    (rates,) = warehouse.read("gaps_rates", type=view.what, level=view.level)
    return Yardstick(view, rates[view.against], counted=rates["counted"])


def _quarter(known: Sequence[float], below: int) -> float | None:
    """The value so many quarters lie below, interpolated linearly as the build does; None without any."""
    if len(known) < 2:
        return next(iter(known), None)
    return quantiles(known, n=4, method="inclusive")[below - 1]
