"""Waiting for the map: its picture is no element, so tests ask the page until it answers as expected."""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Error, Page

PATIENCE_SECONDS = 30
#: No answer: the page went while it was asked.
LEADS_ON = object()

PAINTED = "yaqaza.map.shown && yaqaza.map.shown.v"
#: The colours on the map now, one a territory of the level, in code order.
COLOURS = """(() => {
  const { level } = yaqaza.map.shown;
  const count = yaqaza.map.boot.counts[level];
  return Array.from({ length: count }, (_, id) => yaqaza.map.gl.getFeatureState({ source: level, id }).f);
})()"""
#: Where a territory's label point is on the screen.
POINT = """async (code) => {
  const { properties } = await yaqaza.map.find(code);
  const { x, y } = yaqaza.map.gl.project([properties.x, properties.y]);
  const frame = yaqaza.map.node.getBoundingClientRect();
  return [frame.left + x, frame.top + y];
}"""
STANDING = "!yaqaza.map.gl.isMoving()"
VIEW = "yaqaza.map.view"


def until(page: Page, question: str, wanted: Any = True) -> Any:
    """Ask the page until the answer is (or, given a function, passes) what is wanted.

    Playwright's own way of waiting compiles text in the page, which our content policy forbids. A page that
    leads on to another one is asked again there.
    """
    passes = wanted if callable(wanted) else lambda answer: answer == wanted
    deadline = time.monotonic() + PATIENCE_SECONDS
    while (answer := _answer(page, question)) is LEADS_ON or not passes(answer):
        if time.monotonic() > deadline:
            raise AssertionError(f"{question} stayed {answer!r}")
        page.wait_for_timeout(50)
    return answer


def _answer(page: Page, question: str) -> Any:
    try:
        return page.evaluate(question)
    except Error as problem:
        if "Execution context was destroyed" in problem.message:
            return LEADS_ON
        raise


def painted(page: Page, *parts: str) -> str:
    """Wait until the map in the layout shows a view whose key has all these parts."""
    until(page, "Boolean(document.querySelector('#map .map-node'))")
    return until(page, PAINTED, lambda key: bool(key) and set(parts) <= set(key.split("|")))


def pointed(page: Page, code: str) -> tuple[float, float]:
    """Where to point to meet a territory, once the map stands still."""
    until(page, STANDING)
    x, y = page.evaluate(POINT, code)
    return x, y
