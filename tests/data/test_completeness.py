"""The share from which a figure is shown is declared once, whole, and says how far it is official."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.completeness import FILE, completeness, declared
from data.paths import REFERENCE, ROOT


@pytest.fixture
def changed(tmp_path: Path):
    def write(old: str, new: str) -> Path:
        text = (REFERENCE / FILE).read_text(encoding="utf-8")
        assert old in text
        (tmp_path / FILE).write_text(text.replace(old, new), encoding="utf-8")
        return tmp_path

    return write


def test_the_share_is_four_fifths_and_no_official_norm():
    rule = completeness()
    assert rule.least_share == Decimal("0.8")
    assert not rule.is_official
    assert rule.since == date(2026, 11, 21)
    assert all(rule.set_by[lang] and rule.reason[lang] for lang in ("ar", "fr", "en"))


def test_another_share_is_read_exactly(changed):
    assert declared(changed("least_share = 0.8", "least_share = 0.75")).least_share == Decimal("0.75")
    assert declared(changed("least_share = 0.8", "least_share = 1")).least_share == 1


@pytest.mark.parametrize("wrong", ["0", "0.0", "-0.2", "1.01", '"0.8"', "true", "nan"])
def test_a_share_that_is_none_is_refused(changed, wrong: str):
    with pytest.raises(ValueError, match="expected a number above 0 and at most 1"):
        declared(changed("least_share = 0.8", f"least_share = {wrong}"))


@pytest.mark.parametrize("wrong", ['"31-03"', '"3-31"', '"02-29"', '"02-30"', "331"])
def test_a_day_that_not_every_year_has_is_refused(changed, wrong: str):
    with pytest.raises(ValueError, match="expected a month and a day"):
        declared(changed('annual_due = "03-31"', f"annual_due = {wrong}"))


def test_what_is_missing_or_unknown_is_named(changed):
    with pytest.raises(ValueError, match="since"):
        declared(changed("since = 2026-11-21\n", ""))
    with pytest.raises(ValueError, match="patience"):
        declared(changed("least_share = 0.8\n", "least_share = 0.8\npatience = 3\n"))
    with pytest.raises(ValueError, match="ar, fr, en in each"):
        declared(changed("[reason]\nar", "[reason]\nzgh"))


def test_an_official_share_needs_its_reference(changed):
    with pytest.raises(ValueError, match="with the text that fixes the rule"):
        declared(changed('status = "proposal"', 'status = "official"'))


def test_no_gate_writes_the_share_by_itself():
    """A second place that says 0.8 would stay behind when the committee changes the first."""
    gates = [*(ROOT / "etl" / "measures").glob("*.sql"), *(ROOT / "etl" / "quality").glob("*.sql")]
    assert len(gates) > 15
    written = [path.name for path in gates if "0.8 *" in path.read_text(encoding="utf-8")]
    assert written == []
