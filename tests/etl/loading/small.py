"""The whole command line over a build that takes a second: ``python -m tests.etl.loading.small load …``."""

from __future__ import annotations

from collections.abc import Callable

from etl import build, making, publish, steps
from etl.loading import run
from etl.steps import Step

FILES = next(step for step in steps.STEPS if step.module == steps.FILES)
SMALL = (
    *steps.STEPS[:2],
    FILES,
    Step(
        "Small figures",
        "tests.etl.loading.small_figures",
        ("beneficiary_count",),
        ("indicator_value", "map_layer", "sketch"),
    ),
)


def shrink(put: Callable[[object, str, object], None]) -> None:
    """Leave out what does not rest on the offices' files."""
    put(making, "STEPS", SMALL)
    put(run, "STEPS", SMALL)
    put(publish, "check", lambda warehouse: 0)
    put(build, "_drawn", lambda about, settings: True)


if __name__ == "__main__":
    from etl.__main__ import app

    shrink(setattr)
    app()
