"""The funnel plot: each territory beside one value, the limits chance alone keeps to, and a small map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from dash import html as dash_html
from dash.development.base_component import Component

from data import warehouse, words
from data.catalogue import catalogue
from data.indicator import Indicator, IntervalMethod
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.compare import words as said
from pages._parts.compare.facts import figures
from pages._parts.compare.plot import Axis, Dot, Plot, drawing, key
from pages._parts.compare.told import line
from pages._parts.compare.view import CompareView
from pages._parts.sketch import sketch_map
from stats.funnel import Kind, funnel_limits, verdict
from stats.verdicts import Verdict

PLOT, MAP, PICK = "compare-funnel", "compare-funnel-map", "compare-pick"
_CONFIDENCES = (0.95, 0.998)
_STEPS = 96
#: A place in the funnel -> its letter; of a letter its shape: circles lie within, squares beyond.
_LOOKS = {"better 99.8": "B", "better 95": "b", "worse 95": "w", "worse 99.8": "W", "similar": "="}
_SHAPES = dict(
    zip(
        "BHbh=wlWL",
        ("diamond",) * 2 + ("up",) * 2 + ("circle",) + ("down",) * 2 + ("square",) * 2,
        strict=True,
    )
)
#: The fills of the small map and of the dots, as in ``assets/compare.css``, in the order of `_FILLS`.
_FILLS = "WwbB=HhLl"
COLOURS = ("#c2701a", "#f7d9a8", "#d3e5f3", "#2a6aa8", "#e1e4e5", "#b7a7d8", "#e2dcef", "#8cc7b9", "#d7ebe6")


@dataclass(frozen=True)
class Funnel:
    """Territories with counts, the baseline, and what each is beside it; letters as in `compare_matrix`."""

    view: CompareView
    rows: Sequence[Row]
    left_out: Sequence[Row]
    baseline: float
    letters: Sequence[str]
    kind: Kind

    @property
    def indicator(self) -> Indicator:
        """What is plotted."""
        return catalogue().indicators[self.view.indicator]


def funnel(view: CompareView) -> Funnel:
    """The funnel of a view, drawn around its benchmark."""
    return _funnel(warehouse.build(), view.asked)


@lru_cache(maxsize=256)
def _funnel(_build: str, view: CompareView) -> Funnel:
    every = figures(view, view.indicator)
    rows = [
        row
        for row in every
        if row["value"] is not None and row["denominator"] and row["benchmark"] is not None
    ]
    indicator = catalogue().indicators[view.indicator]
    baseline = float(rows[0]["benchmark"]) if rows else 0.0
    proportion = (
        indicator.computation.interval is IntervalMethod.PROPORTION and baseline <= indicator.computation.per
    )
    kind: Kind = "proportion" if proportion else "rate"
    left_out = [row for row in every if row not in rows]
    return Funnel(view, rows, left_out, baseline, _letters(rows, baseline, kind, indicator), kind)


def limits(denominators: Sequence[float], baseline: float, kind: Kind, per: int) -> list[np.ndarray]:
    """Lower and upper limits at 95 %, then at 99.8 %, in the indicator's unit."""
    whole = np.asarray(denominators, dtype=float)
    found = [funnel_limits(whole, baseline / per, kind, confidence) for confidence in _CONFIDENCES]
    return [np.asarray(one) * per for pair in found for one in pair]


def _letters(rows: Sequence[Row], baseline: float, kind: Kind, indicator: Indicator) -> list[str]:
    if not rows:
        return []
    values = [float(row["value"]) for row in rows]
    bounds = limits([row["denominator"] for row in rows], baseline, kind, indicator.computation.per)
    # Where nobody says which values are good, those above are called better here, to be renamed below.
    judged = "higher" if indicator.direction == "none" else indicator.direction
    low, high, lowest, highest = bounds
    found = verdict(values, low, high, lowest, highest, judged)  # type: ignore[arg-type]
    letters = [_LOOKS[Verdict(one).value] for one in found]
    if indicator.direction != "none":
        return letters
    return [letter.translate(str.maketrans("BbWw", "HhLl")) for letter in letters]


def funnel_plot(view: CompareView) -> list[Component]:
    """The plot and its map; choosing a territory on either marks it on both."""
    shown = funnel(view)
    if not shown.rows:
        return []
    plot = drawing(_parts(shown, view.selected), PLOT, _label(view), PICK)
    codes = [row["code"] for row in shown.rows]
    fills = {code: str(_FILLS.index(letter)) for code, letter in zip(codes, shown.letters, strict=True)}
    unknown = {row["code"]: row["status"] for row in shown.left_out if row["value"] is None}
    small = sketch_map(
        view.within, view.level, {**unknown, **fills}, lang=view.lang, label=_label(view), ramp=COLOURS,
        marked=view.selected, pick=PICK, ident=MAP, size="small" if view.level == "region" else "medium",
        tips=tips(shown),
    )  # fmt: skip
    return [dash_html.Div([plot, small], className="compare-both"), legend(shown)]


def tips(shown: Funnel) -> dict[str, str]:
    """What is told of each territory, a line a part."""
    lines = (line(row, shown.indicator, shown.view) for row in [*shown.rows, *shown.left_out])
    codes = (row["code"] for row in [*shown.rows, *shown.left_out])
    return {code: text.replace(" · ", "\n") for code, text in zip(codes, lines, strict=True)}


def _label(view: CompareView) -> str:
    return (
        words.translator(view.lang)
        .gettext("Funnel: {label}")
        .format(label=catalogue().indicators[view.indicator].label[view.lang])
    )


def _parts(shown: Funnel, selected: str) -> list[object]:
    lang, indicator, per = shown.view.lang, shown.indicator, shown.indicator.computation.per
    people = [float(row["denominator"]) for row in shown.rows]
    values = [float(row["value"]) for row in shown.rows]
    low, high = min(people) * 0.85, max(people) * 1.15
    grid = np.geomspace(low, high, _STEPS)
    bounds = limits(list(grid), shown.baseline, shown.kind, per)
    # The mouth of a funnel of few people would push all dots to the ground.
    top = max([*values, shown.baseline]) * 1.12 or 1.0
    measure = catalogue().denominator_label(indicator, lang) or ""
    x = Axis(low, high, measure, 0, log=True)
    y = Axis(0.0, top, f"{indicator.label[lang]} ({figure_words.unit(indicator, lang)})", indicator.decimals)
    plot = Plot(x, y, lang)
    lines = [
        plot.line(list(grid), list(bound), look)
        for bound, look in zip(bounds, ("limit-95",) * 2 + ("limit-998",) * 2, strict=True)
    ]
    base = plot.line([low, high], [shown.baseline] * 2, "baseline")
    told = tips(shown)
    dots = [
        Dot(
            row["code"],
            row["denominator"],
            float(row["value"]),
            COLOURS[_FILLS.index(letter)],
            _SHAPES[letter],
            told[row["code"]],
        )
        for row, letter in zip(shown.rows, shown.letters, strict=True)
    ]
    return [*plot.frame(), *lines, base, *plot.dots(dots, selected)]


def _called(letter: str, lang: str) -> str:
    word, sure = said.LETTERS[letter]
    return said.verdict(word, lang, sure)


def legend(shown: Funnel) -> Component:
    """Each place in the funnel in colour, shape and words, with its number of territories."""
    lang = shown.view.lang
    tally = Counter(shown.letters)
    entries = [
        (COLOURS[at], _SHAPES[letter], f"{_called(letter, lang)} ({numbers.number(tally[letter], lang)})")
        for at, letter in enumerate(_FILLS)
        if tally[letter]
    ]
    return key(entries)
