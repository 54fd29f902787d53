-- Every figure an indicator promises.
-- Grain: indicator, level, territory, period, milieu; exactly one row for each, also where there is no value.
-- value, lower, upper in the indicator's unit (percentages 0 to 100); value is NULL where the status says why.
-- rank 1 is the highest of the rank_count territories of the level that have a value.
CREATE OR REPLACE TABLE indicator_value AS
WITH ranks AS (
    SELECT
        row_id,
        rank() OVER (view ORDER BY value DESC)::INTEGER AS rank,
        count(*) OVER (view)::INTEGER AS rank_count
    FROM valued
    WHERE value IS NOT NULL
    WINDOW view AS (PARTITION BY indicator, level, period, milieu)
)
SELECT
    valued.indicator, valued.level, valued.territory_code, valued.period, valued.milieu,
    valued.value, valued.numerator, valued.denominator,
    -- Rounding in the last digit must not put a value outside its own interval.
    CASE WHEN limits.lower > valued.value THEN valued.value ELSE limits.lower END AS lower,
    CASE WHEN limits.upper < valued.value THEN valued.value ELSE limits.upper END AS upper,
    valued.status, valued.source_keys, valued.simulated, ranks.rank, ranks.rank_count
FROM valued
LEFT JOIN ranks USING (row_id)
LEFT JOIN limits USING (row_id)
ORDER BY row_id;
