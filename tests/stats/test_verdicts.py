"""Verdicts: words for where a value lies beside its funnel."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stats.funnel import Verdict, funnel_limits, position, verdict

LIMITS = (0.10, 0.30, 0.05, 0.35)
ALL = [0.01, 0.07, 0.20, 0.32, 0.40]


def test_more_is_better_where_higher_is():
    assert list(verdict(ALL, *LIMITS, "higher")) == [
        "worse 99.8", "worse 95", "similar", "better 95", "better 99.8"
    ]  # fmt: skip


def test_more_is_worse_where_lower_is_better():
    assert list(verdict(ALL, *LIMITS, "lower")) == [
        "better 99.8", "better 95", "similar", "worse 95", "worse 99.8"
    ]  # fmt: skip


def test_nothing_is_judged_without_a_direction_but_the_place_is_still_told():
    assert set(verdict(ALL, *LIMITS, "none")) == {"no judgement"}
    assert position(ALL, *LIMITS).tolist() == [-2, -1, 0, 1, 2]


def test_a_value_on_a_limit_is_within_it():
    assert position([0.05, 0.10, 0.30, 0.35], *LIMITS).tolist() == [-1, 0, 0, 1]


def test_words_and_how_sure_they_are_can_be_asked_apart():
    assert (Verdict.WORSE_998.word, Verdict.WORSE_998.confidence) == ("worse", 0.998)
    assert (Verdict.BETTER_95.word, Verdict.BETTER_95.confidence) == ("better", 0.95)
    assert (Verdict.SIMILAR.word, Verdict.SIMILAR.confidence) == ("similar", None)
    assert (Verdict.NO_JUDGEMENT.word, Verdict.NO_JUDGEMENT.confidence) == ("no judgement", None)


@pytest.mark.parametrize("direction", ["higher", "lower", "none"])
def test_what_is_not_known_is_insufficient_and_leaves_the_others_alone(direction):
    found = verdict([np.nan, 0.2, 0.2], [0.1, np.nan, 0.1], 0.3, 0.05, 0.35, direction)
    assert list(found[:2]) == ["insufficient", "insufficient"]
    assert found[2] == verdict(0.2, *LIMITS, direction)


def test_a_single_value_gets_a_single_word():
    assert verdict(0.2, *LIMITS, "higher") is Verdict.SIMILAR


@given(st.integers(1, 5000), st.integers(1, 99), st.integers(0, 100))
def test_turning_the_direction_round_turns_the_verdict_round(people, baseline, value):
    limits = [
        side for level in (0.95, 0.998) for side in funnel_limits(people, baseline / 100, "proportion", level)
    ]
    up, down = (verdict(value / 100, *limits, direction) for direction in ("higher", "lower"))
    swapped = {"better": "worse", "worse": "better"}
    assert down.word == swapped.get(up.word, up.word)
    assert up.confidence == down.confidence


def test_limits_that_are_not_nested_are_refused_with_their_values():
    with pytest.raises(ValueError, match=r"at 0: lower 99\.8 0\.12, lower 95 0\.1, upper 95 0\.3"):
        verdict([0.2], 0.10, 0.30, 0.12, 0.35, "higher")


def test_another_direction_is_refused():
    with pytest.raises(ValueError, match="'up': expected higher, lower or none"):
        verdict([0.2], *LIMITS, "up")


def test_lists_of_different_lengths_are_refused_with_their_shapes():
    with pytest.raises(ValueError, match=r"value \(2,\).*lower 95 \(3,\)"):
        position([0.1, 0.2], [0.1, 0.1, 0.1], 0.3, 0.05, 0.35)
