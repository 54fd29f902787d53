"""What the commands share: the reader's language, numbers as written in Morocco, problems in words."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import duckdb
import typer
from babel.numbers import format_decimal
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.text import Text

from data.words import translator
from etl.errors import SourceProblem
from etl.loading.progress import STEPS, Tell
from etl.settings import Settings
from records.problems import RecordsProblem

LOCALES = {"ar": "ar_MA", "fr": "fr_MA", "en": "en"}
console = Console(highlight=False, markup=False)  # what offices write may look like markup
aloud = Console(stderr=True, highlight=False, markup=False)


def settings_of(context: typer.Context) -> Settings:
    """What this run was asked to do."""
    return context.obj


def number(value: float, lang: str) -> str:
    """A number as written in Morocco in this language; what is not whole with one decimal."""
    pattern = "#,##0" if isinstance(value, int) else "#,##0.0"
    return format_decimal(value, format=pattern, locale=LOCALES[lang])


def say(lang: str, message: str, **fields: Any) -> None:
    """One sentence, on one line however long."""
    console.print(Text(translator(lang).gettext(message).format(**fields)), soft_wrap=True)


def or_explain(work: Callable[[], Any], lang: str) -> Any:
    """Do the work; what stops it is told in the reader's language, never as a traceback, and ends with 1."""
    try:
        return work()
    except (SourceProblem, RecordsProblem) as problem:
        told = problem.text(lang)
    except (OSError, duckdb.Error, MemoryError) as failed:
        told = f"{type(failed).__name__}: {failed}"
    # What an office wrote may look like markup: it is shown as it stands.
    aloud.print(Text.assemble(("✗ ", "red"), told), soft_wrap=True)
    sys.exit(1)


@contextmanager
def bar(lang: str) -> Iterator[Tell]:
    """A bar that says which step a run is at."""
    words = translator(lang)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as drawn:
        task = drawn.add_task("", total=None)

        def tell(step: str, done: int = 0, total: int = 0) -> None:
            drawn.update(task, description=words.gettext(STEPS[step]), completed=done, total=total or None)

        yield tell
