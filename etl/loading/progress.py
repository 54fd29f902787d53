"""How far a run is, for the person at the terminal and for the page that started it."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from data.words import N_
from etl.loading import disk, ledger

#: The steps of a load and of a publication, in words; pages have the same names.
STEPS = {
    "receiving": N_("Keeping the file as received"),
    "reading": N_("Reading the file"),
    "recognising": N_("Recognising tables and headings"),
    "judging": N_("Checking every row"),
    "writing": N_("Writing the accepted rows"),
    "changes": N_("Working out what would change"),
    "building": N_("Making the figures anew"),
    "publishing": N_("Publishing the figures"),
}
#: The file is written no more often than this, in seconds.
EVERY = 0.2

Tell = Callable[[str, int, int], None]


@dataclass
class Progress:
    """Tells a step, how much of it is done, and of how much.

    Attributes
    ----------
    folder : Path
        Of this run, named ``.judging-<pid>-progress``: ``report.json`` in it says how far the run is.
    watch : callable
        Told the same; draws the bar at the terminal.
    """

    folder: Path
    watch: Tell
    _last: tuple[str, float] = field(default=("", 0.0))

    def __call__(self, step: str, done: int = 0, total: int = 0) -> None:
        """Tell where the run is; a new step is written at once, the rest now and then."""
        self.watch(step, done, total)
        before, when = self._last
        if step != before or time.monotonic() - when >= EVERY:
            self._last = (step, time.monotonic())
            told = {"status": "judging", "progress": {"step": step, "done": done, "total": total}}
            disk.write_json(self.folder / "report.json", told)


def silent(step: str, done: int = 0, total: int = 0) -> None:
    """Tell nobody."""


@contextmanager
def told(loads: Path, watch: Tell = silent) -> Iterator[Progress]:
    """A run that tells how far it is while it lasts; call it under the ledger's lock."""
    folder = loads / f"{ledger.ASIDE}{os.getpid()}-progress"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield Progress(folder, watch)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
