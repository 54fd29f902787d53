"""Access, worked out by hand on nine communes in a row.

From south to north along one meridian: Al Hoceima (9,000 women, a centre of 120 places), Ajdir (2,000) five
kilometres on, Izemmouren (700), Bab Berred (1,500), Bab Taza (1,200, a centre whose places nobody recorded),
Chefchaouen (8,000); in the far south communes of which nothing is known.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from dash.development.base_component import Component

from data import warehouse
from data.words import LANGUAGES
from pages._parts import known, places, search
from pages._parts.access import ground as access_ground
from pages._parts.access import reach as access_reach
from pages._parts.access.found import Found, by_territory, found, within
from pages._parts.access.map import fills
from pages._parts.access.method import assumed, left_out
from pages._parts.access.reach import ways
from pages._parts.access.screen import content
from pages._parts.access.tables import listed
from pages._parts.access.told import facts, marked
from pages._parts.access.view import SHOWS, asked_view
from pages._parts.access.words import headline
from pages._parts.gaps import facts as gaps_facts
from pages._reports.access_sheet import communes_sheet, territories_sheet
from pages._reports.csv_file import csv_file
from tests.pages import small_gaps

HOCEIMA, AJDIR, IZEMMOUREN = "01.051.01.01", "01.051.01.03", "01.051.05.01"
BAB_BERRED, BAB_TAZA, CHEFCHAOUEN = "01.151.05.01", "01.151.05.03", "01.151.01.03"
ARGOUB, IMLILI = "12.391.05.01", "12.391.05.03"
LATITUDES = {
    HOCEIMA: 35.0,
    AJDIR: 35.05,
    IZEMMOUREN: 35.3,
    BAB_BERRED: 35.36,
    BAB_TAZA: 35.42,
    CHEFCHAOUEN: 35.6,
}
NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture(scope="module")
def pointer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("access")
    pointer = small_gaps.write(folder)
    for script in ("plan_facts.sql", "access_facts.sql"):
        small_gaps.change(folder, Path(__file__).with_name(script).read_text(encoding="utf-8"))
    return pointer


@pytest.fixture(autouse=True)
def published(pointer: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """These facts, and nothing remembered from or left to other tests."""
    monkeypatch.setattr(warehouse, "CURRENT", pointer)
    monkeypatch.setattr(warehouse, "_connections", {})
    kept = (
        *(warehouse._answer, known._known, places._places, places._inside, search._index),
        *(gaps_facts._all_gaps, access_ground._ground),
        *(access_reach._ways, access_reach._reach, access_reach._crowding),
    )
    for answers in kept:
        answers.cache_clear()
    yield
    for answers in kept:
        answers.cache_clear()


def asked(**query: str) -> Found:
    return found(asked_view({"lang": "en", **query})[0])


def at(shown: Found, code: str) -> int:
    return shown.ground.codes.index(code)


def text(part: object) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, list):
        return " ".join(map(text, part))
    if not isinstance(part, Component):
        return ""
    return f"{getattr(part, 'data-markup', '')} {text(part.children) if hasattr(part, 'children') else ''}"


def along_the_meridian(one: str, other: str) -> float:
    return 6371.0 * np.radians(abs(LATITUDES[one] - LATITUDES[other]))


@pytest.mark.parametrize(
    ("commune", "centre"),
    [(AJDIR, HOCEIMA), (IZEMMOUREN, BAB_TAZA), (BAB_BERRED, BAB_TAZA), (CHEFCHAOUEN, BAB_TAZA)],
)
def test_the_way_to_the_nearest_is_that_of_the_haversine(commune: str, centre: str):
    shown = asked()
    row = at(shown, commune)
    assert shown.ground.centres[shown.reach.nearest[row]]["commune_code"] == centre
    # A sphere is not the earth: within half a percent.
    assert shown.reach.km[row] == pytest.approx(along_the_meridian(commune, centre), rel=5e-3)


def test_a_detour_lengthens_every_way_alike_and_the_paved_road_only_where_it_is_known_and_asked():
    straight, longer = ways(asked().view), ways(asked(detour="1.5").view)
    assert longer == pytest.approx(1.5 * straight)
    shown = asked(penalty="2", detour="1.5")
    added = ways(shown.view) - longer
    expected = {HOCEIMA: 0.0, AJDIR: 5.0, IZEMMOUREN: 20.0, BAB_BERRED: 2.0, BAB_TAZA: 0.0}
    assert {code: added[at(shown, code), 0].round(9) for code in expected} == expected
    said = " ".join(assumed(shown))
    assert "counts as 2 km more: an assumption" in said
    # Bab Taza and, where towns are looked at too, Chefchaouen.
    assert "where nothing is added: 1." in said
    assert "where nothing is added: 2." in " ".join(assumed(asked(penalty="2", milieu="all")))
    assert "assumption" not in " ".join(assumed(asked()))


@pytest.fixture
def timed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same facts, with three loaded ways."""
    pointer = small_gaps.write(tmp_path)
    for script in ("plan_facts.sql", "access_facts.sql"):
        small_gaps.change(tmp_path, Path(__file__).with_name(script).read_text(encoding="utf-8"))
    small_gaps.change(
        tmp_path,
        f"""INSERT INTO travel_time BY NAME
        SELECT *, 'trajets' AS source_key, FALSE AS simulated FROM (VALUES
            ('{AJDIR}', '{HOCEIMA}', 90.0), ('{IZEMMOUREN}', '{HOCEIMA}', 6.0), ('{HOCEIMA}', '{AJDIR}', 1.0)
        ) AS given (from_code, to_code, minutes);
        INSERT INTO source BY NAME SELECT 'trajets' AS source_key, 'Agence' AS publisher, 'trajets.csv' AS
            title, '2026' AS reference_period, FALSE AS simulated""",
    )
    monkeypatch.setattr(warehouse, "CURRENT", pointer)
    access_ground._ground.cache_clear()


