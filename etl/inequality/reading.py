"""What is measured: the figures of each year, by whom they count, and what orders the territories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa

from data.catalogue import Catalogue
from data.deprivation import deprivation
from data.indicator import Indicator
from etl.inequality.measuring import Figures, Ground, Order, order
from stats.arguments import Floats
from stats.draws import even_noise

#: Who counts for a figure without a denominator of its own: inhabitants.
PEOPLE = "population"
#: How often figures are drawn anew, and from which seed: evenly, so that limits are those of some thousand
#: draws (``tests/stats/test_influence.py``).
DRAWS, SEED = 40, 0
#: Numbers worked on together: more leave the processor's own memory.
_AT_ONCE = 20_000

_FOLDER = Path(__file__).parent
_REGIONS = "SELECT region_code FROM territory WHERE level = $level ORDER BY code"


def ground(warehouse: duckdb.DuckDBPyConnection, level: str, declared: Catalogue) -> Ground:
    """Read what the figures of a level have in common.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory`` and ``indicator_value``.
    level : str
        ``province`` or ``commune``.
    declared : Catalogue
        Says which way the needs point that order territories.

    Returns
    -------
    Ground
        The same noise serves all figures: two years differ by their figures alone.
    """
    regions = [code for (code,) in warehouse.execute(_REGIONS, {"level": level}).fetchall()]
    starts = np.flatnonzero([at == 0 or code != regions[at - 1] for at, code in enumerate(regions)])
    needs_of = deprivation(declared.indicators)
    asked = {"level": level, "indicators": list(needs_of.indicators), "least_share": needs_of.least_share}
    orders: dict[str, dict[str, Order]] = {}
    for key, period, needs, simulated in warehouse.execute(_sql("orders"), asked).fetchall():
        better = declared.indicators[key].direction == "higher"
        orders.setdefault(key, {})[period] = order(key, np.array(needs, dtype=float), simulated, better)
    noise = even_noise(DRAWS, len(regions), np.random.default_rng(SEED))
    blocks = np.array_split(noise, max(1, noise.size // _AT_ONCE))
    return Ground(level, starts, tuple(blocks), orders)


def figures(
    warehouse: duckdb.DuckDBPyConnection, level: str, rates: Sequence[Indicator]
) -> Iterator[Figures]:
    """Read the figures of a level, year by year.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``indicator_value``.
    level : str
        ``province`` or ``commune``.
    rates : sequence of Indicator
        Whose figures.

    Yields
    ------
    Figures
        By indicator and period; territories in code order.
    """
    named = {one.key: one.computation.denominator for one in rates}
    asked = pa.table(
        {
            "indicator": pa.array(named.keys(), pa.string()),
            "denominator": pa.array(named.values(), pa.string()),
        }
    )
    warehouse.register("wanted", asked)
    warehouse.execute(_sql("groups"), {"level": level})
    warehouse.unregister("wanted")
    groups = warehouse.execute("SELECT * EXCLUDE number FROM unequal_group ORDER BY number").fetchall()
    found = warehouse.execute(_sql("figures"), {"level": level}).fetchnumpy()
    shaped = {name: _in_rows(column, len(groups)) for name, column in found.items()}
    for at, (indicator, period, denominator, withheld, simulated) in enumerate(groups):
        numbers: dict[str, Any] = {name: column[at] for name, column in shaped.items()}
        yield Figures(indicator, period, denominator or PEOPLE, withheld, simulated, **numbers)


def _in_rows(column: Any, groups: int) -> Floats:
    numbers: Floats = np.ma.filled(np.ma.asarray(column, dtype=float), np.nan)
    return numbers.reshape(groups, -1) if groups else numbers.reshape(0, 0)


def _sql(name: str) -> str:
    return (_FOLDER / f"{name}.sql").read_text(encoding="utf-8")
