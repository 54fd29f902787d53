"""Csv, tsv and text as offices export them: encodings, separators, quotes, uneven rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.reading.remarks import Remark
from etl.reading.troubles import Trouble
from tests.etl.reading.received import ARABIC, FRENCH, MIXED, only, remarks, table, trouble, written


def cells(text: str, separator: str = ";") -> list[list[str]]:
    return [line.split(separator) for line in text.splitlines()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [FRENCH, ARABIC, MIXED])
def test_unicode_is_read_with_and_without_a_mark(tmp_path: Path, text: str, encoding: str):
    assert table(only(written(tmp_path, text.encode(encoding)))) == cells(text)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (FRENCH, "mac_roman"),
        (FRENCH, "cp850"),
        (ARABIC, "cp1256"),
        (ARABIC, "iso8859_6"),
        (ARABIC, "cp720"),
        (MIXED, "cp1256"),
    ],
)
def test_an_encoding_of_one_byte_a_letter_is_known_by_its_words(tmp_path: Path, text: str, encoding: str):
    assert table(only(written(tmp_path, text.encode(encoding)))) == cells(text)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (ARABIC, "cp1256", "cp1252"),
        (ARABIC, "utf-8", "cp1256"),
        (FRENCH, "utf-8", "cp1252"),
        (FRENCH, "cp1252", "cp1256"),
    ],
)
def test_text_once_read_in_the_wrong_encoding_is_mended_and_told(
    tmp_path: Path, text: str, right: str, wrong: str
):
    grid = only(written(tmp_path, text.encode(right).decode(wrong)))
    assert table(grid) == cells(text)
    assert Remark.MENDED in remarks(grid)
    assert grid.notes[-1].fields["after"] in text


@pytest.mark.parametrize("text", [FRENCH, ARABIC, MIXED, "Ville;Nom\nÁvila;España\n"])
def test_text_that_is_right_is_left_alone(tmp_path: Path, text: str):
    grid = only(written(tmp_path, text))
    assert table(grid) == cells(text)
    assert remarks(grid) == [Remark.WRITTEN]


def test_a_few_broken_letters_do_not_make_another_encoding_of_utf_8(tmp_path: Path):
    grid = only(written(tmp_path, ARABIC.encode() + b"EN-3;2022;d\xe9\n"))
    assert table(grid)[:3] == cells(ARABIC)
    assert table(grid)[3][2] == "d�"
    assert Remark.REPLACED in remarks(grid)
    assert {"count": 1, "row": 4} in [note.fields for note in grid.notes]


def test_a_mark_of_utf_16_inside_a_file_is_no_encoding_of_it(tmp_path: Path):
    assert trouble(written(tmp_path, b"a;b\n\xfe\xff")) is Trouble.UNKNOWN_ENCODING


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_the_one_that_makes_even_rows(tmp_path: Path, separator: str):
    text = FRENCH.replace(";", separator)
    assert table(only(written(tmp_path, text, "envoi.txt"))) == cells(text, separator)


def test_a_decimal_comma_is_no_separator(tmp_path: Path):
    text = "Province;Taux\n" + "".join(f"P{n};{n},5\n" for n in range(40))
    assert table(only(written(tmp_path, text)))[1] == ["P0", "0,5"]


def test_a_semicolon_in_every_text_of_a_column_is_no_separator(tmp_path: Path):
    text = "Code,Source\n" + "".join(f"{n},http://a ; http://b\n" for n in range(8))
    assert table(only(written(tmp_path, text)))[1] == ["0", "http://a ; http://b"]


def test_a_comma_in_a_title_and_in_every_figure_is_no_separator(tmp_path: Path):
    text = "Taux, par province\nProvince;Taux\n" + "".join(f"P{n};{n},5\n" for n in range(8))
    assert table(only(written(tmp_path, text)))[2] == ["P0", "0,5"]


def test_a_line_for_spreadsheet_programs_is_no_row(tmp_path: Path):
    grid = only(written(tmp_path, "sep=,\r\nA,B\r\n1;5,2\r\n"))
    assert table(grid) == [["A", "B"], ["1;5", "2"]]
    assert list(grid.cells.index) == [1, 2]


def test_titles_above_the_table_and_blank_lines_keep_their_row_numbers(tmp_path: Path):
    grid = only(written(tmp_path, "Bénéficiaires par province\n\nProvince;2024\nSalé;12\n\nRabat;13\n"))
    assert list(grid.cells.index) == [1, 2, 3, 4, 5, 6]
    assert list(grid.cells.loc[3]) == ["Province", "2024"]
    assert list(grid.cells.loc[5]) == ["", ""]
    assert list(grid.cells.loc[6]) == ["Rabat", "13"]
    assert grid.uneven == ()


def test_a_line_break_inside_quotation_marks_makes_no_row(tmp_path: Path):
    grid = only(written(tmp_path, 'Nom;N\r\n"Dar ""Amal""\r\nSalé";1\r\nX;2\r\n'))
    assert list(grid.cells.loc[2]) == ['Dar "Amal"\r\nSalé', "1"]
    assert list(grid.cells.loc[3]) == ["X", "2"]


def test_rows_of_other_widths_are_filled_up_named_and_told(tmp_path: Path):
    grid = only(written(tmp_path, "A;B;C\n1;2;3\n4;5\n6;7;8;9\n1;2;3\n"))
    assert list(grid.cells.loc[3]) == ["4", "5", "", ""]
    assert list(grid.cells.loc[4]) == ["6", "7", "8", "9"]
    assert grid.uneven == (3, 4)
    assert Remark.UNEVEN in remarks(grid)


def test_empty_columns_and_rows_at_the_end_are_left_out(tmp_path: Path):
    grid = only(written(tmp_path, "A;B; ;\n1;2;;\n;;;\n \t;;;\n"))
    assert table(grid) == [["A", "B"], ["1", "2"]]


def test_one_column_is_a_table_too(tmp_path: Path):
    grid = only(written(tmp_path, "Commune\nSalé\n"))
    assert table(grid) == [["Commune"], ["Salé"]]
    assert remarks(grid) == [Remark.ONE_COLUMN]


def test_a_code_written_as_a_formula_keeps_its_zeros(tmp_path: Path):
    assert table(only(written(tmp_path, 'Code;N\n="01051";1\n\'-x;2\n'))) == [
        ["Code", "N"],
        ["01051", "1"],
        ["-x", "2"],
    ]


def test_a_quotation_mark_never_closed_is_named_with_its_row(tmp_path: Path):
    assert trouble(written(tmp_path, 'A;B\n1;2\n3;"x\n5;6\n')) is Trouble.OPEN_QUOTE
    assert trouble(written(tmp_path, 'A;B\n1;2\n3;"x')) is Trouble.OPEN_QUOTE


def test_a_cell_of_forty_thousand_letters_is_refused(tmp_path: Path):
    assert trouble(written(tmp_path, f"A;B\n1;{'x' * 40_000}\n")) is Trouble.LONG_CELL
    assert trouble(written(tmp_path, 'A;B\n1;"' + "x\n" * 100_000)) is Trouble.LONG_CELL


def test_a_million_columns_are_refused(tmp_path: Path):
    assert trouble(written(tmp_path, ";" * 1_000_000 + "x\n" + "a;" * 1_000_000)) is Trouble.TOO_MANY_COLUMNS


def test_an_endless_line_is_refused(tmp_path: Path):
    assert trouble(written(tmp_path, "x" * 7_000_000)) is Trouble.LONG_LINE


def test_a_text_with_a_nul_is_damaged_and_the_line_is_named(tmp_path: Path):
    assert trouble(written(tmp_path, b"A;B\n" * 100 + b"1;\x00\n")) is Trouble.NULS


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b";;;\n;;;\n", b"\xff\xfe"])
def test_a_file_without_a_cell_is_empty(tmp_path: Path, content: bytes):
    assert trouble(written(tmp_path, content)) is Trouble.EMPTY
