"""The indicators: what each means, how it is computed, where and when it exists, what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import groupby

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from data.catalogue import catalogue
from data.words import LANGUAGES
from pages._parts.family import Family, families
from pages._parts.fiche import fiche
from pages._parts.find_in_list import ENTRY, GROUP, find_in_list
from pages._parts.markup import markup, written
from pages._parts.sources.view import SourcesView

LIST = "indicator-list"
PAGE = "sources"


def sources_indicators(view: SourcesView) -> list[Component]:
    """Every indicator, under the headings of the map's picker; the one asked for stands open."""
    _ = words.translator(view.lang).gettext
    listed = [_group(key, members, view) for key, members in _grouped()]
    box = find_in_list(
        PAGE, LIST, view.words, _("Find an indicator by its name or its definition"), view.lang
    )
    return [box, html.Div(listed, id=LIST)]


def _grouped() -> list[tuple[str, list[Family]]]:
    return [(key, list(found)) for key, found in groupby(families(), lambda family: family.first.group)]


def _group(key: str, members: list[Family], view: SourcesView) -> Component:
    simulated = simulated_indicators()
    entries = [_entry(family, view, simulated) for family in members]
    heading = html.H2(catalogue().groups[key].label[view.lang])
    return html.Section([heading, *entries], id=f"group-{key}", className=GROUP)


def _entry(family: Family, view: SourcesView, simulated: frozenset[str]) -> Component:
    opened = bool(view.indicator) and family.holds(view.indicator)
    rests = any(one.key in simulated for one in family.members)
    theme = catalogue().themes[family.first.theme].label[view.lang]
    summary = [html.Span(family.label(view.lang), className="fiche-name")]
    if rests:
        said = words.translator(view.lang).gettext("demonstration figures")
        summary.append(html.Span(said, className="demonstration"))
    return html.Details(
        [
            html.Summary([*summary, html.Span(theme, className="fiche-theme")]),
            written(_fiches(warehouse.build(), view.lang)[family.key]),
        ],
        id=family.key,
        open=opened,
        className=f"fiche {ENTRY}",
    )


@lru_cache(maxsize=2 * len(LANGUAGES))
def _fiches(_build: str, lang: str) -> Mapping[str, str]:
    """What is told of each family, as HTML: written once a build and language, shown to everyone."""
    return {family.key: markup(fiche(family, lang)) for family in families()}


def simulated_indicators() -> frozenset[str]:
    """The indicators that rest on demonstration files in this build."""
    return _simulated(warehouse.build())


@lru_cache(maxsize=2)
def _simulated(_build: str) -> frozenset[str]:
    return frozenset(row["indicator"] for row in warehouse.read("indicators_simulated") if row["simulated"])
