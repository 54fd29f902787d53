"""``/inequality`` put together: a sentence, choices, curves, regions, years, and what goes away with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from dash import dcc, html
from dash.development.base_component import Component

from data import warehouse, words
from data.words import N_
from pages._parts import ids
from pages._parts.attributes import aria
from pages._parts.inequality import course, curves, method, regions
from pages._parts.inequality import facts as known
from pages._parts.inequality import words as said
from pages._parts.inequality.controls import controls
from pages._parts.inequality.controls import skeleton as choices
from pages._parts.inequality.facts import Shown
from pages._parts.inequality.told import marked
from pages._parts.inequality.view import PAGE, PATH, InequalityView
from pages._parts.notices import Notice, notices
from pages._parts.plainly import plainly
from pages._parts.shell import shell, shell_skeleton
from pages._parts.source_line import named
from pages._parts.takeaway import takeaway

SENTENCE, SHOWN, TOLD = "inequality-sentence", "inequality-shown", "inequality-told"
#: What was asked but for what is marked; what was picked on a curve.
ASKED, PICK = "inequality-asked", "inequality-pick"


def screen(view: InequalityView, mended: Sequence[Notice]) -> Component:
    """The whole page."""
    return shell(view.address(), content(view, mended), kind="inequality-page")


def content(view: InequalityView, mended: Sequence[Notice]) -> list[Component]:
    """What stands between the header and the foot."""
    return [
        dcc.Store(id=ids.address(PAGE), data=view.address().as_store()),
        dcc.Store(id=ASKED, data=view.asked.address().as_store()),
        dcc.Store(id=PICK),
        notices(mended, view.lang),
        html.H1(headline(view), id=SENTENCE, className="sentence"),
        controls(view),
        html.Div(marked(view), id=TOLD, className="inequality-told", role="status"),
        html.Div(shown(view), id=SHOWN),
    ]


def skeleton() -> list[Component]:
    """The ids of the page, and the kinds of their components."""
    return [
        *shell_skeleton(),
        *choices(),
        *(dcc.Store(id=name) for name in (ids.address(PAGE), ASKED, PICK)),
        *(html.Div(id=name) for name in (SENTENCE, SHOWN, TOLD, ids.NOTICES)),
    ]


def headline(view: InequalityView) -> list[str | Component]:
    """The sentence, marked where it rests on demonstration files."""
    found = known.shown(view)
    if not found.simulated:
        return [said.sentence(found)]
    mark = words.translator(view.lang).gettext("demonstration figures")
    return [said.sentence(found), html.Span(mark, className="demonstration")]


def shown(view: InequalityView) -> list[Component]:
    """Everything below the choices."""
    found = replace(known.shown(view), view=view)
    beside = known.shown(replace(view, period=view.beside)) if said.has_beside(view) else None
    drawn = beside if beside is not None and not beside.problem else None
    sections = [_over_time(found, beside)]
    if not found.problem:
        sections = [_curves(found, drawn), _split(found), *sections]
    return [*sections, _about(found)]


class _Panel(NamedTuple):
    """A chart: its id, its heading's word, its measure with the word for it, and its heading."""

    ident: str
    word: str
    measure: str
    plain: str
    heading: str


_PANELS = (
    _Panel(curves.LORENZ, "lorenz", "gini", "gini", N_("Lorenz curve")),
    _Panel(curves.ALONG, "concentration", "concentration", "concentration_index", N_("Concentration curve")),
    _Panel(curves.LINE, "slope_index", "sii", "slope_index", N_("Along deprivation")),
)


def _curves(found: Shown, beside: Shown | None) -> Component:
    along = beside if beside is not None and beside.ordered else None
    drawn = [lambda: curves.lorenz(found, beside)]
    if found.ordered:
        drawn += [lambda: curves.concentration(found, along), lambda: curves.line(found)]
    panels = [_panel(found, panel, draw()) for panel, draw in zip(_PANELS, drawn, strict=False)]
    return html.Div(panels, className="inequality-curves")


def _panel(found: Shown, panel: _Panel, drawn: list[Component]) -> Component:
    lang = found.view.lang
    heading = words.translator(lang).gettext(panel.heading)
    values: list[str | Component] = [plainly(panel.plain, lang), " ", html.B(_value(found, panel.measure))]
    if panel.measure == "sii":
        values += [" · ", plainly("relative_index", lang), " ", html.B(_value(found, "rii"))]
    return html.Section(
        [
            html.H2(plainly(panel.word, lang, heading)),
            html.P(values, className="inequality-value"),
            html.P(method.reading(found, panel.measure), className="curve-note"),
            drawn[0],
            # Charts stand in one line, whatever their words above and below take.
            html.Div([*drawn[1:], _taken(found, panel.ident, heading, "territories")]),
        ],
        className="inequality-panel",
    )


def _value(found: Shown, measure: str) -> str:
    return said.with_limits(found.measures[measure], found.view)


def _split(found: Shown) -> Component:
    lang = found.view.lang
    _ = words.translator(lang).gettext
    heading = _("Between and within regions")
    return html.Section(
        [
            html.H2(plainly("theil", lang, heading)),
            html.P(regions.sentence(found), className="inequality-value"),
            *regions.split(found),
            _taken(found, regions.SPLIT, heading, "regions"),
        ],
        className="inequality-split",
    )


def _over_time(found: Shown, beside: Shown | None) -> Component:
    lang = found.view.lang
    _ = words.translator(lang).gettext
    heading = _("Over time")
    return html.Section(
        [
            html.H2(heading),
            *([html.P(said.compared(found, beside), className="inequality-value")] if beside else []),
            *course.course(found.view),
            _taken(found, course.COURSE, heading, "years"),
        ],
        className="inequality-time",
    )


def _taken(found: Shown, ident: str, heading: str, part: str) -> Component:
    view = found.view
    _ = words.translator(view.lang).gettext
    fields = {**view.asked.address().fields, "part": part}
    return takeaway(
        ident,
        view.lang,
        view.address().to(f"{PATH}.csv", **fields),
        title=f"{heading} – {said.title(view)}",
        sources=_(", ").join(sources(view)),
        method=method.method(found),
        simulated=found.simulated,
    )


def sources(view: InequalityView) -> list[str]:
    """Each source that the figures rest on, and what orders them."""
    rows = warehouse.read(
        "sources_of_view", indicator=view.indicator, level=view.level, period=view.period, milieu="total"
    )
    return [named(row, view.lang) for row in rows]


def _about(found: Shown) -> Component:
    view = found.view
    _ = words.translator(view.lang).gettext
    listed = [html.Li(html.Bdi(one)) for one in sources(view)]
    notes = [method.method(found), said.left_out(found), *method.caveats(found)]
    return html.Section(
        [
            html.H2(_("How it is measured")),
            *(html.P(one) for one in notes),
            html.Div(
                [html.B(_("Source:")), " ", html.Ul(listed or _("none recorded"), className="source-list")],
                className="sources",
            ),
        ],
        className="inequality-about",
        **aria(label=_("How it is measured")),
    )
