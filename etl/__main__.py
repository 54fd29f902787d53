"""The command line of the facts: ``python -m etl`` builds, ``… demo`` writes the demonstration set."""

from __future__ import annotations

import locale
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Annotated

import typer
from babel.numbers import format_decimal
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from data.words import LANGUAGES, translator
from etl import build as building
from etl.errors import SourceProblem
from etl.settings import Settings
from etl.steps import STEPS

app = typer.Typer(
    add_completion=False, pretty_exceptions_enable=False, help="Turn sources and offices' files into facts."
)
console = Console(highlight=False)


def _own_language() -> str:
    """The language of this computer when the product speaks it, else English."""
    own = (locale.getlocale()[0] or "en")[:2]
    return own if own in LANGUAGES else "en"


OWN_LANGUAGE = _own_language()
LOCALES = {"ar": "ar_MA", "fr": "fr_MA", "en": "en"}
Demo = Annotated[bool, typer.Option("--demo/--no-demo", help="Include the demonstration set.")]
Force = Annotated[bool, typer.Option("--force", help="Build even when nothing changed.")]
Threads = Annotated[int, typer.Option("--threads", min=1, help="Threads DuckDB may use.")]
Lang = Annotated[str, typer.Option("--lang", help="Language of messages: ar, fr or en.")]


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
        _or_explain(lambda: _build(settings), lang)


@app.command()
def demo(context: typer.Context) -> None:
    """Write the demonstration files into the inbox."""
    from etl import demo as demonstration  # noqa: PLC0415 - a build that finds the set ready need not load it

    settings: Settings = replace(context.obj, with_demo=True)
    _or_explain(lambda: console.print(demonstration.write(settings), settings.inbox / "demo"), settings.lang)


def _build(settings: Settings) -> None:
    started = time.perf_counter()
    words = translator(settings.lang)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(words.gettext("Building the facts"), total=len(STEPS) + 1 + settings.with_demo)

        def report(step: building.Progress) -> None:
            bar.advance(task)
            rows, seconds = _number(step.rows, settings.lang), _number(step.seconds, settings.lang)
            console.print(f"  {words.gettext(step.title):<28} {rows:>12}  {seconds:>6} s")

        summary = building.build(settings, report)
    _tell(summary, settings.lang, time.perf_counter() - started)


def _tell(summary: building.Summary, lang: str, seconds: float) -> None:
    _ = translator(lang).gettext
    if not summary.fresh:
        console.print(_("Nothing changed: the published build stays."))
    line = _(
        "{rows} rows, {territories} territories, {indicators} indicators, {seconds} s; content {content}"
    ).format(
        rows=_number(summary.rows, lang),
        territories=_number(summary.territories, lang),
        indicators=_number(summary.indicators, lang),
        seconds=_number(seconds, lang),
        content=summary.content[:12],
    )
    console.print(line, soft_wrap=True)
    console.print(str(summary.path), soft_wrap=True)


def _number(value: float, lang: str) -> str:
    """A number as written in Morocco in this language; what is not whole with one decimal."""
    pattern = "#,##0" if isinstance(value, int) else "#,##0.0"
    return format_decimal(value, format=pattern, locale=LOCALES[lang])


def _or_explain(work: Callable[[], None], lang: str) -> None:
    try:
        work()
    except SourceProblem as problem:
        # What an office wrote may look like markup: it is shown as it stands.
        told = Text.assemble(("✗ ", "red"), problem.text(lang))
        Console(stderr=True, highlight=False).print(told, soft_wrap=True)
        sys.exit(1)


if __name__ == "__main__":
    app()
