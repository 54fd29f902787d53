"""Answers that have to be awaited, in tests that wait."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any


def finished(answer: Coroutine[Any, Any, Any]) -> Any:
    """What comes of it, in a thread of its own: a browser of tests before left a loop in this one."""
    with ThreadPoolExecutor(1) as aside:
        return aside.submit(asyncio.run, answer).result()
