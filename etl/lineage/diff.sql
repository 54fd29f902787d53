-- What moved between two builds, attached as `old` and `new`.
-- Given where it is known what the one changed of the other, NULL otherwise: the variables touched_tables,
-- touched_measures and touched_indicators. What they do not name is the same in both, and is not read.

-- Sources whose file or rows changed, came or went. A sum of hashes does not depend on the order of rows.
CREATE OR REPLACE TEMP TABLE changed_source AS
WITH content AS (
    SELECT 'old' AS build, 'file' AS kind, source_key, 1 AS row_count, hash(sha256)::HUGEINT AS content FROM old.source
    UNION ALL SELECT 'new', 'file', source_key, 1, hash(sha256) FROM new.source
    UNION ALL
    SELECT 'old', 'centre', source_key, count(*), sum(hash(one)) FROM old.centre AS one
    WHERE coalesce(list_contains(getvariable('touched_tables'), 'centre'), TRUE) GROUP BY source_key
    UNION ALL
    SELECT 'new', 'centre', source_key, count(*), sum(hash(one)) FROM new.centre AS one
    WHERE coalesce(list_contains(getvariable('touched_tables'), 'centre'), TRUE) GROUP BY source_key
    UNION ALL
    SELECT 'old', 'people', source_key, count(*), sum(hash(one)) FROM old.beneficiary_count AS one
    WHERE coalesce(list_contains(getvariable('touched_tables'), 'beneficiary_count'), TRUE) GROUP BY source_key
    UNION ALL
    SELECT 'new', 'people', source_key, count(*), sum(hash(one)) FROM new.beneficiary_count AS one
    WHERE coalesce(list_contains(getvariable('touched_tables'), 'beneficiary_count'), TRUE) GROUP BY source_key
    UNION ALL
    SELECT 'old', 'cell', source_key, count(*), sum(hash(one)) FROM old.cell AS one
    WHERE coalesce(list_contains(getvariable('touched_tables'), 'cell'), TRUE) GROUP BY source_key
    UNION ALL
    SELECT 'new', 'cell', source_key, count(*), sum(hash(one)) FROM new.cell AS one
    WHERE coalesce(list_contains(getvariable('touched_tables'), 'cell'), TRUE) GROUP BY source_key
    UNION ALL
    SELECT 'old', 'report', source_key, count(*), sum(hash(one)) FROM old.cell_report AS one
    WHERE coalesce(list_contains(getvariable('touched_tables'), 'cell_report'), TRUE) GROUP BY source_key
    UNION ALL
    SELECT 'new', 'report', source_key, count(*), sum(hash(one)) FROM new.cell_report AS one
    WHERE coalesce(list_contains(getvariable('touched_tables'), 'cell_report'), TRUE) GROUP BY source_key
    UNION ALL
    SELECT 'old', 'signal', source_key, count(*), sum(hash(one)) FROM old.signal AS one
    WHERE coalesce(list_contains(getvariable('touched_tables'), 'signal'), TRUE) GROUP BY source_key
    UNION ALL
    SELECT 'new', 'signal', source_key, count(*), sum(hash(one)) FROM new.signal AS one
    WHERE coalesce(list_contains(getvariable('touched_tables'), 'signal'), TRUE) GROUP BY source_key
    UNION ALL
    SELECT 'old', 'census', source_key, count(*), sum(hash(one)) FROM old.census_value AS one
    WHERE coalesce(list_contains(getvariable('touched_tables'), 'census_value'), TRUE) GROUP BY source_key
    UNION ALL
    SELECT 'new', 'census', source_key, count(*), sum(hash(one)) FROM new.census_value AS one
    WHERE coalesce(list_contains(getvariable('touched_tables'), 'census_value'), TRUE) GROUP BY source_key
    UNION ALL
    SELECT 'old', 'printed', source_key, count(*), sum(hash(one)) FROM old.published_figure AS one
    WHERE coalesce(list_contains(getvariable('touched_tables'), 'published_figure'), TRUE) GROUP BY source_key
    UNION ALL
    SELECT 'new', 'printed', source_key, count(*), sum(hash(one)) FROM new.published_figure AS one
    WHERE coalesce(list_contains(getvariable('touched_tables'), 'published_figure'), TRUE) GROUP BY source_key
)
SELECT DISTINCT source_key
FROM (FROM content WHERE build = 'old') AS o
FULL JOIN (FROM content WHERE build = 'new') AS n USING (source_key, kind)
WHERE o.content IS DISTINCT FROM n.content OR o.row_count IS DISTINCT FROM n.row_count;

