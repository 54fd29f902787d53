-- What can be compared?
-- One row per indicator and level that has a verdict beside any benchmark.
-- Columns: indicator, level.
SELECT DISTINCT indicator, level
FROM verdict
WHERE benchmark = 'median'
ORDER BY indicator, level
