"""What the command line loads, and when."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from etl.__main__ import app
from etl.commands.group import WHERE

HEAVY = ("pandas", "pandera", "sqlalchemy", "alembic", "openpyxl", "rapidfuzz")


def test_a_build_that_is_up_to_date_loads_nothing_that_reads_or_keeps_files():
    question = "import etl.__main__, json, sys; print(json.dumps(sorted(sys.modules)))"
    said = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert not set(HEAVY) & set(json.loads(said.stdout))


@pytest.mark.parametrize("name", WHERE)
def test_every_command_explains_itself(name: str):
    said = CliRunner().invoke(app, [name, "--help"])
    assert said.exit_code == 0
    assert "Usage" in said.output


def test_a_command_that_is_not_there_is_refused():
    said = CliRunner().invoke(app, ["lode"])
    assert said.exit_code == 2
    assert "lode" in said.output
