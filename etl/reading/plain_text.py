"""A text file made ready to be parted into cells: UTF-8, looked through once for what no table holds."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from etl.reading.encodings_of_text import Encoding, encoding_of
from etl.reading.grid import Note
from etl.reading.limits import LINE_BYTES, MEBIBYTE
from etl.reading.remarks import Remark
from etl.reading.troubles import Trouble, Unreadable

_REPLACED = "\ufffd"
_BLOCKS_OF_A_LINE = LINE_BYTES // MEBIBYTE


class Plain(NamedTuple):
    """A text file as UTF-8.

    Attributes
    ----------
    path : Path
        Where it lies.
    skip : int
        Bytes before the text: a mark.
    encoding : Encoding
        What it was written in.
    quotes : int
        Quotation marks in it.
    notes : tuple of Note
        What could not be read.
    """

    path: Path
    skip: int
    encoding: Encoding
    quotes: int
    notes: tuple[Note, ...] = ()


def plain(path: Path, aside: Path) -> Plain:
    """Make a text file ready.

    Parameters
    ----------
    path : Path
        The file.
    aside : Path
        Where it is written again, unless it is sound UTF-8.

    Raises
    ------
    Unreadable
        If its encoding cannot be made out, a line is endless, or it holds NULs.
    """
    encoding = encoding_of(path)
    if encoding.ready:
        return Plain(path, encoding.mark, encoding, _quotes(path))
    notes = _written_again(path, aside, encoding)
    return Plain(aside, 0, encoding, _quotes(aside), notes)


def _written_again(path: Path, aside: Path, encoding: Encoding) -> tuple[Note, ...]:
    """Write a file in UTF-8; what its encoding does not know shows as �, and is told."""
    count, first, line = 0, 0, 1
    with path.open("rb") as source, aside.open("wb") as target:
        source.seek(encoding.mark)
        for text in _decoded(source, encoding):
            broken = text.count(_REPLACED)
            if broken and not count:
                first = line + text.count("\n", 0, text.index(_REPLACED))
            count += broken
            line += text.count("\n")
            target.write(text.encode("utf-8"))
    return (Note(Remark.REPLACED.value, {"count": count, "row": first}),) if count else ()


def _decoded(source: BinaryIO, encoding: Encoding) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding.codec)("replace")
    while block := source.read(MEBIBYTE):
        yield decoder.decode(block)
    yield decoder.decode(b"", final=True)


def _quotes(path: Path) -> int:
    """Look through a file for NULs and endless lines, and count its quotation marks."""
    quotes, line, endless = 0, 1, 0
    with path.open("rb") as file:
        while block := file.read(MEBIBYTE):
            if b"\0" in block:
                raise Unreadable(Trouble.NULS, row=line + block.count(b"\n", 0, block.index(b"\0")))
            ends = block.count(b"\n")
            endless = 0 if ends or b"\r" in block else endless + 1
            if endless > _BLOCKS_OF_A_LINE:
                raise Unreadable(Trouble.LONG_LINE, row=line, limit=_BLOCKS_OF_A_LINE)
            line += ends
            quotes += block.count(b'"')
    return quotes
