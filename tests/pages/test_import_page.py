"""What the import page says of loads, in every language, whatever a report leaves out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data import paths
from data.words import LANGUAGES
from etl.resolving.decisions import HEADING, known_lists
from pages._parts.asked import Asked
from pages._parts.imports import aside, loads, names, settled
from pages._parts.imports.effects import effects
from pages._parts.imports.findings import findings
from pages._parts.imports.loads import moment, status
from pages._parts.imports.names import Name
from pages._parts.imports.preview import preview
from pages._parts.imports.recognised import recognised
from pages._parts.imports.view import ImportsView, nearest_view
from pages._parts.imports.words import of_load, sentence
from records import aliases, ignored
from tests.pages.said import said
from tests.pages.sample_loads import report, write_load

FIRST, SECOND = "20261122T100000Z-0123456789ab", "20261122T110000Z-0123456789cd"


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shell: None) -> Path:
    monkeypatch.setattr(paths, "LOADS", tmp_path / "loads")
    monkeypatch.setattr(paths, "RECORDS", tmp_path / "records.sqlite")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return tmp_path / "loads"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("list_name", sorted(known_lists() - {HEADING}))
def test_a_name_that_waits_says_in_words_what_it_should_be_one_of(list_name: str, lang: str):
    told = said(names.names([Name(list_name, "Xyz", "", 3, (), ())], lang, with_files=False))
    assert not re.search(r"[a-z]+_[a-z]+", told)
    assert lang != "ar" or list_name not in told


def test_of_a_file_that_could_not_be_read_nobody_says_that_nothing_is_wrong(room: Path):
    unread = report(FIRST, status="refused") | {
        "rules": [],
        "first": [],
        "problems": [{"text": {"en": "No"}}],
    }
    write_load(room, FIRST, unread)
    write_load(room, SECOND, unread | {"id": SECOND, "problems": []})
    view = nearest_view(Asked({"lang": "en"}))
    assert findings(loads.find(FIRST), view) == []
    assert "Nothing was found wrong" in said(findings(loads.find(SECOND), view))


def test_no_load_yet_is_an_empty_list(room: Path):
    assert loads.everything() == []
    assert names.everything() == []
    assert loads.find(FIRST) is None


@pytest.mark.parametrize("status", ["judged", "accepted", "refused", "withdrawn"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_state_has_a_sentence_of_its_own(status: str, lang: str, room: Path):
    folder = write_load(room, FIRST, report(FIRST, status="accepted" if status == "withdrawn" else status))
    if status == "withdrawn":
        (folder / "withdrawn.json").write_text("{}", "utf-8")
    sentence = of_load(loads.find(FIRST), lang)
    assert "centres.xlsx" in sentence
    assert "{" not in sentence


def test_what_was_undone_counts_no_more_whatever_its_report_says(room: Path):
    folder = write_load(room, FIRST, report(FIRST, status="accepted"))
    assert loads.find(FIRST).status == "accepted"
    (folder / "withdrawn.json").write_text("{}", "utf-8")
    assert loads.find(FIRST).status == "withdrawn"


def test_a_load_that_a_newer_one_replaced_says_so_until_the_newer_is_undone(
    room: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(loads.warehouse, "read", lambda question: [{"source_key": SECOND, "counted": 812}])
    write_load(room, FIRST, report(FIRST, status="accepted"))
    newer = write_load(room, SECOND, report(SECOND, status="accepted") | {"supersedes": [FIRST]})
    assert status(loads.find(FIRST), loads.everything()) == "superseded"
    assert "2 files received; 1 counts in the figures" in sentence(ImportsView("en", part="loads"))
    (newer / "withdrawn.json").write_text("{}", "utf-8")
    assert status(loads.find(FIRST), loads.everything()) == "accepted"


def test_a_load_of_which_a_newer_one_replaced_some_rows_still_counts_in_part(
    room: Path, monkeypatch: pytest.MonkeyPatch
):
    write_load(room, FIRST, report(FIRST, status="accepted"))
    write_load(room, SECOND, report(SECOND, status="accepted") | {"supersedes": [FIRST]})
    counted = [{"source_key": FIRST, "counted": 2}, {"source_key": SECOND, "counted": 812}]
    monkeypatch.setattr(loads.warehouse, "read", lambda question: counted)
    assert status(loads.find(FIRST), loads.everything()) == "partly"
    assert "2 files received; 2 count in the figures" in sentence(ImportsView("en", part="loads"))
    counted[0]["counted"] = 0
    assert status(loads.find(FIRST), loads.everything()) == "superseded"


def test_a_half_written_report_is_no_load(room: Path):
    (room / FIRST).mkdir(parents=True)
    (room / FIRST / "report.json").write_text('{"file": "cen', "utf-8")
    assert loads.everything() == []


def test_a_report_that_tells_little_is_still_shown(room: Path):
    (room / FIRST).mkdir(parents=True)
    (room / FIRST / "report.json").write_text('{"status": "judged"}', "utf-8")
    load = loads.find(FIRST)
    assert of_load(load, "en")
    assert recognised(load, "en") == []
    assert preview(load, "en") == []


@pytest.mark.parametrize(
    ("kind", "fields", "told"),
    [
        ("centre", ["delegation_code", "commune_code"], "Prefectures and provinces · Communes"),
        ("cell", ["territory_code"], "Prefectures and provinces"),
    ],
)
def test_the_level_of_a_table_is_that_of_its_columns_and_a_list_has_no_period(
    room: Path, kind: str, fields: list[str], told: str
):
    grid = {"kind": kind, "level": "", "period": "", "columns": [{"field": one} for one in fields]}
    write_load(room, FIRST, report(FIRST) | {"grids": [grid]})
    shown = said(recognised(loads.find(FIRST), "en"))
    assert told in shown
    assert "Period" not in shown


def test_people_are_told_by_their_centres_and_no_level_is_made_up(room: Path):
    grid = {"kind": "beneficiary_count", "period": "2024", "columns": [{"field": "centre_id"}]}
    write_load(room, FIRST, report(FIRST) | {"grids": [grid]})
    shown = said(recognised(loads.find(FIRST), "en"))
    assert "Period" in shown
    assert "Territories" not in shown


@pytest.mark.parametrize(
    ("lang", "told"),
    [("ar", "رمز الإقليم"), ("fr", "Code de la province"), ("en", "Code de la province")],
)
def test_what_a_column_was_read_as_is_told_by_the_templates_heading(lang: str, told: str, room: Path):
    read = {"field": "territory_code", "heading": "Code prov.", "letter": "A", "how": "alias"}
    read |= {"template": {"fr": "Code de la province", "ar": "رمز الإقليم"}}
    grid = {"kind": "population_count", "columns": [read]}
    write_load(room, FIRST, report(FIRST) | {"grids": [grid]})
    shown = said(recognised(loads.find(FIRST), lang))
    assert told in shown
    assert "territory_code" not in shown


def test_what_is_not_known_to_change_is_never_told_to_be_nothing(room: Path):
    write_load(room, FIRST, report(FIRST))
    assert "Not known" in said(effects(loads.find(FIRST), "en"))
    write_load(room, FIRST, report(FIRST) | {"changes": {"count": 0, "rows": []}})
    assert "No figure on the map changes" in said(effects(loads.find(FIRST), "en"))


def test_a_figure_that_is_missing_is_told_in_words_and_never_as_zero(room: Path):
    row = {"indicator": "population", "territory": "01.051", "period": "2024", "before": None, "after": 1234}
    write_load(room, FIRST, report(FIRST) | {"changes": {"count": 1, "rows": [row]}})
    told = said(effects(loads.find(FIRST), "en"))
    assert "no figure" in told
    assert "1,234" in told


def test_a_commune_is_told_apart_from_the_province_of_its_name_and_from_communes_of_other_provinces(
    room: Path,
):
    codes = ("01.051", "01.051.01.01")
    rows = [
        {"indicator": "population", "territory": code, "period": "2024", "before": 1, "after": at}
        for at, code in enumerate(codes, 2)
    ]
    write_load(room, FIRST, report(FIRST) | {"changes": {"count": 2, "rows": rows}})
    told = " ".join(said(effects(loads.find(FIRST), "en")).split())
    assert [one.split(" 2024 ")[0] for one in told.split("Legal population people ")[1:]] == [
        "Al Hoceima · Province",
        "Al Hoceima · Commune · Al Hoceima",
    ]


@pytest.mark.parametrize(
    ("lang", "name", "value"),
    [("ar", "نسبة الفقر %", "12,5"), ("fr", "Taux de pauvreté %", "12,5"), ("en", "Poverty rate %", "12.5")],
)
def test_an_indicator_not_loaded_yet_is_told_by_its_name_and_its_unit(
    lang: str, name: str, value: str, room: Path
):
    key = "loaded_taux_de_pauvrete"
    row = {"indicator": key, "territory": "01.051", "period": "2024", "before": None, "after": 12.5}
    brought = {"indicator": key, "label": "Taux de pauvreté", "label_ar": "نسبة الفقر"}
    brought |= {"label_fr": "Taux de pauvreté", "label_en": "Poverty rate", "unit": "pct", "decimals": 1}
    brought |= {
        "source": "HCP",
        "level": "province",
        "period": "2024",
        "milieu": "total",
        "source_keys": [FIRST],
    }
    changes = {"count": 1, "rows": [row], "brought": [brought]}
    write_load(room, FIRST, report(FIRST) | {"changes": changes})
    told = " ".join(said(effects(loads.find(FIRST), lang)).split())
    assert name in told
    assert value in told
    assert key not in told


def test_what_is_withheld_now_is_not_told_as_it_was_before(room: Path):
    row = {"indicator": "all_signals_per_10k", "territory": "01.051", "period": "2024", "before": 7.25}
    row |= {"before_status": "computed", "after": None, "after_status": "suppressed"}
    write_load(room, FIRST, report(FIRST) | {"changes": {"count": 1, "rows": [row]}})
    told = said(effects(loads.find(FIRST), "en"))
    assert "7.25" not in told
    assert told.count("withheld") == 2


def test_a_figure_leads_to_its_explanation_once_it_counts_and_not_before(room: Path):
    row = {"indicator": "population", "level": "province", "territory": "01.051", "period": "2024"}
    row |= {"milieu": "total", "before": 1, "after": 1234}
    for state, leads in (("judged", False), ("accepted", True)):
        told = report(FIRST, status=state) | {"changes": {"count": 1, "rows": [row]}}
        write_load(room, FIRST, told)
        shown = str(effects(loads.find(FIRST), "en"))
        assert ("/explain?lang=en&indicator=population&territory=01.051&period=2024" in shown) is leads


def test_a_warning_can_be_set_aside_where_writing_is_open_and_says_so_once_it_was(
    room: Path, monkeypatch: pytest.MonkeyPatch
):
    warned = {"severity": "warning", "rule": "JUMP", "key": "EMF-1/2024", "row": 4}
    error = {"severity": "error", "rule": "FILLED", "key": "", "row": 5}
    assert aside.asked(warned, {}, "en") == []
    monkeypatch.setenv("YAQAZA_WRITE_TOKEN", "secret")
    assert "It is right…" in said(aside.asked(warned, {}, "en"))
    assert aside.asked(error, {}, "en") == []
    ignored.ignore("JUMP", "EMF-1/2024", "Fatima", "a new building")
    known = {(one.rule, one.key): one for one in aside.everything()}
    assert said(aside.asked(warned, known, "en")) == "Set aside by Fatima: a new building"
    assert "Warn again" in said(aside.aside("en"))


def test_the_preview_shows_rows_under_the_files_own_headings(room: Path):
    write_load(room, FIRST, report(FIRST))
    told = said(preview(loads.find(FIRST), "en"))
    for text in ("Code du centre", "Dar Talib", "Refused rows, as written", "Bni Drar <b>x</b>"):
        assert text in told


def test_a_name_waits_once_for_all_files_until_it_is_settled(room: Path):
    for name in (FIRST, SECOND):
        write_load(room, name, report(name))
    (waiting,) = names.everything()
    assert (waiting.written, waiting.count, len(waiting.loads)) == ("Bni Drar", 2, 2)
    aliases.accept("commune", "Bni Drar", "02.411.01.11", "Fatima", "02.411")
    assert names.everything() == []
    (done,) = settled.everything()
    assert (done.written, done.value, done.who) == ("Bni Drar", "02.411.01.11", "Fatima")


@pytest.mark.parametrize(
    ("within", "scores", "told"),
    [("", (100, 100), True), ("", (100, 80), False), ("02.411", (100, 100), False)],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_name_that_several_places_bear_says_that_its_answer_holds_everywhere(
    lang: str, within: str, scores: tuple[float, float], told: bool, room: Path
):
    codes = ("01.051.01.01", "02.411.01.11")
    offered = [{"value": code, "score": score} for code, score in zip(codes, scores, strict=True)]
    waits = {"list": "commune", "written": "Bni Drar", "within": within, "count": 1, "candidates": offered}
    write_load(room, FIRST, report(FIRST) | {"waiting": [waits]})
    warning = {
        "ar": "تحمل عدة أماكن هذا الاسم",
        "fr": "Plusieurs lieux portent ce nom",
        "en": "Several places bear this name",
    }
    assert (warning[lang] in said(names.names(names.everything(), lang))) is told


@pytest.mark.parametrize("query", [{"load": "x"}, {"part": "lods"}, {"load": "..", "part": "names"}])
def test_what_nobody_could_mean_is_mended_with_one_notice(query: dict[str, str], room: Path):
    asked = Asked({"lang": "fr", **query})
    view = nearest_view(asked)
    assert view.load == ""
    assert len(asked.notices) == 1


@pytest.mark.parametrize(
    "written",
    ["20261122T100000Z", "20261122T100000123456Z", "2026-11-22T10:00:00+00:00", "2026-11-22T10:00:00.000000"],
)
def test_times_are_read_however_a_report_writes_them(written: str):
    assert moment(written).isoformat().startswith("2026-11-22T10:00:00")
    assert moment(written).tzinfo is not None


def test_what_is_no_time_is_none():
    assert moment("yesterday") is None
