"""The states of cells as signs: legend with counts and meanings, links that narrow the list to one state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from data import words
from data.warehouse import Row
from pages._parts import numbers
from pages._parts.attributes import aria, data
from pages._parts.places import places
from pages._parts.ramps import STATES as SIGNS
from pages._parts.sketch import sketch_map
from pages._parts.territory_names import whole
from pages._parts.territory_words import counted
from pages._parts.vigilance import facts
from pages._parts.vigilance import words as said
from pages._parts.vigilance.view import ANY, PAGE, STATES, VigilanceView, cell_url


def swatch(state: str) -> Component:
    """The colour of a state, as on the map."""
    sign = SIGNS[state]
    return html.Span(
        className=f"swatch state-{state}",
        style={"backgroundColor": sign.fill, "borderColor": sign.ink or sign.fill},
    )


def signed(state: str, lang: str) -> list[Component]:
    """Colour and word of a state."""
    return [swatch(state), html.Span(said.state(state, lang))]


def legend(view: VigilanceView, limits: Row) -> Component:
    """Every state with its meaning and its number of units; each narrows the list to it, or widens it."""
    counts = facts.by_state(facts.units(view.region, "province"))
    # That nothing is known is said where it is so.
    told = [state for state in STATES if counts[state] or state != "unknown"]
    return html.Ul([_entry(view, state, counts[state], limits) for state in told], className="state-legend")


def _entry(view: VigilanceView, state: str, count: int, limits: Row) -> Component:
    chosen = view.state == state
    wanted = ANY if chosen else state
    link = html.A(
        [
            *signed(state, view.lang),
            html.Span(f"({numbers.number(count, view.lang)})", className="legend-count"),
        ],
        href=replace(view, state=wanted).address().url(),
        **data(turn=PAGE, choice="state", value=wanted),
        **(aria(current="true") if chosen else {}),
    )
    meaning = said.meaning(state, limits["silent_after_reports"], view.lang)
    return html.Li([link, html.Span(meaning, className="state-meaning")])


def counting(rows: Sequence[Row], lang: str) -> Component | None:
    """What the map and its legend count, where it is not delegations: Casablanca's prefecture holds eight."""
    divided = [row for row in rows if row["delegations"] > 1]
    if not divided:
        return None
    translator = words.translator(lang)
    said = translator.ngettext(
        "The map and its legend count {units}; {place} stands there once for its {all} delegations, "
        "of which {n} has a cell.",
        "The map and its legend count {units}; {place} stands there once for its {all} delegations, "
        "of which {n} have a cell.",
        divided[0]["cells"],
    )
    return html.P(
        said.format(
            units=counted("province", len(rows), lang),
            place=whole(places()[divided[0]["code"]], lang),
            all=numbers.number(divided[0]["delegations"], lang),
            n=numbers.number(divided[0]["cells"], lang),
        ),
        className="standing",
    )


def standing(limits: Row, lang: str) -> Component:
    """The day on which the cells are judged, and how far the rule is official."""
    return html.P(judged_by(limits, lang), className="standing")


def judged_by(limits: Row, lang: str) -> str:
    """The same as a text."""
    _ = words.translator(lang).gettext
    day = _("As of {day}, the last day in the data.").format(day=numbers.day(limits["as_of"], lang))
    rule = (
        _("These limits are a proposal: no public text fixes how often a cell reports.")
        if limits["status"] == "proposal"
        else _("Rule: {reference}").format(reference=limits["reference"])
    )
    return f"{day} {rule}"


def state_map(
    area: str,
    level: str,
    rows: Sequence[Row],
    lang: str,
    *,
    shown: str = ANY,
    marked: str = "",
    size: str = "large",
) -> Component:
    """Units of an area by the state of their cell; those of another state than the one shown stay neutral."""
    _ = words.translator(lang).gettext
    fills = {row["code"]: row["state"] for row in rows if shown in (ANY, row["state"])}
    return sketch_map(
        area,
        level,
        fills,
        lang=lang,
        label=_("Map: {states}").format(states=_counted(facts.by_state(rows), lang)),
        tips={row["code"]: tip(row, lang) for row in rows},
        links=cell_url("{code}", lang).replace("%7Bcode%7D", "{code}"),
        marked=marked,
        size=size,
    )


def tip(row: Row, lang: str) -> str:
    """What the map tells of a unit."""
    _ = words.translator(lang).gettext
    lines = [places()[row["code"]].name(lang), said.state(row["state"], lang)]
    if row["delegations"] > 1:
        lines.append(parts_with_cell(row, lang))
    if row["expected_long"]:
        lines.append(said.of_weeks(row["received_long"], row["expected_long"], lang))
    return "\n".join(lines)


def parts_with_cell(row: Row, lang: str) -> str:
    """Of a divided prefecture: ``3 of 8 have a cell``."""
    _ = words.translator(lang).gettext
    return _("cells in {n} of {all}").format(
        n=numbers.number(row["cells"], lang), all=numbers.number(row["delegations"], lang)
    )


def _counted(counts: Mapping[str, int], lang: str) -> str:
    _ = words.translator(lang).gettext
    parts = [
        f"{said.state(state, lang)} ({numbers.number(counts[state], lang)})"
        for state in STATES
        if counts[state] or state != "unknown"
    ]
    return _(", ").join(parts)
