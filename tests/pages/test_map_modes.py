"""The map's ways of showing against esda, libpysal and statsmodels on others' data, and by hand."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import esda
import numpy as np
import pytest
from esda.smoothing import Empirical_Bayes, Spatial_Empirical_Bayes
from python_calamine import CalamineWorkbook
from scipy.stats import norm
from statsmodels.stats.multitest import multipletests

from data import warehouse
from geo.hotspots import local_statistics
from pages._parts import known, places, search
from pages._parts.legend import legend
from pages._parts.map import tips
from pages._parts.map.classes import classes, key
from pages._parts.map.modes import facts, find, names, sure, two_way
from pages._parts.map.modes.circles import round_sizes
from pages._parts.nearest import nearest
from pages._parts.table_columns import columns
from pages._parts.text import sentence
from pages._parts.view import SHOWS, View
from pages._reports import shown_as
from pages._reports.sheet import sheet
from pages._reports.xlsx_file import xlsx_file
from tests.pages import mode_facts
from tests.pages.mode_facts import ALONE, COUNT, MISSING, RATE, SECOND, SUPPRESSED, UNCOUNTED

WEIGHTS, TABLE = mode_facts.counties()
RATES = (10_000 * TABLE.SID74 / TABLE.BIR74).to_numpy()
HERE = np.arange(100) != MISSING


@pytest.fixture(scope="module", autouse=True)
def counties(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    kept = (warehouse._answer, known._known, places._places, places._inside, search._index, facts._facts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(warehouse, "CURRENT", mode_facts.write(tmp_path_factory.mktemp("counties")))
        patch.setattr(warehouse, "_connections", {})
        for answers in (*kept, facts._beside, find._found):
            answers.cache_clear()
        yield
        for answers in (*kept, facts._beside, find._found):
            answers.cache_clear()


def view(show: str = "", indicator: str = RATE, **more: str) -> View:
    given = {"lang": "en", "indicator": indicator, "period": mode_facts.PERIOD, "show": show, **more}
    return nearest({**given, "level": "province"}, known.known())[0]


def shown(show: str, indicator: str = RATE, **more: str) -> find.Finding:
    found = find.finding(view(show, indicator, **more))
    assert found is not None
    return found


def column(show: str, name: str, indicator: str = RATE) -> np.ndarray:
    (one,) = [one for one in shown(show, indicator).columns(view(show, indicator)) if one.key == name]
    return np.array([np.nan if cell is None else cell for cell in one.cells])


def without(lacking: int = MISSING) -> object:
    """The same counties without the one that has no figure, as libpysal parts them."""
    kept = [name for at, name in enumerate(WEIGHTS.id_order) if at != lacking]
    import libpysal  # noqa: PLC0415 - beside what it is for

    return libpysal.weights.w_subset(WEIGHTS, kept, silence_warnings=True)


# -- smoothed


def test_smoothed_rates_are_what_esda_computes_without_the_county_that_has_no_figure():
    counted = (TABLE.SID74.to_numpy()[HERE], TABLE.BIR74.to_numpy()[HERE])
    theirs = 10_000 * Empirical_Bayes(*counted).r.ravel()
    assert column("smoothed", "smoothed")[HERE] == pytest.approx(theirs, abs=0.051)
    assert np.isnan(column("smoothed", "smoothed")[MISSING])


def test_rates_smoothed_by_neighbours_are_what_esda_computes_where_it_stays_within_reason():
    counted = (TABLE.SID74.to_numpy()[HERE], TABLE.BIR74.to_numpy()[HERE])
    theirs = 10_000 * Spatial_Empirical_Bayes(*counted, without()).r.ravel()
    ours = column("smoothed_near", "smoothed")[HERE]
    # esda goes on with a negative variance between places and leaves the range of rates: there they part.
    assert (abs(ours - theirs) < 0.051).mean() > 0.5
    assert (ours <= RATES[HERE].max() + 0.05).all()


def test_what_smoothing_did_is_the_difference_of_both_columns():
    moved, after = column("smoothed", "moved"), column("smoothed", "smoothed")
    assert moved[HERE] == pytest.approx(after[HERE] - RATES[HERE], abs=0.11)


def test_a_smoothed_map_keeps_the_breaks_of_the_values_and_signs_who_has_none():
    signs = classes(view("smoothed")).classes
    after = column("smoothed", "smoothed")
    expected = "".join(
        "m" if np.isnan(one) else str(int(np.searchsorted([10, 20, 30], one))) for one in after
    )
    assert signs == expected


def test_the_sentence_names_who_moved_most_and_counts_the_colours_that_change():
    after = shown("smoothed").after
    most = int(np.nanargmax(abs(after - RATES)))
    changed = int((np.searchsorted([10, 20, 30], after) != np.searchsorted([10, 20, 30], RATES))[HERE].sum())
    said = sentence(view("smoothed"))
    assert f"C{most} moves most" in said
    assert f"{changed} of 99 provinces change colour" in said


@pytest.mark.parametrize(
    ("indicator", "why"),
    [(UNCOUNTED, "published as a rate, without the count"), (COUNT, "Smoothing is for rates")],
)
def test_what_cannot_be_smoothed_is_said_and_the_values_are_shown_with_what_else_is_possible(
    indicator: str, why: str
):
    asked = view("smoothed", indicator)
    assert find.finding(asked) is None
    assert why in names.refused(asked)
    assert "Hot and cold spots (Gi*)" in names.refused(asked)
    assert classes(asked).classes == classes(view("", indicator)).classes
    assert classes(asked).key != classes(view("", indicator)).key


def test_counts_that_exceed_what_they_are_divided_by_are_no_share_to_smooth():
    known_ = facts.facts(view())
    over = replace(known_, numerator=known_.denominator * 2)
    assert "exceed" in find.smoothing.why_not(over)


# -- hot and cold spots


def test_hot_spots_are_the_quadrants_esda_finds_where_the_false_discovery_rate_allows():
    # Births to women who are not white lie together in the state's east.
    found = shown("spots", SECOND)
    there = np.arange(100) != SUPPRESSED
    value = (TABLE.NWBIR74 / TABLE.BIR74).to_numpy()[there]
    theirs = esda.Moran_Local(value, without(SUPPRESSED), permutations=9999, seed=1)
    quadrants = {"hot_spot": 1, "low_among_high": 2, "cold_spot": 3, "high_among_low": 4}
    ours = np.array(found.verdicts)[there]
    standing = ours != "not_significant"
    assert {"hot_spot", "cold_spot"} <= set(ours)
    assert [quadrants[one] for one in ours[standing]] == theirs.q[standing].tolist()
    q = column("spots", "q", SECOND)[there]
    assert (standing == (q <= 0.05)).all()
    p = local_statistics(found.facts.value, facts.beside(found.facts)).p
    assert multipletests(p[there], method="fdr_bh")[1] == pytest.approx(q, abs=1e-4)


def test_the_mean_of_the_neighbours_is_esdas_spatial_lag():
    import libpysal  # noqa: PLC0415 - beside what it is for

    weights = without()
    weights.transform = "r"
    lag = libpysal.weights.lag_spatial(weights, RATES[HERE])
    assert column("spots", "neighbours_mean")[HERE] == pytest.approx(lag, abs=0.051)


def test_gi_star_is_what_esda_computes_and_its_q_what_statsmodels_does():
    theirs = esda.G_Local(RATES[HERE], without(), transform="B", star=True, permutations=0).Zs
    assert column("gi", "gi_star")[HERE] == pytest.approx(theirs, abs=0.0051)
    q = multipletests(2 * norm.sf(abs(theirs)), method="fdr_bh")[1]
    assert column("gi", "q")[HERE] == pytest.approx(q, abs=1e-4)


def test_gi_star_classes_follow_the_sign_and_the_false_discovery_rate():
    found = shown("gi")
    for z, q, class_ in zip(found.z[HERE], found.q[HERE], found.classes[HERE], strict=True):
        strength = 2 if q <= 0.01 else 1 if q <= 0.05 else 0
        assert class_ == 2 - (strength if z > 0 else -strength)


@pytest.mark.parametrize("show", ["spots", "gi"])
def test_who_has_no_figure_is_insufficient_and_so_is_who_has_no_neighbour_with_one(show: str):
    found = shown(show, UNCOUNTED)
    signs = found.drawn().signs
    silent = [at for at, sign in enumerate(signs) if sign == "i"]
    assert ALONE not in silent
    assert signs[ALONE] == "a"
    assert found.classes[ALONE] == -1
    (verdict,) = [one for one in found.columns(view(show, UNCOUNTED)) if one.key == "verdict"]
    assert {verdict.cells[at] for at in (*silent, ALONE)} == {"insufficient: not judged"}
    assert "insufficient: no neighbour has a figure" in str(legend(view(show, UNCOUNTED)))


@pytest.mark.parametrize("show", ["spots", "gi"])
def test_a_missing_county_makes_nobody_else_stand_out(show: str):
    standing = Counter(shown(show).drawn().signs)
    assert standing["m"] == 1
    # With one missing value esda 2.9 calls all 100 significant (pysal/esda#215).
    assert standing["4" if show == "spots" else "2"] > 70


def test_hot_spots_of_a_yes_or_no_are_refused():
    known_ = facts.facts(view())
    yes_no = replace(known_, indicator=replace(known_.indicator, unit="yes_no"))
    assert "yes or no" in find.spots.why_not(yes_no)
    assert "Too few" in find.spots.why_not(replace(known_, value=np.full(100, np.nan)))


# -- two indicators


def test_both_indicators_are_cut_where_as_many_counties_lie_on_each_side():
    found = shown("with", second=SECOND)
    both = np.isfinite(found.facts.value) & np.isfinite(found.second.value)
    # 98 counties have both figures; equal rates share a class.
    assert both.sum() == 98
    assert all(abs(count - 98 / 3) <= 2 for count in Counter(found.classes[both] // 3).values())
    assert all(abs(count - 98 / 3) <= 1 for count in Counter(found.classes[both] % 3).values())
    highest = int(np.nanargmax(np.where(both, RATES, np.nan)))
    assert found.classes[highest] // 3 == 2
    assert (found.classes[~both] == -1).all()


def test_who_lacks_the_first_or_the_second_figure_is_told_apart():
    signs = classes(view("with", second=SECOND)).classes
    assert (signs[MISSING], signs[SUPPRESSED]) == ("m", "a")


def test_every_class_of_the_square_says_both_halves_with_their_bounds():
    entries = shown("with", second=SECOND).entries(view("with", second=SECOND))
    assert [one.signs for one in entries] == list("678345012")
    assert entries[0].colour == two_way.COLOURS[6]
    assert "high (" in entries[0].text
    assert "low (" in entries[0].text


def test_a_second_indicator_equal_to_the_first_or_unknown_gives_way_to_another():
    mended, notices = nearest(
        {"indicator": RATE, "show": "with", "second": RATE, "lang": "en"}, known.known()
    )
    assert mended.second == SECOND
    assert RATE in notices[0].say("en")
    assert view("with").second == SECOND
    assert view("spots", second=SECOND).second == ""
    assert view("", second=SECOND).show == "with"


# -- how sure


def test_an_interval_that_reaches_into_the_next_class_makes_its_colour_unsure():
    found = shown("sure")
    low, high = (np.searchsorted([10, 20, 30], RATES * by) for by in (0.8, 1.3))
    expected = np.minimum(high - low, 2)
    judged = HERE & (np.arange(100) != 0)
    assert found.levels[judged].tolist() == expected[judged].tolist()
    assert found.levels[0] == 3


def test_colour_and_certainty_are_one_class_on_the_map_and_parted_in_its_legend():
    asked = view("sure")
    answer = classes(asked)
    assert len(answer.colours) == 4 * 4
    assert answer.overlays == ("", "striped", "netted", "specked")
    counts = Counter(answer.classes)
    lines = shown("sure").entries(asked)
    by_class, by_certainty = (
        [sum(counts[sign] for sign in one.signs) for one in part] for part in (lines[:4], lines[4:])
    )
    assert sum(by_class) == sum(by_certainty) == 99
    assert by_certainty[3] == 1


def test_a_colour_fades_towards_white():
    assert sure.faded("#000000", 0.5) == "#808080"
    assert sure.faded("#1c2c74", 0) == "#1c2c74"
    assert sure.faded("#1c2c74", 1) == "#ffffff"


def test_what_has_no_intervals_by_nature_says_so():
    assert "without an interval" in names.refused(view("sure", COUNT))


# -- circles


def test_the_area_of_a_circle_is_its_count_and_zero_has_none():
    answer = classes(view("circles", COUNT))
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    sizes = [
        62 * digits.index(a) + digits.index(b)
        for a, b in zip(answer.sizes[::2], answer.sizes[1::2], strict=True)
    ]
    counts = TABLE.SID74.to_numpy()
    assert np.square(np.array(sizes) / 3843) == pytest.approx(counts / counts.max(), abs=1e-3)
    assert [sizes[at] for at in np.flatnonzero(counts == 0)] == [0] * int((counts == 0).sum())
    assert Counter(answer.classes)["1"] == int((counts == 0).sum())


def test_the_circle_of_a_rate_is_the_count_behind_it_in_the_colour_of_the_rate():
    answer = classes(view("circles"))
    assert column("circles", "count")[HERE].tolist() == TABLE.SID74.to_numpy()[HERE].tolist()
    assert answer.classes[:3] == "".join(str(int(np.searchsorted([10, 20, 30], one))) for one in RATES[:3])


@pytest.mark.parametrize(
    ("most", "sizes"),
    [(3_218_036, [2_000_000, 500_000, 200_000]), (44, [20, 10, 2]), (1, [1]), (0, [])],
)
def test_the_legend_shows_round_numbers_up_to_the_largest(most: int, sizes: list[int]):
    assert round_sizes(most) == sizes


def test_a_share_published_without_a_count_has_no_circles():
    assert "Circles are for counts" in names.refused(view("circles", UNCOUNTED))


# -- all of them


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
@pytest.mark.parametrize("show", SHOWS)
def test_every_way_of_showing_is_told_in_every_language(show: str, lang: str):
    asked = replace(view(show), lang=lang)
    found = find.finding(asked)
    told = [sentence(asked), found.how(asked), *(one.heading for one in found.columns(asked))]
    assert all(told)
    assert "{" not in "".join(told)
    assert len(columns(asked)["added"]) == len(found.columns(asked))
    assert len(legend(asked)) >= 3


@pytest.mark.parametrize("show", SHOWS)
def test_the_box_beside_the_pointer_says_what_the_table_says(show: str):
    asked = view(show)
    told = tips.tips(asked)["more"][mode_facts.code(1)]
    heading = shown(show).columns(asked)[0].heading
    assert told.startswith(f"{heading}: ")


@pytest.mark.parametrize("show", SHOWS)
def test_the_maps_update_stays_small_and_its_key_names_the_way_of_showing(show: str):
    answer = classes(view(show))
    assert len(answer.classes) == 100
    assert answer.key.split("|")[5].split()[0] == show
    assert answer.key == key(replace(view(show), within="01", selected=mode_facts.code(4), lang="ar"))


def test_counting_is_of_what_lies_inside_the_territory_one_looks_into():
    country, region = (str(legend(replace(view("spots"), within=within))) for within in ("MA", "12"))
    assert "(1)" in country
    assert "(1)" not in region


@pytest.mark.parametrize(
    ("asked", "is_shown"), [("values", ""), ("SPOTS", "spots"), ("smothed", "smoothed"), ("xyz", "")]
)
def test_a_way_of_showing_is_read_as_the_nearest_one(asked: str, is_shown: str):
    assert nearest({"show": asked}, known.known())[0].show == is_shown


# -- files


def test_a_file_names_the_way_of_showing_its_method_and_the_false_discovery_rate():
    about = dict(sheet(view("spots")).about)
    assert about["Shown on the map"] == "Hot and cold spots (local Moran)"
    assert "9,999 layouts by chance" in about["Method"]
    assert "at most 5%" in about["Method"]
    assert "over 99 territories" in about["Method"]
    assert "Classes on the map" not in about


def test_a_files_columns_follow_the_way_of_showing_and_keep_their_own_digits():
    exported = sheet(view("gi"))
    assert exported.headings[-3:] == [
        "Among its neighbours",
        "Gi* (standard deviations)",
        "q (false discoveries)",
    ]
    assert exported.rows[MISSING][-3:] == ["insufficient: not judged", None, None]
    assert exported.digits == {12: 2, 13: 4}
    book = CalamineWorkbook.from_filelike(io.BytesIO(xlsx_file(exported))).get_sheet_by_index(0).to_python()
    assert book[-1][-1] == exported.rows[-1][-1]


def test_a_file_of_what_cannot_be_shown_says_why():
    about = dict(sheet(view("smoothed", COUNT)).about)
    assert "Smoothing is for rates" in about["Shown on the map"]
    assert "Classes on the map" in about


def test_shapes_carry_the_method_and_each_verdict_for_machines():
    told = shown_as.member(view("spots"))["show"]
    assert (told["mode"], told["false_discovery_rate"], told["permutations"]) == ("spots", 0.05, 9999)
    added = shown_as.columns_added(view("spots"))
    (line,) = shown_as.properties(view("spots"), added, [{"code": mode_facts.code(1)}])
    assert set(line) == {"verdict", "neighbours_mean", "q"}
    assert shown_as.member(view()) == {}
