"""Every indicator the product knows, from the declarations in ``data/indicators``."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from data import declarations, loaded, measures, reached, warehouse
from data.indicator import GROUPS, OFFICES, Indicator
from data.measures import Measure
from data.paths import INDICATORS, REFERENCE, SOURCES
from data.problems import DeclarationProblem
from data.reached import NOTHING, Told


@dataclass(frozen=True)
class Theme:
    """A heading of the picker, such as housing among the needs, in three languages."""

    key: str
    position: int
    label: Mapping[str, str]


@dataclass(frozen=True)
class Catalogue:
    """The declared indicators and what they refer to.

    Attributes
    ----------
    indicators : mapping of key to Indicator
        In the order of the picker: group, theme, position.
    measures : mapping of name to Measure
        What indicators are made of, with the words for denominators.
    groups, themes : mapping of key to Theme
        Headings in their order.
    """

    indicators: Mapping[str, Indicator]
    measures: Mapping[str, Measure]
    groups: Mapping[str, Theme]
    themes: Mapping[str, Theme]

    def find(self, key: str) -> Indicator | None:
        """Look an indicator up by its key; None where there is none."""
        return self.indicators.get(key)

    def at_level(self, level: str) -> tuple[Indicator, ...]:
        """List the indicators promised at a level."""
        return tuple(one for one in self.indicators.values() if level in one.periods)

    def denominator_label(self, indicator: Indicator, language: str) -> str | None:
        """Say in words whom or what a value is about: ``women aged 15 and over``."""
        name = indicator.computation.denominator
        return self.measures[name].label[language] if name else None


def catalogue() -> Catalogue:
    """What the current build can show: the project's own declarations, and indicators that somebody loaded.

    Raises
    ------
    DeclarationProblem
        If a declaration is incomplete or refers to something unknown.
    """
    try:
        build = warehouse.build()
    except warehouse.NoWarehouse:
        return declared()
    return _of_build(build)


def declared(told: Told = NOTHING) -> Catalogue:
    """Read the project's own declarations, once.

    Parameters
    ----------
    told : Told
        How far the figures of offices have come.

    Raises
    ------
    DeclarationProblem
        If one of them is incomplete or refers to something unknown.
    """
    return _declared(told)


def with_loaded(own: Catalogue, rows: Iterable[loaded.Row]) -> Catalogue:
    """Add indicators that somebody loaded.

    Parameters
    ----------
    own : Catalogue
        What is declared.
    rows : iterable of mapping
        From the question ``loaded_indicators``.
    """
    added = loaded.indicators(rows)
    if not added:
        return own
    everything = {**own.indicators, **{one.key: one for one, _ in added}}
    ordered = sorted(everything.values(), key=lambda one: _order(one, own.themes))
    return replace(
        own,
        indicators=MappingProxyType({one.key: one for one in ordered}),
        measures=MappingProxyType({**own.measures, **{one.name: one for _, one in added}}),
    )


@cache
def _declared(told: Told) -> Catalogue:
    return load(INDICATORS, REFERENCE, SOURCES, told)


@lru_cache(maxsize=2)
def _of_build(_build: str) -> Catalogue:
    return with_loaded(declared(reached.served()), loaded.served())


def load(indicators: Path, reference: Path, sources: Path, told: Told = NOTHING) -> Catalogue:
    """Read declarations and the tables they refer to.

    Parameters
    ----------
    indicators, reference, sources : Path
        Directories of ``<key>.toml``, of the tables, and of the sources' declarations.
    told : Told
        How far the figures of offices have come.

    Returns
    -------
    Catalogue

    Raises
    ------
    DeclarationProblem
        If a declaration is incomplete, refers to something unknown, or gives a key that another gave.
    """
    known_measures = measures.load(reference)
    groups, themes = (_themes(reference / f"indicator_{name}.csv") for name in ("groups", "themes"))
    known = declarations.Known(
        measures=frozenset(known_measures),
        themes=frozenset(themes),
        sources=frozenset(path.stem for path in sources.glob("*.toml")) | _operational_sources(),
        reference=reference,
        told=told,
    )
    listed: dict[str, Indicator] = {}
    for file in sorted(indicators.glob("*.toml")):
        for indicator in declarations.read(file, known):
            if indicator.key in listed:
                other = f"{listed[indicator.key].family}.toml"
                raise DeclarationProblem(file, "key", indicator.key, f"a key of its own: {other} has it")
            listed[indicator.key] = indicator
    ordered = sorted(listed.values(), key=lambda one: _order(one, themes))
    return Catalogue(MappingProxyType({one.key: one for one in ordered}), known_measures, groups, themes)


def _order(one: Indicator, themes: Mapping[str, Theme]) -> tuple[int, int, tuple[int, int], str]:
    return GROUPS.index(one.group), themes[one.theme].position, one.position, one.key


def _operational_sources() -> frozenset[str]:
    # Files of the offices declare themselves when they are loaded: their keys are not known ahead.
    return frozenset({OFFICES})


def _themes(file: Path) -> dict[str, Theme]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = sorted(csv.DictReader(lines), key=lambda row: int(row["position"]))
    return {
        row["key"]: Theme(
            row["key"],
            int(row["position"]),
            {language: row[f"label_{language}"] for language in ("ar", "fr", "en")},
        )
        for row in rows
    }