-- Territories whose borders, measured area or place among others changed, that came or went.
CREATE OR REPLACE TEMP TABLE reshaped AS
SELECT code
FROM old.territory AS o
FULL JOIN new.territory AS n USING (code)
WHERE coalesce(list_contains(getvariable('touched_tables'), 'territory'), TRUE)
    AND (
        o.geometry IS DISTINCT FROM n.geometry
        OR o.area_km2 IS DISTINCT FROM n.area_km2
        OR o.parent_code IS DISTINCT FROM n.parent_code
    );

-- Measures and indicators of which any row moved: only theirs are set side by side below.
CREATE OR REPLACE TEMP TABLE differing AS
WITH sums AS (
    SELECT 'old' AS build, 'measure' AS kind, measure AS name, sum(hash(one)::HUGEINT) AS content
    FROM old.measure_value AS one WHERE getvariable('touched_measures') IS NULL GROUP BY measure
    UNION ALL
    SELECT 'new', 'measure', measure, sum(hash(one)::HUGEINT)
    FROM new.measure_value AS one WHERE getvariable('touched_measures') IS NULL GROUP BY measure
    UNION ALL
    SELECT 'old', 'indicator', indicator, sum(hash(one)::HUGEINT)
    FROM old.indicator_value AS one WHERE getvariable('touched_indicators') IS NULL GROUP BY indicator
    UNION ALL
    SELECT 'new', 'indicator', indicator, sum(hash(one)::HUGEINT)
    FROM new.indicator_value AS one WHERE getvariable('touched_indicators') IS NULL GROUP BY indicator
)
SELECT kind, name
FROM (FROM sums WHERE build = 'old') AS o
FULL JOIN (FROM sums WHERE build = 'new') AS n USING (kind, name)
WHERE o.content IS DISTINCT FROM n.content
UNION ALL
SELECT 'measure', unnest(getvariable('touched_measures')::VARCHAR[])
UNION ALL
SELECT 'indicator', unnest(getvariable('touched_indicators')::VARCHAR[]);

-- Measures that moved, and whether a source of theirs did. Grain: measure, level, territory, period, milieu.
CREATE OR REPLACE TEMP TABLE moved_measure AS
SELECT
    measure, territory_code, period, milieu,
    EXISTS (
        FROM changed_source
        WHERE list_contains(list_concat(coalesce(o.source_keys, []), coalesce(n.source_keys, [])), source_key)
    ) AS sourced
FROM (FROM old.measure_value WHERE measure IN (SELECT name FROM differing WHERE kind = 'measure')) AS o
FULL JOIN (FROM new.measure_value WHERE measure IN (SELECT name FROM differing WHERE kind = 'measure')) AS n
    USING (measure, level, territory_code, period, milieu)
WHERE o.value IS DISTINCT FROM n.value OR o.status IS DISTINCT FROM n.status;

-- Figures that moved. Grain: indicator, level, territory, period, milieu; NULL where a build does not have it.
CREATE OR REPLACE TEMP TABLE moved AS
SELECT
    indicator, level, territory_code, period, milieu,
    o.value AS before, n.value AS after, o.status AS status_before, n.status AS status_after,
    coalesce(n.simulated, o.simulated) AS simulated,
    o.status IS NULL OR n.status IS NULL AS in_one_build
FROM (FROM old.indicator_value WHERE indicator IN (SELECT name FROM differing WHERE kind = 'indicator')) AS o
FULL JOIN (FROM new.indicator_value WHERE indicator IN (SELECT name FROM differing WHERE kind = 'indicator')) AS n
    USING (indicator, level, territory_code, period, milieu)
WHERE o.value IS DISTINCT FROM n.value OR o.status IS DISTINCT FROM n.status;
