"""What can be wrong with columns that are all understood."""

from __future__ import annotations

from data.words import N_
from etl.reading.grid import Note
from etl.recognising.headings import Column


def mixed(one: Column, other: Column) -> Note:
    """Two breakdowns side by side."""
    return Note(
        N_(
            "columns “{one}” and “{other}” break the same figures down in two ways: "
            "keep one of them, or give each its own sheet"
        ),
        {"one": one.heading, "other": other.heading},
    )


def twice(one: Column, other: Column) -> Note:
    """Two columns for one field."""
    return Note(
        N_("columns “{one}” and “{other}” say the same: keep one of them, or name them apart"),
        {"one": one.heading, "other": other.heading},
    )


def lone(total: Column, part: Column) -> Note:
    """A part beside its total, without the other parts."""
    return Note(
        N_("“{part}” stands beside the total “{total}” without the other parts: give each part a column"),
        {"part": part.heading, "total": total.heading},
    )


def chosen(taken: Column, other: Column) -> Note:
    """Which of two columns for a field was read."""
    return Note(
        N_("“{taken}” was read, not “{other}”, which says the same less exactly"),
        {"taken": taken.heading, "other": other.heading},
    )