@pytest.mark.usefixtures("timed")
def test_a_loaded_way_stands_in_for_the_straight_line_at_the_speed_that_is_said():
    shown = asked(speed="40", detour="2", penalty="5")
    km = ways(shown.view)[:, 0]
    # 90 minutes at 40 km/h; 6 of them; the way back from Al Hoceima leads to no centre's commune.
    assert km[at(shown, AJDIR)] == pytest.approx(60)
    assert km[at(shown, IZEMMOUREN)] == pytest.approx(4)
    # Where none was loaded: the straight line with what is assumed.
    assert km[at(shown, BAB_BERRED)] == pytest.approx(
        2 * along_the_meridian(BAB_BERRED, HOCEIMA) + 5, rel=5e-3
    )
    said = " ".join(assumed(shown))
    assert "2 were loaded as minutes: they count as kilometres at 40 km/h" in said
    page = text(content(shown.view, []))
    assert "trajets.csv" in page
    assert ways(asked(speed="80").view)[at(shown, AJDIR), 0] == pytest.approx(120)


def test_without_loaded_ways_no_speed_is_asked_for_or_said():
    shown = asked(speed="40")
    assert shown.ground.minutes is None
    assert "minutes" not in " ".join(assumed(shown))
    page = content(*pair())
    assert not [one for one in walked(page) if getattr(one, "className", "") == "control access-speed"]


def walked(part: object) -> Iterator[Component]:
    for one in part if isinstance(part, list) else [part]:
        if isinstance(one, Component):
            yield one
            yield from walked(getattr(one, "children", None) or [])


def test_people_within_each_limit_by_milieu_are_those_counted_by_hand():
    shown = asked(milieu="all")
    rows = {milieu: within(shown, shown.inside, milieu, "MA") for milieu in ("total", "rural", "urban")}
    assert (rows["total"].people, rows["total"].near) == (22400, (10200, 13700, 22400, 22400))
    assert (rows["rural"].people, rows["rural"].near) == (4900, (1200, 4200, 4900, 4900))
    assert (rows["urban"].people, rows["urban"].near) == (17500, (9000, 9500, 17500, 17500))
    # Chefchaouen's countryside, and the three of the south, are not known: never zero.
    assert (rows["total"].unknown, rows["rural"].unknown) == (3, 4)


def test_provinces_and_regions_add_up_to_the_whole():
    shown = asked(milieu="all")
    provinces = by_territory(shown, shown.looked_at, "total", shown.ground.provinces)
    assert [(row.code, row.people, row.near) for row in provinces] == [
        ("01.051", 11700, (9000, 11000, 11700, 11700)),
        ("01.151", 10700, (1200, 2700, 10700, 10700)),
        ("12.391", 0, (0, 0, 0, 0)),
    ]
    assert [row.code for row in listed(shown, "total", shown.looked_at)] == [
        *("01", "01.051", "01.151", "12", "12.391")
    ]
    assert [row.code for row in listed(asked(within="01.151"), "total", shown.looked_at)] == ["01.151"]


