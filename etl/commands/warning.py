"""``python -m etl warning``: warnings somebody looked at and set aside, or gives their voice back."""

from __future__ import annotations

import json
from typing import Annotated

import typer
from rich.table import Table

from data.words import N_
from etl.commands.speaking import console, or_explain, say, settings_of
from etl.errors import SourceProblem
from etl.schemas.rules import Rule
from records import ignored

app = typer.Typer(help="Warnings looked at and set aside.", no_args_is_help=True)

RuleName = Annotated[str, typer.Argument(metavar="RULE", help="The rule's name, such as JUMP.")]
Key = Annotated[str, typer.Argument(help="What the warning is about, as the findings give it.")]
Who = Annotated[str, typer.Option("--who", help="Who decides; kept with the decision.")]
Why = Annotated[str, typer.Option("--why", help="The reason; kept with the decision.")]
FIELDS = ("rule", "key", "who", "why", "ignored_at")

_NO_RULE = N_("There is no rule “{rule}” that warns. Expected one of: {rules}.")
_LACKS = N_("Setting a warning aside needs what it is about, who decides and why.")


@app.command("list")
def listed(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON array, for programs.")] = False,
) -> None:
    """List what stands set aside."""
    found = or_explain(ignored.listed, settings_of(context).lang)
    rows = [{**_texts_of(one), "ignored_at": one.ignored_at.isoformat(timespec="seconds")} for one in found]
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
        return
    table = Table(*FIELDS)
    for row in rows:
        table.add_row(*(row[name] for name in FIELDS))
    console.print(table)


@app.command()
def ignore(context: typer.Context, rule: RuleName, key: Key, *, who: Who, why: Why) -> None:
    """Set a warning aside: it is a note from the next judging on."""
    lang = settings_of(context).lang
    or_explain(lambda: _set_aside(rule, key, who, why), lang)
    say(
        lang,
        N_("“{key}” is set aside: the rule {rule} tells of it as a note from now on."),
        key=key,
        rule=rule,
    )


@app.command()
def heed(context: typer.Context, rule: RuleName, key: Key) -> None:
    """Give a warning its voice back."""
    lang = settings_of(context).lang
    known = or_explain(lambda: ignored.heed(rule, key), lang)
    told = N_("“{key}” warns again.") if known else N_("“{key}” was not set aside: nothing changes.")
    say(lang, told, key=key)


def _texts_of(one: ignored.IgnoredWarning) -> dict[str, str]:
    """The texts of one decision."""
    return {name: str(getattr(one, name)) for name in ("rule", "key", "who", "why")}


def _set_aside(rule: str, key: str, who: str, why: str) -> None:
    known = [one.name for one in Rule if one.value.severity == "warning"]
    if rule not in known:
        raise SourceProblem(_NO_RULE, rule=rule, rules=", ".join(known))
    if not all(text.strip() for text in (key, who, why)):
        raise SourceProblem(_LACKS)
    ignored.ignore(rule, key, who, why)
