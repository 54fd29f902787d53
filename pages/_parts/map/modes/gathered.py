"""Gi*: where high values gather and where low ones, the territory itself counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from data import words
from data.words import N_
from pages._parts import numbers
from pages._parts.map.modes.facts import Facts, beside
from pages._parts.map.modes.finding import Column, Drawn, Entry
from pages._parts.map.modes.spots import percent
from pages._parts.map.modes.within import all_of, cells, inside
from pages._parts.view import View

#: Share of false findings below which a territory surely stands out, and below which it does.
SURELY, OFTEN = 0.01, 0.05
_LOOKS: tuple[tuple[str, str], ...] = (
    (N_("high values gather (surely: {sure})"), "#7c3205"),
    (N_("high values gather ({often})"), "#e08f3a"),
    (N_("cannot be told from chance"), "#dde3e6"),
    (N_("low values gather ({often})"), "#9c92cc"),
    (N_("low values gather (surely: {sure})"), "#3f2d86"),
)
_CODES = ("hot_surely", "hot", "not_significant", "cold", "cold_surely")
_NOT_SIGNIFICANT = 2
_HOW = N_(
    "Gi* (Getis and Ord): the sum over each territory and those that share a border with it, against "
    "the mean of "
    "{n} territories of the country, to both sides. Of those that stand out, at most {share} are "
    "expected to do so "
    "by chance (Benjamini and Hochberg). Who has no figure, or no neighbour with one, is not judged."
)


@dataclass(frozen=True, eq=False)
class Gathered:
    """Gi* of a level: z and q, one a territory in code order."""

    facts: Facts
    z: np.ndarray
    q: np.ndarray

    @property
    def terms(self) -> tuple[str, ...]:
        """Statistical words."""
        return ("gi_star", "false_discovery_rate")

    @property
    def method(self) -> Mapping[str, str | float]:
        """The test, for machines."""
        return {
            "statistic": "Getis-Ord Gi*, two-sided normal p",
            "weights": "queen contiguity and the territory itself, binary",
            "false_discovery_rate": OFTEN,
        }

    @property
    def classes(self) -> np.ndarray:
        """From 0, high values gather surely, to 4; -1 where it is not judged."""
        strength = np.where(self.q <= SURELY, 2, np.where(self.q <= OFTEN, 1, 0))
        found = _NOT_SIGNIFICANT - (np.sign(np.nan_to_num(self.z)) * strength).astype(int)
        return np.where(np.isfinite(self.z), found, -1)

    def drawn(self) -> Drawn:
        """Five classes; who is not judged has a sign of its own."""
        return Drawn(self.facts.signs(self.classes), "gathered", tuple(colour for _said, colour in _LOOKS))

    def entries(self, view: View) -> list[Entry]:
        """One line a class."""
        return [Entry(said, str(at), _LOOKS[at][1]) for at, said in enumerate(_said(view.lang))]

    def columns(self, view: View) -> list[Column]:
        """Class, Gi* and q."""
        _ = words.translator(view.lang).gettext
        said = _said(view.lang)
        judged = [said[at] if at >= 0 else _("insufficient: not judged") for at in self.classes]
        return [
            Column("verdict", _("Among its neighbours"), judged, width=150),
            Column("gi_star", _("Gi* (standard deviations)"), cells(self.z, 2), 2, width=110),
            Column("q", _("q (false discoveries)"), cells(self.q, 4), 4, width=100),
        ]

    def sentence(self, view: View) -> str:
        """How many lie where high values gather, and where low ones."""
        _ = words.translator(view.lang).gettext
        here, found = inside(self.facts, view), self.classes
        high, low = (
            int((here & one).sum()) for one in ((found == 0) | (found == 1), found > _NOT_SIGNIFICANT)
        )
        judged = all_of((here & (found >= 0)).sum(), view)
        label = self.facts.indicator.label[view.lang]
        if not high + low:
            return _("{label}: of {all} none stands out; what one sees may be chance.").format(
                label=label, all=judged
            )
        said = _("{label}: of {all}, {hot} lie where high values gather and {cold} where low values gather.")
        hot, cold = (numbers.number(count, view.lang) for count in (high, low))
        return said.format(label=label, all=judged, hot=hot, cold=cold)

    def how(self, view: View) -> str:
        """The method in plain words."""
        judged = numbers.number(int(np.isfinite(self.z).sum()), view.lang)
        said = words.translator(view.lang).gettext(_HOW)
        return said.format(n=judged, share=percent(OFTEN, view.lang))

    def apart(self, lang: str) -> str:
        """Who has a figure but no neighbour with one."""
        return words.translator(lang).gettext("insufficient: no neighbour has a figure")


def _said(lang: str) -> list[str]:
    _ = words.translator(lang).gettext
    shares = {"sure": percent(SURELY, lang), "often": percent(OFTEN, lang)}
    return [_(said).format(**shares) for said, _colour in _LOOKS]


def find(facts: Facts, _view: View) -> Gathered:
    """Compare every territory and its neighbours with the whole level."""
    from scipy import special  # noqa: PLC0415 - loaded by who asks for it only

    from geo.hotspots import getis_ord  # noqa: PLC0415 - loads scipy
    from stats.multiple import benjamini_hochberg  # noqa: PLC0415 - loads scipy

    z = getis_ord(facts.value, beside(facts))
    return Gathered(facts, z, benjamini_hochberg(2 * special.ndtr(-abs(z))))
