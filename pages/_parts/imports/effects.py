"""What a load would change on the map, or changed: figures of territories before and after."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from data.indicator import Indicator
from pages._parts import figure_words, numbers
from pages._parts.address import territory_url
from pages._parts.imports.loads import Load
from pages._parts.imports.said import spoken
from pages._parts.imports.tables import table
from pages._parts.places import places

_SHOWN = 40


def effects(load: Load, lang: str) -> list[Component]:
    """The part of the screen; says so when it is not known, never that nothing changes."""
    if load.status in ("refused", "withdrawn") or not load.rows("accepted"):
        return []
    _ = words.translator(lang).gettext
    title = _("What changed on the map") if load.status == "accepted" else _("What would change on the map")
    told = load.report.get("changes")
    if not isinstance(told, dict):
        said = _("Not known for this load: the figures show it once they are made anew.")
        return [html.Section([html.H2(title), html.P(said, className="said-softly")], id="effects")]
    return [html.Section([html.H2(title), *_told(told, lang)], id="effects")]


def _told(told: dict[str, Any], lang: str) -> list[Component]:
    _ = words.translator(lang).gettext
    listed = list(told.get("rows") or [])
    count = int(told.get("count") or len(listed))
    if not count:
        return [html.P(_("No figure on the map changes."))]
    plural = words.translator(lang).ngettext
    said = plural("{n} figure changes.", "{n} figures change.", count).format(n=numbers.number(count, lang))
    if count > _SHOWN:
        said = " ".join([said, _("Below, those that change most.")])
    heads = [_("Indicator"), _("Territory"), _("Period"), _("Before"), _("After")]
    lines = [_line(row, lang) for row in listed[:_SHOWN]]
    return [html.P(said), table(heads, lines, said, "import-effects")]


def _line(row: dict[str, Any], lang: str) -> list[Any]:
    indicator = catalogue().indicators.get(str(row.get("indicator")))
    label = (
        indicator.label[lang] if indicator else spoken(row.get("label"), lang) or str(row.get("indicator"))
    )
    return [
        label,
        _territory(row, lang),
        numbers.period(str(row.get("period") or "–"), lang),
        _figure(row, "before", indicator, lang),
        html.B(_figure(row, "after", indicator, lang)),
    ]


def _territory(row: dict[str, Any], lang: str) -> Component | str:
    place = places().get(str(row.get("territory")))
    if place is None:
        return spoken(row.get("name"), lang) or str(row.get("territory") or "–")
    return html.A(place.name(lang), href=territory_url(place.code, lang))


def _figure(row: dict[str, Any], when: str, indicator: Indicator | None, lang: str) -> str:
    """A value, or why there is none: missing is never zero."""
    value, status = row.get(when), str(row.get(f"{when}_status") or "")
    if value is None:
        return figure_words.status(status if status in figure_words.NON_VALUES else "missing", lang)
    return (
        figure_words.full(float(value), indicator, lang) if indicator else numbers.spoken(float(value), lang)
    )
