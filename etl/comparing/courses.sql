-- The counts of five years, the latest last. Grain: view (of point_rows), territory, point.
-- Only what has a value counts: where too few have told, the year is a gap.
SELECT
    view, territory_code, simulated,
    CASE WHEN value IS NOT NULL THEN numerator END AS numerator,
    CASE WHEN value IS NOT NULL THEN denominator END AS denominator
FROM indicator_value
INNER JOIN point_rows USING (indicator, period)
WHERE level = $level AND milieu = 'total'
ORDER BY view, territory_code, point
