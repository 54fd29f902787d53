"""What a search found, in a form that a file keeps: every server process of a build reads it there."""

from __future__ import annotations

import hashlib
import json
import logging
import math
import os
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data import warehouse
from pages._parts.plan.view import PlanView, from_fields

if TYPE_CHECKING:
    from geo.siting import Siting

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Found:
    """An answer, with its proof.

    Attributes
    ----------
    sites : tuple of int
        Columns of the new centres: positions of their communes.
    served : tuple of float
        People new centres serve whom none that stands serves, by commune; empty without an answer.
    assignment : tuple of int
        The column each commune goes to, -1 without one.
    objective, bound, gap, status
        As in `geo.siting.Siting`.
    seconds : float
        How long it was searched for; 0 where nothing had to be.
    brought : tuple of float
        People each of `sites` serves, where its places limit it; else empty.
    """

    sites: tuple[int, ...]
    served: tuple[float, ...]
    assignment: tuple[int, ...]
    objective: float
    bound: float
    gap: float
    status: str
    seconds: float
    brought: tuple[float, ...] = ()

    @property
    def is_final(self) -> bool:
        """Whether no longer search can change it."""
        return self.status != "time limit"

    @property
    def is_answer(self) -> bool:
        """Whether there is a set of sites at all."""
        return bool(self.served)


#: No set keeps what is asked for.
NOTHING = Found((), (), (), math.nan, math.nan, math.nan, "infeasible", 0.0)


def of(siting: Siting, seconds: float) -> Found:
    """What a search gave."""
    served = () if siting.served is None else tuple(siting.served.tolist())
    brought = () if siting.by_column is None else tuple(siting.by_column[list(siting.sites)].tolist())
    return Found(
        siting.sites,
        served,
        tuple(siting.assignment.tolist()),
        siting.objective,
        siting.bound,
        siting.gap,
        siting.status,
        seconds,
        brought,
    )


#: Answers a process remembers; the others it reads again.
_MOST_KEPT = 64
_kept: dict[Path, Found] = {}


def kept(view: PlanView) -> Found | None:
    """What was found for a question of the current build; None where nobody looked yet."""
    path = place(view, "answer")
    known = _kept.get(path)
    if known is not None and known.is_final:
        return known
    read = read_kept(path)
    if read is not None:
        read = {name: tuple(one) if isinstance(one, list) else one for name, one in read.items()}
        _kept[path] = Found(**read)
    return _kept.get(path)


def keep(view: PlanView, found: Found) -> None:
    """Keep what was found, unless something better is kept already."""
    path, before = place(view, "answer"), kept(view)
    longer = before is not None and not found.is_final and before.seconds > found.seconds
    if longer or (before is not None and before.is_final):
        return
    if len(_kept) > _MOST_KEPT:
        _kept.clear()
    _kept[path] = found
    write_kept(path, asdict(found))


def place(view: PlanView, kind: str) -> Path:
    """The file of a question beside the build it was asked of."""
    question = json.dumps([kind, sorted(from_fields(view.fields()).items()), view.norm])
    name = hashlib.sha256(question.encode()).hexdigest()[:32]
    return warehouse.CURRENT.parent / "plans" / warehouse.build() / f"{name}.json"


def read_kept(path: Path) -> Any:
    """What a file keeps; None where there is none."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None


def write_kept(path: Path, content: Any) -> None:
    """Write a file whole or not at all; where nothing can be written each process keeps its own."""
    try:
        _make_room(path.parent)
        aside = path.with_suffix(f".{os.getpid()}")
        aside.write_text(json.dumps(content), encoding="utf-8")
        aside.replace(path)
    except OSError as reason:
        _log.warning("the plan's answers cannot be kept at %s: %s", path.parent, reason)


def _make_room(folder: Path) -> None:
    """A folder for a build; those of builds before go."""
    if folder.exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    for other in folder.parent.iterdir():
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
