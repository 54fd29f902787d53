"""The sentence above the map explained: which territories it is about, their figures, the ends it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from data import words
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts import figure_words, lookup, numbers
from pages._parts.asked import Asked
from pages._parts.explain.evidence import Evidence
from pages._parts.explain.told import Line, Told
from pages._parts.explain.view import explain_url, map_address
from pages._parts.known import known
from pages._parts.map.modes.both import shown_views, sources_used
from pages._parts.nearest import nearest
from pages._parts.people import people
from pages._parts.places import places
from pages._parts.territory_words import level
from pages._parts.text import sentence
from pages._parts.view import View


def map_told(asked: Asked) -> Told:
    """What a view of the map says in its sentence; of two indicators, the figures of both."""
    view, mended = nearest(asked.values, known())
    asked.notices.extend(mended)
    _ = words.translator(view.lang).gettext
    views = shown_views(view)
    lines = [line for at, one in enumerate(views) for line in _lines(one, f"{at}." if at else "")]
    return Told(
        map_address(view),
        sentence(view),
        " · ".join(
            [
                places()[view.within].name(view.lang),
                level(view.level, view.lang),
                numbers.period(view.period, view.lang),
            ]
        ),
        lines,
        [row["source_key"] for row in sources_used(view)],
        any(lookup.rows_within("what_one_sees", one)[0]["simulated"] for one in views),
        [_how(one) for one in views],
        [(_("These figures on the map"), view.address().url())],
    )


def _how(view: View) -> str:
    indicator = catalogue().indicators[view.indicator]
    return f"{indicator.label[view.lang]}: {indicator.how[view.lang]}"


def _lines(view: View, before: str) -> Iterator[Line]:
    """The numbers of the sentence; `before` tells the lines of a second indicator apart."""
    _ = words.translator(view.lang).gettext
    rows = lookup.rows_within("table_rows", view)
    summary = lookup.rows_within("what_one_sees", view)[0]
    count = len(rows)
    label = level(view.level, view.lang)
    how = _("Those of the level inside the territory shown, counted")
    yield Line(f"{before}territories", label, numbers.number(count, view.lang), count, how)
    yield from _unknown(rows, before, view.lang)
    if not summary["known"]:
        return
    yield from _ends(summary, before, view)
    if summary["zeros"]:
        yield from _zeros(rows, summary, before, view)


def _unknown(rows: Sequence[Row], before: str, lang: str) -> Iterator[Line]:
    """Those without a figure, by why there is none."""
    _ = words.translator(lang).gettext
    found = Counter(row["status"] for row in rows if row["value"] is None)
    for status, count in sorted(found.items()):
        label = _("– no figure: {why}").format(why=figure_words.status(status, lang))
        there = [row for row in rows if row["value"] is None and row["status"] == status]
        yield Line(
            *(f"{before}{status}", label, numbers.number(count, lang), count),
            how=_("Those of the territories shown, counted"),
            rows=_listed(there),
        )


def _ends(summary: Row, before: str, view: View) -> Iterator[Line]:
    """The least and the most, and the figure of the area itself: each with an explanation of its own."""
    _ = words.translator(view.lang).gettext
    indicator = catalogue().indicators[view.indicator]
    ends = [
        ("low", _("Lowest: {place}"), summary["low_code"], summary["low"]),
        ("high", _("Highest: {place}"), summary["high_code"], summary["high"]),
    ]
    if summary["own_value"] is not None:
        ends.append(("own", "{place}", view.within, summary["own_value"]))
    for name, template, code, value in ends:
        label = template.format(place=places()[code].name(view.lang))
        url = explain_url(view.lang, view.indicator, code, view.period, view.milieu)
        yield Line(
            *(f"{before}{name}", label, figure_words.spoken(value, indicator, view.lang), value), url=url
        )


def _zeros(rows: Sequence[Row], summary: Row, before: str, view: View) -> Iterator[Line]:
    """Those at zero, and who lives there."""
    _ = words.translator(view.lang).gettext
    there = [row for row in rows if row["value"] == 0]
    yield Line(
        *(f"{before}zeros", _("– at zero"), numbers.number(len(there), view.lang), len(there)),
        how=_("Those of the territories shown, counted"),
        rows=_listed(there),
    )
    indicator: Indicator = catalogue().indicators[view.indicator]
    count = summary["people_without"]
    who = people(count, indicator, view.lang) if count else None
    if who:
        how = _("People of the territories at zero, added: those the figure is about, else all inhabitants")
        yield Line(f"{before}people_without", _("People there"), who, count, how)


def _listed(rows: Sequence[Row]) -> Evidence:
    """The territories, by their code; whoever is no publisher's file has no key."""
    listed: list[Row] = [{"code": row["code"]} for row in rows]
    group = {"source_key": "", "row_count": len(listed), "total": float(len(listed)), "rows": listed}
    return Evidence("territories_listed", (group,))
