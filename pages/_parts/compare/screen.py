"""``/compare`` put together: a sentence, the page's parts, choices, what is shown, what goes away with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import ids, territory_words
from pages._parts.compare import (
    facts,
    flip_list,
    flip_words,
    flips,
    funnel,
    heat,
    limits_told,
    named,
    pairs,
    ranks,
    sentences,
    told,
    worse,
)
from pages._parts.compare.controls import controls, parts
from pages._parts.compare.controls import skeleton as choices
from pages._parts.compare.methods import EXPLAINED, METHODS, PLAIN, TAKEN
from pages._parts.compare.norms_told import norms_told
from pages._parts.compare.view import PAGE, PATH, CompareView
from pages._parts.downloads import downloads
from pages._parts.notices import Notice, notices
from pages._parts.places import places
from pages._parts.plainly import plainly
from pages._parts.shell import shell, shell_skeleton
from pages._parts.takeaway import takeaway

SENTENCE, SHOWN, PICK = "compare-sentence", "compare-shown", funnel.PICK


def screen(view: CompareView, mended: Sequence[Notice]) -> Component:
    """The whole page."""
    return shell(view.address(), content(view, mended), kind="compare-page")


def content(view: CompareView, mended: Sequence[Notice]) -> list[Component]:
    """What stands between the header and the foot."""
    return [
        dcc.Store(id=ids.address(PAGE), data=view.address().as_store()),
        dcc.Store(id=PICK),
        notices(mended, view.lang),
        html.H1(headline(view), id=SENTENCE, className="sentence"),
        parts(view),
        controls(view),
        html.Div(shown(view), id=SHOWN),
    ]


def skeleton() -> list[Component]:
    """The ids of the page, and the kinds of their components."""
    return [
        *shell_skeleton(),
        *choices(),
        *(dcc.Store(id=name) for name in (ids.address(PAGE), PICK)),
        *(html.Div(id=name) for name in (SENTENCE, SHOWN, ids.PARTS, ids.NOTICES)),
    ]


def sentence(view: CompareView) -> str:
    """What a view says first."""
    said: dict[str, Callable[[CompareView], str]] = {
        "worse": lambda one: sentences.worse(facts.listed(one)),
        "heat": sentences.heat,
        "ranks": sentences.ranks,
        "funnel": sentences.funnel,
        "pairs": pairs.sentence,
        "flip": lambda one: flip_words.sentence(flips.flipped(one)),
    }
    return said[view.part](view)


def headline(view: CompareView) -> list[str | Component]:
    """The sentence, marked where it rests on demonstration files."""
    if not simulated(view):
        return [sentence(view)]
    mark = words.translator(view.lang).gettext("demonstration figures")
    return [sentence(view), html.Span(mark, className="demonstration")]


def shown(view: CompareView) -> list[Component]:
    """The part a view asks for, its words explained, its sources, and its files."""
    drawn: dict[str, Callable[[CompareView], list[Component]]] = {
        "worse": lambda one: worse.worse_list(facts.listed(one)),
        "heat": heat.heat_map,
        "ranks": ranks.bars,
        "funnel": funnel.funnel_plot,
        "pairs": pairs.scatter,
        "flip": lambda one: flip_list.flip_list(flips.flipped(one)),
    }
    _ = words.translator(view.lang).gettext
    content = drawn[view.part](view)
    rests = told.sources(view, keys(view))
    listed = [html.Li(html.Bdi(one)) for one in told.named_sources(view, keys(view))]
    rested = html.Ul(listed or _("none recorded"), className="source-list")
    foot = html.Div([html.B(_("Source:")), " ", rested], className="sources")
    return [
        html.H2(title(view), className="compare-title"),
        _plain(view),
        *(html.P(said, className="compare-limit") for said in limits_told.limits(view)),
        *norms_told(view.norms if view.benchmark == "norm" else (), keys(view), view.lang),
        html.Div(content, id="compare-drawn"),
        *([_taken(view, rests)] if content else []),
        html.Div([foot, downloads(view.address(), PATH, _print_button(view.lang))], className="below"),
        html.P(method(view), className="compare-method"),
    ]


def title(view: CompareView) -> str:
    """What is shown: figures, territories, and inside what."""
    area = places()[view.within].name(view.lang)
    about = [named.dated(view, key) for key in (view.indicator, view.other) if key]
    other = flips.other_of(view.denominator)
    about = [*(about or [named.label(view)]), *([other.label[view.lang]] if other else [])]
    names = [*about, territory_words.level(view.level, view.lang), area]
    return " · ".join(names)


def method(view: CompareView) -> str:
    """How what is shown was made, in a sentence."""
    return words.translator(view.lang).gettext(METHODS[view.part])


def keys(view: CompareView) -> list[str]:
    """The indicators that are shown."""
    if view.part == "worse":
        return [one.indicator.key for one in facts.listed(view).shown]
    if view.part == "heat":
        return [row["indicator"] for row in facts.matrix(view)]
    if view.part == "flip":
        return list(dict.fromkeys(row["indicator"] for row in flips.flipped(view).shown))
    return [key for key in (view.indicator, view.other) if key]


def simulated(view: CompareView) -> bool:
    """Whether anything shown rests on demonstration files."""
    if view.part == "worse":
        return bool(facts.listed(view).counted["simulated"])
    if view.part == "heat":
        return any(row["simulated"] for row in facts.matrix(view))
    if view.part == "flip":
        return flips.flipped(view).simulated
    return any(row["simulated"] for key in keys(view) for row in facts.figures(view, key))


def _plain(view: CompareView) -> Component:
    """The statistical words of a part, each with what it says in plain language."""
    benchmark = [EXPLAINED[view.benchmark]] if view.benchmark in EXPLAINED else []
    explained = [plainly(key, view.lang) for key in (*PLAIN[view.part], *benchmark)]
    lead = words.translator(view.lang).gettext("In plain words:")
    return html.P([lead, *(part for one in explained for part in (" ", one))], className="compare-plain")


def _taken(view: CompareView, rests: str) -> Component:
    address = view.address()
    _ = words.translator(view.lang).gettext
    return takeaway(
        TAKEN[view.part],
        view.lang,
        address.to(f"{PATH}.csv", **address.fields),
        title=f"{title(view)} – {sentence(view)}",
        sources=rests,
        method=method(view),
        simulated=simulated(view),
    )


def _print_button(lang: str) -> Component:
    """Prints the page."""
    said = words.translator(lang).gettext("Print")
    return html.Button(said, type="button", className="print-button")
