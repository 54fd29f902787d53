-- Which sources does a view rest on?
-- One row per source.
-- Columns: source_key, publisher, title, licence, url, retrieved_on (date), reference_period, simulated.
SELECT s.source_key, s.publisher, s.title, s.licence, s.url, s.retrieved_on, s.reference_period, s.simulated
FROM indicator_view AS v
JOIN source AS s ON list_contains(v.source_keys, s.source_key)
WHERE v.indicator = $indicator AND v.level = $level AND v.period = $period AND v.milieu = $milieu
ORDER BY s.simulated, s.source_key
