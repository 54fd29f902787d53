"""The commands of ``python -m etl``, each loaded when asked for: a build that is up to date loads none."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

#: Command -> the module of this package that does it.
WHERE = {
    "load": "load",
    "accept": "load",
    "loads": "loads",
    "undo": "loads",
    "redo": "loads",
    "back": "loads",
    "template": "template",
    "alias": "alias",
    "warning": "warning",
}


class Commands(TyperGroup):
    """A group that knows the names of its commands without loading them."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Names in the order of the help."""
        return [*WHERE, *super().list_commands(ctx)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """One command; None where there is none of that name."""
        return _loaded(cmd_name) if cmd_name in WHERE else super().get_command(ctx, cmd_name)


def _loaded(name: str) -> Any:
    module = import_module(f"etl.commands.{WHERE[name]}")
    app = getattr(module, "app", None)
    if app is None:
        app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        app.command(name)(getattr(module, name))
    command = typer.main.get_command(app)
    command.name = name
    return command
