"""How access is measured: sources, what is assumed, what is left out; the words of it in plain language."""

from __future__ import annotations

import numpy as np
from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from pages._parts import numbers
from pages._parts.access.controls import speed
from pages._parts.access.found import Found
from pages._parts.access.ground import ground
from pages._parts.access.view import AccessView
from pages._parts.access.words import km
from pages._parts.gaps.facts import period
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.words import target
from pages._parts.plainly import plainly
from pages._parts.source_line import named

#: The words of each measure that are explained.
_WORDS = {
    "nearest": ("detour", "worst_tenth"),
    "places": ("catchment", "decay", "detour", "worst_tenth"),
    "raam": ("raam", "detour", "worst_tenth"),
}


def sources(view: AccessView) -> list[str]:
    """Each source that access rests on, in words."""
    found = warehouse.read("gap_sources", type=view.what, level="commune")
    timed = warehouse.read("access_time_sources") if ground(view.what).minutes is not None else []
    return [named(source, view.lang) for source in (*found, *timed)]


def plain(view: AccessView) -> Component:
    """The measure's words, each with what it means."""
    said: list[str | Component] = []
    for key in _WORDS[view.show]:
        said += [plainly(key, view.lang), " · "]
    return html.P(said[:-1], className="access-words")


def assumed(shown: Found) -> list[str]:
    """What one must know to believe these figures, a sentence each."""
    view = shown.view
    _ = words.translator(view.lang).gettext
    return [
        *_timed(shown),
        _way(view),
        *_penalty(shown),
        _(
            "Everybody of a commune is taken to live at its representative point; a centre without "
            "coordinates stands at the point of its commune."
        ),
        _("People concerned: {who}, census of 2024. Centres: those open at the end of {year}.").format(
            who=target(kinds()[view.what], view.lang), year=period()
        ),
        _("Rural communes are those where more than half of the people are rural."),
        _by_milieu(view),
        *_measure(shown),
        _("Communes whose people or centres are not known count neither way."),
    ]


def left_out(shown: Found) -> str:
    """What of licensed places is not on record; empty where all are."""
    view, untold = shown.view, np.isnan(shown.ground.places)
    if not untold.any():
        return ""
    _ = words.translator(view.lang).gettext
    floors = int((shown.reach.is_floor & shown.known).sum())
    said = (
        words.translator(view.lang)
        .ngettext(
            "Of {all} open centres {n} has no licensed places on record: it counts as a centre one can go "
            "to, never as one of zero places.",
            "Of {all} open centres {n} have no licensed places on record: they count as centres one can go "
            "to, never as centres of zero places.",
            int(untold.sum()),
        )
        .format(all=numbers.number(len(untold), view.lang), n=numbers.number(int(untold.sum()), view.lang))
    )
    if not floors:
        return said
    more = _("Communes that have such a centre within reach beside others share at least what is shown: {n}.")
    return f"{said} {more.format(n=numbers.number(floors, view.lang))}"


def source_line(shown: Found) -> list[Component]:
    """The foot of the page."""
    _ = words.translator(shown.view.lang).gettext
    listed = [html.Li(html.Bdi(source)) for source in sources(shown.view)]
    said = [one for one in (*assumed(shown), left_out(shown)) if one]
    return [
        html.Div([html.B(_("Source:")), " ", html.Ul(listed or _("none recorded"), className="source-list")]),
        html.Details(
            [html.Summary(_("How access is measured")), html.Ul([html.Li(one) for one in said])], open=True
        ),
    ]


def _by_milieu(view: AccessView) -> str:
    """Why rural and urban may not add up to all."""
    _ = words.translator(view.lang).gettext
    if kinds()[view.what].is_service:
        return _(
            "Numbers by milieu are those of the census; they may differ from the total by what was rounded."
        )
    return _(
        "The total is the legal population; by milieu the census publishes the municipal population only."
    )


def _way(view: AccessView) -> str:
    _ = words.translator(view.lang).gettext
    if view.detour == "1":
        return _("Distances run in a straight line, not by road.")
    template = _("Distances are straight lines times {factor}: an assumption about roads, not a measurement.")
    return template.format(factor=numbers.number(float(view.detour), view.lang, 1))


def _penalty(shown: Found) -> list[str]:
    view = shown.view
    _ = words.translator(view.lang).gettext
    if view.penalty == "0":
        return []
    said = _(
        "Each kilometre that households travel to a paved road (census of 2024, mean of the commune) counts "
        "as {n} km more: an assumption. In communes without countryside nothing is added."
    ).format(n=numbers.number(int(view.penalty), view.lang))
    unknown = int((np.isnan(shown.ground.road_km) & shown.known).sum())
    if not unknown:
        return [said]
    more = _("Communes whose way to a paved road is not known, and where nothing is added: {n}.")
    return [said, more.format(n=numbers.number(unknown, view.lang))]


def _timed(shown: Found) -> list[str]:
    """How loaded ways are made kilometres, and how many there are."""
    view, minutes = shown.view, shown.ground.minutes
    _ = words.translator(view.lang).gettext
    if minutes is None:
        return []
    timed = int((~np.isnan(minutes[shown.looked_at])).sum())
    return [
        _(
            "Of {all} ways from these communes to the centres {n} were loaded as minutes: they count as "
            "kilometres at {speed}, with neither detour nor paved road added. Straight lines stand in for "
            "the others."
        ).format(
            all=numbers.number(minutes[shown.looked_at].size, view.lang),
            n=numbers.number(timed, view.lang),
            speed=speed(view.speed, view.lang),
        )
    ]


def _measure(shown: Found) -> list[str]:
    """How the measure that is shown is worked out."""
    view = shown.view
    _ = words.translator(view.lang).gettext
    reach = km(float(view.radius), view.lang, 0)
    if view.show == "nearest":
        return []
    everybody = _(
        "All people of the target group in the country share the places, whatever communes are shown."
    )
    if view.show == "places":
        decay = {
            "binary": _("All centres within {km} count alike."),
            "step": _("Centres count 1, 0.68 and 0.22 in the first, second and last third of {km}."),
            "gaussian": _("Centres count less and less along a normal curve, nothing from {km} on."),
        }[view.decay]
        return [
            _(
                "Places shared: each centre’s licensed places are divided by the people who have it within "
                "reach; a commune adds up these shares over the centres within its reach (two-step floating "
                "catchment)."
            ),
            decay.format(km=reach),
            everybody,
        ]
    return [
        _(
            "Way and crowding: people are taken to choose the centre where the way and the crowding together "
            "cost least, and to go {km} farther to avoid a centre twice as crowded as the mean (RAAM)."
        ).format(km=reach),
        everybody,
    ]