def test_places_are_shared_by_all_who_reach_them_whatever_communes_are_shown():
    for milieu in ("rural", "all"):
        shown = asked(show="places", milieu=milieu)
        assert shown.reach.score[at(shown, AJDIR)] == pytest.approx(120 / 11000 * 1000)
    near = asked(show="places", radius="5", detour="1")
    # Beyond five kilometres of the only centre that tells its places: none is within reach.
    assert near.reach.score[at(near, AJDIR)] == 0
    assert "4,200 women aged 15 and over (77.8%) have no licensed place within 5 km" in headline(
        {"lang": "en", "show": "places", "radius": "5"}
    )


def test_a_centre_without_licensed_places_is_not_one_of_zero_places():
    shown = asked(show="places", radius="20")
    assert np.isnan(shown.reach.score[at(shown, BAB_TAZA)])
    assert fills(shown)[BAB_TAZA] == "insufficient"
    assert at(shown, BAB_TAZA) not in shown.order
    assert left_out(shown).startswith("Of 2 open centres 1 has no licensed places on record")
    far = asked(show="places", radius="50")
    # Within 50 km both count: what is shared is at least that of the one that tells.
    assert far.reach.is_floor[at(far, BAB_TAZA)]
    assert far.reach.score[at(far, BAB_TAZA)] == pytest.approx(120 / 14400 * 1000)
    assert "at least 8.33" in " ".join(facts(far, at(far, BAB_TAZA)))


@pytest.mark.parametrize(("decay", "weight"), [("step", 1.0), ("gaussian", 0.885)])
def test_a_decay_weighs_people_and_places_by_the_way(decay: str, weight: float):
    shown = asked(show="places", decay=decay)
    km = ways(shown.view)[at(shown, AJDIR), 0]
    if decay == "gaussian":
        edge = np.exp(-0.5)
        weight = (np.exp(-((km / 20) ** 2) / 2) - edge) / (1 - edge)
    expected = weight * 120 / (9000 + weight * 2000) * 1000
    assert shown.reach.score[at(shown, AJDIR)] == pytest.approx(expected)


def test_the_alternative_reading_counts_way_and_crowding():
    shown = asked(show="raam", milieu="all")
    cost = dict(zip(shown.ground.codes, shown.measured, strict=True))
    # One centre tells its places: everybody shares it, as crowded as the mean, and the way comes on top.
    km = ways(shown.view)[:, 0]
    crowding = cost[HOCEIMA]
    assert crowding == pytest.approx(1)
    assert cost[CHEFCHAOUEN] == pytest.approx(crowding + km[at(shown, CHEFCHAOUEN)] / 20, rel=1e-6)


def test_the_worst_tenth_is_rounded_up_and_breaks_ties_by_the_way():
    shown = asked()
    assert [shown.ground.codes[row] for row in shown.worst] == [IZEMMOUREN]
    assert shown.people(shown.worst) == 700
    everywhere = asked(show="places", radius="5", milieu="all")
    assert [shown.ground.codes[row] for row in everywhere.order][:2] == [CHEFCHAOUEN, IZEMMOUREN]


def test_the_sentence_says_who_is_far_and_how_far_the_worst_tenth_is():
    said = headline({"lang": "en", "radius": "10"})
    assert "700 women aged 15 and over (13.0%) live more than 10 km from the nearest centre" in said
    assert "In the worst tenth, 1 commune, 700 women aged 15 and over live 13 km or more from it" in said
    assert "No figure for 2 rural communes." in said


def test_where_nothing_is_known_or_nothing_is_open_the_sentence_says_so_and_no_table_is_made_up():
    assert "nothing is known of centres" in headline({"lang": "en", "within": "12"})
    assert "no centre is open anywhere" in headline({"lang": "en", "what": "upe"})
    page = text(content(*pair(what="upe")))
    assert "access-list" not in page


def pair(**query: str):
    view, told = asked_view({"lang": "en", **query})
    return view, told.notices


