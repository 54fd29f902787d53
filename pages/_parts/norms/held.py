"""A norm held against what there is: how many units have fewer, which, and where each is explained."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from data.norms import CELL
from pages._parts import numbers
from pages._parts.address import Address
from pages._parts.attributes import aria
from pages._parts.explain.view import EXPLAIN_PATH, GAPS, cells_address
from pages._parts.gaps.view import GAPS_PATH
from pages._parts.norms.absence import Absence, Unit, absence
from pages._parts.norms.facts import InForce
from pages._parts.norms.readings import said
from pages._parts.norms.view import NormsView
from pages._parts.places import places


def held(found: InForce, view: NormsView) -> list[Component]:
    """For a norm of centres the units below it, read as asked; for one of places the way to the gaps."""
    if found.value is None:
        return []
    against = absence(found, view.reads(found))
    if against is None:
        _ = words.translator(view.lang).gettext
        link = Address(GAPS_PATH, view.lang).to(
            GAPS_PATH, what=found.norm.of, level="province", against="norm"
        )
        return [html.P(html.A(_("Hold it against what there is"), href=link))]
    return [_readings(found, view), _sentence(against, view.lang), *_listed(found, against, view)]


def _readings(found: InForce, view: NormsView) -> Component:
    """The ways of reading it, as links of which one is in force."""
    _ = words.translator(view.lang).gettext
    links = [
        html.Li(
            html.A(
                said(one, view.lang),
                href=f"{NormsView(view.lang, one).address().url()}#{found.norm.key}",
                **(aria(current="true") if one == view.reads(found) else {}),
            )
        )
        for one in found.norm.readings
    ]
    return html.Nav(html.Ul(links), className="parts norm-readings", **aria(label=_("How it is read")))


def told(against: Absence, lang: str) -> str:
    """How many units have fewer than the norm asks for, and of how many that is not known."""
    _ = words.translator(lang).gettext
    template = _("Below the norm: {n} of {all}. To open: {missing}.")
    text = template.format(
        n=numbers.number(len(against.below), lang),
        all=said(against.reading, lang),
        missing=numbers.number(against.missing, lang),
    )
    if not against.unknown:
        return text
    unknown = _("Not known, and counted neither way: {n}.")
    return f"{text} {unknown.format(n=numbers.number(len(against.unknown), lang))}"


def _sentence(against: Absence, lang: str) -> Component:
    mark = words.translator(lang).gettext("demonstration figures")
    marked: list[Component | str] = (
        [" ", html.Span(mark, className="demonstration")] if against.simulated else []
    )
    return html.P([html.B(told(against, lang)), *marked], className="norm-held")


def _listed(found: InForce, against: Absence, view: NormsView) -> list[Component]:
    """The units below the norm, each a link to its explanation."""
    _ = words.translator(view.lang).gettext
    known = places()
    items = [
        html.Li(
            [
                html.A(
                    known[one.code].name(view.lang), href=explained(found, one, against.reading, view.lang)
                ),
                f" ({numbers.number(one.there or 0, view.lang)})",
            ]
        )
        for one in against.below
    ]
    if not items:
        return []
    summary = html.Summary(_("Which, and how many each has"))
    return [html.Details([summary, html.Ul(items, className="norm-units")])]


def explained(found: InForce, unit: Unit, reading: str, lang: str) -> str:
    """Where a unit's number is explained down to its rows."""
    if found.norm.of == CELL:
        return cells_address(lang, code=unit.code).url()
    level = places()[unit.code].level
    fields = {"what": found.norm.of, "level": level, "selected": unit.code}
    asked = {"against": "each", "reading": reading} if level == "province" else {}
    return Address(EXPLAIN_PATH, lang, {"part": GAPS, **fields, **asked}).url()
