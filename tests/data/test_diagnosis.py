"""The national frame of a diagnosis, and which figure belongs to which axis."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data.catalogue import catalogue
from data.diagnosis import frame, load
from data.paths import REFERENCE
from data.words import LANGUAGES


def spoilt(folder: Path, file: str, line: str) -> Path:
    for name in ("diagnosis_frame.csv", "diagnosis_figures.csv"):
        shutil.copy(REFERENCE / name, folder / name)
    with (folder / file).open("a", encoding="utf-8") as rows:
        rows.write(f"{line}\n")
    return folder


def test_there_are_six_stages_and_four_axes_in_the_order_of_the_national_frame():
    assert [one.key for one in frame().stages] == [
        "launch",
        "bodies",
        "field",
        "priorities",
        "ranking",
        "approval",
    ]
    assert [one.key for one in frame().axes] == ["employment", "social_services", "water", "upgrading"]


def test_everything_is_named_in_three_languages():
    for one in (*frame().stages, frame().context, *frame().axes, *frame().participants):
        assert all(one.label[lang] for lang in LANGUAGES), one.key
        assert len({bool(one.note[lang]) for lang in LANGUAGES}) == 1, one.key


def test_every_axis_has_figures_and_no_figure_stands_on_two():
    listed = [key for keys in frame().figures.values() for key in keys]
    assert len(listed) == len(set(listed))
    assert set(frame().figures) == {frame().context.key, *(one.key for one in frame().axes)}
    assert set(listed) <= set(catalogue().indicators)


def test_what_is_not_measured_of_an_axis_is_said():
    notes = {one.key: one.note["en"] for one in frame().axes}
    assert "health" in notes["social_services"]
    assert not notes["employment"]


@pytest.mark.parametrize(
    ("file", "line", "named"),
    [
        ("diagnosis_frame.csv", "axle,x,1,a,b,c,,,", "axle"),
        ("diagnosis_figures.csv", "health,1,population", "health"),
        ("diagnosis_figures.csv", "water,3,without_watre", "without_watre"),
    ],
)
def test_a_row_that_names_something_unknown_is_refused_with_its_value(
    tmp_path: Path, file: str, line: str, named: str
):
    with pytest.raises(ValueError, match=f"{file}.*'{named}'.*expected"):
        load(spoilt(tmp_path, file, line))
