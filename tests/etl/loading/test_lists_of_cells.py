"""An office's own list of cells says nothing of the others; a list of the whole country does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from etl.loading import deciding
from etl.loading.progress import silent
from tests.etl.loading.office_files import csv

#: One delegation in each of ten regions, and in an eleventh.
TEN = (
    "01.051",
    "02.251",
    "03.131",
    "04.281",
    "05.081",
    "06.141.01.50",
    "07.351",
    "08.401",
    "09.001",
    "10.261",
)
ELEVENTH = "11.321"


def cells(path: Path, places: Sequence[str]) -> Path:
    return csv(
        path,
        [
            {"Code de la cellule": f"CVS-{place}", "Délégation": place, "Date de création": "02/05/2020"}
            for place in places
        ],
    )


def told(product) -> dict[str, bool]:
    return dict(product.rows("SELECT territory_code, whole_list FROM cell"))


def notes(result, lang: str) -> str:
    return " ".join(note[lang] for grid in result.told["grids"] for note in grid["notes"])


def test_an_offices_own_list_speaks_for_the_delegations_it_names_and_says_so(product, tmp_path: Path):
    (result,) = product.load(cells(tmp_path / "cellules.csv", TEN[:1]))
    assert told(product) == {"01.051": False}
    assert "1 delegations" in notes(result, "en")
    assert "ne parle que d’elles" in notes(result, "fr")
    assert "خلايا اليقظة الاجتماعية" in notes(result, "ar")


def test_two_offices_lists_in_one_file_are_not_the_whole_country(product, tmp_path: Path):
    product.load(cells(tmp_path / "cellules.csv", TEN[:9]))
    assert set(told(product).values()) == {False}


def test_a_list_of_cells_in_nearly_every_region_is_the_whole_countrys(product, tmp_path: Path):
    (result,) = product.load(cells(tmp_path / "cellules.csv", TEN))
    assert set(told(product).values()) == {True}
    assert "speaks for" not in notes(result, "en")


def test_it_stays_so_when_offices_replace_most_of_it_and_goes_when_it_is_undone(product, tmp_path: Path):
    (whole,) = product.load(cells(tmp_path / "cellules.csv", TEN))
    product.load(cells(tmp_path / "own.csv", [*TEN[1:], ELEVENTH][:8]))
    assert told(product)["01.051"] is True
    assert told(product)["02.251"] is False
    deciding.undo(product.settings, whole.entry.name, "Amina", silent)
    assert set(told(product).values()) == {False}
