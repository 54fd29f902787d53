-- The figures of one level in the year they are compared in, beside their country's, their region's and the median.
-- Grain: view (of view_rows) and territory. asked: the people or households whose fifth answered the long form.
-- numerator, country_numerator, region_numerator: what a ratio divides, in its measure's unit.
-- complete: nothing was sampled and nothing estimated, in this territory. status: place in compared.STATUSES; word: the
-- status itself.
CREATE OR REPLACE TEMP TABLE compared AS
WITH told AS (
    SELECT view, level, territory_code, value, lower, upper, numerator, denominator, status, simulated, counted,
        sampled, sample_base, period
    FROM indicator_value
    INNER JOIN view_rows USING (indicator, period)
    WHERE milieu = 'total' AND level IN ('country', 'region', $level)
),
bases AS (
    SELECT measure AS sample_base, territory_code, period, value AS asked
    FROM measure_value
    WHERE milieu = 'total' AND level = $level AND measure IN (SELECT sample_base FROM view_rows WHERE sampled)
)
SELECT
    told.view, told.territory_code, told.value, told.lower, told.upper, told.numerator, told.denominator, bases.asked,
    told.lower IS NULL AND told.status <> 'estimated' AND (told.counted OR (told.sampled AND $level = 'commune'))
        AS complete,
    coalesce(list_position(['missing', 'suppressed', 'insufficient', 'not_applicable'], told.status), 0) - 1 AS status,
    told.status AS word, told.simulated,
    country.value AS country, country.numerator AS country_numerator,
    coalesce(country.simulated, FALSE) AS country_simulated,
    region.value AS region, region.numerator AS region_numerator, coalesce(region.simulated, FALSE) AS region_simulated,
    spread.median, coalesce(spread.simulated, FALSE) AS median_simulated
FROM told
INNER JOIN territory ON told.territory_code = territory.code
INNER JOIN view_rows AS asked_for ON told.view = asked_for.view
LEFT JOIN told AS country ON told.view = country.view AND country.level = 'country'
LEFT JOIN told AS region
    ON told.view = region.view AND region.level = 'region' AND territory.region_code = region.territory_code
LEFT JOIN level_spread AS spread
    ON asked_for.indicator = spread.indicator AND told.period = spread.period
    AND spread.level = $level AND spread.milieu = 'total'
LEFT JOIN bases
    ON told.sampled AND told.sample_base = bases.sample_base AND told.period = bases.period
    AND told.territory_code = bases.territory_code
WHERE told.level = $level;
