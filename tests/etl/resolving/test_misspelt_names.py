"""Misspelt and variant names of real places: how many are taken, offered first, and taken wrongly (none)."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path

import pytest

from etl.extract import packages
from etl.resolving.names import Gazetteer, gazetteer
from etl.resolving.resolver import Resolver
from etl.resolving.territories import Territories

_SPEC = importlib.util.spec_from_file_location("misspelt", Path(__file__).with_name("misspelt.py"))
misspelt = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(misspelt)

#: Every so many cases; all of them take four seconds and give the same shares.
EVERY = 7


def outcomes(resolver: Resolver, list_name: str, cases: list) -> Counter[str]:
    return Counter(outcome(resolver.find(list_name, case.written, case.within), case.code) for case in cases)


def outcome(found, code: str) -> str:
    if found.value:
        return "taken" if found.value == code else "wrong"
    return "offered first" if found.candidates and found.candidates[0][0] == code else "other"


def cases(level: str) -> list:
    known = gazetteer().names
    if level == "commune":
        names = [
            (name.code, name.code[:6], name.text) for name in known if name.official and name.level == level
        ]
    else:
        levels = {"province", "arrondissement_prefecture"}
        names = [(name.code, "", name.text) for name in known if name.official and name.level in levels]
    other = {"Commune rurale", "جماعة"} if level != "commune" else set()
    return [slip for slip in misspelt.slips(names) if slip.rule not in other]


def test_no_misspelt_commune_is_taken_for_another_and_nearly_all_are_offered_first():
    found = outcomes(Resolver(), "commune", cases("commune")[::EVERY])
    assert found.total() > 2500
    assert found["wrong"] == 0
    assert found["taken"] / found.total() > 0.5
    assert (found["taken"] + found["offered first"]) / found.total() > 0.995


def test_no_misspelt_delegation_is_taken_for_another():
    found = outcomes(Resolver(), "delegation", cases("delegation"))
    assert found.total() > 800
    assert found["wrong"] == 0
    assert (found["taken"] + found["offered first"]) / found.total() > 0.99


SEEN_THROUGH = [
    "no accents, capitals", "no hyphens", "hyphens for spaces", "El for Al", "Al for El", "Beni for Bni",
    "Ouled for Oulad", "Aït for Ait", "My for Moulay", "Commune rurale", "no hamza", "ه for ة", "ى for ي",
    "tatweel", "ابن for بن", "جماعة",
]  # fmt: skip


@pytest.mark.parametrize("rule", SEEN_THROUGH)
def test_a_usual_variant_of_a_communes_name_is_taken_every_time(rule: str):
    found = outcomes(Resolver(), "commune", [case for case in cases("commune") if case.rule == rule])
    assert found == {"taken": found.total()}
    assert found.total() > 0


def test_names_of_2014_unknown_to_the_resolver_are_taken_or_offered_first():
    known = gazetteer()
    without = tuple(name for name in known.names if name.official)
    resolver = Resolver()
    resolver.__dict__["territories"] = Territories(Gazetteer(known.places, without, ()))
    names = [
        misspelt.Slip("2014", row[then], row["code_2024"][:6], row["code_2024"])
        for row in packages.communes().crosswalk(as_frame=False)
        for now, then in (("name_2024", "name_2014"), ("name_ar_2024", "name_ar_2014"))
        if row[then] and row[then] != row[now]
    ]
    found = outcomes(resolver, "commune", names)
    assert found.total() == 81
    assert found["wrong"] == 0
    assert found["taken"] + found["offered first"] == 81
