"""The shipped index is whole, in three languages, and refuses what nobody could mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.catalogue import declared
from data.shipped_index import FILE, STEPS, declared_index, shipped_index
from data.words import LANGUAGES


def test_each_of_its_indicators_is_declared_at_the_three_levels():
    known = declared().indicators
    keys = [part.key for part in shipped_index().parts]
    assert keys
    assert all({"region", "province", "commune"} <= set(known[key].levels) for key in keys)
    assert all(key in known for key in shipped_index().links)


def test_its_directions_never_contradict_the_catalogue():
    known = declared().indicators
    said = {part.key: part.rises for part in shipped_index().parts}
    judged = {key: known[key].direction for key in said if known[key].direction != "none"}
    assert judged
    assert all(said[key] is (direction == "lower") for key, direction in judged.items())


def test_every_step_of_the_handbook_is_explained_in_every_language():
    steps = shipped_index().steps
    assert tuple(step.key for step in steps) == STEPS
    texts = [text[lang] for step in steps for text in (step.title, step.said) for lang in LANGUAGES]
    assert len(set(texts)) == 2 * len(STEPS) * len(LANGUAGES)
    assert not [step.said["fr"] for step in steps if "'" in step.said["fr"]]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('normalisation = "min-max"', 'normalisation = "best"', "normalisation is 'best'"),
        ('aggregation = "arithmetic"', 'aggregation = "sum"', "aggregation is 'sum'"),
        ('missing = "leave"', 'missing = "zero"', "missing is 'zero'"),
        ('freedom = "any"', 'freedom = "much"', "freedom is 'much'"),
        ('direction = "less"', 'direction = "down"', "neither more nor less"),
        ('key = "unemployment"', 'key = "illiteracy_10_plus"', "expected each once"),
        ("weight = 1", "weight = 0", "expected each above 0"),
        ('key = "framework"', 'key = "idea"', "expected framework, selection"),
        ('en = "Vulnerability index"', 'de = "Index"', "expected exactly ar, fr, en"),
        ('status = "proposal"', 'standing = "proposal"', "standing, status"),
    ],
)
def test_a_declaration_that_is_wrong_is_refused_with_the_value(old: str, new: str, said: str, tmp_path: Path):
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "composite.toml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ValueError, match=said):
        declared_index(path)


def test_a_product_of_a_scale_that_goes_below_zero_is_refused(tmp_path: Path):
    text = FILE.read_text(encoding="utf-8")
    wrong = text.replace('"min-max"   #', '"z"   #').replace('"arithmetic"  #', '"geometric"  #')
    path = tmp_path / "composite.toml"
    path.write_text(wrong, encoding="utf-8")
    with pytest.raises(ValueError, match="a geometric mean takes min-max or rank"):
        declared_index(path)
