"""Whatever a file is called, and whoever writes into it: it stops no other file and lies about nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from etl.errors import SourceProblem
from etl.loading import inbox, ledger, pipeline
from tests.etl.loading.office_files import centres, people

A = "EMF-08401-001"
#: Written by Windows in French: no UTF-8.
OF_WINDOWS = os.fsdecode("bénéficiaires.csv".encode("cp1252"))
HOSTILE = "\u202efdp.\nliste\u2066.csv"


@pytest.mark.parametrize(
    ("written", "told"),
    [(OF_WINDOWS, "bénéficiaires.csv"), (HOSTILE, "fdp.liste.csv"), ("س" * 100 + ".csv", "س" * 100 + ".csv")],
)
def test_a_file_is_told_by_a_name_that_can_be_written_and_stops_no_other(product, tmp_path, written, told):
    folder = tmp_path / "office"
    centres(folder / "centres.csv")
    people(folder / written, (A, "2024", "310"), (A, "2023", "douze"))
    results = product.load(folder)
    assert {one.told["file"] for one in results} == {"centres.csv", told}
    assert product.people() == {(A, "2024"): 310}
    assert product.rows("SELECT DISTINCT member FROM beneficiary_count") == [(None,)]


def test_files_of_the_inbox_may_be_called_anything_too(product):
    office = product.settings.inbox / os.fsdecode("délégation".encode("cp1252"))
    for written in ("fdp.liste.csv", "a.csv", "B|c.csv", HOSTILE, OF_WINDOWS):
        people(office / written, (A, "2024", "310"))
    keys = sorted(one.source_key for one in inbox.received(product.settings))
    beginnings = ("B_c", "a", "bénéficiaires", "fdp.liste (2).csv", "fdp.liste.csv")
    assert keys == [f"délégation_{one}" for one in beginnings]


def test_a_file_changed_while_it_is_read_counts_with_no_row_and_says_so(product, tmp_path: Path, monkeypatch):
    product.load(centres(tmp_path / "centres.csv"))
    path = people(tmp_path / "people.csv", (A, "2024", "310"))
    other = people(tmp_path / "other.csv", (A, "2023", "12"))
    read = pipeline.open_file

    def and_written(opened: Path):
        found = read(opened)
        if opened == path:
            people(path, (A, "2024", "999"))
        return found

    monkeypatch.setattr(pipeline, "open_file", and_written)
    changed, kept = product.load(path, other)
    assert (changed.status, kept.status) == (ledger.REFUSED, ledger.TAKEN)
    assert "changed while it was being read" in changed.told["problems"][0]["text"]["en"]
    assert product.people() == {(A, "2023"): 12}


def test_a_report_damaged_on_the_disk_is_named_instead_of_leaving_its_rows_out(product, tmp_path: Path):
    (result,) = product.load(centres(tmp_path / "centres.csv"))
    result.entry.folder.report.write_text("{", encoding="utf-8")
    with pytest.raises(SourceProblem, match=result.entry.name) as told:
        ledger.entries(product.settings.loads)
    assert all(told.value.text(lang) for lang in ("ar", "fr", "en"))


def test_a_published_build_damaged_on_the_disk_is_named_with_the_ways_out(product, tmp_path: Path):
    product.load(centres(tmp_path / "centres.csv"))
    (product.settings.build_dir / "current.duckdb").resolve().write_bytes(b"garbage")
    with pytest.raises(SourceProblem, match="etl back"):
        product.load(people(tmp_path / "people.csv", (A, "2024", "310")))
