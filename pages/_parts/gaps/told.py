"""What is told of the one territory that is marked: its nearest centre, and its needs."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from data.catalogue import catalogue
from pages._parts import numbers
from pages._parts.address import territory_url
from pages._parts.explain.link import explain_link
from pages._parts.explain.view import gaps_address
from pages._parts.gaps.facts import Shown, marked_gap
from pages._parts.gaps.held import held
from pages._parts.gaps.map import told
from pages._parts.gaps.view import GapsView
from pages._parts.places import places


def marked(view: GapsView, shown: Shown) -> list[Component]:
    """A few lines on the territory that is marked; how to mark one where none is."""
    _ = words.translator(view.lang).gettext
    if not view.selected:
        return [
            html.P(_("Choose a territory on the map or in the table to read about it."), className="hint")
        ]
    place = places()[view.selected]
    gap = marked_gap(view, shown.yardstick)
    link = html.A(place.name(view.lang), href=territory_url(place.code, view.lang))
    parent = places()[place.parent].name(view.lang)
    lines = [*told(gap, shown, held(shown)), *_nearest(view), *_needs(view)]
    explained = html.P(explain_link(gaps_address(view).url(), view.lang))
    return [html.P([html.B(link), f" · {parent}"]), html.Ul([html.Li(line) for line in lines]), explained]


def _nearest(view: GapsView) -> list[str]:
    """The nearest centre by name and where it stands."""
    _ = words.translator(view.lang).gettext
    found = warehouse.read("gap_nearest", type=view.what, code=view.selected)
    if not found or found[0]["centre_id"] is None:
        return []
    centre = found[0]
    name = centre["name_ar"] if view.lang == "ar" else centre["name_fr"]
    where = places()[centre["commune_code"]].name(view.lang)
    said = f"{name or centre['centre_id']} ({where})"
    return [_("{label}: {value}").format(label=_("Nearest centre"), value=said)]


def _needs(view: GapsView) -> list[str]:
    """Which of its needs are among the worst fifth, and how many are not known."""
    _ = words.translator(view.lang).gettext
    found = warehouse.read("gap_nearest", type=view.what, code=view.selected)
    if not found or found[0]["worst"] is None:
        return []
    indicators, row = catalogue().indicators, found[0]
    names = _(", ").join(indicators[key].label[view.lang] for key in row["worst"]) or _("none")
    lines = [_("{label}: {value}").format(label=_("Needs among the worst fifth"), value=names)]
    unknown = row["needs_asked"] - row["needs_known"]
    if unknown:
        lines.append(
            _("Needs without a figure: {n} of {all}").format(
                n=numbers.number(unknown, view.lang), all=numbers.number(row["needs_asked"], view.lang)
            )
        )
    return lines
