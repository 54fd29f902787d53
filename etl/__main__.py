"""The command line of the facts: ``python -m etl`` builds, ``… load`` loads, ``… loads`` lists."""

from __future__ import annotations

import locale
import time
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from data.words import LANGUAGES, N_, translator
from etl import build as building
from etl.commands.group import Commands
from etl.commands.speaking import console, number, or_explain, say
from etl.making import Progress as Done
from etl.settings import Settings
from etl.steps import STEPS

app = typer.Typer(
    cls=Commands,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Turn sources and offices' files into facts.",
)


def _own_language() -> str:
    """The language of this computer when the product speaks it, else English."""
    own = (locale.getlocale()[0] or "en")[:2]
    return own if own in LANGUAGES else "en"


OWN_LANGUAGE = _own_language()
Demo = Annotated[bool, typer.Option("--demo/--no-demo", help="Include the demonstration set.")]
Force = Annotated[bool, typer.Option("--force", help="Build everything, even when nothing changed.")]
Threads = Annotated[int, typer.Option("--threads", min=1, help="Threads DuckDB may use.")]
Lang = Annotated[str, typer.Option("--lang", help="Language of messages: ar, fr or en.")]

Clean = Annotated[
    Path | None, typer.Option("--clean", help="Write the same facts without blemishes into this folder.")
]


@app.callback(invoke_without_command=True)
def facts(
    context: typer.Context,
    demo: Demo = True,
    force: Force = False,
    threads: Threads = 2,
    lang: Lang = OWN_LANGUAGE,
) -> None:
    """Build, check and publish the facts."""
    if lang not in LANGUAGES:
        raise typer.BadParameter(f"{lang!r}: expected one of {', '.join(LANGUAGES)}", param_hint="--lang")
    settings = Settings(with_demo=demo, force=force, threads=threads, lang=lang)
    context.obj = settings
    if context.invoked_subcommand is None:
        refused = or_explain(lambda: _build(settings), lang)
        raise typer.Exit(1 if refused else 0)


@app.command()
def demo(context: typer.Context, clean: Clean = None) -> None:
    """Write the demonstration files into the inbox, with the blemishes of real ones."""
    from etl import demo as demonstration  # noqa: PLC0415 - a build that finds the set ready need not load it

    settings: Settings = replace(context.obj, with_demo=True)
    folder = clean or settings.inbox / "demo"

    def write() -> None:
        rows = demonstration.write_clean(clean) if clean else demonstration.write(settings)
        console.print(rows, folder)

    or_explain(write, settings.lang)


def _build(settings: Settings) -> bool:
    """Build and tell; whether anything in a file of the inbox was refused."""
    started = time.perf_counter()
    words = translator(settings.lang)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(words.gettext("Building the facts"), total=len(STEPS) + 1 + settings.with_demo)

        def report(step: Done) -> None:
            bar.advance(task)
            rows, seconds = number(step.rows, settings.lang), number(step.seconds, settings.lang)
            console.print(f"  {words.gettext(step.title):<28} {rows:>12}  {seconds:>6} s")

        summary = building.build(settings, report)
    _tell(summary, settings.lang, time.perf_counter() - started)
    for file, refused in summary.refused.items():
        text = N_(
            "✗ {file}: {count} rows or tables were refused; the rest counts. `python -m etl load` names them."
        )
        say(settings.lang, text, file=file, count=number(refused, settings.lang))
    return bool(summary.refused)


def _tell(summary: building.Summary, lang: str, seconds: float) -> None:
    if not summary.fresh:
        say(lang, N_("Nothing changed: the published build stays."))
    say(
        lang,
        N_("{rows} rows, {territories} territories, {indicators} indicators, {seconds} s; content {content}"),
        rows=number(summary.rows, lang),
        territories=number(summary.territories, lang),
        indicators=number(summary.indicators, lang),
        seconds=number(seconds, lang),
        content=summary.content[:12],
    )
    console.print(str(summary.path), soft_wrap=True)


if __name__ == "__main__":
    app()
