"""A template sent back as it was, and one filled in: its example is neither loaded nor counted."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from etl.commands import load as loading
from etl.loading import ledger
from etl.returning.templates import template
from etl.schemas.kinds import EVERY_KIND
from tests.etl.loading.office_files import CENTRE

CENTRES = next(kind for kind in EVERY_KIND if kind.table == "centre")


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    path = tmp_path / "centres.xlsx"
    path.write_bytes(template(CENTRES, "fr"))
    return path


def test_a_template_without_any_row_is_refused_with_a_sentence_in_three_languages(product, blank: Path):
    (result,) = product.load(blank)
    assert result.status == ledger.REFUSED
    assert result.told["rows"] | {"read": 0, "examples": 1} == result.told["rows"]
    (problem,) = result.told["problems"]
    assert problem["text"]["fr"].startswith("aucune ligne sous les en-têtes")
    assert len(set(problem["text"].values())) == 3


def test_rows_read_leave_out_the_example(product, blank: Path):
    book = openpyxl.load_workbook(blank)
    sheet = book["Centres"]
    headings = {
        str(cell.value): cell.column for row in sheet.iter_rows(max_row=8) for cell in row if cell.value
    }
    for name, value in CENTRE.items():
        sheet.cell(
            sheet.max_row if name != next(iter(CENTRE)) else sheet.max_row + 1, headings[name]
        ).value = value
    book.save(blank)
    (result,) = product.load(blank)
    assert result.told["rows"] | {"read": 1, "accepted": 1, "examples": 1} == result.told["rows"]


def test_the_table_of_results_shows_what_each_of_several_tables_gave(capsys):
    grid = {"member": "a.xlsx", "sheet": "Envoi", "header_row": 2, "kind": "centre", "notes": []}
    counts = {"rows": {"accepted": 1, "refused": 0}}
    left = grid | {"sheet": "Notes", "kind": "", "notes": [{"fr": f"remarque {at}"} for at in range(7)]}
    loading._tables([grid | counts, left | counts], "fr")
    said = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert "a.xlsx · Envoi, en-têtes à la ligne 2 : centres ; 1 acceptées, 0 refusées" in said
    assert "a.xlsx · Notes : aucun tableau attendu, laissé de côté" in said
    assert "remarque 4" in said
    assert "remarque 5" not in said
    assert "2 autres remarques" in said
