"""What a load would change on the map, or changed: figures of territories before and after."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from data import changes, words
from data.catalogue import catalogue, with_loaded
from data.indicator import Indicator
from pages._parts import figure_words, numbers, territory_words
from pages._parts.address import territory_url
from pages._parts.explain.changes_view import ChangesView
from pages._parts.explain.link import value_link
from pages._parts.explain.view import explain_url
from pages._parts.imports.loads import Load
from pages._parts.imports.said import spoken
from pages._parts.imports.tables import table
from pages._parts.places import places

#: Rows in sight, and those that unfold below them.
_FIRST, _SHOWN = 8, 60


def effects(load: Load, lang: str) -> list[Component]:
    """The part of the screen; says so when it is not known, never that nothing changes."""
    if load.status in ("refused", "withdrawn") or not load.rows("accepted"):
        return []
    _ = words.translator(lang).gettext
    title = _("What changed on the map") if load.status == "accepted" else _("What would change on the map")
    changing = count(load)
    if changing is None:
        said = _("Not known for this load: the figures show it once they are made anew.")
        return [html.Section([html.H2(title), html.P(said, className="said-softly")], id="effects")]
    return [html.Section([html.H2(title), *_told(load, changing, lang)], id="effects")]


def count(load: Load) -> int | None:
    """How many figures change; None where that is not known."""
    told = load.report.get("changes")
    return int(told.get("count") or len(told.get("rows") or [])) if isinstance(told, dict) else None


def summary(changing: int, lang: str) -> str:
    """The same as a sentence."""
    plural = words.translator(lang).ngettext
    return plural("{n} figure changes.", "{n} figures change.", changing).format(
        n=numbers.number(changing, lang)
    )


def _told(load: Load, changing: int, lang: str) -> list[Component]:
    _ = words.translator(lang).gettext
    if not changing:
        return [html.P(_("No figure on the map changes."))]
    counts, known = load.status == "accepted", _known(load)
    told = _latest(load.report["changes"].get("rows") or [])[:_SHOWN]
    rows = [{**row, "counts": counts, "of": known.get(str(row.get("indicator")))} for row in told]
    said = summary(changing, lang)
    if changing > len(rows):
        said = " ".join([said, _("Below, those that change most.")])
    first, others = rows[:_FIRST], rows[_FIRST:]
    parts = [html.P(said), *_why(load, lang), _table(first, said, lang)]
    if others:
        parts.append(html.Details([html.Summary(_("Show more")), _table(others, said, lang)]))
    return parts


def _known(load: Load) -> Mapping[str, Indicator]:
    """The served indicators, and before them in the file's own words those that it would bring."""
    brought = load.report["changes"].get("brought") or []
    return {**with_loaded(catalogue(), brought).indicators, **catalogue().indicators}


def _why(load: Load, lang: str) -> list[Component]:
    """Once it counts: every figure that its build moved, by cause, where the two builds were compared."""
    build = str(load.report.get("build") or "")
    pair = next((one for one in changes.pairs() if one.after == build), None)
    if pair is None or load.status != "accepted":
        return []
    said = words.translator(lang).gettext("Which figures moved, and why")
    return [html.P(html.A(said, href=ChangesView(lang, pair).address().url()))]


def _latest(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row an indicator and territory: that of its last period."""
    kept: dict[tuple[str, str], dict[str, Any]] = {}
    for row in rows:
        key = (str(row.get("indicator")), str(row.get("territory")))
        if key not in kept or str(row.get("period")) > str(kept[key].get("period")):
            kept[key] = row
    return list(kept.values())


def _after(row: dict[str, Any], said: str, indicator: Indicator | None, lang: str) -> Component | str:
    """What it is, leading to where it comes from; before it counts there is nothing to lead to."""
    if indicator is None or row.get("counts") is not True or str(row.get("territory")) not in places():
        return said
    territory, period = str(row.get("territory")), str(row.get("period"))
    return value_link(said, explain_url(lang, indicator.key, territory, period, str(row.get("milieu"))))


def _table(rows: list[dict[str, Any]], caption: str, lang: str) -> Component:
    _ = words.translator(lang).gettext
    heads = [_("Indicator"), _("Territory"), _("Period"), _("Before"), _("After")]
    return table(heads, [_line(row, lang) for row in rows], caption, "import-effects")


def _line(row: dict[str, Any], lang: str) -> list[Any]:
    indicator: Indicator | None = row["of"]
    return [
        _name(row, indicator, lang),
        _territory(row, lang),
        numbers.period(str(row.get("period") or "–"), lang),
        _figure(row, "before", indicator, lang),
        html.B(_after(row, _figure(row, "after", indicator, lang), indicator, lang)),
    ]


def _name(row: dict[str, Any], indicator: Indicator | None, lang: str) -> Component | str:
    """What moves, and the unit of both values where the name does not tell it; the key where nobody can."""
    if indicator is None:
        return str(row.get("indicator"))
    label = indicator.label[lang]
    if "100" in label:
        return label
    return html.Span([label, " ", html.Small(figure_words.unit(indicator, lang), className="unit")])


def _territory(row: dict[str, Any], lang: str) -> Component | str:
    place = places().get(str(row.get("territory")))
    if place is None:
        return spoken(row.get("name"), lang) or str(row.get("territory") or "–")
    # A commune often has the name of its province, and communes of several provinces share one.
    around = places().get(place.parent) if place.level == "commune" else None
    told = [territory_words.kind(place, lang), *([around.name(lang)] if around else [])]
    name = html.A(place.name(lang), href=territory_url(place.code, lang))
    return html.Span([name, *(f" · {one}" for one in told)])


def _figure(row: dict[str, Any], when: str, indicator: Indicator | None, lang: str) -> str:
    """A value, or why there is none: missing is never zero; what is withheld now is not told of before."""
    value, status = row.get(when), str(row.get(f"{when}_status") or "")
    if row.get("after_status") == "suppressed":
        return figure_words.status("suppressed", lang)
    if value is None:
        return figure_words.status(status if status in figure_words.NON_VALUES else "missing", lang)
    return (
        figure_words.full(float(value), indicator, lang) if indicator else numbers.spoken(float(value), lang)
    )
