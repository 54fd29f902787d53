"""Words of lists, and what people decided about them."""

from __future__ import annotations

import pandas as pd
import pytest

from etl.resolving.resolver import Decisions, Resolver, resolve_column
from etl.resolving.words import _forms, find_word, list_names
from etl.schemas.choices import meanings


@pytest.mark.parametrize(
    ("list_name", "text", "value"),
    [
        ("centre_type", "CAS", "CAS"),
        ("centre_type", "c.a.s.", "CAS"),
        ("centre_type", "Centre d'assistance sociale", "CAS"),
        ("centre_type", "Centre d'éducation et de formation (CEF)", "CEF"),
        ("centre_type", "CEF - Centre d'education et de formation", "CEF"),
        ("centre_type", "مركز التربية و التكوين".replace("و ال", "وال"), "CEF"),
        ("sex", "FEMININ", "female"),
        ("sex", "ذكور", "male"),
        ("milieu", "قروى", "rural"),
        ("age_band", "5 - 9 ans", "5-9"),
        ("yes_no", "oui", "true"),
    ],
)
def test_a_word_is_known_in_any_language_case_and_accent(list_name: str, text: str, value: str):
    assert find_word(list_name, text).value == value


@pytest.mark.parametrize(
    ("list_name", "text"),
    [
        ("centre_type", "cas social"),
        ("centre_type", "CAS CEF"),
        ("centre_type", "CEF (CAS)"),
        ("centre_type", "au cas où"),
        ("age_band", "59 ans"),
        ("sex", ""),
        ("sex", "x"),
    ],
)
def test_an_abbreviation_inside_other_words_and_what_is_no_word_are_not_taken(list_name: str, text: str):
    assert find_word(list_name, text).value == ""


def test_a_slip_is_offered_with_its_likeness_and_not_taken():
    found = find_word("sex", "Féminim")
    assert found.value == ""
    assert found.candidates[0][0] == "female"
    assert 70 <= found.candidates[0][1] < 100


@pytest.mark.parametrize("list_name", sorted(list_names()))
def test_no_word_of_a_list_means_two_of_its_values(list_name: str):
    assert not [form for forms in _forms(list_name) for form, values in forms.items() if len(values) > 1]


def test_an_accepted_alias_settles_what_nothing_official_does_and_only_there():
    resolver = Resolver(Decisions({("commune", "imzourne", "01.051"): "01.051.01.05"}))
    found = resolver.commune("IMZOURNE", "01.051")
    assert (found.value, found.how) == ("01.051.01.05", "accepted")
    assert resolver.commune("Imzourne", "02.113").value == ""


def test_an_accepted_alias_never_overrules_an_official_name():
    resolver = Resolver(Decisions({("delegation", "tata", ""): "09.581"}))
    assert resolver.delegation("Tata").value == "09.551"


def test_a_candidate_turned_down_is_no_longer_offered():
    before = [code for code, _ in Resolver().delegation("Tiznite").candidates]
    one = Resolver(Decisions(rejected=frozenset({("delegation", "tiznite", "", before[0])})))
    every = Resolver(Decisions(rejected=frozenset({("delegation", "tiznite", "", "")})))
    assert [code for code, _ in one.delegation("Tiznite").candidates] == before[1:]
    assert every.delegation("Tiznite").candidates == ()


def test_a_column_is_looked_up_by_its_distinct_pairs():
    cells = pd.Series(["Imzouren", "Casablanca", "", "Imzouren", "nulle part"], dtype="category")
    within = pd.Series(["01.051", "06.141.01.00", "01.051", None, "01.051"], dtype="category")
    values, found = resolve_column(Resolver(), "commune", cells, within)
    assert values.astype("str").fillna("").tolist() == ["01.051.01.05", "06.141.01.0", "", "01.051.01.05", ""]
    assert sorted(found) == [
        ("Casablanca", "06.141.01.00"), ("Imzouren", ""), ("Imzouren", "01.051"), ("nulle part", "01.051"),
    ]  # fmt: skip


def test_every_word_the_product_itself_writes_for_an_age_band_is_that_band():
    known = meanings("age_band")
    assert "ages 0–4" in known
    assert {word: find_word("age_band", word).value for word in known} == known
