"""Hot and cold spots: where high values lie together and where low ones, beyond what chance lays out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from data import words
from data.words import N_
from pages._parts import numbers
from pages._parts.map.modes.facts import Facts, beside, graph_of
from pages._parts.map.modes.finding import Column, Drawn, Entry
from pages._parts.map.modes.within import all_of, cells, inside
from pages._parts.view import View

PERMUTATIONS, SEED = 9999, 0
#: Verdict of `geo.hotspots` -> how it is called and drawn, in the order of the legend.
_LOOKS: dict[str, tuple[str, str, str]] = {
    "hot_spot": (N_("high among high (hot spot)"), "#a0460a", ""),
    "cold_spot": (N_("low among low (cold spot)"), "#4b3a8f", ""),
    "high_among_low": (N_("high among low"), "#f0a24a", "striped"),
    "low_among_high": (N_("low among high"), "#a79fcd", "striped"),
    "not_significant": (N_("cannot be told from chance"), "#dde3e6", ""),
}
CLASSES = tuple(_LOOKS)
_NO_YES = N_("Hot spots need figures that are high or low: this one is yes or no.")
_TOO_FEW = N_(
    "Too few territories here have a figure and a neighbour with one: nothing can be said of hot spots."
)
_HOW = N_(
    "Local Moran: each territory and those that share a border with it, against {draws} layouts by "
    "chance. Of those "
    "that stand out, at most {share} are expected to do so by chance (Benjamini and Hochberg, over "
    "{n} territories "
    "of the country). Who has no figure, or no neighbour with one, is not judged and weighs on nobody."
)
#: Fewer cannot stand out among themselves.
LEAST = 4


@dataclass(frozen=True, eq=False)
class Spots:
    """Local Moran of a level, one row a territory in code order."""

    facts: Facts
    #: One code of `geo.hotspots.Verdict` a territory.
    verdicts: Sequence[str]
    q: np.ndarray
    neighbours_mean: np.ndarray
    false_share: float

    @property
    def terms(self) -> tuple[str, ...]:
        """Statistical words."""
        return ("local_moran", "false_discovery_rate")

    @property
    def method(self) -> Mapping[str, str | float]:
        """The test, for machines."""
        return {
            "statistic": "local Moran, one-sided folded pseudo-p",
            "weights": "queen contiguity, row-standardised",
            "permutations": PERMUTATIONS,
            "seed": SEED,
            "false_discovery_rate": self.false_share,
        }

    @property
    def classes(self) -> np.ndarray:
        """The class of each territory; -1 where it is not judged."""
        return np.array([CLASSES.index(one) if one in CLASSES else -1 for one in self.verdicts])

    def drawn(self) -> Drawn:
        """Five verdicts; who is not judged has a sign of its own."""
        colours, overlays = (tuple(look[at] for look in _LOOKS.values()) for at in (1, 2))
        return Drawn(self.facts.signs(self.classes), "spots", colours, overlays)

    def entries(self, view: View) -> list[Entry]:
        """One line a verdict."""
        _ = words.translator(view.lang).gettext
        return [
            Entry(_(said), str(at), colour, overlay)
            for at, (said, colour, overlay) in enumerate(_LOOKS.values())
        ]

    def columns(self, view: View) -> list[Column]:
        """Verdict, the neighbours' mean, and the share of false findings at which it would be one."""
        _ = words.translator(view.lang).gettext
        digits = self.facts.indicator.decimals
        said = [
            _(_LOOKS[one][0]) if one in _LOOKS else _("insufficient: not judged") for one in self.verdicts
        ]
        return [
            Column("verdict", _("Among its neighbours"), said, width=150),
            Column(
                "neighbours_mean", _("Mean of the neighbours"), cells(self.neighbours_mean, digits), digits
            ),
            Column("q", _("q (false discoveries)"), cells(self.q, 4), 4, width=100),
        ]

    def sentence(self, view: View) -> str:
        """How many stand out, and how."""
        _ = words.translator(view.lang).gettext
        here = inside(self.facts, view)
        counts = {one: int((here & (self.classes == at)).sum()) for at, one in enumerate(CLASSES)}
        judged = sum(counts.values())
        label = self.facts.indicator.label[view.lang]
        standing = judged - counts["not_significant"]
        if not standing:
            said = _("{label}: of {all} none stands out; what one sees may be chance.")
            return said.format(label=label, all=all_of(judged, view))
        said = _(
            "{label}: of {all}, {hot} lie in a hot spot (high among high) and {cold} in a cold spot "
            "(low among low); "
            "{odd} differ from their neighbours."
        )
        odd = counts["high_among_low"] + counts["low_among_high"]
        given = {"hot": counts["hot_spot"], "cold": counts["cold_spot"], "odd": odd}
        told = {key: numbers.number(count, view.lang) for key, count in given.items()}
        return said.format(label=label, all=all_of(judged, view), **told)

    def how(self, view: View) -> str:
        """The method in plain words."""
        return (
            words.translator(view.lang)
            .gettext(_HOW)
            .format(
                draws=numbers.number(PERMUTATIONS, view.lang),
                share=percent(self.false_share, view.lang),
                n=numbers.number(int((self.classes >= 0).sum()), view.lang),
            )
        )

    def apart(self, lang: str) -> str:
        """Who has a figure but no neighbour with one."""
        return words.translator(lang).gettext("insufficient: no neighbour has a figure")


def percent(share: float, lang: str) -> str:
    """A share from 0 to 1 as per cent."""
    return words.translator(lang).gettext("{n}%").format(n=numbers.number(100 * share, lang))


def why_not(facts: Facts) -> str:
    """Why nothing can be said of hot spots here; empty if it can."""
    if facts.indicator.unit == "yes_no":
        return _NO_YES
    return _TOO_FEW if facts.known.sum() < LEAST else ""


def find(facts: Facts, _view: View) -> Spots:
    """Compare every territory of the level with its neighbours."""
    from geo.hotspots import FALSE_SHARE, local_statistics, verdicts  # noqa: PLC0415 - loads scipy
    from stats.multiple import benjamini_hochberg  # noqa: PLC0415 - loads scipy

    found = local_statistics(facts.value, beside(facts), PERMUTATIONS, SEED)
    q = benjamini_hochberg(found.p)
    return Spots(facts, verdicts(found.quadrant, q).tolist(), q, mean_beside(facts), FALSE_SHARE)


def mean_beside(facts: Facts) -> np.ndarray:
    """The mean of each territory's neighbours that have a figure; NaN where none has."""
    graph = graph_of(facts)
    known = graph.sums(facts.known.astype(float))
    return graph.sums(np.nan_to_num(facts.value)) / np.where(known > 0, known, np.nan)
