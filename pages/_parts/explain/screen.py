"""``/explain`` put together: one figure taken apart, or what changed between two builds."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts.asked import Asked
from pages._parts.explain import words as said
from pages._parts.explain.choices import CONTENT, choices
from pages._parts.explain.figure import Figure, figure
from pages._parts.explain.figure_sources import keys_of
from pages._parts.explain.made_of import how_sure, made_of
from pages._parts.explain.rows_shown import rows_shown
from pages._parts.explain.sources_shown import build_shown, sources_shown
from pages._parts.explain.view import figure_view
from pages._parts.notices import notices
from pages._parts.shell import shell


def figure_screen(asked: Asked) -> Component:
    """The page of one figure."""
    found = figure(figure_view(asked))
    parts = [notices(asked.notices, found.view.lang), *content(found)]
    return shell(
        found.view.address(), [choices(found.view), html.Div(parts, id=CONTENT)], kind="explain-page"
    )


def content(found: Figure) -> list[Component]:
    """What a choice draws anew."""
    return [
        html.H1([sentence(found), *_mark(found)], className="sentence"),
        html.P(said.where_and_when(found), className="subtitle"),
        html.Section(made_of(found)),
        html.Section(how_sure(found)),
        html.Section(rows_shown(found)),
        html.Section(sources_shown(keys_of(found), found.view.lang)),
        build_shown(found.view.address(), _onwards(found)),
    ]


def sentence(found: Figure) -> str:
    """What the figure says: ``Illiteracy, 10 and over – Al Hoceima: 32.5%``."""
    lang = found.view.lang
    return (
        words.translator(lang)
        .gettext("{what} – {where}: {value}")
        .format(what=found.indicator.label[lang], where=found.place.name(lang), value=said.value(found))
    )


def _onwards(found: Figure) -> list[tuple[str, str]]:
    """The map, the territory, the definition."""
    _ = words.translator(found.view.lang).gettext
    address, key = found.view.address(), found.indicator.key
    fields = {"indicator": key, "period": found.view.period, "milieu": found.view.milieu}
    if found.place.level != "country":
        fields |= {"level": found.place.level, "selected": found.place.code}
    defined = address.to("/sources", part="indicators", indicator=key)
    return [
        (_("See it on the map"), address.to("/map", **fields)),
        (_("Its territory"), address.to(f"/territory/{found.place.code}")),
        (_("How the indicator is defined"), f"{defined}#{key}"),
    ]


def _mark(found: Figure) -> list[str | Component]:
    if not found.row["simulated"]:
        return []
    _ = words.translator(found.view.lang).gettext
    return [" ", html.Span(_("demonstration figures"), className="demonstration")]
