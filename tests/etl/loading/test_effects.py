"""What would change on the map: which figures are told of the many that a file may move."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb
import pytest

from etl.loading import effects

COLUMNS = (
    "indicator VARCHAR, level VARCHAR, territory_code VARCHAR, period VARCHAR, milieu VARCHAR, "
    "value DOUBLE, status VARCHAR"
)
PLACES = ("01", "01.051", "01.051.01.01", "08", "08.401", "08.401.07.07")


def figure(value: float | str) -> tuple[float | None, str]:
    """A value that was computed, or the status of one that is not told."""
    return (None, value) if isinstance(value, str) else (value, "computed")


def build(path: Path, **values: Mapping[str, float | str]) -> Path:
    """A build of one indicator: period -> territory -> value, or the status of none."""
    with duckdb.connect(str(path)) as warehouse:
        warehouse.execute(f"CREATE TABLE indicator_value ({COLUMNS})")
        rows = [
            ("rate", "any", place, period.removeprefix("in_"), "total", *figure(value))
            for period, places in values.items()
            for place, value in places.items()
        ]
        warehouse.executemany("INSERT INTO indicator_value VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    return path


def told(before: Path, after: Path, *near: str) -> list[str]:
    return [row["territory"] for row in effects.effects(before, after, ["rate"], near)["rows"]]


@pytest.mark.parametrize("near", [(), ("",), ("Une association",)])
def test_figures_that_move_alike_are_told_by_territory(tmp_path: Path, near: tuple[str, ...]):
    before = build(tmp_path / "before", in_2025=dict.fromkeys(PLACES, 1.0))
    after = build(tmp_path / "after", in_2025=dict.fromkeys(PLACES, 2.0))
    assert told(before, after, *near) == list(PLACES)


def test_of_figures_that_move_alike_those_of_the_sending_office_come_first(tmp_path: Path):
    """The first file of a year brings figures to every territory at once."""
    old = dict.fromkeys(PLACES, 1.0)
    before = build(tmp_path / "before", in_2025=old)
    after = build(tmp_path / "after", in_2025=old, in_2026=old)
    assert told(before, after, "08.401") == ["08.401", "08.401.07.07", "01", "01.051", "01.051.01.01", "08"]


def test_a_figure_that_moves_more_comes_before_one_of_the_sending_office(tmp_path: Path):
    before = build(tmp_path / "before", in_2025={"01.051": 10.0, "08.401": 10.0})
    after = build(tmp_path / "after", in_2025={"01.051": 20.0, "08.401": 11.0})
    assert told(before, after, "08.401") == ["01.051", "08.401"]


def test_figures_that_come_are_told_and_those_that_stay_missing_are_no_change(tmp_path: Path):
    """A new indicator of a few communes: all others have none, before and after."""
    before = build(tmp_path / "before", in_2025={"01": 1.0})
    after = build(
        tmp_path / "after", in_2025={"01": 1.0} | dict.fromkeys(PLACES[1:4], "missing") | {"08.401": 3.0}
    )
    assert told(before, after) == ["08.401"]
    assert effects.effects(before, after, ["rate"])["count"] == 1


def test_another_reason_for_no_figure_is_a_change_told_after_all_that_move(tmp_path: Path):
    before = build(tmp_path / "before", in_2025={"01": "missing", "08": 10.0})
    after = build(tmp_path / "after", in_2025={"01": "suppressed", "08": 11.0})
    assert told(before, after) == ["08", "01"]


def test_what_the_new_build_says_of_loaded_indicators_that_move_is_told_with_them(tmp_path: Path):
    """The build that is served may not know them: they would be told by their keys."""
    before = build(tmp_path / "before", in_2025={"08.401": 2.0})
    after = build(tmp_path / "after", in_2025={"08.401": 3.0})
    with duckdb.connect(str(after)) as warehouse:
        texts = (
            "indicator",
            "label",
            "label_ar",
            "label_fr",
            "label_en",
            "unit",
            "source",
            "level",
            "period",
        )
        columns = ", ".join(f"{name} VARCHAR" for name in (*texts, "milieu"))
        warehouse.execute(
            f"CREATE TABLE loaded_indicator ({columns}, decimals INTEGER, source_keys VARCHAR[])"
        )
        one = "SELECT $1 AS indicator, 'Taux' AS label_fr, 1 AS decimals"
        for key in ("rate", "another"):
            warehouse.execute(f"INSERT INTO loaded_indicator BY NAME {one}", [key])
    (brought,) = effects.effects(before, after, ["rate"])["brought"]
    assert (brought["indicator"], brought["label_fr"], brought["decimals"]) == ("rate", "Taux", 1)
    assert effects.effects(after, before, ["rate"])["brought"] == []
