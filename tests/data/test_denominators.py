"""Other denominators as they are declared: each names measures that exist, or is refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from data import measures
from data.catalogue import declared
from data.denominators import KINDS, denominators
from data.paths import REFERENCE
from data.problems import DeclarationProblem
from data.words import LANGUAGES

KNOWN = measures.load(REFERENCE)
RIGHT = """
[[denominator]]
key = "municipal"
kind = "population"
replaces = ["population"]
measure = "population_municipal"
[denominator.label]
ar = "أ"
fr = "a"
en = "a"
[denominator.why]
ar = "ب"
fr = "b"
en = "b"
"""


def read(folder: Path, text: str):
    file = folder / "denominators.toml"
    file.write_text(text, encoding="utf-8")
    return denominators(KNOWN, file)


def test_the_three_kinds_of_the_committees_switch_are_declared_with_words_in_every_language():
    told = denominators(KNOWN)
    assert {one.kind for one in told} == set(KINDS)
    assert all(set(one.label) == set(one.why) == set(LANGUAGES) for one in told)


def test_every_declared_denominator_divides_some_figure():
    indicators = declared().indicators.values()
    divided = {
        other.key: [one.key for one in indicators if other.suits(one)] for other in denominators(KNOWN)
    }
    assert all(divided.values())
    assert divided["under_15"] == ["places_per_1000_child_protection", "reach_child_protection"]
    assert "all_centres_per_100k" in divided["municipal"]


def test_another_census_replaces_only_one_that_serves_all_years():
    (census,) = (one for one in denominators(KNOWN) if one.key == "census_2014")
    known = declared().indicators
    assert census.suits(known["all_centres_per_100k"])
    assert not census.suits(known["non_profit_per_10k"])


def test_a_part_of_the_population_is_not_set_upon_another_population():
    (municipal,) = (one for one in denominators(KNOWN) if one.key == "municipal")
    known = declared().indicators
    assert not municipal.suits(known["rural_share"])
    assert not municipal.suits(known["population"])


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('replaces = ["population"]', 'replaces = ["people"]', "'people'"),
        ('measure = "population_municipal"', 'measure = "population"', "another measure than it replaces"),
        ('measure = "population_municipal"', "", "another measure than it replaces, or a period"),
        (
            'measure = "population_municipal"',
            'measure = "nobody"',
            "a measure of data/reference/measures.csv",
        ),
        ('kind = "population"', 'kind = "people"', "one of population, census, target"),
        ('key = "municipal"', 'key = "municipal"\nname = "x"', "no such entry"),
        ('fr = "b"', "", "why.fr is missing"),
        ("[[denominator]]", "other = 1\n[[denominator]]", "nothing but"),
        ("[[denominator]]", "[[denominator", "TOML in UTF-8"),
    ],
)
def test_what_is_wrong_is_refused_with_its_entry(tmp_path: Path, before: str, after: str, said: str):
    with pytest.raises(DeclarationProblem, match=said):
        read(tmp_path, RIGHT.replace(before, after, 1))


def test_a_key_that_comes_twice_is_refused(tmp_path: Path):
    with pytest.raises(DeclarationProblem, match="'municipal'; expected a key that no other"):
        read(tmp_path, RIGHT + RIGHT)
