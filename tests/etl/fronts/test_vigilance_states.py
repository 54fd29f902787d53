"""Cells by state, reports and signals by week: a network of seven delegations worked out by hand.

The data end with week 2024-W20, a Sunday 19 May 2024; a report is due on its week's Sunday.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import duckdb
import pytest

from data.paths import ROOT
from etl.fronts import vigilance
from etl.loading.facts import create
from etl.settings import Settings

TODAY = date(2024, 5, 19)
PLACES = """
INSERT INTO territory VALUES
    ('MA', 'country', NULL, NULL, NULL), ('02', 'region', 'MA', '02', NULL),
    ('06', 'region', 'MA', '06', NULL),
    ('02.113', 'province', '02', '02', '02.113'), ('02.251', 'province', '02', '02', '02.251'),
    ('02.265', 'province', '02', '02', '02.265'), ('02.275', 'province', '02', '02', '02.275'),
    ('02.381', 'province', '02', '02', '02.381'), ('06.141', 'province', '06', '06', '06.141'),
    ('06.141.01.10', 'arrondissement_prefecture', '06.141', '06', '06.141'),
    ('06.141.01.30', 'arrondissement_prefecture', '06.141', '06', '06.141');
"""
#: Cell -> delegation, opened, closed.
CELLS = {
    "active": ("02.113", "2020-01-01", None),
    "late": ("02.251", "2020-01-01", None),
    "silent": ("02.265", "2020-01-01", None),
    "closed": ("02.275", "2020-01-01", "2024-03-01"),
    "casablanca": ("06.141.01.10", "2020-01-01", None),
    "mute": ("06.141.01.30", "2020-01-01", None),
}


def sunday(week: int, year: int = 2024) -> date:
    return date.fromisocalendar(year, week, 7)


def reports() -> Iterator[tuple[str, str, date, date | None]]:
    """Weeks 1 to 20 of 2024 and the same weeks of 2023."""
    for year, week in [(2023, week) for week in range(1, 21)] + [(2024, week) for week in range(1, 21)]:
        due = sunday(week, year)
        period = f"{year}-W{week:02d}"
        now = year == 2024
        yield "active", period, due, due
        # The last one did not come; the one before came eleven days late, two days before the end.
        late = {19: sunday(19) + timedelta(days=5), 20: None}
        yield "late", period, due, late.get(week, due) if now else due
        # Nothing since week 16, which came a day late: four reports are due since then.
        silent = None if week > 16 else due + timedelta(days=1)
        yield "silent", period, due, silent if now else due
        if not now or week <= 8:
            yield "closed", period, due, due
        yield "casablanca", period, due, due
        yield "mute", period, due, None


SIGNALS = [
    # cell, type, period, count, outcome, days
    ("active", "migrants", "2024-W20", 3, "oriented", 4),
    ("active", "women_violence", "2024-W20", 2, "unknown", None),
    ("active", "women_violence", "2024-W10", 4, "closed", 8),
    ("active", "women_violence", "2024-W01", 1, "cared_for", 1),
    ("active", "women_violence", "2023-W12", 12, "oriented", 2),
    ("late", "women_violence", "2024-W15", 6, "cared_for", 10),
    ("silent", "women_violence", "2024-W16", 5, "oriented", 3),
    ("casablanca", "establishment_alert", "2024-W18", 2, "closed", 30),
]
PEOPLE = {"population": 104_000, "women_15_plus": 52_000}


class Facts:
    def __init__(self, warehouse: duckdb.DuckDBPyConnection) -> None:
        self.warehouse = warehouse

    def one(self, table: str, **where: Any) -> dict[str, Any]:
        asked = " AND ".join(f"{name} = ${name}" for name in where)
        found = self.warehouse.execute(f"FROM {table} WHERE {asked}", where)
        names = [column[0] for column in found.description]
        (row,) = found.fetchall()
        return dict(zip(names, row, strict=True))

    def state(self, code: str) -> str:
        return self.one("cell_state", territory_code=code)["state"]

    def span(self, code: str, kind: str = "all", weeks: int = 12) -> dict[str, Any]:
        return self.one("signal_span", territory_code=code, type=kind, weeks=weeks)


LINEAGE = "source_key, source_row, simulated"
CELL = f"cell (cell_id, territory_code, opened_on, closed_on, {LINEAGE}, whole_list)"
CELL_REPORT = f"cell_report (cell_id, period, expected_on, received_on, {LINEAGE})"
SIGNAL = (
    "signal (signal_id, cell_id, territory_code, commune_code, type, period, signal_count, outcome, "
    f"days_to_orientation, {LINEAGE})"
)


def network() -> duckdb.DuckDBPyConnection:
    warehouse = duckdb.connect(config={"threads": 1})
    warehouse.execute(
        "CREATE TABLE territory (code VARCHAR, level VARCHAR, parent_code VARCHAR, region_code VARCHAR, "
        "province_code VARCHAR)"
    )
    create(warehouse)
    warehouse.execute((ROOT / "etl/measures/tables.sql").read_text(encoding="utf-8"))
    return warehouse


@pytest.fixture(scope="module")
def facts() -> Facts:
    warehouse = network()
    warehouse.execute(PLACES)
    codes = {delegation for delegation, *_ in CELLS.values()}
    warehouse.executemany(
        "INSERT INTO measure_value VALUES "
        "($1, 'province', $2, '2024', 'total', $3, 'computed', ['hcp'], FALSE)",
        [(measure, code, value) for code in codes for measure, value in PEOPLE.items()],
    )
    warehouse.executemany(
        f"INSERT INTO {CELL} VALUES ($1, $2, $3, $4, 'offices', 1, FALSE, TRUE)",
        [(cell, *rest) for cell, rest in CELLS.items()],
    )
    warehouse.executemany(
        f"INSERT INTO {CELL_REPORT} VALUES ($1, $2, $3, $4, 'offices', 1, FALSE)", list(reports())
    )
    warehouse.executemany(
        f"INSERT INTO {SIGNAL} VALUES ($1, $2, '', NULL, $3, $4, $5, $6, $7, 'offices', 1, FALSE)",
        [(f"s{number}", *signal) for number, signal in enumerate(SIGNALS)],
    )
    assert vigilance.load(warehouse, Settings()) > 0
    return Facts(warehouse)


def test_today_is_the_end_of_the_last_week_in_the_data(facts):
    frame = facts.one("vigilance_frame", last_week="2024-W20")
    assert (frame["as_of"], frame["first_week"], frame["status"]) == (TODAY, "2023-W01", "proposal")


@pytest.mark.parametrize(
    ("code", "state"),
    [("02.113", "active"), ("02.251", "late"), ("02.265", "silent"), ("02.275", "none"), ("02.381", "none")],
)
def test_a_cell_is_in_the_state_of_its_reports(facts, code, state):
    assert facts.state(code) == state


def test_a_late_cell_was_heard_a_little_while_ago(facts):
    found = facts.one("cell_state", territory_code="02.251")
    assert (found["last_received_on"], found["last_reported_week"]) == (date(2024, 5, 17), "2024-W19")
    assert (found["weeks_since"], found["unanswered"]) == (0, 1)


def test_a_silent_cell_counts_the_reports_due_since_it_was_last_heard(facts):
    found = facts.one("cell_state", territory_code="02.265")
    assert (found["unanswered"], found["weeks_since"]) == (4, 3)
    assert found["last_received_on"] == sunday(16) + timedelta(days=1)


def test_a_delegation_without_a_cell_and_one_whose_cell_was_closed_have_none(facts):
    for code in ("02.275", "02.381"):
        found = facts.one("cell_state", territory_code=code)
        assert (found["cells"], found["last_received_on"], found["weeks_since"]) == (0, None, None)


def test_where_only_some_offices_sent_their_list_a_delegation_without_one_is_not_known_rather_than_without():
    warehouse = network()
    warehouse.execute(PLACES)
    warehouse.execute(
        f"INSERT INTO {CELL} VALUES ('active', '02.113', '2020-01-01', NULL, 'offices', 1, FALSE, FALSE), "
        "('closed', '02.275', '2020-01-01', '2024-03-01', 'offices', 2, FALSE, FALSE)"
    )
    warehouse.execute(
        f"INSERT INTO {CELL_REPORT} VALUES "
        "('active', '2024-W20', '2024-05-19', '2024-05-19', 'offices', 1, FALSE)"
    )
    vigilance.load(warehouse, Settings())
    states = {code: Facts(warehouse).state(code) for code in ("02.113", "02.275", "02.381", "06.141")}
    assert states == {"02.113": "active", "02.275": "none", "02.381": "unknown", "06.141": "unknown"}


def test_a_cell_that_never_sent_anything_is_silent(facts):
    found = facts.one("cell_state", territory_code="06.141.01.30")
    assert (found["state"], found["last_received_on"], found["unanswered"]) == ("silent", None, 40)


def test_casablanca_is_not_silent_while_one_of_its_cells_is_heard(facts):
    found = facts.one("cell_state", territory_code="06.141")
    assert (found["state"], found["cells"], found["delegations"]) == ("active", 2, 2)


def test_reports_of_a_span_are_those_due_in_its_weeks(facts):
    late = facts.one("report_span", territory_code="02.251", weeks=12)
    assert (late["expected"], late["received"], late["late"]) == (12, 11, 1)
    silent = facts.one("report_span", territory_code="02.265", weeks=12)
    assert (silent["expected"], silent["received"], silent["late"]) == (12, 8, 8)
    assert facts.one("report_span", territory_code="02", weeks=12)["expected"] == 36


def test_signals_of_a_span_are_those_of_its_weeks(facts):
    assert facts.span("02.113")["signal_count"] == 3 + 2 + 4
    assert facts.span("02.113", weeks=52)["signal_count"] == 3 + 2 + 4 + 1
    assert facts.span("02.113", "women_violence")["signal_count"] == 6
    assert facts.span("02", "women_violence")["signal_count"] == 6 + 6 + 5


def test_a_cell_that_was_not_heard_in_a_span_has_no_count_rather_than_zero(facts):
    found = facts.span("06.141.01.30")
    assert (found["signal_count"], found["rate"], found["per_report"], found["unknown"]) == (None,) * 4


def test_a_type_that_a_heard_cell_did_not_note_is_a_true_zero(facts):
    found = facts.span("02.113", "street_children")
    assert (found["signal_count"], found["oriented"], found["unknown"]) == (0, 0, 0)


def test_a_rate_is_of_those_concerned_in_the_weeks_that_were_reported_on(facts):
    # 5 signals among 52,000 women watched in 8 weeks of 12: 8,000 woman-years.
    found = facts.span("02.265", "women_violence")
    assert found["rate"] == pytest.approx(5 / (52_000 * 8 / 52) * 10_000)
    assert (found["denominator"], found["people"]) == ("women_15_plus", 52_000)
    # Garwood's limits for 5 events: 1.6235 and 11.6683.
    assert found["lower"] == pytest.approx(1.6235 / 0.8, rel=1e-3)
    assert found["upper"] == pytest.approx(11.6683 / 0.8, rel=1e-3)


def test_a_rate_of_a_region_is_of_those_its_heard_cells_watch(facts):
    # Weeks 9 to 20: 12 of one, 11 of the second, 8 of the third.
    assert facts.span("02", "women_violence")["rate"] == pytest.approx(17 / (52_000 * 31 / 52) * 10_000)


def test_an_irregularity_in_an_establishment_has_no_population_to_be_divided_by(facts):
    found = facts.span("06.141", "establishment_alert")
    assert (found["signal_count"], found["rate"], found["upper"]) == (2, None, None)


def test_a_unit_is_set_against_the_same_weeks_of_its_own_past(facts):
    found = facts.span("02.113", "women_violence")
    assert found["per_report"] == pytest.approx(6 / 12)
    assert (found["earlier_years"], found["earlier_median"]) == (1, pytest.approx(12 / 12))
    assert found["earlier_low"] == found["earlier_high"] == found["earlier_median"]


def test_a_past_in_which_half_the_weeks_were_not_reported_on_is_no_past(facts):
    # The span of 52 weeks has only 20 in the data of 2023.
    assert facts.span("02.113", weeks=52)["earlier_years"] == 0
    assert facts.span("06.141.01.30")["earlier_years"] == 0


def test_a_past_of_one_year_is_too_short_to_be_judged_by(facts):
    assert facts.span("02.113", "women_violence")["against_past"] == "unknown"


def test_what_became_of_signals_adds_up(facts):
    found = facts.span("02.113")
    assert [found[name] for name in ("oriented", "cared_for", "closed", "unknown")] == [3, 0, 4, 2]


def test_days_to_orientation_weigh_each_signal(facts):
    # 4 4 4 8 8 8 8: the median of seven is the fourth.
    found = facts.span("02.113")
    assert (found["days_known"], found["days_median"]) == (7, 8)
    assert (found["days_lower_quartile"], found["days_upper_quartile"]) == (4, 8)


def test_an_even_number_of_days_has_its_median_and_quartiles_in_between(facts):
    # 1 4 4 4 8 8 8 8, week 1 being in the span of a year only.
    found = facts.span("02.113", weeks=52)
    assert (found["days_known"], found["days_median"]) == (8, 6)
    assert (found["days_lower_quartile"], found["days_upper_quartile"]) == (4, 8)


def test_too_few_known_days_have_no_median(facts):
    found = facts.span("06.141", "establishment_alert")
    assert (found["days_known"], found["days_median"]) == (2, None)


def test_weeks_without_a_report_have_no_signals_and_are_told_apart(facts):
    week = facts.one("report_week", territory_code="02.265", period="2024-W17")
    assert (week["expected"], week["received"], week["late"]) == (1, 0, 0)
    assert (
        facts.warehouse.sql(
            "FROM signal_week WHERE territory_code = '02.265' AND period > '2024-W16'"
        ).fetchall()
        == []
    )


def test_where_no_cell_was_loaded_the_tables_are_there_and_empty():
    warehouse = network()
    warehouse.execute(PLACES)
    assert vigilance.load(warehouse, Settings()) == 0


def test_cells_without_any_report_received_are_not_judged():
    warehouse = network()
    warehouse.execute(PLACES)
    warehouse.execute(
        f"INSERT INTO {CELL} VALUES ('one', '02.113', '2020-01-01', NULL, 'offices', 1, FALSE, TRUE)"
    )
    assert vigilance.load(warehouse, Settings()) == 0


def test_a_report_that_arrives_after_the_last_week_moves_today():
    warehouse = network()
    warehouse.execute(PLACES)
    warehouse.execute(
        f"INSERT INTO {CELL} VALUES ('one', '02.113', '2020-01-01', NULL, 'offices', 1, FALSE, TRUE)"
    )
    warehouse.execute(
        f"INSERT INTO {CELL_REPORT} VALUES "
        "('one', '2024-W20', '2024-05-19', '2024-05-22', 'offices', 1, FALSE), "
        "('one', '2024-W21', '2024-05-26', NULL, 'offices', 2, FALSE)"
    )
    vigilance.load(warehouse, Settings())
    facts = Facts(warehouse)
    assert facts.one("vigilance_frame", last_week="2024-W20")["as_of"] == date(2024, 5, 22)
    # The week after is not due yet; the last report due came three days late.
    assert facts.state("02.113") == "late"


def test_a_cell_whose_list_of_reports_ended_long_ago_is_silent():
    warehouse = network()
    warehouse.execute(PLACES)
    warehouse.execute(
        f"INSERT INTO {CELL} VALUES ('one', '02.113', '2020-01-01', NULL, 'offices', 1, FALSE, TRUE), "
        "('two', '02.251', '2020-01-01', NULL, 'offices', 1, FALSE, TRUE)"
    )
    warehouse.execute(
        f"INSERT INTO {CELL_REPORT} VALUES "
        "('one', '2024-W20', '2024-05-19', '2024-05-19', 'offices', 1, FALSE), "
        "('two', '2024-W08', '2024-02-25', '2024-02-25', 'offices', 2, FALSE)"
    )
    vigilance.load(warehouse, Settings())
    facts = Facts(warehouse)
    assert (facts.state("02.113"), facts.state("02.251")) == ("active", "silent")
