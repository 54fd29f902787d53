"""The house as it was drawn: its rooms, its top level, and what may not grow in it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.paths import ROOT

ROOMS = ("pages", "data", "etl", "geo", "stats")
NAMELESS = {"utils", "helpers", "common", "core", "misc"}
LONGEST_MODULE = 300
LONGEST_FUNCTION = 60


def modules() -> Iterator[Path]:
    for room in ROOMS:
        yield from sorted((ROOT / room).rglob("*.py"))
    yield ROOT / "app.py"


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize(
    "place",
    [
        "app.py",
        "pages",
        "data",
        "etl",
        "geo",
        "assets",
        "requirements.txt",
        "tests",
        "README.md",
        "CHANGELOG.md",
    ],
)
def test_the_top_level_is_what_was_agreed(place: str):
    assert (ROOT / place).exists()


def test_no_module_has_a_name_that_does_not_say_what_is_inside():
    assert not [named(path) for path in modules() if path.stem in NAMELESS]


@pytest.mark.parametrize("path", list(modules()), ids=named)
def test_modules_and_functions_stay_readable(path: Path):
    source = path.read_text(encoding="utf-8")
    long = [
        f"{node.name} ({node.end_lineno - node.lineno + 1} lines)"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert not long
    assert source.count("\n") <= LONGEST_MODULE


def test_no_query_is_written_inside_a_page():
    speaking = [
        named(path)
        for path in (ROOT / "pages").rglob("*.py")
        if "SELECT " in path.read_text(encoding="utf-8")
    ]
    assert not speaking


def test_nothing_generated_or_received_is_kept_with_the_code():
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    generated = [
        name
        for name in tracked
        if name.startswith(("data/build/", "assets/geo/", "assets/fonts/"))
        or (name.startswith("data/inbox/") and name != "data/inbox/.gitkeep")
    ]
    assert not generated


def test_nothing_imports_the_application():
    importing = [
        named(path)
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.ImportFrom) and node.module == "app")
        or (isinstance(node, ast.Import) and any(name.name == "app" for name in node.names))
    ]
    assert not importing


def test_a_server_starts_without_the_slow_libraries_of_the_few_answers_that_need_them():
    slow = (
        "pandas", "pyarrow", "docx", "typst", "sqlalchemy", "scipy.stats", "scipy.spatial", "scipy.optimize"
    )  # fmt: skip
    asked = f"import app, sys; print(*(name for name in {slow} if name in sys.modules))"
    said = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == ""
