"""Six cities of 2014, put together from the arrondissements under which they were published."""

from __future__ import annotations

import pandas as pd

from etl.extract import packages

COUNTS = ("people", "households")
CELL = ["territory_code", "milieu", "sex"]

#: Decimals of a weighted rate: its parts were published with one.
DECIMALS = 2


def city_rows(published: pd.DataFrame, fields: pd.DataFrame) -> pd.DataFrame:
    """Rows of the cities that were published by arrondissement only.

    Counts are summed. A rate is the arrondissements' rate weighted by its own base; where an
    arrondissement has no rate its base does not count either.

    Parameters
    ----------
    published : DataFrame
        One census, wide, with rows of level ``arrondissement``.
    fields : DataFrame
        ``field``, ``unit`` and ``base`` of each column; a rate without a base is left out.

    Returns
    -------
    DataFrame
        Rows of level ``commune``, in the columns of `published`, ``from_arrondissements`` true.
    """
    parts = published[published["level"] == "arrondissement"]
    city = {row["code"]: row["commune_code"] for row in packages.communes().arrondissements(as_frame=False)}
    parts = parts.assign(territory_code=parts["territory_code"].map(city))
    counted = fields["unit"].isin(COUNTS)
    sums = parts.groupby(CELL)[fields.loc[counted, "field"].tolist()].sum(min_count=1)
    means = weighted_means(parts, fields[~counted & (fields["base"] != "")])
    keys = (
        parts.groupby(CELL)[["subject", "period"]].first().assign(level="commune", from_arrondissements=True)
    )
    return pd.concat([keys, sums, means], axis=1).reset_index()


def weighted_means(parts: pd.DataFrame, rates: pd.DataFrame) -> pd.DataFrame:
    """Each rate's mean over the parts of a city, weighted by its base.

    Parameters
    ----------
    parts : DataFrame
        Arrondissements, with the columns of `CELL` and of the rates.
    rates : DataFrame
        ``field`` and ``base``, one of the columns of `bases`.

    Returns
    -------
    DataFrame
        One row a city, milieu and sex, one column a rate; empty where no part has a rate.
    """
    weights = bases(parts)
    means = {}
    for field, base in zip(rates["field"], rates["base"], strict=True):
        weight = weights[base].where(parts[field].notna())
        keys = [parts[key] for key in CELL]
        total = weight.groupby(keys).sum(min_count=1)
        means[field] = ((parts[field] * weight).groupby(keys).sum(min_count=1) / total).round(DECIMALS)
    return pd.DataFrame(means)


def bases(parts: pd.DataFrame) -> pd.DataFrame:
    """What the rates of 2014 are rates of, in each row.

    Published counts where there are some; otherwise municipal population times the published
    shares of the ages meant. Children of school age (7 to 12) are weighed by those aged 5 to 14.
    Found by recombining the published urban and rural rows of 75 provinces: with these bases
    they give back the published totals to within rounding, with others they do not.
    """
    if "households_count" in parts:
        return pd.DataFrame({"households": parts["households_count"]})
    people = parts["population_municipal"]
    ages = {low: parts[_band(low)] / 100 for low in range(0, 75, 5)}
    under_15 = ages[0] + ages[5] + ages[10]
    return pd.DataFrame(
        {
            "municipal": people,
            "people_5_14": people * (ages[5] + ages[10]),
            "people_10_plus": parts["diploma_population_10_plus"],
            "people_15_plus": people * (1 - under_15),
            "people_15_49": people * sum(ages[low] for low in range(15, 50, 5)),
            "labour_active": parts["labour_active"],
        }
    )


def _band(low: int) -> str:
    return f"age_{low}_{low + 4}"
