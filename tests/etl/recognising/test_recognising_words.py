"""Everything that recognising says is said in three languages."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from data.paths import ROOT
from data.words import translator

MESSAGES = sorted(
    node.args[0].value
    for path in Path(ROOT / "etl" / "recognising").glob("*.py")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_"
)


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_of_recognising_is_translated(message, language):
    assert translator(language).gettext(message) != message
