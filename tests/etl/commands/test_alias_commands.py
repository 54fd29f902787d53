"""Accepting and turning down names from the command line, as the Import page does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from data import paths
from etl.commands.alias import app
from etl.resolving.decisions import accepted_headings, has_value, resolver
from etl.settings import Settings
from records import aliases

IMZOUREN = "01.051.01.05"


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(paths, "RECORDS", tmp_path / "records.sqlite")
    return paths.RECORDS


def run(*words: str, lang: str = "en"):
    return CliRunner().invoke(app, words, obj=Settings(lang=lang))


def test_an_accepted_name_is_used_by_the_resolver_from_then_on():
    assert resolver().commune("Imzourne", "01.051").value == ""
    told = run("accept", "commune", "Imzourne", IMZOUREN, "--within", "01.051", "--who", "Amina")
    assert told.exit_code == 0, told.output
    assert IMZOUREN in told.output
    found = resolver().commune("IMZOURNE", "01.051")
    assert (found.value, found.how) == (IMZOUREN, "accepted")


def test_a_name_taken_back_is_asked_for_again_and_no_longer_offered():
    run("accept", "commune", "Imzourne", IMZOUREN, "--within", "01.051", "--who", "Amina")
    told = run("reject", "commune", "Imzourne", "--within", "01.051", "--who", "Brahim", lang="fr")
    assert told.exit_code == 0, told.output
    found = resolver().commune("Imzourne", "01.051")
    assert (found.value, found.candidates) == ("", ())


def test_the_list_says_who_accepted_what_and_what_was_taken_back():
    run("accept", "sex", "nissa", "female", "--who", "Amina")
    run("reject", "sex", "nissa", "--who", "Brahim")
    assert json.loads(run("list", "--json").stdout) == []
    (row,) = json.loads(run("list", "--all", "--json").stdout)
    assert (row["as_written"], row["who"], row["revoked_by"]) == ("nissa", "Amina", "Brahim")
    assert "nissa" in run("list", "--all").stdout


def test_a_heading_is_accepted_for_a_field_of_the_table_it_fills():
    told = run(
        "accept", "heading", "Nb. benef.", "beneficiary_count", "--within", "beneficiary_count", "--who", "A"
    )
    assert told.exit_code == 0, told.output
    assert accepted_headings() == {("beneficiary_count", "Nb. benef."): "beneficiary_count"}
    assert run("accept", "heading", "Nb.", "licensed_places", "--within", "cell", "--who", "A").exit_code == 1


@pytest.mark.parametrize(
    "words",
    [
        ("accept", "planet", "x", "y", "--who", "Amina"),
        ("reject", "planet", "x", "--who", "Amina"),
        ("accept", "commune", "Imzourne", "01.051", "--who", "Amina"),
        ("accept", "delegation", "Imzourne", IMZOUREN, "--who", "Amina"),
        ("accept", "sex", "nissa", "woman", "--who", "Amina"),
        ("accept", "sex", " - ", "female", "--who", "Amina"),
        ("accept", "sex", "nissa", "female", "--who", " "),
    ],
)
@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_a_decision_about_nothing_known_is_refused_in_words(words: tuple[str, ...], lang: str):
    told = run(*words, lang=lang)
    assert told.exit_code == 1
    assert told.stderr.strip()
    assert "Traceback" not in told.output
    assert aliases.accepted() == {}


def test_refusals_are_told_in_the_readers_language():
    said = {run("accept", "planet", "x", "y", "--who", "A", lang=lang).stderr for lang in ("ar", "fr", "en")}
    assert len(said) == 3


def test_a_store_that_cannot_be_used_ends_the_command_with_a_sentence(own_store: Path):
    own_store.write_bytes(b"these are not the records" * 50)
    told = run("list", lang="fr")
    assert told.exit_code == 1
    assert "records.sqlite" in told.stderr


@pytest.mark.parametrize(
    ("list_name", "value", "known"),
    [
        ("delegation", "06.141.01.00", True),
        ("delegation", "06", False),
        ("territory", "06", True),
        ("centre_type", "CAS", True),
        ("centre_type", "cas", False),
        ("planet", "x", False),
    ],
)
def test_a_value_is_one_its_list_holds(list_name: str, value: str, known: bool):
    assert has_value(list_name, value) is known
