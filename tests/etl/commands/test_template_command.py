"""Writing a template where one asks for it."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

from etl.__main__ import app


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_folder_that_is_not_there_yet_is_made(tmp_path: Path, language: str):
    out = tmp_path / "new" / "folder" / "centres.xlsx"
    ended = CliRunner().invoke(app, ["template", "centres", "--lang", language, "--out", str(out)])
    assert ended.exit_code == 0
    assert len(openpyxl.load_workbook(out).sheetnames) == 3


def test_a_folder_that_cannot_be_made_is_told_of_in_a_sentence(tmp_path: Path):
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    out = tmp_path / "file" / "centres.xlsx"
    ended = CliRunner().invoke(app, ["template", "centres", "--out", str(out)])
    assert ended.exit_code != 0
    assert "Traceback" not in ended.output
    assert not out.exists()
