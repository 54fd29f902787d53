"""The map's colours: ordered, apart from one another, and one sign for each non-value."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pages._parts import ramps


def lightness(colour: str) -> float:
    """Relative luminance by WCAG 2.2, worked out here on its own."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("count", range(2, 8))
def test_more_is_always_darker_in_a_sequential_ramp(count: int):
    tones = [lightness(colour) for colour in ramps.colours(f"s{count}")]
    assert len(tones) == count
    assert all(lighter - darker > 0.02 for lighter, darker in pairwise(tones))


@pytest.mark.parametrize(("below", "above"), [(1, 1), (2, 3), (5, 2)])
def test_a_diverging_ramp_darkens_away_from_its_reference_on_both_sides(below: int, above: int):
    colours = ramps.colours(f"d{below}.{above}")
    tones = [lightness(colour) for colour in colours]
    assert tones[:below] == sorted(tones[:below])
    assert tones[below:] == sorted(tones[below:], reverse=True)
    assert len(set(colours)) == below + above


@pytest.mark.parametrize(
    ("edges", "reference", "named"),
    [
        ([1.0, 2.0, 3.0], None, "s2"),
        ([0.0, 0.0, 3.0, 4.0], None, "z2"),
        ([0.0, 0.0], None, "z0"),
        ([0.0, 3.0, 4.0], None, "s2"),
        ([60.0, 80.0, 100.0, 110.0], 100.0, "d2.1"),
        ([100.0, 110.0, 120.0], 100.0, "s2"),
        ([1.0, 2.0, 3.0], 2.5, "s2"),
        ([], None, "s0"),
    ],
)
def test_the_ramp_follows_from_the_breaks(edges: list[float], reference: float | None, named: str):
    assert ramps.ramp(edges, reference) == named


def test_there_are_as_many_colours_as_classes_and_zero_has_one_of_its_own():
    assert len(ramps.colours("z3")) == 4
    assert ramps.colours("z3")[0] not in ramps.colours("s3")


def test_an_unknown_ramp_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match=r"ramp 'rainbow'.*s5"):
        ramps.colours("rainbow")


def test_each_non_value_has_a_look_of_its_own():
    assert set(ramps.SIGN_OF_STATUS) == {"missing", "insufficient", "suppressed", "not_applicable"}
    looks = [ramps.SIGNS[sign] for sign in ramps.SIGN_OF_STATUS.values()]
    assert len(set(looks)) == 4


def test_no_non_value_looks_like_a_class():
    classes = {colour for name in ramps.RAMPS for colour in ramps.colours(name)}
    assert not classes & {sign.fill for sign in ramps.SIGNS.values()}
