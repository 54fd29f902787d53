"""What the documentation of smoothing and hot spots shows is what they compute."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize("name", ["smoothing", "hotspots"])
def test_the_documented_examples_are_what_is_computed(name):
    result = doctest.testmod(import_module(f"geo.{name}"))
    assert result.attempted >= 2
    assert result.failed == 0
