"""The fast way and the slow way of parting a text table give the same grid."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from etl.reading import text_file
from etl.reading.grid import Grid
from etl.reading.text_file import read
from etl.reading.troubles import Trouble, Unreadable
from tests.etl.reading.received import written

NEVER = 1 << 60
SIGNS = st.text(alphabet='ab1é ء"";;,\t\n\r|=', max_size=40)
CELLS = st.text(alphabet='ab1é ء"\n\r;', max_size=5)
TABLES = st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=12)

same_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def outcome(path: Path, aside: Path, fast_from: int) -> Grid | Trouble:
    try:
        return read(path, "x", aside, fast_from)
    except Unreadable as broken:
        return broken.trouble


def compare(folder: Path, text: str) -> Grid | Trouble:
    path, aside = written(folder, text), folder / "aside"
    slow, fast = outcome(path, aside, NEVER), outcome(path, aside, 0)
    if isinstance(slow, Trouble) or isinstance(fast, Trouble):
        assert slow == fast
        return slow
    assert slow.cells.equals(fast.cells)
    for place in slow.cells.columns:
        assert list(slow.cells[place].cat.categories) == list(fast.cells[place].cat.categories)
    assert (slow.notes, slow.uneven) == (fast.notes, fast.uneven)
    return slow


@same_folder
@given(SIGNS)
@example('a;b\n1;"c\n')
@example('a;"b')
@example('a"b;"xyz')
@example("\n\na;b\n")
@example('"a"b;c\n')
def test_any_text_gives_the_same_grid_or_the_same_trouble(tmp_path: Path, text: str):
    compare(tmp_path, text)


@same_folder
@given(TABLES)
def test_any_table_is_read_back_as_it_was_written(tmp_path: Path, cells: list[list[str]]):
    """Every cell in quotation marks, as many systems export."""
    text = "".join(";".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\r\n" for row in cells)
    grid = compare(tmp_path, "x;y;z\r\n" * 30 + text)
    assert isinstance(grid, Grid)
    expected = [[cell if cell.strip() else "" for cell in row] for row in cells]
    while expected and not any(expected[-1]):
        expected.pop()
    assert grid.cells.astype("object").to_numpy().tolist()[30:] == expected


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends_are_the_same_both_ways(tmp_path: Path, separator: str, end: str):
    rows = [separator.join(("a", "é", "", str(n % 7))) for n in range(500)]
    grid = compare(tmp_path, end.join(rows))
    assert isinstance(grid, Grid)
    assert grid.cells.shape == (500, 4)


def test_an_even_table_is_parted_the_fast_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(text_file, "parted", None)
    grid = outcome(written(tmp_path, 'a;"é;x"\n\n1;2\n'), tmp_path / "aside", 0)
    assert isinstance(grid, Grid)
    assert grid.cells.loc[1].tolist() == ["a", "é;x"]


def test_a_mark_at_the_beginning_and_a_line_for_programs_are_skipped_both_ways(tmp_path: Path):
    grid = compare(tmp_path, "\ufeffsep=,\nA,B\n1,2\n")
    assert isinstance(grid, Grid)
    assert grid.cells.iloc[0].tolist() == ["A", "B"]
