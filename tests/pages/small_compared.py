"""Comparisons small enough to be checked by hand: three provinces, three indicators."""

from __future__ import annotations

from pathlib import Path

import duckdb

from tests.pages import map_facts, shell_facts

PLACES, REACH, MISSING = "places_per_1000_elderly", "reach_elderly", "illiteracy_10_plus"
_ROWS = """
CREATE TABLE given AS
SELECT
    list_element(['places_per_1000_elderly', 'reach_elderly', 'illiteracy_10_plus'], which) AS indicator,
    others.*
EXCLUDE (which)
FROM (VALUES
    (1, '01.051', 1.0, 0.5, 1.5, 10, 10000, 'estimated', 'worse', '99.8', 'decreasing', -0.2),
    (1, '01.151', 1.2, 0.8, 1.9, 24, 20000, 'estimated', 'worse', '95', 'no change', NULL),
    (1, '12.391', 9.0, 7.0, 11.0, 45, 5000, 'estimated', 'better', '99.8', 'increasing', 1.0),
    (2, '01.051', 2.0, 1.7, 2.3, 200, 10000, 'computed', 'worse', '99.8', 'decreasing', -0.5),
    (2, '01.151', 2.1, 1.9, 2.3, 420, 20000, 'computed', 'worse', '99.8', 'decreasing', -0.1),
    (2, '12.391', NULL, NULL, NULL, NULL, 5000, 'insufficient', 'insufficient', NULL,
     'cannot be calculated', NULL),
    (3, '01.051', 41.0, NULL, NULL, NULL, NULL, 'published', 'worse', 'complete count', NULL, NULL),
    (3, '01.151', NULL, NULL, NULL, NULL, NULL, 'missing', 'missing', NULL, NULL, NULL),
    (3, '12.391', 11.1, NULL, NULL, NULL, NULL, 'published', 'better', 'complete count', NULL, NULL)
) AS others (which, code, value, lower, upper, numerator, denominator, status, verdict, sureness, course,
    slope);
DELETE FROM indicator_value WHERE indicator IN (SELECT indicator FROM given);
INSERT INTO indicator_value
SELECT indicator, 'province', code, '2025', 'total', value, numerator, denominator, lower, upper, status,
    ['demo'], indicator <> 'illiteracy_10_plus', NULL, NULL
FROM given;
DELETE FROM indicator_view WHERE indicator IN (SELECT indicator FROM given);
INSERT INTO indicator_view
SELECT DISTINCT indicator, 'province', '2025', 'total', 3, true, ['demo'] FROM given;
CREATE TABLE held_back (
    indicator VARCHAR, level VARCHAR, territory_code VARCHAR, period VARCHAR, milieu VARCHAR, measure VARCHAR,
    counted VARCHAR, told DOUBLE, asked DOUBLE, least_share DECIMAL(5, 4)
);
CREATE TABLE verdict AS
SELECT indicator, 'province' AS level, code AS territory_code, '2025' AS period, 'total' AS milieu, benchmark,
    (CASE indicator
        WHEN 'places_per_1000_elderly' THEN 2.0 WHEN 'reach_elderly' THEN 3.0 ELSE 24.8
    END)::DOUBLE
        AS benchmark_value,
    verdict, sureness, indicator <> 'illiteracy_10_plus' AS simulated
FROM given, (VALUES ('country'), ('median'), ('likes'), ('region')) AS beside (benchmark);
CREATE TABLE course AS
SELECT indicator, 'province' AS level, code AS territory_code, 'total' AS milieu, 5 AS points, slope,
    NULL::DOUBLE AS chi2, course, true AS simulated
FROM given
WHERE course IS NOT NULL;
CREATE TABLE worse_figure AS
SELECT
    v.indicator, v.level, v.territory_code, v.period, v.benchmark, given.value, given.lower, given.upper,
    given.status, v.benchmark_value, v.sureness,
    CASE given.course WHEN 'decreasing' THEN 'worse' WHEN 'no change' THEN 'level' ELSE 'unknown' END
        AS going,
    given.course, given.slope,
    coalesce(CASE WHEN given.indicator <> 'illiteracy_10_plus' THEN given.denominator END,
        territory.legal_population_2024)::DOUBLE AS people,
    v.simulated
FROM verdict AS v
JOIN given ON v.indicator = given.indicator AND v.territory_code = given.code
JOIN territory ON v.territory_code = territory.code
WHERE v.verdict = 'worse';
CREATE TABLE flip AS
SELECT
    'census_2014' AS denominator, * EXCLUDE (which),
    'province' AS level, '2025' AS period, 'total' AS milieu, true AS simulated,
    (CASE which WHEN 1 THEN 'places_per_1000_elderly' ELSE 'reach_elderly' END) AS indicator,
FROM (VALUES
    (1, '01.051', 'country', 'worse', '99.8', 1.0, 0.5, 1.5, 10000.0, 2.0,
     'similar', NULL, 2.0, 1.0, 3.0, 5000.0, 2.2),
    (2, '01.151', 'country', 'worse', '99.8', 2.1, 1.9, 2.3, 20000.0, 3.0,
     'better', '95', 4.2, 3.8, 4.6, 10000.0, 3.3),
    (1, '12.391', 'country', 'better', '99.8', 9.0, 7.0, 11.0, 5000.0, 2.0,
     'missing', NULL, NULL, NULL, NULL, NULL, 2.2)
) AS changed (which, territory_code, benchmark, usual_verdict, usual_sureness, usual_value, usual_lower,
    usual_upper, usual_base, usual_benchmark_value, verdict, sureness, value, lower, upper, base,
    benchmark_value);
CREATE TABLE flip_mark AS
SELECT 'census_2014' AS denominator, indicator, 'province' AS level, '2025' AS period, 'total' AS milieu,
    benchmark, marks, true AS simulated
FROM (VALUES
    ('places_per_1000_elderly', 'country', 'x=o'), ('reach_elderly', 'country', '=x.'),
    ('places_per_1000_elderly', 'median', '==='), ('reach_elderly', 'median', '==.')
) AS told (indicator, benchmark, marks);
"""


def write(folder: Path) -> Path:
    """Publish it in a folder; the pointer to it."""
    pointer = shell_facts.write(folder)
    with duckdb.connect(str(folder / f"{map_facts.BUILD}.duckdb")) as facts:
        facts.execute(_ROWS)
    return pointer
