"""What a later file makes good is asked for no more, and a file refused whole is told of at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl import publish
from etl.errors import SourceProblem
from etl.loading import deciding, ledger, run
from etl.loading.progress import silent
from etl.loading.taking import ALREADY, CAUGHT_UP
from tests.etl.loading.office_files import CENTRE, centres, csv, people

A, B = "EMF-08401-001", "EMF-08401-002"


def misspelt(path: Path, *rows: tuple[str, str]) -> Path:
    """Centres, each with its delegation as somebody wrote it."""
    return csv(path, [CENTRE | {"Code du centre": code, "Délégation": place} for code, place in rows])


def waits(product) -> dict[str, list[str]]:
    return {
        entry.name: [name["written"] for name in entry.report["waiting"]]
        for entry in ledger.entries(product.settings.loads)
        if entry.report["waiting"]
    }


def builds(product) -> list[str]:
    return [name for name, _ in publish.kept(product.settings.build_dir)]


def test_a_name_goes_once_a_later_file_tells_of_its_row_and_waits_again_when_that_is_undone(
    product, tmp_path: Path
):
    file = misspelt(tmp_path / "centres.csv", (A, "Ouarzazate"), (B, "Ouarzazatte"))
    (first,) = product.load(file, office="ouarzazate")
    assert waits(product) == {first.entry.name: ["Ouarzazatte"]}
    mended = misspelt(tmp_path / "renamed.csv", (B, "Ouarzazate"))
    (second,) = product.load(mended, office="autre")
    assert waits(product) == {}
    deciding.undo(product.settings, second.entry.name, "Amina", silent)
    assert waits(product) == {first.entry.name: ["Ouarzazatte"]}
    deciding.redo(product.settings, second.entry.name, "Amina", silent)
    assert waits(product) == {}


def test_a_name_goes_with_the_mended_copy_of_its_file_though_the_row_was_struck_out(product, tmp_path: Path):
    product.load(
        misspelt(tmp_path / "centres.csv", (A, "Ouarzazate"), (B, "Ouarzazatte")), office="ouarzazate"
    )
    product.load(misspelt(tmp_path / "again" / "centres.csv", (A, "Ouarzazate")), office="ouarzazate")
    assert waits(product) == {}


def test_a_name_of_another_row_of_the_same_office_still_waits(product, tmp_path: Path):
    (first,) = product.load(
        misspelt(tmp_path / "one.csv", (A, "Ouarzazate"), (B, "Ouarzazatte")), office="ouarzazate"
    )
    product.load(misspelt(tmp_path / "two.csv", ("EMF-08401-003", "Ouarzazate")), office="ouarzazate")
    assert waits(product) == {first.entry.name: ["Ouarzazatte"]}


def test_a_copy_that_still_misspells_the_name_leaves_it_waiting(product, tmp_path: Path):
    rows = [(A, "Ouarzazate"), (B, "Ouarzazatte")]
    product.load(misspelt(tmp_path / "centres.csv", *rows), office="ouarzazate")
    product.load(
        misspelt(tmp_path / "again" / "centres.csv", *rows, ("EMF-08401-003", "Ouarzazate")),
        office="ouarzazate",
    )
    assert list(waits(product).values()) == [["Ouarzazatte"], ["Ouarzazatte"]]


def test_a_name_of_a_dry_run_goes_when_a_mended_file_counts(product, tmp_path: Path):
    product.load(misspelt(tmp_path / "one.csv", (A, "Ouarzazate"), (B, "Ouarzazatte")), dry=True)
    assert waits(product)
    product.load(misspelt(tmp_path / "two.csv", (B, "Ouarzazate")))
    assert waits(product) == {}


def test_people_whose_programme_waits_are_settled_by_a_file_of_the_same_centre_and_year(
    product, tmp_path: Path
):
    product.load(centres(tmp_path / "centres.csv"))
    bad = people(tmp_path / "a.csv", (A, "2023", "4"), (A, "2024", "5"))
    bad.write_text(
        bad.read_text(encoding="utf-8-sig").replace("Écoute et orientation", "Ecoutte et orientation", 1),
        encoding="utf-8",
    )
    product.load(bad)
    assert list(waits(product).values()) == [["Ecoutte et orientation"]]
    product.load(people(tmp_path / "b.csv", (A, "2024", "6")))
    assert list(waits(product).values()) == [["Ecoutte et orientation"]], "another year"
    product.load(people(tmp_path / "c.csv", (A, "2023", "7")))
    assert waits(product) == {}


def test_a_file_refused_whole_is_published_at_once_and_leaves_the_builds_one_can_go_back_to(
    product, tmp_path: Path
):
    product.load(centres(tmp_path / "centres.csv"))
    before = publish.current(product.settings.build_dir)
    (tmp_path / "note.xlsx").write_bytes(b"no table at all")
    (refused,) = product.load(tmp_path / "note.xlsx", office="ouarzazate")
    assert refused.status == ledger.REFUSED
    now = publish.current(product.settings.build_dir)
    assert now["inputs"] != before["inputs"]
    assert now["changes"] == before["changes"]
    for number in range(publish.KEPT_BUILDS + 2):
        (tmp_path / "note.xlsx").write_bytes(f"no table at all {number}".encode())
        product.load(tmp_path / "note.xlsx")
    kept = [about.get(publish.ECHO, False) for _, about in publish.kept(product.settings.build_dir)]
    assert sorted(kept) == [False, True]


def test_a_file_refused_whole_in_a_dry_run_is_told_of_too_but_never_makes_the_first_build(
    product, tmp_path: Path
):
    (tmp_path / "note.xlsx").write_bytes(b"no table at all")
    product.load(tmp_path / "note.xlsx", dry=True)
    assert builds(product) == []
    product.load(centres(tmp_path / "centres.csv"))
    (tmp_path / "note.xlsx").write_bytes(b"no table either")
    product.load(tmp_path / "note.xlsx", dry=True)
    assert publish.current(product.settings.build_dir)[publish.ECHO]


def test_the_same_refused_file_twice_is_one_refusal_and_undoing_it_is_told_of(product, tmp_path: Path):
    product.load(centres(tmp_path / "centres.csv"))
    (tmp_path / "note.xlsx").write_bytes(b"no table at all")
    product.load(tmp_path / "note.xlsx")
    (again,) = product.load(tmp_path / "note.xlsx")
    refused = [one for one in ledger.entries(product.settings.loads) if one.status == ledger.REFUSED]
    assert [one.name for one in refused] == [again.entry.name]
    before = publish.current(product.settings.build_dir)["inputs"]
    deciding.undo(product.settings, again.entry.name, "Amina", silent)
    assert publish.current(product.settings.build_dir)["inputs"] != before


def test_a_load_whose_run_ended_before_it_was_published_is_published_when_the_file_comes_again(
    product, tmp_path: Path
):
    product.load(centres(tmp_path / "centres.csv"))
    file = people(tmp_path / "people.csv", (A, "2024", "310"))
    product.load(file, publish=False)
    assert product.people() == {}
    (again,) = product.load(file)
    assert again.status == CAUGHT_UP
    assert again.told["changes"]["count"]
    assert product.people() == {(A, "2024"): 310}
    before = builds(product)
    (third,) = product.load(file)
    assert third.status == ALREADY
    assert builds(product) == before


def test_a_decision_whose_run_ended_before_it_was_published_is_published_when_it_is_taken_again(
    product, tmp_path: Path
):
    """“Start again” on the Import page asks for the same once more."""
    product.load(centres(tmp_path / "centres.csv"))
    (judged,) = product.load(people(tmp_path / "people.csv", (A, "2024", "310")), dry=True)
    helped = {(A, "2024"): 310}
    for decide, after in ((deciding.accept, helped), (deciding.undo, {}), (deciding.redo, helped)):
        before = product.people()
        decide(product.settings, judged.entry.name, "Amina", silent, publishing=False)
        assert product.people() == before
        decide(product.settings, judged.entry.name, "Amina", silent)
        assert product.people() == after
        with pytest.raises(SourceProblem):
            decide(product.settings, judged.entry.name, "Amina", silent)


def test_a_load_that_is_accepted_again_tells_what_it_changed_and_in_which_build(product, tmp_path: Path):
    product.load(centres(tmp_path / "centres.csv"))
    (judged,) = product.load(people(tmp_path / "people.csv", (A, "2024", "310")), dry=True)
    deciding.accept(product.settings, judged.entry.name, "Amina", silent, publishing=False)
    entry = deciding.accept(product.settings, judged.entry.name, "Amina", silent)
    assert entry.report["changes"]["count"]
    assert entry.report["build"] == run.current(product.settings).stem
