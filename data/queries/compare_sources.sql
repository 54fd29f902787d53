-- Which sources do the figures rest on that are compared?
-- One row per source. Parameters: level; keys, the indicators' keys with a comma between them.
-- Columns: source_key, publisher, title, reference_period, simulated.
SELECT DISTINCT s.source_key, s.publisher, s.title, s.reference_period, s.simulated
FROM indicator_view AS v
JOIN (SELECT DISTINCT indicator, level, period, milieu FROM verdict WHERE level = $level) AS j
    ON v.indicator = j.indicator AND v.level = j.level AND v.period = j.period AND v.milieu = j.milieu
JOIN source AS s ON list_contains(v.source_keys, s.source_key)
WHERE list_contains(string_split($keys, ','), v.indicator)
ORDER BY s.simulated, s.source_key
