"""From the TOML of one declaration to its indicators, refusing what is incomplete or unknown."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from data import dimensions
from data.computations import computation
from data.coverage import milieus, periods
from data.dimensions import DimensionValue
from data.entries import Entries
from data.indicator import DIRECTIONS, GROUPS, OFFICES, UNITS, Indicator
from data.problems import DeclarationProblem
from data.reached import NOTHING, Reached, Told
from data.words import LANGUAGES

_KEY = re.compile(r"[a-z][a-z0-9_]*")
_TEXTS = ("label", "why", "how")


@dataclass(frozen=True)
class Known:
    """What a declaration may refer to: names of measures, themes and sources, and the tables' directory.

    ``told`` says how far the data have come, for periods that move on with them.
    """

    measures: frozenset[str]
    themes: frozenset[str]
    sources: frozenset[str]
    reference: Path
    told: Told = NOTHING


def read(file: Path, known: Known) -> list[Indicator]:
    """Read one declaration.

    Parameters
    ----------
    file : Path
        ``<key>.toml``.
    known : Known
        What it may refer to.

    Returns
    -------
    list of Indicator
        One, or one for each value of its dimension.

    Raises
    ------
    DeclarationProblem
        If an entry is missing, unknown or wrong; it names the file, the entry, its
        value and what was expected.
    """
    if not _KEY.fullmatch(file.stem):
        raise DeclarationProblem(file, "the file's name", file.stem, "small letters, digits and _")
    try:
        entries = Entries(file, tomllib.loads(file.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise DeclarationProblem(file, "the file", str(broken), "TOML in UTF-8") from broken
    return [_indicator(file, value, known) for value in _values(entries, known)]


def _values(entries: Entries, known: Known) -> list[DimensionValue | None]:
    dimension = entries.optional_text("dimension")
    if dimension is None:
        return [None]
    if dimension not in dimensions.TABLES:
        raise entries.problem("dimension", dimension, f"one of {', '.join(dimensions.TABLES)}")
    listed = dimensions.values(dimension, known.reference)
    left_out = entries.choices("except", [value.value for value in listed], default=())
    return [value for value in listed if value.value not in left_out]


def _indicator(file: Path, value: DimensionValue | None, known: Known) -> Indicator:
    # Read anew for each value: entries are used up as they are taken.
    entries = Entries(file, tomllib.loads(file.read_text(encoding="utf-8")))
    dimension = entries.optional_text("dimension")
    entries.texts("except", default=())
    coverage = entries.table("coverage")
    group = entries.choice("group", GROUPS)
    sources = entries.choices("sources", sorted(known.sources))
    told = known.told.of(group) if OFFICES in sources else Reached()
    promised = periods(coverage, told.latest)
    indicator = Indicator(
        key=f"{file.stem}_{value.suffix}" if value else file.stem,
        family=file.stem,
        group=group,
        theme=entries.choice("theme", sorted(known.themes)),
        position=(
            entries.whole("position", lambda number: number >= 0, "a whole number from 0"),
            value.position if value else 0,
        ),
        unit=entries.choice("unit", UNITS),
        decimals=entries.whole("decimals", lambda digits: 0 <= digits <= 3, "a whole number from 0 to 3"),
        direction=entries.choice("direction", DIRECTIONS),
        computation=computation(entries.table("computation"), value, known.measures),
        periods=promised,
        settled=told.settled,
        milieus=milieus(coverage, promised),
        reference=entries.optional_number("reference"),
        zero_class=entries.flag("zero_class", default=False),
        sources=sources,
        dimension=dimension,
        dimension_value=value.value if value else None,
        **{name: _words(entries.table(name), value) for name in _TEXTS},
    )
    coverage.finish()
    entries.finish()
    return indicator


def _words(entries: Entries, value: DimensionValue | None) -> Mapping[str, str]:
    words = {}
    for language in LANGUAGES:
        text = entries.text(language).strip()
        try:
            words[language] = value.say(text, language) if value else text
        except (KeyError, ValueError) as unknown:
            raise entries.problem(
                language, text, f"braces only around columns of the dimension ({unknown})"
            ) from unknown
    entries.finish()
    return words
