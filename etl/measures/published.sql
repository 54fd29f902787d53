-- Establishments mapped by the census of 2024, and figures published by others.
INSERT INTO measure_value
WITH taken(measure, field) AS (
    VALUES
    ('public_services', 'establishments_public_services'),
    ('non_profit', 'establishments_non_profit'),
    ('weekly_souks', 'establishments_weekly_souks')
)
SELECT
    taken.measure, mapped.level, mapped.territory_code, '2024', 'total',
    mapped.value, mapped.status, [mapped.source_key], FALSE
FROM establishment_count AS mapped
INNER JOIN taken ON mapped.field = taken.field;

INSERT INTO measure_value
WITH taken(measure, indicator, milieu) AS (
    VALUES
    ('eps_authorised', 'eps_authorised', 'total'),
    ('eps_authorised', 'eps_authorised_total', 'total'),
    ('poverty_2017_edition_pct', 'mpi_rate_hcp2017', 'total'),
    ('poverty_2025_edition_pct', 'mpi_rate_hcp2025', 'total'),
    ('poverty_2025_edition_pct', 'mpi_rate_hcp2025_urban', 'urban'),
    ('poverty_2025_edition_pct', 'mpi_rate_hcp2025_rural', 'rural'),
    ('monetary_poverty_pct', 'monetary_poverty_rate', 'total')
)
SELECT
    taken.measure, given.level, given.territory_code, left(given.period, 4), taken.milieu,
    given.value, 'published', [given.source_key], FALSE
FROM published_figure AS given
INNER JOIN taken ON given.indicator = taken.indicator
-- What an office loads under the same name stands beside it, and is no measure.
WHERE given.source_row IS NULL AND given.level IN ('country', 'region', 'province');
