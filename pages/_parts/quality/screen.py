"""``/quality`` put together: a sentence, choices, the grid or the list, then rule, freshness and refusals."""

from __future__ import annotations

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from pages._parts import ids
from pages._parts.downloads import downloads
from pages._parts.notices import Notice, notices
from pages._parts.quality import facts, standing
from pages._parts.quality import words as said
from pages._parts.quality.blocked import blocked
from pages._parts.quality.controls import controls, parts
from pages._parts.quality.controls import skeleton as choices
from pages._parts.quality.grid import grid
from pages._parts.quality.view import PAGE, PATH, QualityView
from pages._parts.shell import shell, shell_skeleton

SENTENCE, SHOWN = "quality-sentence", "quality-shown"


def screen(view: QualityView, mended: Sequence[Notice]) -> Component:
    """The whole page."""
    return shell(view.address(), content(view, mended), kind="quality-page")


def content(view: QualityView, mended: Sequence[Notice]) -> list[Component]:
    """What stands between the header and the foot."""
    return [
        dcc.Store(id=ids.address(PAGE), data=view.address().as_store()),
        notices(mended, view.lang),
        html.H1(sentence(view), id=SENTENCE, className="sentence"),
        parts(view),
        controls(view),
        *([] if view.part == "blocks" else [standing.legend(view.lang)]),
        html.Div(shown(view), id=SHOWN),
        downloads(view.address(), PATH),
        standing.about(view.lang),
    ]


def skeleton() -> list[Component]:
    """The ids of the page, and the kinds of their components."""
    return [
        *shell_skeleton(),
        *choices(),
        dcc.Store(id=ids.address(PAGE)),
        *(html.Div(id=name) for name in (SENTENCE, SHOWN, ids.PARTS, ids.NOTICES)),
    ]


def sentence(view: QualityView) -> list[str | Component]:
    """What matters, marked where it rests on demonstration files."""
    return [said.sentence(view), *standing.marks(bool(facts.frame()["simulated"]), view.lang)]


def shown(view: QualityView) -> list[Component]:
    """The grid of a dataset or a year; of an indicator the list of what blocks it."""
    return blocked(view) if view.part == "blocks" else grid(view)
