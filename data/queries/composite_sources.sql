-- Which sources do one indicator's figures rest on at a level and in a period?
-- One row per source, real ones first. Parameters: indicator, level, period.
-- Columns: source_key, publisher, title, reference_period, simulated.
SELECT s.source_key, s.publisher, s.title, s.reference_period, s.simulated
FROM indicator_view AS v
JOIN source AS s ON list_contains(v.source_keys, s.source_key)
WHERE v.indicator = $indicator AND v.level = $level AND v.period = $period AND v.milieu = 'total'
ORDER BY s.simulated, s.source_key
