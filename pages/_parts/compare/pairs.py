"""Two indicators at once: a dot a territory, coloured and shaped by the region (or province) it lies in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dash import html as dash_html
from dash.development.base_component import Component

from data import warehouse, words
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from data.words import N_
from pages._parts import figure_words, numbers
from pages._parts.compare.facts import figures
from pages._parts.compare.funnel import PICK
from pages._parts.compare.plot import SHAPES, Axis, Dot, Plot, drawing, key
from pages._parts.compare.told import value
from pages._parts.compare.view import CompareView
from pages._parts.places import places

if TYPE_CHECKING:
    from stats.association import Association

PLOT = "compare-pairs"
#: Six hues that colour-blind readers can tell apart; beyond six places the shape changes too.
_HUES = ("#2166ac", "#b35806", "#1b7837", "#762a83", "#01919c", "#4d4d4d")
_LEAST, _WEAK, _MODERATE = 0.0, 0.4, 0.7
_WORDS = {
    ("none", 0): N_("{one} and {other}: no association that chance alone could not make"),
    ("weak", 1): N_("{one} and {other}: a weak association, they tend to rise together"),
    ("weak", -1): N_("{one} and {other}: a weak association, one tends to fall where the other rises"),
    ("moderate", 1): N_("{one} and {other}: a moderate association, they rise together"),
    ("moderate", -1): N_("{one} and {other}: a moderate association, one falls where the other rises"),
    ("strong", 1): N_("{one} and {other}: a strong association, they rise together"),
    ("strong", -1): N_("{one} and {other}: a strong association, one falls where the other rises"),
}


@dataclass(frozen=True)
class Pairs:
    """Rows of both indicators by territory, and how they go together."""

    view: CompareView
    known: Sequence[tuple[Row, Row]]
    unknown: Sequence[str]
    found: Association

    @property
    def indicators(self) -> tuple[Indicator, Indicator]:
        """The one across, and the one upwards."""
        known = catalogue().indicators
        return known[self.view.indicator], known[self.view.other]


def pairs(view: CompareView) -> Pairs:
    """The two figures of each territory of a view."""
    return _pairs(warehouse.build(), view.asked)


@lru_cache(maxsize=256)
def _pairs(_build: str, view: CompareView) -> Pairs:
    from stats.association import rank_association  # noqa: PLC0415 - loads scipy; a server starts without it

    across, up = (figures(view, key) for key in (view.indicator, view.other))
    both = list(zip(across, up, strict=True))
    known = [(one, other) for one, other in both if one["value"] is not None and other["value"] is not None]
    unknown = [one["code"] for one, other in both if one["value"] is None or other["value"] is None]
    found = rank_association([one["value"] for one, _ in known], [other["value"] for _, other in known])
    return Pairs(view, known, unknown, found)


def strength(found: Association) -> tuple[str, int]:
    """How strong, and in which direction; none where the interval holds nought."""
    if not (found.lower > _LEAST or found.upper < _LEAST):
        return "none", 0
    size = abs(found.coefficient)
    return (
        "weak" if size < _WEAK else "moderate" if size < _MODERATE else "strong",
        1 if found.coefficient > 0 else -1,
    )


def sentence(view: CompareView) -> str:
    """The association in words, its coefficient with its interval, and of how many territories."""
    shown = pairs(view)
    _ = words.translator(view.lang).gettext
    names = {name: one.label[view.lang] for name, one in zip(("one", "other"), shown.indicators, strict=True)}
    said = _(_WORDS[strength(shown.found)]).format(**names)
    count = numbers.number(shown.found.pairs, view.lang)
    if shown.found.coefficient != shown.found.coefficient:
        return _("{said} ({count} territories with both figures).").format(said=said, count=count)
    spoken = [_signed(one, view.lang) for one in shown.found[:3]]
    template = _("{said} (Spearman {rho}, from {low} to {high}; {count} territories).")
    return template.format(said=said, rho=spoken[0], low=spoken[1], high=spoken[2], count=count)


def _signed(value_: float, lang: str) -> str:
    return f"\u2066{numbers.number(value_, lang, 2)}\u2069"


def groups(view: CompareView) -> Mapping[str, tuple[str, str]]:
    """Colour and shape of each place the territories lie in; of regions, each its own."""
    codes = sorted({_around(one["code"], view) for one, _ in pairs(view).known})
    shapes = tuple(SHAPES)
    return {
        code: (_HUES[at % len(_HUES)], shapes[at // len(_HUES) % len(shapes)])
        for at, code in enumerate(codes)
    }


def _around(code: str, view: CompareView) -> str:
    return code if view.level == "region" else places()[code].parent


def scatter(view: CompareView) -> list[Component]:
    """The plot and what its colours and shapes mean."""
    shown = pairs(view)
    if not shown.known:
        return []
    across, up = shown.indicators
    plot = Plot(
        _axis([one for one, _ in shown.known], across, view.lang),
        _axis([two for _, two in shown.known], up, view.lang),
        view.lang,
    )
    looks = groups(view)
    dots = [
        Dot(
            one["code"],
            float(one["value"]),
            float(two["value"]),
            *looks[_around(one["code"], view)],
            _title(one, two, shown),
        )
        for one, two in shown.known
    ]
    return [
        drawing([*plot.frame(), *plot.dots(dots, view.selected)], PLOT, sentence(view), PICK),
        key([(hue, shape, places()[code].name(view.lang)) for code, (hue, shape) in looks.items()]),
        *_unknown(shown),
    ]


def _axis(rows: Sequence[Row], indicator: Indicator, lang: str) -> Axis:
    values = [float(row["value"]) for row in rows]
    low, high = min(values), max(values)
    room = (high - low or abs(high) or 1.0) * 0.05
    start = 0.0 if 0 <= low <= (high - low) * 0.5 else low - room
    return Axis(
        start,
        high + room,
        f"{indicator.label[lang]} ({figure_words.unit(indicator, lang)})",
        indicator.decimals,
    )


def _title(one: Row, two: Row, shown: Pairs) -> str:
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    lines = [
        _("{label}: {value}").format(label=indicator.label[lang], value=value(row, indicator, lang))
        for row, indicator in zip((one, two), shown.indicators, strict=True)
    ]
    mark = [_("demonstration")] if one["simulated"] or two["simulated"] else []
    return "\n".join([places()[one["code"]].name(lang), *lines, *mark])


def _unknown(shown: Pairs) -> list[Component]:
    """Who is not on the plot, because one of the two figures is missing."""
    if not shown.unknown:
        return []
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    names = _(", ").join(places()[code].name(lang) for code in shown.unknown)
    said = _("Not on the plot, because one of the two figures is missing: {names}.").format(names=names)
    return [dash_html.P(said, className="compare-total")]
