"""How far something asked of the loader is: read from what lies on the disk, whoever asks and whenever."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import Any, Literal

from data import paths, words
from data.words import N_
from pages._parts.imports import queue, requests
from pages._parts.imports.requests import SAID, Request
from pages._parts.imports.said_by_loader import sentences

Standing = Literal["waiting", "working", "done", "failed", "stopped", "interrupted"]
#: A queue that was only just started does not show yet.
_STARTING_SECONDS = 15
_STEPS = {
    "receiving": N_("Keeping the file as received"),
    "reading": N_("Reading the file"),
    "recognising": N_("Recognising tables and headings"),
    "judging": N_("Checking every row"),
    "returning": N_("Writing what goes back to the office"),
    "writing": N_("Writing the accepted rows"),
    "changes": N_("Working out what would change on the map"),
    "building": N_("Making the figures anew"),
    "publishing": N_("Publishing the figures"),
}


@dataclass(frozen=True)
class Progress:
    """Where an asking stands.

    Attributes
    ----------
    standing : str
        Like its state; ``interrupted`` when its process was killed.
    ahead : int
        How many others come first.
    step : str
        What is being done, in the reader's language.
    done, total : int
        How much of it; total is 0 when that is not known.
    """

    standing: Standing
    ahead: int = 0
    step: str = ""
    done: int = 0
    total: int = 0


def progress(request: Request, lang: str) -> Progress:
    """How far it is now."""
    if request.ended:
        return Progress(request.state)
    if not queue.lives() and not _starting(request):
        # It may have ended between the two looks.
        current = requests.find(request.id)
        ended = current is not None and current.ended
        return Progress(current.state if current and ended else "interrupted")
    if request.state == "waiting":
        return Progress("waiting", ahead=_ahead(request))
    told = _told(request)
    usual = N_("The file is being checked") if request.action == "load" else _STEPS["building"]
    step = _STEPS.get(str(told.get("step")), usual)
    return Progress(
        "working",
        step=words.translator(lang).gettext(step),
        done=int(told.get("done") or 0),
        total=int(told.get("total") or 0),
    )


def last_words(request: Request) -> list[str]:
    """The sentences in which the loader says what stopped it."""
    return sentences(request.folder / SAID)


def _ahead(request: Request) -> int:
    return sum(1 for one in requests.everything() if not one.ended and one.id < request.id)


def _starting(request: Request) -> bool:
    try:
        changed = (request.folder / "asked.json").stat().st_mtime
    except OSError:
        return False
    return time.time() - changed < _STARTING_SECONDS


def _told(request: Request) -> dict[str, Any]:
    """What the loader's process tells of its progress while its load is still in the making."""
    for path in paths.LOADS.glob(f".judging-{request.pid}-*/report.json"):
        try:
            return dict(json.loads(path.read_text(encoding="utf-8")).get("progress") or {})
        except (OSError, ValueError):
            return {}
    return {}
