"""``python -m etl loads``, ``undo``, ``redo`` and ``back``: what was loaded and built, and the way back."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from data.words import N_, translator
from etl import build as building
from etl import publish as publishing
from etl.commands import kinds
from etl.commands.load import STATUSES, Publish, Who
from etl.commands.speaking import bar, console, number, or_explain, say, settings_of
from etl.loading import deciding, ledger
from etl.settings import Settings

Load = Annotated[str, typer.Argument(metavar="LOAD", help="A load, or how its name begins.")]
LOADS = (N_("Load"), N_("File"), N_("Kind"), N_("Result"), N_("Accepted"), N_("Refused"), N_("Who"))
REPLACED = N_("loaded; a newer file replaced it, or some of its rows")
BUILDS = (N_("Build"), N_("Rows"), N_("Serving"))


def loads(context: typer.Context) -> None:
    """List the loads and the builds that are kept."""
    settings = settings_of(context)
    _ = translator(settings.lang).gettext
    listed = Table(*(_(title) for title in LOADS))
    entries = or_explain(lambda: ledger.entries(settings.loads), settings.lang)
    replaced = ledger.replaced(entries)
    for entry in entries:
        told = entry.report
        status = _(REPLACED if entry.name in replaced else STATUSES[entry.status])
        rows = (number(told["rows"][name], settings.lang) for name in ("accepted", "refused"))
        kind = ", ".join(kinds.name(table) for table in told["kinds"])
        listed.add_row(entry.name, Text(told["file"]), kind, status, *rows, Text(told["who"]))
    builds = Table(*(_(title) for title in BUILDS))
    for name, about in publishing.kept(settings.build_dir):
        serving = "●" if name == publishing.name(settings.build_dir) else ""
        builds.add_row(name, number(about.get("rows", 0), settings.lang), serving)
    console.print(listed)
    console.print(builds)


def undo(context: typer.Context, name: Load, *, who: Who = "", publish: Publish = True) -> None:
    """Let a load count no more; what it superseded counts again."""
    _decide(context, deciding.undo, name, who, publish)


def redo(context: typer.Context, name: Load, *, who: Who = "", publish: Publish = True) -> None:
    """Take the undoing of a load back."""
    _decide(context, deciding.redo, name, who, publish)


def back(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="BUILD", help="A build, or how its name ends.")],
) -> None:
    """Serve an earlier build again; the next one is made from the files as they are then."""
    settings = settings_of(context)

    def point() -> str:
        with building.alone(settings.build_dir, ledger.PATIENCE):
            return publishing.back(settings.build_dir, name)

    say(settings.lang, N_("Serving: {name}"), name=or_explain(point, settings.lang))


def _decide(context: typer.Context, decision: Any, name: str, who: str, publish: bool) -> None:
    settings: Settings = settings_of(context)
    with bar(settings.lang) as tell:
        entry = or_explain(lambda: decision(settings, name, who, tell, publishing=publish), settings.lang)
    told = N_("{name} counts no more") if entry.status == ledger.UNDONE else N_("{name} counts again")
    say(settings.lang, told, name=entry.name)
