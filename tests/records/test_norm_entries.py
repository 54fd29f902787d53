"""Norms people entered in the product."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, inspect, text

from records import store
from records.norms import enter, history, standing, withdraw

NORM = "emf_each_province"
OLD_ROW = """
INSERT INTO ignored_warning (rule, key, who, why, ignored_at)
VALUES ('R', 'k', 'A', 'w', '2026-01-01')
"""


def test_without_an_entry_nothing_is_read_and_no_store_is_made(own_store: Path):
    assert standing() == {}
    assert history() == []
    assert not own_store.exists()


def test_the_last_entry_stands_and_the_one_before_keeps_its_reason():
    enter(NORM, 1, "units", who="Amina", why="lecture du comité", reference="PV du 3 mars")
    enter(NORM, 2, "provinces", who="Brahim", why="deux par province")
    assert {key: (one.value, one.reading, one.who) for key, one in standing().items()} == {
        NORM: (2.0, "provinces", "Brahim")
    }
    first, second = history(NORM)
    assert (first.why, first.reference) == ("lecture du comité", "PV du 3 mars")
    assert first.revoked_by == "Brahim"
    assert first.revoked_at >= first.entered_at
    assert second.revoked_at is None


def test_a_withdrawn_entry_leaves_the_declared_norm_and_its_own_row():
    enter("places_elderly", 4.5, "", who="Amina", why="essai")
    assert withdraw("places_elderly", "Brahim")
    assert standing() == {}
    assert [(one.value, one.revoked_by) for one in history()] == [(4.5, "Brahim")]
    assert not withdraw("places_elderly", "Brahim")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"norm": "nonsense"}, "there is no norm 'nonsense': expected one of .*emf_each_province"),
        ({"value": 0}, "is 0: expected a number above 0"),
        ({"value": -1.0}, "is -1.0"),
        ({"value": math.nan}, "is nan"),
        ({"value": math.inf}, "is inf"),
        ({"reading": ""}, "is '': expected provinces or units"),
        ({"reading": "communes"}, "is 'communes'"),
        ({"norm": "places_emf", "reading": "units"}, "expected none"),
        ({"who": "  "}, "who or why is empty"),
        ({"why": ""}, "who or why is empty"),
    ],
)
def test_what_is_no_norm_is_refused_and_what_stood_still_stands(given: dict, said: str):
    enter(NORM, 1, "units", who="Amina", why="lecture du comité")
    asked = {"norm": NORM, "value": 3, "reading": "units", "who": "Brahim", "why": "essai", **given}
    with pytest.raises(ValueError, match=said):
        enter(**asked)
    assert standing()[NORM].value == 1


def test_nobody_withdraws_a_norm_without_a_name():
    enter(NORM, 1, "units", who="Amina", why="lecture du comité")
    with pytest.raises(ValueError, match="who is empty"):
        withdraw(NORM, " ")
    assert NORM in standing()


def test_a_store_of_before_norms_is_brought_to_the_present_form(own_store: Path):
    own_store.parent.mkdir(parents=True)
    engine = create_engine(f"sqlite:///{own_store}")
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(store.MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(text(OLD_ROW))
    assert "norm_entry" not in inspect(engine).get_table_names()
    enter(NORM, 1, "units", who="Amina", why="lecture du comité")
    with engine.connect() as connection:
        assert connection.execute(text("SELECT who FROM ignored_warning")).scalar() == "A"
        assert connection.execute(text("SELECT who FROM norm_entry")).scalar() == "Amina"


def test_the_same_entered_again_changes_nothing():
    for _press in range(2):
        enter(NORM, 1, "units", who="Amina", why="lecture du comité", reference="PV")
    (only,) = history(NORM)
    assert only.revoked_at is None
    enter(NORM, 1, "units", who="Brahim", why="lecture du comité", reference="PV")
    assert len(history(NORM)) == 2
