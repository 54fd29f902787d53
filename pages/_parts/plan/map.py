"""The plan on a small map: communes near a centre before, with new ones, never; centres old and new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from pages._parts import numbers
from pages._parts.places import inside, places
from pages._parts.plan.answer import Answer
from pages._parts.plan.enough import lacks_norm, say
from pages._parts.plan.question import looked_at
from pages._parts.plan.view import PlanView
from pages._parts.plan.words import sentence
from pages._parts.sketch import Frame, SketchPoint, sketch_legend, sketch_map

IDENT = "plan-sketch"
#: Reached by what stands; reached by a new centre; out of reach.
COLOURS = ("#b9d3e8", "#14607a", "#f2d9a6")
_OUTSIDE = "off"
#: Less than half a person is nobody.
HARDLY = 0.5


def plan_map(view: PlanView, answer: Answer, pick: str) -> Component:
    """The map; choosing a commune writes its code to the store `pick`."""
    return sketch_map(
        view.area,
        "commune",
        fills(view, answer),
        lang=view.lang,
        label=sentence(view, answer),
        ramp=COLOURS,
        marked=view.selected,
        points=[*_standing(view, answer), *_new(view, answer)],
        pick=pick,
        ident=IDENT,
        size="large",
        frame=_frame(view),
    )


def _frame(view: PlanView) -> Frame | None:
    """The part of the country that holds the regions asked about; None where that is all that is drawn."""
    if len(view.regions) <= 1:
        return None
    boxes = [row for row in warehouse.read("map_extents") if row["code"] in view.regions]
    return (
        min(row["west"] for row in boxes),
        min(row["south"] for row in boxes),
        max(row["east"] for row in boxes),
        max(row["north"] for row in boxes),
    )


def plan_legend(view: PlanView, answer: Answer) -> Component:
    """Each colour and each point in words."""
    _ = words.translator(view.lang).gettext
    painted = fills(view, answer)
    counts = Counter(painted.values())
    said = {
        **{fill: say(view, fill) for fill in ("0", "1", "2")},
        "missing": _("not known"),
    }
    entries = [(fill, text, counts[fill]) for fill, text in said.items() if counts[fill]]
    outside = len(inside("commune", view.area)) - len(painted)
    if outside:
        entries.append((_OUTSIDE, _("not asked about"), outside))
    return html.Div(
        [
            html.P(say(view, "communes"), className="legend-title"),
            sketch_legend(entries, view.lang, COLOURS),
            html.Ul(
                [
                    html.Li([html.Span(className="plan-dot plan-dot-new"), _("new centre")]),
                    html.Li([html.Span(className="plan-dot"), _("centre that stands")]),
                ],
                className="legend-entries plan-dots",
            ),
        ]
    )


def fills(view: PlanView, answer: Answer) -> Mapping[str, str]:
    """Fill by code of the communes a question is about."""
    here = answer.ground
    painted = {}
    for at in looked_at(view, here).nonzero()[0]:
        if not here.is_known[at] or lacks_norm(view):
            painted[here.codes[at]] = "missing"
        elif here.people[at]:
            painted[here.codes[at]] = _fill(view, answer, int(at))
    return painted


def _fill(view: PlanView, answer: Answer, at: int) -> str:
    """Served before, served anew (more of them, where places count), or not."""
    before, newly = answer.before[at], answer.after[at] - answer.before[at]
    enough = answer.demand[at] - HARDLY if view.counts_places else HARDLY
    return "0" if before > enough else "1" if newly > HARDLY else "2"


def _standing(view: PlanView, answer: Answer) -> list[SketchPoint]:
    name = "name_ar" if view.lang == "ar" else "name_fr"
    return [
        SketchPoint(row["longitude"], row["latitude"], row[name] or row["centre_id"])
        for row in answer.ground.centres
        if not view.regions or row["commune_code"][:2] in view.regions
    ]


def _new(view: PlanView, answer: Answer) -> list[SketchPoint]:
    _ = words.translator(view.lang).gettext
    points = []
    for rank, site in enumerate(answer.sites, start=1):
        place = answer.ground.points[site.code]
        said = _("New centre {n}: {name}").format(
            n=numbers.number(rank, view.lang), name=places()[site.code].name(view.lang)
        )
        points.append(SketchPoint(*place, said, kind="new"))
    return points
