"""The limits by which cells are judged are declared whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.paths import REFERENCE
from data.thresholds import FILE, thresholds


@pytest.fixture
def changed(tmp_path: Path):
    def write(old: str, new: str) -> Path:
        text = (REFERENCE / FILE).read_text(encoding="utf-8")
        assert old in text
        (tmp_path / FILE).write_text(text.replace(old, new), encoding="utf-8")
        return tmp_path

    return write


def test_what_is_declared_is_a_proposal_as_long_as_no_text_is_named():
    assert (thresholds().status, thresholds().reference) == ("proposal", "")
    assert thresholds().silent_after_reports == 4


def test_another_limit_is_read(changed):
    assert (
        thresholds(changed("silent_after_reports = 4", "silent_after_reports = 6")).silent_after_reports == 6
    )


@pytest.mark.parametrize("wrong", ["0", "-1", '"4"', "4.5", "true"])
def test_a_limit_that_is_no_whole_number_is_refused(changed, wrong):
    with pytest.raises(ValueError, match=r"silent_after_reports is .*expected a whole number from 1"):
        thresholds(changed("silent_after_reports = 4", f"silent_after_reports = {wrong}"))


def test_a_limit_that_is_missing_or_unknown_is_named(changed):
    with pytest.raises(ValueError, match="short_weeks"):
        thresholds(changed("short_weeks = 12\n", ""))
    with pytest.raises(ValueError, match="patience"):
        thresholds(changed("short_weeks = 12\n", "short_weeks = 12\npatience = 3\n"))


def test_an_official_rule_needs_its_reference(changed):
    with pytest.raises(ValueError, match="with the text that fixes the rule"):
        thresholds(changed('status = "proposal"', 'status = "official"'))
    with pytest.raises(ValueError, match="status is 'law'"):
        thresholds(changed('status = "proposal"', 'status = "law"'))
