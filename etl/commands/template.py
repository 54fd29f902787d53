"""``python -m etl template KIND``: a workbook to fill in, out of the rules it will be judged by."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from data.words import N_
from etl.commands.kinds import KindName
from etl.commands.speaking import or_explain, say, settings_of
from etl.loading import disk
from etl.returning.templates import LANGUAGES
from etl.returning.templates import template as workbook


def template(
    context: typer.Context,
    wanted: Annotated[KindName, typer.Argument(metavar="KIND", help="What the workbook is for.")],
    lang: Annotated[str, typer.Option("--lang", help="Its language: ar or fr.")] = "fr",
    out: Annotated[Path | None, typer.Option("--out", help="Where to write it.")] = None,
) -> None:
    """Write a workbook to fill in: drop-down lists, checks, and one example row that is never loaded."""
    settings = settings_of(context)
    if lang not in LANGUAGES:
        raise typer.BadParameter(f"{lang!r}: expected one of {', '.join(LANGUAGES)}", param_hint="--lang")
    path = out or Path(f"{wanted.value}.{lang}.xlsx")

    def write() -> None:
        with disk.room(path.parent):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(workbook(wanted.kind, lang))

    or_explain(write, settings.lang)
    say(settings.lang, N_("Template: {path}"), path=path)
