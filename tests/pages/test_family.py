"""Indicators that differ in one thing are told as one: what they share at both ends, and where they part."""

from __future__ import annotations

import pytest

from data.catalogue import catalogue
from pages._parts.family import GAP, differing, families, shared


@pytest.mark.parametrize(
    ("texts", "said", "parts"),
    [
        (["Reach: women", "Reach: older people"], "Reach: …", ["women", "older people"]),
        (["Crèches per 1,000", "Day centres per 1,000"], "… per 1,000", ["Crèches", "Day centres"]),
        (
            ["open centres (women), 2024", "open centres (pupils), 2024"],
            "open centres … 2024",
            ["(women),", "(pupils),"],
        ),
        (["people with a cell", "women with a cell"], "… with a cell", ["people", "women"]),
        (["women", "older people"], GAP, ["women", "older people"]),
        (["a b a", "a b b a"], "a b … a", ["", "b"]),
    ],
)
def test_what_texts_share_is_said_once(texts: list[str], said: str, parts: list[str]):
    assert shared(texts) == said
    assert differing(texts) == parts


def test_a_text_alone_is_said_whole():
    assert shared(["Illiteracy rate at 10 and over"]) == "Illiteracy rate at 10 and over"


def test_every_indicator_belongs_to_one_family():
    listed = [one.key for family in families() for one in family.members]
    assert sorted(listed) == sorted(catalogue().indicators)
    assert len({family.key for family in families()}) == len(list(families()))


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_a_family_of_several_says_where_its_members_part_and_nothing_is_lost(lang: str):
    for family in families():
        labels = [one.label[lang] for one in family.members]
        if len(labels) == 1:
            assert family.label(lang) == labels[0]
            continue
        parts = differing(labels)
        assert len(set(parts)) == len(labels)
        assert [family.label(lang).replace(GAP, part) for part in parts] == labels
