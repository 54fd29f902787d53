"""A portrait set against its likes, its verdicts against the build's, and where its figures are going."""

from __future__ import annotations

import csv
import io
import re

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from data import warehouse
from data.paths import CURRENT
from pages._parts.markup import markup
from pages._parts.portrait import likes_told
from pages._parts.portrait.cells import verdict_cell
from pages._parts.portrait.figures import portrait
from pages._parts.portrait.likes import declared, likes_of, offered
from pages._parts.portrait.line_drawn import drawn
from pages._parts.portrait.lines import lines_of
from pages._parts.portrait.lines_told import fragment
from pages._parts.portrait.view import TerritoryView, territory_view
from pages._reports.portrait_files import portrait_sheet
from pages._reports.portrait_lines import router

FIGUIG, ORIENTAL, CITY = "02.251", "02", "02.251.01.03"


@pytest.fixture(scope="module", autouse=True)
def built() -> None:
    if not CURRENT.exists():
        pytest.fail("no facts were built: run `make data`")


@pytest.fixture(scope="module")
def client() -> TestClient:
    app = FastAPI()
    app.include_router(router)
    return TestClient(app)


def without_likes() -> str:
    """A commune of which the census withholds a variable."""
    rows = warehouse.read("likeness_context", level="commune", indicators="|".join(declared()))
    return next(row["code"] for row in rows if row["value"] is None)


@pytest.mark.parametrize(
    ("code", "way"), [(FIGUIG, "likes"), (CITY, "likes"), (ORIENTAL, "parent"), ("MA", "median")]
)
def test_a_province_and_a_commune_are_usually_set_against_their_likes(code: str, way: str):
    assert portrait(code, "").comparison.way == way


def test_a_commune_without_likes_is_set_against_its_province_and_says_why():
    code = without_likes()
    assert portrait(code, "").comparison.way == "parent"
    said = markup(likes_told.told(TerritoryView(code, "en")))
    assert "does not publish every variable" in said


def test_a_region_has_no_likes_to_be_set_against():
    view, asked = territory_view({"code": ORIENTAL, "compare": "likes"})
    assert (view.compare, len(asked.notices)) == ("", 1)
    assert likes_told.told(view) == []


@pytest.mark.parametrize(
    ("code", "benchmark"),
    [
        *((code, way) for code in (FIGUIG, CITY, ORIENTAL) for way in ("country", "median")),
        (FIGUIG, "likes"),
        (CITY, "likes"),
        (CITY, "region"),
    ],
)
def test_verdicts_are_those_of_the_build(code: str, benchmark: str):
    shown = portrait(code, benchmark)
    built = {
        row["indicator"]: row
        for row in warehouse.read("verdict_of_territory", code=code)
        if row["benchmark"] == benchmark
    }
    figures = [one for one in shown.figures() if one.milieu == "total"]
    assert len(figures) > 50
    for one in figures:
        row = built[one.indicator.key]
        assert one.period == row["period"], one.indicator.key
        assert one.compared.sureness == (row["sureness"] or ""), one.indicator.key
        if row["verdict"] in ("better", "worse", "higher", "lower", "similar"):
            assert one.compared.verdict == row["verdict"], one.indicator.key
            assert one.compared.value == pytest.approx(row["benchmark_value"], rel=1e-12), one.indicator.key
        else:
            assert one.compared.verdict == "unjudged", one.indicator.key


def test_a_province_beside_its_parent_is_judged_as_beside_its_region():
    parent, region = portrait(FIGUIG, "parent"), warehouse.read("verdict_of_territory", code=FIGUIG)
    said = {row["indicator"]: row["verdict"] for row in region if row["benchmark"] == "region"}
    assert parent.figure("illiteracy_10_plus").compared.verdict == said["illiteracy_10_plus"] == "worse"
    assert parent.figure("illiteracy_10_plus").compared.sureness == "99.8"


def test_other_variables_make_other_likes_and_another_mean():
    usual, chosen = portrait(FIGUIG, "likes"), portrait(FIGUIG, "likes", "population,rural_share")
    assert likes_of(FIGUIG) != likes_of(FIGUIG, "population,rural_share")
    ours, theirs = (one.figure("unemployment").compared.value for one in (usual, chosen))
    assert ours != theirs
    values = [
        portrait(one.code).figure("unemployment").value for one in likes_of(FIGUIG, "population,rural_share")
    ]
    assert theirs == pytest.approx(sum(values) / 10)


def test_the_declared_variables_asked_for_by_name_give_the_declared_likes():
    assert [one.code for one in likes_of(CITY, ",".join(declared()))] == [one.code for one in likes_of(CITY)]


def test_variables_stand_in_the_address_and_come_back_from_it():
    view = TerritoryView(FIGUIG, "fr", likened="population,rural_share")
    again, asked = territory_view({"code": FIGUIG, "lang": "fr", **view.address().fields})
    assert (again, asked.notices) == (view, [])
    assert "likened" in view.of("02.275")


@pytest.mark.parametrize(
    ("asked", "kept", "notices"),
    [
        ("population,nonsense", "population", 1),
        ("nonsense", "", 1),
        ("rural_share,population", "population,rural_share", 0),
        (",".join(("population", "population")), "population", 0),
        ("licensed_places", "", 1),
    ],
)
def test_variables_that_nobody_can_choose_are_left_out_with_a_notice(asked: str, kept: str, notices: int):
    view, found = territory_view({"code": FIGUIG, "lang": "fr", "likened": asked})
    assert (view.likened, len(found.notices)) == (kept, notices)


def test_every_variable_on_offer_describes_the_people_and_not_the_network():
    assert set(declared()) < set(offered("commune")) <= set(offered("province"))
    assert not any(one.startswith(("centres", "places", "reach", "signals")) for one in offered("province"))
    assert offered("region") == ()


