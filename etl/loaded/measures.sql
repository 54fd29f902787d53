-- The figures themselves, as their sources publish them.
DELETE FROM measure_value WHERE starts_with(measure, 'loaded_');

INSERT INTO measure_value
SELECT indicator, level, territory_code, period, milieu, value, 'published', [source_key], simulated
FROM loaded_now
ORDER BY ALL;
