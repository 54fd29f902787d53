"""Demonstration centres stand where those they are for live, and have no more places than some of them."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from etl.demo.chance import stream
from etl.demo.places import places
from etl.demo.publics import people_a_centre, publics
from etl.demo.siting import Crowd
from etl.extract.territories import territory_rows


@pytest.fixture(scope="module")
def where() -> pd.DataFrame:
    return places(territory_rows())


@pytest.fixture(scope="module")
def concerned(where) -> pd.DataFrame:
    return publics(where).set_axis(where["code"])


@pytest.mark.parametrize(
    ("code", "public", "people"),
    [
        # Tichla: 139 people in households, of whom 4.3 % are 60 and over; 6,735 with its garrison.
        ("12.066.03.07", "persons_60_plus", 6),
        ("12.066.03.07", "people", 139),
        ("12.391.09.01", "rural_10_19", 781),
        ("12.391.09.01", "women_15_plus", 429),
        ("08.401.01.07", "illiterate_women_15_plus", None),
    ],
)
def test_a_public_is_counted_among_those_who_live_there(concerned, code, public, people):
    counted = concerned.at[code, public]
    assert counted > 0 if people is None else round(counted) == people


def test_where_the_census_gives_no_ages_there_is_no_public(concerned):
    assert concerned.loc[["12.066.03.09", "12.066.03.03", "12.391.05.05"]].to_numpy().sum() == 0


def test_a_town_without_countryside_boards_the_pupils_of_its_delegation(where, concerned):
    # Ouarzazate's delegation has rural communes; the prefecture of Rabat has none.
    towns = where["milieu"].eq("urban")
    rabat = concerned.loc[where.loc[towns & where["delegation_code"].eq("04.421"), "code"], "rural_10_19"]
    assert rabat.sum() == 0
    assert concerned.at["08.401.01.07", "rural_10_19"] > 0


def crowd(people: list[float]) -> Crowd:
    concerned = pd.DataFrame([people] * len(people_a_centre()), index=list(people_a_centre())).T
    return Crowd(concerned, pd.DataFrame({"milieu": ["rural"] * len(people)}))


def test_a_place_gets_one_centre_for_so_many_people_while_another_has_room():
    share = people_a_centre()["persons_60_plus"]
    drawn = crowd([share, 2 * share, share - 1])
    seats = drawn.seats("persons_60_plus", pd.Series([True] * 3), 3, stream("test"))
    assert sorted(seats) == [0, 1, 1]
    assert not drawn.has_room("persons_60_plus").any()


def test_when_no_place_has_room_centres_stand_where_people_are_and_nowhere_else():
    seats = crowd([10, 0, 10]).seats("people", pd.Series([True, True, False]), 4, stream("test"))
    assert np.unique(seats).tolist() == [0]


def test_no_commune_has_licensed_places_for_more_than_a_share_of_its_elderly(loaded, concerned):
    rows = loaded.rows(
        "SELECT delegation_code, commune_code, sum(licensed_places), count(*) FROM centre "
        "WHERE (type = 'CJPA' OR category = 'elderly') AND licensed_places IS NOT NULL GROUP BY ALL"
    )
    for delegation, commune, licensed, centres in rows:
        code = delegation if commune == "06.141.01.0" else commune
        assert licensed <= max(concerned.at[code, "persons_60_plus"] / 10, 10 * centres), code
    assert len(rows) > 40