def test_the_ten_are_links_to_portraits_set_against_the_same():
    said = markup(likes_told.told(TerritoryView(FIGUIG, "en", likened="population,rural_share")))
    links = re.findall(r'href="([^"]+)"', said)
    assert len(links) == 10
    assert all("likened=population%2Crural_share" in one for one in links)
    assert links[0].startswith(f"/territory/{likes_of(FIGUIG, 'population,rural_share')[0].code}?")


def test_a_sheet_says_how_sure_each_verdict_is():
    sheet = portrait_sheet(TerritoryView(FIGUIG, "en", "country"))
    at = sheet.headings.index("How sure")
    said = {row[at] for row in sheet.rows}
    assert {"sure at 99.8%", "complete count", ""} <= said
    assert all(len(row) == len(sheet.headings) == len(sheet.widths) for row in sheet.rows)


def test_a_line_ends_in_the_portraits_own_figure_and_carries_the_builds_course():
    tested = {row["indicator"]: row for row in warehouse.read("course_of_territory", code=FIGUIG)}
    shown = lines_of(FIGUIG)
    assert len(shown) > 20
    for line in shown:
        figure = portrait(FIGUIG).figure(line.indicator.key)
        assert (line.years[-1]["period"], line.years[-1]["value"]) == (figure.period, figure.value)
        assert (
            line.slope == tested[line.indicator.key]["slope"]
            if line.indicator.key in tested
            else line.slope is None
        )


def test_a_commune_has_too_few_years_for_a_course_and_says_so():
    assert {line.course for line in lines_of(CITY)} == {"cannot be calculated"}
    assert "trend cannot be calculated" in markup(fragment(CITY, "en"))


def years(*values: float | None) -> list[dict[str, object]]:
    return [
        {
            "period": str(2020 + place),
            "value": value,
            "lower": None if value is None else value - 1,
            "upper": None if value is None else value + 1,
        }
        for place, value in enumerate(values)
    ]


def test_a_year_without_a_figure_is_a_gap_and_not_a_zero():
    whole, parted = (
        markup(drawn(years(*values), "x", rtl=False)) for values in ((5, 6, 7, 8), (5, 6, None, 8))
    )
    assert (whole.count('class="line"'), parted.count('class="line"')) == (1, 2)
    assert (whole.count('class="band"'), parted.count('class="band"')) == (1, 2)


def test_in_arabic_time_runs_from_right_to_left():
    ltr, rtl = (markup(drawn(years(1, 2, 3), "x", rtl=rtl)) for rtl in (False, True))
    ends = [float(re.search(r'cx="([\d.]+)"', said)[1]) for said in (ltr, rtl)]
    assert ends[0] > 90 > ends[1]


def test_equal_values_are_drawn_too():
    flat = [{"period": str(2020 + n), "value": 0.0, "lower": 0.0, "upper": 0.0} for n in range(3)]
    assert 'class="line"' in markup(drawn(flat, "x", rtl=False))


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_lines_come_as_charts_and_as_a_table_of_every_year(client: TestClient, lang: str):
    said = client.get(f"/territory/{FIGUIG}/lines", params={"lang": lang}).text
    assert said.count("<svg") == len(lines_of(FIGUIG)) == said.count('scope="row"')
    assert said.count("<script") == 0


def test_lines_are_taken_away_with_their_intervals(client: TestClient):
    text = client.get(f"/territory/{FIGUIG}/lines.csv", params={"lang": "en"}).content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    heads = next(row for row in rows if "Lower bound" in row)
    assert len(rows) - rows.index(heads) - 1 == sum(len(line.years) for line in lines_of(FIGUIG))
    assert "Demonstration figures" in text


@pytest.mark.parametrize("path", ["/territory/99.999/lines", "/territory/99.999/lines.csv"])
def test_a_territory_that_is_not_there_has_no_lines(client: TestClient, path: str):
    assert client.get(path).status_code == 404


def test_a_figure_with_a_declared_norm_is_set_against_it_and_the_others_against_nothing():
    told = portrait(FIGUIG, "norm")
    norms = {
        row["indicator"]: row for row in warehouse.read("verdict_of_territory", code=FIGUIG)
        if row["benchmark"] == "norm"
    }  # fmt: skip
    held = {one.indicator.key: one for one in told.figures() if one.milieu == "total"}
    assert told.comparison.way == "norm"
    assert {"population_change", "rural_balance"} <= norms.keys() & held.keys()
    for key, one in held.items():
        if key in norms:
            assert one.compared.value == norms[key]["benchmark_value"] == one.indicator.reference
        else:
            assert (one.compared.value, one.compared.status) == (None, "not_applicable")
            assert one.compared.verdict == "unjudged"


def test_the_norm_is_refused_where_nothing_is_held_to_one():
    view, asked = territory_view({"code": "MA", "compare": "norm"})
    assert view is not None
    assert view.compare == ""
    assert len(asked.notices) == 1
    view, asked = territory_view({"code": FIGUIG, "compare": "norm"})
    assert view is not None
    assert (view.compare, asked.notices) == ("norm", [])


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_a_verdict_names_the_year_it_speaks_of(lang: str):
    one = portrait(FIGUIG, "country").figure("illiteracy_10_plus")
    assert one is not None
    assert one.compared.verdict == "worse"
    assert '<small class="of-year">2024</small>' in markup(verdict_cell(one, lang))


def test_what_is_not_judged_names_no_year():
    one = portrait(FIGUIG, "country").figure("people_per_room")
    assert one is not None
    assert "of-year" not in markup(verdict_cell(one, "en"))
