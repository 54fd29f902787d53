"""Which encoding a text file is written in: marks first, then what its words look like."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import charset_normalizer

from etl.reading.limits import MEBIBYTE
from etl.reading.scripts import likeness
from etl.reading.troubles import Trouble, Unreadable


class Encoding(NamedTuple):
    """How a text file is written.

    Attributes
    ----------
    codec : str
        Python's name of the encoding.
    shown : str
        What people call it.
    mark : int
        Bytes of the mark at its beginning.
    ready : bool
        Whether it is UTF-8 without a broken letter.
    """

    codec: str
    shown: str
    mark: int = 0
    ready: bool = False


UTF_8 = Encoding("utf-8", "UTF-8")
_MARKS = (
    (codecs.BOM_UTF8, Encoding("utf-8", "UTF-8", 3)),
    (codecs.BOM_UTF16_LE, Encoding("utf-16-le", "UTF-16", 2)),
    (codecs.BOM_UTF16_BE, Encoding("utf-16-be", "UTF-16", 2)),
)
#: One byte a letter; at equal evidence the earlier one. Where only é, è, à … occur, the first two agree.
_SINGLE_BYTE = (
    Encoding("cp1252", "Windows-1252"),
    Encoding("cp1256", "Windows-1256"),
    Encoding("mac_roman", "Mac OS Roman"),
    Encoding("cp850", "MS-DOS 850"),
    Encoding("iso8859_6", "ISO 8859-6"),
    Encoding("cp720", "MS-DOS 720"),
)
_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_WORDS = 5_000
#: Control signs, private ones and those that no character has.
_UNWRITTEN = frozenset({"Cc", "Cn", "Co", "Cs"})
_HEAD = 64 * 1024


def encoding_of(path: Path) -> Encoding:
    """The encoding of a text file.

    Raises
    ------
    Unreadable
        If nothing speaks for any encoding.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding._replace(ready=encoding.codec == UTF_8.codec and _is_utf_8(path))
    order = order_of_wide(head)
    if order:
        return Encoding(order, "UTF-16")
    return UTF_8._replace(ready=True) if _is_utf_8(path) else _by_words(_words(path))


def order_of_wide(head: bytes) -> str:
    """UTF-16 whose mark is lacking: signs of ASCII leave a NUL in every other byte, and the rest is text.

    Returns
    -------
    str
        Python's name of the encoding; empty when it is not UTF-16.
    """
    for codec, parity in (("utf-16-le", 1), ("utf-16-be", 0)):
        others, own = head[1 - parity :: 2], head[parity::2]
        if own.count(0) > 1 and not others.count(0) and is_written(head, codec):
            return codec
    return ""


def is_written(head: bytes, codec: str) -> bool:
    """Whether the beginning of a file, read so, holds next to nothing but letters and signs."""
    text = head.decode(codec, "replace")
    odd = sum(unicodedata.category(sign) in _UNWRITTEN and sign not in "\t\r\n" for sign in text)
    return odd + text.count("\ufffd") <= 1 + len(text) // 50


def _is_utf_8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for block in _blocks(path):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _words(path: Path) -> list[bytes]:
    """The first distinct words that hold a byte beyond ASCII, in the order in which they are met."""
    found = (word for block in _blocks(path) if not block.isascii() for word in _WORD.findall(block))
    return list(dict.fromkeys(islice(found, 20 * _WORDS)))[:_WORDS]


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(MEBIBYTE):
            yield block


def _by_words(words: list[bytes]) -> Encoding:
    """The encoding in which most words look like words; UTF-8 with a few broken letters included."""
    best, most = None, 0
    for encoding in (UTF_8, *_SINGLE_BYTE):
        score = sum(likeness(word.decode(encoding.codec, "replace")) for word in words)
        if score > most:
            best, most = encoding, score
    return best or _guessed(words)


def _guessed(words: list[bytes]) -> Encoding:
    """Another's opinion, where our own evidence says nothing."""
    guess = charset_normalizer.from_bytes(b" ".join(words)).best()
    # Words were parted where a letter is one byte: what is found wide among them is none of the file's.
    if guess is None or guess.encoding.startswith(("utf_16", "utf_32")):
        raise Unreadable(Trouble.UNKNOWN_ENCODING)
    return Encoding(guess.encoding, guess.encoding)
