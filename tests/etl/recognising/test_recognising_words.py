"""Everything that recognising says is said in three languages."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from data.paths import REFERENCE, ROOT
from data.words import translator
from etl.schemas.kinds import FIGURE_KINDS

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


def test_every_heading_of_figures_of_others_is_described():
    page = (REFERENCE / "FILES.md").read_text(encoding="utf-8")
    for kind in FIGURE_KINDS:
        assert f"`{kind.stem}…`" in page
        assert f"*{kind.sheet_fr}* or *{kind.sheet_ar}*" in page
        assert f"`{kind.table}`" in page
        for name, column in kind.schema.columns.items():
            about = column.metadata
            assert name == "simulated" or f"| {about['fr']} | {about['ar']} | `{name}` |" in page, name
