"""Aliases people accept, take back and turn down."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import paths
from records import aliases
from records.aliases import accept, accepted, listed, reject, rejected
from records.standing import digest

HERE = ("commune", "imzourne", "01.051")


def test_without_a_store_nothing_is_accepted_and_reading_makes_none(own_store):
    assert (accepted(), rejected(), listed()) == ({}, frozenset(), [])
    assert not own_store.exists()


def test_an_accepted_alias_holds_under_every_spelling_that_folds_alike(own_store):
    accept("commune", "IMZOURNE", "01.051.01.05", "Amina", within="01.051")
    assert accepted() == {HERE: "01.051.01.05"}
    kept = accept("commune", "Imzourné", "01.051.01.05", "Brahim", within="01.051")
    assert (kept.who, kept.as_written, len(listed(taken_back=True))) == ("Amina", "IMZOURNE", 1)


def test_a_second_decision_takes_the_first_back_and_keeps_its_history():
    accept("commune", "Imzourne", "01.051.01.05", "Amina", within="01.051")
    accept("commune", "Imzourne", "01.051.01.09", "Brahim", within="01.051")
    assert accepted() == {HERE: "01.051.01.09"}
    told = [(alias.value, alias.who, alias.revoked_by) for alias in listed(taken_back=True)]
    assert told == [("01.051.01.05", "Amina", "Brahim"), ("01.051.01.09", "Brahim", None)]


def test_who_and_when_are_kept_with_their_zone():
    alias = accept("sex", "nissa", "female", " Amina ")
    assert (alias.who, alias.accepted_at.utcoffset().total_seconds()) == ("Amina", 0)
    assert listed()[0].accepted_at == alias.accepted_at


def test_rejecting_takes_an_accepted_alias_back_and_turns_the_candidate_down():
    accept("commune", "Imzourne", "01.051.01.05", "Amina", within="01.051")
    assert reject("commune", "imzourne", "Brahim", "01.051.01.05", within="01.051")
    assert accepted() == {}
    assert rejected() == {(*HERE, "01.051.01.05")}


def test_rejecting_another_candidate_leaves_the_alias_standing():
    accept("commune", "Imzourne", "01.051.01.05", "Amina", within="01.051")
    assert not reject("commune", "imzourne", "Brahim", "01.051.01.09", within="01.051")
    assert accepted() == {HERE: "01.051.01.05"}


def test_accepting_what_was_turned_down_takes_the_refusal_back():
    reject("commune", "Imzourne", "Brahim", within="01.051")
    reject("commune", "Imzourne", "Brahim", within="01.051")
    assert rejected() == {(*HERE, "")}
    accept("commune", "Imzourne", "01.051.01.05", "Amina", within="01.051")
    assert rejected() == frozenset()


@pytest.mark.parametrize(
    ("list_name", "written", "value", "who"),
    [
        ("", "x", "v", "Amina"),
        ("sex", " - ", "v", "Amina"),
        ("sex", "x", "", "Amina"),
        ("sex", "x", "v", "  "),
    ],
)
def test_a_decision_without_list_name_value_or_person_is_refused(
    own_store, list_name: str, written: str, value: str, who: str
):
    with pytest.raises(ValueError, match="an alias needs a list, a name, a value and a person"):
        accept(list_name, written, value, who)
    assert not own_store.exists()


def test_the_digest_follows_what_stands_accepted_and_nothing_else():
    empty = digest()
    accept("sex", "nissa", "female", "Amina")
    one = digest()
    reject("sex", "xyz", "Amina")
    assert empty != one == digest()
    reject("sex", "nissa", "Brahim")
    assert digest() == empty


DECISIONS = st.lists(
    st.tuples(st.sampled_from(["a", "b"]), st.sampled_from(["", "1", "2"]), st.booleans()), max_size=8
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DECISIONS)
def test_whatever_is_decided_at_most_one_alias_stands_for_a_name(tmp_path, monkeypatch, decisions):
    monkeypatch.setattr(paths, "RECORDS", tmp_path / f"{abs(hash(tuple(decisions)))}.sqlite")
    stands: dict[str, str] = {}
    for name, value, accepts in decisions:
        if accepts and value:
            accept("sex", name, value, "Amina")
            stands[name] = value
        else:
            reject("sex", name, "Amina", value)
            if value in {"", stands.get(name)}:
                stands.pop(name, None)
    assert {written: value for (_, written, _), value in aliases.accepted().items()} == stands
