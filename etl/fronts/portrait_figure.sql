-- The figures of every territory's portrait, a territory's rows side by side: one visit reads a few kilobytes.
CREATE OR REPLACE TABLE portrait_figure AS
SELECT
    told.territory_code, told.indicator, told.level, told.period, told.milieu,
    told.value, told.lower, told.upper, told.status, told.numerator, told.denominator,
    told.rank, told.rank_count, told.simulated, told.source_keys,
    earlier.value AS before
FROM indicator_value AS told
INNER JOIN portrait_entry AS entry USING (indicator, level, period)
LEFT JOIN indicator_value AS earlier
    ON earlier.indicator = told.indicator
    AND earlier.territory_code = told.territory_code
    AND earlier.milieu = told.milieu
    AND earlier.period = entry.before
WHERE list_contains(entry.milieus, told.milieu)
ORDER BY told.territory_code, entry.position, told.milieu;

DROP TABLE portrait_entry;