def test_communes_of_which_nothing_is_known_are_missing_on_the_map_and_in_the_file():
    shown = asked()
    painted = fills(shown)
    assert (painted[ARGOUB], painted[IMLILI]) == ("missing", "insufficient")
    assert (painted[AJDIR], painted[IZEMMOUREN], painted[BAB_TAZA]) == ("1", "2", "0")
    assert HOCEIMA not in painted


def test_a_marked_commune_tells_its_people_its_nearest_and_what_it_shares():
    view, _told = pair(selected=AJDIR)
    said = text(marked(found(view)))
    assert "People concerned: 2,000" in said
    assert "5.5 km" in said
    assert "Places shared, per 1,000 people: 10.91" in said
    unknown = text(marked(found(pair(selected=ARGOUB)[0])))
    assert "Nearest centre" not in unknown


@pytest.mark.parametrize(
    ("query", "view", "notices"),
    [
        ({"what": "nonsense"}, {"what": "emf"}, 1),
        ({"show": "raaam"}, {"show": "raam"}, 1),
        ({"radius": "12"}, {"radius": "10"}, 1),
        ({"radius": "-4"}, {"radius": "20"}, 1),
        ({"detour": "9"}, {"detour": "2"}, 1),
        ({"penalty": "much"}, {"penalty": "0"}, 1),
        ({"decay": "gauss"}, {"decay": "gaussian"}, 1),
        ({"within": "99"}, {"within": "MA"}, 1),
        ({"within": AJDIR}, {"within": "01.051", "selected": AJDIR}, 0),
        ({"within": "12", "selected": AJDIR}, {"within": "12", "selected": ""}, 0),
        ({"lang": "de"}, {"lang": "ar"}, 1),
    ],
)
def test_what_nobody_could_mean_becomes_the_nearest_view_with_a_notice(query, view, notices):
    mended, told = asked_view({"lang": "en", **query})
    assert {name: getattr(mended, name) for name in view} == view
    assert len(told.notices) == notices


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("show", SHOWS)
def test_every_language_says_every_measure(language: str, show: str):
    view, told = asked_view({"lang": language, "show": show, "penalty": "2", "detour": "1.3"})
    page = text(content(view, told.notices))
    assert headline({"lang": language, "show": show, "penalty": "2", "detour": "1.3"}) in page
    assert all(one in page for one in assumed(found(view)))
    assert not told.notices


def rows_of(sheet) -> list[list[str]]:
    return list(csv.reader(io.StringIO(csv_file(sheet).decode("utf-8-sig"))))


def test_the_file_of_communes_holds_what_the_page_shows_and_empty_cells_where_nothing_is_known():
    rows = rows_of(communes_sheet(pair(show="places")[0], NOW))
    head = {row[0]: row[1] for row in rows if len(row) == 2}
    assert "licensed place" in head["In short"]
    assert head["Left out"].startswith("Of 2 open centres")
    listed_rows = {row[0]: row for row in rows if row and row[0] in {AJDIR, BAB_TAZA, ARGOUB}}
    assert listed_rows[AJDIR][4:10] == ["2000", "Espace", "5.55", "1", "10.909", "no"]
    assert listed_rows[BAB_TAZA][8] == ""
    assert listed_rows[BAB_TAZA][-1] == "centres near, but their licensed places are not on record"
    assert listed_rows[ARGOUB][5:10] == ["", "", "", "", ""]
    assert listed_rows[ARGOUB][-1] == "no figure"


def test_where_too_few_sent_their_lists_page_and_file_say_how_many():
    why = "too few to say: 3 of 4 delegations sent their list of centres (75%); under 80% nothing is shown."
    rows = {row[0]: row for row in rows_of(communes_sheet(pair(show="nearest")[0], NOW)) if row}
    assert rows[IMLILI][-1] == why
    assert rows[ARGOUB][-1] == "no figure"
    shown = asked(selected=IMLILI)
    assert facts(shown, shown.ground.codes.index(IMLILI)) == [f"People concerned: {why}"]


def test_the_file_of_territories_counts_people_within_and_beyond_by_milieu():
    rows = rows_of(territories_sheet(pair(milieu="all")[0], NOW))
    kept = {(row[0], row[2]): row[3:] for row in rows if row and row[0] == "01.051"}
    assert kept["01.051", "All"] == ["11700", "9000", "11000", "11700", "11700", "2700", "700", "0", "0", "0"]
    assert kept["01.051", "Rural"][:3] == ["2200", "0", "1500"]
