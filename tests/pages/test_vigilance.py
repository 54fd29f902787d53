"""The pages on cells: sentences, list, weeks and files on a network small enough to check by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from dash import dcc

from pages._parts.asked import Asked
from pages._parts.vigilance import cell_screen, facts, screen, states, told_spans, told_weeks
from pages._parts.vigilance import cells as vigilance_cells
from pages._parts.vigilance.cell_facts import facts_of
from pages._parts.vigilance.cell_words import cell_sentence
from pages._parts.vigilance.communes import communes_part
from pages._parts.vigilance.list import rows_in_order, unit_list
from pages._parts.vigilance.outcomes import outcome_table
from pages._parts.vigilance.reports import fates
from pages._parts.vigilance.signals import series, signals_chart, signals_key
from pages._parts.vigilance.types import past_sentence, type_table
from pages._parts.vigilance.view import CellView, VigilanceView, nearest_cell, nearest_view
from pages._parts.vigilance.withheld import Told
from pages._parts.vigilance.words import national_sentence
from pages._reports.vigilance_sheets import list_sheet, weeks_sheet
from tests.pages import map_facts

HERE = Path(__file__).parent


def put(folder: Path, *scripts: str) -> None:
    with duckdb.connect(str(folder / f"{map_facts.BUILD}.duckdb")) as warehouse:
        for script in scripts:
            warehouse.execute((HERE / script).read_text(encoding="utf-8"))


@pytest.fixture
def fresh() -> Iterator[None]:
    """Nothing remembered of another build of this name, nor left to other tests."""
    remembered = (
        vigilance_cells._cells,
        told_spans._every,
        told_spans._earlier,
        told_weeks._every,
        facts._noted,
    )
    for answers in remembered:
        answers.cache_clear()
    yield
    for answers in remembered:
        answers.cache_clear()


@pytest.fixture
def watched(shell: None, fresh: None, tmp_path: Path) -> Path:
    """Two cells, of which one is silent."""
    put(tmp_path, "vigilance_facts.sql", "vigilance_rows.sql")
    return tmp_path


@pytest.fixture
def nobody(shell: None, fresh: None, tmp_path: Path) -> None:
    """A build without demonstration files: the tables are there, and empty."""
    put(tmp_path, "vigilance_facts.sql")


def text(component: Any) -> str:
    """All the words of a component, in order."""
    if component is None or isinstance(component, (str, int, float)):
        return str(component or "")
    if isinstance(component, (list, tuple)):
        return " ".join(text(one) for one in component)
    return text(getattr(component, "children", None))


def limits() -> Any:
    return facts.frame()


# Sentences


def test_the_sentence_counts_delegations_and_names_who_is_silent(watched):
    assert national_sentence("en") == (
        "2 of 3 delegations have a social vigilance cell; "
        "1 has been silent for 2 expected reports or more: Al Hoceima."
    )


def test_the_arabic_sentence_agrees_with_its_numbers_and_uses_the_full_name(watched):
    said = national_sentence("ar")
    assert said.startswith(
        "مندوبيتان من أصل 3 تتوفران على خلية اليقظة الاجتماعية؛ واحدة صامتة منذ تقريرين منتظرين"
    )
    assert "الحسيمة" in said


def test_the_french_sentence_agrees_with_its_numbers(watched):
    said = national_sentence("fr")
    assert "2 délégations sur 3 ont une cellule de veille sociale" in said
    assert "1 est silencieuse depuis 2 rapports attendus ou plus" in said


def test_a_region_where_nobody_has_a_cell_has_no_silent_cell(watched):
    assert national_sentence("en", "12") == (
        "Dakhla: 0 of 1 delegations have a social vigilance cell; none is silent."
    )


def test_delegations_and_prefectures_are_told_apart_where_one_holds_several(watched):
    divide(watched, "01.151", delegations=8, cells=3)
    assert national_sentence("en").startswith(
        "1 delegation of 2 has a social vigilance cell, in 2 of 3 provinces;"
    )
    assert text(states.counting(facts.units(level="province"), "en")) == (
        "The map and its legend count 3 provinces; the province of Chefchaouen stands there once "
        "for its 8 delegations, of which 3 have a cell."
    )
    assert text(states.counting(facts.units(level="province"), "ar")).endswith("تتوفر 3 منها على خلية.")


def test_where_no_prefecture_is_divided_nothing_is_said_of_counting(watched):
    assert states.counting(facts.units(level="province"), "en") is None


def divide(folder: Path, code: str, delegations: int, cells: int) -> None:
    with duckdb.connect(str(folder / f"{map_facts.BUILD}.duckdb")) as warehouse:
        warehouse.execute(
            "UPDATE cell_state SET delegations = $1, cells = $2 WHERE territory_code = $3",
            [delegations, cells, code],
        )


def test_a_late_cell_is_counted(watched):
    put_state(watched, "01.151", "late")
    assert national_sentence("en").endswith("; 1 is late.")


def put_state(folder: Path, code: str, state: str) -> None:
    with duckdb.connect(str(folder / f"{map_facts.BUILD}.duckdb")) as warehouse:
        warehouse.execute("UPDATE cell_state SET state = $1 WHERE territory_code = $2", [state, code])


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("01.051", "silent since December 14, 2025; 2 expected reports fell due since then"),
        ("01.151", "came by its day; 4 of 4 expected reports came in 4 weeks"),
        ("12.391", "there is no social vigilance cell"),
    ],
)
def test_a_cell_says_its_state(watched, code, said):
    assert said in cell_sentence(code, "en")


def test_a_cell_that_never_sent_anything_says_so(watched):
    with duckdb.connect(str(watched / f"{map_facts.BUILD}.duckdb")) as warehouse:
        warehouse.execute("UPDATE cell_state SET last_received_on = NULL WHERE territory_code = '01.051'")
    assert "has never sent a report" in cell_sentence("01.051", "en")


def test_weeks_without_a_report_are_said_to_be_unknown(watched):
    said = past_sentence("01.051", "all", limits(), "en")
    assert said.startswith(
        "In the last 2 weeks, 0 of 2 expected reports came: what happened there is not known"
    )


def test_what_was_noted_is_set_against_earlier_years(watched):
    said = past_sentence("01.151", "all", limits(), "en")
    assert said.startswith("In the last 2 weeks, 2 of 2 expected reports came, with 1–4 signals.")
    assert "0.50–2.00 signals on average; in the same weeks of earlier years 1.00 to 3.00" in said


# What a URL asks


@pytest.mark.parametrize(
    ("query", "expected", "notices"),
    [
        ({}, VigilanceView("ar"), 0),
        ({"lang": "fr", "region": "01", "state": "silent"}, VigilanceView("fr", "01", "silent"), 0),
        ({"lang": "fr", "region": "01.051"}, VigilanceView("fr", "01"), 1),
        ({"lang": "fr", "region": "1"}, VigilanceView("fr", "01"), 1),
        ({"lang": "fr", "state": "silnt"}, VigilanceView("fr", state="silent"), 1),
        ({"lang": "fr", "state": "???"}, VigilanceView("fr"), 1),
        ({"lang": "fr", "sort": "-signals"}, VigilanceView("fr", sort="-signals"), 0),
        ({"lang": "fr", "sort": "DROP TABLE"}, VigilanceView("fr"), 1),
        ({"lang": "fr", "type": "migrant"}, VigilanceView("fr", type="migrants"), 1),
    ],
)
def test_what_nobody_could_mean_becomes_the_nearest_view(watched, query, expected, notices):
    asked = Asked(query)
    assert nearest_view(asked) == expected
    assert len(asked.notices) == notices


@pytest.mark.parametrize(
    ("code", "expected", "notices"),
    [
        ("01.051", CellView("en", "01.051"), 0),
        ("1.051", CellView("en", "01.051"), 1),
        ("01.051.01.03", CellView("en", "01.051"), 1),
        ("01", VigilanceView("en", "01"), 0),
        ("MA", VigilanceView("en"), 0),
    ],
)
def test_a_code_leads_to_the_cell_that_watches_there(watched, code, expected, notices):
    asked = Asked({"lang": "en", "code": code})
    assert nearest_cell(asked) == expected
    assert len(asked.notices) == notices


def test_a_code_of_nowhere_leads_to_all_cells(watched):
    asked = Asked({"lang": "en", "code": "zzz"}, find=lambda _text: None)
    assert nearest_cell(asked) == VigilanceView("en")
    assert [notice.say("en") for notice in asked.notices] == ["There is no territory “zzz”."]


def test_what_is_usual_is_left_out_of_the_address(watched):
    assert VigilanceView("fr").address().url() == "/vigilance?lang=fr"
    assert (
        VigilanceView("fr", "01", sort="-late").address().url() == "/vigilance?lang=fr&region=01&sort=-late"
    )


# The list


def order(sort: str, state: str = "any") -> list[str]:
    return [row["code"] for row in rows_in_order(facts.units(), VigilanceView("en", state=state, sort=sort))]


@pytest.mark.parametrize(
    ("sort", "codes"),
    [
        ("state", ["01.051", "01.151", "12.391"]),
        ("-state", ["12.391", "01.151", "01.051"]),
        ("name", ["01.051", "01.151", "12.391"]),
        ("-name", ["12.391", "01.151", "01.051"]),
        ("since", ["01.151", "01.051", "12.391"]),
        ("-since", ["01.051", "01.151", "12.391"]),
        ("short", ["01.051", "01.151", "12.391"]),
        ("-long", ["01.151", "01.051", "12.391"]),
    ],
)
def test_the_list_is_ordered_and_who_has_no_figure_comes_last(watched, sort, codes):
    assert order(sort) == codes


def test_a_silent_cell_has_no_count_of_signals_and_is_not_ordered_as_zero(watched):
    assert order("signals") == ["01.151", "01.051", "12.391"]
    assert order("-signals") == ["01.151", "01.051", "12.391"]


def test_a_state_narrows_the_list(watched):
    assert order("name", "silent") == ["01.051"]
    assert order("name", "late") == []


def test_legend_and_list_count_the_same_units(watched):
    counts = facts.by_state(facts.units("01", "province"))
    assert (counts["silent"], counts["active"], counts["none"], counts["late"]) == (1, 1, 0, 0)


def test_the_list_tells_no_cell_from_a_silent_one(watched):
    page = text(screen.content(VigilanceView("en"), []))
    assert "Silent cell" in page
    assert "nobody watches here" in page
    assert "no report" in page


# Weeks


def test_reports_of_a_week_are_told_by_what_became_of_them(watched):
    weeks = {week["period"]: fates(week) for week in facts.weeks("01")}
    assert weeks["2025-W49"] == {"on_time": 1, "late": 1, "never": 0}
    assert weeks["2025-W52"] == {"on_time": 1, "late": 0, "never": 1}


def test_weeks_without_a_report_are_gaps_and_not_zeros(watched):
    shown = series("01.051", "all", limits())
    assert [week.period for week in shown] == ["2025-W49", "2025-W50", "2025-W51", "2025-W52"]
    assert [week.now for week in shown] == [Told(1, 4, True), Told(5, 8, True), None, None]
    assert [week.past for week in shown] == [[Told(0, 0)], [Told(0, 0)], [Told(1, 4, True)], [Told(0, 0)]]


def test_a_week_that_was_reported_on_without_signals_is_a_zero(watched):
    assert [week.now for week in series("01.151", "all", limits())] == [*[Told(0, 0)] * 3, Told(1, 4, True)]


def test_the_line_is_broken_where_nothing_is_known(watched):
    chart = signals_chart("01.051", "all", limits(), "ar")
    drawn = chart.children.figure
    assert drawn["data"][3]["y"] == [2.5, 6.5, None, None]
    assert drawn["data"][3]["connectgaps"] is False


def test_time_runs_from_left_to_right_in_arabic_and_the_other_axis_stands_on_the_right(watched):
    layout = {
        lang: signals_chart("01.051", "all", limits(), lang).children.figure["layout"]
        for lang in ("ar", "fr")
    }
    assert "autorange" not in layout["ar"]["xaxis"]
    assert layout["ar"]["xaxis"]["tickvals"] == layout["fr"]["xaxis"]["tickvals"]
    assert (layout["ar"]["yaxis"]["side"], layout["fr"]["yaxis"]["side"]) == ("right", "left")


def test_runs_of_weeks_go_over_the_new_year():
    assert facts.runs(["2024-W51", "2024-W52", "2025-W01", "2025-W03"]) == [
        ["2024-W51", "2024-W52", "2025-W01"],
        ["2025-W03"],
    ]
    assert facts.runs(["2020-W53", "2021-W01"]) == [["2020-W53", "2021-W01"]]
    assert facts.runs([]) == []


# The page of a cell


def test_small_counts_of_communes_are_withheld(watched):
    words = text(communes_part("01.051", "en"))
    assert words.endswith("Al Hoceima 7 3.5 Ajdir withheld to protect counts below 5")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "too few to say: Reports came of 31 of 52 weeks (59%); under 80% "),
        ("fr", "pour conclure\N{NO-BREAK SPACE}: Semaines"),
        ("ar", "59%"),
    ],
)
def test_communes_of_a_cell_that_told_too_few_weeks_say_so_once(watched, lang: str, said: str):
    with duckdb.connect(str(watched / f"{map_facts.BUILD}.duckdb")) as warehouse:
        warehouse.execute(
            "UPDATE indicator_value SET value = NULL, numerator = NULL, status = 'insufficient' "
            "WHERE indicator = 'all_signals_per_10k' AND level = 'commune'"
        )
        warehouse.execute(
            "CREATE TABLE held_back AS SELECT indicator, level, territory_code, period, milieu, "
            "'signals' AS measure, 'weeks' AS counted, 31 AS told, 52 AS asked, 0.8 AS least_share "
            "FROM indicator_value WHERE indicator = 'all_signals_per_10k' AND level = 'commune'"
        )
    words = text(communes_part("01.051", lang))
    assert words.count(said) == 1


def test_a_province_without_a_cell_says_so_and_what_its_neighbours_have(watched):
    page = text(cell_screen.content(CellView("en", "01.051"), []))
    assert "1 neighbour of 1 has a social vigilance cell." in page
    alone = text(cell_screen.content(CellView("en", "12.391"), []))
    assert "there is no social vigilance cell" in alone
    assert "0 of 0 neighbours have a social vigilance cell." in alone


def test_where_no_list_came_a_province_is_not_said_to_be_without_a_cell(watched):
    with duckdb.connect(str(watched / f"{map_facts.BUILD}.duckdb")) as warehouse:
        warehouse.execute("UPDATE cell_state SET state = 'unknown' WHERE territory_code = '12.391'")
    alone = text(cell_screen.content(CellView("en", "12.391"), []))
    assert "no list of cells came that says whether there is a social vigilance cell" in alone
    page = text(screen.content(VigilanceView("en"), []))
    assert "2 of 3 delegations have a social vigilance cell; of 1 it is not known" in page
    assert "Not known (1)" in page


def test_limits_are_called_a_proposal_and_plans_are_called_plans(watched):
    page = text(screen.content(VigilanceView("en"), []))
    assert "These limits are a proposal" in page
    assert "planned: 52" in page
    assert "planned: 100" in page
    assert "a plan, not a result" in page


# Files


def test_the_file_of_units_holds_them_all_with_empty_cells_for_what_is_unknown(watched):
    sheet = list_sheet(VigilanceView("en"))
    rows = {row[0]: row for row in sheet.rows}
    assert list(rows) == ["01.051", "01.151", "12.391"]
    assert rows["01.051"][2:] == ["Silent cell", 1, "2020-01-01", "2025-12-14", 2, 2, 0, 4, 2, None]
    assert rows["12.391"][2:] == ["No cell", 0, *[None] * 8]
    assert len(sheet.headings) == len(rows["01.051"]) == len(sheet.widths)
    assert sheet.demonstration
    assert any("silent" in said.casefold() for _label, said in sheet.about)


def test_the_file_of_units_follows_the_choices(watched):
    assert [row[0] for row in list_sheet(VigilanceView("en", state="none")).rows] == ["12.391"]
    assert list_sheet(VigilanceView("en", sort="-since")).rows[0][0] == "01.051"


def test_the_file_of_weeks_leaves_a_week_without_a_report_empty(watched):
    sheet = weeks_sheet(CellView("en", "01.051"))
    rows = {row[0]: row for row in sheet.rows}
    migrants = sheet.headings.index("Persons in a situation of migration")
    assert rows["2025-W50"][1:5] == [1, 1, 0, "5–8"]
    assert rows["2025-W51"][1:5] == [1, 0, 0, None]
    assert (rows["2025-W50"][migrants], rows["2025-W51"][migrants]) == ("5–8", None)
    assert rows["2024-W50"][4] == 0
    assert len(sheet.headings) == len(sheet.rows[0]) == len(sheet.widths)


def test_the_file_of_weeks_tells_small_counts_as_a_range_and_says_so(watched):
    for lang, said in (("en", "Counts of 1 to 4"), ("fr", "de 1 à 4"), ("ar", "من 1 إلى 4")):
        sheet = weeks_sheet(CellView(lang, "01.051"))
        assert any(said in text for _name, text in sheet.about)
        rows = {row[0]: row for row in sheet.rows}
        assert rows["2025-W49"][4] == "1–4"
        exact = {cell for row in sheet.rows for cell in row[4:] if isinstance(cell, int)}
        assert not exact & {1, 2, 3, 4}


# Small counts


def test_every_surface_of_a_unit_tells_the_one_signal_of_chefchaouen_as_a_range(watched):
    row = next(row for row in facts.units() if row["code"] == "01.151")
    assert "Signals, 2 weeks 1–4" in " ".join(text(facts_of(row, limits(), "en")).split())
    assert "with 1–4 signals. A report held 0.50–2.00" in past_sentence("01.151", "all", limits(), "en")
    listed = " ".join(text(unit_list([row], VigilanceView("en"), limits(), "")).split())
    assert listed.endswith("Active cell 0 2 of 2 4 of 4 1 1–4 too few to say")
    table = " ".join(text(type_table("01.151", limits(), CellView("en", "01.151").address(), "")).split())
    assert "All signals 1–4 0.50–2.00 1.00–3.00 as in these years 1–4 withheld" in table
    assert next(row for row in list_sheet(VigilanceView("en")).rows if row[0] == "01.151")[-1] == "1–4"
    drawn = {week.period: week.now for week in series("01.151", "all", limits())}
    assert drawn["2025-W52"] == Told(1, 4, held_back=True)
    assert drawn["2025-W51"] == Told(0, 0)


def test_outcomes_below_five_are_told_as_ranges_without_a_share(watched):
    table = " ".join(text(outcome_table("01.051", "all", limits(), "en")).split())
    assert "Al Hoceima 1–4 1–4 1–4 0 0%" in table


def test_the_chart_marks_what_is_held_back_and_its_key_says_so(watched):
    [graph] = [
        one for one in walked(signals_chart("01.051", "all", limits(), "en")) if hasattr(one, "figure")
    ]
    _band, _median, held_back, line = graph.figure["data"]
    # 9 are told of the four weeks: beside the 3 the 6 would give them away.
    assert held_back["y"] == [2.5, 6.5]
    assert held_back["error_y"]["array"] == [1.5, 1.5]
    assert line["y"] == [2.5, 6.5, None, None]
    assert "1–4 signals" in line["customdata"][0]
    assert "exact count not told (small counts: 1–4)" in text(signals_key("01.051", "all", limits(), "en"))
    with_none = text(signals_key("MA", "all", limits(), "en"))
    assert "exact count" not in with_none


def walked(component: Any) -> list[Any]:
    children = getattr(component, "children", None)
    below = children if isinstance(children, list) else [children] if children is not None else []
    return [component, *(one for child in below for one in walked(child))]


# Nothing loaded


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_without_cells_the_pages_say_what_is_missing_and_still_show_the_plans(nobody, lang):
    page = text(screen.content(VigilanceView(lang), []))
    assert national_sentence(lang) in page
    assert "52" in page
    cell = text(cell_screen.content(CellView(lang, "01.051"), []))
    assert "FILES.md" in cell
    assert "100" in cell


def test_where_there_is_nothing_to_choose_no_callback_waits_for_a_choice(nobody):
    made = screen.content(VigilanceView("en"), [])
    assert not [one for one in made if isinstance(one, dcc.Store)]


def test_without_cells_the_sentence_counts_nothing(nobody):
    assert national_sentence("en") == (
        "No report of a social vigilance cell has been loaded yet: no cell can be judged."
    )


def test_without_cells_the_files_are_empty_tables_with_a_head(nobody):
    assert list_sheet(VigilanceView("en")).rows == []
    assert not [text for text in list_sheet(VigilanceView("fr")).headings if text.endswith((",", " "))]
    assert weeks_sheet(CellView("en", "01.051")).rows == []
    assert not list_sheet(VigilanceView("en")).demonstration
