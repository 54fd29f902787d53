"""``python -m etl alias``: names somebody accepts for a code or a word, or turns down."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from data.words import N_, translator
from etl.resolving.decisions import has_value, known_lists
from records import aliases
from records.problems import RecordsProblem

app = typer.Typer(help="Names accepted for a code or a word of a list.", no_args_is_help=True)
console = Console(highlight=False, markup=False)  # what offices write may look like markup

ListName = Annotated[str, typer.Argument(help="delegation, commune, … sex, … or heading.")]
Written = Annotated[str, typer.Argument(help="The name as the file has it.")]
Value = Annotated[str, typer.Argument(help="The code, or the list's value.")]
Who = Annotated[str, typer.Option("--who", help="Who decides; kept with the decision.")]
Within = Annotated[
    str,
    typer.Option("--within", help="Where it holds: a delegation, or a heading's table."),
]

_NO_LIST = N_("There is no list “{list}”. Expected one of: {lists}.")
_NO_VALUE = N_("“{value}” is no value of the list “{list}”. Give a code or value that it holds.")
_NO_NAME = N_("A decision needs a name with at least one letter or digit, and who decides (--who).")
_ACCEPTED = N_("“{written}” now stands for {value}. Load the waiting files again to use it.")
_TAKEN_BACK = N_("“{written}” no longer stands for anything. It counts from the next build on.")
_REJECTED = N_("It is no longer offered for “{written}”.")


@app.command("list")
def listed(
    context: typer.Context,
    taken_back: Annotated[bool, typer.Option("--all", help="Also aliases taken back.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON array, for programs.")] = False,
) -> None:
    """List accepted aliases: who accepted what, and when."""
    found = _or_explain(context, lambda: aliases.listed(taken_back))
    fields = ("list_name", "as_written", "within", "value", "who", "accepted_at", "revoked_at", "revoked_by")
    rows = [{field: _told(getattr(alias, field)) for field in fields} for alias in found]
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
        return
    table = Table(*fields)
    for row in rows:
        table.add_row(*row.values())
    console.print(table)


@app.command()
def accept(
    context: typer.Context,
    list_name: ListName,
    written: Written,
    value: Value,
    *,
    who: Who,
    within: Within = "",
) -> None:
    """Accept a name for a code or a word."""
    _expect_list(context, list_name)
    if not has_value(list_name, value, within):
        _refuse(context, _NO_VALUE, value=value, list=list_name)
    _or_explain(context, lambda: aliases.accept(list_name, written, value, who, within))
    _say(context, _ACCEPTED, written=written, value=value)


@app.command()
def reject(
    context: typer.Context,
    list_name: ListName,
    written: Written,
    *,
    who: Who,
    value: Annotated[str, typer.Option("--value", help="The candidate turned down; all when left out.")] = "",
    within: Within = "",
) -> None:
    """Turn a candidate down, or take an accepted alias back."""
    _expect_list(context, list_name)
    taken_back = _or_explain(context, lambda: aliases.reject(list_name, written, who, value, within))
    _say(context, _TAKEN_BACK if taken_back else _REJECTED, written=written)


def _expect_list(context: typer.Context, list_name: str) -> None:
    if list_name not in known_lists():
        _refuse(context, _NO_LIST, list=list_name, lists=", ".join(sorted(known_lists())))


def _or_explain(context: typer.Context, work: Any) -> Any:
    """Do what touches the records; a refusal is told in the reader's language, with exit code 1."""
    try:
        return work()
    except RecordsProblem as problem:
        typer.echo(problem.text(_language(context)), err=True)
        raise typer.Exit(1) from problem
    except ValueError as problem:
        _refuse(context, _NO_NAME, problem)


def _refuse(context: typer.Context, message: str, cause: Exception | None = None, **fields: str) -> None:
    typer.echo(translator(_language(context)).gettext(message).format(**fields), err=True)
    raise typer.Exit(1) from cause


def _say(context: typer.Context, message: str, **fields: str) -> None:
    typer.echo(translator(_language(context)).gettext(message).format(**fields))


def _language(context: typer.Context) -> str:
    """The language the command line was given, once ``etl`` mounts these commands."""
    return getattr(context.obj, "lang", "en")


def _told(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else value.isoformat(timespec="seconds")
