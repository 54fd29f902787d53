"""Long searches: in a process of their own, told as they go, ended when nobody waits any more."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from pages._parts.plan import found
from pages._parts.plan.around import keep_around
from pages._parts.plan.ground import ground
from pages._parts.plan.question import problem
from pages._parts.plan.refused import refused
from pages._parts.plan.view import PlanView

if TYPE_CHECKING:
    from geo.siting import CoverageProblem

#: The longest search for one answer, and for each of those around it.
SECONDS = 30.0
EACH_SECONDS = 3.0
#: Nobody waits longer than this for a word.
_PAUSE = 0.4
#: One long search at once, in one server process: the first of these; so many others wait their turn.
MOST_WAITING = 3
_queue: list[object] = []
_START = multiprocessing.get_context("spawn")


async def searched(view: PlanView, around: bool) -> AsyncIterator[str]:
    """Search, and tell how far it is as lines of JSON; whoever stops reading ends the search.

    Lines are ``{"step", "done", "total"}``; the last one's step is ``done``, or ``full`` where too many wait
    already and nothing was searched for.
    """
    here = await asyncio.to_thread(ground, view.what)
    if refused(view, here):
        yield _line("done", 1, 1)
        return
    if len(_queue) > MOST_WAITING:
        yield _line("full", len(_queue), 0)
        return
    ticket = object()
    _queue.append(ticket)
    try:
        # Said again and again: whoever is gone is found out, and those behind move up.
        while before := _queue.index(ticket):
            yield _line("queued", before, 0)
            await asyncio.sleep(_PAUSE)
        yield _line("waiting", 0, 0)
        asked = await asyncio.to_thread(problem, view, here)
        async with aclosing(_run(view, asked, around)) as lines:
            async for line in lines:
                yield line
    finally:
        _queue.remove(ticket)
    yield _line("done", 1, 1)


async def _run(view: PlanView, asked: CoverageProblem, around: bool) -> AsyncGenerator[str]:
    """One search, in a process that ends with it."""
    reading, writing = _START.Pipe(duplex=False)
    process = _START.Process(target=_work, args=(writing, asked, around, SECONDS, EACH_SECONDS))
    process.start()
    writing.close()
    try:
        async for line in _told(view, reading):
            yield line
    finally:
        # Whoever stopped reading is gone: nothing can be awaited here any more.
        process.kill()
        process.join()
        process.close()
        reading.close()


def _work(*given: Any) -> None:
    """In the other process: what needs scipy is loaded there."""
    from pages._parts.plan.work import work  # noqa: PLC0415 - loads scipy; a server starts without it

    work(*given)


async def _told(view: PlanView, reading: Any) -> AsyncIterator[str]:
    """What the other process says, and how long it has been silent."""
    begun = asyncio.get_running_loop().time()
    step, done, total = "answer", 0.0, SECONDS
    while True:
        if not await asyncio.to_thread(reading.poll, _PAUSE):
            if step == "answer":
                done = min(asyncio.get_running_loop().time() - begun, total)
            yield _line(step, done, total)
            continue
        try:
            kind, *said = await asyncio.to_thread(reading.recv)
        except EOFError:
            return
        if kind == "step":
            step, done, total = said
            yield _line(step, done, total)
        else:
            _keep(view, kind, said[0])


def _keep(view: PlanView, kind: str, content: Any) -> None:
    if kind == "answer":
        found.keep(view, content)
    else:
        keep_around(view, content)


def _line(step: str, done: float, total: float) -> str:
    return json.dumps({"step": step, "done": round(done, 1), "total": total}) + "\n"
