"""How the gaps are found: sources, distances, needs and white spots, with the limits of this build."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from data.catalogue import catalogue
from pages._parts import figure_words
from pages._parts.gaps.facts import Shown
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.parts_told import parts_said
from pages._parts.gaps.supply import SAMPLED
from pages._parts.gaps.view import GapsView
from pages._parts.gaps.yardstick import Yardstick
from pages._parts.source_line import named


def source_line(facts: Shown) -> list[Component]:
    """The foot of the page: sources, then how each column is made."""
    view = facts.view
    _ = words.translator(view.lang).gettext
    listed = [html.Li(html.Bdi(source)) for source in sources(view)]
    return [
        html.Div([html.B(_("Source:")), " ", html.Ul(listed or _("none recorded"), className="source-list")]),
        html.Details([html.Summary(_("How the gaps and the white spots are found")), *_method(facts)]),
    ]


def sources(view: GapsView) -> list[str]:
    """Each source a view rests on, in words."""
    found = warehouse.read("gap_sources", type=view.what, level=view.level)
    return [named(source, view.lang) for source in found]


def distances_said(lang: str) -> str:
    """How distances are measured."""
    return words.translator(lang).gettext(
        "Distances run in a straight line, not by road, from the representative point of each commune "
        "to the nearest open centre that is listed. A region or a province has the mean of its communes, "
        "weighted by their people."
    )


def white_spots_said(lang: str) -> str:
    """What makes a white spot."""
    return words.translator(lang).gettext(
        "A white spot is a commune where at least three needs are among the worst fifth of communes, and "
        "which has no centre of the kind, of its own or within 20 km. A need is among the worst fifth at "
        "or beyond the 80th percentile of the communes that have a figure; a commune without a figure "
        "counts neither way. Where the list of centres does not reach, nothing is said."
    )


def missing_said(facts: Shown) -> list[str]:
    """How places, or centres, are found missing, and how sure that is."""
    lang = facts.view.lang
    _ = words.translator(lang).gettext
    if facts.yardstick.in_centres:
        rule = _(
            "Centres missing: those the norm asks for in each territory, minus those open, never below zero."
        )
    elif facts.view.against == "national" and not facts.view.milieu_part:
        rule = _(
            "Places missing: those the national rate would give the territory’s target group, minus its own, "
            "never below zero. People concerned: the target group at the census of 2024; for types without "
            "one, inhabitants."
        )
    else:
        rule = _(
            "Places missing: those the yardstick asks for the territory’s target group, minus the licensed "
            "ones, never below zero. Share missing: of those asked for. People concerned: the target group "
            "at the census of 2024."
        )
    return [rule, how_sure(facts.yardstick, lang)]


def how_sure(held: Yardstick, lang: str) -> str:
    """The interval of what is missing, or why it has none."""
    kind = kinds()[held.view.what]
    _ = words.translator(lang).gettext
    if held.in_centres or not kind.is_service:
        return _("No interval: centres are counted, not estimated from a sample.")
    if kind.target in SAMPLED:
        return _(
            "Interval (95 %): one household in five answered the long form of the census, so the target "
            "group is estimated; licensed places are counted. Where everyone was asked there is none."
        )
    return _(
        "No interval: licensed places are counted, and the target group is counted in full or read off "
        "its age groups, not estimated from a sample; small territories are as exact as large ones."
    )


def people_said(lang: str) -> str:
    """Who is not reached, and who is beyond the places there are."""
    return words.translator(lang).gettext(
        "People not reached: the target group without the beneficiaries, held back where too few centres "
        "reported. People above the places: those enrolled beyond the licensed places, in the centres that "
        "tell both."
    )


def milieu_said(lang: str) -> str:
    """What the choice of a milieu means beside that of a part."""
    return words.translator(lang).gettext(
        "Milieu: “rural only” keeps whole territories of which more than half is rural; figures of the rural "
        "or the urban part alone are chosen apart, and both choices add up."
    )


def _method(facts: Shown) -> list[Component]:
    lang = facts.view.lang
    return [
        html.P(distances_said(lang)),
        *(html.P(said) for said in missing_said(facts)),
        html.P(people_said(lang)),
        html.P(milieu_said(lang)),
        *(html.P(said) for said in (parts_said(lang) if facts.view.milieu_part else ())),
        html.P(white_spots_said(lang)),
        html.Ul([html.Li(limit(row, lang)) for row in warehouse.read("gap_needs")], className="needs"),
    ]


def limit(row: warehouse.Row, lang: str) -> str:
    """One need and the value from which on it is among the worst fifth."""
    _ = words.translator(lang).gettext
    indicator = catalogue().indicators[row["indicator"]]
    template = _("{label}: {value} or more") if row["direction"] == "lower" else _("{label}: {value} or less")
    value = figure_words.spoken(row["threshold"], indicator, lang)
    return template.format(label=indicator.label[lang], value=value)
