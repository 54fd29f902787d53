"""The composite index says what its figures give, counted anew here; and whom it cannot judge, and why."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from datetime import UTC, datetime
from html import unescape

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.shipped_index import shipped_index
from data.words import LANGUAGES
from pages._parts.composite import checks, lists
from pages._parts.composite.chart import SOME, chart
from pages._parts.composite.groups import groups
from pages._parts.composite.index import Index, index
from pages._parts.composite.map import fills, index_legend
from pages._parts.composite.method import made
from pages._parts.composite.panel import options, panel
from pages._parts.composite.result import result
from pages._parts.composite.view import CompositeView, asked_view
from pages._parts.composite.warnings import said_of
from pages._parts.composite.words import sentence
from pages._parts.markup import markup
from pages._parts.places import inside, places
from pages._reports.composite_sheet import composite_sheet
from pages._reports.csv_file import csv_file
from tests.pages.plain import asked
from tests.pages.said import said

NOW = datetime(2026, 1, 2, tzinfo=UTC)
THREE = "illiteracy_10_plus:2,women_activity:1,unemployment:1"
#: Known of the provinces only whose cells reported.
PARTLY = "signals_closed:1,illiteracy_10_plus:1"
SEGMENT = re.compile(r'class="composite-segment[^"]*"[^>]*inline-size:([\d.]+)%')


def view(**query: str) -> CompositeView:
    return asked_view({"lang": "en", **query})[0]


def found(**query: str) -> Index:
    return index(view(**query))


def notices(**query: str) -> list[str]:
    return [notice.say("en") for notice in asked_view({"lang": "en", **query})[1].notices]


def figures(keys: list[str], level: str = "province", period: str = "2024") -> pd.DataFrame:
    """Values by territory and indicator, straight from the facts."""
    told = asked(
        f"""SELECT indicator, territory_code AS code, value FROM indicator_value
        WHERE level = '{level}' AND period = '{period}' AND milieu = 'total'
        AND indicator IN ({", ".join(f"'{key}'" for key in keys)})"""
    )
    return told.pivot(index="code", columns="indicator", values="value")[keys]


def turned(values: pd.DataFrame) -> pd.DataFrame:
    """Women at work lower the index."""
    return values.assign(women_activity=-values["women_activity"])


@pytest.fixture(scope="module")
def three() -> pd.DataFrame:
    return turned(figures(["illiteracy_10_plus", "women_activity", "unemployment"]))


def from_1_to_100(values: pd.DataFrame) -> pd.DataFrame:
    return 1 + 99 * (values - values.min()) / (values.max() - values.min())


WEIGHTS = np.array([0.5, 0.25, 0.25])
COUNTED = {
    ("min-max", "arithmetic"): lambda v: from_1_to_100(v) @ WEIGHTS,
    ("rank", "arithmetic"): lambda v: from_1_to_100(v.rank()) @ WEIGHTS,
    ("z", "arithmetic"): lambda v: ((v - v.mean()) / v.std(ddof=0)) @ WEIGHTS,
    ("min-max", "geometric"): lambda v: np.exp(np.log(from_1_to_100(v)) @ WEIGHTS),
}


@pytest.mark.parametrize(("scale", "mean"), COUNTED)
def test_scores_are_those_that_pandas_gives(scale: str, mean: str, three: pd.DataFrame):
    one = found(of=THREE, scale=scale, mean=mean)
    assert one.figures.codes == tuple(three.index)
    assert one.score == pytest.approx(COUNTED[scale, mean](three).to_numpy(), rel=1e-9)
    assert one.rank.tolist() == pd.Series(one.score).rank(method="min", ascending=False).tolist()


def test_the_ratio_to_the_country_is_that_of_the_figures(three: pd.DataFrame):
    country = figures(["illiteracy_10_plus", "women_activity", "unemployment"], "country").loc["MA"]
    ratio = three.abs() / country
    ratio["women_activity"] = 2 - ratio["women_activity"]
    assert found(of=THREE, scale="reference").score == pytest.approx((ratio @ WEIGHTS).to_numpy(), rel=1e-9)


@pytest.mark.parametrize("mean", ["arithmetic", "geometric"])
def test_what_the_indicators_add_sums_to_the_score(mean: str):
    one = found(of=THREE, mean=mean)
    total = one.contribution.sum(axis=1)
    assert (np.exp(total) if mean == "geometric" else total) == pytest.approx(one.score, rel=1e-12)


@pytest.mark.parametrize("mean", ["arithmetic", "geometric"])
def test_the_bars_of_a_territory_are_as_long_as_its_score(mean: str):
    one = found(of=THREE, mean=mean)
    rows = re.findall(r"<tr data-code=\"([^\"]+)\">(.*?)</tr>", markup(chart(one)))
    assert len(rows) == SOME
    scores = dict(zip(one.figures.codes, one.score, strict=True))
    for code, row in rows:
        assert sum(map(float, SEGMENT.findall(row))) == pytest.approx(scores[code], abs=0.1)


def test_only_the_shares_of_weights_count():
    doubled = found(of="illiteracy_10_plus:4,women_activity:2,unemployment:2")
    assert doubled.score == pytest.approx(found(of=THREE).score)
    assert doubled.low == pytest.approx(found(of=THREE).low)


def test_an_indicator_turned_round_turns_its_part_round():
    up, down = (found(of=f"unemployment:1:{way}").score for way in ("more", "less"))
    assert up + down == pytest.approx(np.full(len(up), 101.0))


def test_an_indicator_without_weight_changes_nothing_for_anybody():
    one, plain = found(of=f"{THREE},signals_closed:0"), found(of=THREE)
    assert one.score == pytest.approx(plain.score)
    assert one.known.all()
    assert not one.simulated


def test_the_interval_of_ranks_holds_the_rank_and_the_same_link_gives_the_same():
    one = found(of=THREE)
    assert (one.low <= one.rank).all()
    assert (one.rank <= one.high).all()
    assert ((one.among >= 0) & (one.among <= 1)).all()
    assert one.among.sum() == pytest.approx(one.worst, abs=0.05)
    again = found(of=THREE, lang="ar", show="all", name="x")
    assert (one.low == again.low).all()
    assert (one.among == again.among).all()


def test_given_weights_leave_less_to_chance_than_any_weights():
    widths = [
        float((one.high - one.low).sum()) for one in (found(freedom=how) for how in ("none", "half", "any"))
    ]
    assert widths == sorted(widths)
    assert widths[0] < widths[2]


def test_nobody_is_said_to_stay_whatever_the_weights_where_none_were_drawn():
    heads = {how: said(result(found(freedom=how))) for how in ("none", "half", "any")}
    assert [how for how, text in heads.items() if "whatever the weights" in text] == ["half", "any"]
    assert "Among the 10 highest with the given weights" in heads["none"]


def test_fewer_draws_are_made_of_every_commune_and_it_is_said():
    one = found(level="commune")
    assert one.draws == 200
    assert "200 draws" in sentence(one)
    assert found().draws == 1000


@pytest.fixture(scope="module")
def partly() -> Index:
    return found(of=PARTLY)


def test_who_misses_a_figure_has_no_index_and_is_told_why(partly: Index):
    told = figures(["signals_closed"], period="2025")["signals_closed"]
    missing = [code for code in partly.figures.codes if pd.isna(told.get(code))]
    assert missing
    assert [partly.figures.codes[row] for row in partly.unknown] == missing
    assert np.isnan(partly.score[partly.unknown]).all()
    assert f"No index for {len(missing)} provinces" in sentence(partly)
    listed = markup(lists.without(partly))
    for code in missing[:5]:
        assert f"<b>{places()[code].name('en')}</b>: Share of signals closed: no figure" in unescape(listed)
    assert {fills(partly)[code] for code in missing} == {"insufficient"}


def test_who_has_no_index_changes_nothing_for_the_others(partly: Index):
    keys = ["signals_closed", "illiteracy_10_plus"]
    values = pd.concat([figures(keys[:1], period="2025"), figures(keys[1:])], axis=1).dropna()
    values["signals_closed"] *= -1
    counted = from_1_to_100(values).mean(axis=1)
    assert partly.score[partly.known] == pytest.approx(counted.sort_index().to_numpy())
    assert partly.rank[partly.known].max() == len(values)


def test_the_median_stands_in_where_it_was_chosen_and_is_marked(partly: Index):
    filled = found(of=PARTLY, gaps="median")
    median = np.nanmedian(partly.figures.value[:, 0])
    assert filled.known.all()
    assert [int(row) for row in np.flatnonzero(filled.estimated)] == list(partly.unknown)
    assert filled.figures.value[filled.estimated, 0] == pytest.approx(np.full(len(partly.unknown), median))
    text = markup(chart(index(view(of=PARTLY, gaps="median", show="all"))))
    assert text.count("composite-estimated") == len(partly.unknown)
    wide = (filled.high - filled.low)[filled.estimated].mean()
    assert wide > (filled.high - filled.low)[~filled.estimated].mean()


def test_nothing_is_filled_in_that_nobody_asked_for(partly: Index):
    assert not partly.estimated.any()
    assert not partly.figures.estimated.any()


def test_an_index_that_rests_on_demonstration_figures_says_so_everywhere(partly: Index):
    assert partly.simulated
    assert composite_sheet(partly.view, NOW).demonstration == "Demonstration figures: not to be quoted"
    assert not found().simulated
    assert composite_sheet(view(), NOW).demonstration == ""


@pytest.mark.parametrize("level", ["region", "province"])
def test_two_of_one_group_overlap_and_no_group_could_take_the_next(level: str):
    one = found(level=level)
    for group in np.unique(one.group[one.known]):
        members = np.flatnonzero(one.group == group)
        assert one.low[members].max() <= one.high[members].min()
        following = np.flatnonzero(one.group == group + 1)
        if len(following):
            first = following[np.argmax(one.score[following])]
            assert one.low[first] > one.high[members].min()


@given(st.lists(st.tuples(st.integers(1, 30), st.integers(0, 20)), min_size=1, max_size=30))
def test_groups_run_on_from_the_highest_score(rows: list[tuple[int, int]]):
    low = np.array([float(first) for first, _wide in rows])
    high = low + [wide for _first, wide in rows]
    score = -np.arange(len(rows), dtype=float)
    told = groups(score, low, high)
    assert told[0] == 1
    assert set(np.diff(told)) <= {0.0, 1.0}
    for group in np.unique(told):
        assert low[told == group].max() <= high[told == group].min()


def test_indicators_that_say_the_same_are_named():
    (warned,) = said_of(found(of="illiteracy_10_plus:1,illiteracy_15_plus:1,unemployment:1"))
    values = figures(["illiteracy_10_plus", "illiteracy_15_plus"])
    r = values.corr().iloc[0, 1]
    assert warned == (
        f"Nearly the same (correlation {r:.2f}): “Illiteracy rate at 10 and over” and "
        "“Illiteracy rate at 15 and over” together count twice."
    )
    assert said_of(found()) == []


def test_indicators_that_cancel_each_other_out_are_named():
    told = said_of(found(of="illiteracy_10_plus:1:more,illiteracy_15_plus:1:less"))
    assert len(told) == 1
    assert told[0].startswith("Opposed (correlation -1.00)")


def test_an_indicator_known_of_few_is_named(partly: Index):
    known = int((~np.isnan(partly.figures.value[:, 0])).sum())
    assert f"“Share of signals closed” is known of {known} of 75 territories only." in said_of(partly)


def test_correlations_and_what_decides_are_those_of_pandas(three: pd.DataFrame):
    one = found(of=THREE)
    assert checks.correlations(one)[0, 1:] == pytest.approx(three.corr().iloc[0, 1:].to_numpy())
    decided = three.corrwith(pd.Series(one.score, three.index)) ** 2
    assert checks.deciding(one) == pytest.approx(decided.to_numpy())


def test_the_index_is_held_to_what_is_no_part_of_it():
    told = {key: (value, count) for key, value, count in checks.linked(found())}
    assert set(told) == set(shipped_index().links)
    others = figures(["non_profit_per_10k"])["non_profit_per_10k"]
    one = pd.Series(found().score, found().figures.codes)
    assert told["non_profit_per_10k"] == (pytest.approx(one.corr(others)), 75)
    assert "non_profit_per_10k" not in {key for key, *_ in checks.linked(found(of="non_profit_per_10k:1"))}


def test_the_map_has_five_classes_of_as_many_and_the_legend_counts_them():
    one = found()
    assert Counter(fills(one).values()) == dict.fromkeys("01234", 15)
    best = one.figures.codes[one.order[0]]
    assert fills(one)[best] == "4"
    assert said(index_legend(one)).count("(15)") == 5


def test_the_highest_list_is_that_of_the_draws():
    one = found()
    rows = lists.staying(one)
    assert all(one.among[row] >= lists.RARE for row in rows)
    shares = [one.among[row] for row in rows]
    assert shares == sorted(shares, reverse=True)
    text = markup(lists.worst(one))
    assert text.count("is-sure") == (one.among >= 0.95).sum() > 0


def test_an_address_leads_back_to_the_same_view():
    for query in (
        {},
        {
            "of": THREE,
            "scale": "rank",
            "mean": "geometric",
            "gaps": "median",
            "freedom": "half",
            "show": "all",
        },
        {"level": "commune", "within": "02", "of": "women_activity:0.25:more", "name": "Mine & yours"},
    ):
        one = view(**query)
        again, said_again = asked_view({"lang": "en", **one.address().fields})
        assert again == one
        assert not said_again.notices
    assert view(of=THREE).address().fields["of"] == THREE


@pytest.mark.parametrize(
    ("query", "told", "of"),
    [
        (
            {"of": "iliteracy_10_plus:2"},
            "There is no indicator “iliteracy_10_plus”: the nearest",
            "illiteracy_10_plus:2",
        ),
        ({"of": "zzz,unemployment"}, "There is no indicator “zzz”: it is left out.", "unemployment:1"),
        ({"of": "unemployment:heavy"}, "“heavy” is no weight: 1 is used.", "unemployment:1"),
        ({"of": "unemployment:-3"}, "“-3” is no weight: 1 is used.", "unemployment:1"),
        ({"of": "unemployment:nan"}, "“nan” is no weight: 1 is used.", "unemployment:1"),
        ({"of": "unemployment:99"}, "A weight is 10 at the most: “99” is cut.", "unemployment:10"),
        ({"of": "unemployment:1:up"}, "“up” is no direction: the usual one is used.", "unemployment:1"),
        ({"of": "unemployment:2,unemployment:3"}, "“unemployment” was asked twice", "unemployment:2"),
        ({"of": "unemployment:0"}, "No indicator with a weight is left", view().of),
        ({"of": "{lang}:1,unemployment"}, "There is no indicator “{lang}”", "unemployment:1"),
        (
            {"of": "signals_closed,unemployment", "level": "commune", "within": "02"},
            "has no figures at this level",
            "unemployment:1",
        ),
    ],
)
def test_indicators_that_nobody_could_mean_are_mended_with_a_word(query: dict[str, str], told: str, of: str):
    (said_once,) = notices(**query)
    assert told in said_once
    assert view(**query).of == of


@pytest.mark.parametrize(
    ("query", "told", "field", "value"),
    [
        (
            {"mean": "geometric", "scale": "z"},
            "A geometric mean needs a scale above zero",
            "scale",
            "min-max",
        ),
        ({"scale": "worst"}, "The choice “worst” is not known", "scale", "min-max"),
        ({"level": "arrondissement"}, "There is no level “arrondissement” here", "level", "province"),
        ({"within": "nowhere at all"}, "There is no territory “nowhere at all”", "within", "MA"),
        ({"within": "02.251", "level": "province"}, "too few such territories", "within", "02"),
        ({"gaps": "zero"}, "The choice “zero” is not known", "gaps", "leave"),
        ({"freedom": "some"}, "The choice “some” is not known", "freedom", "any"),
    ],
)
def test_other_choices_are_mended_with_a_word(query: dict[str, str], told: str, field: str, value: str):
    assert any(told in one for one in notices(**query))
    assert getattr(view(**query), field) == value


def test_of_many_indicators_the_first_twelve_are_kept():
    keys = [item["value"] for group in options(view(of="unemployment")) for item in group["items"]][:15]
    mended = notices(of=",".join(keys))
    assert mended == ["An index has 12 indicators at the most: the first ones are kept."]
    assert [part.key for part in view(of=",".join(keys)).parts] == keys[:12]


def test_communes_are_compared_inside_their_area_only():
    one = found(level="commune", within="02.251")
    assert one.figures.codes == inside("commune", "02.251")
    values = figures([part.key for part in one.view.parts], "commune").loc[list(one.figures.codes)]
    scaled = from_1_to_100(turned(values))
    assert one.score == pytest.approx(scaled.mean(axis=1).to_numpy())


def test_too_few_with_every_figure_have_no_index_at_all():
    known = figures(["poverty_2025_edition"])["poverty_2025_edition"].dropna().index
    area = next(
        code for code, place in places().items() if place.level == "region"
        and sum(one.startswith(f"{code}.") for one in known) in (1, 2) and len(inside("province", code)) >= 3
    )  # fmt: skip
    one = found(within=area, of="poverty_2025_edition")
    assert not one.known.any()
    assert "Fewer than three of them have every figure" in sentence(one)
    assert "fewer than three territories have every figure" in markup(lists.without(one))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_how_the_index_is_made_is_told_step_by_step(lang: str):
    text = unescape(markup(made(found(lang=lang))))
    assert all(step.title[lang] in text and step.said[lang] in text for step in shipped_index().steps)
    assert "notice" not in text
    assert "notice" in markup(made(found(lang=lang, of=THREE)))


def test_the_panel_has_a_named_slider_and_field_for_every_weight():
    text = panel(view(of=THREE)).to_plotly_json()["props"]["data-markup"]
    assert text.count('type="range"') == text.count('type="number"') == 3
    assert text.count("aria-label=") == 3 * 4
    assert 'value="less" selected' in text.replace('selected value="less"', 'value="less" selected')


def test_a_chosen_indicator_is_not_offered_again():
    offered = {item["value"] for group in options(view(of=THREE)) for item in group["items"]}
    assert "unemployment" not in offered
    assert "illiteracy_15_plus" in offered


def test_the_file_holds_every_territory_with_its_parts(partly: Index):
    sheet = composite_sheet(partly.view, NOW, "http://here")
    assert len(sheet.rows) == 75
    lines = list(csv.reader(io.StringIO(csv_file(sheet).decode("utf-8-sig"))))
    top = next(at for at, line in enumerate(lines) if line[:1] == ["Code"])
    rows = [dict(zip(lines[top], line, strict=True)) for line in lines[top + 1 :]]
    for row in rows:
        at = partly.figures.codes.index(row["Code"])
        assert (row["Index"] == "") == (row["Status"] == "Insufficient: no index") == (not partly.known[at])
        adds = [float(row[name]) for name in row if name.startswith("Adds: ") and row[name]]
        if partly.known[at]:
            assert sum(adds) == pytest.approx(float(row["Index"]), abs=0.06)
            assert float(row["Rank, from"]) <= float(row["Rank"]) <= float(row["Rank, to"])
        else:
            assert "no figure" in row["Why there is none"] or "too few" in row["Why there is none"]
    about = dict(line[:2] for line in lines[:top] if len(line) >= 2)
    assert "Arithmetic mean of 2 indicators" in about["How it is computed"]
    assert about["Link"].startswith("http://here/composite?lang=en")
    assert any(line[:1] == ["Indicator and weight"] and "50%" in line[1] for line in lines[:top])


def test_a_name_given_by_a_reader_is_shown_as_it_is_and_never_as_a_formula():
    named = view(name="  =1+1   <b> " + "x" * 200)
    assert named.name.startswith("=1+1 <b> x")
    assert len(named.name) <= 60
    first = csv_file(composite_sheet(named, NOW)).decode("utf-8-sig").splitlines()[0]
    assert not first.startswith("=")
