"""Scenarios people saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from records.scenarios import LONGEST_NAME, LONGEST_WHY, found, question, save, standing, withdraw

BUILD = "warehouse-20261122T100000Z-0123456789ab"
ASKED = {"what": "emf", "sites": "3", "regions": "05,08"}


def given(**changed: str) -> dict[str, str]:
    return {"who": "Amina", "why": "demande du comité", **changed}


def test_without_a_scenario_nothing_is_read_and_no_store_is_made(own_store: Path):
    assert standing() == []
    assert found([1, 2]) == []
    assert not own_store.exists()


def test_a_scenario_keeps_its_parameters_who_saved_it_why_and_of_which_figures():
    save("ثلاثة مراكز", ASKED, BUILD, **given())
    (kept,) = standing()
    assert question(kept) == ASKED
    assert (kept.name, kept.who, kept.why, kept.build) == ("ثلاثة مراكز", "Amina", "demande du comité", BUILD)
    assert kept.saved_at.tzinfo is not None


def test_the_last_one_saved_under_a_name_stands_and_the_one_before_keeps_its_row():
    first = save("A", ASKED, BUILD, **given())
    second = save(" A ", {**ASKED, "sites": "4"}, BUILD, **given(who="Brahim"))
    assert [one.id for one in standing()] == [second.id]
    (before,) = found([first.id])
    assert (before.revoked_by, question(before)["sites"]) == ("Brahim", "3")


def test_the_list_begins_with_the_last_one_and_links_keep_their_order():
    ids = [save(name, ASKED, BUILD, **given()).id for name in "ABC"]
    assert [one.name for one in standing()] == ["C", "B", "A"]
    assert [one.name for one in found([ids[2], ids[0], ids[2], 99])] == ["C", "A"]


def test_a_scenario_taken_off_the_list_is_still_found_by_its_number():
    kept = save("A", ASKED, BUILD, **given())
    assert withdraw(kept.id, "Brahim")
    assert standing() == []
    assert [one.revoked_by for one in found([kept.id])] == ["Brahim"]
    assert not withdraw(kept.id, "Brahim")
    assert not withdraw(99, "Brahim")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"name": " "}, "with its name"),
        ({"who": ""}, "by somebody"),
        ({"why": "  "}, "for a reason"),
        ({"question": {}}, "its question"),
        ({"name": "x" * (LONGEST_NAME + 1)}, f"the name has {LONGEST_NAME + 1} characters"),
        ({"why": "x" * (LONGEST_WHY + 1)}, f"the reason has {LONGEST_WHY + 1} characters"),
    ],
)
def test_what_is_no_scenario_is_refused_and_what_stood_still_stands(changed: dict, said: str):
    save("A", ASKED, BUILD, **given())
    asked = {"name": "A", "question": {"sites": "9"}, "build": BUILD, **given(), **changed}
    with pytest.raises(ValueError, match=said):
        save(**asked)
    assert [question(one)["sites"] for one in standing()] == ["3"]


def test_nobody_takes_a_scenario_off_the_list_without_a_name():
    kept = save("A", ASKED, BUILD, **given())
    with pytest.raises(ValueError, match="who is empty"):
        withdraw(kept.id, " ")
    assert standing()
