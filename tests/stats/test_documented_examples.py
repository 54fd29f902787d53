"""What the documentation of a statistic shows is what it computes."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

import stats

MODULES = [name for _, name, _ in pkgutil.iter_modules(stats.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_the_documented_examples_give_what_they_show(name):
    assert doctest.testmod(import_module(f"stats.{name}")).failed == 0


def test_there_are_examples_to_try():
    assert sum(doctest.testmod(import_module(f"stats.{name}")).attempted for name in MODULES) > 10
