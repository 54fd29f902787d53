"""Setting a warning aside from the command line, as the Import page does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from data import paths
from etl.commands.warning import app
from etl.settings import Settings
from records import ignored


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(paths, "RECORDS", tmp_path / "records.sqlite")
    return paths.RECORDS


def run(*words: str, lang: str = "en"):
    return CliRunner().invoke(app, words, obj=Settings(lang=lang))


def test_a_warning_set_aside_keeps_who_and_why():
    told = run("ignore", "JUMP", "EMF-1/2024", "--who", "Amina", "--why", "a new building")
    assert told.exit_code == 0, told.output
    assert ignored.ignored() == {("JUMP", "EMF-1/2024")}
    (row,) = json.loads(run("list", "--json").output)
    assert (row["who"], row["why"]) == ("Amina", "a new building")


def test_a_warning_can_be_given_its_voice_back():
    run("ignore", "JUMP", "EMF-1/2024", "--who", "Amina", "--why", "a new building")
    assert run("heed", "JUMP", "EMF-1/2024").exit_code == 0
    assert ignored.ignored() == frozenset()
    again = run("heed", "JUMP", "EMF-1/2024")
    assert "was not set aside" in again.output


@pytest.mark.parametrize(
    "words",
    [
        ("NOTHING", "x", "--who", "Amina", "--why", "so"),
        ("FILLED", "x", "--who", "Amina", "--why", "errors cannot be set aside"),
        ("JUMP", "x", "--who", "Amina", "--why", "  "),
        ("JUMP", " ", "--who", "Amina", "--why", "so"),
    ],
    ids=["no such rule", "an error", "no reason", "about nothing"],
)
def test_what_cannot_be_set_aside_is_refused_and_nothing_is_kept(words: tuple[str, ...]):
    told = run("ignore", *words)
    assert told.exit_code == 1
    assert ignored.ignored() == frozenset()


def test_a_key_may_look_like_an_option():
    told = run("ignore", "--who", "Amina", "--why", "so", "--", "JUMP", "--who")
    assert told.exit_code == 0, told.output
    assert ignored.ignored() == {("JUMP", "--who")}
