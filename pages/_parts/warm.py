"""Asks ahead for what a build's first reader would wait for, when a server starts and when a build changes.

Catalogues, declarations and names of months are read once a process, and many answers once a build: whoever
asks first pays for everyone. A thread of its own pays instead, page by page.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial

from fastapi import FastAPI

from data import warehouse
from data.words import LANGUAGES
from pages._parts.codes import COUNTRY
from pages._parts.front_page import found
from pages._parts.known import known
from pages._parts.map.modes.find import finding
from pages._parts.nearest import nearest
from pages._parts.places import inside
from pages._parts.portrait.parts import write_ahead
from pages._parts.portrait.view import TerritoryView
from pages._parts.view import SPOTS
from pages._serving.readers import Readers

#: How often it is looked whether another build was published.
LOOK_SECONDS = 2.0
#: Readers go first: nothing is asked ahead until nobody has asked for so long ...
_REST_SECONDS = 0.2
#: ... or for at most so long: a server that never rests is warm one day too.
_PATIENCE_SECONDS = 1.0
_LOOK_AGAIN_SECONDS = 0.01
#: A reader waits so long for a turn while pages are asked ahead: the usual 5 ms add up in a callback.
_TURN_SECONDS = 0.0005
_PAGES: tuple[tuple[str, dict[str, str]], ...] = (
    ("/", {}),
    ("/sources", {"part": "indicators"}),
    ("/gaps", {}),
    ("/access", {}),
    ("/norms", {}),
    ("/vigilance", {}),
    ("/territory", {}),
    ("/compare", {}),
    *(("/compare", {"part": part}) for part in ("heat", "ranks", "funnel", "pairs", "flip")),
    *(("/compare", {"benchmark": beside}) for beside in ("region", "median", "likes", "norm")),
    ("/sources", {}),
    ("/composite", {}),
    ("/inequality", {}),
    ("/sources", {"part": "glossary"}),
)
_LEVELS = ("region", "province", "arrondissement_prefecture", "commune")

Ask = Callable[[], object]


@asynccontextmanager
async def kept_warm(_server: FastAPI) -> AsyncIterator[None]:
    """What a server lives in: the thread that asks ahead runs as long as it does."""
    ended = threading.Event()
    threading.Thread(target=follow, args=(ended,), name="warm", daemon=True).start()
    yield
    ended.set()


def follow(ended: threading.Event) -> None:
    """Ask ahead in every build that is published, until the server ends.

    A thread a build: what goes wrong in one is written to the server's errors, and the next is asked again.
    """
    done = ""
    while not ended.is_set():
        build = _published()
        if build not in ("", done):
            asking = threading.Thread(
                target=ask_ahead, args=(build, ended), name=f"warm {build}", daemon=True
            )
            asking.start()
            asking.join()
            done = build
        ended.wait(LOOK_SECONDS)


def ask_ahead(build: str, ended: threading.Event) -> None:
    """Ask for every page once, as long as the build is the one that is served."""
    with _short_turns():
        for ask in asked_ahead():
            if ended.is_set() or _published() != build:
                return
            _let_readers_pass(ended)
            ask()
    _left_alone()


def _let_readers_pass(ended: threading.Event) -> None:
    until = time.monotonic() + _PATIENCE_SECONDS
    ended.wait(_LOOK_AGAIN_SECONDS)
    while not (Readers.at_rest(_REST_SECONDS) or ended.is_set() or time.monotonic() > until):
        ended.wait(_LOOK_AGAIN_SECONDS)


@contextmanager
def _short_turns() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_TURN_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def _left_alone() -> None:
    """Let the collector of garbage pass by what stays as long as the build does.

    Going through it all, it held a reader's answer up for a tenth of a second, now and then.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def asked_ahead() -> Iterator[Ask]:
    """The pages of each language, then what is written of a territory of each level."""
    for lang in LANGUAGES:
        yield from (_page(path, {**fields, "lang": lang}) for path, fields in _PAGES)
    yield _hot_spots
    for code in _one_a_level():
        yield from (partial(write_ahead, TerritoryView(code, lang)) for lang in LANGUAGES)
    for code in inside("province", COUNTRY)[:1]:
        yield from (_page(f"/vigilance/{code}", {"lang": lang}) for lang in LANGUAGES)


def _page(path: str, query: dict[str, str]) -> Ask:
    page, variables = found(path)
    if page is None:
        raise LookupError(f"there is no page {path!r} to ask for ahead of its readers: mend `_PAGES`")
    return partial(page.screen, {**variables, **query})


def _hot_spots() -> None:
    """The map's statistics load libraries that no other page does: a second for who asks first."""
    view, _notices = nearest({"show": SPOTS}, known())
    finding(view)


def _one_a_level() -> list[str]:
    """The country, and the first territory of each level."""
    first = [inside(level, COUNTRY)[:1] for level in _LEVELS]
    return [COUNTRY, *(code for codes in first for code in codes)]


def _published() -> str:
    """The build that is served; none before the first, of which readers are told."""
    try:
        return warehouse.build()
    except warehouse.NoWarehouse:
        return ""
