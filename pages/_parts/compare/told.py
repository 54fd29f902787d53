"""What is told of a territory on an indicator: value, interval, benchmark, verdict, trend, period, source."""

from __future__ import annotations

from data import words
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.compare import facts
from pages._parts.compare import words as said
from pages._parts.compare.facts import going
from pages._parts.compare.view import CompareView
from pages._parts.places import places
from pages._parts.source_line import named


def told(view: CompareView, key: str) -> dict[str, str]:
    """A line a territory, by code."""
    indicator = catalogue().indicators[key]
    rests = sources(view, [key])
    return {row["code"]: line(row, indicator, view, rests) for row in facts.figures(view, key)}


def line(row: Row, indicator: Indicator, view: CompareView, rests: str = "") -> str:
    """Everything one asks of a figure, in one line."""
    lang = view.lang
    _ = words.translator(lang).gettext
    parts = [
        f"{places()[row['code']].name(lang)} – {indicator.label[lang]}",
        value(row, indicator, lang),
        beside(row, indicator, view),
        said.verdict(row["verdict"], lang, row["sureness"]) if row["value"] is not None else "",
        said.going(going(row["course"], indicator.direction), lang) if row["course"] else "",
        numbers.period(row["period"], lang),
        rests,
        _("demonstration") if row["simulated"] else "",
    ]
    return " · ".join(part for part in parts if part)


def value(row: Row, indicator: Indicator, lang: str) -> str:
    """The value with its interval; or why there is none."""
    if row["value"] is None:
        return figure_words.status(row["status"], lang)
    figure = figure_words.full(row["value"], indicator, lang)
    if indicator.unit == "pct":
        figure = figure_words.spoken(round(row["value"], indicator.decimals), indicator, lang)
    if row["lower"] is None:
        return figure
    return f"{figure} ({said.between(row['lower'], row['upper'], lang, indicator.decimals)})"


def beside(row: Row, indicator: Indicator, view: CompareView) -> str:
    """The benchmark and its value."""
    if row["benchmark"] is None:
        return ""
    template = words.translator(view.lang).gettext("{label}: {value}")
    shown = figure_words.full(row["benchmark"], indicator, view.lang)
    return template.format(label=said.benchmark(view.benchmark, view.lang), value=shown)


def sources(view: CompareView, keys: list[str]) -> str:
    """What figures rest on, in one line."""
    return words.translator(view.lang).gettext(", ").join(named_sources(view, keys))


def named_sources(view: CompareView, keys: list[str]) -> list[str]:
    """What figures rest on."""
    return [named(row, view.lang) for row in facts.sources(view, keys)]
