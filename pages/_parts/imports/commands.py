"""What is asked of ``python -m etl``, as the words of a command; nothing passes through a shell."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path

from pages._parts.imports.requests import Request

#: Another command than ``python -m etl``, for tests of the page alone.
COMMAND = "YAQAZA_ETL"


def command(request: Request) -> list[str]:
    """The command that does what was asked."""
    words = {
        "load": lambda: _load(request),
        "back": lambda: ["back", request.target],
        **{action: lambda: _decide(request) for action in ("accept", "undo", "redo")},
    }
    return [*loader(request.lang), *words[request.action]()]


def template_command(kind: str, lang: str, out: Path) -> list[str]:
    """The command that writes a template."""
    return [*loader(lang), "template", kind, "--lang", lang, "--out", str(out)]


def alias_command(decision: str, lang: str, settled: Mapping[str, str], who: str) -> list[str]:
    """The command that accepts or rejects what a name was taken for; what a file writes is no option."""
    within = ["--within", settled["within"]] if settled["within"] else []
    refused = ["--value", settled["value"]] if decision == "reject" and settled["value"] else []
    accepted = [settled["value"]] if decision == "accept" else []
    named = [settled["list"], settled["written"], *accepted]
    return [*loader(lang), "alias", decision, "--who", who, *within, *refused, "--", *named]


def warning_command(decision: str, lang: str, told: Mapping[str, str], who: str) -> list[str]:
    """The command that sets a warning aside with its reason, or gives its voice back."""
    because = ["--who", who, "--why", told["why"]] if decision == "ignore" else []
    return [*loader(lang), "warning", decision, *because, "--", told["rule"], told["key"]]


def loader(lang: str) -> list[str]:
    """How the loader is called, and in which language it answers."""
    ours = shlex.split(os.environ.get(COMMAND, "")) or [sys.executable, "-m", "etl"]
    return [*ours, "--lang", lang]


def _decide(request: Request) -> list[str]:
    return [request.action, request.target, "--who", request.who]


def _load(request: Request) -> list[str]:
    kind = ["--as", request.kind] if request.kind else []
    office = ["--office", request.office] if request.office else []
    return ["load", str(request.file), "--dry-run", "--who", request.who, *kind, *office]
