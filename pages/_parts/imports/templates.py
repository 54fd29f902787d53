"""Workbooks to fill in: written by the loader out of its own rules, kept until the figures are made anew."""

from __future__ import annotations

import asyncio
import os
import shutil
from pathlib import Path

from data import warehouse
from data.paths import ROOT
from pages._parts.imports import requests
from pages._parts.imports.commands import template_command

#: The languages offices fill workbooks in.
LANGUAGES = ("ar", "fr")
_PATIENCE_SECONDS = 60
_one_at_a_time = asyncio.Lock()


async def template(kind: str, lang: str) -> Path | None:
    """The workbook of a kind; None when the loader cannot write it."""
    room = requests.room() / "templates" / warehouse.build()
    path = room / f"{kind}.{lang}.xlsx"
    async with _one_at_a_time:
        if not path.is_file():
            _forget_others(room)
            await _write(kind, lang, path)
    return path if path.is_file() else None


async def _write(kind: str, lang: str, path: Path) -> None:
    """Write it aside, then rename: another server may look for it already."""
    aside = path.with_name(f".{os.getpid()}.{path.name}")
    process = await asyncio.create_subprocess_exec(
        *template_command(kind, lang, aside),
        cwd=ROOT,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        code = await asyncio.wait_for(process.wait(), _PATIENCE_SECONDS)
    except TimeoutError:
        process.kill()
        return
    if code == 0 and aside.is_file():
        aside.replace(path)


def _forget_others(room: Path) -> None:
    """The lists of territories and words in a workbook are those of one build."""
    for other in room.parent.glob("*"):
        if other != room:
            shutil.rmtree(other, ignore_errors=True)
    room.mkdir(parents=True, exist_ok=True)
