"""Warnings people set aside."""

from __future__ import annotations

import pytest

from records.ignored import heed, ignore, ignored, listed


def test_a_warning_set_aside_stays_so_until_it_is_heeded_again():
    ignore("JUMP", "C-12|2024", "Amina", "le centre a doublé ses places")
    ignore("JUMP", "C-12|2024", "Brahim", "encore")
    assert ignored() == {("JUMP", "C-12|2024")}
    assert [(row.who, row.why) for row in listed()] == [("Amina", "le centre a doublé ses places")]
    assert heed("JUMP", "C-12|2024")
    assert ignored() == frozenset()


def test_what_was_not_set_aside_cannot_be_heeded():
    assert not heed("JUMP", "C-12|2024")


@pytest.mark.parametrize("why", ["", "   "])
def test_a_warning_is_not_set_aside_without_a_reason(why: str):
    with pytest.raises(ValueError, match="by whom and why"):
        ignore("JUMP", "C-12|2024", "Amina", why)
