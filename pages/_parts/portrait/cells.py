"""The cells of a portrait's tables: a value with its interval, what it is set against, its place."""

from __future__ import annotations

from collections.abc import Iterable

from dash.development.base_component import Component

from data import words
from data.indicator import Indicator
from data.words import N_
from pages._parts import figure_words, numbers
from pages._parts.compare import words as compared
from pages._parts.explain.view import explain_url
from pages._parts.markup import html
from pages._parts.places import places
from pages._parts.portrait.compare import BETTER, HIGHER, LOWER, SIMILAR, UNJUDGED, WORSE
from pages._parts.portrait.figures import Figure
from pages._parts.quality.reasons import held_back

_VERDICTS = {
    BETTER: N_("better"),
    WORSE: N_("worse"),
    SIMILAR: N_("similar"),
    HIGHER: N_("higher"),
    LOWER: N_("lower"),
    UNJUDGED: N_("not judged"),
}
#: How sure a verdict is, as a class of its shape: full, hollow, with a point.
SHAPES = {"99.8": "sure-998", "95": "sure-95", "complete count": "sure-count"}


def amount(value: float | None, status: str, indicator: Indicator, lang: str) -> str:
    """A value in full, or why there is none."""
    if value is None:
        return figure_words.status(status, lang)
    said = figure_words.full(value, indicator, lang)
    return words.translator(lang).gettext("{n}%").format(n=said) if indicator.unit == "pct" else said


def value_cell(figure: Figure | None, lang: str, *, interval: bool = True) -> Component:
    """A value, its interval lighter beside it; on hover what it rests on."""
    if figure is None:
        return html.Td("–", className="none")
    said = explained(figure, amount(figure.value, figure.status, figure.indicator, lang), lang)
    if figure.value is None:
        return html.Td(said, className="non-value", title=rests_on(figure, lang))
    between = limits(figure, lang) if interval else ""
    if not between:
        return html.Td(said, title=rests_on(figure, lang))
    return html.Td([said, html.Small(between, className="interval")], title=rests_on(figure, lang))


def explained(figure: Figure, said: str, lang: str) -> str | Component:
    """The value as a link to where it comes from."""
    if not figure.code:
        return said
    url = explain_url(lang, figure.indicator.key, figure.code, figure.period, figure.milieu)
    return html.A(said, href=url, className="explain-value")


def limits(figure: Figure, lang: str) -> str:
    """The interval: ``38.5–39.7``; empty where everything was counted."""
    if figure.lower is None or figure.upper is None:
        return ""
    return "–".join(figure_words.full(end, figure.indicator, lang) for end in (figure.lower, figure.upper))


def rests_on(figure: Figure, lang: str) -> str:
    """``44,097 of 112,781 · published · 2024``."""
    _ = words.translator(lang).gettext
    parts = [figure_words.status(figure.status, lang), numbers.period(figure.period, lang)]
    if figure.numerator is not None and figure.denominator is not None:
        counts = (numbers.number(count, lang) for count in (figure.numerator, figure.denominator))
        parts.insert(0, _("{part} of {whole}").format(**dict(zip(("part", "whole"), counts, strict=True))))
    return " · ".join([*parts, *held_back_here(figure, lang)])


def held_back_here(figure: Figure, lang: str) -> Iterable[str]:
    """Why there is no value where too few have told."""
    if figure.status != "insufficient":
        return ()
    level = places()[figure.code].level
    view = (figure.indicator.key, level, figure.period, figure.milieu)
    return held_back(*view, lang=lang, code=figure.code).values()


def before_cell(figure: Figure, lang: str) -> Component:
    """The value of 2014, where the same figure exists."""
    if figure.before is None:
        return html.Td("–", className="none")
    return html.Td(amount(figure.before, "published", figure.indicator, lang), className="lighter")


def compared_cell(figure: Figure, lang: str) -> Component:
    """What the figure is set against."""
    other = figure.compared
    said = amount(other.value, other.status, figure.indicator, lang)
    return html.Td(said, className="lighter" if other.value is not None else "non-value")


def rank_cell(figure: Figure, lang: str) -> Component:
    """``6 of 75``, 1 being the highest."""
    if figure.rank is None or not figure.rank_count or figure.rank_count == 1:
        return html.Td("–", className="none")
    rank, count = (numbers.number(one, lang) for one in (figure.rank, figure.rank_count))
    return html.Td(html.Bdi(f"{rank}/{count}"), className="lighter")


def verdict_cell(figure: Figure, lang: str) -> Component:
    """A word, a shape and a colour, none of them alone; and the year it speaks of."""
    said = verdict_word(figure.compared.verdict, lang)
    if figure.compared.verdict == UNJUDGED:
        return html.Td(said, className=f"verdict {shape(figure)}")
    year = html.Small(numbers.period(figure.period, lang), className="of-year")
    sure = sure_word(figure.compared.sureness, lang)
    if not sure:
        return html.Td([said, year], className=f"verdict {shape(figure)}")
    # The mark's shape tells who sees it; these words, who does not.
    heard = html.Span(f" ({sure})", className="unseen")
    return html.Td([said, heard, year], className=f"verdict {shape(figure)}", title=sure)


def shape(figure: Figure) -> str:
    """The classes of a verdict's mark: what it says, and how sure it is."""
    return f"{figure.compared.verdict} {SHAPES.get(figure.compared.sureness, '')}".strip()


def sure_word(sureness: str, lang: str) -> str:
    """How sure a verdict is, in words; empty where nothing stands apart."""
    return compared.sure(sureness, lang) if sureness else ""


def verdict_word(verdict: str, lang: str) -> str:
    """A verdict of `portrait_compare` in a word."""
    return words.translator(lang).gettext(_VERDICTS[verdict])


def spine_cell(figure: Figure) -> Component:
    """Where the territory lies between the lowest and the highest of its level; figures stand beside."""
    if figure.spread is None or figure.value is None:
        return html.Td(className="spine-cell")
    low, high = figure.spread.lowest, figure.spread.highest
    places = {
        "u": figure.value,
        "t": figure.compared.value,
        "m": figure.spread.median,
        "a": figure.spread.lower_quartile,
        "b": figure.spread.upper_quartile,
    }
    style = {f"--{name}": _place(value, low, high) for name, value in places.items() if value is not None}
    return html.Td(html.Div(className=f"spine {shape(figure)}", style=style), className="spine-cell")


def _place(value: float, low: float, high: float) -> str:
    share = 0.5 if high == low else (value - low) / (high - low)
    return f"{100 * min(max(share, 0), 1):.1f}%"
