"""Centres, places and people by milieu, of a network small enough to be worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

FIGUIG, CHICHAOUA = "02.251", "07.161"


def part(figures, kind: str, code: str, counted_by: str, milieu: str) -> dict[str, Any]:
    cursor = figures.warehouse.cursor().execute(
        "SELECT * FROM centre_part WHERE type = $kind AND territory_code = $code "
        "AND counted_by = $counted_by AND milieu = $milieu",
        {"kind": kind, "code": code, "counted_by": counted_by, "milieu": milieu},
    )
    names = [column[0] for column in cursor.description]
    (row,) = cursor.fetchall()
    return dict(zip(names, row, strict=True))


def test_a_centre_of_a_town_that_serves_its_outskirts_stands_in_the_urban_part_and_serves_neither(figures):
    stands = part(figures, "emf", FIGUIG, "stands", "urban")
    assert (stands["centres"], stands["places"], stands["served"]) == (1, 500, 40)
    assert (stands["enrolled"], stands["room"], stands["period"]) == (40, 500, "2024")
    for milieu in ("urban", "rural"):
        serves = part(figures, "emf", FIGUIG, "serves", milieu)
        assert (serves["centres"], serves["places"], serves["status"]) == (0, 0, "computed")
        assert (serves["everywhere"], serves["between"], serves["unknown"]) == (1, 1, 0)


def test_the_rural_part_of_a_province_with_centres_in_its_town_alone_has_truly_none(figures):
    found = part(figures, "emf", FIGUIG, "stands", "rural")
    assert (found["centres"], found["places"], found["served"]) == (0, 0, 0)
    assert {found[name] for name in ("status", "places_status", "served_status")} == {"computed"}


def test_who_was_served_by_a_centre_that_closed_counts_but_not_its_places(figures):
    found = part(figures, "dar_talib_taliba", FIGUIG, "stands", "rural")
    assert (found["centres"], found["places"], found["served"]) == (1, 60, 66 + 10)
    assert (found["enrolled"], found["room"]) == (66, 60)


def test_centres_that_do_not_say_whom_they_serve_are_in_neither_part_and_nothing_is_zero(figures):
    for milieu in ("urban", "rural"):
        found = part(figures, "cef", CHICHAOUA, "serves", milieu)
        assert (found["status"], found["centres"], found["unknown"]) == ("missing", None, 2)
        assert (found["places"], found["served"], found["enrolled"]) == (None, None, None)


def test_centres_that_tell_no_places_are_counted_where_they_stand_and_their_places_are_missing(figures):
    found = part(figures, "cef", CHICHAOUA, "stands", "rural")
    assert (found["centres"], found["status"]) == (2, "computed")
    assert (found["places"], found["places_status"]) == (None, "missing")
    assert (found["served"], found["served_status"]) == (None, "missing")


@pytest.mark.parametrize("column", ["centres", "places", "served"])
def test_parts_by_where_centres_stand_add_up_to_the_whole_territory(figures, column: str):
    measure = {"centres": "centres_", "places": "places_", "served": "beneficiaries_"}[column]
    rows = figures.rows(
        f"SELECT sum(part.{column}), any_value(whole.value) FROM centre_part AS part "
        "JOIN measure_value AS whole ON whole.measure = $measure || part.type AND whole.level = part.level "
        "AND whole.territory_code = part.territory_code AND whole.period = part.period "
        "WHERE part.counted_by = 'stands' GROUP BY part.type, part.level, part.territory_code "
        f"HAVING count(part.{column}) = 2 AND any_value(whole.value) IS NOT NULL",
        measure=measure,
    )
    assert len(rows) > 10
    assert all(parts == whole for parts, whole in rows)


def test_what_serves_rural_urban_or_neither_is_every_open_centre(figures):
    rows = figures.rows(
        "SELECT sum(centres) + any_value(between) + any_value(unknown), any_value(everywhere) "
        "FROM centre_part WHERE counted_by = 'serves' AND status = 'computed' "
        "GROUP BY type, level, territory_code"
    )
    assert len(rows) > 10
    assert all(parts == whole for parts, whole in rows)
