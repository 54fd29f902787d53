"""Pieces of work that a process of its own can import."""

from __future__ import annotations

import os

from data.words import N_
from etl.errors import SourceProblem
from etl.settings import Settings


def named(settings: Settings) -> tuple[int, str]:
    return os.getpid(), str(settings.lang)


def refused(settings: Settings) -> None:
    raise SourceProblem(
        N_("Another build is running in {folder}. Wait until it has ended, then try again."), folder="/f"
    )


def vanished(settings: Settings) -> None:
    os._exit(9)
