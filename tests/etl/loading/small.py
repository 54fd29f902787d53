"""The whole command line over a build that takes a moment.

``python -m tests.etl.loading.small load …`` runs one command. Without arguments it is a nursery: it has
loaded all the code, runs nothing itself, and forks a process for each command it is given, so that fifty
cost half a minute.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import sys
from collections.abc import Callable
from typing import Any

from etl import build, making, publish, steps
from etl.loading import run
from etl.step import FILES, Step

OFFICES = next(step for step in steps.STEPS if step.module == FILES)
SMALL = (
    *steps.STEPS[:2],
    OFFICES,
    Step(
        "Small figures",
        "tests.etl.loading.small_figures",
        ("beneficiary_count",),
        ("indicator_value", "map_layer", "sketch"),
        beside=True,
    ),
    Step("Small refusals", "tests.etl.loading.small_refusals", (), ("refused_file",), beside=True),
)


def shrink(put: Callable[[object, str, object], None]) -> None:
    """Leave out what does not rest on the offices' files."""
    put(making, "STEPS", SMALL)
    put(run, "STEPS", SMALL)
    put(steps, "prepared", lambda: None)
    put(publish, "check", lambda warehouse, changed=None: 0)
    put(build, "_drawn", lambda about, settings: True)


def nursery(app: Callable[[], None]) -> None:
    """Fork a process for each line: say its number, then how it ended."""
    for step in SMALL:
        importlib.import_module(step.module)
    for line in sys.stdin:
        asked = json.loads(line)
        number = os.fork()
        if not number:
            command(app, asked)
        tell(number)
        tell(os.waitstatus_to_exitcode(os.waitpid(number, 0)[1]))


def tell(number: int) -> None:
    """One number to whoever asked."""
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def command(app: Callable[[], None], asked: dict[str, Any]) -> None:
    """One command in a process of its own, with little room on the disk where that is asked."""
    said = os.open(asked["said"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(said, 1)
    os.dup2(said, 2)
    if asked["room"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (asked["room"], asked["room"]))
    sys.argv = ["etl", *asked["words"]]
    code: Any = 70
    try:
        app()
    except SystemExit as ended:
        code = ended.code or 0
    finally:
        sys.stdout.flush()
        os._exit(code)


if __name__ == "__main__":
    from etl.__main__ import app as commands

    shrink(setattr)
    if len(sys.argv) > 1:
        commands()
    else:
        nursery(commands)
