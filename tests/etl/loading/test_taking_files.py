"""What is right counts, what is wrong is named, and nothing is there by half."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from etl.errors import SourceProblem
from etl.loading import deciding, ledger, store
from etl.loading.progress import silent
from etl.loading.taking import ALREADY, UNREADABLE
from tests.etl.loading.office_files import centres, people

A, B = "EMF-08401-001", "EMF-08401-002"


def test_a_good_file_is_kept_as_received_and_counts(product, tmp_path: Path):
    (result,) = product.load(centres(tmp_path / "centres.csv"), who="Amina", office="ouarzazate")
    assert result.status == ledger.TAKEN
    kept = result.entry.folder.received / "centres.csv"
    assert kept.read_bytes() == (tmp_path / "centres.csv").read_bytes()
    assert product.rows("SELECT centre_id, source_key, source_row FROM centre") == [(A, result.entry.name, 2)]
    source = product.rows("SELECT publisher, title, simulated FROM source WHERE sha256 IS NOT NULL")
    assert ("ouarzazate", "centres.csv", False) in source


def test_people_may_be_sent_with_the_list_of_their_centres_in_any_order(product, tmp_path: Path):
    results = product.load(
        people(tmp_path / "a.csv", (A, "2024", "310")), centres(tmp_path / "b.csv"), publish=True
    )
    assert [one.status for one in results] == [ledger.TAKEN, ledger.TAKEN]
    assert product.people() == {(A, "2024"): 310}


def test_a_wrong_row_is_refused_and_the_others_count(product, tmp_path: Path):
    product.load(centres(tmp_path / "centres.csv"))
    (result,) = product.load(people(tmp_path / "p.csv", (A, "2023", "douze"), (A, "2024", "12")))
    assert result.told["rows"] | {"read": 2, "accepted": 1, "refused": 1} == result.told["rows"]
    assert product.people() == {(A, "2024"): 12}
    refused = pd.read_parquet(result.entry.folder.refused)
    assert refused["beneficiary_count"].tolist() == ["douze"]
    assert refused["source_row"].tolist() == [2]
    (first,) = result.told["first"]
    assert (first["row"], first["letter"], first["value"]) == (2, "F", "douze")
    assert set(first["text"]) == {"ar", "fr", "en"}


def test_one_bad_file_of_a_folder_stops_no_other(product, tmp_path: Path):
    folder = tmp_path / "office"
    centres(folder / "centres.csv")
    people(folder / "people.csv", (A, "2024", "310"))
    (folder / "note.pdf").write_bytes(b"%PDF-1.7 not a table")
    results = {one.path.name: one for one in product.load(folder)}
    assert results["note.pdf"].status == ledger.REFUSED
    assert results["note.pdf"].told["problems"]
    assert product.people() == {(A, "2024"): 310}


def test_a_file_that_is_not_there_is_told_of(product, tmp_path: Path):
    (result,) = product.load(tmp_path / "nowhere.xlsx")
    assert result.status == UNREADABLE
    assert result.told["problems"][0]["text"]["fr"]


def test_the_same_file_twice_changes_nothing(product, tmp_path: Path):
    file = centres(tmp_path / "centres.csv")
    (first,) = product.load(file)
    before = product.rows("SELECT * FROM centre")
    (again,) = product.load(file)
    assert again.status == ALREADY
    assert again.entry.name == first.entry.name
    assert len(ledger.entries(product.settings.loads)) == 1
    assert product.rows("SELECT * FROM centre") == before


def test_of_the_same_centre_and_year_the_newer_file_counts_and_the_older_stays(product, tmp_path: Path):
    product.load(centres(tmp_path / "centres.csv", A, B))
    (old,) = product.load(
        people(tmp_path / "old.csv", (A, "2023", "10"), (A, "2024", "20"), (B, "2024", "5"))
    )
    (new,) = product.load(people(tmp_path / "new.csv", (A, "2024", "21")))
    assert product.people() == {(A, "2023"): 10, (A, "2024"): 21, (B, "2024"): 5}
    assert new.told["supersedes"] == [old.entry.name]
    deciding.undo(product.settings, new.entry.name, "Amina", silent)
    assert product.people() == {(A, "2023"): 10, (A, "2024"): 20, (B, "2024"): 5}
    deciding.redo(product.settings, new.entry.name, "Amina", silent)
    assert product.people()[A, "2024"] == 21


def test_the_list_of_loads_says_which_a_newer_file_replaced(product, tmp_path: Path):
    product.load(centres(tmp_path / "centres.csv"))
    product.load(people(tmp_path / "old.csv", (A, "2024", "20")))
    (new,) = product.load(people(tmp_path / "new.csv", (A, "2024", "21")))
    known = ledger.entries(product.settings.loads)
    (old,) = ledger.replaced(known)
    assert [one.report["file"] for one in known if one.name == old] == ["old.csv"]
    deciding.undo(product.settings, new.entry.name, "Amina", silent)
    assert ledger.replaced(ledger.entries(product.settings.loads)) == set()


def test_people_of_a_centre_that_no_list_names_any_more_wait_until_it_is_named_again(product, tmp_path: Path):
    (listed,) = product.load(centres(tmp_path / "centres.csv"))
    product.load(people(tmp_path / "p.csv", (A, "2024", "310")))
    deciding.undo(product.settings, listed.entry.name, "Amina", silent)
    assert product.people() == {}
    held = product.rows("SELECT accepted_count, counted_count FROM counted_file")
    assert held == [(1, 0)]
    deciding.redo(product.settings, listed.entry.name, "Amina", silent)
    assert product.people() == {(A, "2024"): 310}


def test_a_dry_run_counts_nothing_and_says_what_would_change(product, tmp_path: Path):
    product.load(centres(tmp_path / "centres.csv"))
    (result,) = product.load(people(tmp_path / "p.csv", (A, "2024", "310")), dry=True)
    assert result.status == ledger.JUDGED
    assert product.people() == {}
    (row,) = result.told["changes"]["rows"]
    assert (row["indicator"], row["period"], row["before"], row["after"]) == ("people", "2024", None, 310.0)
    entry = deciding.accept(product.settings, result.entry.name, "Amina", silent)
    assert entry.status == ledger.TAKEN
    assert product.people() == {(A, "2024"): 310}


def test_loading_what_waits_lets_the_waiting_load_go(product, tmp_path: Path):
    file = centres(tmp_path / "centres.csv")
    (waiting,) = product.load(file, dry=True)
    (loaded,) = product.load(file)
    found = {entry.name: entry.status for entry in ledger.entries(product.settings.loads)}
    assert found == {waiting.entry.name: ledger.UNDONE, loaded.entry.name: ledger.TAKEN}


def test_two_files_of_one_archive_may_not_tell_of_the_same(product, tmp_path: Path):
    product.load(centres(tmp_path / "centres.csv"))
    with zipfile.ZipFile(tmp_path / "both.zip", "w") as archive:
        for name in ("one.csv", "two.csv"):
            people(tmp_path / name, (A, "2024", "10"))
            archive.write(tmp_path / name, name)
    (result,) = product.load(tmp_path / "both.zip")
    assert (result.told["rows"]["accepted"], result.told["rows"]["refused"]) == (1, 1)
    assert [rule["rule"] for rule in result.told["rules"] if rule["severity"] == "error"] == ["ONE_ROW"]
    assert product.people() == {(A, "2024"): 10}


def test_of_files_of_one_archive_that_contradict_each_other_nothing_counts_for_what_they_dispute(
    product, tmp_path: Path
):
    product.load(centres(tmp_path / "centres.csv"))
    with zipfile.ZipFile(tmp_path / "three.zip", "w") as archive:
        for name, count in (("one.csv", "10"), ("two.csv", "11"), ("three.csv", "10")):
            people(tmp_path / name, (A, "2024", count), (A, "2023", "7"))
            archive.write(tmp_path / name, name)
    (result,) = product.load(tmp_path / "three.zip")
    refused = [one for one in result.told["first"] if one["severity"] == "error"]
    assert {(one["rule"], one["member"], one["row"]) for one in refused} == {
        ("CONTRADICTED", "three.zip/one.csv", 2),
        ("CONTRADICTED", "three.zip/two.csv", 2),
        ("CONTRADICTED", "three.zip/three.csv", 2),
        ("ONE_ROW", "three.zip/two.csv", 3),
        ("ONE_ROW", "three.zip/three.csv", 3),
    }
    disputed = [one["value"] for one in refused if one["rule"] == "CONTRADICTED"]
    assert sorted(value.rsplit(" · ", 1)[1] for value in disputed) == ["10", "10", "11"]
    assert product.people() == {(A, "2023"): 7}


def test_a_load_that_the_build_cannot_be_made_with_is_taken_back(product, tmp_path: Path, monkeypatch):
    product.load(centres(tmp_path / "centres.csv"))

    def refuse(warehouse: object, changed: object) -> int:
        raise SourceProblem("a rule is broken")

    monkeypatch.setattr("etl.publish.check", refuse)
    with pytest.raises(SourceProblem, match="a rule is broken"):
        product.load(people(tmp_path / "p.csv", (A, "2024", "310")))
    last = ledger.entries(product.settings.loads)[-1]
    assert last.status == ledger.UNDONE
    assert json.loads(last.folder.withdrawn.read_text())["because"] == "a rule is broken"
    assert product.people() == {}


def test_what_gave_way_to_a_load_that_never_came_is_put_back(product, tmp_path: Path):
    (result,) = product.load(centres(tmp_path / "centres.csv"))
    place = result.entry.folder.path
    place.rename(place.with_name(store.REPLACED + place.name))
    (product.settings.loads / f"{ledger.ASIDE}999-x").mkdir()
    product.load(people(tmp_path / "p.csv", (A, "2024", "310")))
    assert product.people() == {(A, "2024"): 310}
    assert not list(product.settings.loads.glob(".[jr]*"))


def test_a_load_is_found_by_how_its_name_begins_and_an_unknown_one_is_refused_with_those_there_are(
    product, tmp_path: Path
):
    (result,) = product.load(centres(tmp_path / "centres.csv"))
    assert ledger.find(product.settings.loads, result.entry.name[:12]).name == result.entry.name
    with pytest.raises(SourceProblem, match=result.entry.name):
        ledger.find(product.settings.loads, "1999")
