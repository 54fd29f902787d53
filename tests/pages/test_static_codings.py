from __future__ import annotations

import gzip

import brotli
import pytest

from pages._serving.codings import BROTLI, CODINGS, GZIP, Coding, negotiate


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("gzip, deflate, br, zstd", BROTLI),
        ("gzip, deflate", GZIP),
        ("GZIP", GZIP),
        ("br;q=0.2, gzip;q=0.9", GZIP),
        ("*", BROTLI),
        ("br;q=0, *", GZIP),
        ("*;q=0.5, gzip;q=0", BROTLI),
        ("", None),
        ("deflate, zstd", None),
        ("br;q=0, gzip;q=0", None),
        ("*;q=0", None),
        ("identity;q=1, gzip;q=0.5", None),
        ("gzip;q=many", None),
        (" , ,;q=1", None),
    ],
)
def test_the_client_ranks_and_we_break_ties(header: str, expected: Coding | None) -> None:
    assert negotiate(header) is expected


@pytest.mark.parametrize("coding", CODINGS, ids=lambda coding: coding.name)
def test_what_is_pressed_or_flows_comes_back_as_it_was(coding: Coding) -> None:
    undo = {"br": brotli.decompress, "gzip": gzip.decompress}[coding.name]
    content = "خلية اليقظة الاجتماعية ".encode() * 500
    flow = coding.flow()
    pieces = [flow.feed(content[:1000]), flow.feed(content[1000:]), flow.finish()]
    assert undo(coding.press(content)) == content
    assert undo(coding.quick(content)) == content
    assert undo(b"".join(pieces)) == content


def test_pressing_twice_gives_the_same_bytes() -> None:
    assert GZIP.press(b"abc" * 100) == GZIP.press(b"abc" * 100)
