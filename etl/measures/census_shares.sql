-- Shares that are sums of published shares: status computed, or estimated where a part is estimated.
-- DECIMAL, so that a sum does not depend on the order in which threads meet its parts.
INSERT INTO measure_value
WITH part(measure, field, period) AS (
    VALUES
    ('aged_0_4_pct', 'age_0_4', NULL),
    ('aged_0_14_pct', 'age_0_4', NULL),
    ('aged_0_14_pct', 'age_5_9', NULL),
    ('aged_0_14_pct', 'age_10_14', NULL),
    ('aged_15_19_pct', 'age_15_19', NULL),
    ('aged_10_19_pct', 'age_10_14', NULL),
    ('aged_10_19_pct', 'age_15_19', NULL),
    ('aged_60_plus_pct', 'age_60_64', NULL),
    ('aged_60_plus_pct', 'age_65_69', NULL),
    ('aged_60_plus_pct', 'age_70_74', NULL),
    ('aged_60_plus_pct', 'age_75_plus', NULL),
    ('aged_75_plus_pct', 'age_75_plus', NULL),
    -- 2014 gives marital status of everyone, children included: another definition.
    ('divorced_or_widowed_pct', 'marital_status_divorced', '2024'),
    ('divorced_or_widowed_pct', 'marital_status_widowed', '2024')
),
parts AS (SELECT measure, count(*) AS wanted FROM part GROUP BY measure)
SELECT
    part.measure, census.level, census.territory_code, census.period, census.milieu,
    sum(census.value::DECIMAL(18, 6))::DOUBLE,
    CASE
        WHEN bool_or(census.status = 'estimated') THEN 'estimated'
        WHEN count(*) = 1 THEN any_value(census.status)
        ELSE 'computed'
    END,
    [min(census.source_key)], FALSE
FROM census_value AS census
INNER JOIN part
    ON census.field = part.field AND census.period = coalesce(part.period, census.period)
INNER JOIN parts ON part.measure = parts.measure
WHERE census.subject = 'people' AND census.sex = 'all'
GROUP BY part.measure, census.level, census.territory_code, census.period, census.milieu
HAVING count(*) = any_value(parts.wanted);
