-- Which sources does each figure rest on that is compared?
-- One row per indicator and source. Parameters: level.
-- Columns: indicator, source_key, publisher, title, reference_period, simulated.
SELECT v.indicator, s.source_key, s.publisher, s.title, s.reference_period, s.simulated
FROM indicator_view AS v
JOIN (SELECT DISTINCT indicator, level, period, milieu FROM verdict WHERE level = $level) AS j
    ON v.indicator = j.indicator AND v.level = j.level AND v.period = j.period AND v.milieu = j.milieu
JOIN source AS s ON list_contains(v.source_keys, s.source_key)
ORDER BY s.simulated, s.source_key, v.indicator
