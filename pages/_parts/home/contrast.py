"""What a committee may read first: where countryside and town are farthest apart, what moved last year."""

from __future__ import annotations

from dash.development.base_component import Component

from data import warehouse, words
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts import figure_words, numbers, ramps
from pages._parts.address import territory_url
from pages._parts.classed import classed
from pages._parts.codes import COUNTRY
from pages._parts.explain.view import explain_url
from pages._parts.known import known
from pages._parts.legend import legend
from pages._parts.sketch import sketch_map
from pages._parts.view import View

#: The letters of a map's classes that stand for no value.
_NO_VALUE = {sign: status for status, sign in ramps.SIGN_OF_STATUS.items()}


def widest(lang: str) -> tuple[str, View | None]:
    """The rate about people in which they are farthest apart, in a sentence, and the map of it."""
    _ = words.translator(lang).gettext
    row = _widest_row()
    if row is None:
        return _("No rate is known for countryside and town alike."), None
    indicator = catalogue().indicators[row["indicator"]]
    said = _(
        "Among rates about people, countryside and town are farthest apart in this: "
        "{label}, {rural} against {urban} ({period})."
    ).format(
        label=indicator.label[lang],
        rural=figure_words.spoken(row["rural"], indicator, lang),
        urban=figure_words.spoken(row["urban"], indicator, lang),
        period=numbers.period(row["period"], lang),
    )
    view = View(lang=lang, indicator=indicator.key, period=row["period"], milieu="rural")
    return said, view


def contrast_map(view: View, said: str) -> list[Component]:
    """The rate in the countryside, by province, with its legend."""
    shown = classed(view)
    if shown is None:
        return []
    indicator = catalogue().indicators[view.indicator]
    codes = [row["code"] for row in warehouse.read("codes_of_level", level=view.level)]
    fills = {code: _NO_VALUE.get(sign, sign) for code, sign in zip(codes, shown.signs, strict=True)}
    drawn = sketch_map(
        view.within,
        view.level,
        fills,
        lang=view.lang,
        label=said,
        ramp=ramps.ramp(shown.edges, indicator.reference),
        links=territory_link(view.lang),
    )
    return [drawn, *legend(view)]


def change(lang: str) -> tuple[str, bool, str] | None:
    """The reach that moved most in the last year: a sentence, whether it is simulated, its explanation."""
    _ = words.translator(lang).gettext
    moved = [row for row in warehouse.read("country_by_year") if _is_reach(row["indicator"])]
    if not moved:
        return None
    row = max(moved, key=lambda one: abs(one["last"] - one["before"]))
    indicator = catalogue().indicators[row["indicator"]]
    before, last = (figure_words.spoken(row[name], indicator, lang) for name in ("before", "last"))
    said = _("{label}: {before} in {before_period}, {last} in {last_period}; no reach moved more.").format(
        label=indicator.label[lang],
        before=before,
        last=last,
        before_period=numbers.period(row["before_period"], lang),
        last_period=numbers.period(row["last_period"], lang),
    )
    return said, row["simulated"], explain_url(lang, indicator.key, COUNTRY, row["last_period"])


def territory_link(lang: str) -> str:
    """The address of a territory's portrait, its code left open."""
    return territory_url("{code}", lang).replace("%7Bcode%7D", "{code}")


def _is_reach(key: str) -> bool:
    indicator = catalogue().indicators.get(key)
    return indicator is not None and indicator.theme == "reach"


def _widest_row() -> Row | None:
    """The newest of the rates about people that are better low: a gap nobody judges says little."""
    judged = [row for row in warehouse.read("rural_urban_rates") if _is_judged(row["indicator"])]
    if not judged:
        return None
    newest = max(row["period"] for row in judged)
    return next(row for row in judged if row["period"] == newest)


def _is_judged(key: str) -> bool:
    indicator = catalogue().indicators.get(key)
    offered = key in known().offers and "province" in known().offers[key]
    return offered and indicator is not None and _is_rate_of_people(indicator)


def _is_rate_of_people(indicator: Indicator) -> bool:
    denominator = indicator.computation.denominator
    of_people = denominator is not None and catalogue().measures[denominator].unit == "people"
    return of_people and indicator.unit == "pct" and indicator.direction == "lower"
