"""What is asked of ``python -m etl``, as the words of a command; nothing passes through a shell."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

from pages._parts.imports.requests import Request

#: Another command than ``python -m etl``, for tests of the page alone.
COMMAND = "YAQAZA_ETL"


def command(request: Request) -> list[str]:
    """The command that does what was asked."""
    words = {
        "load": lambda: _load(request),
        "accept": lambda: ["accept", request.target],
        "undo": lambda: ["undo", request.target],
        "back": lambda: ["back", request.target],
    }
    return [*loader(request.lang), *words[request.action]()]


def template_command(kind: str, lang: str, out: Path) -> list[str]:
    """The command that writes a template."""
    return [*loader(lang), "template", kind, "--lang", lang, "--out", str(out)]


def alias_command(decision: str, lang: str, **settled: str) -> list[str]:
    """The command that accepts or rejects what a name was taken for."""
    options = [word for name, value in settled.items() if value for word in (f"--{name}", value)]
    return [*loader(lang), "alias", decision, *options]


def loader(lang: str) -> list[str]:
    """How the loader is called, and in which language it answers."""
    ours = shlex.split(os.environ.get(COMMAND, "")) or [sys.executable, "-m", "etl"]
    return [*ours, "--lang", lang]


def _load(request: Request) -> list[str]:
    kind = ["--as", request.kind] if request.kind else []
    return ["load", str(request.file), "--dry-run", "--who", request.who, *kind]
