"""Declared norms: what is published, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.dimensions import values
from data.norms import CELL, declared, norms
from data.paths import REFERENCE
from data.problems import DeclarationProblem
from data.words import LANGUAGES

GIVEN = """
of = "emf"
counts = "centres"
value = 1
readings = ["provinces", "units"]
since = "2021-12-24"
reference = "a board"
[scope]
ar = "أ"
fr = "a"
en = "a"
[entered_by]
ar = "أ"
fr = "a"
en = "a"
"""


def read(folder: Path, text: str):
    (folder / "one.toml").write_text(text, encoding="utf-8")
    return declared(folder)["one"]


def test_only_what_a_public_text_fixes_has_a_value():
    assert {key: norm.value for key, norm in norms().items() if norm.value is not None} == {
        "cell_each_territory": 1.0,
        "emf_each_province": 1.0,
    }


def test_every_service_has_a_norm_of_places_to_be_filled():
    empty = {norm.of for norm in norms().values() if norm.counts == "places"}
    assert empty == {service.value for service in values("service", REFERENCE)}
    assert all(
        norm.entered_by["fr"] == "pas encore saisie" for norm in norms().values() if norm.value is None
    )


def test_one_emf_a_province_is_read_literally_first_and_can_be_read_otherwise():
    assert norms()["emf_each_province"].readings == ("provinces", "units")
    assert norms()["emf_each_province"].since == "2021-12-24"
    assert norms()["cell_each_territory"].of == CELL


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_norm_says_what_it_is_about_in_each_language(language: str):
    assert all(norm.scope[language] and norm.entered_by[language] for norm in norms().values())


def test_a_declaration_is_read_as_it_stands(tmp_path: Path):
    norm = read(tmp_path, GIVEN)
    assert (norm.key, norm.of, norm.value, norm.readings) == ("one", "emf", 1.0, ("provinces", "units"))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('of = "emf"', 'of = "spaceport"', "of is 'spaceport'; expected one of"),
        ('counts = "centres"', 'counts = "doctors"', "counts is 'doctors'"),
        ("value = 1", "value = 0", "value is 0.0; expected a number above 0"),
        ("value = 1", "value = -2", "value is -2.0"),
        ("value = 1", "value = inf", "value is inf"),
        ("value = 1", 'value = "one"', "value is 'one'; expected a number"),
        ("value = 1\n", "", "since is '2021-12-24'; expected with a value the text"),
        ('reference = "a board"\n', "", "reference is missing; expected with a value the text"),
        ('readings = ["provinces", "units"]\n', "", "readings is missing"),
        ('"units"]', '"streets"]', "readings is 'streets'"),
        ('en = "a"\n[entered_by]', "[entered_by]", "scope.en is missing"),
        ('counts = "centres"', 'counts = "centres"\ncolour = "red"', "see data/norms/README.md"),
        ('of = "emf"', "of = ", "expected TOML in UTF-8"),
    ],
)
def test_a_norm_that_is_wrong_is_refused_with_its_entry(tmp_path: Path, old: str, new: str, said: str):
    assert old in GIVEN
    with pytest.raises(DeclarationProblem, match=said):
        read(tmp_path, GIVEN.replace(old, new, 1))
